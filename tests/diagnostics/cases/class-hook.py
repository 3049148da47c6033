class Handle:
    def __init__(self, log: list[str]) -> None:
        self.log = log

    def __del__(self) -> None:
        self.log.append("closed")


def use(log: list[str]) -> list[str]:
    Handle(log)
    return log
