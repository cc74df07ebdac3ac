# Parley. What each target needs it fetches; what cannot be fetched it names, with the line that installs it.
#
#   make run      build, then serve on http://127.0.0.1:8080
#   make build    bin/parley with the page inside
#   make check    format, vet, staticcheck, unit tests, the page's types and unit tests, the compose file
#   make test     all of it: check with the race detector, the TCK, parity on a real Neo4j, the browser, a live server
#   make tck      the scenarios of the openCypher TCK on the embedded engine
#   make parity   the suite, the loader and every traversal on a real Neo4j
#   make fuzz-parity  random queries on both engines, until 2,000 in a row agree and 10,000 have run
#   make live     other people's suites, pointed at a running server
#   make bench    ratios, measured in one run; make bench-wire or bench-peer for those of the answers alone
#   make clean    drop what was built

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
MAKEFLAGS += --no-print-directory
.DEFAULT_GOAL := build

NEED := .ci/need
# gin's MessagePack support would make the program a quarter larger.
TAGS := nomsgpack
# What parley version tells.
VERSION := $(shell git describe --tags --always --dirty 2>/dev/null || echo dev)
# Tools are run at the version that is written here, without becoming dependencies.
STATICCHECK := go run honnef.co/go/tools/cmd/staticcheck@v0.8.2
COMPOSE_SPEC := go run github.com/compose-spec/compose-go/v2/cmd@v2.16.2
NEO4J := graph/graphtest/server/neo4j
# Packages whose tests ask for a real Neo4j.
NEO4J_PACKAGES = $(shell grep -rlE '^//go:build .*neo4j' --include='*_test.go' --exclude-dir=node_modules . | xargs -r -n 1 dirname | sort -u)
PAGE_SOURCES = $(shell find frontend -path frontend/node_modules -prune -o -path frontend/dist -prune -o -path frontend/e2e -prune -o -type f -print)

.PHONY: build run test check tck parity fuzz-parity bench bench-wire bench-peer clean lint unit race page-check compose-check browser live

## Building

frontend/node_modules/.stamp: frontend/package.json frontend/package-lock.json
	@$(NEED) node
	cd frontend && npm ci --no-fund --no-audit
	@touch $@

frontend/dist/index.html: frontend/node_modules/.stamp $(PAGE_SOURCES)
	cd frontend && npm run build
	@touch frontend/dist/.keep $@

build: frontend/dist/index.html
	@$(NEED) go
	go build -tags $(TAGS) -ldflags "-X main.version=$(VERSION)" -o bin/parley .

run: build
	exec bin/parley serve

## Checking

check: lint unit page-check compose-check

lint: frontend/dist/index.html
	@$(NEED) go
	@unformatted=$$(git ls-files -z '*.go' | xargs -0 gofmt -l); \
	  if [ -n "$$unformatted" ]; then echo "gofmt -w is needed for:" $$unformatted >&2; exit 1; fi
	@if git grep -n '"resolved"' -- '*package-lock.json'; then echo "a lock file names a registry: see .npmrc" >&2; exit 1; fi
	go vet -tags $(TAGS) ./...
	go vet -tags $(TAGS),neo4j ./...
	$(STATICCHECK) -tags $(TAGS),neo4j ./...

unit: frontend/dist/index.html
	@$(NEED) go
	go test -tags $(TAGS) ./...

# Two packages at a time: the race detector takes about eight times the memory.
race: frontend/dist/index.html
	@$(NEED) go
	go test -tags $(TAGS) -race -p 2 -timeout 15m ./...

page-check: frontend/node_modules/.stamp
	cd frontend && npm run check && npm test

# No container engine is needed: the file is read and checked against the schema of the specification.
compose-check:
	@$(NEED) go
	$(COMPOSE_SPEC) -no-interpolation docker-compose.yml >/dev/null

## Testing

test: lint page-check compose-check race tck parity browser live
	@echo "all tests passed"

# The scenarios come from PARLEY_TCK, from a folder beside the repository, or through Maven.
export PARLEY_TCK ?= $(firstword $(wildcard $(CURDIR)/../shared/tck) $(CURDIR)/.cache/tck)

