def first_line(path: str) -> str:
    with open(path) as file:
        return file.readline()
