class Word(str):
    def shout(self) -> str:
        return self.upper() + "!"


def loud(text: str) -> str:
    return Word(text).shout()
