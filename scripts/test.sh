#!/bin/sh
# Every check and every test, in the order in which a fault is cheapest to see. Called by `make test`.
set -eu
cd "$(dirname "$0")/.."
step() { printf '\n== %s\n' "$1"; }

step "Form and types"
make --no-print-directory check

step "Server: units, rules, API"
pytest -q

step "Extension: units"
npm run --silent test

step "Extension: build"
npm run --silent build

step "Extension: as Mozilla looks at it"
npm run --silent lint-build

step "Both browsers, from end to end"
browsers=$(python3 scripts/browsers.py)
eval "$browsers"
npm run --silent e2e

step "All passed"
