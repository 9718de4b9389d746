package search_test

import (
	"context"
	"crypto/sha256"
	"fmt"
	"math"
	"strconv"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"ryggrad/server/search"
)

func put(t testing.TB, s search.Store, entries ...search.Entry) {
	require.NoError(t, s.Put(t.Context(), entries))
}

func nearest(t testing.TB, s search.Store, n int, v ...float32) []search.Near {
	got, err := s.Nearest(t.Context(), v, n)
	require.NoError(t, err)
	return got
}

func ids(ns []search.Near) (out []string) {
	for _, n := range ns {
		out = append(out, n.ID)
	}
	return out
}

func TestAStoreGivesNoMoreThanItHas(t *testing.T) {
	s := search.NewMemory()
	require.Empty(t, nearest(t, s, 1, 1, 0))
	put(t, s, search.Entry{ID: "a", Vector: []float32{1, 0}})
	require.Equal(t, []string{"a"}, ids(nearest(t, s, 10, 1, 0)))
	require.Empty(t, nearest(t, s, 0, 1, 0))
	require.Empty(t, nearest(t, s, -1, 1, 0))
}

func TestVectorsAreScaledAndComparedByDirection(t *testing.T) {
	s := search.NewMemory()
	put(t, s, search.Entry{ID: "long", Vector: []float32{30, 40}}, search.Entry{ID: "aside", Vector: []float32{-4, 3}})
	got := nearest(t, s, 2, 3, 4)
	require.Equal(t, []string{"long", "aside"}, ids(got))
	require.InDelta(t, 1, got[0].Similarity, 1e-6)
	require.InDelta(t, 0, got[1].Similarity, 1e-6)
}

func TestAVectorWithoutDirectionIsNeverKeptAndFindsNothing(t *testing.T) {
	nan, inf := float32(math.NaN()), float32(math.Inf(1))
	s := search.NewMemory()
	for _, v := range [][]float32{{0, 0}, {nan, 1}, {inf, 1}, {}, nil} {
		require.Error(t, s.Put(t.Context(), []search.Entry{{ID: "a", Vector: []float32{1, 0}}, {ID: "b", Vector: v}}))
		require.Zero(t, s.Len(), "an entry of a faulty call stayed")
	}
	put(t, s, search.Entry{ID: "a", Vector: []float32{1, 0}}, search.Entry{ID: "b", Vector: []float32{0, 1}})
	for _, v := range [][]float32{{0, 0}, {nan, 1}, {inf, 1}, nil} {
		require.Empty(t, nearest(t, s, 2, v...))
	}
}

func TestAVectorOfOtherDimensionsIsRefusedAndHarmsNothing(t *testing.T) {
	s := search.NewMemory()
	put(t, s, search.Entry{ID: "a", Vector: []float32{1, 0}})
	require.Error(t, s.Put(t.Context(), []search.Entry{{ID: "b", Vector: []float32{1, 0, 0}}}))
	_, err := s.Nearest(t.Context(), []float32{1, 0, 0}, 1)
	require.Error(t, err)
	require.Equal(t, []string{"a"}, ids(nearest(t, s, 5, 1, 0)))
}

func TestTiesAreBrokenByIDEachTime(t *testing.T) {
	s := search.NewMemory()
	for i := range 300 {
		put(t, s, search.Entry{ID: fmt.Sprintf("%03d", i), Vector: []float32{1, float32(i % 3)}})
	}
	for range 200 {
		require.Equal(t, []string{"000", "003", "006"}, ids(nearest(t, s, 3, 1, 0)))
	}
}

func TestWhatTheCallerChangesLaterChangesNothing(t *testing.T) {
	s := search.NewMemory()
	v, query := []float32{1, 0}, []float32{5, 0}
	put(t, s, search.Entry{ID: "a", Vector: v})
	v[0], v[1] = 0, 1
	require.InDelta(t, 1, nearest(t, s, 1, query...)[0].Similarity, 1e-6)
	require.Equal(t, []float32{5, 0}, query)
}

func TestAnEntryIsReplacedAndRemovedByItsID(t *testing.T) {
	s := search.NewMemory()
	put(t, s, search.Entry{ID: "a", Vector: []float32{1, 0}}, search.Entry{ID: "b", Vector: []float32{0, 1}})
	put(t, s, search.Entry{ID: "a", Vector: []float32{0, 1}})
	require.Equal(t, 2, s.Len())
	require.Equal(t, []string{"a", "b"}, ids(nearest(t, s, 2, 0, 1)))
	require.NoError(t, s.Remove(t.Context(), "a", "unknown"))
	require.NoError(t, s.Remove(t.Context()))
	require.Equal(t, []string{"b"}, ids(nearest(t, s, 2, 0, 1)))
	require.NoError(t, s.Remove(t.Context(), "b"))
	put(t, s, search.Entry{ID: "c", Vector: []float32{1, 0, 0}}) // an empty store takes other dimensions
}

func TestAStoreIsUsedByManyAtOnce(t *testing.T) {
	s := search.NewMemory()
	put(t, s, search.Entry{ID: "stays", Vector: []float32{1, 0}})
	var all sync.WaitGroup
	for g := range 4 {
		all.Go(func() {
			for i := range 50 {
				id := fmt.Sprint(g, " ", i)
				if s.Put(t.Context(), []search.Entry{{ID: id, Vector: []float32{1, float32(i + 1)}}}) != nil || s.Remove(t.Context(), id) != nil {
					t.Error("put or remove failed")
				}
				if got, err := s.Nearest(t.Context(), []float32{1, 0}, 1); err != nil || len(got) != 1 || got[0].ID != "stays" {
					t.Errorf("found %v, %v", got, err)
				}
			}
		})
	}
	all.Wait()
	require.Equal(t, 1, s.Len())
}

// A search that is broken off has looked at a part only.
func TestABrokenOffSearchIsAnError(t *testing.T) {
	s := search.NewMemory()
	put(t, s, search.Entry{ID: "a", Vector: []float32{1, 0}})
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err := s.Nearest(ctx, []float32{1, 0}, 1)
	require.ErrorIs(t, err, context.Canceled)
}

func TestNoStoreMakesVectorsOnTheNetwork(t *testing.T) {
	t.Setenv("OPENAI_API_KEY", "k")
	s := search.NewMemory()
	put(t, s, search.Entry{ID: "a", Vector: []float32{1, 0}})
	require.ErrorContains(t, search.ByText(t.Context(), s, "hello"), "made before")
	again, err := search.Written(t.TempDir(), s)
	require.NoError(t, err)
	require.ErrorContains(t, search.ByText(t.Context(), again, "hello"), "made before")
}

// In files of its own, chromem-go names an entry by the first four bytes of a
// hash, and loses one of two that have the same.
func TestEntriesWhoseHashesBeginAlikeAreBothKept(t *testing.T) {
	seen := map[[4]byte]string{}
	var a, b string
	for i := 0; b == ""; i++ {
		id := "doc-" + strconv.Itoa(i)
		sum := sha256.Sum256([]byte(id))
		if other, ok := seen[[4]byte(sum[:4])]; ok {
			a, b = other, id
		}
		seen[[4]byte(sum[:4])] = id
	}
	s := search.NewMemory()
	put(t, s, search.Entry{ID: a, Vector: []float32{1, 0}}, search.Entry{ID: b, Vector: []float32{0, 1}})
	again, err := search.Written(t.TempDir(), s)
	require.NoError(t, err)
	require.Equal(t, 2, again.Len())
	require.Equal(t, []string{a, b}, ids(nearest(t, again, 2, 1, 0)))
}
