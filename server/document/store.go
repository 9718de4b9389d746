package document

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// Each document is one file of JSON Lines: a head, then its passages. It is
// written beside its place and moved there whole, so that whoever reads the
// folder finds it old, new or not at all, whenever the power fails.
const (
	suffix = ".jsonl"
	half   = ".half" // ends the name of a file that is being written
	format = 1
)

// A head is the first line of a file.
type head struct {
	Format int `json:"format"`
	Document
}

func fileOf(folder, id string) string {
	return filepath.Join(folder, strings.TrimPrefix(id, Prefix)+suffix)
}

// write keeps a document. It lasts once write has returned.
func write(folder string, d Document, ps []Passage) error {
	f, err := os.CreateTemp(folder, strings.TrimPrefix(d.ID, Prefix)+"-*"+half)
	if err != nil {
		return err
	}
	defer func() { _ = os.Remove(f.Name()) }() // nothing is left of it if it was moved
	w := bufio.NewWriter(f)
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	err = e.Encode(head{format, d})
	for _, p := range ps {
		err = errors.Join(err, e.Encode(p))
	}
	err = errors.Join(err, w.Flush(), f.Sync(), f.Close())
	if err == nil {
		err = os.Rename(f.Name(), fileOf(folder, d.ID))
	}
	if err == nil {
		err = settle(folder)
	}
	return err
}

// settle makes the names in a folder last. Not every system can.
func settle(folder string) error {
	d, err := os.Open(folder)
	if err != nil {
		return err
	}
	_ = d.Sync()
	return d.Close()
}

// staleAfter is when a half-written file is one that nobody writes any more.
const staleAfter = time.Hour

// sweep removes what a broken run left behind.
func sweep(folder string, now time.Time) {
	names, _ := filepath.Glob(filepath.Join(folder, "*"+half))
	for _, name := range names {
		if s, err := os.Stat(name); err == nil && now.Sub(s.ModTime()) > staleAfter {
			_ = os.Remove(name)
		}
	}
}

// readHead reads what is known of a document.
func readHead(name string) (Document, error) {
	f, err := os.Open(name)
	if err != nil {
		return Document{}, err
	}
	defer func() { _ = f.Close() }()
	line, err := bufio.NewReader(f).ReadBytes('\n')
	if err != nil {
		return Document{}, broken(name, err)
	}
	return parseHead(name, line)
}

func parseHead(name string, line []byte) (Document, error) {
	var h head
	if err := strict(line, &h); err != nil {
		return Document{}, broken(name, err)
	}
	switch {
	case h.Format != format:
		return Document{}, broken(name, fmt.Errorf("it has format %d, and this version reads %d", h.Format, format))
	case h.ID != Prefix+strings.TrimSuffix(filepath.Base(name), suffix):
		return Document{}, broken(name, fmt.Errorf("it is called %q inside", h.ID))
	}
	return h.Document, nil
}

// parse reads a whole file of the folder. A file that is not whole is an error.
func parse(name string, b []byte) (Document, []Passage, error) {
	first, rest, _ := bytes.Cut(b, []byte("\n"))
	d, err := parseHead(name, first)
	if err != nil {
		return d, nil, err
	}
	var ps []Passage
	for line := range bytes.Lines(rest) {
		var p Passage
		if err := strict(line, &p); err != nil {
			return d, nil, broken(name, err)
		}
		if p.Document != d.ID || p.ID != passageID(d.ID, len(ps)) {
			return d, nil, broken(name, fmt.Errorf("passage %d is called %q", len(ps)+1, p.ID))
		}
		ps = append(ps, p)
	}
	if len(ps) != d.Passages {
		return d, nil, broken(name, fmt.Errorf("it has %d passages of %d", len(ps), d.Passages))
	}
	return d, ps, nil
}

func passageID(document string, i int) string { return fmt.Sprintf("%s/%d", document, i+1) }

func strict(line []byte, into any) error {
	d := json.NewDecoder(bytes.NewReader(line))
	d.DisallowUnknownFields()
	if err := d.Decode(into); err != nil {
		return err
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return errors.New("there is more than one value on a line")
	}
	return nil
}

func broken(name string, err error) error {
	return fmt.Errorf("%s is damaged: %w; import its document again", name, err)
}
