package corpus

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// Every trigger of the triage table stands in the question that asks for it, in
// each language: a shorter question must not lose one. A stroke gives a choice.
func TestAQuestionNamesEveryTriggerOfItsSign(t *testing.T) {
	c, err := Embedded()
	require.NoError(t, err)
	for id, words := range map[FindingID][3]string{
		"saddle-numb":             {"følelsesløs prikk ændret skridt endetarm inderlår plet toiletpapir", "nummen prikk endret skritt endetarm lårene flekk toalettpapir", "numb tingl changed legs passage thighs patch toilet"},
		"urine-flow":              {"gang svag presse stoppe mærker", "begynne svak presse stoppe kjenner", "start weak strain stop feel"},
		"urine-retention":         {"kan fuld", "får full", "cannot full"},
		"urine-leak":              {"løber mærker", "lekker kjenner", "leaks feeling"},
		"bowel-control":           {"afføring luft skal kommer", "avføring luft do kommer", "stool wind need passing"},
		"genital-feeling":         {"kønsdele sex", "kjønn sex", "genital sex"},
		"sexual-function":         {"rejsning udløsning orgasme", "ereksjon utløsning orgasme", "erection ejaculation orgasm"},
		"bladder-baseline-change": {"kateter rygmarv ms blære prostata normalt", "kateter ryggmarg ms blære prostata vanlig", "catheter cord ms bladder prostate usual"},
		"both-legs-pain":          {"smerte prikk ét", "smerte prikk ett", "pain tingl one"},
		"gait":                    {"usikker tunge stive hænder følelsesløs", "ustø tunge stive hender nummen", "unsteady heavy stiff hands numb"},
		"weakness-rising":         {"fire begge arm", "fire begge arm", "four both arm"},
		"foot-weak":               {"løfte tæer hæl knæ", "løfte tå hæl kne", "lift toes heel knee"},
		"leg-worse":               {"svagere timer dage", "svakere timer dager", "weaker hours days"},
		"leg-pain-gone":           {"pludseligt svagere følelsesløst", "plutselig svakere numment", "suddenly weaker numb"},
		"leg-walking":             {"begge tunge smerte går minutter sidder bøjer", "begge tunge vonde går minutter sitter bøyer", "both heavy painful walk minutes sit bend"},
		"tick-bite":               {"uger flåt ring bælte ben nat", "uker flått ring belte bein natt", "weeks tick ring belt leg night"},
		"collapse":                {"pludselig ryg mave bleg sved besvim", "plutselig rygg mage blek svett besvim", "sudden back belly pale sweat faint"},
		"belly-pulse":             {"dunk pulsåre nye", "bank pulsåre nye", "beat artery new"},
		"chest-pain":              {"tryk åndenød vejrtrækning", "trykk tungpust puster", "pressure breath breathing"},
		"cold-leg":                {"pludselig kold bleg blå følelsesløs smerte", "plutselig kald blek blå num vondt", "sudden cold pale blue numb pain"},
		"calf-swollen":            {"læg lår hævet varm øm", "legg lår hoven varm øm", "calf thigh swollen warm tender"},
		"stroke-signs":            {"ansigt arm ben side tale", "ansikt arm bein side snakke", "face arm leg side speak"},
		"belly-hard":              {"stærk tiden hård opkast", "sterk tiden hard oppkast", "severe constant hard vomit"},
		"torsion":                 {"testikel side opkast", "testikkel side oppkast", "testicle side vomit"},
		"sepsis":                  {"kulde forvirret hurtig besvim kold plet", "frost forvirret rask besvim kald flekk", "cold confus fast faint blotch"},
		"fever":                   {"feber kulde nattesved", "feber frys nattesvette", "fever chill night"},
		"meningitis":              {"feber nakke hovedpine udslæt", "feber nakke hodepine utslett", "fever neck headache rash"},
		"injury-high":             {"3 70 gående cyklist slynget klemt hovedspring", "3 70 gående syklist slengt klemt stup", "3 70 walker cyclist thrown crushed dive"},
		"injury-low":              {"løft fald stående", "løft fall stående", "lift fall standing"},
		"no-weight":               {"lyske hofte balle støtte", "lyske hofte sete støtte", "groin hip buttock weight"},
		"pars":                    {"sport bagover ét", "idrett bakover ett", "sport backwards one"},
		"lump-blood":              {"bryst testikel urin afføring hoster", "bryst testikkel urin avføring hoster", "breast testicle urine stool cough"},
		"osteoporosis":            {"knogleskør brækket", "beinskjør brudd", "osteoporosis broken"},
		"steroids":                {"prednisolon 3", "prednisolon 3", "prednisolone 3"},
		"stiff-spine":             {"bechterew betændelse vokset opereret", "bekhterev betennelse vokst stivet", "ankylosing inflammatory grown fused"},
		"weak-immunity":           {"kemoterapi binyrebark methotrexat biologisk hiv transplant milt", "cellegift kortison metotreksat biologisk hiv transplant milt", "chemotherapy steroid methotrexate biological hiv transplant spleen"},
		"recent-infection":        {"urin hud blod", "urin hud blod", "urine skin blood"},
		"tb-risk":                 {"tæt fra længe hjemløs fængsel", "nær fra lenge bostedsløs fengsel", "close from long homeless prison"},
		"uses-nsaid":              {"ibuprofen naproxen diclofenac nsaid gel", "ibuprofen naproksen diklofenak nsaid gel", "ibuprofen naproxen diclofenac nsaid gel"},
		"stomach-bleed":           {"sort blod kaffe", "svart blod kaffe", "black blood coffee"},
		"allergic-reaction":       {"ansigt hals pibe udslæt", "ansikt hals pipe utslett", "face throat wheez rash"},
		"paracetamol-over":        {"pakken gang dage", "pakning gang dager", "label once days"},
		"very-drowsy":             {"vække langsom blå", "vekke langsom blå", "wake slow blue"},
		"serotonin":               {"tramadol depression ryster sveder urolig feber", "tramadol depresjon skjelver svetter urolig feber", "tramadol antidepressant shak sweat restless fever"},
		"steroid-ill":             {"uger stoppet opkast feber besvim svag", "uker sluttet oppkast feber besvim svak", "weeks stopped vomit fever faint weak"},
		"stopped-ill":             {"brat smertestillende baclofen gabapentin pregabalin beroligende depression", "brå smertestillende baklofen gabapentin pregabalin beroligende depresjon", "suddenly painkiller baclofen gabapentin pregabalin sedative antidepressant"},
		"pump-trouble":            {"pumpe stimulator alarm sår ændring", "pumpe stimulator alarm sår endring", "pump stimulator alarm wound change"},
		"morning-stiff":           {"30 morgen bevæger", "30 morgen beveger", "30 morning move"},
		"gut-skin-eye":            {"crohn colitis psoriasis regnbuehinde", "crohn kolitt psoriasis regnbuehinne", "crohn colitis psoriasis uveitis"},
		"early-long":              {"3 45", "3 45", "3 45"},
		"red-eye":                 {"rødt ondt sløret lys", "rødt vondt uklart lys", "red hurts blurred light"},
	} {
		for i, l := range Langs {
			ask := strings.ToLower(c.Finding(id).Ask.In(l))
			for w := range strings.FieldsSeq(words[i]) {
				require.Contains(t, ask, w, "%s in %s", id, l)
			}
		}
	}
}
