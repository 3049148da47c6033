"""The user's classes and enums in C++: layout, equality, order, hash and text, and their form at the C ABI."""

from __future__ import annotations

from compiler.codegen.expressions import parameter, wrap
from compiler.codegen.spelling import (
    cpp_type,
    exception_type,
    float_literal,
    function_identifier,
    identifier,
    int_literal,
    quote,
    schema_name,
    str_literal,
)
from compiler.infer.classes import DICT
from compiler.infer.type_names import shown_type
from compiler.ir import nodes as ir
from compiler.types.types import (
    BOOL,
    EXCEPTION,
    FLOAT,
    INT,
    NONE,
    STR,
    ClassType,
    ClosureType,
    IteratorType,
    RecursiveType,
    TupleType,
    Type,
    parts_of,
)


def chained_classes(classes: tuple[ir.Class, ...]) -> set[Type]:
    """Those whose objects may hold others of their class, or what may hold anything: generators and exceptions."""
    fields = {c.type: [f.type for f in c.fields] for c in classes}

    def reached(type: Type) -> set[Type]:
        found: set[Type] = set()
        left = list(fields[type])
        while left:
            new = parts_of(left.pop()) - found
            found |= new
            left += [f for t in new for f in fields.get(t, ())]
        return found

    return {type for type in fields if any(t in (type, EXCEPTION) or isinstance(t, IteratorType) for t in reached(type))}


def class_context(
    c: ir.Class, post_init: str, text: str = "", protocols: tuple[ir.Protocol, ...] = (), chained: bool = False,
    renewed: bool = False, copied: bool = False,
) -> dict:
    name = identifier(c.name)
    handle = f"Ref<user::{name}>"
    fields = [{"type": cpp_type(f.type), "name": identifier(f.name)} for f in c.fields]
    has_repr = "repr" not in c.own or any((p.kind, p.types) == ("repr", (c.type,)) for p in protocols)
    is_shown = has_repr and "str" not in c.own
    return {
        "name": name,
        "handle": f"py::Ref<{name}>",
        "fields": fields,
        "post_init": post_init,
        "chained": chained,
        "renewed": renewed,
        "base": "py::ExceptionValue" if c.exception else "py::Block",
        "exception": exception_type(c.type.id) if c.exception else "",
        "text": function_identifier(text) if text else "",
        "declarations": "\n".join([_class_declarations(c, handle, is_shown), *([_copy_fields(c)] if copied and not c.exception else [])]),
        "definitions": _class_definitions(c, handle, is_shown, chained),
    }


def _class_declarations(c: ir.Class, handle: str, is_shown: bool) -> str:
    lines = [f"constexpr bool truth(const {handle}&) {{ return true; }}"]
    if "repr" not in c.own:
        lines.append(f"Str repr(Context& ctx, const {handle}& object);")
    if is_shown:
        lines.append(f"Str to_str(Context& ctx, const {handle}& object);")
    if "equal" not in c.own:
        lines.append(f"bool equal(const {handle}& a, const {handle}& b);")
    lines += [f"bool {function}(const {handle}& a, const {handle}& b);" for function, _ in _orders(c)]
    if "hash" not in c.own:
        lines.append(f"int64_t hash(const {handle}& object);")
    return "\n".join(lines)


def _copy_fields(c: ir.Class) -> str:
    """What copy.deepcopy does with an object."""
    name, copies = identifier(c.name), " ".join(f"to.{f} = copied(from.{f});" for f in (identifier(f.name) for f in c.fields))
    parameters = f"const user::{name}& from, [[maybe_unused]] user::{name}& to, [[maybe_unused]] Copied copied"
    return f"template <class Copied>\nvoid copy_fields([[maybe_unused]] {parameters}) {{ {copies} }}"


def _orders(c: ir.Class) -> list[tuple[str, str]]:
    """The comparisons of the fields in turn, and what they give when all are equal."""
    return [(function, "true" if function.endswith("equal") else "false") for function in c.order]


