def mix(x: int) -> list[int]:
    return [x, 0x9E3779B97F4A7C15F39C]
