package mcp

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"sync"
	"time"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"
)

// Stdio serves the protocol over two pipes until the first ends or ctx does.
// What was asked before the end is still answered.
func Stdio(ctx context.Context, s *Server, in io.Reader, out io.Writer) error {
	p := &pipes{in: in, out: out, ctx: ctx, quiet: make(chan struct{}, 1)}
	return s.Run(ctx, &sdk.IOTransport{Reader: reading{p}, Writer: writing{p}, MaxLineLength: Longest})
}

// pipes hold the end of the first pipe back until each request that came has
// its answer in the second.
type pipes struct {
	in    io.Reader
	out   io.Writer
	ctx   context.Context
	mu    sync.Mutex
	asked int    // requests that are not answered
	line  []byte // that is still being read
	quiet chan struct{}
}

type reading struct{ *pipes }

func (p reading) Read(b []byte) (int, error) {
	n, err := p.in.Read(b)
	for part := range bytes.Lines(b[:n]) {
		if len(p.line) <= Longest { // a longer line ends the session
			p.line = append(p.line, part...)
		}
		if bytes.HasSuffix(part, []byte("\n")) {
			p.count(p.line, +1)
			p.line = p.line[:0]
		}
	}
	if err != nil && n == 0 {
		p.wait()
	}
	return n, err
}

func (reading) Close() error { return nil }

type writing struct{ *pipes }

func (p writing) Write(b []byte) (int, error) {
	n, err := p.out.Write(b)
	for line := range bytes.Lines(b) {
		p.count(line, -1)
	}
	return n, err
}

func (writing) Close() error { return nil }

// count notes that a request came or an answer went.
func (p *pipes) count(line []byte, by int) {
	var m struct {
		ID     json.RawMessage `json:"id"`
		Method string          `json:"method"`
	}
	if json.Unmarshal(line, &m) != nil || m.ID == nil || (m.Method != "") != (by > 0) {
		return
	}
	p.mu.Lock()
	p.asked += by
	p.mu.Unlock()
	select {
	case p.quiet <- struct{}{}:
	default:
	}
}

// patience is how long an answer is waited for after the end: one that was
// called off never comes.
const patience = 10 * time.Second

func (p *pipes) wait() {
	end := time.After(patience)
	for {
		p.mu.Lock()
		done := p.asked <= 0
		p.mu.Unlock()
		if done {
			return
		}
		select {
		case <-p.quiet:
		case <-p.ctx.Done():
			return
		case <-end:
			return
		}
	}
}
