package document

import (
	"fmt"
	"hash/fnv"
	"maps"
	"os"
	"path/filepath"
	"sync"
	"time"
)

// A Library is the imported documents as a running server sees them. It follows
// the folder: what is imported or removed by another program is there at the
// next question. It may be shared.
type Library struct {
	folder Folder
	mu     sync.Mutex
	looked time.Time
	seen   map[string]stamp // by file name
	kept   map[string]kept
	state  State
}

// A State is what a library holds at one time. It never changes.
type State struct {
	Version   uint64 // another one whenever the passages are others; 0 when there are none
	Documents []Document
	Passages  []Passage
	Faults    []error // of files that cannot be read; the others are there all the same
}

// A stamp tells whether a file is still the one that was read.
type stamp struct {
	size  int64
	when  time.Time
	fault error
}

type kept struct {
	document Document
	passages []Passage
}

// lookEvery is how often the folder is looked at, at most.
const lookEvery = time.Second

// Open returns the library of a data folder. A folder that does not exist is an
// empty library: it may come later.
func Open(dir string) (*Library, error) {
	l := &Library{folder: In(dir), seen: map[string]stamp{}, kept: map[string]kept{}}
	l.mu.Lock()
	defer l.mu.Unlock()
	return l, l.look()
}

// State returns what the library holds now. Asked often, it looks at the folder
// once a second.
func (l *Library) State() State {
	l.mu.Lock()
	defer l.mu.Unlock()
	if time.Since(l.looked) >= lookEvery {
		if err := l.look(); err != nil {
			l.state.Faults = []error{err} // what was read before stands
		}
	}
	return l.state
}

// Version is that of State.
func (l *Library) Version() uint64 { return l.State().Version }

// Passages are those of State.
func (l *Library) Passages() []Passage { return l.State().Passages }

// look reads the files that are new or others than before.
func (l *Library) look() error {
	l.looked = time.Now()
	names, err := l.folder.names()
	if err != nil {
		return err
	}
	changed := len(names) != len(l.seen)
	there := map[string]stamp{}
	for _, name := range names {
		path := filepath.Join(l.folder.path, name)
		s, err := os.Stat(path)
		if err != nil {
			changed = true // it went while we looked
			continue
		}
		now := stamp{size: s.Size(), when: s.ModTime()}
		if old, ok := l.seen[name]; ok && old.size == now.size && old.when.Equal(now.when) {
			there[name] = old
			continue
		}
		changed = true
		delete(l.kept, name)
		b, err := os.ReadFile(path)
		if err == nil {
			var k kept
			if k.document, k.passages, err = parse(path, b); err == nil {
				l.kept[name] = k
			}
		}
		now.fault = err
		there[name] = now
	}
	if !changed {
		return nil
	}
	l.seen = there
	maps.DeleteFunc(l.kept, func(name string, _ kept) bool { _, ok := there[name]; return !ok })
	l.state = State{}
	h := fnv.New64a()
	for _, name := range names {
		s, ok := there[name]
		if !ok {
			continue
		}
		if s.fault != nil {
			l.state.Faults = append(l.state.Faults, s.fault)
			continue
		}
		k := l.kept[name]
		fmt.Fprintln(h, k.document.ID, k.document.Digest, k.document.Passages)
		l.state.Documents = append(l.state.Documents, k.document)
		l.state.Passages = append(l.state.Passages, k.passages...)
	}
	if len(l.state.Passages) > 0 {
		l.state.Version = h.Sum64()
	}
	return nil
}
