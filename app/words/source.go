package words

import (
	"fmt"
	"strings"

	"ryggrad/corpus"
)

// SourceName is the short name of a source: who and when.
func (w *Words) SourceName(s *corpus.Source) string {
	if s == nil {
		return ""
	}
	who := s.Publisher
	if author := firstAuthor(s.Authors); s.Kind == "study" && author != "" {
		if who = author; strings.Contains(s.Authors, ",") || strings.Contains(s.Authors, " and ") {
			who += " " + w.andOthers
		}
	}
	return who + " (" + w.Date(s) + ")"
}

// firstAuthor is the surname of the first author, written "Surname AB, …".
func firstAuthor(authors string) string {
	first, _, _ := strings.Cut(authors, ",")
	first, _, _ = strings.Cut(first, " and ")
	if i := strings.LastIndex(first, " "); i > 0 && strings.ToUpper(first[i:]) == first[i:] {
		return first[:i]
	}
	return first
}

// Date is a source's date as far as it states one.
func (w *Words) Date(s *corpus.Source) string {
	if s.Year() == 0 {
		return w.undated
	}
	return s.Date
}

// Old warns of a source that was five years or older when the corpus was put
// together; "" when it was not.
func (w *Words) Old(c *corpus.Corpus, s *corpus.Source) string {
	y := s.Year()
	if age := c.Year() - y; y != 0 && age >= oldAfter {
		return fmt.Sprintf(w.old, age)
	}
	return ""
}

// Grade says which strength and certainty the source itself gives.
func (w *Words) Grade(c corpus.Citation) string {
	return w.strengthLabel + " " + w.strength.Of(c.Strength) + " · " + w.certaintyLabel + " " + w.certainty.Of(c.Certainty)
}

// Day writes a date of the form 2026-11-22 as it is read.
func (w *Words) Day(day string) string { return w.day8601(day) }

func (w *Words) day8601(day string) string {
	p := strings.Split(day, "-")
	if len(p) != 3 || w.lang == "en" {
		return day
	}
	return strings.TrimPrefix(p[2], "0") + "." + strings.TrimPrefix(p[1], "0") + "." + p[0]
}

// NumberChecked says on which day one number was checked, and that it was not
// seen with its owner where it was not.
func (w *Words) NumberChecked(day string, b corpus.Basis) string {
	text := fmt.Sprintf(w.numberChecked, w.day8601(day))
	if b != corpus.Read {
		text += ". " + w.basis.Of(b)
	}
	return text
}

// NumbersChecked says on which day the telephone numbers were checked.
func (w *Words) NumbersChecked(day string) string {
	return fmt.Sprintf(w.numbersChecked, w.day8601(day))
}

// NumberStale says that a number should have been checked again.
func (w *Words) NumberStale(day string) string { return fmt.Sprintf(w.stale, w.day8601(day)) }
