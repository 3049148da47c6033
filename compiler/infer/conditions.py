"""Tests, with what each outcome tells about variables, comparisons, `and`, `or`, `x if c else y`."""

from __future__ import annotations

from dataclasses import dataclass

from compiler.infer import exception_classes, functions, places, wide_ints
from compiler.infer.class_tests import NO_CLASS, is_instance, test_each_choice, wanted_classes
from compiler.infer.comparisons import compare_values
from compiler.infer.dict_views import is_of_kind, told_apart, views_as_sets
from compiler.infer.frame import Environment, Frame
from compiler.infer.places import Place
from compiler.infer.static_tests import known_thing
from compiler.infer.truth import always_true, truth
from compiler.infer.values import NOTHING, Keywords, Library, Opaque, Static, Thing, Value, WideInt
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.types.types import (
    BOOL,
    EXCEPTION,
    NEVER,
    NONE,
    ClassType,
    EnumType,
    IteratorType,
    Type,
    UnionType,
    members_of,
    union_of,
)


@dataclass
class Test:
    """A test: `value` is its bool (None: never evaluated to an end), then the environments after either outcome."""

    value: ir.Expr | None
    if_true: Environment | None
    if_false: Environment | None

    @property
    def constant(self) -> bool | None:
        """The outcome, where it is known: the other one leads nowhere."""
        if isinstance(self.value, ir.Const):
            return self.value.value
        if self.value is None or (self.if_true is None) == (self.if_false is None):
            return None
        return self.if_true is not None


def infer_test(frame: Frame, e: n.Expression) -> Test:
    """Evaluates a condition; frame.env is left as before the outcome is known."""
    from compiler.infer import identity

    match e:
        case n.Unary(operator="not", operand=operand):
            t = infer_test(frame, operand)
            return Test(negate(t.value, e), t.if_false, t.if_true)
        case n.BoolOp():
            return _test_bool_op(frame, e)
        case n.Compare(left=left, operators=("is" | "is_not" as operator,), comparators=(n.Constant(value=None),)):
            return _test_none(frame, e, left, operator == "is")
        case n.Compare(left=left, operators=("is" | "is_not" as operator,), comparators=(right,)):
            return identity.test_identity(frame, e, left, right, operator == "is")
        case n.Call(function=n.Name(id="isinstance"), arguments=(subject, classes), keywords=()) if "isinstance" not in frame.webs.locals:
            return _test_isinstance(frame, e, subject, classes)
        case n.Call(function=n.Name(id="callable") as function, arguments=(subject,), keywords=()) if is_builtin(frame, function):
            return test_callable(frame, e, subject)
    from compiler.infer.expressions import infer

    thing = known_thing(frame, infer(frame, e), e)
    if isinstance(thing, Static):
        return _constant(frame, not isinstance(thing, Keywords) or bool(thing.entries), e)
    if thing.expr is None or frame.env is None:
        return Test(None, None, None)
    if isinstance(e, n.Compare) and frame.solver.shallow(thing.type) != BOOL and not frame.program.compares_to_others:
        frame.program.compares_to_others = frame.solver.changed = True
    return test_truth(frame, e, thing)


def negate(value: ir.Expr | None, e: n.Node) -> ir.Expr | None:
    if value is None:
        return None
    if isinstance(value, ir.Const):
        return ir.Const(BOOL, not value.value, span=e.span)
    return value.value if isinstance(value, ir.Not) else ir.Not(BOOL, value, span=e.span)


def _constant(frame: Frame, outcome: bool, e: n.Node) -> Test:
    value = ir.Const(BOOL, outcome, span=e.span)
    env = None if frame.env is None else dict(frame.env)
    return Test(value, env if outcome else None, None if outcome else env)


def _tested(frame: Frame, e: n.Expression) -> str | Place | None:
    """The variable, or the place, whose type the outcome narrows, if the tested expression is one."""
    if isinstance(e, n.NamedExpr):
        return frame.webs.store.get((id(e.target), e.target.id))
    if isinstance(e, n.Name):
        return frame.webs.load.get((id(e), e.id))
    return places.place_of(frame, e)


