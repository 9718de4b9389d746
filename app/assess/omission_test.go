package assess_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// The omissions are what the five sources leave out and what would make advice
// that follows only them unsafe. Each has a test that the unsafe output cannot
// occur, and that the case it is about does occur.
var omissions = []struct {
	no, unsafe string
	holds      func(t *testing.T, c *corpus.Corpus)
}{
	{"O-01", "a sign of cauda equina is less than an emergency", omittedCauda},
	{"O-02", "a severe or growing weakness waits until tomorrow", omittedDeficit},
	{"O-03", "pressure on the spinal cord waits", omittedCord},
	{"O-04", "signs of fracture, cancer or infection lead nowhere", omittedSigns},
	{"O-05", "inflammatory disease of the back is not counted, or is cleared by a count", omittedInflammatory},
	{"O-06", "an urgency sends to a door that is too slow", omittedDoors},
	{"O-07", "paracetamol is called free of side effects", omittedParacetamol},
	{"O-08", "an NSAID is offered while a caution is open", omittedNSAID},
	{"O-09", "pregnancy gets the advice for others", omittedPregnancy},
	{"O-10", "a child, or a first pain late in life, gets the advice for others", omittedAge},
	{"O-11", "disease outside the back passes for back pain", omittedMimics},
	{"O-12", "advice against a medicine stands without \"do not stop on your own\"", omittedNotAlone},
	{"O-13", "an opioid is cut down without a doctor", omittedTaper},
	{"O-14", "thoughts of suicide lead nowhere", omittedDespair},
	{"O-15", "treatment with the hands is offered while a caution is open", omittedManual},
	{"O-16", "an injury is passed over", omittedInjury},
	{"O-17", "an outlook is given before the safety questions, or no safety net", omittedNet},
	{"O-18", "a person at a distance is cleared", omittedRemote},
	{"O-19", "what makes infection or bleeding likely is not asked", omittedRisks},
	{"O-20", "leg pain is reassured while a deficit stands or is open", omittedReassurance},
	{"O-21", "known disease or an earlier operation is treated as common back pain", omittedKnown},
	{"O-22", "harm at home is missed, shown to others or taken for safe", omittedHome},
	{"O-23", "nerve root or stenosis is cleared without an examination", omittedRoot},
	{"O-24", "exercise or activity is advised while it may harm", omittedLoading},
	{"O-25", "severe pain is left alone", omittedSeverePain},
	{"O-26", "\"no scan needed\" stands while a scan may be needed", omittedImaging},
}

func TestOmissionIsFilled(t *testing.T) {
	c := content(t)
	for i, o := range omissions {
		require.Equal(t, fmt.Sprintf("O-%02d", i+1), o.no)
		t.Run(o.no+" never: "+o.unsafe, func(t *testing.T) {
			t.Parallel()
			o.holds(t, c)
		})
	}
	require.Len(t, omissions, 26)
}

// given returns the case with more answers, each written finding=value.
func given(t *testing.T, c *corpus.Corpus, k assess.Case, answers ...string) assess.Case {
	for _, a := range answers {
		id, value, ok := strings.Cut(a, "=")
		require.True(t, ok, a)
		f := c.Finding(corpus.FindingID(id))
		require.NotNil(t, f, "no finding is called %q", id)
		if value != "" {
			require.NoError(t, f.Allows(value))
		}
		k = with(k, f.ID, value)
	}
	return k
}

// bases are people for whom a sign must count all the same: of whom nothing is
// known, who are well, and who have given a calm answer to everything else.
func bases(c *corpus.Corpus, a corpus.Audience) []assess.Case {
	var out []assess.Case
	for _, country := range corpus.Countries {
		calm := well(c, country, a)
		for _, f := range c.Findings {
			if f.Asked() && slices.Contains(f.Who, a) && calm.Answers[f.ID] == "" && f.Has("no") {
				calm.Answers[f.ID] = "no"
			}
		}
		calm = with(with(with(calm, "duration-days", "100"), "exam-strength", "normal"), "leg-pain", "none")
		if a == corpus.Patient {
			calm = without(calm, "exam-strength")
		}
		out = append(out, nobody(country, a), well(c, country, a), calm)
	}
	return out
}

// calm is a person who answered no to every question and has had pain for 100 days.
func calm(c *corpus.Corpus, a corpus.Audience) assess.Case { return bases(c, a)[2] }

// atLeast requires an urgency of everybody with these answers.
func atLeast(t *testing.T, c *corpus.Corpus, u corpus.Urgency, audiences []corpus.Audience, answers ...string) {
	t.Helper()
	for _, audience := range audiences {
		for _, k := range bases(c, audience) {
			k = given(t, c, k, answers...)
			require.NoError(t, k.Check(c))
			a := assess.Assess(c, k)
			require.GreaterOrEqual(t, a.Urgency.Rank(), u.Rank(), "%v is %s for a %s; stands: %v", answers, a.Urgency, audience, present(a))
			if u.Rank() >= corpus.SameDay.Rank() {
				for _, care := range []corpus.Care{corpus.Exercise, corpus.Manual, corpus.Outlook} {
					require.Equal(t, "yes", a.Finding(care.Finding()).Value, "%v leaves %s open", answers, care)
				}
				require.NotEqual(t, "absent", a.Finding("red-flag").Value)
			}
		}
	}
}

var (
	both    = []corpus.Audience{corpus.Patient, corpus.Clinician}
	trained = []corpus.Audience{corpus.Clinician}
)

// offered are the statements of a topic that advise something and apply.
func offered(a *assess.Assessment, match func(s *corpus.Statement) bool) []corpus.StatementID {
	ids := []corpus.StatementID{}
	for _, r := range a.Recommendations {
		if r.Verdict == assess.Applies && match(r.Statement) {
			ids = append(ids, r.Statement.ID)
		}
	}
	return ids
}

func advises(topic string) func(*corpus.Statement) bool {
	return func(s *corpus.Statement) bool {
		return s.Topic == topic && (s.Direction == corpus.For || s.Direction == corpus.Conditional) && !strings.HasPrefix(string(s.ID), "ext.")
	}
}

func offersNSAID(s *corpus.Statement) bool {
	return s.Topic == "medicine" && (s.Direction == corpus.For || s.Direction == corpus.Conditional) && strings.Contains(string(s.ID), "nsaid")
}

func reassures(s *corpus.Statement) bool {
	return s.Topic == "outlook" && !strings.HasPrefix(string(s.ID), "ext.") || s.ID == "dk.edu.t4.acute-reassure" || s.ID == "dk.edu.t4.prognosis" || s.ID == "dk.prolapse.conservative-equal"
}

func sparesScan(s *corpus.Statement) bool {
	return s.Topic == "imaging" && !strings.HasPrefix(string(s.ID), "ext.") || s.ID == "dk.risk.early-mri"
}

