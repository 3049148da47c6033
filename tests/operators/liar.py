from tests.operators.tokens import wrong_type


def lie(number: int) -> int:
    return wrong_type(number)
