"""Names such as `__total` in a class's body, which Python keeps apart by the class: they become `_Account__total`.

The tree is changed in place, after the positions were taken: every reader sees the names that run time has. A method's own
`def` keeps its name, as its code object does.
"""

from __future__ import annotations

import re

import libcst as cst

_PRIVATE = re.compile(r"\b__\w*[^\W_]_?\b")


def mangle_private_names(text: str, module: cst.Module) -> None:
    if _PRIVATE.search(text):
        _mangle(module, "")


def _mangle(node: cst.CSTNode, owner: str) -> None:
    """`owner` is the innermost class around the node, without the underscores before its name; "" where there is none."""
    match node:
        case cst.Name(value=name) if owner and _is_private(name):
            object.__setattr__(node, "value", f"_{owner}{name}")
        case cst.ClassDef(name=cst.Name(value=name)):
            for part in (*node.decorators, *node.bases, *node.keywords):
                _mangle(part, owner)
            for statement in node.body.body:
                of_method = statement.name if isinstance(statement, cst.FunctionDef) else None
                for child in [statement] if of_method is None else statement.children:
                    if child is not of_method:
                        _mangle(child, name.lstrip("_"))
        case cst.Import() | cst.ImportFrom():
            pass
        case cst.MatchKeywordElement(pattern=pattern):
            _mangle(pattern, owner)
        case _:
            for child in node.children:
                _mangle(child, owner)


def _is_private(name: str) -> bool:
    return name.startswith("__") and not name.endswith("__")


def is_called(name: str, wanted: str) -> bool:
    """Whether a `def` of this name, private names changed, is the function that Python calls `wanted`."""
    return name == wanted or _is_private(wanted) and name.endswith(wanted)
