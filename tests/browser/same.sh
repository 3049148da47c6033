#!/bin/sh
# same.sh golden made...: the file of the golden's name among `made` is the same.
for made in "$@"; do
    case $made in
    "$1") ;;
    */"${1##*/}") exec diff -u "$1" "$made" ;;
    esac
done
exit 1
