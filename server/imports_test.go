package main_test

import (
	"encoding/json"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// A rule says what a package of ours may import. The house is drawn in README.md.
type rule struct {
	ours    []string // packages of ours, directly; "app/..." is all below
	foreign []string // modules and packages of others, directly
	anyone  bool     // any package of others
	pure    bool     // the whole closure is pure: no network, templates, programs, clock or chance
}

const goapp = "github.com/maxence-charriere/go-app/v10"

// rules has every package. One that is missing here fails the test: say what it
// may import before it grows.
var rules = map[string]rule{
	"corpus":          {pure: true},
	"app/assess":      {ours: []string{"corpus"}, pure: true},
	"app/ask":         {ours: []string{"corpus", "app/assess"}, foreign: []string{"github.com/blevesearch/snowballstem"}, pure: true},
	"app/words":       {ours: []string{"corpus", "app/assess", "app/ask"}, pure: true},
	"app/letter":      {ours: []string{"corpus", "app/assess", "app/words"}, pure: true},
	"app/keep":        {ours: []string{"corpus"}, foreign: []string{"filippo.io/age", "golang.org/x/crypto"}},
	"app/ui":          {ours: []string{"corpus", "app/..."}, foreign: []string{goapp}},
	"server":          {ours: server, anyone: true},
	"server/search":   {ours: server, anyone: true},
	"server/answer":   {ours: server, anyone: true},
	"server/llm":      {},
	"server/contract": {ours: server},
	"server/chat":     {ours: server},
	"server/mcp":      {ours: server, foreign: []string{"github.com/modelcontextprotocol/go-sdk"}},
	"server/web":      {ours: server, anyone: true},

	// The one place that knows how a model is reached.
	"server/llm/openai": {ours: []string{"server/llm"}, foreign: []string{"github.com/sashabaranov/go-openai"}},

	// A clinic's own documents know nothing of the engine, nor it of them.
	"server/document":     {ours: []string{"corpus", "server/document/pdf"}, foreign: []string{"github.com/gofrs/flock", "golang.org/x/net/html"}},
	"server/document/pdf": {foreign: []string{"github.com/klippa-app/go-pdfium", "github.com/tetratelabs/wazero"}},

	"wasm": {ours: []string{"corpus", "app/..."}, anyone: true},

	// The checks in a real browser: nothing that ships.
	"wasm/browsertest": {ours: []string{"corpus", "app/...", "server/..."}, anyone: true},
}

var server = []string{"corpus", "app/assess", "app/ask", "app/words", "app/letter", "server/..."}

// forbidden to a pure package, however far down.
var impure = []string{"net", "net/http", "text/template", "html/template", "os/exec", "math/rand", "math/rand/v2", "crypto/rand"}

// heavy to the browser, whose size is a budget: never imported by app.
var heavy = []string{"net/http", "text/template", "html/template", "os/exec"}

type pkg struct {
	ImportPath, Dir string
	Standard        bool
	GoFiles         []string
	Imports, Deps   []string
}

// list returns packages as go list tells of them, for one target.
func list(t *testing.T, env []string, args ...string) []pkg {
	cmd := exec.Command("go", append([]string{"list", "-e", "-json=ImportPath,Dir,Standard,GoFiles,Imports,Deps"}, args...)...)
	cmd.Env = append(os.Environ(), env...)
	cmd.Dir = ".."
	out, err := cmd.Output()
	require.NoError(t, err)
	var ps []pkg
	for d := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p pkg
		err := d.Decode(&p)
		if errors.Is(err, io.EOF) {
			return ps
		}
		require.NoError(t, err)
		ps = append(ps, p)
	}
}

func below(name string, allowed []string) bool {
	return slices.ContainsFunc(allowed, func(a string) bool {
		whole, all := strings.CutSuffix(a, "/...")
		return name == a || all && (name == whole || strings.HasPrefix(name, whole+"/"))
	})
}

var targets = map[string][]string{"native": {"GOOS=linux", "GOARCH=amd64"}, "browser": {"GOOS=js", "GOARCH=wasm"}}

