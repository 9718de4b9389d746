// Ryggrad is the command line of Ryggråd: it serves the app, and it scores
// questionnaires and assesses cases from JSON, for scripts and tests.
//
// Every command works from any directory, because the corpus is built in.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"ryggrad/corpus"
)

// The exit statuses: all went well, something failed, the call itself is wrong.
const (
	fine   = 0
	failed = 1
	misuse = 2
)

// A command is one word after ryggrad.
type command struct {
	name  string
	args  string // what stands after the options in its help
	short string // one line for the list of commands
	long  string // what it reads and writes, and one example
	// flags declares the options of the command and returns what runs it.
	flags func(*flag.FlagSet) func(*call) int
}

// A call is one run of a command.
type call struct {
	args   []string // what is left after the options
	folder string   // of the corpus; "" for the one built in
	in     io.Reader
	out    io.Writer // for machines
	err    io.Writer // for people
}

var commands = []command{serveCommand, scoreCommand, changeCommand, assessCommand, askCommand, checkCommand, coverageCommand, findingsCommand, instrumentsCommand, importCommand, mcpCommand}

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

func run(args []string, in io.Reader, out, err io.Writer) int {
	c := &call{in: in, out: out, err: err}
	top := flag.NewFlagSet("ryggrad", flag.ContinueOnError)
	top.SetOutput(io.Discard)
	top.StringVar(&c.folder, "corpus", "", "")
	switch e := top.Parse(args); {
	case errors.Is(e, flag.ErrHelp):
		usage(out)
		return fine
	case e != nil:
		return c.misuse("%v", e)
	case top.NArg() == 0:
		usage(err)
		return misuse
	}
	name, rest := top.Arg(0), top.Args()[1:]
	if name == "help" {
		if len(rest) == 0 {
			usage(out)
			return fine
		}
		name, rest = rest[0], []string{"--help"}
	}
	for _, cmd := range commands {
		if cmd.name == name {
			return c.start(cmd, rest)
		}
	}
	return c.misuse("there is no command %q", name)
}

// start reads the options of a command, which may stand before and after its
// other arguments, and runs it.
func (c *call) start(cmd command, args []string) int {
	fs := flag.NewFlagSet(cmd.name, flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	fs.StringVar(&c.folder, "corpus", c.folder, "read the corpus in this `folder` instead of the one built in")
	do := cmd.flags(fs)
	for {
		switch e := fs.Parse(args); {
		case errors.Is(e, flag.ErrHelp):
			help(c.out, cmd, fs)
			return fine
		case e != nil:
			return c.misuse("%s: %v; `ryggrad help %s` tells more", cmd.name, e, cmd.name)
		}
		if fs.NArg() == 0 {
			break
		}
		c.args = append(c.args, fs.Arg(0))
		args = fs.Args()[1:]
	}
	if cmd.args == "" && len(c.args) > 0 {
		return c.misuse("%s takes no argument, but has %q", cmd.name, c.args[0])
	}
	return do(c)
}

// corpus returns the corpus that the call names, or says why there is none.
func (c *call) corpus() (*corpus.Corpus, bool) {
	k, err := c.load()
	if err != nil {
		var faults corpus.Faults
		if errors.As(err, &faults) {
			err = fmt.Errorf("the corpus has %d faults, the first is %w; `ryggrad check` lists them", len(faults), faults[0])
		}
		fmt.Fprintf(c.err, "ryggrad: %v\n", err)
		return nil, false
	}
	return k, true
}

func (c *call) load() (*corpus.Corpus, error) {
	if c.folder == "" {
		return corpus.Load(corpus.Files())
	}
	if s, err := os.Stat(c.folder); err != nil {
		return nil, fmt.Errorf("the corpus folder: %w", err)
	} else if !s.IsDir() {
		return nil, fmt.Errorf("%s is a file; want the folder of a corpus", c.folder)
	}
	return corpus.Load(os.DirFS(c.folder))
}

func (c *call) misuse(format string, args ...any) int {
	fmt.Fprintf(c.err, "ryggrad: "+format+"\nRun `ryggrad help` for the commands.\n", args...)
	return misuse
}

func usage(w io.Writer) {
	fmt.Fprint(w, "Ryggråd gives explained advice about low back pain, offline. It is no diagnosis.\n\nUsage: ryggrad COMMAND [options]\n\n")
	for _, cmd := range commands {
		fmt.Fprintf(w, "  %-12s %s\n", cmd.name, cmd.short)
	}
	fmt.Fprint(w, "\n`ryggrad help COMMAND` tells more and gives an example.\nEvery command takes --corpus FOLDER to read another corpus than the one built in.\n")
}

func help(w io.Writer, cmd command, fs *flag.FlagSet) {
	fmt.Fprintf(w, "Usage: ryggrad %s [options]", cmd.name)
	if cmd.args != "" {
		fmt.Fprint(w, " "+cmd.args)
	}
	fmt.Fprintf(w, "\n\n%s\n\nOptions:\n", strings.TrimSpace(cmd.long))
	fs.VisitAll(func(f *flag.Flag) {
		value, what := flag.UnquoteUsage(f)
		fmt.Fprintf(w, "  %-20s %s", strings.TrimSpace("--"+f.Name+" "+value), what)
		if f.DefValue != "" {
			fmt.Fprintf(w, " (%s unless said)", f.DefValue)
		}
		fmt.Fprintln(w)
	})
}
