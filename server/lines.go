package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"ryggrad/corpus"
)

// longest is how long a line may be. A case has a few kilobytes.
const longest = 1 << 20

// A fault is the answer to a line that cannot be used.
type fault struct {
	ID         json.RawMessage `json:"id,omitempty"`
	Instrument string          `json:"instrument,omitempty"` // only with Missing
	Error      struct {
		Kind    string `json:"kind"`
		Field   string `json:"field"`
		Message string `json:"message"`
	} `json:"error"`
	Missing []string `json:"missing,omitempty"`
}

func (f *fault) set(r *refusal) *fault {
	f.Error.Kind, f.Error.Field, f.Error.Message = r.Kind, r.Field, r.Message
	return f
}

// batch answers each line of JSON with one object, in order. A line that cannot
// be used is answered with a fault, and the rest go on.
func (c *call) batch(answer func(*corpus.Corpus, node) (any, *fault)) int {
	k, ok := c.corpus()
	if !ok {
		return failed
	}
	status := fine
	in := bufio.NewReader(c.in)
	for first := true; ; first = false {
		line, refused, err := nextLine(in)
		if err != nil {
			if !errors.Is(err, io.EOF) {
				fmt.Fprintf(c.err, "ryggrad: reading: %v\n", err)
				return failed
			}
			return status
		}
		if first {
			line = bytes.TrimPrefix(line, []byte("\ufeff"))
		}
		out, ok := one(k, line, refused, answer)
		if !ok {
			status = failed
		}
		if _, err := c.out.Write(append(compact(out), '\n')); err != nil {
			fmt.Fprintf(c.err, "ryggrad: writing: %v\n", err)
			return failed
		}
	}
}

// one answers one line, whatever goes wrong.
func one(k *corpus.Corpus, line []byte, refused *refusal, answer func(*corpus.Corpus, node) (any, *fault)) (out any, ok bool) {
	var n node
	if refused == nil {
		n, refused = read(line)
	}
	id, badID := n.id()
	if refused == nil {
		refused = badID
	}
	if refused != nil {
		return (&fault{ID: id}).set(refused), false
	}
	out, wrong := answer(k, n)
	if wrong != nil {
		wrong.ID = id
		return wrong, false
	}
	return out, true
}

// nextLine returns the next line without its end, or a refusal if it is too long;
// the rest of such a line is passed over without being kept.
func nextLine(in *bufio.Reader) ([]byte, *refusal, error) {
	var line []byte
	long := false
	for {
		part, err := in.ReadSlice('\n')
		if long = long || len(line)+len(part) > longest; !long {
			line = append(line, part...)
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case err != nil && (!errors.Is(err, io.EOF) || len(line)+len(part) == 0):
			return nil, nil, err
		case long:
			return nil, refuse("range", "", "the line is longer than %d bytes", longest), nil
		}
		return bytes.TrimRight(line, "\r\n"), nil, nil
	}
}
