# accepted: 3
from typing import Annotated, Optional
import annotated_types as at
from pydantic import BaseModel, Field, StringConstraints, ValidationError, conint, constr


class Address(BaseModel):
    zip: Annotated[str, Field(pattern=r"^\d{5}$")]
    mail: str = Field(default="a@b.c", pattern=r"^[\w.-]+@[\w.-]+\.\w+$", max_length=12)
    note: Optional[str] = Field(default=None, pattern="q")
    code: Annotated[str, StringConstraints(pattern="^[A-Z]", min_length=2)] = "AB"
    level: conint(gt=1, le=4) = 2
    name: constr(max_length=3) = "x"
    part: Annotated[int, at.Interval(ge=1, lt=3)] = 1
    both: Annotated[str, at.Len(1, 3)] = "y"



def case_patterns():
    return Address(zip="12345").zip, Address(zip="12345", mail="é.é@x.y").mail, repr(Address(zip="00000", note="aqa"))


def case_errors():
    found = []
    for zip in ("1234", "12345\n", "١٢٣٤٥", "123456", ""):
        try:
            found.append(Address(zip=zip).zip)
        except ValidationError as error:
            found.append(str(error))
    for mail in ("a@b", "a b@c.d", "a@bbbbbbbbbbbbbbbb.c"):
        try:
            found.append(Address(zip="12345", mail=mail).mail)
        except ValidationError as error:
            found.append(str(error))
    try:
        Address(zip="12345", note="", code="a", level=5, name="four", part=3, both="")
    except ValidationError as error:
        found.append(str(error))
    return found


class Maybe(BaseModel):
    age: Optional[Annotated[int, Field(ge=0, lt=150, description="years")]] = None
    mail: Annotated[str, Field(pattern="@", max_length=9)] | None = None
    part: Annotated[int, at.Interval(ge=1, le=3)] | None = Field(default=None, multiple_of=2)


def case_optional():
    found = [repr(Maybe()), repr(Maybe(age=0, mail="a@b", part=2))]
    for given in ((-1, None, None), (150, "ab", 3), (None, "aaaaaaaa@b", 5), (None, None, 0)):
        try:
            found.append(repr(Maybe(age=given[0], mail=given[1], part=given[2])))
        except ValidationError as error:
            found.append(str(error))
    return found
