# `make check` does what CI does, in the environment you are in (see CONTRIBUTING.md)
.PHONY: check check-code format
check: check-code
	pytest
check-code:
	ruff format --check .
	ruff check .
	mypy
format:
	ruff format .
	ruff check --fix .