def _narrowed(frame: Frame, tested: str | Place | None, type: Type) -> Environment | None:
    if type == NEVER or frame.env is None:
        return None
    env = dict(frame.env)
    if isinstance(tested, Place):
        places.narrow(frame, env, tested, type)
    elif tested is not None and tested in env:
        env[tested] = type
    return env


def _test_none(frame: Frame, e: n.Compare, left: n.Expression, positive: bool) -> Test:
    from compiler.infer.expressions import infer

    thing = infer(frame, left)
    thing = thing if isinstance(thing, Opaque) else known_thing(frame, thing, left)
    if isinstance(thing, Static):
        return _constant(frame, not positive, e)
    if thing.expr is None:
        return Test(None, None, None)
    test = member_test(frame, thing, left, lambda m: m == NONE, e)
    return test if positive else Test(negate(test.value, e), test.if_false, test.if_true)


def is_builtin(frame: Frame, name: n.Name) -> bool:
    own = name.id in frame.webs.locals or name.id in frame.captures
    return not own and frame.globals(name.id) == Library(f"builtins.{name.id}")


def test_callable(frame: Frame, e: n.Call, subject: n.Expression) -> Test:
    """callable(subject), which tells functions and objects with __call__ from the rest."""
    from compiler.infer.expressions import infer

    thing = known_thing(frame, infer(frame, subject), subject)
    if isinstance(thing, Static):
        return _constant(frame, not isinstance(thing, Keywords), e)
    if thing.expr is None:
        return Test(None, None, None)
    classes = frame.program.classes
    has_call = lambda m: isinstance(m, (ClassType, EnumType)) and classes.method(m.id, "__call__") is not None  # noqa: E731
    return member_test(frame, thing, subject, lambda m: functions.is_function(m) or has_call(m), e)


def member_test(frame: Frame, value: Value, subject: n.Expression, chosen, e: n.Node) -> Test:
    """Tests whether a union holds one of the members that `chosen` takes: True, False, or a function that tests a member."""
    tested = _tested(frame, subject)
    members = members_of(frame.solver.shallow(value.type))
    outcomes = {m: chosen(m) for m in members}  # an expression where it is found out at run time
    inside = [m for m in members if outcomes[m] is not False]
    outside = [m for m in members if outcomes[m] is not True]
    if not inside or not outside:
        return _constant(frame, bool(inside), e)
    kept = frame.keep(value, e.span)
    tests: list[ir.Expr] = []
    for m in inside:
        is_member = ir.Is(BOOL, kept.expr, frame.solver.resolve(m), span=e.span) if len(members) > 1 else None
        asked = outcomes[m](_member(frame, kept, m)) if callable(outcomes[m]) else None
        both = [t for t in (is_member, asked) if t is not None]
        tests.append(both[0] if len(both) == 1 else ir.BoolOp(BOOL, "and", tuple(both), span=e.span))
    expr = tests[0] if len(tests) == 1 else ir.BoolOp(BOOL, "or", tuple(tests), span=e.span)
    return Test(expr, _narrowed(frame, tested, union_of(*inside)), _narrowed(frame, tested, union_of(*outside)))


def _member(frame: Frame, value: Value, member: Type) -> Value:
    """The value of a union that is known to be this member."""
    resolved = frame.solver.resolve(member)
    return value if value.expr.type == resolved else Value(member, ir.Unwrap(resolved, value.expr, span=value.expr.span))


def _test_isinstance(frame: Frame, e: n.Call, subject: n.Expression, classes: n.Expression) -> Test:
    from compiler.infer.expressions import infer_value

    value = infer_value(frame, subject)
    wanted = wanted_classes(frame, classes, NO_CLASS)
    if value.expr is None or wanted is None:
        return Test(None, None, None)

    def test(wanted: list[Thing]) -> Test:
        def chosen(member: Type):
            if member == EXCEPTION:
                return lambda held: exception_classes.test_instance(frame, held, wanted, e)
            views = isinstance(member, IteratorType) and any(map(told_apart, wanted))
            if any(is_instance(frame, member, w) for w in wanted if not (views and told_apart(w))):
                return True
            return (lambda held: is_of_kind(held, wanted, e)) if views else False

        return member_test(frame, value, subject, chosen, e)

    if not any(isinstance(w, Value) for w in wanted):
        return test(wanted)
    value = frame.keep(value, e.span)
    found = test_each_choice(frame, wanted, lambda chosen: test_as_value(frame, test(chosen)), e)
    return Test(None, None, None) if found.expr is None else test_truth(frame, e, found)