// roots are the asked findings that a condition rests on.
func roots(c *corpus.Corpus, x corpus.Condition) []corpus.FindingID {
	f := c.Finding(x.Finding)
	switch {
	case len(f.Any) > 0:
		var ids []corpus.FindingID
		for _, y := range f.Any {
			ids = append(ids, roots(c, y)...)
		}
		return ids
	case f.Of != "":
		return []corpus.FindingID{f.Of}
	}
	return []corpus.FindingID{f.ID}
}

// cautions requires that each of these answers makes a derived caution hold: what
// the safety rules name must not fall out of the list.
func cautions(t *testing.T, c *corpus.Corpus, caution corpus.FindingID, k assess.Case, answers ...string) {
	t.Helper()
	require.Equal(t, "no", assess.Assess(c, k).Finding(caution).Value)
	for _, a := range answers {
		require.Equal(t, "yes", assess.Assess(c, given(t, c, k, a)).Finding(caution).Value, "%s is no %s", a, caution)
	}
}

// neverWhile requires that nothing matching is offered while one of the cautions
// of a derived finding holds, is in doubt or is not answered; and that it is
// offered when all are answered no.
func neverWhile(t *testing.T, c *corpus.Corpus, caution corpus.FindingID, audience corpus.Audience, k assess.Case, match func(*corpus.Statement) bool) {
	t.Helper()
	require.NotEmpty(t, offered(assess.Assess(c, k), match), "offered to no %s, so this shows nothing", audience)
	def := c.Finding(caution)
	require.NotEmpty(t, def.Any)
	for _, x := range def.Any {
		yes := k
		meet(c, &yes, x)
		require.NoError(t, yes.Check(c))
		require.Empty(t, offered(assess.Assess(c, yes), match), "%s, %s", audience, x)
		for _, id := range roots(c, x) {
			for _, open := range []string{"", corpus.Unknown, corpus.NotSure, corpus.Conflicting} {
				a := assess.Assess(c, with(k, id, open))
				if a.Concerns(c.Finding(id)) {
					require.Empty(t, offered(a, match), "%s, %s %q", audience, id, open)
				}
			}
		}
	}
}

// neverWithoutTheScreen requires that nothing matching is offered while a question
// of the safety screen is open that could still take the offer back.
func neverWithoutTheScreen(t *testing.T, c *corpus.Corpus, k assess.Case, match func(*corpus.Statement) bool, least int) {
	t.Helper()
	before := offered(assess.Assess(c, k), match)
	require.NotEmpty(t, before, "offered to nobody, so this shows nothing")
	tried := 0
	for _, f := range c.Findings {
		if g := c.Group(f.Group); g == nil || !g.Screen || !slices.Contains(f.Who, k.Audience) {
			continue
		}
		values := f.Names()
		if f.Kind == corpus.Number {
			values = []string{"15", "30", "61", "70"}
		}
		takenBack := map[corpus.StatementID]bool{}
		for _, v := range values {
			if f.Kind == corpus.Number && f.Allows(v) != nil {
				continue
			}
			still := offered(assess.Assess(c, with(k, f.ID, v)), match)
			for _, id := range before {
				takenBack[id] = takenBack[id] || !slices.Contains(still, id)
			}
		}
		for _, open := range []string{"", corpus.Unknown, corpus.NotSure, corpus.Conflicting} {
			a := assess.Assess(c, with(k, f.ID, open))
			if !a.Concerns(f) {
				continue
			}
			for _, id := range offered(a, match) {
				require.False(t, takenBack[id], "%s is offered while %s is %q", id, f.ID, open)
				tried--
			}
			tried += len(takenBack)
		}
	}
	require.GreaterOrEqual(t, tried, least, "too few questions matter, so this shows little")
}

func omittedCauda(t *testing.T, c *corpus.Corpus) {
	signs := []corpus.FindingID{"saddle-numb", "urine-flow", "urine-retention", "urine-leak", "bowel-control", "genital-feeling", "bladder-baseline-change", "both-legs-weak", "both-legs-numb"}
	for _, f := range c.Group("saddle").Findings {
		require.True(t, f.ID == "sexual-function" || slices.Contains(signs, f.ID), "%s is asked, but not tried here", f.ID)
	}
	require.True(t, c.Group("saddle").Screen && c.Group("saddle").Order < 15, "asked first and of everyone")
	for _, id := range signs {
		require.True(t, c.Group(c.Finding(id).Group).Screen, id)
		for _, v := range []string{"yes", corpus.NotSure, corpus.Conflicting} {
			atLeast(t, c, corpus.Emergency, both, string(id)+"="+v)
		}
	}
	atLeast(t, c, corpus.SameDay, both, "sexual-function=yes")
	for _, leg := range []string{"leg-numb=yes", "leg-mild=yes", "gait=slow", "foot-weak=yes"} {
		atLeast(t, c, corpus.Emergency, both, "sexual-function=yes", leg)
	}
	atLeast(t, c, corpus.SameDay, both, "both-legs-pain=yes")
	atLeast(t, c, corpus.Emergency, both, "both-legs-pain=yes", "no-doctor-today=yes")
	for _, id := range []string{"exam-saddle", "exam-tone", "exam-residual"} {
		for _, v := range []string{"yes", corpus.NotSure, corpus.Conflicting} {
			atLeast(t, c, corpus.Emergency, trained, id+"="+v)
		}
	}
	// A normal examination does not clear it, nor does anything else.
	atLeast(t, c, corpus.Emergency, trained, "urine-flow=yes", "exam-saddle=no", "exam-tone=no", "exam-residual=no", "exam-strength=normal", "uses-opioid=yes")
	cases(t, 101, 150, func(d *dice, k assess.Case, _ *assess.Assessment) {
		id := signs[d.IntN(len(signs))]
		v := []string{"yes", corpus.NotSure, corpus.Conflicting}[d.IntN(3)]
		require.Equal(t, corpus.Emergency, assess.Assess(d.corpus, with(k, id, v)).Urgency, "%s %s on %v", id, v, k)
	})
}

func omittedDeficit(t *testing.T, c *corpus.Corpus) {
	for _, a := range []string{"foot-weak=yes", "leg-worse=yes", "leg-pain-gone=yes"} {
		atLeast(t, c, corpus.SameDay, both, a)
		atLeast(t, c, corpus.SameDay, both, a, "leg-pain=none", "duration-days=400")
	}
	atLeast(t, c, corpus.Emergency, both, "foot-weak=yes", "foot-weak-hours=yes")
	atLeast(t, c, corpus.Emergency, both, "foot-weak=yes", "foot-weak-hours="+corpus.NotSure)
	for _, a := range []string{"exam-strength=severe", "exam-several=yes"} {
		atLeast(t, c, corpus.SameDay, trained, a)
	}
	for _, id := range []string{"root-severe", "root-severe-examined", "root-worse", "root-painoff", "root-several"} {
		for _, country := range corpus.Countries {
			require.Equal(t, []string{"B"}, c.RedFlag(id).Doors[country], "%s: to hospital", id)
		}
	}
	atLeast(t, c, corpus.ContactDoctor, both, "leg-mild=yes")
	atLeast(t, c, corpus.ContactDoctor, trained, "exam-strength=mild")
}

