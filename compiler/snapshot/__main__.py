"""`python -m compiler.snapshot`: the same as running main.py."""

import sys

from .main import run

sys.exit(run())