def test_truth(frame: Frame, e: n.Expression, value: Value) -> Test:
    held = frame.solver.shallow(value.type)
    if isinstance(value.expr, ir.Const) and held == BOOL:
        return _constant(frame, bool(value.expr.value), e)
    tested = _tested(frame, e)
    if isinstance(held, UnionType) and NONE in held.members:
        rest = union_of(*(m for m in held.members if m != NONE))
        kept = frame.keep(value, e.span)
        not_none = ir.Not(BOOL, ir.Is(BOOL, kept.expr, NONE, span=e.span), span=e.span)
        if all(always_true(frame, m) for m in members_of(rest)):
            return Test(not_none, _narrowed(frame, tested, rest), _narrowed(frame, tested, NONE))
        inner = Value(rest, ir.Unwrap(frame.solver.resolve(rest), kept.expr, span=e.span))
        whole = _guarded(frame, not_none, lambda: truth(frame, inner, e), e)
        return Test(whole, _narrowed(frame, tested, rest), dict(frame.env))
    if held == NONE:
        return _constant(frame, False, e)
    test = truth(frame, value, e)
    if test.expr is None or frame.env is None:
        return Test(None, None, None)
    if isinstance(test.expr, ir.Const):  # the type says it, as that of () does
        return _constant(frame, test.expr.value, e)
    return Test(test.expr, dict(frame.env), dict(frame.env))


def _guarded(frame: Frame, first: ir.Expr, second, e: n.Node) -> ir.Expr:
    """first and second(), where second may emit statements."""
    block, value = frame.captured_block(second)
    if not block:
        return ir.BoolOp(BOOL, "and", (first, value.expr), span=e.span)
    target = frame.temporary(BOOL)
    frame.emit(ir.Assign(target, ir.Const(BOOL, False), span=e.span))
    block.append(ir.Assign(target, value.expr, span=e.span))
    frame.emit(ir.If(first, tuple(block), span=e.span))
    return ir.Local(BOOL, target, span=e.span)


# --- and, or ---


def _test_bool_op(frame: Frame, e: n.BoolOp) -> Test:
    if len(e.values) > 2:
        rest = n.BoolOp(e.span, e.operator, e.values[1:])
        return _test_pair(frame, e, e.values[0], rest)
    return _test_pair(frame, e, e.values[0], e.values[1])


def _test_pair(frame: Frame, e: n.BoolOp, left: n.Expression, right: n.Expression) -> Test:
    is_and = e.operator == "and"
    first = infer_test(frame, left)
    if first.value is None:
        return first
    frame.env = first.if_true if is_and else first.if_false
    if frame.env is None:  # decided by the first
        frame.env = first.if_false if is_and else first.if_true
        return first
    holder: list[Test] = []
    block, _ = frame.captured_block(lambda: holder.append(infer_test(frame, right)) or NOTHING, conditional=True)
    second = holder[0]
    env = frame.join(first.if_false if is_and else first.if_true, frame.env)
    if first.constant is not None:
        frame.block.extend(block)
        return second
    value = _combine(frame, e, first.value, second.value, block, is_and)
    frame.env = env
    if is_and:
        return Test(value, second.if_true, frame.join(first.if_false, second.if_false))
    return Test(value, frame.join(first.if_true, second.if_true), second.if_false)


