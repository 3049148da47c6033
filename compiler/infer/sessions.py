"""onnxruntime.InferenceSession: running a model."""

from __future__ import annotations

from dataclasses import dataclass

from compiler.infer.frame import Frame
from compiler.infer.functions import plain_function
from compiler.infer.library import call_helper
from compiler.infer.operations import operate, split
from compiler.infer.values import NOTHING, Session, Tensor, Tensors, Thing, Value
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.types.types import INT, STR, ArrayType, DictType, FunctionType, ListType, ScalarType, TupleType, Type, UnionType


@dataclass(frozen=True)
class Feed:
    """An input of the model: its value, and the name that it was given by."""

    value: Value
    node: n.Expression


def infer_run(frame: Frame, e: n.Call, receiver: Value) -> Value:
    """session.run(output_names or None, {"input": array, …}), also with names that run time finds out where they can be but one."""
    given = _arguments(e)
    if isinstance(frame.solver.shallow(receiver.type), UnionType):
        return split(frame, [receiver], 0, e.span, lambda sessions: infer_run(frame, e, sessions[0]))
    model = plain_function(frame, receiver, e)
    if not isinstance(model, Session) or given is None:
        return frame.error("session-run", "session.run() takes the outputs' names, or None for all, and a dict of inputs",
                           e.span, help='write session.run(None, {"input": x})')  # fmt: skip
    session = frame.program.sessions[model.model]
    outputs = _outputs(frame, given[0], session, e)
    if outputs is None:
        return _unnamed(frame, "outputs", given[0], session)
    feeds = _feeds_written(frame, given[1], session, e) if isinstance(given[1], n.Dict) else _feeds_found(frame, given[1], session, e)
    return NOTHING if feeds is None else _run(frame, e, session, outputs, feeds)


def _arguments(e: n.Call) -> list[n.Expression] | None:
    """The outputs and the inputs. Options of the run may follow, which change no result."""
    named = {k.name: k.value for k in e.keywords}
    found = [*e.arguments[:2], *(named[name] for name in ("output_names", "input_feed")[len(e.arguments) :] if name in named)]
    return found if len(found) == 2 and not any(isinstance(x, n.Starred) for x in found) else None


def _unnamed(frame: Frame, what: str, where: n.Expression, session: dict) -> Value:
    names = ", ".join(repr(t["name"]) for t in session[what])
    return frame.error("session-run", f"the {what} of session.run() must be named here, so that they are known at build time",
                       where.span, f"the model's {what} are {names}",
                       'write session.run(None, {"input": x})')  # fmt: skip


def _feeds_written(frame: Frame, feeds: n.Dict, session: dict, e: n.Call) -> dict[str, Feed] | None:
    """Of a display. The name of the only input of a model may be found out at run time."""
    from compiler.infer.expressions import infer, infer_value

    found: dict[str, Feed] = {}
    for key, node in zip(feeds.keys, feeds.values):
        given = infer_value(frame, key) if key is not None else NOTHING
        value = infer(frame, node)
        if not isinstance(value, Value) or value.expr is None or key is not None and given.expr is None:
            return None
        name = _known_name(given)
        if name is None and key is not None and len(session["inputs"]) == len(feeds.keys) == 1 and given.type == STR:
            name = session["inputs"][0]["name"]
            call_helper(frame, "onnxruntime._check_inputs", [_texts(frame, [given], e), _names(frame, session["inputs"], e)], e)
        if name is None:
            _unnamed(frame, "inputs", feeds, session)
            return None
        found[name] = Feed(value, key)
    return found


def _feeds_found(frame: Frame, node: n.Expression, session: dict, e: n.Call) -> dict[str, Feed] | None:
    """Of a dict that was made before: run time looks each input up."""
    from compiler.infer.expressions import infer_value

    feeds = infer_value(frame, node)
    if feeds.expr is None:
        return None
    held = frame.solver.shallow(feeds.type)
    wanted = {_tensor_type(t) for t in session["inputs"]}
    if not isinstance(held, DictType) or frame.solver.resolve(held.key) != STR or {frame.solver.resolve(held.value)} != wanted:
        frame.error("session-run", "the inputs of session.run() are no dict of arrays of the type that the model takes", node.span,
                    f"this is a {frame.shown(frame.solver.resolve(held))}, the model takes {', '.join(map(frame.shown, sorted(wanted, key=str)))}",
                    'write session.run(None, {"input": x})')  # fmt: skip
        return None
    feeds = frame.keep(feeds, node.span)
    call_helper(frame, "onnxruntime._check_feed", [feeds, _names(frame, session["inputs"], e)], e)
    name = lambda t: Value(STR, ir.Const(STR, t["name"], span=e.span))  # noqa: E731
    return {t["name"]: Feed(operate(frame, "operator.getitem", [feeds, name(t)], e.span), node) for t in session["inputs"]}


def _known_name(given: Value) -> str | None:
    return given.expr.value if isinstance(given.expr, ir.Const) and isinstance(given.expr.value, str) else None


def _texts(frame: Frame, values: list[Value], e: n.Node) -> Value:
    kind = ListType(STR)
    return frame.emit_value(kind, ir.MakeList(kind, tuple(v.expr for v in values), span=e.span), e.span)


