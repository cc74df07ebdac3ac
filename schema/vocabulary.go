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

// pathTypes lists the types that a search for connections uses, in the order of their names.
func pathTypes() []string { return knownTypes(true) }

// knownTypes lists all types, or those for paths.
func knownTypes(paths bool) []string {
	var known []string
	for _, name := range names(relationships) {
		if !paths || relationships[name].Paths {
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
	text := strings.NewReplacer("{from}", from, "{to}", strings.TrimSuffix(to, ".")).Replace(pattern)
	if strings.HasSuffix(text, ".") {
		return text
	}
	return text + "."
}
