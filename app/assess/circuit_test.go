//go:build !race && !js

package assess_test

import (
	"encoding/binary"
	"slices"

	"github.com/crillab/gophersat/solver"
)

// A circuit is a formula of inputs and conjunctions. A literal is the number of a
// wire, negative for its opposite; the same conjunction is one wire however often
// it is asked for, so that two persons who differ in one answer share the rest.
type circuit struct {
	inputs [][]int // by wire: what a conjunction joins; nil for an input
	wires  map[string]int
	oneOf  map[int][]int // by input: the choice it belongs to, of which one holds
}

const certain, never = 1, -1 // the wire that is always true

func newCircuit() *circuit {
	return &circuit{inputs: make([][]int, 2), wires: map[string]int{}, oneOf: map[int][]int{}}
}

// choice makes inputs of which exactly one holds.
func (c *circuit) choice(n int) []int {
	ids := make([]int, n)
	for i := range ids {
		ids[i] = len(c.inputs)
		c.inputs = append(c.inputs, nil)
		c.oneOf[ids[i]] = ids
	}
	return ids
}

func (c *circuit) and(ls ...int) int {
	in := slices.Clone(ls)
	slices.Sort(in)
	in = slices.Compact(in)
	in = slices.DeleteFunc(in, func(l int) bool { return l == certain })
	for _, l := range in {
		if _, both := slices.BinarySearch(in, -l); l == never || both {
			return never
		}
	}
	switch len(in) {
	case 0:
		return certain
	case 1:
		return in[0]
	}
	key := make([]byte, 0, 4*len(in))
	for _, l := range in {
		key = binary.LittleEndian.AppendUint32(key, uint32(l))
	}
	if w, ok := c.wires[string(key)]; ok {
		return w
	}
	w := len(c.inputs)
	c.inputs = append(c.inputs, in)
	c.wires[string(key)] = w
	return w
}

func (c *circuit) or(ls ...int) int {
	not := make([]int, len(ls))
	for i, l := range ls {
		not[i] = -l
	}
	return -c.and(not...)
}

// atLeast is true when n of the literals are.
func (c *circuit) atLeast(n int, ls []int) int {
	switch {
	case n <= 0:
		return certain
	case n > len(ls):
		return never
	case n == 1:
		return c.or(ls...)
	}
	return c.or(c.and(ls[0], c.atLeast(n-1, ls[1:])), c.atLeast(n, ls[1:]))
}

// eval is the value of a literal when the given inputs hold and no others.
func (c *circuit) eval(l int, on map[int]bool, known map[int]bool) bool {
	w := max(l, -l)
	v, ok := known[w]
	if !ok {
		switch {
		case w == certain:
			v = true
		case c.inputs[w] == nil:
			v = on[w]
		default:
			v = !slices.ContainsFunc(c.inputs[w], func(in int) bool { return !c.eval(in, on, known) })
		}
		known[w] = v
	}
	return v == (l > 0)
}

// solve looks for inputs with which all literals hold. It returns the inputs that
// are on, or false when there are none: that is a proof.
func (c *circuit) solve(ls ...int) (on map[int]bool, ok bool) {
	goal := c.and(ls...)
	if goal == never {
		return nil, false
	}
	number := map[int]int{}
	var wires []int
	var clauses [][]int
	var visit func(l int) int
	visit = func(l int) int {
		w := max(l, -l)
		n, seen := number[w]
		if !seen {
			n = len(wires) + 1
			number[w], wires = n, append(wires, w)
			if w == certain {
				clauses = append(clauses, []int{n})
			}
			all := []int{n}
			for _, in := range c.inputs[w] {
				m := visit(in)
				clauses = append(clauses, []int{-n, m})
				all = append(all, -m)
			}
			if c.inputs[w] != nil {
				clauses = append(clauses, all)
			}
		}
		if l < 0 {
			return -n
		}
		return n
	}
	clauses = append(clauses, []int{visit(goal)})
	for i := 0; i < len(wires); i++ { // more come while the choices are visited
		own := c.oneOf[wires[i]]
		if len(own) == 0 || own[0] != wires[i] && number[own[0]] != 0 {
			continue
		}
		var one []int
		for _, in := range own {
			one = append(one, visit(in))
		}
		clauses = append(clauses, one)
		for j, a := range one {
			for _, b := range one[:j] {
				clauses = append(clauses, []int{-a, -b})
			}
		}
	}
	s := solver.New(solver.ParseSlice(clauses))
	if s.Solve() != solver.Sat {
		return nil, false
	}
	on = map[int]bool{}
	for i, v := range s.Model()[:len(wires)] {
		if v && c.inputs[wires[i]] == nil {
			on[wires[i]] = true
		}
	}
	return on, true
}
