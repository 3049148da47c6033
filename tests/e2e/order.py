"""pydantic's models cross the boundary: their constraints are checked there."""

from enum import Enum
from typing import Annotated, Literal, Optional

from pydantic import BaseModel, Field


class Size(Enum):
    SMALL = 1
    LARGE = 2


class Line(BaseModel):
    article: str = Field(min_length=1, max_length=8)
    count: Annotated[int, Field(ge=1, le=100)] = 1
    price: float = Field(gt=0)


class Order(BaseModel):
    lines: list[Line] = Field(min_length=1)
    currency: Literal["EUR", "CHF"] = "EUR"
    size: Size = Size.SMALL
    discount: Optional[float] = Field(None, lt=1)
    tags: dict[str, str] = Field(default_factory=dict)


class Bill(BaseModel):
    total: float = Field(le=1000)
    text: str
    order: Order


def bill(order: Order) -> Bill:
    total = sum(line.count * line.price for line in order.lines)
    if order.discount is not None:
        total *= 1 - order.discount
    return Bill(total=float(total), text=f"{order.size.name} {total:.2f} {order.currency}", order=order)
