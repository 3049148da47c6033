"""A report from records: groups in a defaultdict of lists, a Counter, sorted by several keys, lines as f-strings."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass


def _rows(count: int) -> list[tuple[str, str, int, float]]:
    state = 7
    rows = []
    for _ in range(count):
        state = (state * 1103515245 + 12345) % 2147483648
        region = ("north", "south", "east", "west", "centre")[state // 65536 % 5]
        state = (state * 1103515245 + 12345) % 2147483648
        product = f"item-{state // 65536 % 97:02d}"
        state = (state * 1103515245 + 12345) % 2147483648
        rows.append((region, product, state // 65536 % 20 + 1, state % 10000 / 100))
    return rows


ARGUMENTS = (_rows(4000), 10)


@dataclass
class Sale:
    region: str
    product: str
    count: int
    price: float

    @property
    def total(self) -> float:
        return self.count * self.price


def report(sales: list[Sale]) -> str:
    groups: dict[str, list[Sale]] = defaultdict(list)
    products: Counter[str] = Counter()
    for sale in sales:
        groups[sale.region].append(sale)
        products[sale.product] += sale.count
    lines = []
    for region in sorted(groups):
        members = groups[region]
        total = sum(sale.total for sale in members)
        best = max(members, key=lambda sale: sale.total)
        lines.append(f"{region:<10}{len(members):>6}{total:>14.2f}  {best.product} ({best.total / total:.1%})")
        for sale in sorted(members, key=lambda sale: (-sale.total, sale.product))[:5]:
            lines.append(f"  {sale.product:<12}{sale.count:>4} x {sale.price:>7.2f} = {sale.total:>9.2f}")
    for product, count in products.most_common(10):
        lines.append(f"{product}: {count}")
    return "\n".join(lines)


def run(rows: list[tuple[str, str, int, float]], rounds: int) -> str:
    sales = [Sale(region, product, count, price) for region, product, count, price in rows]
    text = ""
    for _ in range(rounds):
        text = report(sales)
    return text
