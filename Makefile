# Rambu. Two commands for newcomers: `make run` and `make test`. All else is for those who work on it.
# Nothing has to be installed before but Python 3.11 or newer and make; see scripts/setup.py.

SHELL := /bin/sh
.DEFAULT_GOAL := help

BIN := $(CURDIR)/.venv/bin
export PATH := $(BIN):$(PATH)
export PYTHONPATH := $(CURDIR)

.PHONY: help setup build browsers run test unit e2e extras eval bench format check contract docs screenshots dist lock clean

help: ## this list
	@sed -n 's/^\([a-z0-9]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 14

setup: ## Python and Node packages, at the locked versions
	@python3 scripts/setup.py

build: setup ## the extension for Chromium and Firefox, in .output/
	@npm run --silent build

browsers: setup
	@python3 scripts/browsers.py >/dev/null

run: build ## start the server and try Rambu on a practice page
	@python scripts/run.py

test: setup ## every check and test: format, types, units, rules, API, both browsers
	@sh scripts/test.sh

unit: setup ## the fast tests alone
	pytest -q
	npm run --silent test

e2e: build browsers ## the tests in real Chromium and real Firefox alone
	npm run --silent e2e

extras: build browsers ## install and test what reads the text in pictures (345 MB)
	pip install --quiet --require-hashes -r requirements/extras.txt
	pytest -q tests/extras
	npm run --silent e2e-extras

eval: setup ## accuracy on labelled captions
	python -m tests.eval

bench: build browsers ## speed and memory against the budgets
	python -m tests.bench

format: setup ## put the code into form
	ruff format .
	ruff check --fix .
	npm run --silent format

check: setup ## form, types, licences
	ruff format --check .
	ruff check .
	mypy
	npm run --silent prepare-types
	npm run --silent lint
	npm run --silent typecheck
	python scripts/licences.py

contract: setup ## schemas and TypeScript types from the Pydantic models
	python -m server.schemas
	npm run --silent contract

docs: setup ## the pages that are written from the code: rules, kinds of checks, settings
	rambu rules docs --output docs/rules.md
	python -m server.packs.kinds_reference
	python -m server.settings

screenshots: build browsers ## the pictures and the recording in docs/images, from the real extension
	node scripts/screenshots.ts
	node scripts/recording.ts

dist: build ## zip files for the stores, in dist/, linted as Mozilla does
	npm run --silent lint-build
	python scripts/dist.py

lock: setup ## lock the Python dependencies anew, with hashes and without addresses
	sh scripts/lock.sh

clean: ## remove what was built, keep what was installed
	rm -rf .output .wxt dist build .pytest_cache .mypy_cache .ruff_cache
