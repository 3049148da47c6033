# accepted: 11
"""Names that lose their value: del, and the name of an except clause."""


def case_exc_var_deleted():
    e = 5
    try:
        raise ValueError("a")
    except ValueError as e:
        pass
    try:
        return e
    except UnboundLocalError as u:
        return str(u)


def maybe(n):
    e = 5
    try:
        if n > 1:
            raise ValueError("a")
    except ValueError as e:
        pass
    return e


def case_raised():
    e = 5
    for i in range(2):
        try:
            if i == 1:
                raise ValueError("a")
        except ValueError as e:
            pass
    return e


def case_del():
    x = 5
    y = x + 1
    del x
    try:
        return x
    except UnboundLocalError as u:
        return str(u), y


def case_del_again():
    x = 5
    del x
    x = "a"
    z = x
    del x
    return z


def case_never():
    try:
        return q
    except UnboundLocalError as u:
        w = str(u)
    q = 1
    return w, q


def case_break():
    e = 5
    for i in range(2):
        try:
            raise ValueError("a")
        except ValueError as e:
            if i == 0:
                continue
            break
    else:
        e = 7
    try:
        return e
    except NameError as u:
        return type(u).__name__, str(u)


def case_loop_del():
    for i in range(2):
        x = 5
        if i == 0:
            x = "s"
        else:
            del x
    try:
        return x
    except NameError as u:
        return str(u)


def case_in_loop():
    out = []
    for i in range(3):
        try:
            out.append(e)
        except NameError as n:
            out.append("no")
        try:
            if i:
                raise ValueError(i)
            e = 8
        except ValueError as e:
            out.append(str(e))
    return out


def case_maybe():
    return maybe(1)


def case_maybe2():
    return maybe(2)


def case_deleted_before_the_exception():
    x = 1
    try:
        del x
        raise ValueError
    except ValueError:
        try:
            return x
        except UnboundLocalError as e:
            return str(e)
