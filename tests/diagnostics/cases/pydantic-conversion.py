# packages: pydantic pydantic_core annotated_types typing_inspection typing_extensions
from pydantic import BaseModel


class Point(BaseModel):
    x: int
    y: int


def parse(text: str) -> int:
    x, y = text.split(",")
    return Point(x=x, y=y).x
