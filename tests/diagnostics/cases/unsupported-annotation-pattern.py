# packages: pydantic pydantic_core annotated_types typing_inspection typing_extensions
from pydantic import BaseModel, Field


class Person(BaseModel):
    name: str = Field(pattern=r"\bvon\b")


def greet(person: Person) -> str:
    return f"Hello {person.name}"
