# accepted: 4
"""dict() of mappings that are no dicts."""
from collections import ChainMap
from collections.abc import Mapping


class M(Mapping):
    def __init__(self, d): self.d = d
    def __getitem__(self, k): return self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)


class K:
    def keys(self): return ["a", "b"]
    def __getitem__(self, k): return k * 2


def case_chain():
    return dict(ChainMap({"a": 1}, {"a": 2, "b": 3}))


def case_mapping():
    return dict(M({"x": 1})), {**M({"y": 2})}, dict(M({"x": 1}), z=3)


def case_keys():
    d = {}
    d.update(K())
    return dict(K()), d


def case_chain_views():
    c = ChainMap({"a": 1}, {"a": 2, "b": 3})
    return list(c.keys()), list(c.items()), list(c.values()), "a" in c.keys(), {**c}
