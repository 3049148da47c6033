from functools import cached_property


class Page:
    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def words(self) -> list[str]:
        return self.text.split()


def page(text: str) -> Page:
    made = Page(text)
    if len(text) > 80:
        made.words.pop()
    return made
