"""The compiled test predictors, and running them.

Built by hand (with sanitizers, say) they are taken from the directory PREDICTOR_PROGRAMS names.
"""

from __future__ import annotations

import json
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

DIRECTORY = Path(os.environ.get("PREDICTOR_PROGRAMS", Path(__file__).parent)).absolute()


@dataclass(frozen=True)
class Outcome:
    status: int
    output: str
    error: str

    @property
    def value(self) -> object:
        """The one line of JSON that was printed, read back."""
        assert self.status == 0, self.error
        return json.loads(self.output)


def run(program: str, *arguments: str | bytes, stdin: bytes | None = None, cwd: Path | None = None,
        environment: dict[str, str] | None = None) -> Outcome:
    completed = subprocess.run([DIRECTORY / program, *arguments], input=stdin, cwd=cwd, capture_output=True,
                               env={**os.environ, **(environment or {})}, timeout=60, check=False)
    return Outcome(completed.returncode, completed.stdout.decode(), completed.stderr.decode(errors="replace"))


def mirror(tmp: Path, types: dict[str, object], *arguments: str | bytes, stdin: bytes | None = None,
           **extra: object) -> Outcome:
    """Runs a predictor with these parameters (name: schema) that returns them as a tuple."""
    signature = {"format": 1, "name": "mirror", "doc": "", "source": "mirror.py", "line": 1, "stream": False,
                 "models": [], "parameters": [{"name": name, "type": type_} for name, type_ in types.items()],
                 "result": {"type": {"kind": "tuple", "items": list(types.values())}}, **extra}
    path = tmp / "signature.json"
    path.write_text(json.dumps(signature, sort_keys=True))
    return run("mirror", *arguments, stdin=stdin, environment={"MIRROR_SIGNATURE": str(path)})
