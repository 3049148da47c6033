# accepted: 4
"""sys.exit()."""

import sys


def stop(code):
    sys.exit(code)


def case_text():
    try:
        sys.exit("bye")
    except SystemExit as e:
        return str(e), e.code, e.args


def case_number():
    out = []
    for n in (0, 3):
        try:
            stop(n)
        except SystemExit as e:
            out.append((e.code, str(e)))
    return out


def case_nothing():
    try:
        sys.exit()
    except BaseException as e:
        return type(e).__name__, repr(e)


def case_no_exception():
    try:
        try:
            sys.exit(1)
        except Exception:
            return "caught as Exception"
    except SystemExit:
        return "passed by"
    finally:
        print("end")
