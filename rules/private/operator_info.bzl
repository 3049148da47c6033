"""PredictorOperatorInfo: a Python function that a function in C stands for."""

visibility("//rules/...")

PredictorOperatorInfo = provider(
    doc = "A Python function that compiled Python calls in C.",
    fields = {
        "exceptions": "Names of the exceptions it raises, in the order of its return values.",
        "function": "`module.function` of the Python function.",
        "symbol": "Name of the function in C.",
    },
)
