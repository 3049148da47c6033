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

def _parse_line(line):
    words = line.split("--hash=")
    pin, _, marker = words[0].partition(";")
    pin = pin.strip().replace(" ", "")
    hashes = [word.strip() for word in words[1:]]
    if "==" not in pin or not hashes:
        fail("A lock pins every wheel by version and hash, but has the line {}: remake it with update_lock.py.".format(
            repr(line),
        ))
    return struct(
        name = normalise(pin.partition("==")[0]),
        pin = pin,
        marker = marker.strip(),
        hashes = hashes,
    )

def parse_lock(text):
    """Reads a lock.

    Args:
      text: the file's content.
    Returns:
      Its requirements, in its order.
    """
    lines = [line.strip() for line in text.replace("\\\n", " ").split("\n")]
    return [_parse_line(line) for line in lines if line and not line.startswith("#")]

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
    words = clause.replace("\"", "").replace("'", "").split(" ")
    if len(words) != 3 or words[0] != "python_version" or words[1] not in ["<", ">="]:
        fail("The marker {} is not of the form `python_version < \"3.11\"` or `>=`.".format(repr(clause)))
    bound = [int(part) for part in words[2].split(".")]
    return version < bound if words[1] == "<" else version >= bound

def is_for(requirement, version):
    """Whether a requirement's marker holds.

    Args:
      requirement: a requirement.
      version: of Python, as a list of two numbers.
    Returns:
      A bool.
    """
    clauses = [clause.strip() for clause in requirement.marker.split(" and ") if clause]
    return all([_holds(clause, version) for clause in clauses])
