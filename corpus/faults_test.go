package corpus_test

import (
	"io/fs"
	"maps"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"ryggrad/corpus"
)

// faults loads a corpus and returns its faults, one a line.
func faults(files fs.FS) []string {
	_, err := corpus.Load(files)
	if err == nil {
		return nil
	}
	return strings.Split(err.Error(), "\n")
}

// broken returns the manual's corpus with one place of one file changed.
func broken(t testing.TB, file, old, now string) fstest.MapFS {
	files := manual(t)
	require.Contains(t, files, file)
	text := string(files[file].Data)
	require.Contains(t, text, old, "the place to break in %s", file)
	files[file] = &fstest.MapFile{Data: []byte(strings.Replace(text, old, now, 1))}
	return files
}

func TestEveryFaultIsSaidWithFileAndLine(t *testing.T) {
	const walk, rest, finding, flag, door, erik, question = "statement/ex.walk.txt", "statement/ex.rest.txt", "finding/example.txt", "redflag/example.txt", "door/example.txt", "vignette/example.txt", "topic/example.txt"
	for _, x := range []struct {
		sentence       string
		file, old, now string
		want           string // every fault, one a line
	}{
		{"an unknown key in the head", walk, "priority: 2", "prioritet: 2",
			walk + `:9: unknown key "prioritet"`},
		{"an unknown key in a language", walk, "\ntext: Walking", "\ntekst: x\ntext: Walking",
			`statement/ex.walk.txt:28: unknown key "tekst" in section "en"`},
		{"a language without one text", walk, "\nholds: Adults with pain for more than 12 weeks.", "",
			walk + `:1: no "holds" in ["en"]`},
		{"a language that is missing", "net/example.txt", "# en", "# de",
			`net/example.txt:1: no "title" in ["en"]
net/example.txt:1: 0 lines of "line" in "en", but 1 in "da"
net/example.txt:15: section "de" is not one of ["da" "nb" "en"]`},
		{"a language that stands twice", "source/example-2026.txt", "# nb\nabout: En oppdiktet", "# da\nabout: En oppdiktet",
			"source/example-2026.txt:1: no \"about\" in [\"nb\"]\nsource/example-2026.txt:16: section \"da\" stands twice"},
		{"a text that stands twice", walk, "\nholds: Adults", "\nholds: x\nholds: Adults",
			`statement/ex.walk.txt:32: "holds" stands twice in "en"`},
		{"a key that stands twice", walk, "topic: exercise", "topic: exercise\ntopic: work",
			walk + `:3: "topic" stands twice`},
		{"no key at all", walk, "topic: exercise", "topic exercise",
			walk + ":1: topic: \"\" is not one of [\"serious\" \"outlook\" \"education\" \"activity\" \"exercise\" \"behaviour\" \"manual\" \"passive\" \"medicine\" \"imaging\" \"work\" \"lifestyle\" \"referral\" \"instruments\" \"follow-up\" \"assessment\" \"frame\"]\n" + walk + `:2: want "key: value", have "topic exercise"`},
		{"a continuation of nothing", walk, "id: ex.walk", "  more\nid: ex.walk",
			walk + `:1: an indented line continues the field above it, but there is none`},
		{"a word that is not allowed", walk, "direction: for", "direction: good",
			walk + `:3: direction: "good" is not one of ["for" "against" "conditional" "info"]`},
		{"an audience that does not exist", walk, "for: patient clinician", "for: patient doctor",
			walk + `:4: for: "doctor" is not one of ["patient" "clinician" "educator"]`},
		{"nobody to show it to", walk, "for: patient clinician\n", "",
			walk + `:1: "for" is missing: want some of ["patient" "clinician" "educator"]`},
		{"a statement without a source", walk, "cite: example-2026 | Tabel 3 | not stated | not stated\n", "",
			walk + `:1: no "cite": a statement rests on at least one place in a source`},
		{"a citation of three parts", walk, " | not stated | not stated", " | not stated",
			walk + `:7: cite: want "source | locator | strength | certainty [| cites source]", have "example-2026 | Tabel 3 | not stated"`},
		{"a strength that does not exist", walk, "| not stated | not stated", "| weak | not stated",
			walk + `:7: cite: strength "weak" is not one of ["strong" "conditional" "ungraded" "opinion" "not stated"]`},
		{"a certainty that does not exist", walk, "| not stated | not stated", "| not stated | fair",
			walk + `:7: cite: certainty "fair" is not one of ["high" "moderate" "low" "very low" "not stated"]`},
		{"a citation without a place", walk, "| Tabel 3 |", "| |",
			walk + `:7: cite: the locator is missing`},
		{"a source that does not exist", walk, "cite: example-2026", "cite: example-2025",
			walk + `:1: no source is called "example-2025"`},
		{"a cited source that does not exist", walk, "not stated | not stated", "not stated | not stated | cites who-1900",
			walk + `:1: no source is called "who-1900"`},
		{"a status that claims a review", walk, "status: draft", "status: approved",
			walk + `:10: status: "approved" is not one of ["draft" "read twice, not by a clinician" "withdrawn"]`},
		{"a withdrawal without a reason", walk, "status: draft", "status: withdrawn",
			walk + `:10: status: want "withdrawn: reason"`},
		{"a priority that is no number", walk, "priority: 2", "priority: high",
			walk + `:9: priority: want a whole number, have "high"`},
		{"a statement in the file of another", walk, "id: ex.walk", "id: ex.run",
			`conflict/example.txt:1: no statement is called "ex.walk"
statement/ex.rest.txt:1: no statement is called "ex.walk"
statement/ex.walk.txt:1: statement "ex.run" belongs in the file statement/ex.run.txt
statement/ex.walk.txt:1: "ex.run" is the opposite of "ex.rest", but not the other way round
topic/example.txt:1: topic "keep-going": no statement is called "ex.walk"
topic/example.txt:19: topic "walking": no statement is called "ex.walk"
vignette/example.txt:1: no statement is called "ex.walk"`},
		{"an opposite of one side only", walk, "opposite: ex.rest\n", "",
			`statement/ex.rest.txt:1: "ex.rest" is the opposite of "ex.walk", but not the other way round`},
		{"a companion that does not exist", walk, "priority: 2", "with: ex.run",
			walk + `:1: no statement is called "ex.run"`},
		{"advice against a medicine that stands alone", walk, "topic: exercise\ndirection: for", "topic: medicine\ndirection: against",
			walk + `:1: advice against a medicine stands with ext.medicine.not-alone: want "with: ext.medicine.not-alone"`},

		{"a word to ask with that is missing", rest, "stay in bed; bed rest", "stay in bed; ; bed rest",
			rest + `:1: asked: a word is missing in "en"; words stand between semicolons`},
		{"a word to ask with that stands twice", rest, "blive i sengen; sengeleje", "sengeleje; Sengeleje",
			rest + `:1: asked: "sengeleje" stands twice in "da"`},
		{"a word to ask with that the texts have", rest, "asked: bli i senga", "asked: dags hvile",
			rest + `:1: asked: the texts in "nb" have "dags hvile" already`},
		{"words to ask with in one language less", rest, "asked: bli i senga; sengeleie; ligge ned\n", "",
			rest + `:1: no "asked" in ["nb"]`},

		{"a condition on nothing", walk, "when: duration-days in 85-", "when: duration in 85-",
			walk + `:1: no finding is called "duration"`},
		{"a condition that is none", walk, "when: duration-days in 85-", "when: duration-days > 85",
			walk + `:6: when: want "finding is [not] value {or value}" or "finding in low-high", have "duration-days > 85"`},
		{"a value that the finding never has", walk, "when: duration-days in 85-", "when: phase is old",
			walk + `:1: "phase" is never "old", only ["acute" "subacute" "long-lasting"]`},
		{"a word for a number", walk, "when: duration-days in 85-", "when: duration-days is long",
			walk + `:1: "duration-days" is a number: want "duration-days in low-high"`},
		{"a range for a word", walk, "when: duration-days in 85-", "when: phase in 1-2",
			walk + `:1: "phase" is no number, so it has no range`},
		{"a range that is none", walk, "in 85-", "in 85",
			walk + `:6: when: want a range such as 0-42 or 85-, have "duration-days in 85"`},
		{"a range outside of the finding's", walk, "in 85-", "in 30000-",
			walk + `:1: "duration-days" is never in 30000-: it lies between 0 and 20000`},
		{"two ranges that never hold together", walk, "when: closed-exercise is no", "when: duration-days in 0-20",
			walk + `:1: "duration-days in 0-20" and "duration-days in 85-" can never hold together`},
		{"two values that never hold together", walk, "when: duration-days in 85-", "when: closed-exercise is yes",
			walk + `:1: "closed-exercise is no" and "closed-exercise is yes" can never hold together`},
		{"a missing or", walk, "when: duration-days in 85-", "when: phase is acute subacute",
			walk + ":6: when: a value is missing in \"phase is acute subacute\"\n" + walk + `:6: when: want "or" between values, have "subacute"`},
		{"a missing value", walk, "when: duration-days in 85-", "when: phase is not",
			walk + `:6: when: a value is missing in "phase is not"`},

		{"an ID that is used twice", finding, "id: gait", "id: both-legs-weak",
			`finding/example.txt:37: the ID "both-legs-weak" is used twice
finding/example.txt:62: no finding is called "gait"`},
		{"a group that does not exist", finding, "group: course", "group: cause",
			`finding/example.txt:18: "duration-days": no group is called "cause"
group/example.txt:18: group "course" has no findings`},
		{"a question that nobody can answer", finding, "who: clinician educator\n", "",
			`finding/example.txt:37: "gait": "who" is missing: want some of ["patient" "clinician" "educator"]`},
		{"a number without a range", finding, "range: 0-20000\n", "",
			`finding/example.txt:18: "range" is missing
finding/example.txt:18: range: want the smallest and largest number, such as 0-10, at most 100000
statement/ex.walk.txt:1: "duration-days" is never in 85-: it lies between 0 and 0
vignette/example.txt:6: duration-days: "100" is no whole number from 0 to 0`},
		{"a number without an end", finding, "range: 0-20000", "range: 0-",
			`finding/example.txt:18: range: want the smallest and largest number, such as 0-10, at most 100000
statement/ex.walk.txt:1: "duration-days" is never in 85-: it lies between 0 and 0
vignette/example.txt:6: duration-days: "100" is no whole number from 0 to 0`},
		{"a gap between bands", finding, "band: long-lasting 85-20000", "band: long-lasting 86-20000",
			`finding/example.txt:76: "phase": duration-days 85 falls in 0 bands, want 1`},
		{"bands that overlap", finding, "band: long-lasting 85-20000", "band: long-lasting 80-20000",
			`finding/example.txt:76: "phase": duration-days 80 falls in 2 bands, want 1`},
		{"a band without a label", finding, "\nacute: Acute", "",
			`finding/example.txt:76: no "acute" in ["en"]`},
		{"bands of a word", finding, "of: duration-days", "of: gait",
			`finding/example.txt:76: "phase": of: no number is called "gait"`},
		{"a derived finding that nothing derives", finding, "any: both-legs-weak is yes\nany: gait is unsteady\n", "",
			`finding/example.txt:62: "leg-trouble": a derived finding has either any lines, or of and band lines, or a from line`},
		{"more conditions than there are", finding, "any: both-legs-weak is yes\n", "any: both-legs-weak is yes\nat-least: 3\n",
			`finding/example.txt:62: "leg-trouble": at-least 3 of 2 conditions can never hold`},
		{"a finding that rests on itself", finding, "any: gait is unsteady", "any: leg-trouble is yes",
			`finding/example.txt:62: "leg-trouble" rests on itself`},
		{"questions that wait for each other", finding, "who: patient clinician educator\n\n# da\nlabel: Svaghed", "who: patient clinician educator\nask-if: gait is unsteady\n\n# da\nlabel: Svaghed",
			`finding/example.txt:38: "gait" rests on itself`},
		{"a derived finding that rests on the triage", finding, "any: gait is unsteady", "any: closed-exercise is yes",
			`finding/example.txt:62: "leg-trouble": a derived finding cannot rest on "closed-exercise", which triage sets`},
		{"a derived finding that rests on a class", finding, "any: gait is unsteady", "any: phase is acute",
			`finding/example.txt:62: "leg-trouble": a derived finding cannot rest on "phase", which is worked out last`},
		{"a question that waits for a class", finding, "ask-if: both-legs-weak is not no", "ask-if: phase is acute",
			`finding/example.txt:37: "gait": ask-if cannot rest on "phase", which is worked out last`},
		{"a class of no basis", finding, "basis: memory\n", "",
			`finding/example.txt:76: basis: "" is not one of ["read" "sign-read" "second-hand" "memory"]`},
		{"a class with a conflict that does not exist", finding, "basis: memory\n", "basis: memory\nconflicts: X-99\n",
			`finding/example.txt:76: "phase": no conflict is called "X-99"`},
		{"what takes away from nothing", finding, "basis: memory\n", "basis: memory\nunless: gait is steady\n",
			`finding/example.txt:76: "phase": "also" and "unless" belong to "any" lines, and there are none`},
		{"what takes away from a derived finding", finding, "any: gait is unsteady\n", "any: gait is unsteady\nunless: gait is steady\n",
			`finding/example.txt:62: "leg-trouble": only a finding of kind class has "unless"`},
		{"a safety question that waits for the advice", "group/example.txt", "screen: yes\n", "screen: yes\nlater: yes\n",
			`group/example.txt:1: group "legs": the safety screen is never asked later`},
		{"a value that is an answer to everything", finding, "values: steady unsteady", "values: steady unsteady unknown",
			`finding/example.txt:37: no "unknown" in ["da" "nb" "en"]
finding/example.txt:37: "gait": "unknown" is an answer to every finding and cannot be a value`},
		{"a triaged finding with other values", finding, "values: yes no", "values: no yes",
			`finding/example.txt:102: "closed-exercise": the findings of kind triaged are red-flag, urgency and closed-*, with values ["yes" "no"]`},
		{"a triaged finding of one's own", finding, "kind: named", "kind: triaged",
			`finding/example.txt:37: "gait": the findings of kind triaged are red-flag, urgency and closed-*, with values []
finding/example.txt:40: unknown key "who"
finding/example.txt:62: "leg-trouble": a derived finding cannot rest on "gait", which triage sets`},

		{"a red flag without a condition", flag, "when: both-legs-weak is yes\n", "",
			flag + `:1: red flag "legs-weak": "when" is missing`},
		{"a red flag that rests on a class", flag, "when: both-legs-weak is yes", "when: phase is acute",
			flag + `:1: red flag "legs-weak" cannot rest on "phase", which is worked out last`},
		{"a red flag that rests on the triage", flag, "when: both-legs-weak is yes", "when: closed-exercise is yes",
			flag + `:1: red flag "legs-weak" cannot rest on "closed-exercise", which triage sets`},
		{"a door that does not exist", flag, "door: dk A", "door: dk B",
			flag + `:1: no door is called "B"`},
		{"a country without a door", flag, "door: no A\n", "",
			flag + `:1: red flag "legs-weak": no door in "no"`},
		{"a country that is unknown", flag, "door: no A", "door: se A",
			flag + ":1: red flag \"legs-weak\": no door in \"no\"\n" + flag + `:6: door: "se" is not one of ["dk" "no"]`},
		{"an emergency that closes nothing", flag, "closes: activity exercise manual nsaid outlook\n", "",
			flag + ":1: red flag \"legs-weak\" is emergency, so it closes \"exercise\"\n" + flag + ":1: red flag \"legs-weak\" is emergency, so it closes \"manual\"\n" + flag + `:1: red flag "legs-weak" is emergency, so it closes "outlook"`},
		{"an emergency that is not serious", flag, "serious: yes\n", "",
			flag + `:1: red flag "legs-weak" is emergency, so it is serious: yes`},
		{"an emergency without words for the telephone", flag, "\nsay: both my legs have become weak", "",
			flag + `:1: no "say" in ["en"]`},
		{"a rule that was read nowhere", flag, "basis: sign-read\nseen: Anbefalinger om rygge", "basis: read",
			flag + `:1: basis is read, but "seen" names no source`},
		{"lists of different lengths", flag, "\ndo: Ikke kjør selv.", "",
			flag + `:1: 0 lines of "do" in "nb", but 1 in "da"`},

		{"a number that does not exist", door, "dk: dk-112", "dk: dk-911",
			door + `:1: door "A": no number is called "dk-911"`},
		{"a number of the other country", door, "dk: dk-112", "dk: no-113",
			door + `:1: door "A": "no-113" is a number of "no", not of "dk"`},
		{"a door that leads nowhere", door, "dk: dk-112\n", "",
			door + `:1: door "A" leads nowhere in "dk"`},
		{"a date that is none", door, "checked: 2026-11-22", "checked: 22.11.2026",
			door + `:21: checked: want a date such as 2026-11-22, have "22.11.2026"`},
		{"a number that nobody will check", door, "check-again: 2027-05-22\n", "",
			door + `:15: "check-again" is missing`},
		{"a safety net to nowhere", "net/example.txt", "doors: A", "doors: A Z",
			`net/example.txt:1: no door is called "Z"`},
		{"a core source that nobody read again", "source/example-2026.txt", "checked: 2026-11-22\n", "",
			`source/example-2026.txt:1: "checked" is missing`},
		{"a source without a year", "source/example-2026.txt", "date: 2026-01", "date: lately",
			`source/example-2026.txt:5: date: want a date that begins with its year, or "undated", have "lately"`},
		{"a conflict with words for patients in one language less", "conflict/example.txt",
			"patient: Kilden nævner både gang og hvile. Vi går efter gang, for det råd er yngst.\n", "",
			`conflict/example.txt:1: no "patient" in ["da"]`},
		{"a conflict with one side", "conflict/example.txt", "side: example-2026 | Tabel 4 | conditional | low\n", "",
			`conflict/example.txt:1: 1 sides but 2 lines of "says"; want the same number, at least 2`},

		{"a topic of one statement", question, "statements: ex.walk ex.rest", "statements: ex.walk",
			question + `:5: statements: want at least 2, have 1`},
		{"a topic of nothing", question, "statements: ex.walk ex.rest", "",
			question + `:1: statements: want at least 2, have 0`},
		{"a topic that says a thing twice", question, "statements: ex.walk ex.rest", "statements: ex.walk ex.rest ex.walk",
			question + `:5: statements: "ex.walk" stands twice`},
		{"a topic of a statement that does not exist", question, "ex.walk ex.rest", "ex.walk ex.run",
			question + `:1: topic "keep-going": no statement is called "ex.run"`},
		{"a topic of a kind that does not exist", question, "kind: question", "kind: answer",
			question + `:2: kind: "answer" is not one of ["question" "education"]`},
		{"a topic for nobody", question, "for: clinician\n", "",
			question + `:1: "for" is missing: want some of ["patient" "clinician" "educator"]`},
		{"a topic for patients without words for them", question, "for: clinician\n", "for: patient clinician\n",
			question + ":1: no \"patient-title\" in [\"da\" \"nb\" \"en\"]\n" + question + `:1: no "patient" in ["da" "nb" "en"]`},
		{"a clinical question with a condition", question, "for: clinician\n", "for: clinician\nwhen: phase is acute\n",
			question + `:5: when: a clinical question is everybody's; only a topic of education has conditions`},
		{"a topic with a condition on nothing", question, "when: phase is long-lasting", "when: phrase is long-lasting",
			question + `:19: no finding is called "phrase"`},
		{"a version that nobody wrote about", "version.txt", "example-1", "example-2",
			`change/example.txt:1: the newest change is of version "example-1", but version.txt says "example-2"`},
		{"a version that brought nothing", "change/example.txt", "\nline: Den første udgave.", "",
			"change/example.txt:1: 1 lines of \"line\" in \"nb\", but 0 in \"da\"\nchange/example.txt:1: 1 lines of \"line\" in \"en\", but 0 in \"da\"\n" + `change/example.txt:1: no "line": say what changed`},
		{"a version of no day", "change/example.txt", "date: 2026-11-22\n", "",
			`change/example.txt:1: "date" is missing`},

		{"an answer to nothing", erik, "answer: duration-days", "answer: duration",
			erik + `:6: no finding that can be answered is called "duration"`},
		{"an answer out of range", erik, "= 100", "= 30000",
			erik + `:6: duration-days: "30000" is no whole number from 0 to 20000`},
		{"a name that nothing has", erik, "urgency: routine", "urgency: routine\nclassification: phase",
			erik + `:1: classification: no class is called "phase"`},
		{"a group of nothing", erik, "none: legs", "none: arms",
			erik + `:1: no group is called "arms"`},
		{"a form that does not exist", erik, "items: two", "items: three",
			erik + `:1: no instrument is called "three"`},
	} {
		t.Run(x.sentence, func(t *testing.T) {
			got := faults(broken(t, x.file, x.old, x.now))
			require.ElementsMatch(t, strings.Split(x.want, "\n"), got, "have:\n%s", strings.Join(got, "\n"))
		})
	}
}

