package words

// formWords are the texts around questionnaires in one language.
type formWords struct {
	InstrumentsTitle, InstrumentsLead, OtherForms, FormLeftOut, AboutForm      string
	FormHead, TimeLabel, MissingLabel, TestedLabel, OwnerLabel, EvidenceLabel  string
	LevelsHead, ChangeHead, NoChange, Baseline, FollowUp                       string
	minutes, notScorable, quickSingle, quickSpaced, cutAt, cutChosen           string
	outOfRange, improvement, worsening, improvementPercent, threshold, reached string
	andOthers                                                                  string
	notReached, cannotBeTold, insideError, errorLimit, exceeded, notExceeded   string
	OrTotals, item, licence, itemsMissing, lacks, entered                      string
	scale                                                                      names[string]
}

var daForms = formWords{
	InstrumentsTitle: "Spørgeskemaer", InstrumentsLead: "Hvad hvert skema måler, hvornår det passer, og hvordan det regnes ud. Spørgsmålene selv står på papirskemaet.",
	OtherForms: "Andre spørgeskemaer", FormLeftOut: "Skemaet er ikke med i denne udgave.", AboutForm: "Om skemaet, og ændring over tid",
	FormHead: "Udfyld ved siden af papirskemaet", TimeLabel: "Tid", MissingLabel: "Manglende svar", TestedLabel: "Afprøvet på dansk og norsk", OwnerLabel: "Ejer", EvidenceLabel: "Hvor licensen er læst",
	LevelsHead: "Niveauer", ChangeHead: "Ændring over tid", NoChange: "Skemaet måler ikke ændring over tid.", Baseline: "Før", FollowUp: "Nu",
	minutes: "cirka %d min.", notScorable: "kan ikke udfyldes her", quickSingle: "Hurtigt: alle %d svar i række, streg for et manglende", quickSpaced: "Hurtigt: alle %d svar med mellemrum, streg for et manglende",
	cutAt: "Grænse for %s ved %s.", cutChosen: "Den følges her.", outOfRange: "Skriv to tal fra %s til %s.",
	improvement: "Bedring: %s point", worsening: "Forværring: %s point", improvementPercent: " (%s %% af det første tal)", threshold: "Grænse for vigtig bedring: %s. %s. %s", reached: "Nået.", notReached: "Ikke nået.", cannotBeTold: "Kan ikke siges.",
	andOthers: "m.fl.", insideError: "Grænsen ligger inden for målefejlen.", errorLimit: "Målefejl: %s. %s. %s", exceeded: "Ændringen er større end fejlen.", notExceeded: "Ændringen kan være målefejl.",
	OrTotals: "Eller indtast summer fra et skema, der allerede er talt sammen:",
	item:     "Spørgsmål %s", licence: "Ejer: %s. %s", itemsMissing: "Mangler: spørgsmål %s", lacks: "Mangler: %s",
	scale:   names[string]{{"total", "sum"}, {"psych", "delsum for bekymring"}, {"mean", "gennemsnit"}, {"activities", "aktiviteter"}, {"percent", "procent"}, {"percent_proportional", "procent af besvarede"}, {"pa", "fysisk aktivitet"}, {"w", "arbejde"}, {"rumination", "grublen"}, {"magnification", "forstørrelse"}, {"helplessness", "hjælpeløshed"}, {"pain", "smerter"}, {"function", "funktion"}, {"other", "andre symptomer"}, {"index", "indeks"}, {"profile", "profil"}, {"grade", "grad"}, {"pcs12", "fysisk"}, {"mcs12", "mental"}, {"PCS", "fysisk (PCS)"}, {"MCS", "mental (MCS)"}},
	entered: "indtastet, ikke beregnet",
}

