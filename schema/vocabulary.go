package schema

import "strings"

// relationships are the relationship types of the vocabulary by name.
var relationships = func() map[string]*vocabularyType {
	byName := make(map[string]*vocabularyType, len(vocabularyTypes))
	for i := range vocabularyTypes {
		byName[vocabularyTypes[i].Name] = &vocabularyTypes[i]
	}
	return byName
}()

// knownLabels lists the labels that an entity may have.
func knownLabels() []string {
	labels := []string{"Entity"}
	for _, l := range vocabularyLabels {
		if l.Entity {
			labels = append(labels, l.Name)
		}
	}
	return labels
}

// pathTypes lists the types that a search for connections uses, in the order of their names.
func pathTypes() []string { return knownTypes(true) }

// knownTypes lists the types that are written down, or those for paths.
func knownTypes(paths bool) []string {
	var known []string
	for _, name := range names(relationships) {
		if t := relationships[name]; paths && t.Paths || !paths && insteadOf(t) == "" {
			known = append(known, name)
		}
	}
	return known
}

// typesOfKind lists the types of a kind.
func typesOfKind(kind string) []string {
	var known []string
	for _, name := range names(relationships) {
		if relationships[name].Kind == kind {
			known = append(known, name)
		}
	}
	return known
}

// sentence reads a relationship from one end to the other.
func sentence(typ string, forward bool, from, to string) string {
	t := relationships[typ]
	if t == nil {
		return from + " " + typ + " " + to + "."
	}
	pattern := t.Backward
	if forward {
		pattern = t.Forward
	}
	text := strings.NewReplacer("{from}", withoutStop(from), "{to}", withoutStop(to)).Replace(pattern)
	if strings.HasSuffix(text, ".") {
		return text
	}
	return text + "."
}

// withoutStop drops the full stop of a text that becomes part of a sentence, within its quotation marks if it has any.
// One that belongs to its last word, as in U.S., stays.
func withoutStop(text string) string {
	if inner, quoted := strings.CutSuffix(text, "”"); quoted {
		return withoutStop(inner) + "”"
	}
	cut := strings.TrimSuffix(text, ".")
	if strings.Contains(cut[strings.LastIndexByte(cut, ' ')+1:], ".") {
		return text
	}
	return cut
}
