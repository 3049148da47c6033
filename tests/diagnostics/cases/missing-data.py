with open("labels.txt") as file:
    LABELS = file.read().splitlines()


def label(index: int) -> str:
    return LABELS[index]
