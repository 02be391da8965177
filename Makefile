# Two commands matter: make run and make test. Both do their own set-up.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

# Bytecode is kept, whatever the shell says: tests start many processes, and each would compile it all anew.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help run test check format lock bench sample screenshot browser clean

help: ## show this list
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1	\2/' | expand -t 16

run: $(VENV)/installed ## open Klantkompas in the browser
	$(BIN)/streamlit run app.py

test: $(VENV)/installed-dev ## check, then run every test, those in a real browser included
	@$(MAKE) --no-print-directory --jobs=2 check browser $(VENV)/compiled
	$(BIN)/python -m pytest -n 3

check: $(VENV)/installed-dev ## formatting, lint and types
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

format: $(VENV)/installed-dev ## put the code in its usual form
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

lock: $(VENV)/installed-dev ## pin every dependency anew, for every platform
	$(BIN)/uv pip compile --universal --python-version 3.11 --no-header --upgrade --quiet requirements.in -o requirements.txt
	$(BIN)/uv pip compile --universal --python-version 3.11 --no-header --upgrade --quiet requirements-dev.in -o requirements-dev.txt

bench: $(VENV)/installed-dev ## measure speed and memory
	$(BIN)/python -m benchmarks

sample: $(VENV)/installed ## make the sample workbooks anew
	$(BIN)/python data/sample/make_sample.py

screenshot: $(VENV)/installed-dev ## take the picture of the README anew
	$(BIN)/python -m tests.browser.screenshot

browser: $(VENV)/installed-dev # a Chromium for the tests
	$(BIN)/python -m tests.browser.chromium

# All that the tests import is compiled once: their workers start together and would each do it.
$(VENV)/compiled: $(VENV)/installed-dev
	@found=$$($(BIN)/python -m pytest --collect-only -qq) || { echo "$$found"; exit 1; }
	@touch $@

clean: ## remove what was installed and cached here
	rm -rf $(VENV) .cache .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Klantkompas needs Python 3.11 or newer as $(PYTHON). Install it, or name yours: make run PYTHON=/path/to/python3"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' || \
	  { echo "This Python cannot make environments. On Debian or Ubuntu: sudo apt install python3-venv"; exit 1; }
	$(PYTHON) -m venv $(VENV)

# uv installs in a fifth of the time; where it is not to be had or reaches no index, pip goes on alone.
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
install = { { $(PIP) "$$(grep '^uv==' requirements-dev.txt)" && $(BIN)/uv pip install --quiet --python $(BIN)/python -r $(1); } || $(PIP) -r $(1); }

$(VENV)/installed: requirements.txt | $(BIN)/python
	@$(call install,requirements.txt)
	@touch $@

$(VENV)/installed-dev: requirements-dev.txt $(VENV)/installed
	@$(call install,requirements-dev.txt)
	@touch $@
