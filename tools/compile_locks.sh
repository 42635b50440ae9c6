#!/usr/bin/env bash
# Write the Python lock files anew from pyproject.toml: every package with its hashes, for every
# platform and Python from 3.11 on. Addresses are left out: they belong to whoever installs.
set -eu
cd "$(dirname "$0")/.."
compile() { uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
  --no-annotate --custom-compile-command "tools/compile_locks.sh" "$@"; }
compile pyproject.toml --group web -o requirements/run.txt
compile pyproject.toml --group dev -o requirements/dev.txt
compile pyproject.toml --group dev --group bench -o requirements/bench.txt