def _names(frame: Frame, tensors: list[dict], e: n.Node) -> Value:
    return _texts(frame, [Value(STR, ir.Const(STR, t["name"], span=e.span)) for t in tensors], e)


def is_session(frame: Frame, type: Type) -> bool:
    return isinstance(type, FunctionType) and isinstance(frame.program.functions.thing_of(type), Session)


def _run(
    frame: Frame, e: n.Call, session: dict, outputs: list[dict], feeds: dict[str, Feed]
) -> Value:
    inputs = {t["name"]: t for t in session["inputs"]}
    args = []
    for name, tensor in inputs.items():
        if name not in feeds:
            missing = [each for each in inputs if each not in feeds]
            frame.raise_("ValueError", f"Required inputs ({missing}) are missing from input feed ({list(feeds)}).", e.span)
            return NOTHING
        want = _tensor_type(tensor)  # of rank 0: what numpy makes of a 0-D array here, a scalar
        have = frame.solver.resolve(feeds[name].value.type)
        if have != want:
            return _wrong_input(frame, name, want, feeds[name].value, feeds[name].node)
        args.append(feeds[name].value.expr)
    unknown = sorted(set(feeds) - set(inputs))
    if unknown:
        names = ", ".join(map(repr, inputs))
        return frame.error("model-input-name", f"the model has no input {unknown[0]!r}", feeds[unknown[0]].node.span,
                           help=f"its input{'s are' if len(inputs) > 1 else ' is'} {names}")  # fmt: skip
    types = tuple(_tensor_type(t) for t in outputs)
    kind = TupleType(types)
    indices = tuple(str(session["outputs"].index(t)) for t in outputs)
    expr = ir.Op(kind, "run_subgraph", tuple(args), (session["model"], *indices), raises=True, context=True, effect="write", span=e.span)
    return frame.emit_value(kind, expr, e.span)


def _wrong_input(frame: Frame, name: str, want: ArrayType, value: Value, key: n.Expression) -> Value:
    have = frame.solver.shallow(value.type)
    help = "make an array of it: np.array(x, dtype=np.{})".format(want.dtype)
    if isinstance(have, ArrayType):
        convert = f".astype(np.{want.dtype})" if have.dtype != want.dtype else ""
        reshape = ".reshape(…)" if have.rank != want.rank else ""
        help = f"convert it: x{convert}{reshape}"
        if have.rank == want.rank - 1 and not convert:
            help = "add the first axis: x[None, …]"
    return frame.error(
        "model-input", f"the model's input {name!r} is a {frame.shown(want)}", key.span,
        f"this gives it {frame.described(have)}", help, about=(value,),
    )  # fmt: skip


def _tensor_type(tensor: dict):
    rank = len(tensor["shape"])
    return ArrayType(tensor["dtype"], rank) if rank else ScalarType(tensor["dtype"])


def _outputs(frame: Frame, e: n.Expression, session: dict, call: n.Call) -> list[dict] | None:
    """Those that are named; the name of the only output of a model may be found out at run time."""
    from compiler.infer.expressions import infer_value

    if isinstance(e, n.Constant) and e.value is None:
        return session["outputs"]
    if not isinstance(e, (n.List, n.Tuple)):
        return None
    by_name = {t["name"]: t for t in session["outputs"]}
    given = [infer_value(frame, item) for item in e.items]
    names = [_known_name(value) for value in given]
    if names == [None] and len(by_name) == 1 and given[0].type == STR:
        names = list(by_name)
        call_helper(frame, "onnxruntime._check_output", [given[0], Value(STR, ir.Const(STR, names[0], span=e.span))], call)
    return [by_name[name] for name in names] if all(name in by_name for name in names) else None


# --- what a model's inputs and outputs are called ---


def infer_tensors(kind: str):
    """session.get_inputs() or session.get_outputs()."""

    def tensors(frame: Frame, e: n.Call, receiver: Value) -> Thing:
        model = plain_function(frame, receiver, e)
        if not isinstance(model, Session):
            return _refuse_metadata(frame, e)
        return Tensors(tuple(t["name"] for t in frame.program.sessions[model.model][kind]))

    return tensors


def tensor_at(frame: Frame, tensors: Tensors, e: n.Subscript) -> Thing:
    from compiler.infer.expressions import infer

    index = infer(frame, e.index)
    known = index.expr.value if isinstance(index, Value) and isinstance(index.expr, ir.Const) and index.type == INT else None
    if known is None:
        return _refuse_metadata(frame, e)
    if not -len(tensors.names) <= known < len(tensors.names):
        frame.raise_("IndexError", "list index out of range", e.span)
        return NOTHING
    return Tensor(tensors.names[known])


def tensor_attribute(frame: Frame, tensor: Tensor, name: str, e: n.Node) -> Value:
    return Value(STR, ir.Const(STR, tensor.name, span=e.span)) if name == "name" else _refuse_metadata(frame, e)


def _refuse_metadata(frame: Frame, e: n.Node) -> Value:
    return frame.error("session-metadata", "of a model's inputs and outputs, native code knows how many there are and their names", e.span,
                       "this runs in native code, which knows the model only by its tensors",
                       "ask for more outside the function: SHAPE = session.get_inputs()[0].shape")  # fmt: skip
