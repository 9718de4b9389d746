package ask

// leading are words that may stand before the word that begins a question.
var leading = set(`og men så and but so or eller for altså also også hej hei hi please user bruger bruker`)

// opening are verbs that begin a question, beside those that every question may
// begin with.
var opening = set(`hjælper hjelper virker trenger behøver findes finnes gælder gjelder gør gjør did was were`)

// preamble is what a word weighs that stands in no clause that asks.
const preamble = 0.5

// focus weighs each word of a text. People tell much before they ask, and the
// answer is to what they ask: where a clause begins as questions do, the others
// weigh less. The second value reports whether one does.
func focus(ts []token) (weights []float64, asks bool) {
	weights = make([]float64, len(ts))
	for from, to := 0, 0; from < len(ts); from = to {
		to = from + 1
		for to < len(ts) && ts[to].before == none {
			to++
		}
		at := from
		for at < to-1 && leading[ts[at].word] {
			at++
		}
		weight := preamble
		if w := ts[at].word; asking[w] || whWords[w] || opening[w] {
			weight, asks = 1, true
		}
		for i := from; i < to; i++ {
			weights[i] = weight
		}
	}
	for i := range weights {
		if !asks {
			weights[i] = 1
		}
	}
	return weights, asks
}