func TestAllFaultsOfAllFilesAreToldAtOnceInTheOrderOfFilesAndLines(t *testing.T) {
	files := broken(t, "statement/ex.walk.txt", "direction: for", "direction: good")
	files["finding/more.txt"] = &fstest.MapFile{Data: []byte("id: x\nkind: guess\n")}
	files["statement/readme.md"] = &fstest.MapFile{}
	files["version.txt"] = &fstest.MapFile{}
	require.Equal(t, []string{
		`finding/more.txt:1: no "label" in ["da" "nb" "en"]`,
		`finding/more.txt:1: no "ask" in ["da" "nb" "en"]`,
		`finding/more.txt:1: "x": no group is called ""`,
		`finding/more.txt:1: "x": "who" is missing: want some of ["patient" "clinician" "educator"]`,
		`finding/more.txt:2: kind: "guess" is not one of ["sign" "yes-no" "named" "number" "derived" "triaged" "class"]`,
		`statement/ex.walk.txt:3: direction: "good" is not one of ["for" "against" "conditional" "info"]`,
		`statement/readme.md: only .txt files belong here`,
		`version.txt: the version is missing`,
	}, faults(files))
}

func TestAFolderThatIsMissingIsAFault(t *testing.T) {
	files := manual(t)
	maps.DeleteFunc(files, func(name string, _ *fstest.MapFile) bool { return strings.HasPrefix(name, "conflict/") })
	require.Equal(t, []string{"conflict: cannot be read: open conflict: file does not exist"}, faults(files))
}

