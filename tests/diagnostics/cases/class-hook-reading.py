class Guarded:
    def __getattribute__(self, name: str):
        return object.__getattribute__(self, name)

    def __getattr__(self, name: str):
        return 0


def read() -> int:
    return Guarded().missing
