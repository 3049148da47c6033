class Box:
    def __init__(self, width, height: int):
        self.width = width
        self.height = height


def area(box: Box) -> int:
    return box.height * 2