func omittedCord(t *testing.T, c *corpus.Corpus) {
	for _, v := range []string{"fast", corpus.NotSure, corpus.Conflicting} {
		atLeast(t, c, corpus.Emergency, both, "gait="+v)
	}
	atLeast(t, c, corpus.SameDay, both, "gait=slow")
	atLeast(t, c, corpus.SameDay, trained, "exam-umn=yes")
	for _, context := range []string{"cancer=ever", "cancer=unsure", "fever=yes", "injury-any=yes", "injury-low=yes", "blood-thinner=yes", "urine-leak=yes", "bowel-control=yes"} {
		atLeast(t, c, corpus.Emergency, both, "gait=slow", context)
		atLeast(t, c, corpus.Emergency, trained, "exam-umn=yes", context)
	}
	atLeast(t, c, corpus.SameDay, both, "band-pain=yes")
	for _, leg := range []string{"both-legs-weak=yes", "gait=slow", "leg-numb=yes", "urine-flow=yes"} {
		atLeast(t, c, corpus.Emergency, both, "band-pain=yes", leg)
	}
	atLeast(t, c, corpus.Emergency, both, "weakness-rising=yes")
}

func omittedSigns(t *testing.T, c *corpus.Corpus) {
	for _, x := range []struct {
		least   corpus.Urgency
		answers string
	}{
		{corpus.SameDay, "injury-low=yes osteoporosis=yes"}, {corpus.SameDay, "injury-low=yes age=65"}, {corpus.SameDay, "injury-low=yes steroids=yes"},
		{corpus.SameDay, "sudden-sharp=yes low-weight=yes"}, {corpus.ContactDoctor, "sudden-sharp=yes"}, {corpus.ContactDoctor, "lost-height=yes"},
		{corpus.SameDay, "injury-bruise=yes"}, {corpus.SameDay, "no-weight=yes osteoporosis=yes"},
		{corpus.SameDay, "cancer=ever night-pain=yes"}, {corpus.SameDay, "cancer=unsure pain-growing=yes"}, {corpus.SameDay, "cancer=spread"}, {corpus.ContactDoctor, "cancer=ever"},
		{corpus.Emergency, "cancer=ever leg-numb=yes"}, {corpus.SameDay, "weight-loss=yes night-pain=yes"}, {corpus.SameDay, "constant-pain=yes unwell=yes"},
		{corpus.SameDay, "weight-loss=yes age=55 duration-days=40"}, {corpus.ContactDoctor, "weight-loss=yes"}, {corpus.ContactDoctor, "cancer=no night-pain=yes"},
		{corpus.ContactDoctor, "age=62 duration-days=50"}, {corpus.ContactDoctor, "lump-blood=yes"},
		{corpus.SameDay, "fever=yes"}, {corpus.Emergency, "sepsis=yes"}, {corpus.Emergency, "sepsis=" + corpus.NotSure}, {corpus.Emergency, "meningitis=yes"},
		{corpus.Emergency, "fever=yes leg-numb=yes"}, {corpus.SameDay, "spine-procedure=recent wound=yes"}, {corpus.Emergency, "spine-procedure=recent wound=yes fever=yes"},
		{corpus.ContactDoctor, "zoster-skin=yes"}, {corpus.SameDay, "zoster-skin=yes weak-immunity=yes"}, {corpus.Emergency, "zoster-skin=yes urine-retention=yes"},
	} {
		atLeast(t, c, x.least, both, strings.Fields(x.answers)...)
	}
}

func omittedInflammatory(t *testing.T, c *corpus.Corpus) {
	features := c.Finding("ax-four").Any
	require.Len(t, features, 9, "NICE NG65 names nine")
	require.Equal(t, features, c.Finding("ax-three").Any)
	require.Equal(t, []int{4, 3}, []int{c.Finding("ax-four").AtLeast, c.Finding("ax-three").AtLeast})
	base := given(t, c, well(c, "dk", corpus.Clinician), "early-long=yes")
	require.Equal(t, assess.Undecided, assess.Assess(c, base).Recommendation("ext.inflammatory.not-met").Verdict, "not counted is not \"not met\"")
	for first := range features {
		for n := range len(features) + 1 {
			k := base
			for i := range features {
				v := "no"
				if (i-first+9)%9 < n {
					v = "yes"
				}
				k = with(k, features[i].Finding, v)
			}
			a := assess.Assess(c, k)
			require.Equal(t, n >= 4, flag(a, "ax-refer") != nil, "%d features", n)
			require.Equal(t, n >= 3, flag(a, "ax-three") != nil, "%d features", n)
			require.Equal(t, n >= 3, a.Recommendation("ext.inflammatory.referral").Verdict == assess.Applies)
			require.Equal(t, n < 3, a.Recommendation("ext.inflammatory.not-met").Verdict == assess.Applies)
			if n >= 3 {
				require.GreaterOrEqual(t, a.Urgency.Rank(), corpus.ContactDoctor.Rank())
				require.NotNil(t, flag(assess.Assess(c, with(k, "hla-b27", "yes")), "ax-b27"))
				// A negative test takes nothing back.
				require.Equal(t, present(a), present(assess.Assess(c, with(k, "hla-b27", "no"))))
			}
			// Without the age and the duration there is nothing to count.
			require.Nil(t, flag(assess.Assess(c, with(k, "early-long", "no")), "ax-refer"))
		}
	}
	asas := []string{"ax-insidious=yes", "ax-movement=yes", "ax-no-rest=yes", "ax-onset-35=no", "ax-onset-40=yes"}
	require.NotNil(t, flag(assess.Assess(c, given(t, c, base, asas...)), "ax-asas"))
	require.Nil(t, flag(assess.Assess(c, given(t, c, base, append(asas, "ax-no-rest=no", "ax-night-up=no")...)), "ax-asas"), "3 of 5")
	for _, a := range []string{"morning-stiff=yes", "gut-skin-eye=yes"} {
		atLeast(t, c, corpus.ContactDoctor, both, a)
	}
	atLeast(t, c, corpus.SameDay, both, "red-eye=yes")
	atLeast(t, c, corpus.SameDay, both, "fever=yes", "hot-joint=yes")
	atLeast(t, c, corpus.Emergency, both, "age=70", "girdle-head=yes", "sight-loss=yes")
	for _, x := range features {
		require.NotContains(t, c.Finding(x.Finding).Who, corpus.Patient, "%s: a clinician counts", x.Finding)
	}
}

