"""Every mistake that planted.cc makes on purpose is reported, and none where there is none."""

from __future__ import annotations

import subprocess
import sys

REPORTS = {
    "overflow": "UndefinedBehaviorSanitizer",
    "shift": "UndefinedBehaviorSanitizer",
    "out_of_bounds": "AddressSanitizer: heap-buffer-overflow",
    "use_after_free": "AddressSanitizer: heap-use-after-free",
    "double_free": "AddressSanitizer: attempting double-free",
    "leak": "LeakSanitizer: detected memory leaks",
}


def main(planted: str) -> int:
    bad = 0
    clean = subprocess.run([planted, "nothing"], capture_output=True, text=True)
    if clean.returncode or clean.stderr:
        print(f"without a mistake: status {clean.returncode}\n{clean.stderr}")
        bad = 1
    for mistake, report in REPORTS.items():
        run = subprocess.run([planted, mistake], capture_output=True, text=True)
        if run.returncode == 0 or report not in run.stderr:
            print(f"{mistake}: status {run.returncode}, no {report!r} in\n{run.stderr}")
            bad = 1
    return bad


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
