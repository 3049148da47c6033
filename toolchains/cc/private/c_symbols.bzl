"""Reads c_symbols.yaml, the list of the C symbols that artefacts may import."""

visibility("//toolchains/cc/...")

def parse_c_symbols(text):
    """The symbols of each group of c_symbols.yaml, which uses the least of YAML: `group:` and `  - name` lines.

    Args:
      text: the file's content.
    Returns:
      A dict of lists.
    """
    groups = {}
    current = None
    for number, line in enumerate(text.split("\n")):
        line = line.rstrip()
        if not line or line.lstrip().startswith("#"):
            continue
        if line.endswith(":") and not line.startswith(" "):
            current = groups.setdefault(line[:-1], [])
        elif line.startswith("  - ") and current != None:
            current.append(line[4:].strip("\"'"))
        else:
            fail("c_symbols.yaml:{}: neither a group nor a symbol: {}".format(number + 1, line))
    return groups
