package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"

	"ryggrad/server/contract"
)

// longest is how long a line may be. A case has a few kilobytes.
const longest = 1 << 20

// batch answers each line of JSON with one object, in order. A line that cannot
// be used is answered with a fault, and the rest go on.
func (c *call) batch(answer contract.Line) int {
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
		out, ok := refused, false
		if refused == nil {
			out, ok = answer(k, line)
		}
		if !ok {
			status = failed
		}
		if _, err := c.out.Write(append(contract.Compact(out), '\n')); err != nil {
			fmt.Fprintf(c.err, "ryggrad: writing: %v\n", err)
			return failed
		}
	}
}

// nextLine returns the next line without its end, or what answers it if it is too long;
// the rest of such a line is passed over without being kept.
func nextLine(in *bufio.Reader) ([]byte, any, error) {
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
			return nil, contract.Refused("range", "", "the line is longer than %d bytes", longest), nil
		}
		return bytes.TrimRight(line, "\r\n"), nil, nil
	}
}
