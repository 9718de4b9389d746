// Package chat speaks the protocol of OpenAI's chat completions, so that the
// chat programs that people already have can ask Ryggråd. Every citation stands
// in the text, as [n] with a list of sources, because many programs show nothing
// else; and again as annotations, citations and search_results.
package chat
