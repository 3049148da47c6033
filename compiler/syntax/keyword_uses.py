"""Which parameters **kwargs need no dict: all that is done with them is known where the function is called."""

from __future__ import annotations

from compiler.syntax import nodes as n
from compiler.syntax.walk import children, walk

_READING = ("get", "items", "keys", "values", "copy")
_EDITING = ("pop", "setdefault")
_COPYING = ("len", "sorted", "list", "tuple", "set", "dict", "str", "repr", "print", "bool", "sum", "max", "min", "any", "all")


def needs_dict(function: n.FunctionDef | n.Lambda, name: str) -> bool:
    """Whether some use of the parameter **name may keep, share or change the dict itself."""
    body = function.body if isinstance(function, n.FunctionDef) else (function.body,)
    return any(_needs(s, name, True) for s in body)


def _needs(node: n.Node, name: str, own: bool) -> bool:
    """`own`: the node stands in the function that has the parameter, not in one inside it."""
    own = own and not isinstance(node, (n.FunctionDef, n.Lambda))
    match node:
        case n.Name(id=id):
            return id == name
        case n.Keyword(name=None, value=n.Name(id=id)) if id == name:
            return False
        case n.Assign(targets=(n.Subscript(index=n.Constant(value=str())) as target,), value=value) if _is_item(target, name) and own:
            return _needs(value, name, own)
        case n.Assign(targets=targets) | n.Delete(targets=targets) if any(_is_item(x, name) for t in targets for x in walk(t)):
            return True
        case n.AugAssign(target=t) | n.AnnAssign(target=t) | n.For(target=t) if any(_is_item(x, name) for x in walk(t)):
            return True
        case n.Subscript(value=n.Name(id=id), index=index) if id == name:
            return _needs(index, name, own)
        case n.Call(function=n.Attribute(value=n.Name(id=id), attr=attr), arguments=arguments) if id == name:
            constant = bool(arguments) and isinstance(arguments[0], n.Constant)
            known = attr in _READING or (attr in _EDITING and own and constant)
            return not known or any(_needs(c, name, own) for c in (*arguments, *node.keywords))
        case n.Call(function=n.Name(id=function), arguments=arguments) if function in _COPYING:
            return any(_needs(c, name, own) for c in (*arguments, *node.keywords) if not _is_name(c, name))
        case n.Compare(operators=operators) if set(operators) <= {"in", "not_in"}:
            return any(_needs(c, name, own) for c in children(node) if not _is_name(c, name))
        case n.If() | n.For() | n.Generator() | n.Interpolation() | n.Unary(operator="not"):
            return any(_needs(c, name, own) for c in children(node) if not _is_name(c, name))
    return any(_needs(c, name, own) for c in children(node))


def _is_name(node: n.Node, name: str) -> bool:
    return isinstance(node, n.Name) and node.id == name


def _is_item(target: n.Expression, name: str) -> bool:
    return isinstance(target, n.Subscript) and _is_name(target.value, name)
