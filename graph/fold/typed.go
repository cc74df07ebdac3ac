package fold

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Typed gives the folded forms that may be meant by what a reader types without the letters of a name: those of
// [Variants], then with one letter read otherwise, with two neighbours exchanged, with two letters read otherwise, and so
// on, each once. Susa may be Şuşa, Kelbecer Kəlbəcər,
// Xankendi Xankəndi, Karabag Qarabağ, Sergei Сергей. Very short and very long texts have their Variants only; no text has
// more than 96 forms.
func Typed(value string) []string {
	forms := Variants(value)
	if n := utf8.RuneCountInString(forms[0]); n < shortestTyped || n > longestTyped {
		return forms
	}
	base, readings := forms[0], readingsOf(forms[0])
	for changes := 1; changes <= max(len(readings), 1) && len(forms) < mostTyped; changes++ {
		forms = reread(forms, base, readings, changes, "", 0)
		if changes == 1 {
			forms = exchanged(forms, base)
		}
	}
	return forms
}

// exchanged adds the forms of base with two neighbouring letters exchanged, a slip that costs a short name most of its
// trigrams.
func exchanged(forms []string, base string) []string {
	letters := []rune(base)
	for i := 1; i < len(letters) && len(forms) < mostTyped; i++ {
		letters[i-1], letters[i] = letters[i], letters[i-1]
		if form := string(letters); !slices.Contains(forms, form) {
			forms = append(forms, form)
		}
		letters[i-1], letters[i] = letters[i], letters[i-1]
	}
	return forms
}

const (
	mostTyped     = 96
	shortestTyped = 3
	longestTyped  = 40
)

// reading is a place in a folded text where letters may be read otherwise.
type reading struct {
	at, length int
	as         []string
}

// reread adds the forms of base with so many of the readings taken, of those that do not overlap. Done is what stands
// before from already.
func reread(forms []string, base string, readings []reading, changes int, done string, from int) []string {
	if len(forms) >= mostTyped {
		return forms
	}
	if changes == 0 {
		if form := done + base[from:]; !slices.Contains(forms, form) {
			forms = append(forms, form)
		}
		return forms
	}
	for i, r := range readings {
		if r.at < from {
			continue
		}
		for _, as := range r.as {
			forms = reread(forms, base, readings[i+1:], changes-1, done+base[from:r.at]+as, r.at+r.length)
		}
	}
	return forms
}

// readingsOf finds the places in a folded text, in order.
func readingsOf(folded string) []reading {
	var found []reading
	for at := range folded {
		for _, rule := range typedRules {
			if !strings.HasPrefix(folded[at:], rule.letters) || strings.HasPrefix(folded[at+len(rule.letters):], "h") && !rule.beforeH {
				continue
			}
			if rule.atStart && !(at == 0 || folded[at-1] == ' ') || rule.alone && at > 0 && strings.IndexByte("scgkzt", folded[at-1]) >= 0 {
				continue
			}
			if end := at + len(rule.letters); rule.atEnd && !(end == len(folded) || folded[end] == ' ') {
				continue
			}
			found = append(found, reading{at, len(rule.letters), rule.as})
		}
	}
	return found
}

// typedRules are how letters that a keyboard lacks, or that another language spells otherwise, are typed, and what they
// fold to. A letter before h is half of another, which is read as it stands, unless beforeH is set; alone keeps from the
// h of sh, ch and the like.
var typedRules = []struct {
	letters                        string
	as                             []string
	atStart, atEnd, alone, beforeH bool
}{
	{letters: "s", as: []string{"sh"}},                // ş
	{letters: "c", as: []string{"j", "ch", "ts"}},     // c and ç of Azerbaijani, c of scholars for ts
	{letters: "e", as: []string{"a"}},                 // ə
	{letters: "e", as: []string{"ye"}, atStart: true}, // Ереван, Երևան
	{letters: "g", as: []string{"gh", "q"}},           // ğ, and q as Russian spells it
	{letters: "x", as: []string{"kh"}},                // x
	{letters: "h", as: []string{"kh"}, alone: true},   // х
	{letters: "q", as: []string{"g", "k"}},
	{letters: "k", as: []string{"q"}},
	{letters: "ia", as: []string{"ya"}}, // Sarkisian
	{letters: "ya", as: []string{"ia"}},
	{letters: "ai", as: []string{"ay"}}, // Azerbaijan, Sergei
	{letters: "ei", as: []string{"ey"}},
	{letters: "y", as: []string{"yy", "iy"}, atEnd: true}, // Nagorny, Dmitry
	{letters: "w", as: []string{"v"}},
	{letters: "ou", as: []string{"u"}},
	{letters: "ue", as: []string{"u"}}, // ü and ö without dots
	{letters: "oe", as: []string{"o"}},
	{letters: "dzh", as: []string{"j"}},
	{letters: "dj", as: []string{"j"}},
	{letters: "tch", as: []string{"ch"}},
	{letters: "zh", as: []string{"j"}, beforeH: true},
}
