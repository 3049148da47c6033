"""python -m compiler.lower"""

import sys

from compiler.lower.main import main

sys.exit(main(sys.argv[1:]))
