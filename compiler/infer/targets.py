"""Assignment targets: names, attributes, subscripts, slices; and del."""

from __future__ import annotations

from compiler.diagnostics.diagnostic import Span
from compiler.infer import attribute_hooks, dict_kinds, exception_attributes, exception_context, keywords, object_dicts, places
from compiler.infer.attribute_tests import delete_attribute
from compiler.infer.descriptors import descriptor_of, store_in_descriptor, takes_over
from compiler.infer.exception_values import as_exception, is_exception_type
from compiler.infer.frame import Frame
from compiler.infer.function_attributes import assign_attribute
from compiler.infer.functions import is_function, opened
from compiler.infer.generators import drop_replaced
from compiler.infer.models import may_assign
from compiler.infer.operations import operate, split
from compiler.infer.refusals import put
from compiler.infer.slices import bounds_of, make_slice, slice_and_rest
from compiler.infer.state import assign_class_attribute, assign_function_attribute, assign_global, write_cell
from compiler.infer.type_names import class_in_python, message_name, python_name
from compiler.infer.unpacking import unpack
from compiler.infer.values import NOTHING, Cell, Class, Closure, Function, Static, Thing, Value
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.types.types import (
    BOOL,
    BYTES,
    FLOAT,
    INT,
    NONE,
    SLICE,
    STR,
    UNBOUND,
    ArrayType,
    ClassType,
    DictType,
    IteratorType,
    ListType,
    TupleType,
    Type,
    UnionType,
    members_of,
)


def assign_target(frame: Frame, target: n.Expression, thing: Thing, span: Span) -> None:
    """target = thing."""
    from compiler.infer.expressions import as_value, infer

    if frame.env is None:
        return
    if isinstance(thing, Value) and thing.expr is None:
        _forget(frame, target)
        return
    match target:
        case n.Name(id=name):
            web = frame.webs.store.get((id(target), name))
            if isinstance(frame.captures.get(name), Cell):
                write_cell(frame, frame.captures[name], thing, target)
                return
            if web is None:
                assign_global(frame, name, thing, target)
                return
            frame.store(web, thing, span)
            drop_replaced(frame, web, span)
        case n.Attribute(value=base, attr=name):
            value = as_value(frame, thing, target)
            holder = infer(frame, base)
            if isinstance(holder, Class):
                assign_class_attribute(frame, holder.id, name, value, target)
                return
            if isinstance(holder, Function):
                assign_function_attribute(frame, holder.id, name, value, target)
                return
            if isinstance(holder, Closure):
                if not assign_attribute(frame, holder, name, value, target):
                    refuse_local_attribute(frame, name, target)
                return
            holder, since = as_value(frame, holder, base), len(frame.block)
            store_attribute(frame, holder, name, value, target)
            places.note_stored(frame, target, holder, value, since)
        case n.Subscript(value=base, index=index):
            if keywords.set_item(frame, target, thing):
                return
            value = as_value(frame, thing, target)
            _assign_subscript(frame, target, base, index, value)
        case n.Tuple(items=items) | n.List(items=items):
            value = as_value(frame, thing, target)
            if isinstance(value.expr, ir.MakeTuple) and all(_is_temporary(i) for i in value.expr.items):
                unpack(frame, list(items), value, target)
            elif value.expr is not None:
                unpack(frame, list(items), frame.keep(value, span, force=True), target)
        case _:
            frame.error("assignment-target", "this cannot be assigned to", target.span)


def refuse_local_attribute(frame: Frame, name: str, e: n.Node) -> None:
    frame.error("function-attribute", f"a function that is defined in a function gets the attribute '{name}'", e.span,
                "each call makes another function, with attributes of its own", "keep it in a variable of the function around it: nonlocal")  # fmt: skip


def _forget(frame: Frame, target: n.Expression) -> None:
    """The variables of a target whose value could not be inferred."""
    if isinstance(target, n.Name) and (id(target), target.id) in frame.webs.store:
        frame.forget(frame.webs.store[(id(target), target.id)])
    for inner in getattr(target, "items", ()):
        _forget(frame, inner.value if isinstance(inner, n.Starred) else inner)


