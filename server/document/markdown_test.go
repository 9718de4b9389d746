package document_test

import (
	"testing"

	"github.com/stretchr/testify/require"
)

const handout = `---
author: nobody
---
# Ryggen og **dig**

<!-- not
for readers -->
Kort om [planen](https://example.test "x"), ` + "`gang`" + ` og *søvn*.
Anden linje af samme afsnit.

Uge for uge
-----------

1. Gå en tur
   hver dag
* [x] Sov godt
- Brug __ikke__ sengen

> Ring, hvis du er i tvivl.

| Uge | Mål |
|-----|-----|
| 1   | 10 minutter |

### Referencer
- Opdigtet et al. Nord J 2019;3:4. doi:10.0/x

[1]: https://example.test
`

func TestMarkdownKeepsHeadingsListsAndTables(t *testing.T) {
	d, ps := read(t, "handout.md", handout)
	require.Equal(t, "Ryggen og dig", d.Title)
	require.Equal(t, 1, d.LeftOut.References)
	require.Len(t, ps, 2)
	require.Equal(t, "Kort om planen, gang og søvn. Anden linje af samme afsnit.", ps[0].Text)
	require.Equal(t, "Ryggen og dig, lines 8–9", ps[0].Locator("en"))
	require.Equal(t, "1. Gå en tur hver dag\n– Sov godt\n– Brug ikke sengen\nRing, hvis du er i tvivl.\nUge | Mål\n1 | 10 minutter", ps[1].Text)
	require.Equal(t, "Ryggen og dig, lines 14–23, Uge for uge", ps[1].Locator("en"))
}

func TestAPlainTextWrittenAsMarkdownIsReadSo(t *testing.T) {
	_, ps := read(t, "export.txt", "# Plan\n\nEn tur om dagen er nok for de fleste.\n\n## Søvn\n\nSov godt om natten, og stå op til tiden.\n")
	require.Equal(t, "Plan › Søvn", ps[1].Heading)
	_, ps = read(t, "note.txt", "# er et nummer\nog ikke en overskrift i den her tekst.\n")
	require.Contains(t, ps[0].Text, "#")
}
