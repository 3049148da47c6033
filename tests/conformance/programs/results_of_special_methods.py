# accepted: 12
"""Special methods that give one of several types, as run time tells: Python takes some, and raises of the others."""


class Given:
    def __init__(self, kind: int):
        self.kind = kind
        self.kept = None

    def given(self):
        if self.kind == 0:
            return None
        if self.kind == 1:
            return True
        if self.kind == 2:
            return 5
        if self.kind == 3:
            return "s"
        return 2.5


class Truth(Given):
    def __bool__(self):
        return self.given()


class Length(Given):
    def __len__(self):
        return self.given()


class Hash(Given):
    def __hash__(self):
        return self.given()


class KeptHash(Given):
    def __hash__(self):
        if self.kept is None:
            self.kept = self.kind * 31
        return self.kept


class Items(Given):
    def __iter__(self):
        return self.given()


class SomeItems(Given):
    def __iter__(self):
        if self.kind > 2:
            return self.kind
        return iter([self.kind])


class Texts(Given):
    def __str__(self):
        return self.given()

    def __repr__(self):
        return self.given()


def tried(cls, use):
    found = []
    for kind in range(5):
        try:
            found.append(repr(use(cls(kind))))
        except TypeError as error:
            found.append(str(error))
    return found


def case_bool():
    return tried(Truth, bool)


def case_test():
    return tried(Truth, lambda x: "yes" if x else "no")


def case_not():
    return tried(Truth, lambda x: not x)


def case_len():
    return tried(Length, len)


def case_truth_by_length():
    return tried(Length, lambda x: bool(x))


def case_any():
    return tried(Length, lambda x: any([x, 0]))


def case_filter():
    return tried(Length, lambda x: len(list(filter(None, [x]))))


def case_hash():
    return tried(Hash, hash)


def case_hash_of_a_key():
    return [text.isdigit() for text in tried(Hash, lambda x: len({x}))]  # Python 3.14 says more of the errors


def case_hash_that_is_kept():
    return tried(KeptHash, lambda x: (hash(x), hash(x), x in {x}))


def case_iter():
    return tried(Items, list), tried(SomeItems, list)


def case_text():
    return tried(Texts, str), tried(Texts, lambda x: f"{x!r}"), tried(Texts, lambda x: [x])