func omittedDoors(t *testing.T, c *corpus.Corpus) {
	quick := map[corpus.Urgency][]string{
		corpus.Emergency: {"A", "B", "P", "G", "clinician"},
		corpus.SameDay:   {"A", "B", "C", "P", "S", "H", "clinician"},
	}
	for _, r := range c.RedFlags {
		for _, country := range corpus.Countries {
			if r.Urgency == corpus.Routine {
				continue
			}
			require.NotEmpty(t, r.Doors[country], "%s leads nowhere in %s", r.ID, country)
			for _, d := range r.Doors[country] {
				require.NotEmpty(t, c.Door(d).Calls[country], d)
			}
			if doors := quick[r.Urgency]; doors != nil {
				require.Contains(t, doors, r.Doors[country][0], "%s is %s", r.ID, r.Urgency)
			}
		}
	}
	ambulance := map[corpus.Country]string{"dk": "112", "no": "113"}
	for country, number := range ambulance {
		require.Equal(t, number, c.Number(c.Door("A").Calls[country][0].Number).Digits)
		require.True(t, slices.ContainsFunc(c.Door("B").Calls[country], func(x corpus.Call) bool { return c.Number(x.Number).Digits == number }), "door B names the ambulance as well")
	}
	for door, ids := range map[string][]string{
		"A": {"inf-sepsis", "aaa-rupture", "aaa-mass", "dissect", "chest", "limb", "belly", "stroke", "md-bleed", "md-drowsy", "mh-now", "ectopic-more", "md-stopped-fit"},
		"B": {"ces-saddle", "ces-retention", "cord-fast", "ca-neuro", "inf-risk", "root-severe", "md-thin", "gca-sight"},
	} {
		for _, id := range ids {
			for _, country := range corpus.Countries {
				require.Equal(t, door, c.RedFlag(id).Doors[country][0], id)
			}
		}
	}
}

// innocent is the claim that paracetamol has no side effects.
var innocent = regexp.MustCompile(`(?i)(ingen|uden|uten|ikke) (kendte |kjente |nogen |noen )?bivirkninger|bivirkningsfri|(no|without|free of) (known |any )?side[ -]effects`)

func omittedParacetamol(t *testing.T, c *corpus.Corpus) {
	for _, claim := range []string{"ingen kendte bivirkninger", "uten kjente bivirkninger", "no known side effects"} {
		require.Regexp(t, innocent, claim)
	}
	about := 0
	for _, s := range c.Statements {
		all := ""
		for _, text := range []corpus.Text{s.Title, s.Text, s.PatientTitle, s.PatientText} {
			for _, l := range corpus.Langs {
				all += text.In(l) + "\n"
			}
		}
		if !strings.Contains(strings.ToLower(all), "paracetamol") {
			continue
		}
		about++
		if s.Status != corpus.Withdrawn && innocent.MatchString(all) {
			require.Equal(t, []corpus.Audience{corpus.Educator}, s.For, "%s says that paracetamol has no side effects", s.ID)
			require.True(t, s.Library, "%s is advice", s.ID)
		}
		if s.Topic == "medicine" {
			require.NotEqual(t, corpus.For, s.Direction, "%s recommends it", s.ID)
		}
	}
	require.GreaterOrEqual(t, about, 3)
	for _, audience := range both {
		for _, k := range bases(c, audience) {
			a := assess.Assess(c, given(t, c, k, "uses-paracetamol=yes"))
			require.Equal(t, assess.Applies, a.Recommendation("ext.paracetamol.caution").Verdict)
		}
		for _, v := range []string{"yes", corpus.NotSure, corpus.Conflicting} {
			atLeast(t, c, corpus.Emergency, both, "paracetamol-over="+v)
		}
	}
	require.Equal(t, "G", c.RedFlag("md-parac").Doors["dk"][0])
	require.Equal(t, "G", c.RedFlag("md-parac").Doors["no"][0])
}

func omittedNSAID(t *testing.T, c *corpus.Corpus) {
	for _, audience := range trained {
		k := calm(c, audience)
		for _, uses := range []string{"uses-nsaid=yes", "considers-nsaid=yes"} {
			neverWhile(t, c, "nsaid-caution", audience, given(t, c, k, uses), offersNSAID)
		}
	}
	k := given(t, c, calm(c, corpus.Patient), "considers-nsaid=yes")
	cautions(t, c, "nsaid-caution", k, "pregnancy=yes", "pregnancy=maybe", "age=65", "age=17", "blood-thinner=yes", "known-vascular=yes", "steroids=yes", "dialysis=yes",
		"nsaid-ulcer=yes", "nsaid-organ=yes", "nsaid-heart=yes", "nsaid-allergy=yes", "nsaid-bowel=yes", "nsaid-medicines=yes", "nsaid-other=yes", "nsaid-dry=yes", "nsaid-operation=yes", "nsaid-feeding=yes")
	for _, f := range c.Group("nsaid-screen").Findings {
		a := assess.Assess(c, with(k, f.ID, "yes"))
		require.Equal(t, assess.Applies, a.Recommendation("ext.nsaid.ask-first").Verdict, f.ID)
		require.Empty(t, offered(a, offersNSAID))
	}
	for _, s := range c.Statements {
		if offersNSAID(s) && !s.Library && !strings.HasPrefix(string(s.ID), "ext.") {
			require.NotContains(t, s.For, corpus.Patient, "%s: a patient is never told to take it", s.ID)
		}
	}
	atLeast(t, c, corpus.SameDay, both, "uses-nsaid=yes", "nsaid-dry=yes")
	atLeast(t, c, corpus.ContactDoctor, both, "uses-nsaid=yes", "nsaid-ulcer=yes")
	atLeast(t, c, corpus.SameDay, both, "uses-nsaid=yes", "pregnancy=yes", "pregnancy-week=20")
}

