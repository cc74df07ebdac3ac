package schema

import "strings"

// hinting begins the part of a message that tells of the schema; it is cut off where questions about the schema are
// switched off.
const hinting = " Did you mean"

// withoutHint cuts off what a message tells of the schema.
func withoutHint(message string) string {
	message, _, _ = strings.Cut(message, hinting)
	return message
}

// noField says that an input type has no such field, and which are near.
func noField(in *input, name string) string {
	known := make([]string, len(in.fields))
	for i, f := range in.fields {
		known[i] = f.name
	}
	said := in.name + " has no field " + shown(name) + "."
	words := near(name, known)
	if len(words) == 0 {
		words = known[:min(len(known), 8)]
	}
	return said + hinting + ` "` + strings.Join(words, `", "`) + `"?`
}

// noObject says that a value must be an object of an input type, and gives one.
func noObject(in *input, where string) string {
	said := where + " must be an object of type " + in.name + "."
	if sample := sampleOf(in); sample != "" {
		said += hinting + " " + sample + "?"
	}
	return said
}

// sampleOf writes an object of an input type, empty where none is as good as another.
func sampleOf(in *input) string {
	switch {
	case strings.HasSuffix(in.name, "Order"):
		return "{" + in.fields[0].name + ": ASC}"
	case strings.HasSuffix(in.name, "Quantifier"):
		return "{some: {…}}"
	case strings.HasSuffix(in.name, "Where") && in.fields[0].name == "id":
		return `{id: {eq: "…"}}`
	case in.field("eq") == nil:
		return ""
	}
	switch base := parseType(in.field("eq").typ).base(); base {
	case "String", "ID":
		return `{eq: "…"}`
	case "EDTF":
		return `{during: "1997"}`
	case "Boolean":
		return "{eq: true}"
	case "Int", "Float":
		return "{gte: 1}"
	}
	return "{eq: …}"
}

// missingFields names the fields of an input type that must be given and are not.
func missingFields(in *input, given func(string) bool) string {
	var lacking []string
	for _, f := range in.fields {
		if strings.HasSuffix(f.typ, "!") && f.def == "" && !given(f.name) {
			lacking = append(lacking, f.name)
		}
	}
	return strings.Join(lacking, ", ")
}
