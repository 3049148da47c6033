#!/bin/sh
# merge.sh --coverage_dir=DIRECTORY --output_file=FILE [--OTHER=…]...: the records of all *.dat, one after the other.
for word in "$@"; do
  case $word in
    --coverage_dir=*) directory=${word#*=} ;;
    --output_file=*) output=${word#*=} ;;
  esac
done
find "$directory" -name '*.dat' | sort | xargs cat > "$output"