func omittedPregnancy(t *testing.T, c *corpus.Corpus) {
	unsafe := func(s *corpus.Statement) bool { return offersNSAID(s) || advises("manual")(s) || sparesScan(s) }
	for _, audience := range both {
		k := calm(c, audience)
		require.NotEmpty(t, offered(assess.Assess(c, k), unsafe))
		for _, v := range []string{"yes", "maybe", "after-birth", corpus.NotSure, corpus.Conflicting, ""} {
			for _, seen := range []string{"no", "yes", ""} {
				a := assess.Assess(c, given(t, c, k, "pregnancy="+v, "pregnancy-seen="+seen))
				require.Empty(t, offered(a, unsafe), "pregnancy %q, seen %q", v, seen)
				if v != "" && c.Finding("pregnancy").Has(v) {
					require.Equal(t, assess.Applies, a.Recommendation("ext.pregnancy.scope").Verdict)
					if seen == "no" {
						require.GreaterOrEqual(t, a.Urgency.Rank(), corpus.ContactDoctor.Rank())
					}
				}
			}
		}
	}
	for least, signs := range map[corpus.Urgency][]string{
		corpus.Emergency: {"pg-bleed-heavy", "pg-labour", "leg-worse", "both-legs-numb", "sepsis", "foot-weak"},
		corpus.SameDay:   {"pg-head", "pg-moves", "pg-spot", "pg-fever"},
	} {
		for _, s := range signs {
			for _, p := range []string{"yes", "maybe"} {
				atLeast(t, c, least, both, "pregnancy="+p, s+"=yes")
			}
		}
	}
	atLeast(t, c, corpus.Emergency, both, "pregnancy=yes", "kidney=yes")
	atLeast(t, c, corpus.Emergency, both, "pregnancy=after-birth", "pp-neuro=yes")
	atLeast(t, c, corpus.Emergency, both, "pregnancy=after-birth", "leg-numb=yes")
	atLeast(t, c, corpus.SameDay, both, "pregnancy=after-birth", "pp-other=yes")
}

func omittedAge(t *testing.T, c *corpus.Corpus) {
	treats := func(s *corpus.Statement) bool {
		return offersNSAID(s) || advises("manual")(s) || advises("exercise")(s) || reassures(s)
	}
	for _, audience := range both {
		k := calm(c, audience)
		require.NotEmpty(t, offered(assess.Assess(c, k), treats))
		for _, age := range []string{"0", "5", "6", "12", "17"} {
			a := assess.Assess(c, given(t, c, k, "age="+age))
			require.GreaterOrEqual(t, a.Urgency.Rank(), corpus.ContactDoctor.Rank(), age)
			require.Empty(t, offered(a, treats), "age %s", age)
			require.Equal(t, assess.Applies, a.Recommendation("ext.children.scope").Verdict)
		}
		require.Empty(t, offered(assess.Assess(c, given(t, c, k, "age=72", "first-at-sixty=yes")), reassures))
	}
	atLeast(t, c, corpus.SameDay, both, "age=5")
	for _, sign := range []string{"night-pain", "fever", "unwell", "weight-loss", "child-limp", "child-no-walk", "leg-numb", "no-weight", "injury-high"} {
		atLeast(t, c, corpus.SameDay, both, "age=14", sign+"=yes")
	}
	atLeast(t, c, corpus.Emergency, both, "age=14", "fever=yes", "child-no-walk=yes")
	atLeast(t, c, corpus.Emergency, both, "age=14", "both-legs-pain=yes")
	for _, age := range []string{"60", "66", "90"} {
		atLeast(t, c, corpus.ContactDoctor, both, "age="+age, "first-at-sixty=yes")
	}
}

func omittedMimics(t *testing.T, c *corpus.Corpus) {
	for _, f := range c.Group("sudden").Findings {
		least := corpus.Emergency
		if f.ID == "calf-swollen" {
			least = corpus.SameDay
		}
		atLeast(t, c, least, both, string(f.ID)+"=yes")
		if least == corpus.Emergency {
			atLeast(t, c, least, both, string(f.ID)+"="+corpus.NotSure)
		}
	}
	require.GreaterOrEqual(t, len(c.Group("sudden").Findings), 10)
	for _, a := range []string{"colic=yes", "kidney=yes", "pelvic-pregnant=yes", "calf-swollen=yes"} {
		atLeast(t, c, corpus.SameDay, both, a)
	}
	atLeast(t, c, corpus.Emergency, both, "kidney=yes", "kidney-single=yes")
	atLeast(t, c, corpus.Emergency, both, "pelvic-pregnant=yes", "ectopic-signs=yes")
	for _, risk := range []string{"known-vascular=yes", "artery-risk=yes", "smokes=yes"} {
		atLeast(t, c, corpus.SameDay, both, "constant-pain=yes", "age=66", risk)
	}
}

func omittedNotAlone(t *testing.T, c *corpus.Corpus) {
	against := []*corpus.Statement{}
	for _, s := range c.Statements {
		if s.Topic == "medicine" && s.Direction == corpus.Against && s.Status != corpus.Withdrawn {
			require.Contains(t, s.With, corpus.NotAlone, s.ID)
			against = append(against, s)
		}
	}
	require.GreaterOrEqual(t, len(against), 5)
	require.ElementsMatch(t, corpus.Audiences, c.Statement(corpus.NotAlone).For)
	require.Empty(t, c.Statement(corpus.NotAlone).When, "it never falls away")
	shown := 0
	cases(t, 112, 60, func(d *dice, k assess.Case, a *assess.Assessment) {
		for _, s := range against {
			if r := a.Recommendation(s.ID); r != nil && r.Verdict != assess.RuledOut {
				shown++
				require.Equal(t, assess.Applies, a.Recommendation(corpus.NotAlone).Verdict, "%s on %v", s.ID, k)
			}
		}
	})
	require.Positive(t, shown)
}

var (
	cutsDown = regexp.MustCompile(`(?i)nedtrap|trap(p|pe)? (ikke )?ned|hold(e)? op\b|stop|slutt|taper|cut down|take less|mindre stærk|mindre sterk`)
	schedule = regexp.MustCompile(`(?i)\d+\s*(%|procent|prosent|per cent|percent)[^.]*(uge|uke|week|dag|day)`)
	doctor   = regexp.MustCompile(`(?i)læge|lege|doctor|GP\b|prescrib`)
	opioid   = regexp.MustCompile(`(?i)opioid|smertestill|painkill|morfin|morphine|tramadol`)
)

func omittedTaper(t *testing.T, c *corpus.Corpus) {
	require.Regexp(t, schedule, "Nedtrap 10 % om ugen.")
	told := 0
	for _, s := range c.Statements {
		for _, a := range both {
			if s.Status == corpus.Withdrawn || !slices.Contains(s.For, a) {
				continue
			}
			for _, l := range corpus.Langs {
				text := s.TitleFor(a).In(l) + ". " + s.TextFor(a).In(l)
				if s.Topic != "medicine" || !opioid.MatchString(text) {
					continue
				}
				require.NotRegexp(t, schedule, text, "%s gives a plan", s.ID)
				if cutsDown.MatchString(text) && a == corpus.Patient {
					told++
					require.Regexp(t, doctor, text, "%s %s: cut down without a doctor", s.ID, l)
					require.Contains(t, s.With, corpus.NotAlone, s.ID)
				}
			}
		}
	}
	require.Positive(t, told)
	for _, audience := range both {
		for _, k := range bases(c, audience) {
			a := assess.Assess(c, given(t, c, k, "uses-opioid=yes"))
			for _, id := range []corpus.StatementID{"ext.opioid.no-taper-plan", "ext.opioid.in-use", corpus.NotAlone} {
				require.Equal(t, assess.Applies, a.Recommendation(id).Verdict, id)
			}
		}
	}
	atLeast(t, c, corpus.SameDay, both, "stopped-ill=yes")
	atLeast(t, c, corpus.Emergency, both, "stopped-ill=yes", "stopped-fit=yes")
	atLeast(t, c, corpus.Emergency, both, "very-drowsy=yes")
}

