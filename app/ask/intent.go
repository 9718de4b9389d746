package ask

import (
	"slices"
	"strings"
)

// orders are words that begin an order to Ryggråd, in place of a question,
// wherever they stand in a sentence.
var orders = phrasesOf(`ignore_all ignore_the ignore_your ignore_previous ignore_my disregard forget_the forget_all forget_your forget_everything forget_what you_are_now you_are_in you_must developer_mode admin_mode debug_mode act_as pretend_to pretend_you pretend_youre system_prompt hidden_prompt hidden_instructions your_prompt your_instructions new_instruction new_instructions new_rule new_rules i_order_you fill_in_the tell_me_serious tell_me_that print_your reveal_your repeat_after repeat_the jailbreak translate_everything translate_all translate_the_above answer_only_with answer_only only_answer respond_only reply_only dan_mode from_now_on no_restrictions no_rules no_limits every_reply every_answer other_users api_key lets_play leave_out_all drop_the_citations without_sources open_http open_https note_to_the note_to_model note_to_ai message_to_the_model message_to_the_assistant dear_model remove_all make_up_a stop_asking this_is_an_order break_the_rules break_your_rules
	ignorer ignorér glem_alle glem_alt glem_dine du_er_nu du_er_ikke_længere du_skal_svare du_må_ikke_længere du_har_fået_lov fra_nu_af ny_instruks nye_instruktioner ny_instruktion nye_regler ny_opgave ny_rolle svar_kun svar_bare sig_til_mig_at systemprompt systemprompten prompten udgiv_dig lad_som_om lad_os_lege oversæt_alt gentag_efter gentag_alt uden_begrænsninger uden_grænser uden_regler vis_ikke_kilder hvert_svar recommend_my skjulte_instruktioner de_andre_brugere besked_til_modellen besked_til_assistenten note_til_modellen besked_til_systemet fortæl_mig_at slet_alle fjern_alle opdigt hold_op_med_at_spørge stop_med_at_spørge vis_navnet vis_navnene det_er_en_ordre bryd_reglerne bryde_reglerne
	se_bort_fra glem_reglene du_er_nå du_skal_svare du_må_ikke_lenger du_er_fritatt fra_nå_av fra_nå nye_instrukser nye_regler ny_oppgave ny_rolle si_til_meg_at lat_som la_oss_late la_oss_leke oversett_alt gjenta_etter gjenta_alt uten_begrensninger uten_regler uten_etikk ikke_vis_kilder vis_systemprompten instruks utviklermodus udviklertilstand testtilstand utvecklarläge doktorgpt hvert_svar alle_svar råprompten hemmelige_tekst skjulte_instrukser de_andre_brukerne dine_egne_instrukser beskjed_til_modellen beskjed_til_assistenten merknad_til_modellen beskjed_til_systemet fortell_meg_at slett_alle hold_opp_å_spørre slutt_å_spørre bryt_reglene bryte_reglene bryte_regel`)

// commands are words that no clause of a question begins with and an order does.
var commands = set(`write reply respond pretend print translate ignore forget disregard confirm agree copy paste delete execute obey output reveal roleplay impersonate assume prescribe diagnose
	skriv svar sig gentag udgiv print oversæt ignorer glem bekræft kopier udfør afslør opfind påstå tilføj udfyld åbn forestil aktiver overbevis
	si gjenta oversett bekreft slett utfør avslør påstå legg endre bytt fyll åpne avslutt avbryt opptre etterlikn godkjenn skjul tøm anta tolk`)

// playing are orders to play a part.
var playing = phrasesOf(`act_as pretend_to pretend_you pretend_youre you_are_now you_are_in lets_play roleplay impersonate du_er_nu du_er_nå lad_som_om lad_os_lege lat_som la_oss_late la_oss_leke forestil udgiv_dig opptre doktorgpt`)