def _class_definitions(c: ir.Class, handle: str, is_shown: bool, chained: bool) -> str:
    """A class without == of its own has identity, as in Python."""
    compared = [identifier(f.name) for f in c.fields if f.compare]
    lines = []
    if "equal" not in c.own:
        same = "is_same" if isinstance(c.type, ClosureType) else "equal" if c.by_each else "same"  # of two methods the objects
        tests = " && ".join(f"{same}(a->{f}, b->{f})" for f in compared) or "true"
        equal = f"a.get() == b.get() || ({tests})" if c.eq else "a.get() == b.get()"
        if chained and c.eq:
            lines.append(f"inline bool equal(const {handle}& a, const {handle}& b) {{")
            lines += ["  if (a.get() == b.get()) return true;", *_guarded("a", "false"), f"  return {tests};", "}"]
        else:
            lines.append(f"inline bool equal(const {handle}& a, const {handle}& b) {{ return {equal}; }}")
    for function, last in _orders(c):
        lines.append(f"inline bool {function}(const {handle}& a, const {handle}& b) {{")
        lines += _guarded("a", "false") if chained else []
        lines += [f"  if (!same(a->{f}, b->{f})) return {function}(a->{f}, b->{f});" for f in compared]
        lines += [f"  return {last};", "}"]
    if "hash" not in c.own:
        hashed = [f for f in c.fields if f.hash]
        value = f"hash(Tuple<{', '.join(cpp_type(f.type) for f in hashed)}>({', '.join(f'object->{identifier(f.name)}' for f in hashed)}))"
        if isinstance(c.type, ClosureType) and c.hash:
            value = f"static_cast<int64_t>(reinterpret_cast<uintptr_t>(object->{compared[0]}.get()) >> 4)"
        identity = "static_cast<int64_t>(reinterpret_cast<uintptr_t>(object.get()) >> 4)"
        if chained and c.hash:
            lines += [f"inline int64_t hash(const {handle}& object) {{", *_guarded("object", "0"), f"  return {value};", "}"]
        else:
            lines.append(f"inline int64_t hash(const {handle}& object) {{ return {value if c.hash else identity}; }}")
    if "repr" not in c.own:
        lines += _repr(c, handle, chained)
    if is_shown:
        lines.append(f"inline Str to_str(Context& ctx, const {handle}& object) {{ return repr(ctx, object); }}")
    return "\n".join(lines)


def _guarded(object: str, otherwise: str) -> list[str]:
    return [f"  const ChainGuard guard(*{object});", f"  if (!guard) return {otherwise};"]


def _repr(c: ir.Class, handle: str, chained: bool) -> list[str]:
    """Of a class that has none, the text stands only in a KeyError, and names an address as in Python."""
    name = (c.shown or c.type.name) if c.dataclass else f"<{c.type.id.partition(':')[0]}.{c.type.name} object at "
    shown = [f for f in c.fields if f.repr] if c.repr else []
    lines = [f"inline Str repr([[maybe_unused]] Context& ctx, [[maybe_unused]] const {handle}& object) {{"]
    if chained and shown:
        lines += _guarded("object", "{}")
        if c.once:
            lines += ["  const ShowingOnce showing(ctx, object.get());", "  if (!showing) return \"...\"_s;"]
    parts = []
    for i, f in enumerate(shown):
        parts += [str_literal(f"{name if i == 0 else ''}{'(' if i == 0 else ', '}{f.name}="), f"repr(ctx, object->{identifier(f.name)})"]
    parts.append(str_literal(")" if shown else f"{name}()" if c.repr else name))
    if not c.dataclass:
        parts += ["int_hex(ctx, static_cast<int64_t>(reinterpret_cast<uintptr_t>(object.get())))", str_literal(">")]
    return [*lines, f"  return str_concat(ctx, {', '.join(parts)});", "}"]


# --- protocols ---

_RETURNS = {"hash": "int64_t", "repr": "Str", "str": "Str"}  # the others bool


def protocol_context(p: ir.Protocol, function: ir.Function) -> dict:
    """An overload of a function of the runtime, which calls the program's."""
    returns = _RETURNS.get(p.kind, "bool")
    names = "ab"[: len(p.types)]
    parameters = [parameter(name, type, False) for name, type in zip(names, p.types)]
    of = next((name for name, type in zip(names, p.types) if isinstance(type, ClassType)), "")
    has_context = returns == "Str" or p.kind.endswith("_mixed")
    if has_context:
        parameters.insert(0, "Context& context")
    instance = "static_cast<user::Instance&>(context)" if has_context else f"user::instance_of({of})"
    head = f"{returns} {'to_str' if p.kind == 'str' else p.kind}({', '.join(parameters)})"
    call = f"user::{function_identifier(function.name)}({', '.join(['ctx', *names])})"
    lines = [f"inline {head} {{", f"  user::Instance& ctx = {instance};", "  if (ctx.failed()) return {};"]
    if function.result not in (BOOL, INT, STR):  # it always raises
        lines += [f"  (void){call};", "  return {};"]
    elif function.raises:
        lines += [f"  auto result = {call};", f"  return result ? *result : {returns}();"]
    else:
        lines.append(f"  return {call};")
    return {"declaration": f"{head};", "definition": "\n".join([*lines, "}"])}