func omittedDespair(t *testing.T, c *corpus.Corpus) {
	g := c.Group("despair")
	require.True(t, g.Screen && g.Gate && len(g.Findings) == 1, "asked of everyone, alone")
	for _, audience := range both {
		for _, k := range bases(c, audience) {
			for _, v := range []string{"plan", corpus.NotSure, corpus.Conflicting} {
				require.Equal(t, corpus.Emergency, assess.Assess(c, with(k, "suicidal", v)).Urgency, v)
			}
			require.GreaterOrEqual(t, assess.Assess(c, with(k, "suicidal", "thoughts")).Urgency.Rank(), corpus.SameDay.Rank())
			open := assess.Assess(c, without(k, "suicidal"))
			require.True(t, open.Provisional)
			require.NotEqual(t, "absent", open.Finding("red-flag").Value)
			require.GreaterOrEqual(t, assess.Assess(c, with(k, "low-mood", "yes")).Urgency.Rank(), corpus.ContactDoctor.Rank())
		}
	}
	require.Equal(t, "A", c.RedFlag("mh-now").Doors["no"][0])
	require.Equal(t, "S", c.RedFlag("mh-thought").Doors["dk"][0])
	for _, country := range corpus.Countries {
		calls := c.Door("S").Calls[country]
		doctors := slices.IndexFunc(calls, func(x corpus.Call) bool { return c.Number(x.Number).Kind == "doctor" })
		line := slices.IndexFunc(calls, func(x corpus.Call) bool { return c.Number(x.Number).Kind == "crisis" })
		require.True(t, doctors >= 0 && line > doctors, "a doctor stands before the talk line in %s", country)
	}
	for _, v := range []string{"yes", "long-standing"} {
		a := assess.Assess(c, given(t, c, calm(c, corpus.Clinician), "low-mood="+v))
		require.Equal(t, assess.Applies, a.Recommendation("ext.mood.path").Verdict)
		require.NotEmpty(t, present(a), "low mood is passed over")
	}
}

func omittedManual(t *testing.T, c *corpus.Corpus) {
	for _, audience := range both {
		k := calm(c, audience)
		neverWhile(t, c, "manual-caution", audience, k, advises("manual"))
		cautions(t, c, "manual-caution", k, "osteoporosis=yes", "steroids=yes", "low-weight=yes", "cancer=ever", "cancer=unsure", "fever=yes", "blood-thinner=yes", "spine-procedure=recent",
			"spine-procedure=older", "known-vascular=yes", "stiff-spine=yes", "pregnancy=yes", "pregnancy=after-birth", "age=17", "injury-any=yes", "injury-low=yes", "injury-high=yes", "foot-weak=yes", "leg-worse=yes")
		neverWithoutTheScreen(t, c, k, advises("manual"), 300)
		needles := func(s *corpus.Statement) bool { return s.ID == "dk.treat.acupuncture.who" }
		require.NotEmpty(t, offered(assess.Assess(c, k), needles))
		for _, id := range []corpus.FindingID{"blood-thinner", "pregnancy"} {
			for _, v := range []string{"yes", "", corpus.NotSure, corpus.Conflicting} {
				require.Empty(t, offered(assess.Assess(c, with(k, id, v)), needles), "needles, %s %q", id, v)
			}
		}
		a := assess.Assess(c, k)
		require.Equal(t, assess.Applies, a.Recommendation("ext.manual.precondition").Verdict)
	}
}

func omittedInjury(t *testing.T, c *corpus.Corpus) {
	for _, f := range c.Group("injury").Findings {
		if len(f.AskIf) == 0 {
			k := without(calm(c, corpus.Patient), f.ID)
			require.True(t, assess.Assess(c, k).Provisional, f.ID)
		}
	}
	for _, v := range []string{"yes", corpus.NotSure} {
		atLeast(t, c, corpus.Emergency, both, "injury-high="+v)
	}
	for _, injury := range []string{"injury-low=yes", "injury-any=yes", "injury-bruise=yes", "injury-high=yes"} {
		for _, sign := range []string{"both-legs-weak=yes", "foot-weak=yes", "urine-retention=yes", "gait=slow"} {
			atLeast(t, c, corpus.Emergency, both, injury, sign)
		}
		atLeast(t, c, corpus.SameDay, both, injury, "leg-numb=yes")
		atLeast(t, c, corpus.Emergency, both, injury, "stiff-spine=yes")
		atLeast(t, c, corpus.SameDay, both, injury, "blood-thinner=yes")
	}
	for _, risk := range []string{"age=65", "osteoporosis=yes", "steroids=yes", "cancer=ever", "low-weight=yes"} {
		atLeast(t, c, corpus.SameDay, both, "injury-low=yes", risk)
	}
	// Nobody has looked at it: no loading and no hands.
	for _, injury := range []string{"injury-low=yes", "injury-any=yes"} {
		for _, seen := range []string{"no", corpus.NotSure, ""} {
			a := assess.Assess(c, given(t, c, calm(c, corpus.Patient), injury, "injury-seen="+seen))
			require.NotEqual(t, "no", a.Finding("closed-exercise").Value, "%s, seen %q", injury, seen)
			require.NotEqual(t, "no", a.Finding("closed-manual").Value, "%s, seen %q", injury, seen)
		}
	}
}

func omittedNet(t *testing.T, c *corpus.Corpus) {
	for _, audience := range both {
		for _, days := range []string{"10", "100"} {
			k := given(t, c, calm(c, audience), "duration-days="+days, "pattern=first")
			if days == "100" {
				k = given(t, c, k, "pattern=recurrent")
			}
			if len(offered(assess.Assess(c, k), reassures)) > 0 {
				neverWithoutTheScreen(t, c, k, reassures, 300)
			} else {
				require.NotEqual(t, "10", days, "nobody is reassured, so this shows nothing")
			}
		}
	}
	covered := map[corpus.Urgency]bool{}
	for _, n := range c.Net {
		covered[n.Urgency] = covered[n.Urgency] || len(n.Lines) >= 5
	}
	for _, u := range corpus.Urgencies {
		require.True(t, covered[u], "the safety net says nothing of %s", u)
	}
	cases(t, 117, 80, func(d *dice, k assess.Case, a *assess.Assessment) {
		for _, id := range []corpus.StatementID{"ext.safety.ask-again", "ext.safety.not-excluded"} {
			require.Equal(t, assess.Applies, a.Recommendation(id).Verdict, "%s on %v", id, k)
		}
	})
}

