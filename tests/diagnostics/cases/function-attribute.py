def total(xs: list[int]) -> int:
    def add(x):
        add.sum += x

    add.sum = 0
    for x in xs:
        add(x)
    return add.sum
