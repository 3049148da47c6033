"""`--renew` writes the golden files anew; under `bazel run`, in the workspace."""


def pytest_addoption(parser):
    parser.addoption("--renew", action="store_true", help="write the golden files anew")
