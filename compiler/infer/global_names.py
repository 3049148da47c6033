"""The names that a function reads and does not assign: variables of its module and of the functions around it, and builtins."""

from __future__ import annotations

import builtins
from collections.abc import Hashable

from compiler.infer.constants import Constants
from compiler.infer.values import Thing


class Globals:
    """Resolver of a user function's global and closure names, dotted chains included."""

    def __init__(self, constants: Constants, function: str, info: dict):
        self.constants = constants
        self.function = function
        self.info = info
        self.owner: Hashable = None  # the specialisation of the function whose names these are
        self.table = {**info.get("globals", {}), **info.get("closure", {})}

    def __call__(self, name: str) -> Thing | None:
        if name in self.table:
            return self.constants.thing(self.table[name], name)
        if " " in name:
            value = self.value(name)
            return None if value is None else self.constants.thing(value, name)
        if "." not in name and hasattr(builtins, name):
            return self.constants.thing({"kind": "library", "name": f"builtins.{name}"}, name)
        return None

    def imported(self, target: str) -> dict | None:
        """What an import in the function's body names, or a member of a module that it names."""
        return self.info.get("imports", {}).get(target)

    def value(self, name: str) -> dict | None:
        """What the variable holds when the program starts."""
        function = self._function_of(name)
        if function is None:
            return self.table.get(name)
        attributes = self.constants.program.snapshot["functions"][function].get("attributes", {})
        return attributes.get(name.rsplit(" ", 1)[-1])

    def _function_of(self, name: str) -> str | None:
        """The function whose attribute the variable is (syntax/function_attributes.py)."""
        record = self.table.get(name.rsplit(" ", 1)[0], {}) if " " in name else {}
        return record["id"] if record.get("kind") == "function" else None

    def key(self, name: str) -> tuple[str, ...]:
        """What tells the variable from all others."""
        function = self._function_of(name)
        if function is not None:
            return ("function", function, name.rsplit(" ", 1)[-1])
        cell = self.info.get("cells", {}).get(name)
        return ("cell", cell) if cell is not None else ("global", self.info["module"], name)