def _is_temporary(e: ir.Expr) -> bool:
    """A value that no assignment to a variable changes."""
    if isinstance(e, ir.MakeTuple):
        return all(map(_is_temporary, e.items))
    return isinstance(e, ir.Const) or (isinstance(e, ir.Local) and e.name[:1] == "t" and e.name[1:].isdigit())


def _assign_subscript(frame: Frame, target: n.Subscript, base: n.Expression, index: n.Expression, value: Value) -> None:
    from compiler.infer.expressions import infer_value

    if value.expr is not None:
        value = frame.keep(value, target.span)
    attributes_of = object_dicts.holder_of(frame, base)
    if attributes_of is not None:
        object_dicts.store_entry(frame, attributes_of, infer_value(frame, index), value, target)
        return
    holder = infer_value(frame, base)
    if holder.expr is not None and value.expr is not None:
        _store_at(frame, holder, index, value, target)


def _store_at(frame: Frame, holder: Value, index: n.Expression, value: Value, target: n.Subscript) -> Value:
    from compiler.infer import arrays
    from compiler.infer.expressions import infer_value
    from compiler.infer.subscripts import slice_bounds

    held = frame.solver.shallow(holder.type)
    if isinstance(held, ArrayType):
        arrays.setitem(frame, holder, index, value, target)
    elif isinstance(held, UnionType) and all(isinstance(m, ArrayType) for m in held.members):
        split(frame, [holder], 0, target.span, lambda members: _store_at(frame, members[0], index, value, target))
    elif isinstance(index, n.Slice):
        bounds = slice_bounds(frame, index)
        if bounds is not None:
            store_slice(frame, holder, bounds, value, target)
    else:
        key = infer_value(frame, index)
        if key.expr is not None:
            store_subscript(frame, holder, key, value, target)
    return Value(NONE, ir.Const(NONE, None, span=target.span)) if frame.env is not None else NOTHING


def store_slice(frame: Frame, holder: Value, bounds: list[Value], value: Value, e: n.Node) -> None:
    """holder[start:stop:step] = value, which may be any iterable."""
    from compiler.infer.calls import call_method
    from compiler.infer.comprehensions import collect_thing
    from compiler.infer.iteration import is_iterable

    held = frame.solver.shallow(holder.type)
    if isinstance(held, ClassType):
        call_method(frame, holder, "__setitem__", [make_slice(frame, bounds, e), value], e)
        return
    given = frame.solver.shallow(value.type)
    if isinstance(held, ListType) and value.expr is not None and not isinstance(given, UnionType) and not is_iterable(frame, given):
        extended = bounds[2].type == INT and not (isinstance(bounds[2].expr, ir.Const) and bounds[2].expr.value == 1)
        frame.error("not-iterable", f"{frame.described(given)} cannot be iterated over", e.span, help="put it into a list: [x]", about=(value,),
                    raises=("TypeError", "must assign iterable to extended slice" if extended or frame.program.python_version >= (3, 13) else "can only assign an iterable"))  # fmt: skip
        return
    if isinstance(held, ListType) and not isinstance(given, (ListType, UnionType)):
        holder = frame.keep(holder, e.span)
        value = collect_thing(frame, "list", value, e)
    if value.expr is not None:
        operate(frame, "operator.setslice", [holder, *bounds, value], e.span)


