def area(width: float, height: float) -> float:
    class Box:
        pass

    return width * height
