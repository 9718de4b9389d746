package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"syscall"

	"ryggrad/app/ask"
	"ryggrad/corpus"
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
the resource ryggrad://statement/ID. All of them only read.

Example, in the settings of a program that uses such tools:
  {"mcpServers": {"ryggrad": {"command": "ryggrad", "args": ["mcp"]}}}`,
	flags: func(*flag.FlagSet) func(*call) int {
		return func(c *call) int { return c.mcp() }
	},
}

func (c *call) mcp() int {
	k, ok := c.corpus()
	if !ok {
		return failed
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	x := ask.New(k)
	s, err := desk(k, x, &answer.Answerer{Index: x})
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
func desk(k *corpus.Corpus, x *ask.Index, a *answer.Answerer) (*mcp.Server, error) {
	return mcp.New(mcp.Desk{Corpus: k, Index: x, Ask: func(ctx context.Context, q ask.Question) (ask.Answer, error) { return a.Answer(ctx, q, nil) }})
}
