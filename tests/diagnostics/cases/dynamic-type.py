def is_pairing(a: list[int], b: list[int]) -> bool:
    return type(zip(a, b)) is zip
