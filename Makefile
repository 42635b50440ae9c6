# The front door. `make run` and `make test` set up all they need; see README.md.
PYTHON ?= python3
HOST ?= 127.0.0.1
PORT ?= 8000
SPEED ?= 1
DATA ?= var/demo
BIN := .venv/bin
WEB_SOURCES := $(shell find web -type f -not -path '*/node_modules/*' 2>/dev/null)
.DEFAULT_GOAL := help
.PHONY: help run test lint check-web bench drill shots clean \
  bench-fold bench-intake bench-live bench-ledger bench-referee bench-rejudge bench-ingest bench-oracles bench-severity bench-allocation bench-tiles bench-import bench-console bench-certificates bench-schedule

help: ## Show what there is
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

.venv/run.stamp: requirements/run.txt pyproject.toml tools/set_up.py
	@$(PYTHON) tools/set_up.py run
.venv/dev.stamp: requirements/dev.txt pyproject.toml tools/set_up.py
	@$(PYTHON) tools/set_up.py dev
.venv/bench.stamp: requirements/bench.txt pyproject.toml tools/set_up.py
	@$(PYTHON) tools/set_up.py bench
src/leitai/static/.stamp: $(WEB_SOURCES)
	@$(PYTHON) tools/set_up.py web

run: .venv/run.stamp src/leitai/static/.stamp ## Start Leitai with a contest being judged (HOST, PORT, SPEED, DATA)
	@$(BIN)/leitai demo --host $(HOST) --port $(PORT) --speed $(SPEED) --data $(DATA)

test: .venv/dev.stamp src/leitai/static/.stamp ## Set up and run every test, browser tests included
	@$(BIN)/python tools/run_tests.py

lint: .venv/dev.stamp src/leitai/static/.stamp ## Style, types, rooms, sizes, page weights
	$(BIN)/ruff check . && $(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python tools/check_sizes.py
	PATH="$(CURDIR)/$(BIN):$$PATH" npm --prefix web run check
	PATH="$(CURDIR)/$(BIN):$$PATH" npm --prefix web run budget

bench-fold bench-intake bench-live bench-ledger bench-referee bench-rejudge bench-ingest bench-oracles bench-severity bench-allocation bench-tiles bench-import bench-console bench-certificates bench-schedule: bench-%: .venv/bench.stamp
	@$(BIN)/python bench/$*.py

bench: bench-fold bench-ledger bench-intake bench-live bench-referee bench-rejudge bench-ingest bench-severity bench-allocation bench-tiles bench-import bench-console bench-certificates bench-schedule ## All benches; each prints JSON last

drill: .venv/dev.stamp src/leitai/static/.stamp ## Kill the server 20 times while judges mark (KILLS)
	@$(BIN)/python bench/drill.py $(if $(KILLS),--kills $(KILLS))

clean: ## Remove what was built; keeps data in var/
	rm -rf .venv web/node_modules src/leitai/static dist build
