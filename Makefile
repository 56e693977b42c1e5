# Two commands do everything: `make site` and `make test`. Both set up what they need first.
PYTHON ?= python3
BIN := .venv/bin
.DEFAULT_GOAL := help
.PHONY: help setup site test html lint check serve bench lock clean

help: ## Say what can be made
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1\t\2/' | expand -t 16

setup: .venv/.run ## Install lx into .venv, from locked and hashed wheels
site: .venv/.run ## Check the catalog, build it into site/, say where to look
	$(BIN)/lx build --out site
test: .venv/.dev ## Run every test; fetches Chromium if there is none
	@PYTHON=$(BIN)/python sh tests/browser/get_chromium.sh
	$(BIN)/ruff check generator tests benchmarks
	$(BIN)/ruff format --check generator tests benchmarks
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -n auto --dist worksteal
html: site ## Build the site and check the HTML of every page (needs Java)
	@sh tests/html/check.sh site
lint: .venv/.dev ## Let ruff mend what it can, then check style and types
	$(BIN)/ruff check --fix generator tests benchmarks
	$(BIN)/ruff format generator tests benchmarks
	$(BIN)/mypy
	$(BIN)/lint-imports
check: .venv/.run ## Check the catalog
	$(BIN)/lx check
serve: .venv/.run ## Build and reload on every change, at a local address
	$(BIN)/lx serve
bench: .venv/.dev benchmarks/peers/.ready ## Measure speed beside others; BENCH=small is short, BENCH=large long
	$(BIN)/python -m benchmarks --bench "$(BENCH)"
lock: ## Renew requirements/*.txt (needs uv)
	uv pip compile pyproject.toml --group build --universal --generate-hashes --no-header --python-version 3.11 -q -o requirements/run.txt
	uv pip compile pyproject.toml --group build --group dev --universal --generate-hashes --no-header --python-version 3.11 -q -o requirements/dev.txt
	uv pip compile benchmarks/peers/requirements.in --universal --generate-hashes --no-header --python-version 3.11 -q -o benchmarks/peers/requirements.txt
clean: ## Remove what was installed and built
	rm -rf .venv site build dist tests/html/node_modules benchmarks/peers/.venv benchmarks/peers/node_modules benchmarks/peers/.ready

.venv/.python:
	@PYTHON=$(PYTHON) sh requirements/make_venv.sh
	@touch $@
.venv/.run: .venv/.python requirements/run.txt pyproject.toml
	@echo "Installing what lx needs (hashes checked) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r requirements/run.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --no-index -e .
	@touch $@
.venv/.dev: .venv/.run requirements/dev.txt
	@echo "Installing what the tests need (hashes checked) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r requirements/dev.txt
	@touch $@
benchmarks/peers/.ready: benchmarks/peers/requirements.txt benchmarks/peers/package-lock.json
	@echo "Installing what is measured beside lx (hashes checked) ..."
	@$(PYTHON) -m venv benchmarks/peers/.venv
	@benchmarks/peers/.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r benchmarks/peers/requirements.txt
	@if command -v npm >/dev/null 2>&1; then npm ci --prefix benchmarks/peers --ignore-scripts --no-audit --no-fund --silent; \
	else echo "No npm here: Pagefind is left out."; fi
	@touch $@
