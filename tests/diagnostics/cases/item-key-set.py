def first(tags: set[str]) -> str:
    return tags[0]