tck: $(PARLEY_TCK)/features
	@$(NEED) go
	go vet -tags tck ./graph/graphtest/tck
	go vet -tags tck,neo4j ./graph/graphtest/tck
	cd graph/graphtest/tck && PARLEY_TCK_REPORT=$(CURDIR)/.cache/tck-report.txt go test -tags tck -count=1
	@echo "each failure, and the figures by folder and by cause: .cache/tck-report.txt"

$(CURDIR)/.cache/tck/features:
	@$(NEED) java mvn
	rm -rf $(@D) $(@D).part
	mvn -q -B -f graph/graphtest/tck/pom.xml dependency:unpack -DoutputDirectory=$(@D).part
	mv $(@D).part $(@D)

# One after the other: the packages share the database and empty it.
parity: build
	@$(NEED) go java mvn
	$(NEO4J) run go test -tags $(TAGS),neo4j -count=1 -p 1 -timeout 15m $(NEO4J_PACKAGES)

# Ends when so many queries in a row agree, and so many have run. A difference is left in .cache/fuzz as a case.
FUZZ_SEED ?= $(shell date +%s)
FUZZ_QUERIES ?= 10000
FUZZ_STREAK ?= 2000

fuzz-parity:
	@$(NEED) go java mvn
	$(NEO4J) run go test -tags $(TAGS),neo4j -count=1 -timeout 0 -v -run TestBothEnginesAgree ./graph/graphtest/fuzz \
	  -fuzz.seed=$(FUZZ_SEED) -fuzz.queries=$(FUZZ_QUERIES) -fuzz.streak=$(FUZZ_STREAK) -fuzz.for=0 -fuzz.out=$(CURDIR)/.cache/fuzz

browser: build
	@$(NEED) node chromium
	cd frontend && PARLEY_BIN=$(CURDIR)/bin/parley npm run e2e

# Other people's suites, pointed at a running server: each in a folder of its own, with the versions in its lock file.
# make live SUITES="relay lint" runs some of them; SEED and EXAMPLES are for schemathesis.
CHECKS := api/checks api/checks/codegen api/checks/lint api/checks/relay
PEER := api/bench/peer
VENVS := .cache/venv
SUITES ?=

$(CHECKS:%=%/node_modules/.stamp) $(PEER)/node_modules/.stamp: %/node_modules/.stamp: %/package.json %/package-lock.json
	@$(NEED) node
	cd $* && npm ci --no-fund --no-audit
	@touch $@

$(VENVS)/%/.stamp: api/checks/%/requirements.txt
	@$(NEED) venv
	rm -rf $(@D)
	python3 -m venv $(@D)
	$(@D)/bin/pip install -q --disable-pip-version-check --require-hashes --no-deps -r $<
	@touch $@

live: build $(CHECKS:%=%/node_modules/.stamp) $(VENVS)/ariadne/.stamp $(VENVS)/schemathesis/.stamp
	@$(NEED) go
	node api/checks/live.mjs bin/parley $(VENVS) $(SUITES)

bench: build bench-wire bench-peer
	@$(NEED) go java mvn
	$(NEO4J) run go test -tags $(TAGS),neo4j -run '^$$' -bench . -benchmem -p 1 -timeout 30m ./...

# Answers on the wire, in a module of their own: what they are compared with is no dependency of the program.
WIRE := go test -tags $(TAGS),peer -run '^$$' -timeout 60m

bench-wire: build
	@$(NEED) go
	cd api/bench && go generate ./execute && go vet -tags $(TAGS),peer ./...
	cd api/bench && $(WIRE) -benchtime 200x -bench Execute ./execute
	cd api/bench && $(WIRE) -benchtime 1x -bench 'Floor|Heap' .

bench-peer: build $(PEER)/node_modules/.stamp
	@$(NEED) go java mvn
	cd api/bench && $(CURDIR)/$(NEO4J) run $(WIRE) -benchtime 1x -bench Peer .

clean:
	rm -rf bin frontend/node_modules $(CHECKS:%=%/node_modules) $(PEER)/node_modules api/bench/execute/generated $(VENVS)
	find frontend/dist -mindepth 1 ! -name .keep -delete