// roles are what a text pretends to be spoken by, before a colon or in brackets.
var roles = set("system sys assistant admin administrator developer inst role udvikler utvikler answer")

// command reports whether a sentence is an order.
func command(s []token) bool {
	if startsAny(s, orders) {
		return true
	}
	for i, k := range s {
		if commands[k.word] && (i == 0 || k.before != none || leading[s[i-1].word]) {
			return true
		}
		if roles[k.word] && (i == 0 || k.before != none) && (i+1 == len(s) || s[i+1].before != none) {
			return true
		}
	}
	return false
}

// phrasesOf reads terms as the sign tables write them.
func phrasesOf(list string) [][]string {
	var out [][]string
	for _, w := range strings.Fields(list) {
		out = append(out, strings.Split(w, "_"))
	}
	return out
}

func startsAny(ts []token, terms [][]string) bool {
	for i := range ts {
		for _, t := range terms {
			if same(t[0], ts[i].word) {
				if _, ok := follows(t[1:], ts[i+1:]); ok {
					return true
				}
			}
		}
	}
	return false
}

// follows reports whether the words of a term come next. One other word may
// stand between two of them.
func follows(rest []string, ts []token) (int, bool) {
	at := 0
	for _, w := range rest {
		for n := 0; ; n++ {
			if n > 1 || at+n >= len(ts) || ts[at+n].before != none {
				return 0, false
			}
			if same(w, ts[at+n].word) {
				at += n + 1
				break
			}
		}
	}
	return at, true
}

func same(want, word string) bool {
	if start, ok := strings.CutSuffix(want, "*"); ok {
		return strings.HasPrefix(word, start)
	}
	return want == word
}

func mentions(ts []token, words ...string) bool {
	return slices.ContainsFunc(ts, func(k token) bool { return slices.Contains(words, k.word) })
}

// sentences splits tokens at the ends of sentences.
func sentences(ts []token) [][]token {
	var out [][]token
	for i, k := range ts {
		if i == 0 || k.before == whole {
			out = append(out, nil)
		}
		out[len(out)-1] = append(out[len(out)-1], k)
	}
	return out
}

// withoutOrders returns what a question asks once the sentences that give
// orders are left out: they are text, and nothing follows from them. What such a
// sentence asks after a colon, or another mark, stays.
func withoutOrders(ts []token) (asked []token, ordered bool) {
	for _, s := range sentences(ts) {
		if command(s) {
			ordered = true
			if startsAny(s, playing) {
				continue // whatever is asked, it is asked of the part
			}
			s = questioned(s)
		}
		asked = append(asked, s...)
	}
	return asked, ordered
}

// questioned returns the last clauses of a sentence, from the first on that begins
// as a question does, unless they give an order too.
func questioned(s []token) []token {
	for i, k := range s {
		if i > 0 && k.before != none && (asking[k.word] || whWords[k.word] || opening[k.word]) {
			if command(s[i:]) {
				return nil
			}
			rest := slices.Clone(s[i:])
			rest[0].before = whole
			return rest
		}
	}
	return nil
}

// withoutTags writes the marks of a made-up conversation, such as </question>, as
// ends of sentences, and whom one lets speak before a colon.
func withoutTags(text string) string {
	var b strings.Builder
	for {
		from := strings.IndexByte(text, '<')
		if from < 0 {
			break
		}
		n := strings.IndexByte(text[from:], '>')
		if n < 0 {
			break
		}
		b.WriteString(text[:from])
		name := strings.TrimSpace(text[from+1 : from+n])
		if name = strings.ToLower(name); roles[name] || commands[name] {
			b.WriteString(". " + name + ": ")
		} else {
			b.WriteString(". ")
		}
		text = text[from+n+1:]
	}
	b.WriteString(text)
	return b.String()
}

func text(ts []token) string {
	var b strings.Builder
	for i, k := range ts {
		switch {
		case i == 0:
		case k.before == whole:
			b.WriteString(". ")
		case k.before == clause:
			b.WriteString(", ")
		default:
			b.WriteByte(' ')
		}
		b.WriteString(k.word)
	}
	return b.String()
}

