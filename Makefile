# make site      the website in Site/, from Content/
# make test      every test: Swift, then real browsers
# make soak [SEEDS=60]   ten random edits from each seed, each built over the build before and compared with a clean one (not part of make test)
# make lint      formatting of the Swift and shell sources
# make bench [REPORTS="100 1000 10000"] [RUNS=5] [PEERS="hugo pagefind"] [DISK=DIR] [OUTPUT=FILE]
#                how long a build takes, beside other generators, as a table in Benchmarks/ (not a test)
# make bench-check [UPDATE=1] [RUNS=3]   whether a build takes more instructions than recorded; UPDATE=1 records
# make bench-scale [REPORTS=10000] [WORK=DIR] [JSON=FILE]   a large site built, served under load and searched (not a test)
# make bench-search DATA=DIR [REPORTS="1000 10000"]   how well search finds, what it loads, how long it takes (not a test)
# make bench-serve [REPORTS="1000 10000"] [JSON=FILE]   how long it takes from saving a file to the browser showing it (not a test)
# make deb       the Debian package, with Swift's libraries inside, in .build/deb/
# make test-deb  installs that package in a clean Debian without Swift and makes a website there (not part of make test)
# make pictures  the screenshots of Documentation/pictures/

SWIFT ?= swift
botrian := .build/release/botrian
python := .build-test/venv/bin/python
search_bench := .build-test/bench-search
peers := .build-test/bench

.NOTPARALLEL:
.PHONY: site test test-swift test-browser soak lint bench bench-check bench-scale bench-search bench-serve deb test-deb \
	pictures binary build-tools test-tools package-tools

site: binary
	$(botrian) build

# The browsers run even when a Swift test fails, so that one run shows everything.
test: test-tools
	@failed=0; \
	$(MAKE) --no-print-directory test-swift || failed=1; \
	$(MAKE) --no-print-directory test-browser || failed=1; \
	exit $$failed

test-swift: build-tools test-tools
	PATH="$(dir $(abspath $(python))):$$PATH" Tests/scripts/fetch-specifications.sh
	BOTRIAN_REQUIRE_TOOLS=1 $(SWIFT) test --disable-xctest

test-browser: binary test-tools
	$(python) Tests/Browser/run.py

soak: build-tools
	BOTRIAN_SOAK=$(or $(SEEDS),60) $(SWIFT) test --disable-xctest --filter RebuildPropertyTests

lint:
	$(SWIFT) format lint --strict --parallel --recursive Package.swift Sources Tests
	bash -n .ci/run Tests/scripts/*.sh Packaging/*.sh

bench: binary $(peers)/requirements.txt
	@Tests/scripts/install-bench-tools.sh bench
	python3 Benchmarks/bench.py --binary $(botrian) $(if $(REPORTS),--reports $(REPORTS)) $(if $(RUNS),--runs $(RUNS)) \
		$(if $(PEERS),--peers $(PEERS)) $(if $(DISK),--disk "$(DISK)") $(if $(OUTPUT),--output "$(OUTPUT)")

# The copy of the requirements is written last: it says that the environments are whole.
$(peers)/requirements.txt: Benchmarks/peers/requirements.txt Benchmarks/peers/requirements-zensical.txt
	python3 -m venv --clear $(peers)/peers
	$(peers)/peers/bin/pip install --quiet --disable-pip-version-check -r $<
	python3 -m venv --clear $(peers)/zensical
	$(peers)/zensical/bin/pip install --quiet --disable-pip-version-check -r $(word 2,$^)
	cp $< $@

bench-check: binary
	@Tests/scripts/install-bench-tools.sh check
	python3 Benchmarks/bench_check.py --binary $(botrian) $(if $(RUNS),--runs $(RUNS)) $(if $(UPDATE),--update)

bench-scale: binary test-tools
	@Tests/scripts/install-bench-tools.sh scale
	$(python) Benchmarks/scale.py --binary $(botrian) $(if $(REPORTS),--reports $(REPORTS)) \
		$(if $(WORK),--work "$(WORK)") $(if $(JSON),--json "$(JSON)")

bench-serve: binary test-tools
	$(python) Benchmarks/serve.py --binary $(botrian) $(if $(REPORTS),--reports $(REPORTS)) $(if $(JSON),--json "$(JSON)")

# DATA is the folder of an evaluation; JSON=FILE writes the numbers as well; sites are written to WORK, else to memory.
bench-search: binary $(search_bench)/requirements.txt
	$(search_bench)/bin/python Benchmarks/search --binary $(botrian) --reports $(or $(REPORTS),1000 10000) \
		$(if $(DATA),--data "$(DATA)") $(if $(WORK),--work "$(WORK)") $(if $(JSON),--json "$(JSON)")

# The copy of the requirements is written last: it says that the environment is whole.
$(search_bench)/requirements.txt: Benchmarks/search/requirements.txt
	python3 -m venv --clear $(search_bench)
	$(search_bench)/bin/pip install --quiet --disable-pip-version-check -r $<
	cp $< $@

deb: build-tools package-tools
	SWIFT="$(SWIFT)" Packaging/make-deb.sh

test-deb: deb
	lintian --allow-root --fail-on error,warning .build/deb/botrian_*.deb
	Tests/scripts/test-deb.sh .build/deb/botrian_*.deb

pictures: binary test-tools
	$(python) Tests/scripts/screenshots.py
	$(python) Tests/scripts/guide_pictures.py

binary: build-tools
	$(SWIFT) build --configuration release --product botrian

build-tools:
	@Tests/scripts/install-build-tools.sh

test-tools:
	@Tests/scripts/install-test-tools.sh

package-tools:
	@Tests/scripts/install-package-tools.sh
