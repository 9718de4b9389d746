package corpus

import (
	"strconv"
	"strings"
)

// A Change is what one version of the corpus brought, told to clinicians.
type Change struct {
	ID    string // the version
	Date  string // YYYY-MM-DD
	Lines []Text
	File  string
	Line  int
}

func (r *record) change() *Change {
	x := &Change{
		ID:    r.one("id").value,
		Date:  r.date("date", true),
		Lines: r.list("line"),
		File:  r.file,
		Line:  r.line,
	}
	if len(x.Lines) == 0 {
		r.faultf(r.line, "no \"line\": say what changed")
	}
	r.done()
	return x
}

// newer orders changes: the newest first, by date and then by version.
func newer(a, b *Change) int {
	if d := strings.Compare(b.Date, a.Date); d != 0 {
		return d
	}
	return versions(b.ID, a.ID)
}

// versions compares two versions part by part, numbers as numbers: 2026.11.9
// comes before 2026.11.10.
func versions(a, b string) int {
	p, q := strings.Split(a, "."), strings.Split(b, ".")
	for i := range min(len(p), len(q)) {
		m, errM := strconv.Atoi(p[i])
		n, errN := strconv.Atoi(q[i])
		switch {
		case errM == nil && errN == nil && m != n:
			return m - n
		case (errM != nil || errN != nil) && p[i] != q[i]:
			return strings.Compare(p[i], q[i])
		}
	}
	return len(p) - len(q)
}

// checkChanges reports a version that nobody wrote about.
func (k *checker) checkChanges() {
	switch {
	case k.Version == "": // said above
	case len(k.Changes) == 0:
		k.faultf("change", 0, "no record: say what version %q brought", k.Version)
	case k.Changes[0].ID != k.Version:
		x := k.Changes[0]
		k.faultf(x.File, x.Line, "the newest change is of version %q, but version.txt says %q", x.ID, k.Version)
	}
}
