package openai

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"time"

	"ryggrad/server/llm"
)

// How often a request is repeated, how long it waits before, and how long it may
// be told to wait: somebody sits before the screen.
const (
	retries     = 2
	firstPause  = 250 * time.Millisecond
	longestWait = 5 * time.Second
)

// repeat does a thing until it succeeds, cannot, or has begun to tell of its
// reply. A server that asks for patience is given it, within bounds.
func repeat(ctx context.Context, do func() (told bool, err error)) error {
	pause := firstPause
	for try := 0; ; try++ {
		told, err := do()
		if ctx.Err() != nil && err != nil {
			return ctx.Err()
		}
		if err == nil || told || try == retries || !passing(err) {
			return kind(err)
		}
		wait := pause
		var s *statusError
		if errors.As(err, &s) && s.after > 0 {
			wait = s.after
		}
		if until, ok := ctx.Deadline(); wait > longestWait || ok && time.Until(until) < wait {
			return kind(err)
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(wait):
		}
		pause *= 4
	}
}

// passing reports a failure that may be over soon.
func passing(err error) bool {
	var s *statusError
	if errors.As(err, &s) {
		return s.status == http.StatusTooManyRequests || s.status >= 500 && s.status != http.StatusNotImplemented
	}
	if isTimeout(err) || errors.Is(err, errSilent) {
		return false // whoever asks has waited long enough
	}
	return errors.Is(kind(err), llm.ErrUnreachable) || errors.Is(err, llm.ErrCut)
}

// kind gives an error one of the kinds of package llm, with what the operator
// needs to know and nothing that anybody wrote.
func kind(err error) error {
	for _, k := range []error{llm.ErrCut, llm.ErrBusy, llm.ErrUnreachable, llm.ErrRefused, llm.ErrNonsense} {
		if err == nil || errors.Is(err, k) {
			return err
		}
	}
	var s *statusError
	var op *net.OpError
	var cert *tls.CertificateVerificationError
	switch {
	case errors.As(err, &s) && s.status == http.StatusTooManyRequests:
		return fmt.Errorf("%w: %w", llm.ErrBusy, s)
	case errors.As(err, &s) && s.status >= 500:
		return fmt.Errorf("%w: %w", llm.ErrUnreachable, s)
	case errors.As(err, &s) && s.status < 400:
		return fmt.Errorf("%w: it sends us elsewhere, which is not followed: %w", llm.ErrRefused, s)
	case errors.As(err, &s):
		return fmt.Errorf("%w: %w", llm.ErrRefused, s)
	case errors.As(err, &cert):
		return fmt.Errorf("%w: its certificate is not trusted", llm.ErrUnreachable)
	case errors.As(err, &op):
		return fmt.Errorf("%w: %w", llm.ErrUnreachable, op)
	case isTimeout(err):
		return fmt.Errorf("%w: it took too long", llm.ErrUnreachable)
	case isNetwork(err):
		return fmt.Errorf("%w: the line broke", llm.ErrUnreachable)
	}
	return llm.ErrNonsense
}

func isTimeout(err error) bool {
	var t interface{ Timeout() bool }
	return errors.As(err, &t) && t.Timeout()
}

// isNetwork reports whether a request failed before there was a reply.
func isNetwork(err error) bool {
	var u *url.Error
	var n net.Error
	return errors.As(err, &u) || errors.As(err, &n)
}