// dosing are words that ask how much of a medicine to take.
var (
	dosing = phrasesOf(`riktig_mengde rigtig_mængde rette_mængde right_amount_of dose doses dosis doser dosering dosage dosere doseringen dosen maxdosis maksdose maksimaldosis mg milligram milligrams milligrammer ml how_many_mg max_dose daily_dose
		how_strong hvor_stærk hvor_sterk hvor_høj_dosis hvor_høy_dose`)
	howMany = phrasesOf(`how_many how_much how_often hvor_mange hvor_meget hvor_mye hvor_ofte hvor_tit kor_mange kor_mykje max_number in_one_go per_day om_dagen in_a_day i_døgnet i_døgnet_maks`)
	asksHow = phrasesOf(`how_many how_much hvor_mange hvor_meget hvor_mye kor_mange kor_mykje how_often hvor_ofte hvor_tit`)
	// Where a medicine is named, these ask how much of it as well.
	changesDose = phrasesOf(`halve halving halvere halverer halver double_up double_it double_the doble_dosen fordoble dobbelt_så dobbelt_så_meget double_my make_it raise_it up_it øge_den øge_til øke_den øke_til sætte_op sætte_den_op sette_opp sette_den_opp go_up_to gå_op_til gå_opp_til
		catch_up missed_my missed_a_dose skipped_my forgot_my glemte_min glemt_min glemte_å_ta glemt_å_ta glemte_at_tage glemt_at_tage to_på_en_gang two_at of_each af_hver av_hver mg_of one_or_two en_eller_to én_eller_to hours_between timer_mellem timer_mellom timer_imellem`)
	prescribing = phrasesOf(`write_a_prescription write_me_a_prescription give_me_a_prescription get_a_prescription renew_my_prescription prescribe_me can_you_prescribe skrive_en_recept skrive_mig_en_recept skriv_en_recept få_recept få_en_recept forny_min forny_recept forny_recepten skrive_resept skrive_en_resept skriv_ut_resept få_resept få_en_resept fornye_resept fornye_resepten`)
	tapers      = phrasesOf(`trappe_ud trappe_ned trappe_ned_på taper come_off get_off wean stop quit kutte_ut gå_ned slutte af_med want_out cut_down`)
)

// asksDose reports whether a text asks how much of a medicine to take.
func (x *Index) asksDose(ts []token, q query) bool {
	area := func(name string) bool {
		return slices.ContainsFunc(q.told, func(c int) bool { k := x.lex.concepts[c]; return k.Area == name && k.ID != "dose" })
	}
	medicine := x.tells(q, "medicine", "painkiller") || area("medicines") || x.tells(q, "dose") && !area("treatments") // training has a dose as well
	if !medicine {
		return false
	}
	if startsAny(ts, dosing) && !startsAny(ts, tapers) {
		return true
	}
	drug := slices.ContainsFunc(q.told, func(c int) bool {
		k := x.lex.concepts[c]
		return k.Area == "medicines" && (k.Specific || k.ID == "painkiller" || k.ID == "medicine")
	})
	if !drug {
		return false
	}
	return startsAny(ts, asksHow) && startsAny(ts, howMany) && takes(ts) || !startsAny(ts, tapers) && (startsAny(ts, changesDose) || strengths(ts))
}

// asksPrescription reports whether a text wants a medicine prescribed.
func (x *Index) asksPrescription(ts []token) bool { return startsAny(ts, prescribing) }

// strengths reports two numbers to choose between that tablets come in: 400 or 600.
func strengths(ts []token) bool {
	for i := range ts {
		if i+2 < len(ts) && tablet[ts[i].word] && (ts[i+1].word == "or" || ts[i+1].word == "eller") && tablet[ts[i+2].word] && !unit[wordAt(ts, i+3)] {
			return true
		}
	}
	return false
}

