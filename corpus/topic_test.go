package corpus_test

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"ryggrad/corpus"
)

func TestATopicSaysWhatItBringsTogether(t *testing.T) {
	c, err := corpus.Load(manual(t))
	require.NoError(t, err)
	require.Len(t, c.Topics, 2)
	require.Nil(t, c.Topic("nothing"))

	question, walking := c.Topics[0], c.Topic("walking")
	require.Equal(t, "keep-going", question.ID, "questions come before education")
	require.Equal(t, corpus.AskedOf, question.Kind)
	require.Equal(t, []corpus.StatementID{"ex.walk", "ex.rest"}, question.Statements)
	require.True(t, question.MeantFor(corpus.Educator))
	require.False(t, question.MeantFor(corpus.Patient))
	require.Equal(t, question.Lead, question.LeadFor(corpus.Patient), "without words for patients the clinician's stand")

	require.Equal(t, corpus.Covered, walking.Kind)
	require.Equal(t, "phase is long-lasting", walking.When[0].String())
	require.Equal(t, corpus.FindingID("phase"), walking.When[0].Subject().ID, "conditions are linked as a statement's are")
	require.Equal(t, "Go for a walk", walking.TitleFor(corpus.Patient).EN)
	require.Equal(t, "Getting started with walking", walking.TitleFor(corpus.Clinician).EN)
	require.Equal(t, "Begin with a short walk.", walking.LeadFor(corpus.Patient).EN)
	require.Equal(t, "Find a walk that is short enough to begin with.", walking.LeadFor(corpus.Clinician).EN)
}

// standing returns in which columns a statement stands.
func standing(columns []corpus.Column, id corpus.StatementID) []corpus.Voice {
	var out []corpus.Voice
	for _, x := range columns {
		if slices.ContainsFunc(x.Statements, func(s *corpus.Statement) bool { return s.ID == id }) {
			out = append(out, x.Voice)
		}
	}
	return out
}

func TestAStatementStandsUnderThoseWhoseWordItIs(t *testing.T) {
	files := manual(t)
	source := string(files["source/example-2026.txt"].Data)
	add := func(id, core, country string) {
		text := strings.NewReplacer("id: example-2026", "id: "+id, "core: yes", "core: "+core, "country: dk", "country: "+country).Replace(source)
		files["source/"+id+".txt"] = &fstest.MapFile{Data: []byte(text)}
	}
	add("who-2023", "no", "international")
	add("foster-2018", "no", "international")
	add("hartvigsen-2018", "no", "international")
	add("norsk", "yes", "no")
	add("dansk-ekstern", "no", "dk")
	for _, x := range []struct {
		sentence string
		cites    []string
		want     []corpus.Voice
	}{
		{"a Danish source speaks for Denmark", []string{"example-2026"}, []corpus.Voice{corpus.Denmark}},
		{"a Norwegian one for Norway", []string{"norsk"}, []corpus.Voice{corpus.Norway}},
		{"one that reports WHO lends WHO its page", []string{"norsk WHO"}, []corpus.Voice{corpus.WHO}},
		{"WHO itself", []string{"who-2023"}, []corpus.Voice{corpus.WHO}},
		{"either paper of the Lancet", []string{"norsk foster-2018", "hartvigsen-2018"}, []corpus.Voice{corpus.Lancet}},
		{"what Denmark says and WHO shares stands twice", []string{"example-2026", "norsk WHO"}, []corpus.Voice{corpus.Denmark, corpus.WHO}},
		{"an external source is other, wherever it comes from", []string{"dansk-ekstern"}, []corpus.Voice{corpus.Other}},
		{"one that reports another external source keeps its country", []string{"norsk dansk-ekstern"}, []corpus.Voice{corpus.Norway}},
	} {
		t.Run(x.sentence, func(t *testing.T) {
			var lines []string
			for _, c := range x.cites {
				source, cites, reports := strings.Cut(strings.Replace(c, "WHO", "who-2023", 1), " ")
				line := "cite: " + source + " | Tabel 3 | not stated | not stated"
				if reports {
					line += " | cites " + cites
				}
				lines = append(lines, line)
			}
			old := "cite: example-2026 | Tabel 3 | not stated | not stated"
			walk := files["statement/ex.walk.txt"]
			files["statement/ex.walk.txt"] = &fstest.MapFile{Data: []byte(strings.Replace(string(walk.Data), old, strings.Join(lines, "\n"), 1))}
			defer func() { files["statement/ex.walk.txt"] = walk }()
			c, err := corpus.Load(files)
			require.NoError(t, err)
			columns := c.Topic("keep-going").Columns(c)
			require.Len(t, columns, len(corpus.Voices), "empty columns too")
			require.Equal(t, x.want, standing(columns, "ex.walk"))
			require.Equal(t, []corpus.Voice{corpus.Denmark}, standing(columns, "ex.rest"))
		})
	}
}

