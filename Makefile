# One command for each thing: make install | run | test | check | bench | soak | docs | reference | lock | clean.
# Continuous integration and the pre-commit hooks call these same targets, so a green run here is a green run there.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

BIN := .venv/bin
PYTHON := $(BIN)/python
# Written last by the install, so a half-finished install is done again.
STAMP := .venv/.installed
SAMPLE := src/goldenthread/sample/sample-plan.docx

# Nothing here needs the newest pip, and a notice about it is noise in a log.
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_NO_INPUT := 1

.PHONY: help install run test check format-check lint types walls docs-check docs-generated reference format bench soak docs lock clean

help:
	@echo "make install   make the environment in .venv (the other targets do it for you)"
	@echo "make run       write a report on the sample plan to build/"
	@echo "make test      run the tests"
	@echo "make check     check format, lint, types, walls and documentation"
	@echo "make reference write the generated pages of docs/reference"
	@echo "make format    put the source into the house format"
	@echo "make bench     time the slow paths"
	@echo "make soak      run the long tests"
	@echo "make docs      build the documentation in build/docs"
	@echo "make lock      choose library versions again"
	@echo "make clean     remove what these commands made"

install: $(STAMP)

# The libraries come first and by hash; then the project itself, whose own build backend is in the lock too,
# so that nothing is fetched unpinned.
$(STAMP): pyproject.toml requirements-dev.lock
	@found=; for name in python3.13 python3.12 python3.11 python3; do \
	  if "$$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then found=$$name; break; fi; \
	done; \
	if [ -z "$$found" ]; then \
	  echo "Golden Thread needs Python 3.11 or later, and none was found. Install one and run this again." >&2; exit 1; \
	fi; \
	if [ -x $(PYTHON) ] && ! $(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then rm -rf .venv; fi; \
	if [ ! -x $(PYTHON) ] || [ ! -x $(BIN)/pip ]; then \
	  "$$found" -m venv .venv || { \
	    echo "$$found cannot make an environment. On Debian or Ubuntu, install python3-venv and run this again." >&2; \
	    rm -rf .venv; exit 1; }; \
	fi
	$(BIN)/pip install --quiet --require-hashes -r requirements-dev.lock
	$(BIN)/pip install --quiet --no-deps --no-build-isolation -e .
	@touch $@

# $(call report,FORMAT): one report on the sample plan.
define report
	@$(BIN)/goldenthread report $(SAMPLE) --out build/sample-report.$(1)
endef

run: $(STAMP)
	@[ -f $(SAMPLE) ] || { echo "The sample plan $(SAMPLE) is missing." >&2; exit 1; }
	@mkdir -p build
	$(call report,html)
	$(call report,docx)
	$(call report,pdf)
	@echo "The report on the sample plan is in:"
	@for kind in html docx pdf; do echo "  build/sample-report.$$kind"; done

# -rs names each skipped test with its reason: a test that did not run must not look like one that passed.
test: $(STAMP)
	$(BIN)/pytest --no-header -n 2 -rs

check: format-check lint types walls docs-check docs-generated

format-check: $(STAMP)
	$(BIN)/ruff format --check .

lint: $(STAMP)
	$(BIN)/ruff check .

types: $(STAMP)
	$(BIN)/mypy

walls: $(STAMP)
	$(BIN)/lint-imports --no-logo

docs-check: $(STAMP)
	$(BIN)/sphinx-build --quiet --fail-on-warning --keep-going --builder dummy docs build/docs-check

docs-generated: $(STAMP)
	@$(PYTHON) tools/reference.py --check

# The reference pages are written from the source itself, and kept beside it so that they can be read there.
reference: $(STAMP)
	@$(PYTHON) tools/reference.py

format: $(STAMP)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(STAMP)
	@shopt -s nullglob; scripts=(tests/bench/bench_*.py); \
	if [ $${#scripts[@]} -eq 0 ]; then echo "There are no benchmarks yet."; fi; \
	for script in "$${scripts[@]}"; do echo "== $$script"; $(PYTHON) "$$script"; done

# pytest answers 5 when a folder holds no test; that is not a failure of the soak.
soak: $(STAMP)
	@if [ -d tests/soak ]; then GOLDENTHREAD_SOAK=1 $(BIN)/pytest --no-header -n 2 -m soak -rs tests/soak; \
	else echo "There are no soak tests yet."; fi

docs: $(STAMP)
	$(BIN)/sphinx-build --quiet --fail-on-warning --keep-going --builder html docs build/docs
	@echo "The documentation is in build/docs/index.html"

# Versions younger than a week are passed over: a bad release is usually withdrawn within days.
# Neither addresses nor options go into the files, which must read the same wherever they are made.
COMPILE := $(BIN)/pip-compile --quiet --upgrade --generate-hashes --allow-unsafe --strip-extras \
	--no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-emit-options \
	--constraint constraints.in --pip-args "--uploaded-prior-to P7D"

lock: $(STAMP)
	CUSTOM_COMPILE_COMMAND="make lock" $(COMPILE) --output-file requirements-dev.lock --extra dev pyproject.toml
	CUSTOM_COMPILE_COMMAND="make lock" $(COMPILE) --constraint requirements-dev.lock --output-file requirements.lock pyproject.toml

clean:
	rm -rf .venv build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
