"""Running programs of another platform in tests: `emulated_binary` and `emulated_test`.

    emulated_test(
        name = "main_arm64_test",
        binary = ":main",
    )

builds `:main` for linux_arm64, whatever the platform of the build, and runs it under qemu-user. `platform` names another
one, `emulator` another than the usual one there. The arguments of the rule's own command line go to the program. As
`emulated_binary` it is a program that other tests take in place of the native one.
"""

load("//tests/emulator/private:emulated.bzl", _emulated_binary = "emulated_binary", _emulated_test = "emulated_test")

_EMULATORS = {
    "linux_arm64": "qemu_arm64",
    "linux_riscv64": "qemu_riscv64",
    "wasm32_wasi": "wasmtime",
    "windows_x86_64": "wine",
}

def _where(platform, emulator):
    return {
        "emulator": Label("//tests/emulator:" + (emulator or _EMULATORS[platform])),
        "platform": Label("//platforms:" + platform),
    }

def emulated_binary(name, binary, platform = "linux_arm64", emulator = None, **kwargs):
    _emulated_binary(name = name, binary = binary, **(kwargs | _where(platform, emulator)))

def emulated_test(name, binary, platform = "linux_arm64", emulator = None, **kwargs):
    _emulated_test(name = name, binary = binary, **(kwargs | _where(platform, emulator)))
