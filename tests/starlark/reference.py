"""Makes the reference of the public rules out of what Bazel's starlark_doc_extract reads in their doc strings.

Its messages are those of stardoc_output.proto (https://github.com/bazelbuild/bazel, src/main/protobuf). A macro's parameter
has no type there: its description begins with one, `label. The Python module.`
"""

import re
from collections.abc import Iterable, Mapping

from textproto import Message, parse

HEADER = """\
# Reference

<!-- Made of the doc strings by `./bazelw run //tests/starlark:reference_test -- --update-golden`: edit those. -->

What a workspace may use, [as versions promise it](rules.md#versions-and-what-they-promise); [rules.md](rules.md) tells what comes
out, and of platforms and wheels.
"""

# Extracted file -> the label it is loaded by.
LABELS = {
    "defs": "@rules_predictor//rules:defs.bzl",
    "extensions": "@rules_predictor//toolchains/python:extensions.bzl",
    "onnxruntime_toolchain": "@rules_predictor//toolchains/onnxruntime:onnxruntime_toolchain.bzl",
}

TYPES = {
    "BOOLEAN": "bool",
    "LABEL": "label",
    "LABEL_LIST": "list of labels",
    "NAME": "name",
    "STRING": "string",
    "STRING_LIST": "list of strings",
}


class MissingDoc(Exception):
    """A public name or attribute says not enough of itself."""


def one(message: Message, field: str, default: str = "") -> str:
    return message.get(field, [default])[0].strip()


def doc_of(message: Message, name: str) -> str:
    doc = one(message, "doc_string")
    if not doc:
        raise MissingDoc(f"{name} has no doc string")
    return re.sub(r"\bdocs/(\w+\.md)", r"[\1](\1)", doc)


def cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [heads, ("---",) * len(heads), *rows]
    return "".join("|" + "|".join(f" {text} " if text else " " for text in line) + "|\n" for line in lines).replace(
        "| --- ", "|---"
    )


def default_of(message: Message) -> str:
    value = one(message, "default_value")
    return "mandatory" if one(message, "mandatory") == "true" else f"`{value}`" if value else ""


def attribute_row(attribute: Message, owner: str) -> tuple[str, ...]:
    name = one(attribute, "name")
    kind = TYPES[one(attribute, "type")]
    return f"`{name}`", kind, default_of(attribute), cell(doc_of(attribute, f"{owner}.{name}"))


def parameter_row(parameter: Message, owner: str) -> tuple[str, ...]:
    name = one(parameter, "name")
    doc = doc_of(parameter, f"{owner}.{name}")
    if name == "kwargs":
        return "…", "", "", cell(doc)
    kind, separator, meaning = doc.partition(". ")
    if not separator or kind not in TYPES.values():
        raise MissingDoc(f"the description of {owner}.{name} does not begin with its type, one of {sorted(TYPES.values())}")
    return f"`{name}`", kind, default_of(parameter), cell(meaning)


ATTRIBUTES = ("attribute", "type", "default", "")


def render_rule(rule: Message) -> tuple[str, str]:
    name = one(rule, "rule_name")
    rows = [attribute_row(attribute, name) for attribute in rule["attribute"]]
    return name, f"{doc_of(rule, name)}\n\n{table(ATTRIBUTES, rows)}"


def render_macro(macro: Message) -> tuple[str, str]:
    name = one(macro, "function_name")
    rows = [parameter_row(parameter, name) for parameter in macro["parameter"]]
    return name, f"{doc_of(macro, name)}\n\n{table(ATTRIBUTES, rows)}"


def render_provider(provider: Message) -> tuple[str, str]:
    name = one(provider, "provider_name")
    rows = [(f"`{one(f, 'name')}`", cell(doc_of(f, f"{name}.{one(f, 'name')}"))) for f in provider["field_info"]]
    return name, f"{doc_of(provider, name)}\n\n{table(('field', ''), rows)}"


def render_extension(extension: Message) -> tuple[str, str]:
    name = one(extension, "extension_name")
    parts = [doc_of(extension, name)]
    for tag in extension["tag_class"]:
        full = f"{name}.{one(tag, 'tag_name')}"
        rows = [attribute_row(attribute, full) for attribute in tag["attribute"]]
        parts.append(f"### {full}\n\n{doc_of(tag, full)}\n\n{table(ATTRIBUTES, rows)}")
    return name, "\n\n".join(parts)


# Field of a module's message -> what makes a section of it, and how the name is brought into a file.
KINDS = {
    "rule_info": (render_rule, 'load("{label}", "{name}")'),
    "func_info": (render_macro, 'load("{label}", "{name}")'),
    "provider_info": (render_provider, 'load("{label}", "{name}")'),
    "module_extension_info": (render_extension, '{name} = use_extension("{label}", "{name}")'),
}


def render_file(module: Message, label: str) -> str:
    sections = []
    for field, (render, use) in KINDS.items():
        for message in module.get(field, []):
            name, body = render(message)
            sections.append((field == "provider_info", name, f"\n## {name}\n\n`{use.format(label=label, name=name)}`\n\n{body}"))
    return "".join(section for _, _, section in sorted(sections))


def render(extracted: Mapping[str, str]) -> str:
    """The page, of what was extracted (in text format) from each file of LABELS."""
    return HEADER + "".join(render_file(parse(extracted[name]), label) for name, label in LABELS.items())
