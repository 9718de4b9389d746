package main

import (
	"context"
	"flag"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"time"

	"ryggrad/app/ask"
	"ryggrad/corpus"
	"ryggrad/server/answer"
	"ryggrad/server/document"
	"ryggrad/server/llm"
	"ryggrad/server/llm/openai"
	"ryggrad/server/search"
)

// aids are what answers may be made with beside the corpus: a model that writes,
// one that makes vectors, and a clinic's own documents. Each may be absent.
type aids struct {
	data         string // folder; "" for none
	write, embed endpoint
}

// An endpoint is a model as options and the environment name it.
type endpoint struct{ what, prefix, url, model, keyFile string }

// aidFlags declares the options of every command that answers questions.
func aidFlags(fs *flag.FlagSet) *aids {
	a := &aids{write: endpoint{what: "model", prefix: "RYGGRAD_MODEL"}, embed: endpoint{what: "embed", prefix: "RYGGRAD_EMBED"}}
	dataFlag(fs, &a.data)
	fs.StringVar(&a.write.url, "model-url", "", "the `address` of a language model, as OpenAI has it; else RYGGRAD_MODEL_URL")
	fs.StringVar(&a.write.model, "model", "", "its `name`; else RYGGRAD_MODEL")
	fs.StringVar(&a.write.keyFile, "model-key-file", "", "the `file` with its key; else RYGGRAD_MODEL_KEY")
	fs.StringVar(&a.embed.url, "embed-url", "", "the `address` of a model for vectors; else RYGGRAD_EMBED_URL")
	fs.StringVar(&a.embed.model, "embed", "", "its `name`; else RYGGRAD_EMBED")
	fs.StringVar(&a.embed.keyFile, "embed-key-file", "", "the `file` with its key; else RYGGRAD_EMBED_KEY")
	return a
}

// aidHelp tells of these options in the help of a command.
const aidHelp = `
A language model may choose and order what is said; every word is checked against
the passages, and without a model, or when it fails, the answer is there all the
same. "mode" tells which. Any server that speaks the OpenAI protocol will do:
  Ollama     --model-url http://127.0.0.1:11434/v1 --model llama3.1
             (set OLLAMA_CONTEXT_LENGTH=8192, or it cuts what it is given)
  llama.cpp  --model-url http://127.0.0.1:8080/v1 --model default
  vLLM       --model-url http://127.0.0.1:8000/v1 --model NAME
The question and the passages are sent there. With --embed-url and --embed a model
for vectors finds passages where words leave doubt; the question is sent there too.`

// endpoint returns where a model is asked; nil if there is none.
func (e endpoint) endpoint() (*openai.Endpoint, error) {
	out := openai.Endpoint{URL: or(e.url, os.Getenv(e.prefix+"_URL")), Model: or(e.model, os.Getenv(e.prefix))}
	switch {
	case out.URL == "" && out.Model == "":
		return nil, nil
	case out.URL == "" || out.Model == "":
		return nil, fmt.Errorf("--%s-url and --%s belong together", e.what, e.what)
	}
	out.Key = openai.NewKey(os.Getenv(e.prefix + "_KEY"))
	if e.keyFile != "" {
		b, err := os.ReadFile(e.keyFile)
		if err != nil {
			return nil, fmt.Errorf("--%s-key-file: %w", e.what, err)
		}
		if out.Key = openai.NewKey(string(b)); out.Key == nil {
			return nil, fmt.Errorf("--%s-key-file: %s is empty", e.what, e.keyFile)
		}
	}
	return &out, nil
}

func or(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// vectorsFolder is where the vectors of a data folder are kept.
const vectorsFolder = "vectors"

// An opened is what the options name, before there is a corpus.
type opened struct {
	folder   string
	writer   llm.Writer
	embedder llm.Embedder
	library  *document.Library
}

// open finds what the options name, or says which of them cannot be used. It
// asks no model yet.
func (a *aids) open() (*opened, error) {
	o := &opened{}
	e, err := a.write.endpoint()
	if err != nil {
		return nil, err
	}
	if e != nil {
		if o.writer, err = openai.NewWriter(*e); err != nil {
			return nil, err
		}
	}
	if e, err = a.embed.endpoint(); err != nil {
		return nil, err
	}
	if e != nil {
		if o.embedder, err = openai.NewEmbedder(*e); err != nil {
			return nil, err
		}
	}
	if a.data != "" {
		o.folder = filepath.Join(a.data, vectorsFolder)
		if o.library, err = document.Open(a.data); err != nil {
			return nil, err
		}
	}
	return o, nil
}

// answerer returns what answers questions from a corpus with all of this, the
// vectors of a model aside: making them takes time.
func (o *opened) answerer(ctx context.Context, c *corpus.Corpus, x *ask.Index, log *slog.Logger) (*answer.Answerer, error) {
	a := &answer.Answerer{Corpus: c, Index: x, Writer: o.writer, Log: log}
	if o.library != nil {
		a.Own = answer.NewDocuments(c, x, o.library)
	}
	if o.writer == nil && o.embedder == nil {
		return a, nil
	}
	var err error
	a.Search, err = search.New(ctx, c, x, search.Hashed(c, x), log)
	return a, err
}

// vectorsAgain is how long a server waits before it asks again for vectors that
// it did not get: the model may start later than it does.
const vectorsAgain = time.Minute

// vectors makes the vectors of a model, if there is one. Whatever goes wrong is
// told to log, and tried again after a while unless that is 0.
func (o *opened) vectors(ctx context.Context, a *answer.Answerer, log *slog.Logger, again time.Duration) {
	if o.embedder == nil {
		return
	}
	for {
		err := a.Search.Use(ctx, o.embedder, o.folder)
		if err == nil || ctx.Err() != nil {
			return
		}
		log.Warn("the built-in vectors are used", "because", err)
		if again == 0 {
			return
		}
		select {
		case <-ctx.Done():
			return
		case <-time.After(again):
		}
	}
}