def _combine(frame: Frame, e: n.BoolOp, first: ir.Expr, second: ir.Expr | None, block: list[ir.Stmt], is_and: bool):
    if not block and second is not None:
        return ir.BoolOp(BOOL, e.operator, (first, second), span=e.span)
    target = frame.temporary(BOOL)
    frame.block.append(ir.Assign(target, ir.Const(BOOL, not is_and), span=e.span))
    if second is not None:
        block.append(ir.Assign(target, second, span=e.span))
    test = first if is_and else negate(first, e)
    frame.block.append(ir.If(test, tuple(block), span=e.span))
    return ir.Local(BOOL, target, span=e.span)


def _joined(e: n.BoolOp, values: tuple[n.Expression, ...]) -> n.Expression:
    return values[0] if len(values) == 1 else n.BoolOp(e.span, e.operator, values)


def _told_once(e: n.BoolOp, left: n.BoolOp, right: n.Expression) -> n.Expression:
    """(a and b) or c, of which Python asks no __bool__ twice: (b or c) if a else c."""
    first, rest = left.values[0], n.BoolOp(e.span, e.operator, (_joined(left, left.values[1:]), right))
    if left.operator == e.operator:
        return n.BoolOp(e.span, e.operator, (first, rest))
    return n.Conditional(e.span, first, *((rest, right) if left.operator == "and" else (right, rest)))


def infer_bool_op(frame: Frame, e: n.BoolOp) -> Thing:
    """The value of `a or b`: a itself when it decides, else b."""
    from compiler.infer.expressions import infer, infer_value

    left, right = e.values[0], _joined(e, e.values[1:])
    if isinstance(left, n.BoolOp) and frame.program.tests_objects:
        return infer(frame, _told_once(e, left, right))
    probe = _is_test(frame, left) and _is_test(frame, right)
    if probe:
        return test_as_value(frame, infer_test(frame, e))
    value = infer_value(frame, left)
    if value.expr is None:
        return NOTHING
    kept = frame.keep(value, left.span)
    test = test_truth(frame, left, kept)
    if test.value is None:
        return NOTHING
    first_decides = e.operator == "or"
    decided, other = (test.if_true, test.if_false) if first_decides else (test.if_false, test.if_true)

    def left_arm() -> Thing:
        frame.env = decided
        if frame.env is None:
            return NOTHING
        held = frame.solver.shallow(kept.type)
        if first_decides and isinstance(held, UnionType) and NONE in held.members:
            rest = union_of(*(m for m in held.members if m != NONE))
            return Value(rest, ir.Unwrap(frame.solver.resolve(rest), kept.expr, span=left.span))
        if not first_decides and isinstance(held, UnionType):
            falsy = [m for m in held.members if m == NONE or not always_true(frame, m)]
            if 0 < len(falsy) < len(held.members):
                rest = union_of(*falsy)
                return Value(rest, ir.Unwrap(frame.solver.resolve(rest), kept.expr, span=left.span))
        return kept

    def right_arm() -> Thing:
        frame.env = other
        return NOTHING if other is None else infer_value(frame, right)

    if test.constant is not None:
        return left_arm() if test.constant == first_decides else right_arm()
    arms = (left_arm, right_arm) if first_decides else (right_arm, left_arm)
    return frame.branch(test.value, arms, e.span)


def _is_test(frame: Frame, e: n.Expression) -> bool:
    """Whether the expression is surely a bool, by its form."""
    match e:
        case n.Unary(operator="not") | n.Constant(value=bool()):
            return True
        case n.Compare(operators=operators):
            return not frame.program.compares_to_others or all(o in ("is", "is_not", "in", "not_in") for o in operators)
        case n.BoolOp(values=values):
            return all(_is_test(frame, v) for v in values)
        case n.Call(function=n.Name(id="isinstance" | "callable") as function):
            return is_builtin(frame, function)
    return False


def test_as_value(frame: Frame, test: Test) -> Value:
    if test.value is None:
        return NOTHING
    frame.env = frame.join(test.if_true, test.if_false)
    return Value(BOOL, test.value)


# --- comparisons and conditional expressions ---


