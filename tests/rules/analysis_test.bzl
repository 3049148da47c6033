"""Tests of what the rules declare: actions and their arguments, providers, outputs, refusals."""

load("@bazel_skylib//lib:unittest.bzl", "analysistest", "asserts")
load("@rules_cc//cc/common:cc_info.bzl", "CcInfo")
load("//platforms:platforms.bzl", "PLATFORMS")
load("//rules:defs.bzl", "PredictorInfo")

visibility("//tests/operators")

_PLATFORMS = "//command_line_option:platforms"

def _action(env, mnemonic):
    found = [action for action in analysistest.target_actions(env) if action.mnemonic == mnemonic]
    asserts.equals(env, 1, len(found), "actions {}".format(mnemonic))
    return found[0]

def _names(files):
    return sorted([file.basename for file in files.to_list()])

# --- the program: snapshot, subgraphs, lower ---

def _snapshot_test_impl(ctx):
    env = analysistest.begin(ctx)
    action = _action(env, "PredictorSnapshot")
    argv = " ".join(action.argv)
    for flag in [
        "-s -B",
        "--main=_main/tests/rules/twice.py",
        "--workspace=_main",
        "--module=tests.rules.twice",
        "--entry=twice",
        "--import=",
    ]:
        asserts.true(env, flag in argv, "{} in {}".format(flag, argv))
    inputs = action.inputs.to_list()
    asserts.true(env, "twice.py" in [file.basename for file in inputs])
    asserts.true(env, "table.txt" in [file.basename for file in inputs])
    foreign = [file.short_path for file in inputs if "pip_libcst" in file.path or "pip_jinja2" in file.path]
    asserts.equals(env, [], foreign, "the compiler's own dependencies stay away from the user's")
    asserts.equals(env, "0", action.env.get("PYTHONHASHSEED"))
    return analysistest.end(env)

snapshot_test = analysistest.make(_snapshot_test_impl)

def _lower_test_impl(ctx):
    env = analysistest.begin(ctx)
    action = _action(env, "PredictorLower")
    argv = action.argv
    asserts.equals(env, ["-I", "-S"], argv[1:3])
    asserts.true(env, "compiler.lower.main" in argv)
    names = [file.basename for file in action.inputs.to_list()]
    asserts.true(env, "snapshot.json" in names)
    for unwanted in ["models", "subgraphs", "twice.py", "table.txt"]:
        asserts.false(env, unwanted in names, "lower reads {}".format(unwanted))
    asserts.equals(
        env,
        ["lower.log", "twice.cc", "twice.h", "twice.json", "twice_entry.cc"],
        sorted([file.basename for file in action.outputs.to_list()]),
    )
    return analysistest.end(env)

lower_test = analysistest.make(_lower_test_impl)

# --- the public targets ---

def _compile_test_impl(ctx):
    env = analysistest.begin(ctx)
    compiled = [action for action in analysistest.target_actions(env) if action.mnemonic == "CppCompile"]
    asserts.equals(env, 2, len(compiled), "the predictor and its entry")
    for action in compiled:
        for flag in ["-std=c++20", "-fno-exceptions", "-fno-rtti", "-fvisibility=hidden"]:
            asserts.true(env, flag in action.argv, flag)
        asserts.false(env, "-Wall" in action.argv, "no warning about generated code reaches a user")
    return analysistest.end(env)

compile_test = analysistest.make(_compile_test_impl)

def _level_flags(env):
    return [
        flag
        for action in analysistest.target_actions(env)
        if action.mnemonic == "CppCompile"
        for flag in action.argv
        if flag.startswith("-march=")
    ]

def _cpu_level_test_impl(ctx):
    env = analysistest.begin(ctx)
    asserts.equals(env, ctx.attr.flags, _level_flags(env))
    return analysistest.end(env)

def _cpu_level_test(platform, flags):
    return analysistest.make(
        _cpu_level_test_impl,
        attrs = {"flags": attr.string_list(default = flags)},
        config_settings = {
            str(Label("//platforms:cpu_level")): "x86_64_v3",
            _PLATFORMS: str(Label("//platforms:" + platform)),
        },
    )

cpu_level_test = _cpu_level_test("linux_x86_64", ["-march=x86-64-v3", "-march=x86-64-v3"])
no_cpu_level_test = _cpu_level_test("linux_arm64", [])

def _own_platform_test_impl(ctx):
    env = analysistest.begin(ctx)
    target = analysistest.target_under_test(env)
    asserts.equals(env, Label("//platforms:ios_arm64"), target[PredictorInfo].platform)
    asserts.equals(env, ["libtwice_on_ios.a", "libtwice_on_ios.dylib", "twice_on_ios.h"], _names(target[DefaultInfo].files))
    return analysistest.end(env)

own_platform_test = analysistest.make(
    _own_platform_test_impl,
    config_settings = {_PLATFORMS: str(Label("//platforms:linux_x86_64"))},
)

