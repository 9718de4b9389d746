package corpus

import (
	"io/fs"
	"sync"
)

// once holds the corpus that is built into the program. It is read by a method,
// not where it is declared: a program that never asks for it, as the browser's,
// is then linked without the files.
type once struct {
	sync.Once
	corpus *Corpus
	err    error
}

var embedded once

func (o *once) read() (*Corpus, error) {
	o.Do(func() { o.corpus, o.err = whole(read(dir{files})) })
	return o.corpus, o.err
}

// Embedded returns the corpus that is built into the program. It leaves out the
// checks across files, which cost time at every start: the tests have passed
// them (Files). Its error is nil in any program whose tests passed.
func Embedded() (*Corpus, error) { return embedded.read() }

// Files is the folder that is built into the program, for Load and Pack.
func Files() fs.FS { return files }
