package main_test

import (
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestScoreTakesTheItemsOfEveryInstrument(t *testing.T) {
	for _, x := range []struct{ sentence, in, out string }{
		{"one section of the ODI may be blank", `{"instrument":"odi","items":{"1":5,"2":5,"3":3,"4":3,"5":0,"6":0,"7":0,"8":0,"9":[0,0]}}`,
			`{"instrument":"odi","scores":{"percent":35.55555555555556,"percent_rounded":36},"bands":{"disability":"moderate"},"answered":9,"missing":["10"]}`},
		{"a part of the FABQ", `{"instrument":"fabq","items":{"2":1,"3":1,"4":1,"5":1}}`,
			`{"instrument":"fabq","scores":{"pa":4,"w":null},"bands":{},"answered":4,"missing":["6","7","9","10","11","12","15"],"partial":true}`},
		{"the items of the long Örebro form begin at 5", `{"instrument":"ompq","items":{"5_sites":1,"6":1,"7":1,"8":0,"9":0,"10":0,"11":0,"12":10,"13":0,"14":0,"15":0,"16":10,"17":10,"18":0,"19":0,"20":0,"21":10,"22":10,"23":10,"24":10,"25":10}}`,
			`{"instrument":"ompq","scores":{"total":4},"bands":{},"answered":21,"missing":[]}`},
		{"an item that does not count there", `{"instrument":"ompq","items":{"5":1}}`,
			`{"error":{"kind":"unknown_item","field":"items.5","message":"ompq has the items 5_sites, 6 to 25"}}`},
		{"tens only", `{"instrument":"ases20","items":{"P1":55}}`,
			`{"error":{"kind":"range","field":"items.P1","message":"want a whole number from 10 to 100 in steps of 10, have 55"}}`},
		{"a grade is a word", `{"instrument":"neupsig","items":{"history":"yes","distribution":"yes","sensory_signs":"no","diagnostic_test":"yes"}}`,
			`{"instrument":"neupsig","scores":{"grade":"probable"},"bands":{"grade":"probable"},"answered":4,"missing":[]}`},
		{"a criterion that is absent is missing", `{"instrument":"neupsig","items":{"history":"yes"}}`,
			`{"instrument":"neupsig","error":{"kind":"missing","field":"items","message":"neupsig needs more answers for any score"},"missing":["distribution"]}`},
		{"another word", `{"instrument":"neupsig","items":{"history":"maybe"}}`,
			`{"error":{"kind":"range","field":"items.history","message":"want one of no, yes, unknown, have \"maybe\""}}`},
		{"a number for a word", `{"instrument":"neupsig","items":{"history":1}}`,
			`{"error":{"kind":"type","field":"items.history","message":"want one of no, yes, unknown, have 1"}}`},
		{"a word for a number", `{"instrument":"nrs","items":{"1":"yes"}}`,
			`{"error":{"kind":"type","field":"items.1","message":"want a whole number, have a text"}}`},
		{"an index by the country", `{"instrument":"eq5d5l","items":{"1":2,"2":1,"3":2,"4":3,"5":2},"country":"no"}`,
			`{"instrument":"eq5d5l","scores":{"index":0.745941,"index_3dp":0.746,"profile":"21232"},"bands":{},"answered":5,"missing":[],"value_set":"no-5l"}`},
		{"an index by its value set", `{"instrument":"eq5d5l","items":{"1":2,"2":1,"3":2,"4":3,"5":2},"country":"no","value_set":"dk-5l"}`,
			`{"instrument":"eq5d5l","scores":{"index":0.76,"index_3dp":0.76,"profile":"21232"},"bands":{},"answered":5,"missing":[],"value_set":"dk-5l"}`},
		{"an index by neither", `{"instrument":"eq5d5l","items":{"1":2,"2":1,"3":2,"4":3,"5":2}}`,
			`{"error":{"kind":"field","field":"value_set","message":"the index of eq5d5l needs a value set, one of dk-5l, no-5l, or a country"}}`},
		{"a country without a value set", `{"instrument":"eq5d3l","items":{"1":2,"2":1,"3":2,"4":3,"5":2},"country":"no"}`,
			`{"error":{"kind":"field","field":"country","message":"eq5d3l has no value set of \"no\"; name one of dk-3l-tto"}}`},
		{"a value set of the other version", `{"instrument":"eq5d3l","items":{"1":2,"2":1,"3":2,"4":3,"5":2},"value_set":"dk-5l"}`,
			`{"error":{"kind":"field","field":"value_set","message":"\"dk-5l\" is not one of dk-3l-tto"}}`},
		{"what is explained and not scored", `{"instrument":"msk-smq","items":{"1":1}}`,
			`{"error":{"kind":"field","field":"instrument","message":"msk-smq has no published scoring that was found; it is named and explained only"}}`},
		{"a form without any tick", `{"instrument":"rmdq24","items":{}}`,
			`{"instrument":"rmdq24","error":{"kind":"missing","field":"items","message":"rmdq24 needs more answers for any score"},"missing":["1","2","3","4","5","6","7","8","9","10","11","12","13","14","15","16","17","18","19","20","21","22","23","24"]}`},
	} {
		t.Run(x.sentence, func(t *testing.T) {
			r := run(t, x.in, "score")
			require.Equal(t, x.out+"\n", r.out)
			require.Equal(t, strings.Contains(x.out, `"error"`), r.status == 1)
		})
	}
}

func TestAssessTakesAResponseInWordsAndLeavesAnIndexToItsCountry(t *testing.T) {
	r := run(t, `{"country":"dk","audience":"clinician","responses":{"neupsig":{"items":{"history":"yes","distribution":"yes"}}}}`, "assess")
	require.Equal(t, 0, r.status, r.out)
	require.Contains(t, r.out, `"scores":{"neupsig":{"scores":{"grade":"possible"},"bands":{"grade":"possible"},"answered":2,"missing":[]}}`)
	r = run(t, `{"country":"dk","audience":"clinician","responses":{"neupsig":{"items":{"history":"often"}}}}`, "assess")
	require.Contains(t, r.out, `"kind":"range","field":"responses.neupsig.items.history"`)
}

func TestChangeAnswersEachLineInOrder(t *testing.T) {
	for _, x := range []struct{ sentence, in, out string }{
		{"two numbers", `{"id":1,"instrument":"nrs","baseline":7,"followup":5}`,
			`{"id":1,"instrument":"nrs","score":"total","improvement":2,"improvement_percent":28.571428571428573,"mic":[{"kind":"absolute","threshold":2,"source":"ostelo-2008","reached":true},{"kind":"percent","threshold":30,"source":"ostelo-2008","reached":false}],"measurement_error":[]}`},
		{"a percentage of zero", `{"instrument":"nrs@leg","baseline":0,"followup":1}`,
			`{"instrument":"nrs@leg","score":"total","improvement":-1,"improvement_percent":null,"mic":[{"kind":"absolute","threshold":2,"source":"ostelo-2008","reached":false},{"kind":"percent","threshold":30,"source":"ostelo-2008","reached":null},{"kind":"absolute","threshold":3.2,"source":"parai-2020","reached":false}],"measurement_error":[{"value":3.7,"source":"parai-2020","exceeded":false}]}`},
		{"a threshold inside the error", `{"instrument":"odi","baseline":44,"followup":30}`,
			`{"instrument":"odi","score":"percent","improvement":14,"improvement_percent":31.818181818181817,"mic":[{"kind":"absolute","threshold":10,"source":"ostelo-2008","reached":true},{"kind":"percent","threshold":30,"source":"ostelo-2008","reached":true},{"kind":"absolute","threshold":18,"source":"parai-2020","reached":false}],"measurement_error":[{"value":13,"source":"lauridsen-2006","exceeded":true},{"value":18,"source":"parai-2020","exceeded":false}]}`},
		{"items and a number", `{"instrument":"psfs","baseline":{"items":{"1":3,"2":5,"3":4}},"followup":6.5}`,
			`{"instrument":"psfs","score":"mean","improvement":2.5,"improvement_percent":62.5,"mic":[],"measurement_error":[{"value":2,"source":"stratford-1995","exceeded":true}]}`},
		{"an index with its value set", `{"instrument":"eq5d5l","baseline":{"items":{"1":2,"2":2,"3":2,"4":2,"5":2}},"followup":{"items":{"1":1,"2":1,"3":1,"4":1,"5":1}},"country":"dk"}`,
			`{"instrument":"eq5d5l","score":"index","improvement":0.229,"improvement_percent":29.701686121919586,"mic":[{"kind":"absolute","threshold":0.08,"source":"suzuki-2020","reached":true}],"measurement_error":[],"value_set":"dk-5l"}`},
		{"what does not measure change", `{"instrument":"sbst","baseline":5,"followup":3}`,
			`{"error":{"kind":"field","field":"instrument","message":"sbst does not measure change over time"}}`},
		{"no main score", `{"instrument":"fabq","baseline":5,"followup":3}`,
			`{"error":{"kind":"field","field":"score","message":"fabq has no main score: name one of [\"pa\" \"w\"]"}}`},
		{"two versions", `{"id":"v","instrument":"rmdq24","baseline":{"instrument":"rmdq23","items":{"1":1}},"followup":3}`,
			`{"id":"v","error":{"kind":"field","field":"baseline.instrument","message":"rmdq24 and rmdq23 are never compared"}}`},
		{"two value sets", `{"instrument":"eq5d5l","baseline":{"items":{"1":2},"value_set":"dk-5l"},"followup":1,"country":"no"}`,
			`{"error":{"kind":"field","field":"baseline.value_set","message":"an index of no-5l and one of dk-5l are never compared"}}`},
		{"a form that is not complete", `{"instrument":"pseq2","baseline":{"items":{"1":3}},"followup":5}`,
			`{"instrument":"pseq2","error":{"kind":"missing","field":"baseline.items","message":"pseq2 needs more answers for the score total"},"missing":["2"]}`},
		{"a measurement that is missing", `{"instrument":"nrs","baseline":3}`,
			`{"error":{"kind":"field","field":"followup","message":"the measurement is missing"}}`},
		{"a measurement in quotes", `{"instrument":"nrs","baseline":"3","followup":2}`,
			`{"error":{"kind":"type","field":"baseline","message":"want a number or an object with items, have a text"}}`},
		{"a number out of range", `{"instrument":"nrs","baseline":3,"followup":11}`,
			`{"error":{"kind":"range","field":"followup","message":"want a number from 0 to 10"}}`},
		{"an item out of range", `{"instrument":"nrs","baseline":3,"followup":{"items":{"1":11}}}`,
			`{"error":{"kind":"range","field":"followup.items.1","message":"want a whole number from 0 to 10, have 11"}}`},
		{"an unknown field of a side", `{"instrument":"nrs","baseline":3,"followup":{"total":4}}`,
			`{"error":{"kind":"field","field":"followup.total","message":"there is no such field; want one of items, instrument, value_set"}}`},
		{"an unknown field", `{"instrument":"nrs","baseline":3,"follow-up":2}`,
			`{"error":{"kind":"field","field":"follow-up","message":"there is no such field; want one of id, instrument, baseline, followup, score, value_set, country"}}`},
		{"no instrument", `{"baseline":3,"followup":2}`,
			`{"error":{"kind":"field","field":"instrument","message":"the instrument is missing"}}`},
	} {
		t.Run(x.sentence, func(t *testing.T) {
			const good, goodOut = `{"instrument":"pseq2","baseline":3,"followup":3}`, `{"instrument":"pseq2","score":"total","improvement":0,"improvement_percent":0,"mic":[],"measurement_error":[]}`
			r := run(t, x.in+"\n"+good, "change")
			require.Equal(t, x.out+"\n"+goodOut+"\n", r.out, "and the rest go on")
			require.Empty(t, r.err)
			require.Equal(t, strings.Contains(x.out, `"error"`), r.status == 1)
		})
	}
}

func TestAProgramBuiltWithoutSTarTBackSaysSo(t *testing.T) {
	without := filepath.Join(t.TempDir(), "without")
	out, err := exec.Command("go", "build", "-tags", "nosbst", "-o", without, "ryggrad/server").CombinedOutput()
	require.NoError(t, err, string(out))
	for _, x := range []struct{ command, in, want string }{
		{"score", `{"instrument":"sbst","items":{"1":1}}`, `{"error":{"kind":"licence","field":"instrument","message":"sbst is left out of this program: © Keele University`},
		{"change", `{"instrument":"sbst","baseline":1,"followup":2}`, `{"error":{"kind":"licence","field":"instrument",`},
		{"assess", `{"country":"dk","audience":"clinician","scores":{"sbst":{"total":3}}}`, `{"error":{"kind":"licence","field":"scores.sbst",`},
		{"assess", `{"country":"dk","audience":"clinician","responses":{"sbst":{"items":{}}}}`, `{"error":{"kind":"licence","field":"responses.sbst",`},
		{"score", `{"instrument":"nrs","items":{"1":3}}`, `{"instrument":"nrs","scores":{"total":3}`},
	} {
		cmd := exec.Command(without, x.command)
		cmd.Stdin = strings.NewReader(x.in)
		out, _ := cmd.Output()
		require.Contains(t, string(out), x.want, x.in)
	}
}