func TestLinesMayEndAsOnAnyMachineAndContinueIndented(t *testing.T) {
	want, err := corpus.Load(manual(t))
	require.NoError(t, err)
	files := manual(t)
	for name, f := range files {
		text := strings.ReplaceAll(string(f.Data), "Walking is recommended when", "Walking is\n\trecommended\n  when")
		files[name] = &fstest.MapFile{Data: []byte(strings.ReplaceAll(text, "\n", "\r\n"))}
	}
	have, err := corpus.Load(files)
	require.NoError(t, err)
	require.Equal(t, want.Statement("ex.walk").Text, have.Statement("ex.walk").Text)
	require.NotEqual(t, want.Hash, have.Hash, "the hash tells even this")
}

// FuzzParse holds: whatever stands in a file, reading it gives faults and no panic.
func FuzzParse(f *testing.F) {
	base := manual(f)
	for name, file := range base {
		f.Add(name, string(file.Data))
	}
	f.Add("finding/x.txt", "id: x\nkind: derived\nof: x\nband: a 0-\n---\n\n# da\n# da\n  y\n:\n#")
	f.Add("instrument/x.txt", "items: 2 of 0-\nrecode: 1: \nscale: a mean 1-2 needs 1\nbands: a b a 0-")
	folders := []string{"source", "statement", "conflict", "finding", "group", "instrument", "redflag", "door", "net", "vignette", "lexicon", "topic", "change"}
	f.Fuzz(func(t *testing.T, name, text string) {
		if !fs.ValidPath(name) {
			return
		}
		folder, _, _ := strings.Cut(name, "/")
		files := maps.Clone(base)
		for _, one := range append(folders[:len(folders):len(folders)], folder) {
			if one != "." {
				files[one+"/fuzz.txt"] = &fstest.MapFile{Data: []byte(text)}
			}
		}
		c, err := corpus.Load(files)
		require.NotNil(t, c)
		if err != nil {
			require.ErrorAs(t, err, &corpus.Faults{})
			require.NotEmpty(t, err.Error())
		}
	})
}
