"""Inferring statements: one function a node kind, found through a table."""

from __future__ import annotations

from compiler.diagnostics.diagnostic import DiagnosticError
from compiler.infer import augmented, definitions, exceptions, generators, local_classes, managers, matching
from compiler.infer.conditions import infer_test
from compiler.infer.dunders import OPERATOR_METHODS
from compiler.infer.expressions import as_value, infer, infer_value
from compiler.infer.frame import Frame
from compiler.infer.iteration import plan_iteration
from compiler.infer.loops import infer_loop, run_loop
from compiler.infer.operations import operate
from compiler.infer.solver import EndlessType
from compiler.infer.state import start_cells
from compiler.infer.targets import assign_target, delete_target
from compiler.infer.type_aliases import type_alias
from compiler.infer.values import NOTHING, GeneratorExpression, Library, Module, Opaque, Static, Thing, Value
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.syntax.walk import contains_yield
from compiler.types.types import (
    BOOL,
    NEVER,
    NONE,
    UNBOUND,
    ClassType,
    IteratorType,
    Type,
    UnionType,
    members_of,
)


def infer_body(frame: Frame, instance, arguments) -> tuple[list[ir.Stmt], Type]:
    """The function's statements and its result type."""
    node = frame.function
    result_key = ("result", instance.key)
    generator = isinstance(node, n.FunctionDef) and node.is_generator
    if generator:
        frame.generator_item = ("item", instance.key)
        item = frame.solver.slot(frame.generator_item)
        frame.solver.grow(result_key, IteratorType(item))
    start_cells(frame)
    for name in sorted(frame.webs.unbound - set(frame.cells)):
        _start_unbound(frame, name)
    for name, thing in arguments:
        _start_wider(frame, frame.webs.parameters.get(name, name), thing)
    if isinstance(node, n.Lambda) and contains_yield((node.body,)):
        frame.error("unsupported-lambda-yield", "a lambda that yields is not supported", node.span, "this makes generators", "write the function with def")
    elif isinstance(node, n.Lambda):
        value = infer_value(frame, node.body)
        _return_value(frame, value, result_key, node.span)
    else:
        infer_block(frame, node.body)
        if frame.env is not None and generator:
            frame.solver.grow(("returned", instance.key), NONE)
        elif frame.env is not None:
            _return_value(frame, Value(NONE, ir.Const(NONE, None, span=node.span)), result_key, node.span)
    result = frame.solver.get(result_key)
    return frame.block, NONE if result == NEVER else frame.solver.resolve(result)


def _start_unbound(frame: Frame, web: str) -> None:
    """Variables that may be read before they are assigned start as Unbound."""
    if web in frame.webs.parameters.values() or web in frame.env:
        return
    storage = frame.storage(web)
    if not isinstance(storage, UnionType):
        frame.env[web] = UNBOUND
        return
    resolved = frame.solver.resolve(storage)
    unbound = ir.Wrap(resolved, ir.Const(UNBOUND, None, span=frame.function.span), span=frame.function.span)
    frame.emit(ir.Assign(frame.local(web, storage), unbound, span=frame.function.span))
    frame.env[web] = UNBOUND


def _start_wider(frame: Frame, web: str, thing: Thing) -> None:
    """A parameter that is later assigned values of other types is a variable that holds them all."""
    if not isinstance(thing, Value):
        frame.store(web, thing, frame.function.span)  # as a value, where it may become another function
        return
    given, storage = frame.solver.resolve(thing.type), frame.storage(web)
    if frame.solver.resolve(storage) == given:
        return
    parameter = Value(thing.type, ir.Local(given, web, span=frame.function.span))
    frame.emit(ir.Assign(frame.local(web, storage), frame.convert(parameter, storage), span=frame.function.span))
    frame.env[web] = frame.as_stored(thing.type, storage)


def infer_block(frame: Frame, statements: tuple[n.Statement, ...]) -> None:
    for s in statements:
        if frame.env is None:
            return
        frame.program.here = frame.solver.here = s.span
        try:
            _TABLE[type(s)](frame, s)
        except DiagnosticError as error:
            frame.program.sink.add(error.diagnostic)
        except EndlessType:
            if any(d.code == "endless-type" for d in frame.program.sink.diagnostics):
                continue  # whatever holds such a value fails as well
            frame.error("endless-type", "values that hold each other are of too many types", s.span,
                        "this puts one more level around them, unlike those inside",
                        "write a dataclass for one level, with a field for what is inside it")  # fmt: skip