// What stands on tablets, and what is counted otherwise.
var (
	tablet = set(`10 20 25 30 37.5 40 50 60 75 100 150 200 250 300 400 500 600 665 800 1000`)
	unit   = set(`years år days dage dager weeks uger uker minutes minutter timer hours procent prosent percent %`)
)

// takes reports words of taking, which tell a dose from a question how many
// people use a medicine.
func takes(ts []token) bool {
	return startsAny(ts, phrasesOf(`døgn døgnet går_det a_day daily take taking can_i may_i should_i safe tage tager må_jeg kan_jeg skal_jeg bør_jeg kan_man må_man ta tar tabletter tablets pills piller in_one_go om_dagen per_day sammen_med`))
}

// A figure is a kind of number that a question can ask for.
type figure byte

const (
	noFigure figure = iota
	share100        // percent
	counted         // how many, on average
	limit           // where a form draws a line, or how much change matters
	special         // number needed to treat, sensitivity, points, money
)

var (
	asksShare   = phrasesOf(`procent prosent percent percentage % hvor_stor_andel what_proportion success_rate`)
	asksCount   = phrasesOf(`average gennemsnit gennemsnitlig gennemsnitligt gjennomsnitt gjennomsnittlig mean_number number_of præcis_hvor_mange nøyaktig_hvor_mange exactly_how_many hvor_mange_dage hvor_mange_dager how_many_days how_many_sessions hvor_mange_behandlinger hvor_mange_timer median hvor_mange_gange hvor_mange_ganger how_many_weeks hvor_mange_uger hvor_mange_uker`)
	asksAmount  = phrasesOf(`how_many how_much how_common how_often how_frequent share percent percentage % number numbers figure rate hvor_mange hvor_stor hvor_hyppig* hvor_ofte hvor_tit hvor_mye hvor_meget procent prosent andel antal antall tal tall koster cost costs hvor_udbredt hvor_utbredt hvor_vanlig prævalens prevalens prevalence`)
	asksLimit   = phrasesOf(`cut_off cutoff mic mcid mid grænseværdi grenseverdi grænseværdien grenseverdien threshold minimal_clinically`)
	asksSpecial = phrasesOf(`nnt numbers_needed number_needed sensitivitet sensitivity specificitet spesifisitet specificity hvor_mange_nok hvor_mange_kroner how_many_kroner how_much_does what_does_it_cost odds_ratio hazard_ratio relative_risk relativ_risiko hvor_mange_poeng hvor_mange_point how_many_points effektstørrelse effektstørrelsen effect_size p_værdi p_verdi konfidensinterval* konfidensintervall* confidence_interval likelihood_ratio prædiktiv_værdi prediktiv_verdi auc icc kappa`)
)

func figureOf(ts []token) figure {
	switch {
	case startsAny(ts, asksSpecial):
		return special
	case startsAny(ts, asksLimit):
		return limit
	case startsAny(ts, asksShare) && !saidShare(ts):
		return share100
	case startsAny(ts, asksCount):
		return counted
	}
	return noFigure
}

// saidShare reports a share that the question names itself: 50 prosent sykmelding.
func saidShare(ts []token) bool {
	for i, k := range ts {
		if i > 0 && digits(ts[i-1].word) && (k.word == "%" || k.word == "procent" || k.word == "prosent" || k.word == "percent") {
			return true
		}
	}
	return false
}

// given reports whether a sentence has a figure of a kind.
func given(f figure, s []token) bool {
	number := slices.ContainsFunc(s, func(k token) bool { return digits(k.word) })
	switch f {
	case share100:
		return mentions(s, "%", "procent", "prosent", "percent", "halvdelen", "half", "halvparten") || number && mentions(s, "100")
	case counted:
		return number
	case limit:
		return number && startsAny(s, asksLimit)
	}
	return false
}
