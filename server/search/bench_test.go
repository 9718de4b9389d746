package search_test

import (
	"testing"

	"ryggrad/server/search"
)

func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		if _, err := search.New(b.Context(), embedded(), words(), hashed(), quiet); err != nil {
			b.Fatal(err)
		}
	}
}