# --- returning ---


def _return(frame: Frame, s: n.Return) -> None:
    value = Value(NONE, ir.Const(NONE, None, span=s.span)) if s.value is None else infer_value(frame, s.value)
    if value.expr is None or frame.env is None:
        frame.env = None
        return
    if frame.generator_item is not None:
        generators.infer_return(frame, value, s.span)
        return
    if frame.cleanups:
        value = frame.keep(value, s.span, force=True)
        exceptions.run_cleanups(frame, 0)
    _return_value(frame, value, ("result", frame.key), s.span)


def _return_value(frame: Frame, value: Value, result_key, span) -> None:
    if value.expr is None or frame.env is None:
        return
    joined = frame.solver.grow(result_key, value.type)
    if frame.ending:
        value = frame.keep(value, span, force=True)
        for cell in frame.ending:
            operate(frame, "list.clear", [cell.value], span)
    frame.emit(ir.Return(frame.convert(value, joined), span=span))
    frame.env = None


# --- assignment ---


def _assign(frame: Frame, s: n.Assign) -> None:
    if len(s.targets) == 1 and _unpack_directly(frame, s):
        return
    thing = type_alias(frame, s.value) or infer(frame, s.value)
    if isinstance(thing, Value) and thing.expr is None:
        frame.give_up()
    if len(s.targets) > 1 and isinstance(thing, Value):
        thing = frame.keep(thing, s.span, force=True)
    for target in s.targets:
        assign_target(frame, target, thing, s.span)


def _unpack_directly(frame: Frame, s: n.Assign) -> bool:
    """a, b = x, y without a tuple: the values first, then the targets."""
    pairs = _pairs(s.targets[0], s.value)
    if len(pairs) == 1 and pairs[0][0] is s.targets[0]:
        return False
    things: list[Thing] = []
    for _, item in pairs:
        thing = infer(frame, item)
        things.append(thing if isinstance(thing, Static) else frame.keep(thing, item.span, force=True))
    if any(isinstance(t, Value) and t.expr is None for t in things):
        frame.give_up()
    for (target, _), thing in zip(pairs, things):
        assign_target(frame, target, thing, s.span)
    return True


def _pairs(target: n.Expression, value: n.Expression) -> list[tuple[n.Expression, n.Expression]]:
    """Which part of the value goes to which part of the target, as far as their forms say."""
    if not isinstance(target, (n.Tuple, n.List)) or not isinstance(value, (n.Tuple, n.List)):
        return [(target, value)]
    if len(target.items) != len(value.items) or any(isinstance(i, n.Starred) for i in (*target.items, *value.items)):
        return [(target, value)]
    return [pair for t, v in zip(target.items, value.items) for pair in _pairs(t, v)]


def _ann_assign(frame: Frame, s: n.AnnAssign) -> None:
    if s.value is not None:
        assign_target(frame, s.target, type_alias(frame, s.value) or infer(frame, s.value), s.span)


# --- control flow ---


def _if(frame: Frame, s: n.If) -> None:
    test = infer_test(frame, s.test)
    if test.value is None:
        frame.give_up()
        _either(frame, s.body, s.orelse)
        return
    if test.constant is not None:
        frame.env = test.if_true if test.constant else test.if_false
        infer_block(frame, s.body if test.constant else s.orelse)
        return
    frame.env = test.if_true
    body = _block(frame, s.body, conditional=True)
    after_body = frame.env
    frame.env = test.if_false
    orelse = _block(frame, s.orelse, conditional=True)
    after_orelse = frame.env
    frame.env = frame.join(after_body, after_orelse)
    frame.block.append(ir.If(test.value, tuple(body), tuple(orelse), span=s.span))
    if (after_body is None) != (after_orelse is None):
        frame.conditions += 1  # to the end of the block around it
        if _is_asked_of_another_class(frame):
            frame.program.doubtful += 1  # to the function's end: `if other == 0: return self` is all that it does for sum()


