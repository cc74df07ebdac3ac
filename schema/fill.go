package schema

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/graph"
	"parley/graph/edtf"
	"parley/graph/fold"
)

// derived are the endings of parameters that are computed from an argument.
var derived = map[string]func(any) (graph.Value, error){
	"Earliest": func(v any) (graph.Value, error) { return dayOf(v, edtf.Value.Earliest) },
	"Latest":   func(v any) (graph.Value, error) { return dayOf(v, edtf.Value.Latest) },
	"Folded":   func(v any) (graph.Value, error) { return searched(v, fold.Typed) },
	"Grams": func(v any) (graph.Value, error) {
		return searched(v, func(text string) []string { return fold.Grams(fold.Fold(text, "")) })
	},
	"Terms": func(v any) (graph.Value, error) {
		if _, err := searched(v, fold.Variants); err != nil {
			return nil, err
		}
		query := terms(v.(string))
		if query == "" {
			return nil, badValue(Location{}, "search(text:) holds no letter and no digit: give a name, in any script and spelling")
		}
		return query, nil
	},
}

// longestSearch is how many characters a text may have that is searched for: more than any name has.
const longestSearch = 200

// searched turns a text that is searched for into what it is looked up by.
func searched(v any, forms func(string) []string) (graph.Value, error) {
	text := v.(string)
	if n := utf8.RuneCountInString(text); n > longestSearch {
		return nil, badValue(Location{}, "the text has %d characters: search for at most %d", n, longestSearch)
	}
	return texts(forms(text)), nil
}

// terms is the full-text query for the names that share a trigram with a text, in any of the forms that it may have. What
// is no letter or digit is escaped, so that nothing of the caller's is syntax of the index. Names that match as a whole, or begin
// with the text, or have a word that does, are among them: the trigrams of a word begin with that of its first letter.
// It is empty where the text holds nothing that a name could be found by.
func terms(text string) string {
	var grams []string
	seen := map[string]bool{}
	for _, folded := range fold.Typed(text) {
		for _, gram := range fold.Grams(folded) {
			if !seen[gram] && len(grams) < mostTerms {
				seen[gram], grams = true, append(grams, gram)
			}
		}
	}
	slices.Sort(grams)
	var query strings.Builder
	for i, gram := range grams {
		if i > 0 {
			query.WriteString(" OR ")
		}
		for _, c := range gram {
			if !unicode.IsLetter(c) && !unicode.IsDigit(c) {
				query.WriteByte('\\')
			}
			query.WriteRune(c)
		}
	}
	return query.String()
}

// mostTerms is how many a query of an index may have in Lucene, less a few.
const mostTerms = 1000

func texts(items []string) []graph.Value {
	list := make([]graph.Value, len(items))
	for i, item := range items {
		list[i] = item
	}
	return list
}

// dayOf gives a bound of an EDTF text as a date, nil where it is unknown.
func dayOf(v any, bound func(edtf.Value) edtf.Day) (graph.Value, error) {
	if v == nil {
		return nil, nil
	}
	parsed, err := edtf.Parse(v.(string))
	if err != nil {
		return nil, err
	}
	return bound(parsed).Value(), nil
}

// argumentFill turns an argument into a parameter: enums into their stored form, whole numbers within their range.
func argumentFill(m *model, a *argument, where string) func(any) (graph.Value, error) {
	least, most := limitsOf(a.name)
	e := m.enums[parseType(a.typ).base()]
	return func(v any) (graph.Value, error) {
		switch v := v.(type) {
		case int64:
			if v < least || v > most {
				return nil, badValue(Location{}, "%s must lie between %d and %d, not %d", where, least, most, v)
			}
			return v, nil
		case []any:
			v = flat(v)
			if len(v) > 1000 {
				return nil, badValue(Location{}, "%s takes at most 1,000 values", where)
			}
			return storedList(e, v), nil
		}
		return stored(e, v), nil
	}
}

// flat puts the elements of lists inside a list in their place.
func flat(items []any) []any {
	var out []any
	for _, item := range items {
		if inner, ok := item.([]any); ok {
			out = append(out, inner...)
		} else {
			out = append(out, item)
		}
	}
	return out
}

// limitsOf is the range of an argument that counts.
func limitsOf(name string) (least, most int64) {
	switch name {
	case "maxHops":
		return 1, 8
	case "k":
		return 1, 50
	case "depth":
		return 1, 3
	case "limit", "first":
		return 1, 1000
	}
	return math.MinInt32, math.MaxInt32
}

func stored(e *enum, v any) graph.Value {
	if s, ok := v.(string); ok && e != nil {
		return e.stored(s)
	}
	return v
}

func storedList(e *enum, items []any) []graph.Value {
	list := make([]graph.Value, len(items))
	for i, item := range items {
		list[i] = stored(e, item)
	}
	return list
}

// plainFill passes a value on, enums in their stored form.
func plainFill(e *enum) func(any) (graph.Value, error) {
	return func(v any) (graph.Value, error) {
		if items, ok := v.([]any); ok {
			return storedList(e, items), nil
		}
		return stored(e, v), nil
	}
}

// insteadOf names what a derived type stands for: relations show that, and an empty list would seem to say that there
// is none.
func insteadOf(t *vocabularyType) string {
	switch {
	case t.Stance != "":
		return "positions with the stance " + t.Stance
	case t.Event != "":
		return "events of the kind " + t.Event
	}
	return ""
}

// kindsFill checks labels against the vocabulary.
func kindsFill(where string) func(any) (graph.Value, error) {
	return func(v any) (graph.Value, error) {
		if v == nil {
			return nil, nil
		}
		items, _ := v.([]any)
		for _, item := range items {
			name, _ := item.(string)
			if known := knownLabels(); !slices.Contains(known, name) {
				return nil, badValue(Location{}, "%s: there is no label %s%s", where, shown(item), nearOrAll(name, known))
			}
		}
		return storedList(nil, items), nil
	}
}

// typesFill checks relationship types against the vocabulary. Where paths is set, no types means all that the
// vocabulary marks for paths.
func typesFill(paths bool, where string) func(any) (graph.Value, error) {
	return func(v any) (graph.Value, error) {
		items, _ := v.([]any)
		if v == nil {
			if paths {
				return texts(pathTypes()), nil
			}
			return nil, nil
		}
		for _, item := range items {
			name, _ := item.(string)
			t := relationships[name]
			if t == nil {
				return nil, badValue(Location{}, "%s: there is no relationship type %s%s", where, shown(item), nearOrAll(name, knownTypes(paths)))
			}
			if paths && !t.Paths {
				return nil, badValue(Location{}, "%s: %s is not walked in a search for connections; ask relations(types: [%[2]s]) for it", where, name)
			}
			if instead := insteadOf(t); !paths && instead != "" {
				return nil, badValue(Location{}, "%s: %s is a shortcut, which only paths and Cypher follow; ask for %s", where, name, instead)
			}
		}
		return storedList(nil, items), nil
	}
}
