package ask

import "strings"

// silent are words that say nothing of what a question is about: the small
// words of each language and the talk around a question.
var silent = [tongues]map[string]bool{
	set(`af alle alt altså andre at bare begge blev blive bliver da de dem den denne der deres det dette dig din dine dit dog du efter egentlig eller en end endnu er et får få fik for fordi fra før
	gang gik giver gør går ham han hans har havde have her hos hun hvad hvem hver hverken hvilke hvilken hvilket hvis hvor hvordan hvornår i igen ikke ind ingen intet ja jeg jer jeres jo kan kom komme kommer kun kunne
	lad lidt lige man mange med meget men mener mere mig min mine mit mod må måske mere nej noget nogen nogensinde nogle nok nu ny når ned næste nærmest og også om op os over overhovedet par på rigtig rigtigt samme selv selvom ser
	siden sig sin sine sit skal skulle som så sådan sådant tak til tro tror tøs ud under ved vel vi vil ville være været var synes siger sige sagt stadig lissom helt vildt ret temmelig eks egen hej tænker tænkt ting god godt gode fint fin bedst hel hele fatter
	naboen nabo svigermor kone kæreste ven veninde mand søster bror moster far mor barn chef sværger hørt læst findes gerne helst jamen bør burde heller faktisk virkelig nemlig`),
	set(`av alle alt altså andre at bare begge ble blei bli blir da de dem den denne der deres det dette deg din dine ditt dog du etter egentlig eller en enn ennå er et ei eit få får fikk for fordi fra før
	gang gikk gir gjør gjøre går han hans har hadde ha her hos hun hva hvem hver verken hvilke hvilken hvilket hvis hvor hvordan i igjen ikke inn ingen intet ja jeg jo kan kom komme kommer kun kunne litt like
	man mange med meg mye men mener mer min mine mitt mot må kanskje nei noe noen nok nå ny når ned neste og også om opp oss over par på rett riktig samme selv sjøl selv ser siden seg sin sine sitt skal skulle som så sånn sånt slik takk til tror
	ut under ved vel vi vil ville være vært var synes sier si sagt fortsatt helt kjempe ganske egen hei tenker ting god godt gode fint fin best hel hele altså liksom funker eg æ ikkje ein kva kor korleis mæ dæ æg
	naboen nabo svigermor kona kjæresten venn venninne mann søster bror far mor sjefen hørt lest finnes gjerne helst heller burde bør faktisk virkelig jommen`),
	set(`a about after all also am an and any anything are as at be been before being but by can cant could did didnt do does doesnt doing dont done down each else even ever every few for from get gets getting go goes going got had has have
	having he her here him his how i id if ill im in into is isnt it its ive just keep know lately let like lot made make makes many may me more most much must my need needs new no not now of off oh ok on one only or other our out over own
	please put really right same say says she should since so some somebody someone something stuff such sure tell than that thats the their them then there these they theyre thing things think this those though to too until up us use very want was way we well were what whats when where
	whether which while who whos will with without wont would yes yet you your youre am owt really actually good bad best better any use worth said thing lol hi hello thanks great nice
	neighbour husband wife friend sister brother gran mum dad mother father boss bloody heard read whats whit aboot honestly maybe perhaps`),
}

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}
