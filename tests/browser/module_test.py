"""A predictor's ES module under Node.js and in a browser, on the cases of its test, against the native program."""

import http.server
import json
import os
import shutil
import subprocess
import sys
import threading
from functools import partial
from pathlib import Path

import pytest

from compiler.bindings.javascript import function_name, literal
from compiler.testing.arguments import ArgumentReader
from compiler.testing.cases import read_cases
from compiler.testing.native import run_native

CASES = Path(os.environ["CASES"]).absolute()
CHROMIUM = Path(os.environ["CHROMIUM"]).absolute()
MODULE = [Path(path).absolute() for path in os.environ["MODULE"].split()]
NODE = Path(os.environ["NODE"]).absolute()
RUNNER = Path(os.environ["RUNNER"]).absolute()
SIGNATURE = json.loads(Path(os.environ["SIGNATURE"]).read_text())
HERE = Path(__file__).parent

DEFINITIONS = SIGNATURE.get("definitions", {})
FONTS = """\
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>
"""
RUN = """\
import { check } from "./check.mjs";
import { cases, name } from "./cases.mjs";
import * as module from "./predictor.mjs";
console.log(JSON.stringify(await check(module, name, cases)));
"""


def case(case: dict, reader: ArgumentReader) -> str:
    """A case as JavaScript, with what the native program gives for it."""
    schemas = {parameter["name"]: parameter["type"] for parameter in SIGNATURE["parameters"]}
    forms = {name: reader.plain(value, schemas[name]) for name, value in case["input"].items()}
    outcome = run_native(RUNNER, forms, os.environ)
    given = ", ".join(f"{name}: {literal(schemas[name], form, DEFINITIONS)}" for name, form in forms.items())
    items = ", ".join(literal(SIGNATURE["result"]["type"], value, DEFINITIONS) for value in outcome.values)
    raised = json.dumps(outcome.raised)
    return f"{{ name: {json.dumps(case['name'])}, given: {{ {given} }}, items: [{items}], raised: {raised} }}"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A directory with the module and what calls it, as somebody would put it on a server."""
    for path in (*MODULE, HERE / "check.mjs", HERE / "page.html"):
        shutil.copy(path, tmp_path / ("predictor.mjs" if path.suffix == ".mjs" and path in MODULE else path.name))
    reader = ArgumentReader(DEFINITIONS, CASES.parent)
    cases = ",\n".join(case(each, reader) for each in read_cases(CASES.read_text()))
    text = f"export const name = {json.dumps(function_name(SIGNATURE))};\nexport const cases = [\n{cases}\n];\n"
    (tmp_path / "cases.mjs").write_text(text)
    return tmp_path


def assert_right(problems: dict[str, dict]) -> None:
    assert [name for name, _ in problems.items()] == [each["name"] for each in read_cases(CASES.read_text())]
    assert {name: each["problem"] for name, each in problems.items() if each["problem"]} == {}


def test_under_node(site: Path) -> None:
    (site / "run.mjs").write_text(RUN)
    done = subprocess.run([NODE, site / "run.mjs"], capture_output=True, text=True, timeout=60)
    assert done.stderr == json.loads(f'"{os.environ["SAYS"]}"')
    assert_right(json.loads(done.stdout))


def test_mistakes(site: Path) -> None:
    names = ", ".join(parameter["name"] for parameter in SIGNATURE["parameters"])
    calls = {"'text'": f"pass one object with the parameters: {{ {names} }}", "{ nobody: 1 }": "there is no parameter nobody"}
    for given, message in calls.items():
        script = f"""
            import * as module from "./predictor.mjs";
            const predictor = await module.load();
            try {{ predictor.start({given}); }} catch (error) {{ console.log(`${{error.name}}: ${{error.message}}`); }}
        """
        (site / "mistake.mjs").write_text(script)
        done = subprocess.run([NODE, site / "mistake.mjs"], capture_output=True, text=True, timeout=60)
        assert (done.stdout, done.stderr) == (f"TypeError: {message}\n", "")


class Server(http.server.ThreadingHTTPServer):
    """Serves a directory, and takes the report of its page."""

    def __init__(self, directory: Path):
        super().__init__(("127.0.0.1", 0), partial(Handler, directory=str(directory)))
        self.reported = threading.Event()
        self.report = ""


class Handler(http.server.SimpleHTTPRequestHandler):
    extensions_map = {**http.server.SimpleHTTPRequestHandler.extensions_map, ".mjs": "text/javascript"}
    server: Server

    def do_POST(self) -> None:
        self.server.report = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self.send_response(204)
        self.end_headers()
        self.server.reported.set()

    def log_message(self, format: str, *arguments: object) -> None:
        print(format % arguments, file=sys.stderr)


def test_in_a_browser(site: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    home = tmp_path_factory.mktemp("home")
    server = Server(site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    fonts = home / "fonts.conf"
    fonts.write_text(FONTS.format(fonts=CHROMIUM.parent / "fonts", cache=home / "fonts"))
    environment = {
        "FONTCONFIG_FILE": str(fonts),
        "HOME": str(home),
        "LD_LIBRARY_PATH": str(CHROMIUM.parent / "libraries/lib"),
    }
    flags = ["--headless", "--no-sandbox", "--no-zygote", "--disable-dev-shm-usage", "--disable-gpu"]
    flags += [f"--user-data-dir={home}", "--remote-debugging-port=0"]
    page = f"http://127.0.0.1:{server.server_port}/page.html"
    browser = subprocess.Popen([CHROMIUM, *flags, page], env=environment)
    try:
        assert server.reported.wait(120), "the page has reported nothing"
    finally:
        browser.terminate()
        browser.wait(30)
        server.shutdown()
    report = json.loads(server.report)
    assert_right(report["problems"])
    assert report["width"] > 200


if __name__ == "__main__":
    sys.exit(pytest.main([__file__, "-q", "-p", "no:cacheprovider", *sys.argv[1:]]))
