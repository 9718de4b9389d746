package contract

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"ryggrad/app/assess"
)

// A kind is what a piece of JSON is, as an error message names it.
type kind string

const (
	object kind = "an object"
	array  kind = "an array"
	text   kind = "a text"
	digits kind = "a number"
	truth  kind = "true or false"
	null   kind = "null"
)

// A node is one value of a line. Unlike encoding/json it keeps how a number was
// written, and a name that stands twice is an error.
type node struct {
	path  string // answers.fever, items.3
	kind  kind
	text  string // of a text, a number, true or false
	keys  []string
	nodes []node // members in the order of keys, or elements
}

// A refusal is why a line cannot be used.
type refusal = assess.FieldError

func refuse(kind, field, format string, args ...any) *refusal {
	return &refusal{Kind: kind, Field: field, Message: fmt.Sprintf(format, args...)}
}

// read reads one line, which must hold one JSON object and nothing else. What
// was read before a refusal comes with it, so that its id can be told.
func read(line []byte) (node, *refusal) {
	var whole json.RawMessage
	if !utf8.Valid(line) {
		return node{}, refuse("type", "", "the line is not UTF-8 text")
	}
	if err := json.Unmarshal(line, &whole); err != nil {
		return node{}, refuse("type", "", "the line is no JSON object: %v", err)
	}
	d := json.NewDecoder(bytes.NewReader(line))
	d.UseNumber()
	n, err := next(d, "")
	if err == nil && n.kind != object {
		err = refuse("type", "", "want an object, have %s", n.kind)
	}
	return n, err
}

func next(d *json.Decoder, path string) (node, *refusal) {
	n := node{path: path, kind: null}
	t, err := d.Token()
	if err != nil {
		return n, refuse("type", path, "%v", err)
	}
	switch t := t.(type) {
	case json.Delim:
		return group(d, n, t == '{')
	case string:
		n.kind, n.text = text, t
	case json.Number:
		n.kind, n.text = digits, t.String()
	case bool:
		n.kind, n.text = truth, strconv.FormatBool(t)
	}
	return n, nil
}

// group reads the rest of an object or array. The line is known to be valid JSON.
func group(d *json.Decoder, n node, named bool) (node, *refusal) {
	n.kind = array
	if named {
		n.kind = object
	}
	for d.More() {
		path := n.path + "[" + strconv.Itoa(len(n.nodes)) + "]"
		if named {
			t, _ := d.Token()
			key, _ := t.(string)
			path = strings.TrimPrefix(n.path+"."+key, ".")
			if slices.Contains(n.keys, key) {
				return n, refuse("field", path, "this name stands twice")
			}
			n.keys = append(n.keys, key)
		}
		m, err := next(d, path)
		n.nodes = append(n.nodes, m)
		if err != nil {
			return n, err
		}
	}
	_, err := d.Token()
	if err != nil {
		return n, refuse("type", n.path, "%v", err)
	}
	return n, nil
}

// at returns the member of a name; one that is absent is null.
func (n node) at(key string) node {
	if i := slices.Index(n.keys, key); i >= 0 && i < len(n.nodes) {
		return n.nodes[i]
	}
	return node{path: strings.TrimPrefix(n.path+"."+key, "."), kind: null}
}

// only refuses every name but these.
func (n node) only(keys ...string) *refusal {
	for i, key := range n.keys {
		if !slices.Contains(keys, key) {
			return refuse("field", n.nodes[i].path, "there is no such field; want one of %s", strings.Join(keys, ", "))
		}
	}
	return nil
}

// is refuses a node of another kind; null passes and counts as absent.
func (n node) is(want kind) *refusal {
	if n.kind != want && n.kind != null {
		return n.wrong(string(want))
	}
	return nil
}

func (n node) wrong(want string) *refusal {
	have := string(n.kind)
	if n.kind == digits || n.kind == truth {
		have = n.text
	}
	return refuse("type", n.path, "want %s, have %s", want, have)
}

// whole returns a number that is written as a whole number: 3, not 3.0 or "3".
func (n node) whole() (int, *refusal) {
	if n.kind != digits || strings.ContainsAny(n.text, ".eE") {
		return 0, n.wrong("a whole number")
	}
	i, err := strconv.Atoi(n.text)
	if err != nil {
		return 0, refuse("range", n.path, "%s is too large", n.text)
	}
	return i, nil
}

// id returns what is to be echoed: a text or a number as it was written, or nil.
func (n node) id() (json.RawMessage, *refusal) {
	id := n.at("id")
	switch id.kind {
	case null:
		return nil, nil
	case digits:
		return json.RawMessage(id.text), nil
	case text:
		return Compact(id.text), nil
	}
	return nil, id.wrong("a text or a number")
}

// Compact encodes a value in one line, its letters as they are.
func Compact(v any) json.RawMessage {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		panic(err) // our own types
	}
	return bytes.TrimSpace(b.Bytes())
}
