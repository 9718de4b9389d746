package corpus

import (
	"bytes"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"
)

// The browser's program gets the corpus as one file, an archive. Its first line
// names the format and says how many files follow. Each file is a line with its
// name and its length in bytes, its bytes as they are, and a line feed. The names
// are in ascending order.
//
//	ryggrad-corpus 1 308
//	change/2025.12.1.txt 1201
//	…

// archiveKind begins the first line.
const archiveKind = "ryggrad-corpus 1"

// archived reports whether a file of the corpus folder goes into the archive.
// Vignettes that only test the rules, whose names do not begin with v, and the
// lists of what is accounted for stay behind.
func archived(name string) bool {
	folder, file := path.Split(name)
	switch {
	case folder == "":
		return file == "version.txt"
	case folder == "coverage/":
		return false
	case folder == "vignette/" && !strings.HasPrefix(file, "v"):
		return false
	}
	return path.Ext(file) == ".txt"
}

// Pack returns the archive of a corpus folder, for Unpack. The same files give
// the same bytes.
func Pack(dir fs.FS) ([]byte, error) {
	var names []string
	err := fs.WalkDir(dir, ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && archived(name) {
			names = append(names, name)
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	slices.Sort(names) // a walk has a file beside a folder in another order
	var out bytes.Buffer
	fmt.Fprintf(&out, "%s %d\n", archiveKind, len(names))
	for _, name := range names {
		b, err := fs.ReadFile(dir, name)
		if err != nil {
			return nil, err
		}
		fmt.Fprintf(&out, "%s %d\n%s\n", name, len(b), b)
	}
	_, err = openArchive(out.String()) // a name may have a space
	return out.Bytes(), err
}

// Unpack reads the corpus from an archive that Pack made. Like Embedded it
// leaves out the checks across files. The error says what is wrong with the
// archive, or is the Faults of the files in it.
func Unpack(b []byte) (*Corpus, error) {
	a, err := openArchive(string(b))
	if err != nil {
		return nil, err
	}
	return whole(read(a))
}

// An archive is the text of each file by name.
type archive map[string]string

// openArchive is strict: what is not exactly what Pack writes is refused, so
// that a file that was cut off or changed on its way is found out.
func openArchive(s string) (archive, error) {
	line, rest, whole := strings.Cut(s, "\n")
	count, ours := strings.CutPrefix(line, archiveKind+" ")
	if !whole || !ours {
		return nil, fmt.Errorf("corpus archive: the first line is %.40q; want %q and the number of files", line, archiveKind)
	}
	n, err := length(count)
	if err != nil {
		return nil, fmt.Errorf("corpus archive: the number of files is %.40q; want a whole number", count)
	}
	a, last := archive{}, ""
	for i := range n {
		line, after, _ := strings.Cut(rest, "\n")
		name, size, _ := strings.Cut(line, " ")
		long, err := length(size)
		switch {
		case err != nil || !archived(name) || !fs.ValidPath(name) || strings.Count(name, "/") > 1:
			return nil, fmt.Errorf("corpus archive: file %d of %d begins with %.80q; want its name and its length", i+1, n, line)
		case name <= last:
			return nil, fmt.Errorf("corpus archive: %s stands after %s; want ascending names", name, last)
		case len(after) <= long || after[long] != '\n':
			return nil, fmt.Errorf("corpus archive: %s is not %d bytes long", name, long)
		}
		a[name], rest, last = after[:long], after[long+1:], name
	}
	if rest != "" {
		return nil, fmt.Errorf("corpus archive: %d bytes follow the last file; want none", len(rest))
	}
	return a, nil
}

// length reads a whole number as Pack writes it.
func length(s string) (int, error) {
	n, err := strconv.Atoi(s)
	if err == nil && (n < 0 || strconv.Itoa(n) != s) {
		err = strconv.ErrSyntax
	}
	return n, err
}

func (a archive) text(name string) (string, error) {
	text, ok := a[name]
	if !ok {
		return "", &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return text, nil
}

func (a archive) names(folder string) ([]string, error) {
	var out []string
	for name := range a {
		if file, ok := strings.CutPrefix(name, folder+"/"); ok {
			out = append(out, file)
		}
	}
	if out == nil {
		return nil, &fs.PathError{Op: "open", Path: folder, Err: fs.ErrNotExist}
	}
	return out, nil
}
