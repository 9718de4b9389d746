package ask

import "slices"

// lasts is how many days a text says that the pain has lasted, or 0: had it for
// three years, haft ondt i to uger.
func lasts(ts []token) int {
	for low := 0; low < len(ts); {
		_, high := sentenceOf(ts, low)
		s := ts[low : high+1]
		had := slices.ContainsFunc(s, func(k token) bool { return suffered[k.word] })
		if had || !asking[s[0].word] && slices.ContainsFunc(s, func(k token) bool { return hurting[k.word] }) {
			if n := stretch(s); n > 0 {
				return n
			}
		}
		low = high + 1
	}
	return 0
}

// stretch is the first stretch of time in a sentence that goes on until now, in days.
func stretch(s []token) int {
	for i, k := range s {
		days := units[k.word]
		if days == 0 || lasted[wordAt(s, i+1)] && s[i+1].before == none {
			continue
		}
		n, at := 0, i-1
		switch before := wordAt(s, at); {
		case count(before) > 0:
			n = count(before)
		case singular[before]:
			n = 1
		case before == "par" || before == "couple" || before == "of" && wordAt(s, at-1) == "couple":
			n = 2
			for at > 0 && !singular[wordAt(s, at)] {
				at--
			}
		case several[before]:
			n = 3
		case halves[before]:
			n, days = 1, days/2
		case during[before]: // for years
			n, at = 3, i
		}
		if n == 0 {
			continue
		}
		for at--; at > 0 && (nearly[s[at].word] || singular[s[at].word] || halves[s[at].word]); at-- {
			if halves[s[at].word] {
				days /= 2
			}
		}
		if during[wordAt(s, at)] || wordAt(s, i+1) == "now" || wordAt(s, i+1) == "nå" || wordAt(s, i+1) == "nu" {
			return n * days
		}
	}
	return 0
}

// Words around the time that a pain has lasted.
var (
	suffered = set(`haft hatt had suffered døjet slitt`)
	hurting  = set(`pain pains painful hurt hurts hurting ache aches aching sore sciatica ondt vondt ont vont smerte smerter smertene smerterne iskias isjias`)
	during   = set(`i for in last past sidste siste seneste`)
	singular = set(`a an one en et ei ett eit`)
	halves   = set(`half halvt halv`)
	several  = set(`mange flere many several some nogle noen few`)
	nearly   = set(`over about around almost nearly than more mere mer end enn omkring cirka ca næsten nesten snart godt the de det dei at least minst mindst`)
	units    = map[string]int{
		"day": 1, "days": 1, "dag": 1, "dage": 1, "dager": 1, "dagar": 1,
		"week": 7, "weeks": 7, "uge": 7, "uger": 7, "uke": 7, "uker": 7, "ukene": 7, "ugerne": 7, "veker": 7,
		"month": 30, "months": 30, "måned": 30, "måneder": 30, "mnd": 30, "mdr": 30, "månedene": 30,
		"year": 365, "years": 365, "år": 365, "årene": 365, "årevis": 365,
	}
)
