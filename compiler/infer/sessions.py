"""onnxruntime.InferenceSession: running a model."""

from __future__ import annotations

from compiler.infer.frame import Frame
from compiler.infer.values import NOTHING, Value
from compiler.ir import nodes as ir
from compiler.syntax import nodes as n
from compiler.types.types import ArrayType, ScalarType, TupleType


def infer_run(frame: Frame, e: n.Call, receiver: Value) -> Value:
    """session.run(output_names or None, {"input": array, …})."""
    from compiler.infer.expressions import infer

    model = _model_of(frame, e)
    if model is None or len(e.arguments) < 2:
        return frame.error("session-run", "session.run() takes the outputs' names, or None for all, and a dict of inputs",
                           e.span, help='write session.run(None, {"input": x})')  # fmt: skip
    session = frame.program.sessions[model]
    outputs = _output_names(frame, e.arguments[0], session)
    feeds = e.arguments[1]
    if outputs is None or not isinstance(feeds, n.Dict) or any(not _is_text(k) for k in feeds.keys):
        what, where = ("outputs", e.arguments[0]) if outputs is None else ("inputs", feeds)
        names = ", ".join(repr(t["name"]) for t in session[what])
        return frame.error("session-run", f"the {what} of session.run() must be named here, so that they are known at build time",
                           where.span, f"the model's {what} are {names}",
                           'write session.run(None, {"input": x})')  # fmt: skip
    values: dict[str, Value] = {}
    nodes: dict[str, n.Expression] = {}
    for key, node in zip(feeds.keys, feeds.values):
        value = infer(frame, node)
        if not isinstance(value, Value) or value.expr is None:
            return NOTHING
        name = _name_of(frame, key)
        values[name], nodes[name] = value, key
    return _run(frame, e, session, outputs, values, nodes)


def _run(
    frame: Frame, e: n.Call, session: dict, outputs: list[dict], values: dict[str, Value], nodes: dict[str, n.Expression]
) -> Value:
    inputs = {t["name"]: t for t in session["inputs"]}
    args = []
    for name, tensor in inputs.items():
        if name not in values:
            frame.raise_("ValueError", f"Required inputs (['{name}']) are missing from input feed ({sorted(values)}).", e.span)
            return NOTHING
        want = _tensor_type(tensor)  # of rank 0: what numpy makes of a 0-D array here, a scalar
        have = frame.solver.resolve(values[name].type)
        if have != want:
            return _wrong_input(frame, name, want, values[name], nodes[name])
        args.append(values[name].expr)
    unknown = sorted(set(values) - set(inputs))
    if unknown:
        names = ", ".join(map(repr, inputs))
        return frame.error("model-input-name", f"the model has no input {unknown[0]!r}", nodes[unknown[0]].span,
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


def _model_of(frame: Frame, e: n.Call) -> str | None:
    from compiler.infer.expressions import infer
    from compiler.infer.values import Session

    base = infer(frame, e.function.value) if isinstance(e.function, n.Attribute) else None
    return base.model if isinstance(base, Session) else None


def _is_text(e: n.Expression | None) -> bool:
    return isinstance(e, (n.Constant, n.Name, n.Attribute, n.Subscript))


def _name_of(frame: Frame, e: n.Expression) -> str:
    from compiler.infer.expressions import infer_value

    value = infer_value(frame, e)
    return value.expr.value if isinstance(value.expr, ir.Const) and isinstance(value.expr.value, str) else ""


def _output_names(frame: Frame, e: n.Expression, session: dict) -> list[dict] | None:
    if isinstance(e, n.Constant) and e.value is None:
        return session["outputs"]
    if not isinstance(e, (n.List, n.Tuple)):
        return None
    by_name = {t["name"]: t for t in session["outputs"]}
    names = [_name_of(frame, item) for item in e.items]
    return [by_name[name] for name in names] if all(name in by_name for name in names) else None


def refuse_metadata(frame: Frame, e: n.Call, receiver: Value) -> Value:
    return frame.error("session-metadata", "what a model's inputs and outputs are called is asked at module level", e.span,
                       "this runs in native code, which knows the model only by its tensors",
                       "write INPUT = session.get_inputs()[0].name outside the function")  # fmt: skip
