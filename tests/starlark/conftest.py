"""`--update-golden` writes the golden files anew; under `bazel run`, in the workspace."""


def pytest_addoption(parser):
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew")