def store_subscript(frame: Frame, holder: Value, key: Value, value: Value, e: n.Node) -> None:
    """holder[key] = value."""
    from compiler.infer.calls import call_method
    from compiler.infer.comprehensions import check_hashable, each_member, may_be_hashed
    from compiler.infer.solver import SlotType

    held = frame.solver.shallow(holder.type)
    if isinstance(held, UnionType):
        split(frame, [holder], 0, e.span, lambda args: _store_arm(frame, args[0], key, value, e))
        return
    if isinstance(held, ClassType):
        call_method(frame, holder, "__setitem__", [key, value], e)
        return
    if isinstance(dict_kinds.behaviour_of(frame, holder), dict_kinds.Attributes):
        object_dicts.refuse_writing(frame, e)
        return
    if SLICE in members_of(frame.solver.shallow(key.type)):
        done = lambda _: Value(NONE, ir.Const(NONE, None, span=e.span)) if frame.env is not None else NOTHING  # noqa: E731
        slice_and_rest(
            frame, key, e, lambda bounds: done(store_slice(frame, holder, bounds, value, e)),
            lambda other: done(store_subscript(frame, holder, other, value, e)),
        )  # fmt: skip
        return
    if isinstance(held, TupleType):
        frame.error("tuple-assignment", "a tuple cannot be changed", e.span, f"this is {frame.described(held)}",
                    "use a list: list(xs)", about=(holder,),
                    raises=("TypeError", "'tuple' object does not support item assignment"))  # fmt: skip
        return
    if isinstance(held, DictType) and may_be_hashed(frame, key):
        kept = frame.keep(value, e.span)
        each_member(frame, key, lambda one: store_subscript(frame, holder, one, kept, e), e)
        return
    if isinstance(held, DictType) and isinstance(held.key, SlotType):
        if not check_hashable(frame, key.type, e):
            return
        frame.solver.grow_slot(held.key, frame.solver.now(key.type))
    if isinstance(held, DictType):
        value = Value(frame.solver.now(value.type), value.expr)
    with frame.solver.records.entering(held, key):
        _put_item(frame, holder, key, value, e)


def _put_item(frame: Frame, holder: Value, key: Value, value: Value, e: n.Node) -> None:
    from compiler.infer.solver import SlotType
    from compiler.infer.subscripts import plain_index

    held = frame.solver.shallow(holder.type)
    if isinstance(held, (ListType, DictType)):
        item = held.item if isinstance(held, ListType) else held.value
        if isinstance(item, SlotType):
            frame.solver.grow_slot(item, value.type)
        elif not frame.assignable(value.type, item) and not frame.solver.has_unknown(value.type):
            put(frame, holder, value, e.span)
            return
    index = key if isinstance(held, DictType) else plain_index(frame, key)
    operate(frame, "operator.setitem", [holder, index, value], e.span)


def _store_arm(frame: Frame, holder: Value, key: Value, value: Value, e: n.Node) -> Thing:
    if holder.type in (NONE, BOOL, INT, FLOAT, STR, BYTES):
        frame.raise_("TypeError", f"'{message_name(holder.type)}' object does not support item assignment", e.span)
        return NOTHING
    store_subscript(frame, holder, key, value, e)
    return Value(NONE, ir.Const(NONE, None, span=e.span)) if frame.env is not None else NOTHING


def store_attribute(frame: Frame, holder: Value, name: str, value: Value, e: n.Node) -> None:
    """holder.name = value."""
    if holder.expr is None or value.expr is None or frame.env is None:
        return
    held = frame.solver.shallow(holder.type)
    if isinstance(held, UnionType):
        split(frame, [holder], 0, e.span, lambda args: _attribute_arm(frame, args[0], name, value, e))
        return
    if is_exception_type(frame, held) and exception_attributes.store_arguments(frame, holder, name, value, e):
        return
    if is_exception_type(frame, held) and exception_context.store(frame, as_exception(frame, holder, e), name, value, e):
        return
    function = opened(frame, holder, e) if is_function(held) else None
    if isinstance(function, Class):
        assign_class_attribute(frame, function.id, name, value, e)
        return
    if function is not None and assign_attribute(frame, function, name, value, e):
        return
    if not isinstance(held, ClassType) or is_function(held):
        frame.error("attribute-assignment", f"{frame.shown(held)} has no attributes that can be assigned", e.span,
                    f"this is {frame.described(held)}", "keep the value in a variable, or define a dataclass", about=(holder,))  # fmt: skip
        return
    if not attribute_hooks.set_by_hook(frame, holder, held, Value(STR, ir.Const(STR, name, span=e.span)), value, e) and _may_store(frame, held, name, value, e):
        set_attribute(frame, holder, held, name, value, e)


def _may_store(frame: Frame, held: ClassType, name: str, value: Value, e: n.Node) -> bool:
    """Whether an assignment reaches the object; where not, that is reported or raises."""
    classes = frame.program.classes
    if name == object_dicts.DICT:
        frame.error("object-dict", "the __dict__ of an object becomes another dict", e.span,
                    help="change the one that it has: obj.__dict__.clear(), then obj.__dict__.update(…)")  # fmt: skip
        return False
    if classes.info(held.id)["kind"] == "pydantic" and not may_assign(frame, held, name, value, e):
        return False
    if classes.info(held.id)["kind"] == "namedtuple":
        refuse_change(frame, held, name, "set", e)
        return False
    if classes.info(held.id).get("frozen"):
        frame.raise_("FrozenInstanceError", f"cannot assign to field '{name}'", e.span)
        return False
    return True