func TestAWithdrawnStatementLeavesTheColumnsAndStaysReadable(t *testing.T) {
	files := broken(t, "statement/ex.walk.txt", "status: draft", "status: withdrawn: the table was read wrongly")
	c, err := corpus.Load(files)
	require.NoError(t, err, "withdrawing takes one file only")
	s := c.Statement("ex.walk")
	require.Equal(t, corpus.Withdrawn, s.Status)
	require.Equal(t, "the table was read wrongly", s.Withdrawn)
	require.Equal(t, "Walking is recommended when pain has lasted more than 12 weeks.", s.Text.EN)
	columns := c.Topic("keep-going").Columns(c)
	require.Empty(t, standing(columns, "ex.walk"))
	require.NotEmpty(t, standing(columns, "ex.rest"))
	require.Nil(t, c.Readers("closed-exercise"), "it decides nothing")
}

func TestClinicalQuestionsHaveMoreThanOneVoiceOrSayThatTheyHaveNot(t *testing.T) {
	c := content(t)
	// alone are the questions that only one of Denmark, Norway, WHO and the Lancet answers.
	alone := []string{"paracetamol"}
	questions := 0
	for _, x := range c.Topics {
		if x.Kind != corpus.AskedOf {
			continue
		}
		questions++
		voices := 0
		for _, col := range x.Columns(c) {
			if len(col.Statements) > 0 && col.Voice != corpus.Other {
				voices++
			}
		}
		require.Equal(t, slices.Contains(alone, x.ID), voices < 2, "%s: %d voices", x.ID, voices)
	}
	require.GreaterOrEqual(t, questions, 16)
}

// Advice against a medicine never stands without its companion, in a topic no
// more than in a person's advice.
func TestATopicHasTheCompanionsOfItsStatements(t *testing.T) {
	c := content(t)
	for _, x := range c.Topics {
		for _, id := range x.Statements {
			if slices.Contains(c.Statement(id).With, corpus.NotAlone) {
				require.Contains(t, x.Statements, corpus.NotAlone, "topic %s names %s", x.ID, id)
			}
		}
	}
}

func TestEducationThatReassuresWaitsForTheSafetyQuestions(t *testing.T) {
	c := content(t)
	waits := func(cs []corpus.Condition, id corpus.FindingID) bool {
		return slices.ContainsFunc(cs, func(x corpus.Condition) bool { return x.Finding == id && x.Holds("no") && !x.Holds("yes") })
	}
	covered := 0
	for _, x := range c.Topics {
		if x.Kind != corpus.Covered {
			continue
		}
		covered++
		if x.MeantFor(corpus.Patient) {
			require.True(t, waits(x.When, "closed-activity"), "topic %s is for patients", x.ID)
		}
		for _, id := range x.Statements {
			if s := c.Statement(id); x.MeantFor(corpus.Patient) && waits(s.When, "closed-outlook") && s.Topic == "outlook" {
				require.True(t, waits(x.When, "closed-outlook"), "topic %s names %s", x.ID, id)
			}
		}
	}
	require.GreaterOrEqual(t, covered, 12)
}

func TestEveryTopicForPatientsHasSomethingForThem(t *testing.T) {
	c := content(t)
	for _, x := range c.Topics {
		if slices.Contains(x.For, corpus.Patient) {
			mine := 0
			for _, id := range x.Statements {
				if slices.Contains(c.Statement(id).For, corpus.Patient) {
					mine++
				}
			}
			require.GreaterOrEqual(t, mine, 2, "topic %s", x.ID)
		}
	}
}