def _module_test_impl(ctx):
    env = analysistest.begin(ctx)
    target = analysistest.target_under_test(env)
    files = ["libtwice.a", "libtwice.wasm", "twice.d.mts", "twice.h", "twice.mjs"]
    asserts.equals(env, files, _names(target[DefaultInfo].files))
    asserts.equals(env, ["twice.d.mts", "twice.mjs"], _names(target[OutputGroupInfo].module))
    return analysistest.end(env)

module_test = analysistest.make(_module_test_impl, config_settings = {_PLATFORMS: str(Label("//platforms:wasm32"))})

def _wasi_test_impl(ctx):
    env = analysistest.begin(ctx)
    groups = analysistest.target_under_test(env)[OutputGroupInfo]
    asserts.equals(env, ["twice.wasm"], _names(groups.runner))
    asserts.equals(env, ["libtwice.wasm"], _names(groups.shared_library))
    asserts.equals(env, [], _names(groups.module))
    return analysistest.end(env)

wasi_test = analysistest.make(_wasi_test_impl, config_settings = {_PLATFORMS: str(Label("//platforms:wasm32_wasi"))})

def _windows_test_impl(ctx):
    env = analysistest.begin(ctx)
    groups = analysistest.target_under_test(env)[OutputGroupInfo]
    asserts.equals(env, ["twice.exe"], _names(groups.runner))
    asserts.equals(env, ["twice.dll", "twice.lib"], _names(groups.shared_library))
    return analysistest.end(env)

windows_test = analysistest.make(
    _windows_test_impl,
    config_settings = {_PLATFORMS: str(Label("//platforms:windows_x86_64"))},
)

def _bundle_test_impl(ctx):
    env = analysistest.begin(ctx)
    target = analysistest.target_under_test(env)
    paths = sorted([file.short_path.removeprefix("tests/rules/bundle/") for file in target[DefaultInfo].files.to_list()])
    asserts.equals(env, [
        directory + "/" + name
        for directory, names in {
            "ios_arm64": ["libtwice.a", "libtwice.dylib", "runtime/abi/predictor.h", "twice.h", "twice.json"],
            "linux_x86_64": ["libtwice.a", "libtwice.so", "runtime/abi/predictor.h", "twice", "twice.h", "twice.json"],
        }.items()
        for name in names
    ] + ["manifest.json"], paths)
    return analysistest.end(env)

bundle_test = analysistest.make(_bundle_test_impl)

def _binary_test_impl(ctx):
    env = analysistest.begin(ctx)
    target = analysistest.target_under_test(env)
    info = target[PredictorInfo]
    asserts.true(env, CcInfo in target)
    asserts.equals(env, ["twice"], _names(target[DefaultInfo].files))
    asserts.equals(env, "twice", info.runner.basename)
    asserts.equals(env, "tests_rules_twice", info.symbol)
    asserts.equals(env, None, info.files, "files beside a predictor without models")
    groups = target[OutputGroupInfo]
    asserts.equals(env, ["twice.cc"], _names(groups.cpp))
    asserts.equals(env, ["twice.h"], _names(groups.header))
    asserts.equals(env, ["twice.json"], _names(groups.manifest))
    asserts.equals(env, ["twice"], _names(groups.runner))
    asserts.equals(env, ["libtwice.so"], _names(groups.shared_library))
    asserts.equals(env, ["snapshot.json"], _names(groups.snapshot))
    asserts.equals(env, ["libtwice.a"], _names(groups.static_library))
    asserts.equals(env, ["subgraphs"], _names(groups.subgraphs))
    return analysistest.end(env)

binary_test = analysistest.make(
    _binary_test_impl,
    config_settings = {_PLATFORMS: str(Label("//platforms:linux_x86_64"))},
)

def _ios_test_impl(ctx):
    env = analysistest.begin(ctx)
    target = analysistest.target_under_test(env)
    asserts.equals(env, ["libtwice.a", "libtwice.dylib", "twice.h"], _names(target[DefaultInfo].files))
    asserts.equals(env, None, target[PredictorInfo].runner)
    asserts.equals(env, [], _names(target[OutputGroupInfo].runner))
    return analysistest.end(env)

ios_test = analysistest.make(_ios_test_impl, config_settings = {_PLATFORMS: str(Label("//platforms:ios_arm64"))})

def _library_test_impl(ctx):
    env = analysistest.begin(ctx)
    target = analysistest.target_under_test(env)
    asserts.true(env, CcInfo in target)
    asserts.equals(env, ["liblibrary.a", "library.h"], _names(target[DefaultInfo].files))
    asserts.equals(env, None, target[PredictorInfo].runner)
    asserts.equals(env, None, target[PredictorInfo].shared_library)
    linked = [action for action in analysistest.target_actions(env) if action.mnemonic == "CppLink"]
    asserts.equals(env, [], linked, "a library links nothing")
    return analysistest.end(env)

library_test = analysistest.make(_library_test_impl)

def _model_test_impl(ctx):
    env = analysistest.begin(ctx)
    target = analysistest.target_under_test(env)
    asserts.equals(env, ["predictor", "predictor.files"], _names(target[DefaultInfo].files))
    asserts.true(env, "predictor.files" in _names(target[DefaultInfo].default_runfiles.files))
    asserts.equals(
        env,
        ["libpredictor.so", "predictor.files"],
        _names(target[OutputGroupInfo].shared_library),
    )
    return analysistest.end(env)

