# packages: pydantic pydantic_core annotated_types typing_inspection typing_extensions
from pydantic import BaseModel, field_validator


class Person(BaseModel):
    name: str

    @field_validator("name", mode="before")
    @classmethod
    def trimmed(cls, name: str) -> str:
        return name.strip()


def greet(name: str) -> str:
    return f"Hello {Person(name=name).name}"
