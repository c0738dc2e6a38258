#!/bin/sh
# Lock the Python dependencies: pip-style files with hashes and without a registry's address.
set -eu
cd "$(dirname "$0")/.."
lock() {
  uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
    --no-emit-index-url "$@"
}
lock pyproject.toml --output-file requirements/server.txt
lock pyproject.toml --group dev --output-file requirements/dev.txt
lock pyproject.toml --group dev --all-extras --constraint requirements/dev.txt --output-file requirements/extras.txt
lock requirements/node.in --output-file requirements/node.txt
