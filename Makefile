.PHONY: demo test verify oldest environment

# Grades the sample class. Lost marks (exit code 1) are part of the show.
demo: environment
	@.venv/bin/python -m grader grade submissions --exercises exercises --out reports || test $$? -eq 1
	@echo "The reports are in reports/: open reports/index.html in a browser."

test: environment
	.venv/bin/python -m pytest

# The tests of figures with the oldest Matplotlib that is admitted.
oldest:
	@sh .ci/oldest

environment:
	@sh .ci/environment

# Tests the exercises: do they accept what is right and refuse what is wrong?
verify: environment
	.venv/bin/python -m grader verify
