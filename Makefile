# `make demo` shows what Runut does; `make test` runs every check that CI runs.
PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
SHARED ?= ../shared

.PHONY: constructions across retellings demo test check fix score measured alarms golden bench worlds layouts inputs fuzz compare clean

$(BIN)/.installed: pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Runut needs Python 3.11 or newer")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=24'  # older ones stumble over extras
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	touch $@

$(BIN)/.installed-dev: $(BIN)/.installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	touch $@

demo: $(BIN)/.installed
	mkdir -p demo
	$(BIN)/runut build samples/pages --to demo/karabakh.runut
	$(BIN)/runut report demo/karabakh.runut --to demo/dossier.html
	@echo
	@echo "The record:  demo/karabakh.runut   look at it with: $(BIN)/runut show demo/karabakh.runut"
	@echo "The dossier: demo/dossier.html     open it in any browser; it needs no network"

test: check

check: $(BIN)/.installed-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -n auto --dist worksteal --cov --cov-report=
	$(BIN)/coverage report --fail-under=85

fix: $(BIN)/.installed-dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

score: $(BIN)/.installed
	$(BIN)/python evaluation/score.py --shared $(SHARED)

across: $(BIN)/.installed
	$(BIN)/python evaluation/across.py --shared $(SHARED)

retellings: $(BIN)/.installed
	$(BIN)/python evaluation/retellings.py --show

measured: $(BIN)/.installed
	$(BIN)/python evaluation/measured.py

alarms: $(BIN)/.installed
	$(BIN)/python evaluation/false_alarms.py --show
	$(BIN)/python evaluation/lexicon_size.py

constructions: $(BIN)/.installed
	-$(BIN)/python evaluation/constructions.py --pairs
	-$(BIN)/python evaluation/camps.py --all
	-$(BIN)/python evaluation/agreement_constructions.py --pairs
	-$(BIN)/python evaluation/claim_constructions.py --pairs
	-$(BIN)/python evaluation/when.py
	-$(BIN)/python evaluation/offices.py
	-$(BIN)/python evaluation/record_constructions.py --pairs

golden: $(BIN)/.installed-dev
	$(BIN)/python evaluation/golden.py

bench: $(BIN)/.installed
	$(BIN)/python benchmarks/read_speed.py

worlds: $(BIN)/.installed
	$(BIN)/python -m benchmarks.worlds.score

crash: $(BIN)/.installed-dev
	RUNUT_KILLS=200 $(BIN)/pytest tests/store/test_crashes.py

layouts: $(BIN)/.installed-dev
	$(BIN)/python evaluation/layout_scores.py

inputs: $(BIN)/.installed-dev
	$(BIN)/python benchmarks/input_speed.py

fuzz: $(BIN)/.installed-dev
	RUNUT_FUZZ_EXAMPLES=10000 $(BIN)/pytest tests/read/test_any_bytes.py tests/read/test_html_hostile.py
	RUNUT_API_EXAMPLES=300 $(BIN)/pytest -n auto tests/web/test_description.py

compare: $(BIN)/.installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[bench]'
	$(BIN)/python benchmarks/extractors.py

clean:
	rm -rf $(VENV) demo .mypy_cache .pytest_cache .ruff_cache .hypothesis .coverage
