#!/usr/bin/env bash
# Proves that `pip wheel .` gives one wheel that holds everything: in an empty environment, outside
# the checkout, it starts `leitai demo`, serves the pages and judges the sample contest.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
# The server may still be writing its compiled kernels: only what nobody uses can be removed.
trap 'kill "${server:-}" 2>/dev/null && wait "$server" 2>/dev/null || true; rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
pip=("$work/venv/bin/python" -m pip -q --disable-pip-version-check)
"${pip[@]}" wheel --no-deps -w "$work/dist" "$root"
"${pip[@]}" install --require-hashes -r "$root/requirements/run.txt"
"${pip[@]}" install --no-deps "$work"/dist/leitai-*.whl
cd "$work"
port=$("$work/venv/bin/python" -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
"$work/venv/bin/leitai" demo --port "$port" --data "$work/data" --speed 20 >"$work/log" 2>&1 &
server=$!
"$work/venv/bin/python" "$root/tools/check_demo.py" "http://127.0.0.1:$port" || { cat "$work/log"; exit 1; }