model_test = analysistest.make(_model_test_impl, config_settings = {_PLATFORMS: str(Label("//platforms:linux_arm64"))})

# --- refusals ---

def _refusal_test_impl(ctx):
    env = analysistest.begin(ctx)
    asserts.expect_failure(env, ctx.attr.expected)
    return analysistest.end(env)

def _refusal_test(expected, **config_settings):
    """A test of a target whose analysis fails with these words in its message.

    Args:
      expected: string.
      **config_settings: names of options of the command line, and what they are set to.
    Returns:
      A rule.
    """
    return analysistest.make(
        _refusal_test_impl,
        attrs = {"expected": attr.string(default = expected)},
        config_settings = {"//command_line_option:" + name: value for name, value in config_settings.items()},
        expect_failure = True,
    )

def _no_runtime_test(platform):
    return _refusal_test(
        "//examples/file_type:predictor runs an ONNX model, and there is no ONNX Runtime for the platform " +
        "//platforms:{}: build for one of android_arm64, android_x86_64, ios_arm64, ".format(platform) +
        "ios_sim_arm64, linux_arm64, linux_x86_64, macos_arm64, windows_arm64, windows_x86_64, or register a toolchain " +
        "of @rules_predictor//toolchains/onnxruntime:toolchain_type for it.",
        platforms = str(Label("//platforms:" + platform)),
    )

no_runtime_linux_arm64_musl_test = _no_runtime_test("linux_arm64_musl")
no_runtime_linux_riscv64_test = _no_runtime_test("linux_riscv64")
no_runtime_linux_x86_64_musl_test = _no_runtime_test("linux_x86_64_musl")
no_runtime_macos_x86_64_test = _no_runtime_test("macos_x86_64")
no_runtime_wasm32_test = _no_runtime_test("wasm32")
no_runtime_wasm32_wasi_test = _no_runtime_test("wasm32_wasi")

no_toolchain_test = _refusal_test(
    "no C++ toolchain is for the platform //tests/rules:unserved: build for one of {} ".format(", ".join(PLATFORMS)) +
    "of @rules_predictor//platforms, or register a toolchain of @bazel_tools//tools/cpp:toolchain_type for it.",
    platforms = str(Label("//tests/rules:unserved")),
)

no_sanitizer_test = _refusal_test(
    "//tests/rules:library: --features=asan: the C++ toolchain for //platforms:ios_arm64 has no such feature: ask for " +
    "--features=ubsan, register a toolchain of yours that has it, or give the target features = [\"-asan\"].",
    features = ["asan"],
    platforms = str(Label("//platforms:ios_arm64")),
)

bad_operator_test = _refusal_test(
    "//tests/operators:without_module: function = \"count_words\" is no function of a module: write " +
    "\"package.module.function\".",
)

no_runner_test = _refusal_test(
    "//tests/rules:without_runner: predictor = \"//tests/rules:library\" has no runner on this platform: name a " +
    "py_predictor_binary",
)

own_in_bundle_test = _refusal_test(
    "//tests/rules:bundle_of_one: predictor = \"//tests/rules:twice_on_ios\" is built for //platforms:ios_arm64, its own " +
    "attribute says so: name one without the attribute `platform`.",
)

# --- one program for all platforms ---

def _every_platform_impl(_settings, attr):
    return {
        str(platform) + mode: {
            "//command_line_option:compilation_mode": mode,
            "//command_line_option:copt": ["-DMODE_" + mode],
            _PLATFORMS: [str(platform)],
        }
        for platform in attr.platforms
        for mode in ["fastbuild", "opt"]
    }

_every_platform = transition(
    implementation = _every_platform_impl,
    inputs = [],
    outputs = ["//command_line_option:compilation_mode", "//command_line_option:copt", _PLATFORMS],
)

def _shared_program_test_impl(ctx):
    """Files of one configuration have one path; of several, several."""
    infos = [target[PredictorInfo] for target in ctx.attr.predictor]
    programs = {info.snapshot.path: None for info in infos}
    objects = {info.static_library.path: None for info in infos}
    is_good = len(programs) == 1 and len(objects) == len(infos)
    script = ctx.actions.declare_file(ctx.label.name)
    ctx.actions.write(script, is_executable = True, content = "#!/bin/sh\necho '{}'\nexit {}\n".format(
        "\n".join(sorted(programs) + sorted(objects)),
        0 if is_good else 1,
    ))
    return [DefaultInfo(executable = script)]

shared_program_test = rule(
    implementation = _shared_program_test_impl,
    doc = "Passes if a predictor's snapshot is the same file for all platforms and modes, and its library another.",
    attrs = {
        "platforms": attr.label_list(),
        "predictor": attr.label(cfg = _every_platform, providers = [PredictorInfo]),
        "_allowlist_function_transition": attr.label(
            default = "@bazel_tools//tools/allowlists/function_transition_allowlist",
        ),
    },
    test = True,
)