func omittedRemote(t *testing.T, c *corpus.Corpus) {
	normal := []string{"exam-strength=normal", "exam-sensory=no", "exam-reflex=no", "exam-umn=no", "exam-saddle=no", "exam-tone=no", "exam-residual=no", "exam-several=no"}
	for _, sign := range []string{"leg-pain=below-knee", "foot-weak=yes", "urine-flow=yes", "leg-numb=yes", "gait=slow"} {
		for _, k := range bases(c, corpus.Patient) {
			k = given(t, c, k, sign)
			a := assess.Assess(c, k)
			require.GreaterOrEqual(t, a.Urgency.Rank(), corpus.ContactDoctor.Rank(), sign)
			require.Equal(t, said(a), said(assess.Assess(c, given(t, c, k, normal...))), "a patient is cleared by an examination")
			require.Equal(t, assess.Applies, a.Recommendation("ext.remote.limits").Verdict)
			for _, f := range a.Flags {
				require.False(t, f.Rule.Examined && f.Present, "%s rests on an examination", f.Rule.ID)
			}
		}
	}
	for _, x := range normal {
		id, _, _ := strings.Cut(x, "=")
		require.NotContains(t, c.Finding(corpus.FindingID(id)).Who, corpus.Patient)
	}
}

func omittedRisks(t *testing.T, c *corpus.Corpus) {
	risks := []string{"weak-immunity", "injects-drugs", "heart-valve-infection", "steroids", "diabetes", "dialysis", "recent-infection", "tb-risk", "blood-thinner", "spine-procedure"}
	for _, id := range risks {
		f := c.Finding(corpus.FindingID(id))
		require.True(t, c.Group(f.Group).Screen && len(f.AskIf) == 0 && slices.Contains(f.Who, corpus.Patient), "%s is not asked of everyone", id)
		require.True(t, assess.Assess(c, without(calm(c, corpus.Patient), f.ID)).Provisional, id)
	}
	for _, high := range []string{"weak-immunity=yes", "injects-drugs=yes", "heart-valve-infection=yes", "spine-procedure=recent"} {
		atLeast(t, c, corpus.Emergency, both, "fever=yes", high)
	}
	for _, raised := range []string{"weak-immunity=yes", "injects-drugs=yes", "spine-procedure=recent", "diabetes=yes", "dialysis=yes", "recent-infection=yes"} {
		for _, pain := range []string{"constant-pain=yes", "pain-growing=yes"} {
			atLeast(t, c, corpus.SameDay, both, raised, pain, "fever=no")
		}
	}
	atLeast(t, c, corpus.ContactDoctor, both, "injects-drugs=yes")
	atLeast(t, c, corpus.ContactDoctor, both, "tb-risk=yes", "weight-loss=yes")
	for _, sign := range []string{"leg-numb=yes", "urine-flow=yes", "leg-worse=yes", "sudden-flank-pain=yes"} {
		atLeast(t, c, corpus.Emergency, both, "blood-thinner=yes", sign)
	}
}

func omittedReassurance(t *testing.T, c *corpus.Corpus) {
	signs := []corpus.FindingID{"saddle-numb", "urine-flow", "urine-retention", "bowel-control", "both-legs-weak", "both-legs-numb", "both-legs-pain", "gait", "foot-weak", "leg-worse", "leg-pain-gone", "leg-mild", "leg-numb"}
	for _, audience := range both {
		k := given(t, c, calm(c, audience), "duration-days=14", "pattern=first", "leg-pain=above-knee")
		require.NotEmpty(t, offered(assess.Assess(c, k), reassures), "nobody is reassured, so this shows nothing")
		for _, id := range signs {
			for _, v := range append(c.Finding(id).Names(), "", corpus.NotSure, corpus.Conflicting) {
				if v == "no" {
					continue
				}
				got := offered(assess.Assess(c, with(k, id, v)), reassures)
				require.NotContains(t, got, corpus.StatementID("dk.edu.t4.acute-reassure"), "%s %q", id, v)
				if v != "long-standing" && id != "leg-mild" && id != "leg-numb" {
					require.Empty(t, got, "%s %q", id, v)
				}
			}
		}
		below := offered(assess.Assess(c, given(t, c, k, "leg-pain=below-knee")), reassures)
		require.NotContains(t, below, corpus.StatementID("dk.edu.t4.acute-reassure"), "nobody has examined the strength")
	}
}

func omittedKnown(t *testing.T, c *corpus.Corpus) {
	for _, audience := range both {
		k := calm(c, audience)
		for answer, least := range map[string]corpus.Urgency{
			"cancer=ever": corpus.ContactDoctor, "cancer=unsure": corpus.ContactDoctor, "cancer=now": corpus.SameDay, "cancer=spread": corpus.SameDay,
			"spine-procedure=recent": corpus.ContactDoctor, "spine-procedure=older": corpus.ContactDoctor,
			"osteoporosis=yes": corpus.Routine, "stiff-spine=yes": corpus.Routine, "known-vascular=yes": corpus.Routine,
		} {
			a := assess.Assess(c, given(t, c, k, answer))
			require.GreaterOrEqual(t, a.Urgency.Rank(), least.Rank(), answer)
			require.Empty(t, offered(a, advises("manual")), answer)
			if strings.HasPrefix(answer, "cancer") {
				require.Empty(t, offered(a, reassures), answer)
				require.Empty(t, offered(a, sparesScan), answer)
			}
			if strings.HasPrefix(answer, "cancer") || strings.HasPrefix(answer, "spine") {
				require.Empty(t, offered(a, advises("exercise")), answer)
				require.NotContains(t, a.Classification, "primary", answer)
			}
		}
		require.Empty(t, offered(assess.Assess(c, given(t, c, k, "in-workup=yes")), sparesScan))
	}
}