def refuse_change(frame: Frame, held: ClassType, name: str, what: str, e: n.Node) -> None:
    """Nothing is assigned to named tuples, or deleted; those of a derived class have room for more in Python."""
    info = frame.program.classes.info(held.id)
    if name in frame.program.classes.fields(held.id):
        frame.raise_("AttributeError", f"can't {what} attribute", e.span)
    elif info.get("plain") and info.get("slots") is None:
        frame.error("attribute-assignment", f"the {held.name} gets an attribute of its own beside those of the named tuple", e.span,
                    help="make the class a dataclass")  # fmt: skip
    else:
        frame.raise_("AttributeError", no_place_text(frame, held, name), e.span)


def _has_place(frame: Frame, held: ClassType, name: str) -> bool:
    """Whether the object can have the attribute, or its class does something else where it is assigned."""
    slots = frame.program.classes.info(held.id).get("slots")
    if slots is None or name in slots or frame.program.classes.any_property(held.id, name) is not None:
        return True
    descriptor = descriptor_of(frame, held.id, name)
    return descriptor is not None and takes_over(frame, descriptor)


def no_place_text(frame: Frame, held: Type, name: str) -> str:
    """Why nothing can be assigned to the attribute of an object, or of None."""
    shown, classes = python_name(held), frame.program.classes
    of_class = isinstance(held, ClassType)
    if of_class and (classes.method(held.id, name) is not None or classes.class_attribute(held.id, name) is not None):
        return f"'{shown}' object attribute '{name}' is read-only"
    # CPython looks whether setting is left to object.
    hooked = of_class and any(classes.method(held.id, hook) is not None for hook in ("__setattr__", "__delattr__"))
    more = " and no __dict__ for setting new attributes" if frame.program.python_version >= (3, 13) and not hooked else ""
    return f"'{shown}' object has no attribute '{name}'{more}"


def set_attribute(frame: Frame, holder: Value, held: ClassType, name: str, value: Value, e: n.Node) -> None:
    """object.__setattr__(holder, name, value), which changes frozen objects, too."""
    classes = frame.program.classes
    if not _has_place(frame, held, name):
        frame.raise_("AttributeError", no_place_text(frame, held, name), e.span)
        return
    descriptor = descriptor_of(frame, held.id, name)
    if descriptor is not None and takes_over(frame, descriptor):
        store_in_descriptor(frame, descriptor, holder, value, e)
        return
    setter = classes.setter(held.id, name)
    if setter is not None:
        from compiler.infer.specialised_calls import call_user_function

        call_user_function(frame, setter, [holder, value], {}, e)
        return
    if classes.property(held.id, name) is not None:
        frame.raise_("AttributeError", f"property '{name}' of '{held.name}' object has no setter", e.span)
        return
    set_field(frame, holder, held, name, value, e)


def set_field(frame: Frame, holder: Value, held: ClassType, name: str, value: Value, e: n.Node) -> None:
    """The object itself gets the attribute."""
    classes = frame.program.classes
    holder, value = frame.keep(holder, e.span), frame.keep(value, e.span)
    classes.thaw(held.id)
    classes.add_field(held.id, name)
    storage = classes.grow_field(held.id, name, value.type)
    if frame.solver.resolve(storage) != NONE:
        frame.emit(ir.SetField(holder.expr, name, frame.convert(value, storage), span=e.span))
    object_dicts.note_set(frame, holder, held, Value(STR, ir.Const(STR, name, span=e.span)), value, e)


def _attribute_arm(frame: Frame, holder: Value, name: str, value: Value, e: n.Node) -> Thing:
    held = frame.solver.resolve(holder.type)
    python = class_in_python(held)
    if python is not None and not hasattr(python, name):
        frame.raise_("AttributeError", no_place_text(frame, held, name), e.span)
        return NOTHING
    store_attribute(frame, holder, name, value, e)
    return Value(NONE, ir.Const(NONE, None, span=e.span)) if frame.env is not None else NOTHING