func TestEachPackageImportsOnlyWhatItsRoomAllows(t *testing.T) {
	for target, env := range targets {
		t.Run(target, func(t *testing.T) {
			for _, p := range list(t, env, "./...") {
				name := strings.TrimPrefix(p.ImportPath, "ryggrad/")
				r, known := rules[name]
				require.True(t, known, "%s has no import rule: give it one in server/imports_test.go", name)
				for _, im := range p.Imports {
					if im == "C" || im == "unsafe" {
						require.Fail(t, "not in this house", "%s imports %s", name, im)
					}
					if own, ours := strings.CutPrefix(im, "ryggrad/"); ours {
						require.True(t, below(own, r.ours), "%s may not import %s", name, own)
						continue
					}
					if first, _, _ := strings.Cut(im, "/"); !strings.Contains(first, ".") {
						continue // the standard library
					}
					require.True(t, r.anyone || slices.ContainsFunc(r.foreign, func(f string) bool { return im == f || strings.HasPrefix(im, f+"/") }), "%s may not import %s", name, im)
				}
				if strings.HasPrefix(name, "app/") || name == "wasm" && target == "browser" {
					for _, im := range p.Imports { // go-app's own weight is in the budget
						require.NotContains(t, heavy, im, "%s would make the page heavy: it imports %s", name, im)
					}
				}
				for _, dep := range p.Deps {
					if r.pure {
						require.NotContains(t, impure, dep, "%s is pure, but %s is below it", name, dep)
					}
					if strings.HasPrefix(name, "server") {
						require.NotContains(t, []string{"ryggrad/app/ui", "ryggrad/app/keep"}, dep, "%s reaches %s", name, dep)
						require.False(t, strings.HasPrefix(dep, goapp), "%s reaches go-app", name)
					}
				}
				if name == "corpus" || name == "app/assess" {
					for _, dep := range p.Deps {
						first, _, _ := strings.Cut(dep, "/")
						require.True(t, !strings.Contains(first, ".") || first == "ryggrad", "%s stands on the standard library alone, but %s is below it", name, dep)
					}
				}
			}
		})
	}
}

// The clock is not to be read in a pure package, nor is a package variable to be
// set after the program has started.
func TestPurePackagesReadNoClockAndKeepNothing(t *testing.T) {
	clock := []string{"Now", "Since", "Until", "Sleep", "After", "AfterFunc", "Tick", "NewTimer", "NewTicker"}
	for _, p := range list(t, nil, "./...") {
		name := strings.TrimPrefix(p.ImportPath, "ryggrad/")
		if !rules[name].pure {
			continue
		}
		files := token.NewFileSet()
		variables := map[string]bool{}
		var trees []*ast.File
		for _, file := range p.GoFiles {
			tree, err := parser.ParseFile(files, filepath.Join(p.Dir, file), nil, 0)
			require.NoError(t, err)
			trees = append(trees, tree)
			for _, d := range tree.Decls {
				if g, ok := d.(*ast.GenDecl); ok && g.Tok == token.VAR {
					for _, s := range g.Specs {
						for _, id := range s.(*ast.ValueSpec).Names {
							variables[id.Name] = true
						}
					}
				}
			}
		}
		for _, tree := range trees {
			names := map[string]string{}
			for _, im := range tree.Imports {
				target, err := strconv.Unquote(im.Path.Value)
				require.NoError(t, err)
				short := path.Base(target)
				if im.Name != nil {
					short = im.Name.Name
				}
				names[short] = target
			}
			ast.Inspect(tree, func(n ast.Node) bool {
				switch n := n.(type) {
				case *ast.SelectorExpr:
					if x, ok := n.X.(*ast.Ident); ok && names[x.Name] == "time" {
						require.NotContains(t, clock, n.Sel.Name, "%s reads the clock at %s", name, files.Position(n.Pos()))
					}
				case *ast.AssignStmt:
					for _, left := range n.Lhs {
						if id := root(left); id != nil && n.Tok == token.ASSIGN && variables[id.Name] && (id.Obj == nil || top(trees, id)) {
							require.Fail(t, "a package variable changes", "%s: %s at %s", name, id.Name, files.Position(n.Pos()))
						}
					}
				}
				return true
			})
		}
	}
}

// root returns the variable that an assignment changes: v of v, v.x, v[i].
func root(e ast.Expr) *ast.Ident {
	switch e := e.(type) {
	case *ast.Ident:
		return e
	case *ast.SelectorExpr:
		return root(e.X)
	case *ast.IndexExpr:
		return root(e.X)
	}
	return nil
}

// top reports whether an identifier was declared outside of any function.
func top(trees []*ast.File, id *ast.Ident) bool {
	return slices.ContainsFunc(trees, func(f *ast.File) bool { return f.Scope.Lookup(id.Name) == id.Obj })
}

func TestTheHouseHasOnlyTheRoomsOfThePlan(t *testing.T) {
	cmd := exec.Command("git", "ls-files")
	cmd.Dir = ".."
	out, err := cmd.Output()
	if err != nil {
		entries, err := os.ReadDir("..") // no git checkout: then all that lies there belongs to it
		require.NoError(t, err)
		for _, e := range entries {
			out = append(out, e.Name()+"\n"...)
		}
	}
	rooms := []string{"app", "corpus", "server", "testdata", "wasm", "go.mod", "go.sum", "Makefile", "README.md", "LICENSE"}
	for file := range strings.Lines(string(out)) {
		room, _, _ := strings.Cut(strings.TrimSpace(file), "/")
		require.True(t, strings.HasPrefix(room, ".") || slices.Contains(rooms, room), "%s stands at the top, where the plan has no such room", room)
	}
}
