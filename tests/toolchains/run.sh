#!/bin/sh
# Runs the program that is named.
exec "$@"
