"""match statements: patterns as tests that narrow, captures as assignments."""

from __future__ import annotations

from compiler.infer.frame import Frame
from compiler.syntax import nodes as n


def infer_match(frame: Frame, s: n.Match) -> None:
    frame.error("match", "match is not supported yet", s.span, help="write if and elif")