# --- del ---


def unbind(frame: Frame, name: str, span: Span) -> None:
    """From here on the variable has no value."""
    web = frame.webs.emptied.get(name)
    if frame.env is None or web not in frame.webs.unbound:
        return
    if web in frame.cells:
        operate(frame, "list.clear", [frame.cells[web].value], span)
        return
    storage = frame.solver.grow(frame.web_key(web), UNBOUND)
    if isinstance(storage, UnionType):
        gone = ir.Wrap(frame.solver.resolve(storage), ir.Const(UNBOUND, None, span=span), span=span)
        frame.emit(ir.Assign(frame.local(web, storage), gone, span=span))
    frame.env[web] = UNBOUND
    frame.note_handlers()


def _delete_slice(frame: Frame, holder: Value, bounds: list[Value], target: n.Subscript) -> None:
    from compiler.infer.calls import call_method

    if isinstance(frame.solver.shallow(holder.type), ClassType):
        call_method(frame, holder, "__delitem__", [make_slice(frame, bounds, target)], target)
    else:
        operate(frame, "operator.delslice", [holder, *bounds], target.span)


def delete_target(frame: Frame, target: n.Expression) -> None:
    from compiler.infer.calls import call_method
    from compiler.infer.comprehensions import check_hashable
    from compiler.infer.expressions import infer, infer_value
    from compiler.infer.subscripts import plain_index, slice_bounds

    match target:
        case n.Name(id=name):
            thing = infer(frame, target)
            web = frame.webs.load.get((id(target), name))
            if web is None:
                frame.error("delete-target", f"the variable '{name}' of another function or module is deleted", target.span,
                            help="assign None instead")  # fmt: skip
            elif isinstance(thing, Static) or thing.expr is not None:
                unbind(frame, name, target.span)
                if web not in frame.webs.unbound and isinstance(frame.storage(web), IteratorType):  # runs its finally clauses
                    storage = frame.solver.resolve(frame.storage(web))
                    gone = ir.Op(storage, "default_value", (), span=target.span)
                    frame.emit(ir.Assign(frame.local(web, storage), gone, span=target.span))
        case n.Subscript(value=base, index=index):
            attributes_of = object_dicts.holder_of(frame, base)
            if attributes_of is not None:
                object_dicts.delete_entry(frame, attributes_of, infer_value(frame, index), target)
                return
            holder = infer_value(frame, base)
            if holder.expr is None:
                return
            if isinstance(index, n.Slice):
                bounds = slice_bounds(frame, index)
                if bounds is not None:
                    _delete_slice(frame, holder, bounds, target)
                return
            key = infer_value(frame, index)
            if frame.solver.shallow(key.type) == SLICE:
                _delete_slice(frame, holder, bounds_of(frame, key, target), target)
                return
            if isinstance(frame.solver.shallow(holder.type), ClassType):
                call_method(frame, holder, "__delitem__", [key], target)
            elif key.expr is not None:
                held = frame.solver.shallow(holder.type)
                if isinstance(held, DictType) and not isinstance(frame.solver.shallow(key.type), UnionType) and not check_hashable(frame, key.type, target):
                    return
                if isinstance(dict_kinds.behaviour_of(frame, holder), dict_kinds.Attributes):
                    object_dicts.refuse_writing(frame, target)
                elif isinstance(dict_kinds.behaviour_of(frame, holder), dict_kinds.Counted):  # what is not counted is none
                    operate(frame, "dict.pop", [holder, key, Value(held.value, ir.Const(INT, 0, span=target.span))], target.span)
                else:
                    operate(frame, "operator.delitem", [holder, key if isinstance(held, DictType) else plain_index(frame, key)], target.span)
        case n.Attribute(value=base, attr=name):
            holder = infer_value(frame, base)
            if holder.expr is not None:
                delete_attribute(frame, holder, name, target)
        case n.Tuple(items=items) | n.List(items=items):
            for item in items:
                delete_target(frame, item)
        case _:
            frame.error("delete-target", "this cannot be deleted", target.span, help="assign None instead")
