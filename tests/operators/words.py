from tests.operators import tokens
from tests.operators.tokens import count_words, ranges, split_words


def words(text: str) -> dict[str, list[float]]:
    try:
        found = split_words(text)
    except ValueError as error:
        return {str(error): []}
    except KeyError as error:
        return {f"key {error}": []}
    lengths = [float(len(word)) for word in found]
    long = [length > 3 for length in lengths]
    result = {word: [float(count_words(word)), float(count_words(word, least=3))] for word in found}
    result["mean"] = [tokens.mean(lengths, None), tokens.mean(lengths, {"a": 1.5, "b": 2.0})]
    result["runs"] = [float(place) for pair in ranges(long) for place in pair]
    return result