def _is_asked_of_another_class(frame: Frame) -> bool:
    """Whether the function is an operator's method and the operand no object of its class."""
    if getattr(frame.function, "name", "") not in OPERATOR_METHODS or len(frame.argument_types) < 2:
        return False
    own, operand = map(frame.solver.shallow, frame.argument_types[:2])
    return isinstance(own, ClassType) and own not in members_of(operand)


def _block(frame: Frame, statements: tuple[n.Statement, ...], conditional: bool = False) -> list[ir.Stmt]:
    block, _ = frame.captured_block(lambda: infer_block(frame, statements) or NOTHING, conditional)
    return block


def _either(frame: Frame, *blocks: tuple[n.Statement, ...]) -> None:
    """The blocks one of which is run after a test that could not be inferred: for what else is to be reported."""
    if frame.env is None:
        return
    before, ends = dict(frame.env), []
    for statements in blocks:
        frame.env = dict(before)
        _block(frame, statements)
        ends.append(frame.env)
    frame.env = frame.join(*ends)


def _while(frame: Frame, s: n.While) -> None:
    tests = []

    def iteration() -> None:
        tests.clear()
        block, _ = frame.captured_block(lambda: tests.append(infer_test(frame, s.test)) or NOTHING)
        tests.append(block)
        if tests[0].value is not None:
            frame.env = tests[0].if_true
        else:
            frame.give_up()
        infer_block(frame, s.body)

    body, breaks, _ = run_loop(frame, iteration)
    test, before = tests
    if test.value is None:  # the test always raises
        frame.block.extend(before)
        frame.give_up()
        return
    frame.env = test.if_false
    exhausted = frame.env is not None
    orelse = _block(frame, s.orelse) if exhausted else []
    if before:
        _while_with_statements(frame, s, test, before, body, orelse)
    else:
        frame.block.append(ir.While(test.value, tuple(body), tuple(orelse), span=s.span))
    frame.env = frame.join(frame.env, *breaks)


def _while_with_statements(frame: Frame, s: n.While, test, before, body, orelse) -> None:
    """The test needs statements of its own: while True: …; if not test: break."""
    from compiler.infer.conditions import negate

    leave: list[ir.Stmt] = [ir.Break(span=s.span)]
    after: list[ir.Stmt] = []
    if orelse:
        flag = frame.temporary(BOOL)
        frame.block.append(ir.Assign(flag, ir.Const(BOOL, False, span=s.span), span=s.span))
        leave.insert(0, ir.Assign(flag, ir.Const(BOOL, True, span=s.span), span=s.span))
        after.append(ir.If(ir.Local(BOOL, flag, span=s.span), tuple(orelse), span=s.span))
    start = list(before)
    if test.constant is None:
        start.append(ir.If(negate(test.value, s), tuple(leave), span=s.span))
    elif not test.constant:
        body = leave
    always = ir.Const(BOOL, True, span=s.span)
    frame.block.append(ir.While(always, tuple([*start, *body]), span=s.span))
    frame.block.extend(after)


def _for(frame: Frame, s: n.For) -> None:
    plan = plan_iteration(frame, s.iterable)
    if plan is None:
        frame.give_up()
        _loop_over_nothing(frame, s)
        return
    infer_loop(
        frame,
        plan,
        lambda item: assign_target(frame, s.target, item, s.target.span),
        lambda: infer_block(frame, s.body),
        s.iterable.span,
        (lambda: infer_block(frame, s.orelse)) if s.orelse else None,
    )


def _loop_over_nothing(frame: Frame, s: n.For) -> None:
    """The body of a loop whose iterable could not be inferred: for what else is to be reported."""
    if frame.env is None:
        return

    def iteration() -> None:
        assign_target(frame, s.target, NOTHING, s.target.span)
        infer_block(frame, s.body)

    _, exits, head = run_loop(frame, iteration)
    frame.env = head
    _block(frame, s.orelse)
    frame.env = frame.join(frame.env, *exits)


def _break(frame: Frame, s: n.Break) -> None:
    loop = frame.loops[-1]
    exceptions.run_cleanups(frame, loop.cleanups)
    if frame.env is not None:
        loop.breaks.append(dict(frame.env))
        frame.emit(ir.Break(span=s.span))
    frame.env = None


