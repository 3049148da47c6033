"""Running programs under AddressSanitizer and UndefinedBehaviorSanitizer: `sanitized_binary` and `sanitized_test`."""

load("//tests/sanitizers/private:sanitized.bzl", _sanitized_binary = "sanitized_binary", _sanitized_test = "sanitized_test")

sanitized_binary = _sanitized_binary
sanitized_test = _sanitized_test
