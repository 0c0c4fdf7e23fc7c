# Commands for people; each one installs what it needs first. `make help` lists them.
PYTHON ?= python3
ifeq ($(OS),Windows_NT)
BIN := .venv/Scripts
else
BIN := .venv/bin
endif

.DEFAULT_GOAL := help
.PHONY: help environment browser serve build release post check test test-long bench lock clean

help: ## list the commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /	/'

environment:
	@$(PYTHON) scripts/setup/environment.py

browser: environment
	@$(BIN)/python scripts/setup/browser.py

serve: environment ## install, build, show the site on this machine, rebuild on every save
	@$(BIN)/course serve

build: environment ## write the site to site/
	@$(BIN)/course build

post: environment ## send the issue in $$ISSUE to the channel in $$CHANNEL, if its secrets are set
	@$(BIN)/course publish --if-configured --issue "$$ISSUE" --to "$$CHANNEL"

release: environment ## write what is published to site/: both scripts, packed files, check sums
	@$(BIN)/course release

check: environment ## formatters, linters, type checkers, and the course itself
	$(BIN)/ruff format --check scripts tests bench
	$(BIN)/ruff check scripts tests bench
	$(BIN)/basedpyright --level error
	$(BIN)/deno fmt --check --quiet
	$(BIN)/deno lint --quiet
	$(BIN)/deno check --quiet app scripts/bundler tests/app
	$(BIN)/course check --strict

test: browser ## run every test, installing a browser first where there is none
	$(BIN)/pytest -n 2 --dist loadfile --no-loadscope-reorder

test-long: browser ## the full counts of what `make test` samples; can be interrupted and run again
	$(BIN)/pytest -m long --timeout 0

bench: browser ## measure speed and size
	$(BIN)/python -m bench

lock: environment ## pin the newest allowed versions again
	uv pip compile --universal --generate-hashes --no-header --no-emit-index-url --no-annotate --all-extras -p 3.11 pyproject.toml -o requirements.lock
	$(BIN)/deno install --lock=deno.lock --frozen=false

clean: ## remove everything that was generated
	rm -rf .build site
