# `make report` and `make test` do their own set-up.

SEED := seeds/chile-peru-2025
formats := txt,md,brief,flash,html,json,hxl,xlsx
formats_of_others := txt,md,html,json,xlsx

# What is built for debugging has its modules optimised, which tests run long. `swift test` by hand builds them anew
# without it.
export SITREP_OPTIMIZED := 1

# What every build for tests is made with; another set of these builds all anew. Only debuggers ask for more than the
# names that a crash tells, and who works on the compiler for its own checks of what it made.
debug := -debug-info-format none -Xswiftc -Xfrontend -Xswiftc -disable-llvm-verify

# Without shared Swift libraries to load, the program starts in half the time.
ifeq ($(shell uname -s),Linux)
static := --static-swift-stdlib
endif

.PHONY: setup build built serve report test lint docs golden check-templates check-outputs pictures audit attack crash
.PHONY: workbooks determinism sanitize fuzz bench bench-store bench-serve guard growth store-trust

# Installs what building needs.
setup:
	@scripts/setup.sh build

# The program, as .build/release/sitrep.
build: setup
	swift build -c release --product sitrep $(static)

# The worked case on the border as a page for a team, at http://127.0.0.1:8080, on a store of its own. PORT= names another
# port. The first start prints the link that makes the owner.
serve: setup
	swift build -c release --product sitrep-server $(static)
	@mkdir -p .build/serve
	@test -f .build/serve/chile-peru-2025.sitrep || \
	  .build/release/sitrep-server copy $(SEED) .build/serve/chile-peru-2025.sitrep
	@exec .build/release/sitrep-server serve .build/serve/chile-peru-2025.sitrep --port $(or $(PORT),8080)

# The reports on the worked cases into reports/: on the border in all its languages, on the cyclone and the outbreak
# in two.
report: build
	@set -e; for days in "--from 2025-11-28 --to 2025-12-01" "--date 2025-12-05"; do \
	  .build/release/sitrep report $(SEED) $$days --language en,es,fr,pt,ar --format $(formats) --output reports; \
	done
	@set -e; for days in "--from 2023-03-14 --to 2023-03-18" "--date 2023-03-21"; do \
	  .build/release/sitrep report seeds/malawi-freddy-2023 $$days --language en,fr --format $(formats_of_others) \
	    --output reports; \
	done
	@set -e; for day in 2024-10-11 2024-10-18 2024-10-25 2024-11-01; do \
	  .build/release/sitrep report seeds/rwanda-marburg-2024 --date $$day --language en,fr \
	    --format $(formats_of_others) --output reports; \
	done
	@echo "The report of 1 December 2025 as text: reports/chile-peru-2025/2025-12-01/"

test:
	@scripts/setup.sh test
	swift test $(debug) $(if $(FILTER),--filter '$(FILTER)')

lint:
	swift format lint --strict --parallel -r Sources Tests Plugins Package.swift

# The reference of the library SitrepKit, into .build/docs: all that is public, without a warning of DocC.
docs: setup
	@scripts/docs.sh $(debug)

# Checks by the program itself and by programs of others use the one for debugging, which `make test` has built, or
# with CONFIGURATION=release the one that is shipped.
CONFIGURATION := debug
program := .build/$(CONFIGURATION)/sitrep
ifeq ($(CONFIGURATION),release)
built: build
else
built: setup
	swift build $(debug) --product sitrep
endif

