// Package document reads a clinic's own documents into passages that can be
// found and cited: a local guideline, the licensed original of a source. It
// keeps them in a folder, one file a document, apart from the corpus: nobody has
// reviewed them, and they never reach the engine.
//
// A file becomes text, the text lines, the lines blocks (headings, paragraphs,
// items), the blocks passages with the place they stand in. What a document says
// is text, whatever it says: nothing in it is obeyed.
package document
