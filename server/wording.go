package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"ryggrad/corpus"
)

// wordingFolder is where a data folder has the wordings of forms.
const wordingFolder = "wording"

// readWording reads a file with a wording, and no more of it than one can have.
func readWording(k *corpus.Corpus, file string) (text string, w *corpus.Wording, faults []corpus.WordingFault, err error) {
	f, err := os.Open(file)
	if err != nil {
		return "", nil, nil, err
	}
	defer f.Close()
	b, err := io.ReadAll(io.LimitReader(f, corpus.WordingLimit+1))
	if err != nil {
		return "", nil, nil, fmt.Errorf("reading %s: %w", file, err)
	}
	w, faults = k.ReadWording(filepath.Base(file), string(b))
	return string(b), w, faults, nil
}

// wordings reads every wording of a data folder; a folder without any is fine.
// The text is all of them with a line --- between, as the app reads it. The error
// lists every fault of every file.
func wordings(k *corpus.Corpus, data string) (text string, n int, err error) {
	folder := filepath.Join(data, wordingFolder)
	entries, err := os.ReadDir(folder)
	if errors.Is(err, fs.ErrNotExist) {
		return "", 0, nil
	}
	if err != nil {
		return "", 0, err
	}
	var texts, wrong []string
	from := map[string]string{} // instrument and language to the file
	for _, e := range entries {
		name := e.Name()
		switch {
		case strings.HasPrefix(name, "."):
			continue // what a file system keeps for itself
		case e.IsDir() || filepath.Ext(name) != ".txt":
			wrong = append(wrong, name+": only .txt files belong here")
			continue
		}
		text, w, faults, err := readWording(k, filepath.Join(folder, name))
		if err != nil {
			wrong = append(wrong, err.Error())
			continue
		}
		for _, f := range faults {
			wrong = append(wrong, f.Error())
		}
		if w == nil {
			continue
		}
		key := fmt.Sprintf("%s in %s", w.Instrument, w.Lang)
		if first := from[key]; first != "" {
			wrong = append(wrong, fmt.Sprintf("%s: %s is in %s already", name, key, first))
			continue
		}
		from[key] = name
		texts = append(texts, strings.TrimSuffix(strings.TrimPrefix(text, "\ufeff"), "\n")+"\n")
	}
	if len(wrong) > 0 {
		return "", 0, fmt.Errorf("%s has %d faults:\n%s", folder, len(wrong), strings.Join(wrong, "\n"))
	}
	return strings.Join(texts, "---\n"), len(texts), nil
}

// checkWording prints every fault of a file with a wording.
func (c *call) checkWording(file string) int {
	k, ok := c.corpus()
	if !ok {
		return failed
	}
	_, w, faults, err := readWording(k, file)
	if err != nil {
		fmt.Fprintf(c.err, "ryggrad: %v\n", err)
		return failed
	}
	for _, f := range faults {
		fmt.Fprintln(c.out, f)
	}
	if w == nil {
		fmt.Fprintf(c.err, "%d faults\n", len(faults))
		return failed
	}
	fmt.Fprintf(c.err, "0 faults: %s in %s, %d items, held by %s\n", w.Instrument, w.Lang, len(w.Items), w.Holder)
	return fine
}
