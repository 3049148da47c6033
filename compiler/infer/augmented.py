"""Augmented assignment: x += y, to names, attributes and subscripts."""

from __future__ import annotations

from compiler.infer import object_dicts, places, wide_ints
from compiler.infer.calls import call_method
from compiler.infer.dict_kinds import Attributes, Counted
from compiler.infer.dispatch import unless_not_implemented
from compiler.infer.expressions import as_value, infer, infer_all, infer_value
from compiler.infer.frame import Frame
from compiler.infer.iterable_methods import extend, update_dict
from compiler.infer.library import call_helper
from compiler.infer.operations import operate, split
from compiler.infer.overloads import find_match
from compiler.infer.operators import binary_values
from compiler.infer.python_answers import raised_by
from compiler.infer.state import assign_class_attribute, assign_function_attribute
from compiler.infer.subscripts import getitem, plain_index, slice_bounds
from compiler.infer.targets import assign_target, refuse_local_attribute, store_attribute, store_subscript
from compiler.infer.type_names import is_of_library
from compiler.infer.values import NOTHING, Class, Closure, Function, Static, Thing, Value, WideInt
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.types.types import NONE, ArrayType, ClassType, DictType, ListType, ScalarType, SetType, UnionType


def assign(frame: Frame, s: n.AugAssign) -> None:
    match s.target:
        case n.Name():
            current = infer(frame, s.target)
            if isinstance(current, WideInt):
                made = wide_ints.apply(frame, s.operator, current, _operand(frame, s.value), s)
                assign_target(frame, s.target, made, s.span)
                return
            if isinstance(current, Static):
                current = infer_value(frame, s.target)
            result = _in_place(frame, s, current, _operand(frame, s.value))
            if result is not None:
                assign_target(frame, s.target, result, s.span)
        case n.Attribute(value=base, attr=name):
            from compiler.infer.attributes import attribute_of

            thing = infer(frame, base)
            if isinstance(thing, Closure):
                refuse_local_attribute(frame, name, s.target)
                return
            if isinstance(thing, (Class, Function)):
                current = attribute_of(frame, thing, name, s.target)
                if isinstance(current, Value):
                    result = _in_place(frame, s, current, _operand(frame, s.value))
                    assign = assign_class_attribute if isinstance(thing, Class) else assign_function_attribute
                    if result is not None:
                        assign(frame, thing.id, name, result, s.target)
                return
            holder = frame.keep(as_value(frame, thing, base), s.span)
            current = attribute_of(frame, holder, name, s.target)
            if not isinstance(current, Value) or current.expr is None:
                return
            current = places.as_known(frame, s.target, current)
            result = _in_place(frame, s, current, _operand(frame, s.value))
            if result is not None:
                store_attribute(frame, holder, name, result, s.target)
        case n.Subscript(value=base, index=index):
            _to_subscript(frame, s, base, index)


def _to_array(frame: Frame, s: n.AugAssign, array: Value) -> Value:
    from compiler.infer import arrays

    arrays.augmented_subscript(frame, s, array)
    return Value(NONE, ir.Const(NONE, None, span=s.span)) if frame.env is not None else NOTHING


def _to_subscript(frame: Frame, s: n.AugAssign, base: n.Expression, index: n.Expression) -> None:
    from compiler.infer import arrays

    attributes_of = object_dicts.holder_of(frame, base)
    asked = infer_value(frame, base) if attributes_of is None else object_dicts.read_dict(frame, attributes_of, base)
    holder = frame.keep(asked, s.span)
    if holder.expr is None:
        return
    held = frame.solver.shallow(holder.type)
    if isinstance(held, ArrayType):
        arrays.augmented_subscript(frame, s, holder)
        return
    if isinstance(held, UnionType) and all(isinstance(m, ArrayType) for m in held.members):
        split(frame, [holder], 0, s.span, lambda members: _to_array(frame, s, members[0]))
        return
    if isinstance(index, n.Slice):
        bounds = slice_bounds(frame, index)
        if bounds is None:
            return
        current = operate(frame, "operator.getslice", [holder, *bounds], s.span)
        result = _in_place(frame, s, current, _operand(frame, s.value))
        if result is not None:
            operate(frame, "operator.setslice", [holder, *bounds, result], s.span)
        return
    key = frame.keep(infer_value(frame, index), s.span, force=True)
    current = getitem(frame, holder, key, s.target)
    if current.expr is None:
        return
    result = _in_place(frame, s, frame.keep(current, s.span), _operand(frame, s.value))
    if result is not None and attributes_of is not None:
        object_dicts.store_entry(frame, attributes_of, key, result, s.target)
    elif result is not None:
        store_subscript(frame, holder, key, result, s.target)