def infer_compare(frame: Frame, e: n.Compare) -> Thing:
    from compiler.infer import identity
    from compiler.infer.expressions import infer, infer_all

    if len(e.operators) == 1:
        operator, right = e.operators[0], e.comparators[0]
        if operator in ("is", "is_not"):
            return test_as_value(frame, infer_test(frame, e))
        if operator in ("eq", "ne") and (_is_type_call(e.left) or _is_type_call(right)):
            return identity.compare_identity(frame, e, infer(frame, e.left), infer(frame, right), operator == "eq")
        if operator in ("eq", "ne") and _names_exception(frame, right):
            return identity.compare_identity(frame, e, infer(frame, e.left), infer(frame, right), operator == "eq")
        left, of_right = infer_all(frame, [e.left, right], constants=True)
        left, right = views_as_sets(frame, operator, left, of_right, (e.left, right))
        return _compare(frame, operator, left, right, e)
    # a < b < c: b once, and c only when a < b.
    left, middle = infer_all(frame, [e.left, e.comparators[0]], constants=True)
    if NOTHING in (left, middle):
        return NOTHING
    middle = middle if isinstance(middle, WideInt) else frame.keep(middle, e.span)
    first = _compare(frame, e.operators[0], left, middle, e)
    rest_node = n.Compare(e.span, e.comparators[0], e.operators[1:], e.comparators[1:])
    return _and_chain(frame, first, rest_node, middle, e)


def _compare(frame: Frame, operator: str, left: Thing, right: Thing, e: n.Compare) -> Thing:
    if operator in ("is", "is_not"):
        from compiler.infer import identity

        return identity.compare_identity(frame, e, left, right, operator == "is")
    if isinstance(left, WideInt) or isinstance(right, WideInt):
        return wide_ints.compare(frame, operator, left, right, e)
    return compare_values(frame, operator, left, right, e)


def _chain(frame: Frame, e: n.Compare, left: Thing) -> Thing:
    from compiler.infer.expressions import infer_all

    right = infer_all(frame, [e.comparators[0]], constants=True)[0]
    if right == NOTHING:
        return NOTHING
    if len(e.operators) == 1:
        return _compare(frame, e.operators[0], left, right, e)
    right = right if isinstance(right, WideInt) else frame.keep(right, e.span)
    rest = n.Compare(e.span, e.comparators[0], e.operators[1:], e.comparators[1:])
    return _and_chain(frame, _compare(frame, e.operators[0], left, right, e), rest, right, e)


def _and_chain(frame: Frame, first: Value, rest: n.Compare, middle: Thing, e: n.Node) -> Thing:
    """first and (middle < …): where the first comparison is false, what it gave, which may be no bool."""
    if first.expr is None:
        return NOTHING
    plain = frame.solver.shallow(first.type) == BOOL
    first = first if plain else frame.keep(first, e.span)
    test = truth(frame, first, e)
    if test.expr is None:
        return NOTHING
    otherwise = Value(BOOL, ir.Const(BOOL, False, span=e.span)) if plain else first
    return frame.branch(test.expr, (lambda: _chain(frame, rest, middle), lambda: otherwise), e.span)


def _is_type_call(e: n.Expression) -> bool:
    return isinstance(e, n.Call) and isinstance(e.function, n.Name) and e.function.id == "type"


def _names_exception(frame: Frame, e: n.Expression) -> bool:
    name = e.id if isinstance(e, n.Name) and e.id not in frame.webs.locals else None
    thing = frame.globals(name) if name is not None else None
    return thing is not None and exception_classes.exception_name(frame, thing) is not None


def infer_conditional(frame: Frame, e: n.Conditional) -> Thing:
    from compiler.infer.expressions import infer

    test = infer_test(frame, e.test)
    if test.value is None:
        frame.give_up()
        return NOTHING
    if test.constant is not None:
        frame.env = test.if_true if test.constant else test.if_false
        return infer(frame, e.body if test.constant else e.orelse)

    def arm(env: Environment | None, node: n.Expression):
        def run() -> Thing:
            frame.env = None if env is None else dict(env)
            frame.conditions += 1  # until the arm's block ends
            return infer(frame, node)

        return run

    frame.env = frame.join(test.if_true, test.if_false)
    return frame.branch(test.value, (arm(test.if_true, e.body), arm(test.if_false, e.orelse)), e.span)
