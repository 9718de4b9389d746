package ask

import "slices"

// no are the words that deny what follows them.
var no = set(`no not none never nothing nor neither without cannot cant cannae canna canny dont doesnt didnt isnt arent wasnt havent hasnt hadnt wont couldnt wouldnt dinnae didnae unable zero nae
	ikke ik ikk ikkje ikkja ikje itj itte ittje isje inte ej ingen intet ingenting inga ikkeno uden uten utan aldrig aldri nej nei hverken verken næppe neppe kje ei_heller knap`)

// hardly are words that tell that an ability is nearly gone.
var hardly = set(`hardly barely scarcely næsten nesten knap knapt dårligt dårlig mangler mister mistet lost losing umulig umuligt impossible`)

// only turns a denial into its opposite: not only.
var only = set(`only just merely kun bare blot berre`)

// open are the words through which a denial reaches the sign: no trouble or
// numbness, har ikke haft feber. Past any other word the sign stands.
var open = set(`a an any the of or and nor in my in har have has had having been got get haft hatt havde hadde er været vært være is are was were feel feeling feels føler føler mig meg seg sig noget nogen noe noen nogle tegn på signs sign symptoms symptomer eller og at å heller either new nye ny særlig i av af form for real much more mer mere kind som helst eg jeg i det der this with med haft fået fått lost tabt mistet experiencing kjent mærket noticed så very sudden pludselig single of them`)

// deny fills in which marks are denied, and which abilities are lacking.
func deny(ts []token, ms []mark) {
	signful := make([]bool, len(ts))
	for _, m := range ms {
		for i := m.at; i <= m.end; i++ {
			signful[i] = true
		}
	}
	for i := range ms {
		m := &ms[i]
		m.denied = denied(ts, signful, m.at) || after(ts, m.end)
		m.lacked = lacks(ts, m.at) || after(ts, m.end)
	}
}

// denied reports whether a denial reaches back to a sign: only through words
// that let it pass, and never over the end of a clause.
func denied(ts []token, signful []bool, at int) bool {
	for i, n := at, 0; n < 9; n++ {
		if ts[i].before == whole || ts[i].before == clause && !(i > 0 && listed(ts, i)) {
			return false
		}
		if i--; i < 0 {
			return false
		}
		w := ts[i].word
		switch {
		case w == "cannot" || w == "cant" || w == "kan":
			return false // "cannot … because numb"
		case no[w]:
			return !(i+1 < len(ts) && only[ts[i+1].word])
		case (w == "and" || w == "og") && i+1 < len(ts) && subject[ts[i+1].word]:
			return false
		case !open[w] && !signful[i]:
			return false
		}
	}
	return false
}

// listed reports whether a comma stands inside a list that begins with a
// denial: "no numbness, weakness or fever".
func listed(ts []token, i int) bool {
	for j := i - 1; j >= 0 && i-j < 8; j-- {
		if no[ts[j].word] {
			return !slices.ContainsFunc(ts[j+1:i+1], func(k token) bool { return subject[k.word] || no[k.word] })
		}
		if ts[j].before == whole {
			return false
		}
	}
	return false
}

// subject begins a statement of its own after "and".
var subject = set(`i im ive my he she it they his her the now then both jeg eg æ a han hun ho det den de min mit mine mitt nu nå så begge både pludselig plutselig suddenly have has har is are er we vi`)

// lacks reports whether a denial stands shortly before an ability, in the same
// clause: "cannot really feel", "har ikke kunnet tisse".
func lacks(ts []token, at int) bool {
	for i, n := at, 0; n < 6; n++ {
		if ts[i].before != none {
			return false
		}
		if i--; i < 0 {
			return false
		}
		w := ts[i].word
		switch {
		case no[w] || hardly[w]:
			if i+1 < len(ts) && (only[ts[i+1].word] || ts[i+1].word == "problem" || ts[i+1].word == "problemer") {
				return false
			}
			return !trouble(ts[i+1 : at])
		case (w == "et" || w == "it") && i > 0 && (ts[i-1].word == "ka" || ts[i-1].word == "kan" || ts[i-1].word == "æ"): // Jutland
			return true
		case w == "but" || w == "men", (w == "and" || w == "og") && (subject[ts[i+1].word] || able[ts[i+1].word]):
			return false
		}
	}
	return false
}

// able begins an ability that is there, after "and".
var able = set(`kan can kunne could mærker kjenner føler feel feels tisser pee does`)

// trouble reports words that a denial before an ability is about: no trouble
// passing water is no sign.
func trouble(ts []token) bool {
	return slices.ContainsFunc(ts, func(k token) bool {
		switch k.word {
		case "trouble", "problem", "problems", "problemer", "problemet", "besvær", "svært", "vanskelig", "vansker", "vanskar", "difficulty", "issues", "issue", "uden", "uten", "without", "vondt", "ondt", "pain", "hurt", "hurts", "stop", "worry":
			return true
		}
		return false
	})
}

// after reports a denial behind its verb, as Danish and Norwegian have it:
// "mærker ikke", "feber har jeg ikke", "æ kjenne ikkje".
func after(ts []token, at int) bool {
	for i, n := at+1, 0; i < len(ts) && n < 4; i, n = i+1, n+1 {
		if ts[i].before != none {
			return false
		}
		switch w := ts[i].word; {
		case no[w] && w != "no" && w != "not" && w != "never" && w != "without" && w != "uden" && w != "uten" && w != "ingen":
			return !(i+1 < len(ts) && only[ts[i+1].word])
		case !between[w]:
			return false
		}
	}
	return false
}

// between are the words that may stand between a verb and its denial.
var between = set(`jeg eg æ har er vi han hun ho den det rigtig riktig rigtigt helt heilt noget lenger længere sig seg mig meg plutselig pludselig liksom lissom egentlig ligesom heller jo nok da altså så skikkelig ordentlig ordentligt særlig særligt`)