# --- types that hold themselves ---


def convert_recursive(type: RecursiveType) -> dict:
    """Within itself its text for messages is short."""
    name, members = cpp_type(type), ", ".join(map(cpp_type, type.members))
    declaration = f"""template <>
struct Convert<{name}> : ConvertUnion<{name}, {members}> {{
  static void spell(Spelling& out) {{ out << {quote(shown_type(type).encode())}; }}
}};"""
    return {"declaration": declaration, "definition": ""}


def recursive_context(type: RecursiveType, calling: set[Type]) -> dict:
    """`calling`: the classes whose methods the runtime calls."""
    members = [cpp_type(m) for m in type.members]
    boxed = [f"py::Boxed<{text}>" if isinstance(m, TupleType) and type in parts_of(m) else text for m, text in zip(type.members, members)]
    return {"name": cpp_type(type).removeprefix("user::"), "text": str(type), "members": boxed, "calling": bool(calling & parts_of(type))}


# --- enums ---


def enum_context(e: ir.Enum) -> dict:
    name = identifier(e.name)
    return {"name": name, "protocols": _enum_protocols(e, f"user::{name}")}


def _literal(value: object, type: Type) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return int_literal(value)
    if isinstance(value, float):
        return float_literal(value)
    return str_literal(value) if isinstance(value, str) else "None{}"


def _enum_protocols(e: ir.Enum, name: str) -> str:
    names = ", ".join(str_literal(m) for m, _ in e.members)
    count = len(e.members)
    value = cpp_type(e.value_type)
    types = {bool: BOOL, int: INT, float: FLOAT, str: STR, type(None): NONE}
    values = []
    for _, v in e.members:
        kind = types[type(v)]
        text = _literal(v, kind)
        values.append(text if kind == e.value_type else wrap(e.value_type, ir.Const(kind, v), text))
    protocols = [_by_value(name, value)] if e.by_value else []
    if e.named is not None:
        protocols.append(_flag_protocols(e, name))
    elif not e.by_value:
        protocols.append(f"constexpr int64_t hash({name} member) {{ return member.index; }}\nconstexpr bool truth({name}) {{ return true; }}")
    texts = "\n".join([*protocols, *_enum_texts(e, name)])
    return f"""constexpr bool equal({name} a, {name} b) {{ return a.index == b.index; }}
constexpr int64_t enum_index({name} member) {{ return member.index; }}
inline Str enum_name({name} member) {{
  static constexpr Str kNames[{max(count, 1)}] = {{{names}}};
  return kNames[member.index];
}}
inline {value} enum_value({name} member) {{
  static const {value} kValues[{max(count, 1)}] = {{{', '.join(values)}}};
  return kValues[member.index];
}}
{texts}
template <class T>
Result<{name}> enum_from_value(Context& ctx, const T& value, {name}) {{
  for (int32_t i = 0; i < {count}; ++i) {{
    if (same(enum_value({name}{{i}}), value)) return {name}{{i}};
  }}
  return ctx.raise(ValueError, str_concat(ctx, repr(ctx, value), {str_literal(f' is not a valid {e.type.name}')}));
}}
inline Result<{name}> enum_from_name(Context& ctx, const Str& text, {name}) {{
  for (int32_t i = 0; i < {count if e.named is None else e.named}; ++i) {{
    if (equal(enum_name({name}{{i}}), text)) return {name}{{i}};
  }}
  return raise_key_error(ctx, text);
}}"""


def _enum_texts(e: ir.Enum, name: str) -> list[str]:
    """repr() and str() of the members, which tables have or names and values tell."""
    short = e.type.name.rsplit(".", 1)[-1]
    repr_text = f"{str_literal(f'<{short}.')}, enum_name(member), \": \"_s, repr(ctx, enum_value(member)), \">\"_s"
    str_text = f"{str_literal(f'{short}.')}, enum_name(member)"
    lines = []
    for at, (kind, function, made) in enumerate((("repr", "repr", repr_text), ("str", "to_str", str_text))):
        if kind in e.own:
            continue
        if e.texts:
            table = ", ".join(str_literal(t[at]) for t in e.texts)
            lines += [f"inline Str {function}(Context&, {name} member) {{", f"  static constexpr Str kTexts[] = {{{table}}};",
                      "  return kTexts[member.index];", "}"]  # fmt: skip
        else:
            lines.append(f"inline Str {function}(Context& ctx, {name} member) {{ return str_concat(ctx, {made}); }}")
    return lines


