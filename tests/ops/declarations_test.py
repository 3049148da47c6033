"""The operations' declarations: read from YAML and from the bundle; wrong ones refused by file and row."""

import sys
from pathlib import Path

import pytest

from compiler.diagnostics.diagnostic import InternalError
from compiler.ops import bundle
from compiler.ops.declarations import NO_DEFAULT, Overload, Parameter, load_operations, read_bundle, read_yaml
from compiler.types.types import BOOL, INT, NONE, STR, ListType, VariableType

YAML = """
- python: str.find
  overloads:
    - signature: "(self: str, sub: str, start: int = 0, end: int = -1, /) -> int"
      function: str_find
- python: list.sort
  overloads:
    - signature: "(self: list[T], *, reverse: bool = False) -> None"
      function: list_sort
      raises: [TypeError]
      effect: write
      requires: {T: ordered}
- python: str.encode
  overloads:
    - signature: "(self: str, sep: str | None = None, mark: bytes = b'x', scale: float = -1.5) -> bytes"
      function: str_encode
      allocates: true
"""


def test_overloads():
    operations = read_yaml({"a.yaml": YAML})
    (find,) = operations.find("str.find")
    assert find == Overload(
        "str.find",
        (
            Parameter("self", STR, NO_DEFAULT, "positional_only"),
            Parameter("sub", STR, NO_DEFAULT, "positional_only"),
            Parameter("start", INT, 0, "positional_only"),
            Parameter("end", INT, -1, "positional_only"),
        ),
        INT,
        "str_find",
    )
    assert not find.context
    (sort,) = operations.find("list.sort")
    assert sort.parameters[0] == Parameter(
        "self", ListType(VariableType("T")), NO_DEFAULT, "positional_or_keyword"
    )
    assert sort.parameters[1] == Parameter("reverse", BOOL, False, "keyword_only")
    assert (sort.result, sort.raises, sort.effect, sort.requires) == (
        NONE,
        ("TypeError",),
        "write",
        {"T": "ordered"},
    )
    assert sort.context
    (encode,) = operations.find("str.encode")
    assert [p.default for p in encode.parameters] == [NO_DEFAULT, None, b"x", -1.5]
    assert encode.allocates and encode.context
    assert operations.find("str.unknown") == ()


def test_names_are_sorted():
    assert read_yaml({"a.yaml": YAML}).names_index() == ("list.sort", "str.encode", "str.find")


def test_bundle_gives_the_same():
    operations = read_yaml({"a.yaml": YAML})
    again = read_bundle(operations.bundle())
    assert again.names_index() == operations.names_index()
    assert all(again.find(n) == operations.find(n) for n in operations.names_index())
    assert again.bundle() == operations.bundle()


def test_rows_of_several_files_are_joined_in_the_order_of_file_names():
    row = "- {python: operator.add, overloads: [{signature: '(a: T0, b: T0) -> T0', function: add}]}"
    files = {"str.yaml": row.replace("T0", "str"), "int.yaml": row.replace("T0", "int")}
    assert [o.result for o in read_yaml(files).find("operator.add")] == [INT, STR]


def test_load_prefers_the_bundle(tmp_path):
    (tmp_path / "a.yaml").write_text(YAML)
    assert load_operations(tmp_path).find("str.find")
    (tmp_path / "operations.json").write_text('{"format":1,"operations":{}}')
    assert load_operations(tmp_path).names_index() == ()


def test_bundle_of_another_format():
    with pytest.raises(InternalError, match="another format"):
        read_bundle('{"format":0,"operations":{}}')


def test_bundle_tool(tmp_path):
    source = tmp_path / "a.yaml"
    source.write_text(YAML)
    out, names = tmp_path / "operations.json", tmp_path / "names.txt"
    assert bundle.main(["--out", str(out), "--names", str(names), str(source)]) == 0
    listed = names.read_text().splitlines()
    assert listed == sorted(listed)
    assert [n for n in listed if not n.startswith("numpy.")] == ["list.sort", "str.encode", "str.find"]
    assert {"numpy.exp", "numpy.maximum", "numpy.isnan"} <= set(listed)
    assert load_operations(tmp_path).find("list.sort") == read_yaml({"a.yaml": YAML}).find("list.sort")


def test_bundle_tool_reports_in_one_line(tmp_path, capsys):
    source = tmp_path / "a.yaml"
    source.write_text("- {python: f}")
    assert bundle.main(["--out", str(tmp_path / "o"), str(source)]) == 1
    assert capsys.readouterr().err == (
        "error: a.yaml: row 1: an operation has the keys python and overloads, nothing else\n"
    )


def wrong(signature: str = "(x: int) -> int", rest: str = "", python: str = "m.f") -> str:
    return f"- python: {python}\n  overloads:\n    - signature: {signature!r}\n      function: f\n{rest}"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("{", "a.yaml: while parsing"),
        ("a: 1", "a.yaml: the file is not a list of operations"),
        ("- 1", "a.yaml: row 1: an operation has the keys"),
        (wrong() + "- {python: m.g, overloads: []}", "row 2 (m.g): overloads is a list of at least one"),
        (wrong(python="'m f'"), "row 1: 'm f' is not a dotted Python name"),
        (wrong(rest="      raise: []"), "row 1 (m.f), overload 1: unknown key 'raise'"),
        ("- {python: m.f, overloads: [{signature: '() -> int'}]}", "overload 1: 'function' is missing"),
        (wrong("(x: int -> int"), "overload 1: '(x: int -> int' is not a signature"),
        (wrong("(x: int)"), "overload 1: the result type is missing"),
        (wrong("(x) -> int"), "overload 1: parameter x has no type"),
        (wrong("(x: number) -> int"), "overload 1: 'number' is not a type: no type is named 'number'"),
        (wrong("(*x: int) -> int"), "overload 1: an operation takes no *args or **kwargs"),
        (wrong("(x: int = y) -> int"), "overload 1: the default of x is not a literal"),
        (wrong(rest="      effect: some"), "overload 1: effect is one of pure, read, write, not 'some'"),
        (wrong(rest="      allocates: 1"), "overload 1: allocates is true or false"),
        (wrong(rest="      raises: ValueError"), "overload 1: raises is a list of exception names"),
        (wrong(rest="      requires: {T: ordered}"), "overload 1: no parameter has the type variable T"),
        (wrong("(x: T) -> T", "      requires: {T: nice}"), "overload 1: 'nice' is not one of hashable"),
        (wrong() + wrong(), "m.f: two overloads take (int)"),
    ],
)
def test_wrong_rows(text, why):
    with pytest.raises(InternalError) as error:
        read_yaml({"a.yaml": text})
    assert why in str(error.value)


def test_the_library_itself_is_sound():
    directory = Path(bundle.__file__).parent
    files = {path.name: path.read_text(encoding="utf-8") for path in sorted(directory.glob("*.yaml"))}
    operations = read_yaml(files)
    for name in operations.names_index():
        assert operations.find(name), name


if __name__ == "__main__":
    sys.exit(pytest.main([__file__, "-q", "-p", "no:cacheprovider", *sys.argv[1:]]))
