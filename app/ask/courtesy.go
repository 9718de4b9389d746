package ask

import "slices"

// courteous reports whether a text only thanks or greets, or asks what Ryggråd
// can do and names nothing.
func courteous(ts []token) bool {
	plain := func(rest []token) bool {
		return !slices.ContainsFunc(rest, func(k token) bool { return !thanks[k.word] && !polite[k.word] })
	}
	for i := range ts {
		for _, o := range offers {
			if n, ok := follows(o[1:], ts[i+1:]); ok && o[0] == ts[i].word && plain(ts[:i]) && plain(ts[i+1+n:]) {
				return true
			}
		}
	}
	return plain(ts) && slices.ContainsFunc(ts, func(k token) bool { return thanks[k.word] })
}

var (
	thanks = set(`tak takk tusind tusen mange thank thanks cheers ta hej hei hello hi hallo goddag god`)
	polite = set(`for the your din hjælpen hjelpen help hjælp hjelp svaret answer det that it you dig deg all alt so much very lots great meget så godt fint good dag morgen morning evening aften kveld igen igjen again there med mig meg me with about om`)
	offers = phrasesOf(`hvad_kan_du_hjælpe_med hvad_kan_jeg_spørge hvad_kan_du_svare hvad_ved_du hva_kan_du_hjelpe_med hva_kan_jeg_spørre hva_kan_du_svare hva_vet_du what_can_you_help what_can_you_do what_can_i_ask what_do_you_know hvem_er_du who_are_you hvad_er_ryggråd hva_er_ryggråd what_is_ryggråd`)
)

// asksToWait reports whether somebody asks if help can wait.
func asksToWait(ts []token) bool { return startsAny(ts, waits) }

var waits = phrasesOf(`kan_det_vente kan_jeg_vente kan_vi_vente kan_hun_vente kan_han_vente skal_jeg_vente bør_jeg_vente vente_til vente_med afvente vente_og_se avvente se_an se_tiden_an haster_det er_det_akut
	can_it_wait can_this_wait can_i_wait can_we_wait can_she_wait can_he_wait should_i_wait wait_until wait_till wait_and_see leave_it_until sleep_on_it is_it_urgent ok_to_wait`)
