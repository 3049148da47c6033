# accepted: 16
"""Templates of % that are found out at run time."""

from enum import IntEnum, StrEnum


class Shape(StrEnum):
    PAIR = "%s-%s"


class Count(IntEnum):
    TWO = 2



def shown(template, values):
    try:
        return template % values
    except (TypeError, ValueError, OverflowError) as e:
        return f"{type(e).__name__}: {e}"


def case_one_value():
    found = []
    for template in "%d <%5d> <%-5d> %05d %+d %x %#X %o %s %r %10s| %c %.2f %e %g %5.1f| %i%% plain % %y %d-%d %(a)d %.3d %5% %l".split():
        found.append(shown(template, 65))
    return found


def case_one_float():
    return [shown(t, 3.14159) for t in ["%d", "%s", "%r", "%.2f", "%08.3f", "%+.1e", "%g", "%x", "%c", "%G|%%", "%F"]]


def case_one_text():
    return [shown(t, "é") for t in ["%s", "%r", "%a", "%5s|", "%-5s|", "%.0s|", "%c", "%d", "%f", "%x", "%s%s", "none"]]


def case_none_and_bool():
    return [shown(t, None) for t in ["%s", "%d", "%r"]] + [shown(t, True) for t in ["%s", "%d", "%f", "%x", "%c"]]


def case_several():
    template = "%s is %d years and %.1f m"
    return template % ("Ann", 30, 1.75), shown(template, ("Bob", 3)), shown(template, ("Bob", 3, 1.0, 2)), shown(template, (1, "x", 2.0))


def case_none_at_all():
    return [shown(t, ()) for t in ["plain", "%s", "100%%", "%"]]


def case_stars():
    return [shown(t, (5, 2, 3.14159)) for t in ["%*.*f|", "%-*.*f|", "%*d %s", "%.*f%s"]], shown("%*d|", (-4, 7)), shown("%*d", ("a", 7))


def case_any_length():
    found = []
    for xs in [[], [1], [1, 2], [1, 2, 3]]:
        found.append(shown(" ".join(["%s"] * 2), tuple(xs)))
    return found


def case_mixed_values():
    found = []
    for x in [1, 2.5, "a", None, True]:
        for t in ["%s", "%d", "%5.1f", "%c", "%r", "%x"]:
            found.append(shown(t, x))
    return found


def case_of_a_union():
    found = []
    for x in [1, ("a", 2), "b"]:
        for t in ["%s", "%s-%s"]:
            found.append(shown(t, x))
    return found


def case_in_place():
    t = "%d items"
    t %= 3
    return t


def case_too_big():
    return shown("%99999999999999999999d", 1), shown("%.99999999999d", 1), shown("%.5%", 3), shown("%ld %hd", (1, 2))


def case_empty_tuple_item():
    found = []
    t = ()
    for i in range(2):
        try:
            found.append(t[i])
        except IndexError as e:
            found.append(str(e))
    return found


def case_members_of_enums():
    return [shape % (1, 2) for shape in Shape], 7 % Count.TWO


def case_of_an_optional():
    found = []
    for x in [1, None]:
        for t in ["%s", "%d"]:
            found.append(shown(t, x))
    return found


def case_containers():
    templates = ["%s", "%r|", "%8s|", "none", "%d", "%c", "%s %s", "%x", "%f", "%(a)s"]
    found = [shown(t, [1, "a"]) for t in templates]
    found += [shown(t, ([1], {"k": (2,)})) for t in templates]
    return found + [shown(t, {3}) for t in templates] + [shown(t, ()) for t in templates]
