def tools(x: int) -> str:
    return str([abs, len]) + str(len([x]))
