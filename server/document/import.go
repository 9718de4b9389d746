package document

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/gofrs/flock"
)

// ErrTaken says that another document is kept under a file's name.
var ErrTaken = errors.New("another document is kept under this name")

// A Folder is where documents are kept: DIR/documents.
type Folder struct{ path string }

// In returns the folder of documents of a data folder, which need not exist yet.
func In(dir string) Folder { return Folder{filepath.Join(dir, "documents")} }

// An Outcome is what became of one file.
type Outcome struct {
	Document Document
	Same     string // the ID of the document that it is the same as; then nothing was kept
	Replaced bool
}

// Import reads a file and keeps its passages. What is already there, by its
// bytes or by its words, is not kept twice. A document of the same file name
// with other words is replaced only if replace says so.
func (f Folder) Import(ctx context.Context, file string, replace bool, r Reader, now time.Time) (Outcome, error) {
	b, err := load(file)
	if err != nil {
		return Outcome{}, err
	}
	if err := os.MkdirAll(f.path, 0o750); err != nil {
		return Outcome{}, fmt.Errorf("the data folder: %w", err)
	}
	sweep(f.path, now)
	there, _, err := f.List() // a damaged file is no reason not to import another
	if err != nil {
		return Outcome{}, err
	}
	if same := sameAs(there, Document{Digest: digest(b)}); same != nil { // before it is read, which may take long
		return Outcome{Document: *same, Same: same.ID}, nil
	}
	d, ps, err := r.Read(ctx, file, b)
	if err != nil {
		return Outcome{}, err
	}
	unlock, err := f.lock(ctx)
	if err != nil {
		return Outcome{}, err
	}
	defer unlock()
	if there, _, err = f.List(); err != nil {
		return Outcome{}, err
	}
	if same := sameAs(there, d); same != nil {
		return Outcome{Document: *same, Same: same.ID}, nil
	}
	var old bool
	if d.ID, old, err = f.name(d.File, there, replace); err != nil {
		return Outcome{}, err
	}
	d.Imported = now.Format(time.DateOnly)
	for i := range ps {
		ps[i].Document, ps[i].ID = d.ID, passageID(d.ID, i)
	}
	if err := ctx.Err(); err != nil {
		return Outcome{}, err
	}
	if err := write(f.path, d, ps); err != nil {
		return Outcome{}, fmt.Errorf("keeping %s: %w", d.File, err)
	}
	return Outcome{Document: d, Replaced: old}, nil
}

// sameAs returns the document that has the bytes or the words of another, or nil.
func sameAs(there []Document, d Document) *Document {
	i := slices.IndexFunc(there, func(o Document) bool { return o.Digest == d.Digest || d.Words != "" && o.Words == d.Words })
	if i < 0 {
		return nil
	}
	return &there[i]
}

// lockEvery is how often it is tried to have a folder for oneself.
const lockEvery = 50 * time.Millisecond

// lock waits until no other program keeps a document, and returns how to end
// one's turn. The system ends the turn of a program that dies.
func (f Folder) lock(ctx context.Context) (unlock func(), err error) {
	l := flock.New(filepath.Join(f.path, ".lock"))
	if _, err := l.TryLockContext(ctx, lockEvery); err != nil {
		return nil, fmt.Errorf("the data folder: %w", err)
	}
	return func() { _ = l.Unlock() }, nil
}

// load reads a file that can be imported; a kind or size that cannot is told
// before it is read.
func load(file string) ([]byte, error) {
	kind, err := KindOf(file)
	if err != nil {
		return nil, err
	}
	s, err := os.Stat(file)
	switch {
	case err != nil:
		return nil, err
	case !s.Mode().IsRegular():
		return nil, fmt.Errorf("%s is no file", file)
	case s.Size() > int64(most(kind)):
		return nil, fmt.Errorf("%s: %w: it has %d bytes, and the most is %d", filepath.Base(file), ErrLarge, s.Size(), most(kind))
	}
	return os.ReadFile(file)
}

// name returns the ID for a file, and whether a document of it is replaced.
func (f Folder) name(file string, there []Document, replace bool) (id string, old bool, err error) {
	for _, d := range there {
		if d.File == file {
			if !replace {
				return "", false, fmt.Errorf("%s: %w: %s, imported on %s with other words; replace it with --replace, or give the file another name", file, ErrTaken, d.ID, d.Imported)
			}
			return d.ID, true, nil
		}
	}
	id = Prefix + slug(file)
	for n := 2; ; n++ {
		if _, err := os.Lstat(fileOf(f.path, id)); errors.Is(err, os.ErrNotExist) {
			return id, false, nil
		}
		id = Prefix + slug(file) + "-" + strconv.Itoa(n)
	}
}

// List returns what is known of each document, by ID, and the faults of the
// files that cannot be read.
func (f Folder) List() (ds []Document, faults []error, err error) {
	names, err := f.names()
	for _, name := range names {
		d, fault := readHead(filepath.Join(f.path, name))
		if fault != nil {
			faults = append(faults, fault)
			continue
		}
		ds = append(ds, d)
	}
	return ds, faults, err
}

// names are the files of the folder, in order. A folder that does not exist has
// none.
func (f Folder) names() ([]string, error) {
	entries, err := os.ReadDir(f.path)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return nil, fmt.Errorf("the data folder: %w", err)
	}
	var names []string
	for _, e := range entries {
		if e.Type().IsRegular() && strings.HasSuffix(e.Name(), suffix) {
			names = append(names, e.Name())
		}
	}
	return names, nil
}

// Remove forgets a document, named by its ID, with or without own:, or by the
// name of its file. It returns the ID.
func (f Folder) Remove(name string) (string, error) {
	ds, _, err := f.List()
	if err != nil {
		return "", err
	}
	var have []string
	for _, d := range ds {
		if d.ID == name || d.ID == Prefix+name || d.File == name {
			return d.ID, f.remove(d.ID)
		}
		have = append(have, d.ID)
	}
	if bare := strings.TrimPrefix(name, Prefix); bare == slug(bare+".") { // a damaged file goes too
		if _, err := os.Lstat(fileOf(f.path, Prefix+bare)); err == nil {
			return Prefix + bare, f.remove(Prefix + bare)
		}
	}
	if have == nil {
		return "", fmt.Errorf("no document is called %q: there is none", name)
	}
	return "", fmt.Errorf("no document is called %q; want one of %s", name, strings.Join(have, ", "))
}

func (f Folder) remove(id string) error {
	if err := os.Remove(fileOf(f.path, id)); err != nil {
		return fmt.Errorf("removing %s: %w", id, err)
	}
	return settle(f.path)
}
