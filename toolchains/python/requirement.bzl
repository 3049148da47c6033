"""Requirements with hashes, as pip writes them, and the one kind of marker a lock of ours holds.

    numpy==2.2.6 ; python_version < "3.11" --hash=sha256:… --hash=sha256:…

A requirement is a struct of `name` (normalised), `pin` (`numpy==2.2.6`), `marker` (may be empty) and `hashes`.
"""

visibility(["//toolchains/...", "//tests/python_env/..."])

def normalise(name):
    """A distribution's name as the index spells it (PEP 503).

    Args:
      name: any spelling.
    Returns:
      The name in lower case, with dashes.
    """
    return name.lower().replace("_", "-").replace(".", "-")

_NOT_PINNED = """{file} has the line {line}, which pins no wheel by version and hash, `name==version --hash=sha256:…`: \
make the lock with toolchains/python/update_lock.py of rules_predictor."""

_BAD_MARKER = """{file} has a line for {pin} with the marker `{marker}`: one may be `python_version < "3.11"`, the same with `>=`, or \
two of them with `and` between: make the lock with toolchains/python/update_lock.py of rules_predictor."""

def _clauses(marker):
    return [clause.strip() for clause in marker.split(" and ") if clause]

def _words(clause):
    return [word.strip("\"'") for word in clause.split(" ") if word]

def _is_clause(clause):
    words = _words(clause)
    return len(words) == 3 and words[0] == "python_version" and words[1] in ["<", ">="] and \
           all([part.isdigit() for part in words[2].split(".")])

def _parse_line(line, file):
    words = line.split("--hash=")
    pin, _, marker = words[0].partition(";")
    pin = pin.strip().replace(" ", "")
    marker = marker.strip()
    hashes = [word.strip() for word in words[1:]]
    name, _, version = pin.partition("==")
    if not name or not version or not hashes or not all(hashes) or name.startswith("-"):
        fail(_NOT_PINNED.format(file = file, line = repr(line)))
    if not all([_is_clause(clause) for clause in _clauses(marker)]):
        fail(_BAD_MARKER.format(file = file, marker = marker, pin = pin))
    return struct(
        name = normalise(name),
        pin = pin,
        marker = marker,
        hashes = hashes,
    )

def parse_lock(text, file):
    """Reads a lock; fails where it pins nothing by hash, or not so that the right line for a Python can be told.

    Args:
      text: the file's content.
      file: what messages call it.
    Returns:
      Its requirements, in its order.
    """
    lines = [line.strip() for line in text.replace("\\\n", " ").split("\n")]
    return [_parse_line(line, file) for line in lines if line and not line.startswith("#")]

def format_requirement(requirement):
    """The line that `parse_lock` reads back.

    Args:
      requirement: a requirement.
    Returns:
      A line of text.
    """
    marker = " ; " + requirement.marker if requirement.marker else ""
    return requirement.pin + marker + "".join([" --hash=" + hash for hash in requirement.hashes])

def _holds(clause, version):
    _, operator, bound = _words(clause)
    bound = [int(part) for part in bound.split(".")]
    return version < bound if operator == "<" else version >= bound

def is_for(requirement, version):
    """Whether a requirement's marker holds.

    Args:
      requirement: a requirement.
      version: of Python, as a list of two numbers.
    Returns:
      A bool.
    """
    return all([_holds(clause, version) for clause in _clauses(requirement.marker)])
