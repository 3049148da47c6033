LIMITS = {"small": 10}
LIMIT = LIMITS["large"]


def check(x: int) -> bool:
    return x < LIMIT
