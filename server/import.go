package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"

	"ryggrad/app/ask"
	"ryggrad/server/contract"
	"ryggrad/server/document"
)

var importCommand = command{
	name:  "import",
	args:  "FILE...",
	short: "keep a clinic's own documents, so that answers can cite them",
	long: `
Reads documents (` + document.Kinds + `) into a data folder, as passages with the place they
stand in. "ryggrad ask", "mcp" and "serve" with the same --data search them beside
the corpus and cite them as the clinic's own: nobody at Ryggråd has reviewed them,
and they change no assessment. A running server finds what is imported or removed
at the next question.

Writes one object a file, and tells of its progress on the standard error. What
is there already is not kept twice, so that a broken run can be started again.
A file that cannot be used is answered with an error and the rest go on; the
exit status is then 1.

Example:
  ryggrad import --data clinic guideline.txt handout.md
  ryggrad import --data clinic --list
  ryggrad import --data clinic --remove guideline.txt`,
	flags: func(fs *flag.FlagSet) func(*call) int {
		m := &importing{}
		dataFlag(fs, &m.folder)
		fs.BoolVar(&m.list, "list", false, "list the documents as JSON")
		fs.BoolVar(&m.replace, "replace", false, "put a document in the place of another of the same file name")
		fs.Func("remove", "forget the document of this `name`: its ID or its file", func(name string) error {
			m.remove = append(m.remove, name)
			return nil
		})
		return func(c *call) int { return c.importing(m) }
	},
}

// dataFlag is the option of every command that keeps or reads what a clinic
// brings with it.
func dataFlag(fs *flag.FlagSet, folder *string) {
	fs.StringVar(folder, "data", "", "the `folder` of the clinic's own files")
}

type importing struct {
	folder        string
	list, replace bool
	remove        []string
}

// The output of import, one object a file.
type (
	imported struct {
		File     string             `json:"file"`
		Document *document.Document `json:"document,omitempty"`
		Replaced bool               `json:"replaced,omitempty"`
		SameAs   string             `json:"same_as,omitempty"`
	}
	removed struct {
		Removed string `json:"removed"`
	}
)

func (c *call) importing(m *importing) int {
	jobs := 0
	for _, asked := range []bool{m.list, len(m.remove) > 0, len(c.args) > 0} {
		if asked {
			jobs++
		}
	}
	switch {
	case m.folder == "":
		return c.misuse("import: name the folder to keep documents in with --data")
	case jobs == 0:
		return c.misuse("import: name the files to import, or ask for --list or --remove")
	case jobs > 1, m.replace && len(c.args) == 0:
		return c.misuse("import: files, --list and --remove do not go together; --replace goes with files")
	}
	folder := document.In(m.folder)
	switch {
	case m.list:
		return c.listDocuments(folder)
	case m.remove != nil:
		return c.removeDocuments(folder, m.remove)
	}
	return c.importFiles(folder, m.replace)
}

func (c *call) listDocuments(folder document.Folder) int {
	ds, faults, err := folder.List()
	if err != nil {
		fmt.Fprintf(c.err, "ryggrad: %v\n", err)
		return failed
	}
	fmt.Fprintf(c.out, "%s\n", contract.Compact(append([]document.Document{}, ds...)))
	for _, f := range faults {
		fmt.Fprintf(c.err, "ryggrad: %v\n", f)
	}
	if faults != nil {
		return failed
	}
	return fine
}

func (c *call) removeDocuments(folder document.Folder, names []string) int {
	status := fine
	for _, name := range names {
		id, err := folder.Remove(name)
		if err != nil {
			fmt.Fprintf(c.err, "ryggrad: %v\n", err)
			status = failed
			continue
		}
		fmt.Fprintf(c.out, "%s\n", contract.Compact(removed{id}))
	}
	return status
}

func (c *call) importFiles(folder document.Folder, replace bool) int {
	k, ok := c.corpus()
	if !ok {
		return failed
	}
	reader := document.Reader{Tell: ask.New(k).Language, Mender: document.MenderOf(k), Page: c.pages()}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	status := fine
	for i, file := range c.args {
		if ctx.Err() != nil {
			fmt.Fprintf(c.err, "interrupted after %d of %d files; run it again for the rest\n", i, len(c.args))
			return failed
		}
		fmt.Fprintf(c.err, "%d of %d: %s\n", i+1, len(c.args), file)
		out, err := folder.Import(ctx, file, replace, reader, time.Now())
		switch {
		case err != nil:
			status = failed
			fmt.Fprintf(c.err, "  not imported: %v\n", err)
			fmt.Fprintf(c.out, "%s\n", contract.Compact(struct {
				File string `json:"file"`
				*contract.Fault
			}{file, contract.Refused(faultOf(err), "file", "%v", err)}))
		case out.Same != "":
			fmt.Fprintf(c.err, "  is there already, as %s\n", out.Same)
			fmt.Fprintf(c.out, "%s\n", contract.Compact(imported{File: file, SameAs: out.Same}))
		default:
			fmt.Fprintf(c.err, "  %s\n", outcome(out.Document))
			fmt.Fprintf(c.out, "%s\n", contract.Compact(imported{File: file, Document: &out.Document, Replaced: out.Replaced}))
		}
	}
	return status
}

// progressEvery is how often the progress within a file is told.
const progressEvery = 2 * time.Second

// pages tells of the progress within a PDF.
func (c *call) pages() func(page, of int) {
	told := time.Now()
	ready := false
	return func(page, of int) {
		switch {
		case page == 0 && !ready:
			fmt.Fprintln(c.err, "  making the reader of PDF ready, which takes some seconds the first time")
			ready = true
		case page > 0 && time.Since(told) < progressEvery:
			return
		case page > 0:
			fmt.Fprintf(c.err, "  page %d of %d\n", page, of)
		}
		told = time.Now()
	}
}

// outcome says in a line what was made of a document.
func outcome(d document.Document) string {
	parts := []string{fmt.Sprintf("%s: %d passages in %s", d.ID, d.Passages, d.Lang)}
	for _, p := range []struct {
		n    int
		what string
	}{
		{d.Pages, "pages"}, {d.Mended, "broken words mended"}, {d.LeftOut.Repeats, "repeated lines left out"},
		{d.LeftOut.References, "lines of reference lists left out"}, {d.LeftOut.Hidden, "hidden characters left out"}, {d.LeftOut.Pages, "pages that could not be read"},
	} {
		if p.n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", p.n, p.what))
		}
	}
	if d.Damaged {
		parts = append(parts, "the letters æ, ø and å were lost before")
	}
	return strings.Join(parts, ", ")
}

// faultOf is the kind of a file's fault in the words of the contract.
func faultOf(err error) string {
	switch {
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, document.ErrEmpty):
		return "missing"
	case errors.Is(err, document.ErrLarge):
		return "range"
	case errors.Is(err, document.ErrTaken):
		return "field"
	}
	return "type"
}
