DEAD = ("<dead>", None)


def alive(slots: list[tuple[str, int]]) -> list[str]:
    kept = [*slots, DEAD]
    return [slot[0] for slot in kept if slot is not DEAD]
