class Shared:
    state: dict[str, int] = {}

    def __init__(self) -> None:
        self.__dict__ = self.state


def share() -> int:
    return len(vars(Shared()))
