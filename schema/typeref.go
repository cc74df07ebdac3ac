package schema

// typeRef is a type as a field or an argument refers to it.
type typeRef struct {
	// name is the named type; empty for a list.
	name    string
	list    *typeRef
	nonNull bool
}

// parseType reads GraphQL's notation, such as [ID!]!. The text is the schema's own, so that it is well formed.
func parseType(text string) *typeRef {
	t := &typeRef{}
	if n := len(text) - 1; text[n] == '!' {
		t.nonNull = true
		text = text[:n]
	}
	if text[0] == '[' {
		t.list = parseType(text[1 : len(text)-1])
		return t
	}
	t.name = text
	return t
}

// base is the name of the named type inside all lists.
func (t *typeRef) base() string {
	for t.list != nil {
		t = t.list
	}
	return t.name
}

func (t *typeRef) String() string {
	text := t.name
	if t.list != nil {
		text = "[" + t.list.String() + "]"
	}
	if t.nonNull {
		text += "!"
	}
	return text
}
