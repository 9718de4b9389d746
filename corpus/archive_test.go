package corpus_test

import (
	"bytes"
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"ryggrad/corpus"
)

// packed returns the archive of the whole corpus.
func packed(t testing.TB) []byte {
	t.Helper()
	b, err := corpus.Pack(corpus.Files())
	require.NoError(t, err)
	return b
}

// The browser reads what native programs read, but for the vignettes that only
// test the rules.
func TestTheArchiveHoldsTheCorpus(t *testing.T) {
	want, err := corpus.Embedded()
	require.NoError(t, err)
	got, err := corpus.Unpack(packed(t))
	require.NoError(t, err)
	require.Equal(t, want.Version, got.Version)
	require.Equal(t, want.Hash, got.Hash)
	require.Equal(t, want.Statements, got.Statements)
	require.Equal(t, want.Findings, got.Findings)
	require.Equal(t, want.Concepts, got.Concepts)
	var teach []*corpus.Vignette
	for _, v := range want.Vignettes {
		if strings.HasPrefix(v.ID, "v") {
			teach = append(teach, v)
		}
		require.False(t, v.Teach && !strings.HasPrefix(v.ID, "v"), "%s teaches, so its name begins with v", v.ID)
	}
	require.NotEmpty(t, teach)
	require.Equal(t, teach, got.Vignettes)
}

func TestTheArchiveHoldsEveryFileThatIsRead(t *testing.T) {
	b := string(packed(t))
	require.Equal(t, b, string(packed(t)), "the same files give the same bytes")
	n := 0
	require.NoError(t, fs.WalkDir(corpus.Files(), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := fs.ReadFile(corpus.Files(), name)
		require.NoError(t, err)
		in := strings.Contains(b, fmt.Sprintf("\n%s %d\n%s\n", name, len(text), text))
		out := strings.HasPrefix(name, "coverage/") || strings.HasPrefix(name, "vignette/") && !strings.HasPrefix(name, "vignette/v")
		require.Equal(t, !out, in, name)
		if in {
			n++
		}
		return nil
	}))
	require.True(t, strings.HasPrefix(b, fmt.Sprintf("ryggrad-corpus 1 %d\n", n)))
}

func TestADamagedArchiveIsRefused(t *testing.T) {
	const good = "ryggrad-corpus 1 2\nstatement/a.txt 3\nid:\nversion.txt 4\n1.2\n\n"
	_, err := corpus.Unpack([]byte(good))
	require.ErrorContains(t, err, "statement/a.txt:1", "the archive is whole; its files have faults of their own")
	for _, x := range []struct{ sentence, old, now, want string }{
		{"nothing", good, "", `the first line is ""`},
		{"a page of a host", good, "<!doctype html>\n", `the first line is "<!doctype html>"`},
		{"another format", "corpus 1", "corpus 2", "the first line"},
		{"no number of files", "1 2\n", "1 two\n", "the number of files"},
		{"fewer files than there are", "1 2\n", "1 1\n", "follow the last file"},
		{"more files than there are", "1 2\n", "1 3\n", "file 3 of 3"},
		{"a number that Pack does not write", "1 2\n", "1 +2\n", "the number of files"},
		{"a length that Pack does not write", "a.txt 3", "a.txt 03", "file 1 of 2"},
		{"a negative length", "a.txt 3", "a.txt -3", "file 1 of 2"},
		{"too short a length", "a.txt 3", "a.txt 2", "statement/a.txt is not 2 bytes long"},
		{"too long a length", "version.txt 4", "version.txt 400", "version.txt is not 400 bytes long"},
		{"the end is missing", "1.2\n\n", "1.2\n", "version.txt is not 4 bytes long"},
		{"something after the end", "1.2\n\n", "1.2\n\n\n", "1 bytes follow"},
		{"a file that stands twice", "version.txt 4\n1.2\n\n", "statement/a.txt 4\n1.2\n\n", "ascending names"},
		{"a file outside", "statement/a.txt", "../a.txt", "file 1 of 2"},
		{"a folder in a folder", "statement/a.txt", "statement/b/a.txt", "file 1 of 2"},
		{"what does not belong", "statement/a.txt", "coverage/a.txt", "file 1 of 2"},
	} {
		harmed := strings.Replace(good, x.old, x.now, 1)
		require.NotEqual(t, good, harmed, x.sentence)
		_, err := corpus.Unpack([]byte(harmed))
		require.ErrorContains(t, err, x.want, x.sentence)
	}
}

func TestAnArchiveThatCannotBeReadIsNotMade(t *testing.T) {
	_, err := corpus.Pack(fstest.MapFS{"statement/a b.txt": {Data: []byte("x")}, "version.txt": {Data: []byte("1")}})
	require.ErrorContains(t, err, "a b.txt")
}

// Whatever arrives is either exactly an archive or refused.
func FuzzUnpack(f *testing.F) {
	f.Add([]byte("ryggrad-corpus 1 0\n"))
	f.Add([]byte("ryggrad-corpus 1 0"))
	f.Add([]byte("ryggrad-corpus 1 2\nstatement/a.txt 3\nid:\nversion.txt 4\n1.2\n\n"))
	f.Add([]byte("ryggrad-corpus 1 99999999999999999999\n"))
	example, err := corpus.Pack(manual(f))
	require.NoError(f, err)
	f.Add(example)
	f.Fuzz(func(t *testing.T, b []byte) {
		_, err := corpus.Unpack(b)
		if err != nil && strings.HasPrefix(err.Error(), "corpus archive: ") {
			return
		}
		files := fstest.MapFS{}
		rest := b[bytes.IndexByte(b, '\n')+1:]
		for len(rest) > 0 {
			var name string
			var long int
			line, after, _ := bytes.Cut(rest, []byte("\n"))
			_, err := fmt.Sscanf(string(line), "%s %d", &name, &long)
			require.NoError(t, err)
			files[name] = &fstest.MapFile{Data: after[:long]}
			rest = after[long+1:]
		}
		again, err := corpus.Pack(files)
		require.NoError(t, err)
		require.Equal(t, string(b), string(again), "what is read is what is written")
	})
}
