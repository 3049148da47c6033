#!/bin/sh
# Stands in for a runner and is wrong in every way: by the index that the case gives.
case $(cat) in
*": 0"*) echo '"oneonly"' ;;
*": 1"*) echo 'IndexError: list index out of range (tests/rules/twice.py:7)' >&2; exit 1 ;;
*": 2"*) kill -SEGV $$ ;;
*": 3"*) echo '"one"' ;;
*": 4"*) echo 'no JSON' ;;
*) echo 'IndexError: another message (tests/rules/twice.py:7)' >&2; exit 1 ;;
esac