def _operand(frame: Frame, e: n.Expression) -> Thing:
    return infer_all(frame, [e], constants=True)[0]


def _in_place(frame: Frame, s: n.AugAssign, current: Value, value: Thing) -> Value | None:
    """current op= value: the in-place operation where the type has one, else the plain operator."""
    if isinstance(value, WideInt):
        made = wide_ints.apply(frame, s.operator, current, value, s)
        return None if made == NOTHING else as_value(frame, made, s)
    if current.expr is None or value.expr is None or frame.env is None:
        frame.give_up()
        return None
    name = f"operator.i{s.operator}"
    held = frame.solver.shallow(current.type)
    if isinstance(held, DictType) and isinstance(held.behaviour, Attributes) and s.operator == "or_":
        object_dicts.refuse_writing(frame, s)
        return None
    if isinstance(held, DictType) and isinstance(held.behaviour, Counted):
        kept = frame.keep(current, s.span)
        made = binary_values(frame, s.operator, kept, as_value(frame, value, s.value), s)
        return None if made.expr is None or call_helper(frame, "collections._become", [kept, made], s).expr is None else kept
    if isinstance(held, DictType) and s.operator == "or_" and not frame.solver.same(as_value(frame, value, s.value).type, held):
        kept = frame.keep(current, s.span)
        return kept if update_dict(frame, kept, [value], s).expr is not None else None
    if isinstance(held, UnionType) and any(isinstance(m, (ListType, SetType, DictType, ClassType)) for m in held.members):
        made = split(frame, [current], 0, s.span, lambda arms: _in_place(frame, s, arms[0], value) or NOTHING)
        return None if made.expr is None else made
    if isinstance(frame.solver.shallow(current.type), ArrayType):
        from compiler.infer import arrays

        return arrays.in_place(frame, s.operator, current, value, s.span)
    plain = lambda: binary_values(frame, s.operator, current, value, s)  # noqa: E731
    of_numpy = isinstance(value, Value) and isinstance(frame.solver.shallow(value.type), (ArrayType, ScalarType))
    if of_numpy and isinstance(held, ListType):
        result = plain()  # numpy's operator is asked first
        return None if result.expr is None else result
    if frame.program.operations.find(name) and find_match(frame, name, [current, value], {}) is not None:
        kept = frame.keep(current, s.span)
        result = operate(frame, name, [kept, value], s.span)
        if result.expr is None:
            return None
        return kept if frame.solver.shallow(result.type) == NONE else result
    if s.operator in ("add", "mul") and isinstance(held, ListType):
        made = _change_list(frame, s, frame.keep(current, s.span), value)
        return None if made.expr is None else made
    dunder = f"__i{s.operator.rstrip('_')}__"
    wrong = is_of_library(held) and raised_by(frame, name, [current, value]) is not None
    if isinstance(held, ClassType) and frame.program.classes.method(held.id, dunder) is not None and not wrong:
        current, value = frame.keep(current, s.span), frame.keep(as_value(frame, value, s.value), s.span)
        result = unless_not_implemented(frame, call_method(frame, current, dunder, [value], s), plain, s)
    else:
        result = plain()
    return None if result.expr is None else result


def _change_list(frame: Frame, s: n.AugAssign, current: Value, value: Thing) -> Value:
    """xs += value, xs *= value: Python asks the value's own __radd__ or __rmul__ first."""
    held = frame.solver.shallow(value.type) if isinstance(value, Value) else None
    if isinstance(held, UnionType) and any(isinstance(m, ClassType) for m in held.members):
        return split(frame, [value], 0, s.span, lambda arms: _change_list(frame, s, current, arms[0]))
    if isinstance(held, ClassType):
        value = frame.keep(value, s.span)

    def in_place() -> Value:
        if s.operator == "add":
            changed = extend(frame, current, value, s)
        else:
            changed = operate(frame, "operator.imul", [current, plain_index(frame, as_value(frame, value, s.value))], s.span)
        return NOTHING if changed.expr is None else current

    dunder = f"__r{s.operator}__"
    if not isinstance(held, ClassType) or frame.program.classes.method(held.id, dunder) is None:
        return in_place()
    return unless_not_implemented(frame, call_method(frame, value, dunder, [current], s), in_place, s)
