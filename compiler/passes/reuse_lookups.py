"""Looks a key up once where the same key of the same dict is asked for again.

Before: `if k in d: d[k] += 1`, `d[k] = d.get(k, 0) + 1` and their like as operations that each search the dict. After:
the first one finds the number of the entry, or -1, and the others go to it. Between them nothing changes: no other key
is set, no function is called, no variable of dict or key is assigned.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from compiler.ir import nodes as ir
from compiler.ir.verify import ends
from compiler.ir.walk import Block, assigned_names, count_reads, expressions_in, map_blocks, map_locals, own_expressions
from compiler.types.types import BOOL, INT, NONE, DictType, ListType, SetType, Type

_PLAIN = (ir.Local, ir.Const, ir.TupleItem, ir.MakeTuple, ir.Wrap, ir.Unwrap, ir.Op)
_LOOKUPS = frozenset("contains dict_getitem dict_get dict_setitem".split())

Key = tuple[ir.Expr, ir.Expr]  # dict and key


def reuse_lookups(program: ir.Program) -> ir.Program:
    return replace(program, functions=tuple(_Reuser(f).run() for f in program.functions))


@dataclass(frozen=True)
class _Entry:
    """What is known of a key: the statement that looked it up first, and whether it is surely there."""

    site: int  # id() of the statement
    there: bool = False


@dataclass
class _Known:
    """What holds at a place of the function."""

    entries: dict[Key, _Entry] = field(default_factory=dict)
    tests: dict[str, tuple[Key, int]] = field(default_factory=dict)  # of locals with a `k in d`: key, site of its entry then
    names: dict[str, ir.Local] = field(default_factory=dict)  # of locals that hold the same as another one

    def copy(self) -> _Known:
        return _Known(dict(self.entries), dict(self.tests), dict(self.names))

    def joined(self, other: _Known) -> _Known:
        """What holds after either."""
        both = ((key, a, other.entries[key]) for key, a in self.entries.items() if key in other.entries)
        entries = {key: _Entry(a.site, a.there and b.there) for key, a, b in both if a.site == b.site}
        return _Known(entries, _common(self.tests, other.tests), _common(self.names, other.names))

    def assign(self, name: str) -> None:
        self.entries = {key: entry for key, entry in self.entries.items() if not _mentions(key, name)}
        self.tests.pop(name, None)
        self.names = {alias: local for alias, local in self.names.items() if name not in (alias, local.name)}

    def given(self, test: ir.Expr, outcome: bool) -> _Known:
        """What holds where the test had this outcome."""
        if isinstance(test, ir.Not):
            return self.given(test.value, not outcome)
        known = self.copy()
        if isinstance(test, ir.Local) and outcome and test.name in known.tests:
            key, site = known.tests[test.name]
            if key in known.entries and known.entries[key].site == site:
                known.entries[key] = _Entry(site, True)
        return known


def _common(a: dict, b: dict) -> dict:
    return {key: value for key, value in a.items() if b.get(key) == value}


class _Reuser:
    """Goes over the function twice: to see which lookups serve others, then to write them so."""

    def __init__(self, f: ir.Function):
        self.f = f
        self.used = {name for name, _ in (*f.parameters, *f.locals)}
        self.served: dict[int, str] = {}  # sites that others use, and the local with the entry's number
        self.writing = False

    def run(self) -> ir.Function:
        self.block(self.f.body, _Known())
        if not self.served:
            return self.f
        self.writing = True
        body, _ = self.block(self.f.body, _Known())
        body = _without_unread_copies(body, count_reads(body))
        left = count_reads(body, assigned=True)
        locals_ = (*self.f.locals, *((name, INT) for name in self.served.values()))
        return replace(self.f, body=body, locals=tuple(sorted((name, type) for name, type in locals_ if name in left)))

    def block(self, block: Block, known: _Known) -> tuple[Block, _Known]:
        """The block as it is to be, and what is known after it."""
        known = known.copy()
        out: list[ir.Stmt] = []
        for s in block:
            if isinstance(s, ir.If):
                made, known = self.if_(s, known)
                out.append(made)
                continue
            key = self.key(s, known)
            if key is None:
                inside = known if isinstance(s, ir.Labelled) else _Known()
                out.append(map_blocks(s, lambda inner: self.block(inner, inside)[0]))
                known = _Known() if _disturbs(s) else known
            else:
                out += self.lookup(s, key, known)
            for name in assigned_names(s):
                known.assign(name)
            if isinstance(s, ir.Assign):
                self.note(s, key, known)
        return tuple(out), known

    def key(self, s: ir.Stmt, known: _Known) -> Key | None:
        """Of a statement that looks a key up."""
        key = _lookup(s)
        return key and map_locals(key, lambda local: known.names.get(local.name, local))

    def note(self, s: ir.Assign, key: Key | None, known: _Known) -> None:
        """What the assigned local now says."""
        if key in known.entries and s.value.function == "contains":
            known.tests[s.target] = (key, known.entries[key].site)
        elif isinstance(s.value, ir.Local) and s.value.name != s.target:
            known.names[s.target] = known.names.get(s.value.name, s.value)

    def if_(self, s: ir.If, known: _Known) -> tuple[ir.If, _Known]:
        body, after_body = self.block(s.body, known.given(s.test, True))
        orelse, after_orelse = self.block(s.orelse, known.given(s.test, False))
        if ends(s.body):
            after = after_orelse
        elif ends(s.orelse):
            after = after_body
        else:
            after = after_body.joined(after_orelse)
        return replace(s, body=body, orelse=orelse), after

    # --- lookups ---

    def lookup(self, s: ir.Assign | ir.Eval, key: Key, known: _Known) -> list[ir.Stmt]:
        """The statements that do it; `known` is brought up to date."""
        found = known.entries.get(key)
        sets = s.value.function == "dict_setitem"
        if sets and not (found and found.there):
            known.entries.clear()  # a new key can move the entries
        if found is not None:
            if found.site not in self.served:
                self.served[found.site] = self.fresh()
            known.entries[key] = replace(found, there=found.there or s.value.function == "dict_getitem")
            return self.later(s, found) if self.writing else [s]
        known.entries[key] = _Entry(id(s), s.value.function == "dict_getitem")
        return self.first(s, self.served[id(s)]) if self.writing and id(s) in self.served else [s]

    def first(self, s: ir.Assign | ir.Eval, name: str) -> list[ir.Stmt]:
        """Keeps the number of the entry."""
        op = s.value
        d, key, *rest = op.args
        number = ir.Local(INT, name, span=op.span)
        if op.function == "dict_setitem":
            return [ir.Assign(name, replace(op, type=INT, function="dict_put_key"), span=s.span)]
        if op.function == "dict_getitem":
            find = ir.Op(INT, "dict_find_key", (d, key), raises=True, context=True, effect="read", span=op.span)
            value = ir.Op(op.type, "dict_value", (d, number), effect="read", span=op.span)
        else:
            find = ir.Op(INT, "dict_find", (d, key), effect="read", span=op.span)
            value = _is_there(number) if op.function == "contains" else _value_or(op, number, rest)
        return [ir.Assign(name, find, span=s.span), replace(s, value=value)]

    def later(self, s: ir.Assign | ir.Eval, found: _Entry) -> list[ir.Stmt]:
        """Goes to the entry that was found."""
        op = s.value
        d, key, *rest = op.args
        name = self.served[found.site]
        number = ir.Local(INT, name, span=op.span)
        match op.function:
            case "contains":
                return [replace(s, value=_is_there(number))]
            case "dict_get":
                return [replace(s, value=_value_or(op, number, rest))]
            case "dict_getitem" if found.there:
                return [replace(s, value=ir.Op(op.type, "dict_value", (d, number), effect="read", span=op.span))]
            case "dict_getitem":
                return [replace(s, value=replace(op, function="dict_value_checked", args=(d, number, key)))]
        if found.there:
            return [replace(s, value=ir.Op(NONE, "dict_set_value", (d, number, *rest), effect="write", span=op.span))]
        return [ir.Assign(name, replace(op, type=INT, function="dict_put", args=(d, number, key, *rest)), span=s.span)]

    def fresh(self) -> str:
        name, number = "entry", 1
        while name in self.used:
            number += 1
            name = f"entry_{number}"
        self.used.add(name)
        return name


def _is_there(number: ir.Local) -> ir.Op:
    return ir.Op(BOOL, "ge", (number, ir.Const(INT, 0)), span=number.span)


def _value_or(op: ir.Op, number: ir.Local, rest: list[ir.Expr]) -> ir.Op:
    return ir.Op(op.type, "dict_value_or", (op.args[0], number, *rest), effect="read", span=op.span)


def _without_unread_copies(block: Block, reads: dict[str, int]) -> Block:
    """Without `t = x` of a key that nobody asks for any more."""
    unread = lambda s: isinstance(s, ir.Assign) and isinstance(s.value, ir.Local) and not reads.get(s.target)  # noqa: E731
    return tuple(map_blocks(s, lambda inner: _without_unread_copies(inner, reads)) for s in block if not unread(s))


# --- what a statement does ---


def _lookup(s: ir.Stmt) -> Key | None:
    """The dict and the key that the statement looks up."""
    if not isinstance(s, (ir.Assign, ir.Eval)) or not isinstance(s.value, ir.Op) or s.value.function not in _LOOKUPS or s.value.calls:
        return None
    d, key, *_ = s.value.args
    if not isinstance(d.type, DictType) or not isinstance(d, (ir.Local, ir.Global)) or not _is_plain(key):
        return None
    return d, key


def _is_plain(e: ir.Expr) -> bool:
    """Whether the expression gives the same again while its locals stay."""
    return all(isinstance(x, _PLAIN) and not (isinstance(x, ir.Op) and (x.raises or x.effect != "pure")) for x in expressions_in(e))


def _mentions(key: Key, name: str) -> bool:
    return any(isinstance(e, ir.Local) and e.name == name for e in expressions_in(key))


def _disturbs(s: ir.Stmt) -> bool:
    """Whether the statement, no lookup, may change a dict, or which dict a name stands for."""
    if not isinstance(s, (ir.Assign, ir.Eval, ir.SetField, ir.Return, ir.Raise, ir.Break, ir.Continue, ir.Leave)):
        return True
    return any(
        isinstance(e, ir.Call) or getattr(e, "calls", ()) or (isinstance(e, ir.Op) and e.effect == "write" and not _is_harmless(e))
        for e in own_expressions(s)
    )


def _is_harmless(op: ir.Op) -> bool:
    """Of an operation that writes: to lists and sets only."""
    return op.function.startswith(("list_", "set_")) and all(_is_no_dict(a.type) for a in op.args)


def _is_no_dict(type: Type) -> bool:
    return isinstance(type, (ListType, SetType)) or not any(word in str(type) for word in ("dict[", "Iterator["))
