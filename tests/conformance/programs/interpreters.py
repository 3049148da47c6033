# accepted: 2
"""Functions of the operator module in tables, called with arguments after a star; a small Lisp."""

import operator


def _arguments_for(name):
    return {"+": [1, 2], "-": [5, 3], "n": [4], "<": [1, 2], "l": [8, 9]}[name]


def case_operators():
    functions = {"+": operator.add, "-": operator.sub, "n": operator.neg, "<": operator.lt, "l": lambda a, b: a}
    out = [str(int(functions[name](*_arguments_for(name)))) for name in functions]
    for name, args in [("+", [1]), ("n", []), ("n", [1, 2]), ("<", [1, 2, 3])]:
        try:
            functions[name](*args)
        except TypeError as e:
            out.append(str(e))
    return out


class Scope:
    def __init__(self, names=(), values=(), outer=None):
        self.values = dict(zip(names, values))
        self.outer = outer

    def find(self, name):
        if name in self.values:
            return self
        if self.outer is None:
            raise NameError(f"undefined: {name}")
        return self.outer.find(name)


class Procedure:
    def __init__(self, names, body, scope):
        self.names, self.body, self.scope = names, body, scope

    def __call__(self, *args):
        return value_of(self.body, Scope(self.names, args, self.scope))


def read(tokens):
    token = tokens.pop(0)
    if token == "(":
        items = []
        while tokens[0] != ")":
            items.append(read(tokens))
        tokens.pop(0)
        return items
    try:
        return int(token)
    except ValueError:
        return token


def value_of(x, scope):
    if isinstance(x, str):
        return scope.find(x).values[x]
    if not isinstance(x, list):
        return x
    head = x[0]
    if head == "if":
        _, test, then, otherwise = x
        return value_of(then if value_of(test, scope) else otherwise, scope)
    if head == "define":
        scope.values[x[1]] = value_of(x[2], scope)
        return None
    if head == "lambda":
        return Procedure(x[1], x[2], scope)
    if head == "begin":
        value = None
        for each in x[1:]:
            value = value_of(each, scope)
        return value
    procedure = value_of(head, scope)
    args = [value_of(a, scope) for a in x[1:]]
    return procedure(*args)


def case_lisp_in_a_cycle():
    out = []
    for text in [
        "(begin (define fact (lambda (n) (if (< n 2) 1 (* n (fact (- n 1)))))) (fact 10))",
        "(+ 1 (* 2 3))", "(if (< 1 2) 10 20)", "(f 1)", "(+ 1)", "(1 2)", "(< 1 (lambda (x) x))",
    ]:  # fmt: skip
        scope = Scope()
        scope.values.update({"+": operator.add, "-": operator.sub, "*": operator.mul, "<": operator.lt})
        try:
            value = value_of(read(text.replace("(", " ( ").replace(")", " ) ").split()), scope)
            out.append(str(value) if isinstance(value, int) else "-")
        except (NameError, TypeError) as e:
            out.append(f"{type(e).__name__}: {e}")
    return out
