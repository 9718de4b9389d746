package document

import (
	"regexp"
	"strings"
)

// readMarkdown reads Markdown: headings, paragraphs, items, quotations, tables.
// What it does not know it reads as text.
func readMarkdown(text string) reading {
	m := &markdown{join: newJoiner(nil)}
	for i, t := range strings.Split(strings.ReplaceAll(text, "\f", "\n"), "\n") {
		m.line(i+1, t)
	}
	return reading{title: titleOf(m.blocks), blocks: m.blocks, mended: m.join.mended}
}

type markdown struct {
	blocks []block
	join   *joiner
	fence  string // what ends the block of code that we are in
	head   bool   // we are in the properties at the beginning of the file
	remark bool   // we are in a comment
	open   bool   // the last block goes on
}

var (
	mdHeading = regexp.MustCompile(`^ {0,3}(#{1,6})(?:[ \t]+(.*?))??(?:[ \t]+#+)?[ \t]*$`)
	mdItem    = regexp.MustCompile(`^[ \t]*(?:[-*+]|(\d{1,3}[.)]))[ \t]+(?:\[[ xX]\][ \t]+)?(.*)$`)
	mdRule    = regexp.MustCompile(`^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$`)
	mdUnder   = regexp.MustCompile(`^ {0,3}(=+|-+)[ \t]*$`)
	mdFence   = regexp.MustCompile("^ {0,3}(```+|~~~+)")
	mdTable   = regexp.MustCompile(`^[ \t]*\|?[ \t:|-]*-[ \t:|-]*\|[ \t:|-]*$`)
	mdTarget  = regexp.MustCompile(`^ {0,3}\[[^\]]+\]:[ \t]`)
)

func (m *markdown) line(no int, text string) {
	at := mark{line: no}
	if no == 1 && strings.TrimSpace(text) == "---" {
		m.head = true
		return
	}
	if m.head {
		if t := strings.TrimSpace(text); t == "---" || t == "..." {
			m.head = false
			return
		}
		if strings.Contains(text, ":") || strings.HasPrefix(text, " ") || strings.HasPrefix(text, "-") {
			return
		}
		m.head = false // it was a rule and not properties
	}
	if f := mdFence.FindStringSubmatch(text); f != nil && (m.fence == "" || strings.HasPrefix(f[1], m.fence)) {
		if m.open = false; m.fence == "" {
			m.fence = f[1]
		} else {
			m.fence = ""
		}
		return
	}
	if m.fence != "" {
		m.add(at, blanks(text))
		return
	}
	if text = m.uncomment(text); text == "" {
		m.open = false
		return
	}
	under := mdUnder.FindStringSubmatch(text)
	heading := mdHeading.FindStringSubmatch(text)
	item := mdItem.FindStringSubmatch(text)
	last := len(m.blocks) - 1
	switch {
	case under != nil && m.open && m.blocks[last].level == 0 && !m.blocks[last].item:
		m.blocks[last].level = 1
		if under[1][0] == '-' {
			m.blocks[last].level = 2
		}
		m.open = false
	case mdRule.MatchString(text), mdTable.MatchString(text), mdTarget.MatchString(text):
		m.open = false
	case heading != nil:
		m.open = false
		if t := inline(heading[2]); t != "" {
			m.blocks = append(m.blocks, block{level: len(heading[1]), text: t, marks: []mark{at}})
		}
	case item != nil:
		m.open = false
		m.add(at, inline(strings.TrimSpace(item[1]+" "+item[2])))
		if m.open {
			m.blocks[len(m.blocks)-1].item = true
		}
	default:
		m.add(at, inline(strings.TrimLeft(text, "> \t")))
	}
}

// add goes on with the open block or opens one.
func (m *markdown) add(at mark, text string) {
	switch {
	case text == "":
		m.open = false
	case m.open && len(m.blocks[len(m.blocks)-1].text) < longestBlock:
		m.blocks[len(m.blocks)-1].add(m.join, text, at)
	default:
		m.blocks = append(m.blocks, block{text: text, marks: []mark{at}})
		m.open = true
	}
}

// uncomment takes comments out of a line.
func (m *markdown) uncomment(text string) string {
	var s strings.Builder
	for text != "" {
		if m.remark {
			_, rest, ended := strings.Cut(text, "-->")
			m.remark, text = !ended, rest
			continue
		}
		before, rest, begun := strings.Cut(text, "<!--")
		s.WriteString(before)
		m.remark, text = begun, rest
	}
	return strings.TrimRight(s.String(), " \t")
}

var (
	mdImage  = regexp.MustCompile(`!\[([^\]]*)\]\([^)]*\)`)
	mdLink   = regexp.MustCompile(`\[([^\]]+)\]\([^)\s]*(?:\s+"[^"]*")?\)`)
	mdAuto   = regexp.MustCompile(`<((?:https?|mailto):[^>\s]+)>`)
	mdTag    = regexp.MustCompile(`</?[a-zA-Z][^<>]*>`)
	mdStrong = regexp.MustCompile(`(\*\*|__)(\S(?:.*?\S)?)(\*\*|__)`)
	mdEm     = regexp.MustCompile(`(^|[\s(«"”])([*_])(\S(?:[^*_]*\S)?)([*_])`)
	mdCode   = regexp.MustCompile("`+([^`]+)`+")
	mdEscape = regexp.MustCompile(`\\([\\*_{}\[\]()#+.!|>~<-])`)
	mdCells  = regexp.MustCompile(`[ \t]*\|[ \t]*`)
)

// inline takes the marks of Markdown out of a line: the words stay.
func inline(text string) string {
	text = mdImage.ReplaceAllString(text, "$1")
	text = mdLink.ReplaceAllString(text, "$1")
	text = mdAuto.ReplaceAllString(text, "$1")
	text = mdTag.ReplaceAllString(text, "")
	text = mdCode.ReplaceAllString(text, "$1")
	text = mdStrong.ReplaceAllString(text, "$2")
	text = mdEm.ReplaceAllString(text, "$1$3")
	if strings.Count(text, "|") > 1 || strings.HasPrefix(strings.TrimSpace(text), "|") {
		text = mdCells.ReplaceAllString(strings.Trim(text, " \t|"), " | ")
	}
	text = mdEscape.ReplaceAllString(text, "$1")
	return blanks(text)
}
