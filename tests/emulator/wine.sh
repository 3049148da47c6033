#!/bin/sh
# Runs a Windows program: wine.sh path/of/wine64 program.exe [argument...]
#
# The prefix, Wine's picture of a machine, holds nothing but the modules every process loads: making a complete one takes
# many seconds. One server stays for all programs of a test; it must not hold on to the program's output.
set -eu
usr=$(cd "$(dirname "$1")/../.." && pwd)
program=$(readlink -f "$2")
shift 2
export WINEPREFIX="${TEST_TMPDIR:-/tmp}/wine" WINEDEBUG=-all HOME="${HOME:-/tmp}"
unset TMPDIR  # Debian's Wine frees its text
export LD_LIBRARY_PATH="$usr/lib/x86_64-linux-gnu"
# The server knows its tables of characters by an absolute path.
run() { "$usr/bin/bwrap" --dev-bind / / --tmpfs /usr/share --ro-bind "$usr/share/wine" /usr/share/wine "$@"; }
if [ ! -d "$WINEPREFIX" ]; then
    mkdir -p "$WINEPREFIX/drive_c/windows/system32"
    cp "$usr"/lib/x86_64-linux-gnu/wine/x86_64-windows/*.dll "$WINEPREFIX/drive_c/windows/system32"
    run "$usr/lib/wine/wineserver64" --persistent </dev/null >/dev/null 2>&1
fi
run "$usr/lib/wine/wine64" "$program" "$@"
