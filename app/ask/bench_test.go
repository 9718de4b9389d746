package ask_test

import (
	"testing"

	"ryggrad/app/ask"
)

func BenchmarkNew(b *testing.B) {
	c := read(b)
	for b.Loop() {
		ask.New(c)
	}
}

// One question of the development set after the other.
func BenchmarkAsk(b *testing.B) {
	x, qs := built(), questions(b, "dev", "da")
	i := 0
	for b.Loop() {
		x.Ask(qs[i%len(qs)].of())
		i++
	}
}

// One question of many signs read after the other.
func BenchmarkRead(b *testing.B) {
	x, qs := built(), questions(b, "sign", "da")
	i := 0
	for b.Loop() {
		x.Read(qs[i%len(qs)].of())
		i++
	}
}
