// Package assess is the engine: what is known about a person becomes scores,
// findings, an urgency and recommendations, each with the reasons that decided
// it. It is pure: the same corpus and case give the same assessment, whatever
// the clock, the language or the order of the answers.
package assess
