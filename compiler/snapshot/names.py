"""What an object of a library is called, and which code is followed into its source.

Names are those a reader would write: `numpy.zeros`, `os.path.join`, `builtins.len`, and `str.upper` for
methods of built-in types. An operation of the compiler's library is recognised by identity first, so
`np.absolute` is found as whatever the library calls that object.
"""

from __future__ import annotations

import builtins
import sys
from collections.abc import Iterable

from .tree import Tree

# Packages that are native at heart, or so large that following their Python leads nowhere.
NEVER_FOLLOWED = frozenset(
    {
        "PIL",
        "annotated_types",
        "attr",
        "cv2",
        "jax",
        "ml_dtypes",
        "numpy",
        "onnx",
        "onnxruntime",
        "pandas",
        "pydantic",
        "pydantic_core",
        "pytest",
        "scipy",
        "sklearn",
        "tensorflow",
        "torch",
        "typing_extensions",
        "yaml",
    }
)

# Modules of the standard library that are plain computation. All others name operations, never source.
FOLLOWED_STANDARD = frozenset(
    {
        "base64",
        "bisect",
        "calendar",
        "colorsys",
        "difflib",
        "fnmatch",
        "fractions",
        "genericpath",
        "graphlib",
        "heapq",
        "html",
        "ipaddress",
        "keyword",
        "posixpath",
        "shlex",
        "statistics",
        "string",
        "stringprep",
        "textwrap",
    }
)

_PUBLIC_TYPES = {
    "_thread.RLock": "threading.RLock",
    "_thread.lock": "threading.Lock",
    "re.PatternError": "re.error",  # what it is since Python 3.13
}
_PUBLIC_MODULES = {
    "posixpath": "os.path",
    "ntpath": "os.path",
    "genericpath": "os.path",
    "_io": "io",
    "_queue": "queue",
    "nt": "os",
    "posix": "os",
}


class Names:
    """The canonical names of library objects."""

    def __init__(self, operations: Iterable[str], tree: Tree) -> None:
        self._operations = frozenset(operations)
        self._tree = tree
        self._by_identity: dict[int, tuple[object, str]] = {}
        for name in sorted(self._operations):
            found = _resolve(name)
            if callable(found):
                self._by_identity.setdefault(id(found), (found, name))

    def operation(self, thing: object) -> str | None:
        """The name of the operation that `thing` is, or None."""
        found = self._by_identity.get(id(thing))
        if found is not None:
            return found[1]
        if not callable(thing):
            return None
        name = library_name(thing)
        return name if name in self._operations else None

    def follows(self, module: object, filename: object) -> bool:
        """Whether functions and classes of this module, from this file, are read from their source."""
        if not is_a(module, str) or not is_a(filename, str):
            return False
        if self._tree.holds(filename):
            return module.partition(".")[0] not in NEVER_FOLLOWED
        return module in FOLLOWED_STANDARD


def is_a(thing: object, kinds: type | tuple[type, ...]) -> bool:
    """isinstance, without asking the object for its `__class__`: proxies answer with code of their own."""
    return issubclass(type(thing), kinds)


def class_value(cls: type, name: str, default: object = None) -> object:
    """What a class or its bases hold under a name, without asking the metaclass. What `type` holds is of classes, not of metaclasses."""
    return next((base.__dict__[name] for base in cls.__mro__ if base is not type and name in base.__dict__), default)


def _resolve(name: str) -> object:
    """The object a dotted name means, among the modules that are loaded already."""
    parts = name.split(".")
    for split in range(len(parts) - 1, 0, -1):
        module = sys.modules.get(".".join(parts[:split]))
        if module is not None:
            return _attributes(module, parts[split:])
    return _attributes(builtins, parts)


def _attributes(thing: object, names: list[str]) -> object:
    for name in names:
        try:
            thing = getattr(thing, name)
        except AttributeError:
            return None
    return thing


def type_name(kind: type) -> str:
    """`threading.Thread`, and `dict` rather than `builtins.dict`."""
    module, name = text_of(kind, "__module__"), text_of(kind, "__qualname__") or kind.__name__
    if module in ("builtins", ""):
        return name
    full = f"{_public(module, name, kind)}.{name}"
    return _PUBLIC_TYPES.get(full, full)


def library_name(thing: object) -> str:
    """The public name of a class, function, ufunc or method descriptor that is not followed."""
    owner = attribute_of(thing, "__objclass__")
    name = text_of(thing, "__qualname__") or text_of(thing, "__name__") or type(thing).__name__
    if is_a(owner, type) and not is_a(thing, type):
        return f"{type_name(owner)}.{text_of(thing, '__name__') or name}"
    module = text_of(thing, "__module__")
    bound = attribute_of(thing, "__self__")
    if not module and is_a(bound, type):
        return f"{type_name(bound)}.{name.rpartition('.')[2]}"
    module = module or "builtins"
    full = f"{_public(module, name, thing)}.{name}"
    return _PUBLIC_TYPES.get(full, full)


def hidden_instance_name(method: object, name: str) -> str | None:
    """`random.random` for a bound method that its module offers as a function of its own."""
    owner = text_of(type(getattr(method, "__self__", None)), "__module__")
    for module in (owner, owner.lstrip("_"), owner.rpartition(".")[0]):
        offered = getattr(sys.modules.get(module), name, None) if module else None
        if offered is not None and (offered is method or offered == method):
            return f"{module}.{name}"
    return None


def _public(module: str, name: str, thing: object) -> str:
    if module in _PUBLIC_MODULES:
        return _PUBLIC_MODULES[module]
    parts = module.split(".")
    private = next((at for at, part in enumerate(parts) if part.startswith("_")), len(parts))
    for public in (".".join(parts[:private]), module.lstrip("_")):
        if public != module and _attributes(sys.modules.get(public), name.split(".")) is thing:
            return public
    return module


def text_of(thing: object, attribute: str) -> str:
    """An attribute that is text, or the empty text."""
    value = attribute_of(thing, attribute)
    return value if is_a(value, str) else ""


def attribute_of(thing: object, attribute: str) -> object:
    try:
        return getattr(thing, attribute, None)
    except Exception:  # an object whose own __getattr__ fails has no such attribute
        return None