var nbForms = formWords{
	InstrumentsTitle: "Spørreskjemaer", InstrumentsLead: "Hva hvert skjema måler, når det passer, og hvordan det regnes ut. Selve spørsmålene står på papirskjemaet.",
	OtherForms: "Andre spørreskjemaer", FormLeftOut: "Skjemaet er ikke med i denne utgaven.", AboutForm: "Om skjemaet, og endring over tid",
	FormHead: "Fyll ut ved siden av papirskjemaet", TimeLabel: "Tid", MissingLabel: "Manglende svar", TestedLabel: "Prøvd på dansk og norsk", OwnerLabel: "Eier", EvidenceLabel: "Hvor lisensen er lest",
	LevelsHead: "Nivåer", ChangeHead: "Endring over tid", NoChange: "Skjemaet måler ikke endring over tid.", Baseline: "Før", FollowUp: "Nå",
	minutes: "omtrent %d min", notScorable: "kan ikke fylles ut her", quickSingle: "Raskt: alle %d svar på rad, strek for et manglende", quickSpaced: "Raskt: alle %d svar med mellomrom, strek for et manglende",
	cutAt: "Grense for %s ved %s.", cutChosen: "Den følges her.", outOfRange: "Skriv to tall fra %s til %s.",
	improvement: "Bedring: %s poeng", worsening: "Forverring: %s poeng", improvementPercent: " (%s %% av det første tallet)", threshold: "Grense for viktig bedring: %s. %s. %s", reached: "Nådd.", notReached: "Ikke nådd.", cannotBeTold: "Kan ikke sies.",
	andOthers: "mfl.", insideError: "Grensen ligger innenfor målefeilen.", errorLimit: "Målefeil: %s. %s. %s", exceeded: "Endringen er større enn feilen.", notExceeded: "Endringen kan være målefeil.",
	OrTotals: "Eller skriv inn summer fra et skjema som allerede er talt opp:",
	item:     "Spørsmål %s", licence: "Eier: %s. %s", itemsMissing: "Mangler: spørsmål %s", lacks: "Mangler: %s",
	scale:   names[string]{{"total", "sum"}, {"psych", "delsum for bekymring"}, {"mean", "gjennomsnitt"}, {"activities", "aktiviteter"}, {"percent", "prosent"}, {"percent_proportional", "prosent av besvarte"}, {"pa", "fysisk aktivitet"}, {"w", "arbeid"}, {"rumination", "grubling"}, {"magnification", "forstørring"}, {"helplessness", "hjelpeløshet"}, {"pain", "smerte"}, {"function", "funksjon"}, {"other", "andre symptomer"}, {"index", "indeks"}, {"profile", "profil"}, {"grade", "grad"}, {"pcs12", "fysisk"}, {"mcs12", "mental"}, {"PCS", "fysisk (PCS)"}, {"MCS", "mental (MCS)"}},
	entered: "skrevet inn, ikke regnet ut",
}

var enForms = formWords{
	InstrumentsTitle: "Questionnaires", InstrumentsLead: "What each form measures, when it fits, and how it is scored. The questions themselves are on the paper form.",
	OtherForms: "Other questionnaires", FormLeftOut: "The form is not part of this edition.", AboutForm: "About the form, and change over time",
	FormHead: "Fill in beside the paper form", TimeLabel: "Time", MissingLabel: "Missing answers", TestedLabel: "Tested in Danish and Norwegian", OwnerLabel: "Owner", EvidenceLabel: "Where the licence was read",
	LevelsHead: "Levels", ChangeHead: "Change over time", NoChange: "The form does not measure change over time.", Baseline: "Before", FollowUp: "Now",
	minutes: "about %d min", notScorable: "cannot be filled in here", quickSingle: "Fast: all %d answers in a row, a dash for a missing one", quickSpaced: "Fast: all %d answers with spaces between, a dash for a missing one",
	cutAt: "Limit for %s at %s.", cutChosen: "It is followed here.", outOfRange: "Enter two numbers from %s to %s.",
	improvement: "Improvement: %s points", worsening: "Worsening: %s points", improvementPercent: " (%s%% of the first score)", threshold: "Limit for important improvement: %s. %s. %s", reached: "Reached.", notReached: "Not reached.", cannotBeTold: "Cannot be told.",
	andOthers: "et al.", insideError: "The limit lies within the measurement error.", errorLimit: "Measurement error: %s. %s. %s", exceeded: "The change is larger than the error.", notExceeded: "The change may be measurement error.",
	OrTotals: "Or enter totals from a form that is already scored:",
	item:     "Item %s", licence: "Owner: %s. %s", itemsMissing: "Missing: item %s", lacks: "Missing: %s",
	scale:   names[string]{{"total", "total"}, {"psych", "distress subscore"}, {"mean", "mean"}, {"activities", "activities"}, {"percent", "per cent"}, {"percent_proportional", "per cent of those answered"}, {"pa", "physical activity"}, {"w", "work"}, {"rumination", "rumination"}, {"magnification", "magnification"}, {"helplessness", "helplessness"}, {"pain", "pain"}, {"function", "function"}, {"other", "other symptoms"}, {"index", "index"}, {"profile", "profile"}, {"grade", "grade"}, {"pcs12", "physical"}, {"mcs12", "mental"}, {"PCS", "physical (PCS)"}, {"MCS", "mental (MCS)"}},
	entered: "entered, not computed",
}
