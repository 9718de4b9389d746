// Package ask answers questions in words: a question becomes signs that are
// triaged as in app/assess, and passages of the corpus that answer it, each
// claim with its citations; or it becomes an honest refusal. It is pure and
// needs no network, so that the browser and the server give the same answer.
//
// The passages are the statements of the corpus. They are found by the stems of
// their words, by the concepts of the lexicon, by the parts of compounds and by
// words that are a slip or two away.
package ask
