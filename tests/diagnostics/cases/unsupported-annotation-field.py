from dataclasses import dataclass


@dataclass
class Order:
    name: str
    items: list


def count(order: Order) -> int:
    return len(order.items)