def _by_value(name: str, value: str) -> str:
    """What the members of an IntEnum or StrEnum have of the values that they are."""
    return f"""inline int64_t hash({name} member) {{ return hash(enum_value(member)); }}
inline bool truth({name} member) {{ return truth(enum_value(member)); }}
inline bool less({name} a, {name} b) {{ return less(enum_value(a), enum_value(b)); }}
inline bool less_equal({name} a, {name} b) {{ return less_equal(enum_value(a), enum_value(b)); }}
inline bool equal({name} a, const {value}& b) {{ return equal(enum_value(a), b); }}
inline bool equal(const {value}& a, {name} b) {{ return equal(a, enum_value(b)); }}"""


def _flag_protocols(e: ir.Enum, name: str) -> str:
    """Hash and truth of a Flag's members, and the member that has the given bits."""
    lines = []
    if not e.by_value:
        lines += [f"constexpr int64_t hash({name} member) {{ return member.index; }}",
                  f"inline bool truth({name} member) {{ return enum_value(member) != 0; }}"]  # fmt: skip
    positions: dict[int, int] = {}
    for at, (_, value) in enumerate(e.members):
        positions.setdefault(value, at)
    indices = ", ".join(str(positions.get(bits, 0)) for bits in range(max(positions) + 1))
    lines += [f"inline {name} enum_from_bits(int64_t bits, {name}) {{", f"  static constexpr int32_t kPositions[] = {{{indices}}};",
              f"  return {name}{{kPositions[bits]}};", "}"]  # fmt: skip
    return "\n".join(lines)


# --- the C ABI ---


def convert_class(c: ir.Class, init: list[bool]) -> dict:
    name = identifier(c.name)
    handle = f"Ref<user::{name}>"
    own = [f for f in c.fields if f.name != DICT]  # which the object's making fills
    declaration = f"""template <>
struct Convert<{handle}> : ConvertObject<{handle}> {{
  static constexpr const char* kName = {quote(schema_name(c).encode())};
  static constexpr uint64_t kFields = {len(own)};
  static Result<{handle}> build(Context& ctx, const predictor_value* fields, const Path& path);
  static void read(Arena& arena, const {handle}& object, predictor_value* fields);
}};"""
    lines = [f"inline Result<{handle}> Convert<{handle}>::build(Context& ctx, [[maybe_unused]] const predictor_value* fields, [[maybe_unused]] const Path& path) {{"]
    for i, f in enumerate(own):
        if init[i]:
            lines.append(f"  auto field{i}_ = from_value<{cpp_type(f.type)}>(ctx, fields[{i}], Path(path, {quote(f.name.encode())}));")
            lines.append(f"  if (!field{i}_) return Failure{{}};")
    given = {f.name: f"*field{i}_" for i, f in enumerate(own) if init[i]}
    given = [given.get(f.name, f"{cpp_type(f.type)}{{}}") for f in c.fields]
    lines.append(f"  return user::build_{name}({', '.join(['static_cast<user::Instance&>(ctx)', *given])});")
    lines.append("}")
    lines.append(f"inline void Convert<{handle}>::read([[maybe_unused]] Arena& arena, [[maybe_unused]] const {handle}& object, [[maybe_unused]] predictor_value* fields) {{")
    lines += [f"  fields[{i}] = to_value(arena, object->{identifier(f.name)});" for i, f in enumerate(own)]
    lines.append("}")
    return {"declaration": declaration, "definition": "\n".join(lines)}


def convert_bytearray(c: ir.Class) -> dict:
    name = identifier(c.name)
    handle = f"Ref<user::{name}>"
    (field,) = c.fields
    declaration = f"""template <>
struct Convert<{handle}> : ConvertByteArray<{handle}> {{
  static Result<{handle}> make(Context& ctx, List<int64_t> items) {{ return user::build_{name}(static_cast<user::Instance&>(ctx), std::move(items)); }}
  static const List<int64_t>& items(const {handle}& object) {{ return object->{identifier(field.name)}; }}
}};"""
    return {"declaration": declaration, "definition": ""}


def convert_enum(e: ir.Enum) -> dict:
    name = f"user::{identifier(e.name)}"
    members = []
    for _, value in e.members:
        if isinstance(value, str):
            data = value.encode()
            members.append(f"constant({quote(data)}, {len(data)})")
        elif value is None:
            members.append("constant_none()")
        else:
            members.append(f"constant({_literal(value, INT)})")
    declaration = f"""template <>
struct Convert<{name}> : ConvertEnum<{name}> {{
  static constexpr const char* kName = {quote(e.name.encode())};
  static constexpr predictor_value kMembers[] = {{{', '.join(members)}}};
}};"""
    return {"declaration": declaration, "definition": ""}
