//go:build !race && !js

package assess_test

import (
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// shuffled is a folder whose files come in no order.
type shuffled struct {
	fs.FS
	*rand.Rand
}

func (s shuffled) ReadDir(name string) ([]fs.DirEntry, error) {
	es, err := fs.ReadDir(s.FS, name)
	s.Shuffle(len(es), func(i, j int) { es[i], es[j] = es[j], es[i] })
	return es, err
}

// files returns the corpus as it stands on disk now.
func files(t *testing.T) fstest.MapFS {
	all := fstest.MapFS{}
	require.NoError(t, fs.WalkDir(os.DirFS("../../corpus"), ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		b, err := os.ReadFile("../../corpus/" + name)
		all[name] = &fstest.MapFile{Data: b}
		return err
	}))
	return all
}

func TestTheOrderOfAnswersAndFilesNeverMatters(t *testing.T) {
	all := files(t)
	c, err := corpus.Load(all)
	require.NoError(t, err)
	d := throw(c, 8)
	var orders []*corpus.Corpus
	for range 3 {
		o, err := corpus.Load(shuffled{all, d.Rand})
		require.NoError(t, err)
		require.Equal(t, c.Hash, o.Hash)
		orders = append(orders, o)
	}
	for range 60 {
		k := d.person()
		want := said(assess.Assess(c, k))
		for _, o := range orders {
			again := nobody(k.Country, k.Audience)
			again.Responses, again.Scores = k.Responses, k.Scores
			for _, id := range pick(d, ids(k), len(k.Answers)) {
				again.Answers[id] = k.Answers[id]
			}
			require.Equal(t, want, said(assess.Assess(o, again)))
		}
	}
}

func TestTheHashTellsEveryChangeOfAFile(t *testing.T) {
	all := files(t)
	c, err := corpus.Load(all)
	require.NoError(t, err)
	for _, name := range []string{"version.txt", "redflag/cord.txt"} {
		changed := maps.Clone(all)
		changed[name] = &fstest.MapFile{Data: append([]byte(" \n"), all[name].Data...)}
		other, err := corpus.Load(changed)
		require.NoError(t, err)
		require.NotEqual(t, c.Hash, other.Hash)
	}
}
