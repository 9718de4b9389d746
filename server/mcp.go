package main

import (
	"context"
	"flag"
	"fmt"
	"log/slog"
	"os"
	"os/signal"
	"syscall"

	"ryggrad/app/ask"
	"ryggrad/server/answer"
	"ryggrad/server/mcp"
)

var mcpCommand = command{
	name:  "mcp",
	short: "answer programs that speak the Model Context Protocol, over two pipes",
	long: `
Speaks the Model Context Protocol on standard input and output until the input
ends. The tools score_instrument, assess and ask take and give the JSON of the
commands of that name, search_guideline finds statements, and each statement is
the resource ryggrad://statement/ID. All of them only read. "ryggrad serve" has
the same at /mcp, as streamable HTTP.

Example, in the settings of a program that uses such tools:
  {"mcpServers": {"ryggrad": {"command": "ryggrad", "args": ["mcp"]}}}
` + aidHelp,
	flags: func(fs *flag.FlagSet) func(*call) int {
		a := aidFlags(fs)
		return func(c *call) int { return c.mcp(a) }
	},
}

func (c *call) mcp(with *aids) int {
	o, err := with.open()
	if err != nil {
		return c.misuse("mcp: %v", err)
	}
	k, ok := c.corpus()
	if !ok {
		return failed
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	log := slog.New(slog.NewTextHandler(c.err, nil))
	var s *mcp.Server
	a, err := o.answerer(ctx, k, ask.New(k), log)
	if err == nil {
		go o.vectors(ctx, a, log, vectorsAgain)
		s, err = desk(a)
	}
	if err == nil {
		err = mcp.Stdio(ctx, s, c.in, c.out)
	}
	if err != nil && ctx.Err() == nil {
		fmt.Fprintf(c.err, "ryggrad: %v\n", err)
		return failed
	}
	return fine
}

// desk is a server of the protocol that answers as the rest of the program does.
func desk(a *answer.Answerer) (*mcp.Server, error) {
	return mcp.New(mcp.Desk{Corpus: a.Corpus, Index: a.Index, Ask: func(ctx context.Context, q ask.Question) (ask.Answer, error) { return a.Answer(ctx, q, nil) }})
}
