# make site    build the program and, with it, the website of this repository's dossier
# make test    run the tests
# make audit   read the site, and a large synthetic one, as a browser, a checker and a reader do
# make dist    pack the program for machines without Swift
# make bench   measure the program beside the floor and Hugo; BENCH=… are options of Bench/run
#
# All install what is missing. ARCHIVE=dir names the folder of the articles' private full texts, if you have it.

SHELL := /bin/bash
# Without the run-time checks for overlapping access, which the tests run with: 4 % of all instructions.
CONFIGURE := -c release -Xswiftc -enforce-exclusivity=unchecked
# The runtime goes into the program on Linux, so that it runs anywhere; macOS has it. At a fixed address it needs no list of 48,000
# places to mend at each start: 1.2 MB less, of 20. Functions of the same code are kept once: 0.2 MB.
ifneq ($(shell uname),Darwin)
CONFIGURE += --static-swift-stdlib -Xlinker --no-pie -Xlinker --icf=safe
endif
ARCHIVE ?= $(wildcard archive)
DOSSIER := .build/release/dossier

.PHONY: site program deps test audit dist bench clean

site: program
	@echo "Building the site …"
	@$(DOSSIER) build $(if $(ARCHIVE),--archive "$(ARCHIVE)")
	@echo "Open $(CURDIR)/Output/index.html in a browser."

program: deps
	@echo "Building the program …"
	@swift build $(CONFIGURE) --product dossier

deps:
	@Scripts/install-dependencies

test: deps
	@swift test

audit: site
	@Scripts/audit/run Output
	@Scripts/audit/synthetic
	@PYTHONDONTWRITEBYTECODE=1 $$(Scripts/audit/set-up)/python/bin/python Scripts/audit/writer.py $(DOSSIER)

dist: program
	@Scripts/dist

bench: program
	@Bench/run $(BENCH)

clean:
	@rm -rf .build
