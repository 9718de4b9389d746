package search

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// A snapshot keeps the vectors of one embedder between runs. It is never more
// than a copy: whatever is wrong with it, it is passed over and made anew.

// snapshotName is the file of a snapshot in its folder.
const snapshotName = "vectors.snapshot"

// format is raised when a snapshot is written in another way.
const format = 1

// A header is the first line of a snapshot.
type header struct {
	Format   int    `json:"format"`
	Embedder string `json:"embedder"`
	Corpus   string `json:"corpus"` // what the vectors were made from
	Dims     int    `json:"dims"`
	Entries  int    `json:"entries"`
	Size     int64  `json:"size"`   // of what follows, bytes
	SHA256   string `json:"sha256"` // of what follows
}

// ErrOther says that a snapshot is of another embedder, corpus or format.
var ErrOther = errors.New("search: the snapshot is of something else")

// ErrDamaged says that a snapshot is not as it was written.
var ErrDamaged = errors.New("search: the snapshot is damaged")

// longestHeader bounds what is read of a file that is no snapshot.
const longestHeader = 4096

// save writes a snapshot beside the old one, makes sure that it is on the disk
// and then puts it in its place, so that there is always a whole one.
func save(folder string, h header, m *memory) (err error) {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return fmt.Errorf("search: the folder of the snapshot: %w", err)
	}
	var body bytes.Buffer
	if err := m.write(&body); err != nil {
		return fmt.Errorf("search: writing the snapshot: %w", err)
	}
	sum := sha256.Sum256(body.Bytes())
	h.Format, h.Entries, h.Size, h.SHA256 = format, m.Len(), int64(body.Len()), hex.EncodeToString(sum[:])
	head, err := json.Marshal(h)
	if err != nil {
		return fmt.Errorf("search: writing the snapshot: %w", err)
	}
	f, err := os.CreateTemp(folder, snapshotName+".*")
	if err != nil {
		return fmt.Errorf("search: writing the snapshot: %w", err)
	}
	defer func() {
		if err != nil {
			_ = f.Close()
			_ = os.Remove(f.Name())
			err = fmt.Errorf("search: writing the snapshot: %w", err)
		}
	}()
	if _, err := f.Write(append(head, '\n')); err != nil {
		return err
	}
	if _, err := f.Write(body.Bytes()); err != nil {
		return err
	}
	if err := f.Sync(); err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	if err := os.Rename(f.Name(), filepath.Join(folder, snapshotName)); err != nil {
		return err
	}
	return syncFolder(folder)
}

// syncFolder makes sure that a folder's list of names is on the disk, where the
// system can do that.
func syncFolder(folder string) error {
	d, err := os.Open(folder)
	if err != nil {
		return err
	}
	_ = d.Sync() // some systems cannot; then the old snapshot may come back, which is whole too
	return d.Close()
}

// load reads a snapshot that is just what is wanted.
func load(folder string, want header) (*memory, error) {
	b, err := os.ReadFile(filepath.Join(folder, snapshotName))
	if err != nil {
		return nil, fmt.Errorf("search: %w", err)
	}
	line, body, ok := bytes.Cut(b, []byte("\n"))
	if !ok || len(line) > longestHeader {
		return nil, fmt.Errorf("%w: it has no header", ErrDamaged)
	}
	var h header
	d := json.NewDecoder(bytes.NewReader(line))
	d.DisallowUnknownFields()
	if err := d.Decode(&h); err != nil {
		return nil, fmt.Errorf("%w: its header cannot be read", ErrDamaged)
	}
	sum := sha256.Sum256(body)
	switch {
	case h.Format != format:
		return nil, fmt.Errorf("%w: format %d, want %d", ErrOther, h.Format, format)
	case h.Embedder != want.Embedder:
		return nil, fmt.Errorf("%w: embedder %q, want %q", ErrOther, h.Embedder, want.Embedder)
	case h.Corpus != want.Corpus:
		return nil, fmt.Errorf("%w: another corpus", ErrOther)
	case h.Dims != want.Dims:
		return nil, fmt.Errorf("%w: %d dimensions, want %d", ErrOther, h.Dims, want.Dims)
	case int64(len(body)) != h.Size || hex.EncodeToString(sum[:]) != h.SHA256:
		return nil, fmt.Errorf("%w: its sum is not that of its header", ErrDamaged)
	}
	m := newMemory()
	m.dims = h.Dims
	if err := m.read(bytes.NewReader(body)); err != nil {
		return nil, fmt.Errorf("%w: %v", ErrDamaged, err)
	}
	if m.Len() != h.Entries {
		return nil, fmt.Errorf("%w: %d entries, want %d", ErrDamaged, m.Len(), h.Entries)
	}
	return m, nil
}
