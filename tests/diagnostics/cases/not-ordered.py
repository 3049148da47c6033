def newest(ages: dict[str, int], limit: str) -> list[str]:
    return [name for name, age in ages.items() if age < limit]
