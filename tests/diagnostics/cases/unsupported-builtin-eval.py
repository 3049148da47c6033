def calculate(formula: str) -> float:
    result = eval(formula)
    return result
