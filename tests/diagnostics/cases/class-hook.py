class Config:
    _only: "Config | None" = None

    def __new__(cls) -> "Config":
        if cls._only is None:
            cls._only = super().__new__(cls)
        return cls._only


def same(n: int) -> bool:
    return Config() is Config()
