from typing import TypedDict


class Node(TypedDict):
    value: int
    children: "list[Node]"


def predict(node: Node) -> int:
    return node["value"]
