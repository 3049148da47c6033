# external: pip/shapes/__init__.py = "def corner(kind):\n    return kind.corners() + eval(kind)\n"
import shapes


def corners(kind: str) -> int:
    return shapes.corner(kind)