# Do the committed reports still come out?
golden: built
	for seed in seeds/*/; do $(program) verify $$seed reports || exit 1; done

# Do all templates make whole reports, in every language and on every kind of operation?
check-templates: built
	$(program) templates check $(SEED)

# Opens the reports in programs that others wrote.
check-outputs: built
	@scripts/setup.sh outputs
	swift build $(debug) --product sitrep-server
	@SITREP_SERVER=$(CURDIR)/.build/debug/sitrep-server Tests/outputs/run.sh $(program)

# The pictures in the README, of the reports of 1 December 2025 and the team's page, into docs/images/.
pictures: build
	@scripts/setup.sh outputs
	swift build -c release --product sitrep-server $(static)
	.build/venv/bin/python scripts/pictures.py .build/release/sitrep $(SEED) docs/images

# Does every number of a report lead back to it? The committed reports, and those of AUDITS (200) random operations.
audit: golden
	SITREP_AUDITS=$(or $(AUDITS),200) swift test $(debug) --filter ReportAuditTests

# Does a linear system settle a count of a few people from the reports of ATTACKS (300) random operations?
attack:
	SITREP_ATTACKS=$(or $(ATTACKS),300) swift test $(debug) --filter SmallCountArithmeticTests

# Kills the program CRASHES times (200) as it writes reports and as it imports, fills its disk, runs it twice at once.
crash: setup
	SITREP_KILLS=$(or $(CRASHES),200) swift test $(debug) --filter 'KilledRunTests|StoppedRunTests|FullDiskTests|RunsAtOnceTests'

# Does each of WORKBOOKS (5000) workbooks of series bear its own day, and the same bytes each time?
workbooks: build
	@scripts/workbook-days.py .build/release/sitrep

# The stores at full size: 10,000 appends from 8 processes, 200 kills of writers and of the server, 2,000 reports by
# workers that are killed, two hosts of which one is cut off, 200 random operations in all three stores.
store-trust:
	@scripts/setup.sh test
	SITREP_STORE_TRUST=1 SITREP_OPERATIONS=200 swift test $(debug) --filter 'SitrepStoreTests|WorkerTests|TwoHostsTests|BadStoreTests'

# Unoptimised, as these look for what optimisation may hide.
determinism sanitize: export SITREP_OPTIMIZED := 0

# RUNS (50) runs in other zones, locales, folders, orders of rows, by other users and by both builds: the same bytes?
determinism: build
	swift build $(debug) --product sitrep
	@scripts/determinism.sh .build/debug/sitrep .build/release/sitrep

# The tests once more with the address sanitizer and with the thread sanitizer.
sanitize: setup
	@scripts/sanitize.sh

# Feeds each reader with bytes that nobody meant, for FUZZ_SECONDS (600) each, or one with FUZZ=csv.
fuzz: setup
	@scripts/fuzz.sh $(FUZZ)

# Against what people would use otherwise, all in turn in one run; BENCH="--only seed,day --small" for a part of it.
bench: build
	@scripts/setup.sh bench
	@python3 Benchmarks/bench.py $(BENCH)

# The stores: a thousand operations in one database, appends beside pgbench and a bare loop over SQLite. About half an
# hour and 10 GB; BENCH_STORE="--operations 100 --only reports" for a part of it.
bench-store: setup
	@scripts/setup.sh test
	swift build -c release --product sitrep $(static)
	swift build -c release --product sitrep-server $(static)
	swift build -c release --product append-entries $(static)
	@python3 Benchmarks/store.py $(BENCH_STORE)

# The team's page under load, and killed: `make bench-serve BENCH_SERVE=--write` puts the table into docs/serve.md.
bench-serve: setup
	@scripts/setup.sh bench
	swift build -c release --product sitrep $(static)
	swift build -c release --product sitrep-server $(static)
	@python3 Benchmarks/serve.py $(BENCH_SERVE)

# Does every shape of data take at most 5 times as long for 4 times the rows? GROWTH="--only places" for a part.
growth: build
	@python3 Benchmarks/growth.py $(GROWTH)

# Do the worked case and 20,000 estimates still take no more instructions than was agreed? Counted of the program that
# `make test` has built, for a release build takes longer than all tests.
guard: built
	@scripts/setup.sh guard
	@python3 Benchmarks/guard.py

# How well are texts read? On those of Tests/SitrepDraftTests/Texts, and with DRAFT_TEXTS=FOLDER on the documents of
# the worked case.
measure-draft: setup
	swift build $(debug) --product sitrep
	@DRAFT_TEXTS=$(DRAFT_TEXTS) scripts/measure-draft.py .build/debug/sitrep
