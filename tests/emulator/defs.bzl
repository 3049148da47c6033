"""Running programs of another platform in tests: `emulated_binary` and `emulated_test`."""

load("//tests/emulator/private:emulated.bzl", _emulated_binary = "emulated_binary", _emulated_test = "emulated_test")

emulated_binary = _emulated_binary
emulated_test = _emulated_test