func omittedHome(t *testing.T, c *corpus.Corpus) {
	for _, id := range []corpus.FindingID{"home-safety", "injury-story"} {
		f := c.Finding(id)
		g := c.Group(f.Group)
		require.NotContains(t, f.Who, corpus.Patient, "%s stands on no patient's list", id)
		require.True(t, g.Gate && !g.Tick && !g.Screen, "%s is asked on its own", id)
		require.False(t, f.Has("no"), "%s: not asked is never taken for safe", id)
		for _, alone := range []string{"", "no", corpus.NotSure} {
			a := assess.Assess(c, given(t, c, calm(c, corpus.Clinician), "injury-any=yes", "alone-now="+alone))
			require.Empty(t, a.Finding(id).Value, "%s is worked out from %q", id, alone)
			require.False(t, slices.ContainsFunc(a.Next, func(q assess.Question) bool { return q.Finding.ID == id }), "%s is asked in company", id)
			if alone != corpus.NotSure {
				require.False(t, a.Asks(g.AskIf), "%s is shown in company", id)
			}
		}
		require.True(t, assess.Assess(c, given(t, c, calm(c, corpus.Clinician), "alone-now=yes")).Asks(g.AskIf))
	}
	atLeast(t, c, corpus.SameDay, trained, "injury-story=doubtful")
	for _, country := range corpus.Countries {
		require.Equal(t, []string{"H"}, c.RedFlag("mh-violence").Doors[country])
		require.Equal(t, []string{"C", "H"}, c.RedFlag("fx-assault").Doors[country])
		require.NotEmpty(t, c.Door("H").Calls[country])
	}
	for _, k := range bases(c, corpus.Clinician) {
		require.GreaterOrEqual(t, assess.Assess(c, with(k, "home-safety", "unsafe")).Urgency.Rank(), corpus.SameDay.Rank())
		for _, helper := range []corpus.FindingID{"helped", "cannot-describe"} {
			require.GreaterOrEqual(t, assess.Assess(c, given(t, c, k, string(helper)+"=yes", "lost-height=yes")).Urgency.Rank(), corpus.SameDay.Rank(), helper)
		}
		require.Equal(t, assess.Applies, assess.Assess(c, with(k, "helped", "yes")).Recommendation("ext.helped.alone").Verdict)
	}
}

func omittedRoot(t *testing.T, c *corpus.Corpus) {
	for _, a := range []string{"leg-pain=below-knee", "leg-numb=yes", "leg-mild=yes", "leg-walking=long-standing", "both-legs-weak=long-standing"} {
		atLeast(t, c, corpus.ContactDoctor, both, a)
		for _, audience := range both {
			got := assess.Assess(c, given(t, c, calm(c, audience), a))
			require.NotContains(t, got.Classification, "primary", a)
			require.Empty(t, offered(got, advises("manual")), a)
		}
	}
	atLeast(t, c, corpus.SameDay, both, "leg-walking=yes")
	atLeast(t, c, corpus.SameDay, both, "leg-pain=below-knee", "leg-pain-unbearable=yes")
	normal := []string{"leg-pain=above-knee", "exam-strength=normal", "exam-sensory=no", "exam-reflex=no", "exam-umn=no", "exam-several=no"}
	for _, k := range bases(c, corpus.Clinician) {
		a := assess.Assess(c, given(t, c, k, normal...))
		require.Equal(t, assess.Applies, a.Recommendation("ext.root.cannot-exclude").Verdict)
		require.NotNil(t, flag(a, "root-examined"), "examined leg pain is followed up")
		for _, missing := range normal[1:4] {
			id, _, _ := strings.Cut(missing, "=")
			require.Nil(t, flag(assess.Assess(c, given(t, c, nobody("dk", corpus.Clinician), append(normal, id+"=")...)), "root-examined"), "%s was not examined", id)
		}
	}
}

func omittedLoading(t *testing.T, c *corpus.Corpus) {
	for _, audience := range both {
		k := given(t, c, calm(c, audience), "slow-progress=yes")
		neverWithoutTheScreen(t, c, k, advises("exercise"), 300)
		require.NotEmpty(t, offered(assess.Assess(c, k), advises("activity")))
		for _, answers := range []string{"injury-high=yes", "injury-low=yes osteoporosis=yes", "sudden-sharp=yes", "lost-height=yes", "sepsis=yes", "cancer=ever leg-numb=yes", "saddle-numb=yes", "gait=slow", "stiff-spine=yes injury-any=yes", "blood-thinner=yes injury-any=yes"} {
			a := assess.Assess(c, given(t, c, k, strings.Fields(answers)...))
			require.Empty(t, offered(a, advises("activity")), answers)
			require.Empty(t, offered(a, advises("exercise")), answers)
		}
		for _, answers := range []string{"fever=yes", "foot-weak=yes", "leg-worse=yes", "weight-loss=yes", "cancer=ever", "spine-procedure=recent", "injury-any=yes"} {
			require.Empty(t, offered(assess.Assess(c, given(t, c, k, answers)), advises("exercise")), answers)
		}
	}
	require.NotNil(t, c.Statement("ext.activity.precondition"))
}

var amount = regexp.MustCompile(`(?i)\d+([.,]\d+)?\s*-?(mg|g|gram|milligram\w*|µg|mcg|ml|tablet\w*|pill\w*|kaps\w*|capsule\w*)\b`)

func omittedSeverePain(t *testing.T, c *corpus.Corpus) {
	for _, audience := range both {
		for _, k := range bases(c, audience) {
			for _, a := range []string{"pain-back=8", "pain-back=10", "leg-pain=below-knee pain-leg=9", "leg-pain=above-knee leg-pain-unbearable=yes"} {
				got := assess.Assess(c, given(t, c, k, strings.Fields(a)...))
				require.Equal(t, assess.Applies, got.Recommendation("ext.pain.severe").Verdict, a)
			}
		}
		mild := assess.Assess(c, given(t, c, calm(c, audience), "pain-back=3", "leg-pain-unbearable=no"))
		require.NotEqual(t, assess.Applies, mild.Recommendation("ext.pain.severe").Verdict)
	}
	atLeast(t, c, corpus.SameDay, both, "leg-pain=above-knee", "leg-pain-unbearable=yes")
	for _, l := range corpus.Langs {
		s := c.Statement("ext.pain.severe")
		require.Regexp(t, doctor, s.PatientText.In(l))
	}
	require.Regexp(t, amount, "1000 mg")
	for _, s := range c.Statements {
		for _, text := range []corpus.Text{s.Text, s.PatientText} {
			for _, l := range corpus.Langs {
				if s.Topic == "medicine" || s.ID == "ext.pain.severe" {
					require.NotRegexp(t, amount, text.In(l), "%s gives an amount", s.ID)
				}
			}
		}
	}
}

func omittedImaging(t *testing.T, c *corpus.Corpus) {
	for _, audience := range both {
		for _, days := range []string{"14", "100"} {
			k := given(t, c, calm(c, audience), "duration-days="+days)
			neverWithoutTheScreen(t, c, k, sparesScan, 300)
			for _, r := range c.RedFlags {
				if !r.Serious || r.Examined && audience == corpus.Patient {
					continue
				}
				sick := k
				for _, x := range r.When {
					meet(c, &sick, x)
				}
				a := assess.Assess(c, sick)
				require.Contains(t, present(a), r.ID)
				require.Empty(t, offered(a, sparesScan), "%s stands", r.ID)
			}
		}
		require.Equal(t, assess.Applies, assess.Assess(c, calm(c, audience)).Recommendation("ext.imaging.when-needed").Verdict)
		require.Equal(t, assess.Applies, assess.Assess(c, nobody("dk", audience)).Recommendation("ext.imaging.when-needed").Verdict)
	}
}