def _continue(frame: Frame, s: n.Continue) -> None:
    loop = frame.loops[-1]
    exceptions.run_cleanups(frame, loop.cleanups)
    if frame.env is not None:
        loop.continues.append(dict(frame.env))
        frame.emit(ir.Continue(span=s.span))
    frame.env = None


# --- the rest ---


def _expression(frame: Frame, s: n.ExpressionStatement) -> None:
    if isinstance(s.value, (n.Constant, n.EllipsisConstant)):  # a docstring, or the body of a stub
        return
    if isinstance(s.value, n.Yield):
        generators.infer_yield(frame, s.value, wanted=False)
        return
    if isinstance(s.value, n.YieldFrom):
        generators.infer_yield_from(frame, s.value, wanted=False)
        return
    frame.discarded = s.value
    thing = infer(frame, s.value)
    if isinstance(thing, GeneratorExpression):  # nobody asks it for items, yet it asks for an iterator
        thing = as_value(frame, thing, s.value)
    if isinstance(thing, Value) and thing.expr is not None and not isinstance(thing.expr, (ir.Const, ir.Local)):
        frame.emit(ir.Eval(thing.expr, span=s.span))


def _assert(frame: Frame, s: n.Assert) -> None:
    test = infer_test(frame, s.test)
    if test.value is None:
        frame.give_up()
        return
    if test.constant is True:
        return
    frame.env = test.if_false

    def fail() -> Thing:
        exceptions.raise_assertion(frame, s.message, s)
        return NOTHING

    block, _ = frame.captured_block(fail)
    frame.env = test.if_true
    if test.constant is False:
        frame.block.extend(block)
        frame.env = None
    else:
        from compiler.infer.conditions import negate

        frame.block.append(ir.If(negate(test.value, s), tuple(block), span=s.span))


def _delete(frame: Frame, s: n.Delete) -> None:
    for target in s.targets:
        delete_target(frame, target)


def _type_alias(frame: Frame, s: n.TypeAlias) -> None:
    alias = Opaque("typing.TypeAliasType", "it is a type, for annotations alone")
    frame.store(frame.webs.store[(id(s), s.name)], alias, s.span)


def _import(frame: Frame, s: n.Import) -> None:
    for bound, name in s.names:
        record = frame.globals.imported(name)
        if record is not None and record["kind"] == "failed_import":
            raises = (record["exception"], record["message"])
            frame.error("failed-import", f"importing {name} fails", s.span, record["message"],
                        "import what exists, or take the ImportError in a try statement", raises=raises)  # fmt: skip
            return
        thing: Thing = _imported(name) if record is None else frame.program.constants.thing(record, bound)
        frame.store(frame.webs.store[(id(s), bound)], thing, s.span)


def _imported(name: str) -> Static:
    return Library(name) if "." in name else Module(name)


def _unsupported(frame: Frame, s: n.Unsupported) -> None:
    frame.error(s.code, s.message, s.span, help=s.help)


_TABLE = {
    n.Assign: _assign,
    n.AnnAssign: _ann_assign,
    n.AugAssign: augmented.assign,
    n.Delete: _delete,
    n.ExpressionStatement: _expression,
    n.Pass: lambda frame, s: None,
    n.Break: _break,
    n.Continue: _continue,
    n.Return: _return,
    n.Raise: lambda frame, s: exceptions.infer_raise(frame, s),
    n.Assert: _assert,
    n.Global: lambda frame, s: None,
    n.Nonlocal: lambda frame, s: None,
    n.If: _if,
    n.While: _while,
    n.For: _for,
    n.Try: lambda frame, s: exceptions.infer_try(frame, s),
    n.With: lambda frame, s: managers.infer_with(frame, s),
    n.Match: lambda frame, s: matching.infer_match(frame, s),
    n.FunctionDef: lambda frame, s: definitions.infer_function(frame, s),
    n.ClassDef: lambda frame, s: local_classes.define(frame, s),
    n.TypeAlias: _type_alias,
    n.Import: _import,
    n.Unsupported: _unsupported,
}
