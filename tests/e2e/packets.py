"""bytearrays cross the boundary as bytes: parameters, fields, items and results."""

from dataclasses import dataclass, field


@dataclass
class Packet:
    data: bytearray
    route: list[bytearray] = field(default_factory=list)


def forward(packet: Packet, here: bytearray, limit: int = 4, seen: bytearray | None = None, head: bytearray = bytearray(b">")) -> Packet:
    if seen is not None and seen in packet.route:
        raise ValueError(f"{bytes(seen)!r} was passed already")
    here.extend(head)
    del packet.data[limit:]
    return Packet(head + packet.data, [*packet.route, here])
