# make        builds bin/ryggrad, one program with the site inside
# make run    installs what is missing, builds, and serves on 127.0.0.1:8080
# make test   installs what is missing, and runs every check
# make site   writes the static site alone, for any static host
# make shots  takes a picture of every kind of page, into shots/
# make bench  measures start and tap beside a bare go-app form
# make peers  builds Ollama and asks it, which takes some minutes
# make release, make clean

GO      ?= go
ADDR    ?= 127.0.0.1:8080
NODE    := 20
PROGRAM := 2000000
BUDGET  := 2400000
PURE    := corpus app/assess app/words app/ask app/letter
FHIR    := testdata/fhir/node_modules/.package-lock.json
PEER    := testdata/mcp/node_modules/.package-lock.json
MODEL   := testdata/model/node_modules/.package-lock.json
CHAT    := testdata/chat/node_modules/.package-lock.json
DIST    := server/web/dist
WASM    := .cache/app.wasm
NPM     := wasm/node_modules/.package-lock.json
BUILD   := -trimpath -buildvcs=false -ldflags="-s -w"
INLINE  := -gcflags=all=-l # not inlined, the browser's program is 7 % smaller and no slower
FORMAT  := $(wildcard app corpus server testdata wasm/*.go wasm/browsertest)
SOURCES := go.mod go.sum $(shell find app corpus wasm -type f -not -path 'wasm/node_modules*' -not -path 'wasm/browsertest*' -not -name '*_test.go')
SERVER  := $(shell find server -type f -name '*.go' -not -name '*_test.go')
RELEASE := linux/amd64 linux/arm64 darwin/arm64 windows/amd64
export CGO_ENABLED ?= 0
unexport GOFLAGS # the flags are here, the same for everybody

.PHONY: all run test shots bench peers site release clean need-build need-test check-go check-wasm check-fhir check-model check-chat check-mcp check-size check-twice check-browser
.DELETE_ON_ERROR:

all: need-build bin/ryggrad

bin/ryggrad: $(DIST)/index.html $(SERVER)
	$(GO) build $(BUILD) -tags site -o $@ ./server

site: need-build $(DIST)/index.html

$(WASM): $(SOURCES)
	@mkdir -p .cache
	GOOS=js GOARCH=wasm $(GO) build $(BUILD) $(INLINE) -o $@ ./wasm

$(DIST)/index.html: $(WASM) $(NPM)
	$(GO) run ./wasm -out $(DIST) -wasm $(WASM)
	@touch $@

$(NPM): wasm/package-lock.json
	npm ci --prefix wasm --ignore-scripts --no-audit --no-fund
	@touch $@

run: all
	bin/ryggrad serve --addr $(ADDR)

# What is missing is installed, and nothing else.

need-build:
	@wasm/need go node

need-test:
	@wasm/need go node chromium gcc style

# The checks. Each says in a sentence what is wrong.

test: need-test
	@start=$$(date +%s) && \
	$(MAKE) --no-print-directory check-go && \
	$(MAKE) --no-print-directory -j2 -Otarget check-wasm check-fhir check-model && \
	$(MAKE) --no-print-directory bin/ryggrad check-size check-twice check-chat check-mcp && \
	$(MAKE) --no-print-directory check-browser && \
	echo "make test: every check passed in $$(($$(date +%s) - start)) s"

check-go:
	@bad=$$(gofmt -l $(FORMAT)) && [ -z "$$bad" ] || { echo "not formatted; run gofmt -w on: $$bad"; exit 1; }
	$(GO) mod tidy -diff
	$(GO) vet ./... ./testdata/bare
	$(GO) vet -tags browser ./wasm/...
	GOOS=js GOARCH=wasm $(GO) vet $(PURE:%=./%) ./app/... ./wasm
	$(GO) tool staticcheck ./... ./testdata/bare
	$(GO) tool staticcheck -tags browser ./wasm/...
	CGO_ENABLED=1 $(GO) test -race ./...
	$(GO) test ./app/assess ./app/ask ./server/document # once more, with what is too long for -race
	$(GO) test -tags style -run GNUStyle ./corpus

check-wasm:
	GOOS=js GOARCH=wasm $(GO) test -exec="$$($(GO) env GOROOT)/lib/wasm/go_js_wasm_exec" $(PURE:%=./%)

# What we export is read by the programs of others, which find planted faults.
check-fhir: $(FHIR)
	$(GO) test ./app/letter -count=1 -run=ProgramsOfOthers -peers=$(CURDIR)/.cache/fhir
	cd testdata/fhir && $(GO) vet . && $(GO) test -count=1 .
	npm test --prefix testdata/fhir

$(FHIR): testdata/fhir/package-lock.json
	npm ci --prefix testdata/fhir --ignore-scripts --no-audit --no-fund
	@touch $@

# The chat clients of others ask bin/ryggrad.
check-chat: bin/ryggrad $(CHAT)
	cd testdata/chat && $(GO) vet . && $(GO) test -count=1 .

$(CHAT): testdata/chat/package-lock.json
	npm ci --prefix testdata/chat --ignore-scripts --no-audit --no-fund
	@touch $@

# The official client of the Model Context Protocol uses the tools, over pipes
# and over HTTP.
check-mcp: bin/ryggrad $(PEER)
	npm test --prefix testdata/mcp

$(PEER): testdata/mcp/package-lock.json
	npm ci --prefix testdata/mcp --ignore-scripts --no-audit --no-fund
	@touch $@

# Answers are asked of a model endpoint of others that fails in every way.
check-model: $(MODEL)
	$(GO) vet -tags mock,peers ./server/answer
	$(GO) test -tags mock -count=1 -run='^TestMock$$' ./server/answer

$(MODEL): testdata/model/package-lock.json
	npm ci --prefix testdata/model --ignore-scripts --no-audit --no-fund
	@touch $@

# What a first visit waits for, in bytes of brotli: app.wasm at most PROGRAM,
# with corpus.txt at most BUDGET.
check-size: $(DIST)/index.html
	@program=$$(wc -c < $(DIST)/web/app.wasm.br) && content=$$(wc -c < $(DIST)/web/corpus.txt.br) && \
	echo "in brotli: app.wasm $$program of $(PROGRAM) bytes, with corpus.txt $$((program + content)) of $(BUDGET)" && \
	if [ $$program -gt $(PROGRAM) ]; then \
		echo "app.wasm is over its budget: find the import that did it with 'go list -deps ./app/ui'"; exit 1; fi && \
	if [ $$((program + content)) -gt $(BUDGET) ]; then \
		echo "program and content are over their budget: a first visit on a slow line takes too long"; exit 1; fi

# The same sources in another folder give the same bytes.
check-twice: bin/ryggrad
	@rm -rf .cache/twice && mkdir -p .cache/twice && \
	tar -c --exclude=wasm/node_modules --exclude=$(DIST) go.mod go.sum app corpus server wasm | tar -x -C .cache/twice && \
	cd .cache/twice && \
	GOOS=js GOARCH=wasm $(GO) build $(BUILD) $(INLINE) -o app.wasm ./wasm && \
	$(GO) run ./wasm -out $(DIST) -wasm app.wasm -npm ../../wasm/node_modules -cache ../compressed >/dev/null && \
	$(GO) build $(BUILD) -tags site -o ryggrad ./server && \
	diff -rq $(DIST) ../../$(DIST) && cmp ryggrad ../../bin/ryggrad && \
	echo "a second build in another folder is identical" || \
	{ echo "two builds differ: something depends on the time, the folder or the order of a map"; exit 1; }
	@rm -rf .cache/twice

# Three tests side by side: most of what a browser does is waited for.
check-browser: $(DIST)/index.html
	$(GO) test -tags browser -count=1 -parallel=3 -timeout=25m ./wasm/...

shots: need-test $(DIST)/index.html
	$(GO) test -tags browser -count=1 -timeout=20m -run='^TestShots$$' ./wasm/browsertest -shots=$(CURDIR)/shots

bench: need-test $(DIST)/index.html
	$(GO) test -tags browser -count=1 -timeout=20m -run='^TestBench$$' -v ./wasm/browsertest -bench-runs=5

# A real engine, with a small model of random weights, is asked for drafts and
# vectors.
peers:
	@wasm/need go g++
	GOBIN=$(CURDIR)/.cache/peers CGO_ENABLED=1 $(GO) install -trimpath -ldflags="-s -w" github.com/ollama/ollama@v0.9.6
	$(GO) test -tags peers -count=1 -run='^TestOllama$$' -v ./server/answer -ollama=$(CURDIR)/.cache/peers/ollama

# One program for each system, and the site for any static host.
release: all
	@rm -rf bin/release && mkdir -p bin/release
	@for p in $(RELEASE); do \
		end=; [ $${p%/*} = windows ] && end=.exe; \
		GOOS=$${p%/*} GOARCH=$${p#*/} $(GO) build $(BUILD) -tags site -o bin/release/ryggrad-$${p%/*}-$${p#*/}$$end ./server || exit 1; \
	done
	@tar --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner -C $(DIST) -c . | gzip -n9 > bin/release/ryggrad-site.tar.gz
	@cd bin/release && sha256sum ryggrad-* > SHA256SUMS && cat SHA256SUMS

clean:
	rm -rf bin .cache shots $(DIST) $(DIST).half wasm/node_modules
