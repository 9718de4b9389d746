package main

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestCoverageEndsWithAllRowsAccountedFor(t *testing.T) {
	var out, errs bytes.Buffer
	require.Equal(t, fine, run([]string{"coverage"}, nil, &out, &errs), errs.String())
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	require.Regexp(t, `^source +kind +used +shown +educator +excluded$`, lines[0])
	require.Equal(t, []string{
		"40 of 40 contradictions accounted for", "26 of 26 omissions accounted for", "408 of 408 accounted for",
	}, lines[len(lines)-3:])
	for _, source := range []string{"danske-fysioterapeuter", "helsebiblioteket-2021", "tidsskriftet-2026", "kiropraktor-2026", "fysiobasen-2025"} {
		require.Contains(t, out.String(), "\n"+source+" ")
	}
}

func TestCoverageSaysWhereThereAreNoLists(t *testing.T) {
	var out, errs bytes.Buffer
	require.Equal(t, failed, run([]string{"--corpus", t.TempDir(), "coverage"}, nil, &out, &errs))
	require.Contains(t, errs.String(), "ryggrad check")
	require.Empty(t, out.String())
}
