# accepted: 5
from typing import Optional

from pydantic import BaseModel, Field, ValidationError, field_validator

LANGUAGES = {"de", "en", "fr"}


class Base(BaseModel):
    text: str = Field(min_length=1, max_length=20)

    @field_validator("text")
    @classmethod
    def not_blank(cls, value: str) -> str:
        """Neither blank nor shouted."""
        if not value.strip():
            raise ValueError("blank")
        assert not value.isupper(), f"{value} is shouted"
        return value.strip()


class Request(Base):
    language: str = "en"
    scores: list[float] = []
    limit: Optional[int] = None
    first: int
    second: int

    @field_validator("language")
    @classmethod
    def known(cls, value):
        if value.lower() not in LANGUAGES:
            raise ValueError(f"{value!r} is none of {', '.join(sorted(LANGUAGES))}")
        return value.lower()

    @field_validator("scores", mode="after")
    @classmethod
    def descending(cls, value: list[float]) -> list[float]:
        return sorted(value, reverse=True)

    @field_validator("limit")
    @staticmethod
    def even(value: Optional[int]) -> Optional[int]:
        if value is not None and value % 2:
            raise ValueError
        return value

    @field_validator("first", "second")
    @classmethod
    def doubled(cls, value: int) -> int:
        return value * 2

    @field_validator("first")
    @classmethod
    def small(cls, value: int) -> int:
        if value > 10:
            raise ValueError(f"{value} is too much")
        return value + 1


class Strict(BaseModel):
    key: str

    @field_validator("key")
    @classmethod
    def look_up(cls, value: str) -> str:
        return {"a": "b"}[value]


def case_values():
    one = Request(text=" a b ", first=1, second=2)
    other = Request(text="x", language="DE", scores=[0.5, 2.0, 1.0], limit=4, first=5, second=50)
    return repr(one), repr(other), one.text, other.scores, Base(text="  y").text


def case_errors():
    found = []
    for text, language, limit, first in (("  ", "en", 1, 6), ("LOUD", "xx", 3, 5), ("", "EN", None, 100), ("x" * 30, "fr", 2, 1)):
        try:
            found.append(repr(Request(text=text, language=language, limit=limit, first=first, second=0)))
        except ValidationError as error:
            found.append(str(error))
    return found


def case_other_exceptions():
    found = [Strict(key="a").key]
    try:
        Strict(key="c")
    except KeyError as error:
        found.append(repr(error))
    return found


class Sizes(BaseModel):
    threshold: float = Field(0.5, ge=0, le=1)
    labels: list[str] = Field(default_factory=lambda: ["a", "b", "c"])
    sizes: list[int] = Field(default_factory=list)

    @field_validator("labels")
    @classmethod
    def lower(cls, v: list[str]) -> list[str]:
        return [x.lower() for x in v]

    @field_validator("sizes")
    @classmethod
    def positive(cls, v: list[int]) -> list[int]:
        if any(x <= 0 for x in v):
            raise ValueError("sizes are positive")
        return v


def case_factory_default():
    c = Sizes()
    d = Sizes(labels=["A", "B"], sizes=[1])
    c.labels.append("d")
    return c.labels, Sizes().labels, d.labels, d.sizes, repr(d)


def case_factory_error():
    try:
        Sizes(sizes=[0], threshold=2.0)
    except ValidationError as e:
        return e.error_count(), str(e).splitlines()[0:3]
