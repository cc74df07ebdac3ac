package schema

import "slices"

// relationFields are the properties of a relationship, shown on Relation and on the edges that come from one.
var relationFields = slices.Concat([]*field{
	text("role", "The part that was played in an event: agent, patient, recipient, instrument, from, to or witness."),
	text("manner", "How it was done."),
	text("supports", "Which claim a citation is given for."),
	{name: "key", typ: "String", get: leaf{expr: "@.key"},
		what: "What tells it from another relationship of the same type between the same ends; for a citation the note."},
}, datedFields, heldFields, amountFields, evidenceFields)

var relationType = &object{name: "Relation", order: []string{"id"},
	what: "One relationship of the graph, with what it is cited from.",
	fields: slices.Concat([]*field{idField,
		{name: "type", typ: "String!", get: leaf{expr: "type(@)"}, where: "StringFilter", what: "Its type, such as HELD_OFFICE."},
		single("Relation.start", "Node"),
		single("Relation.end", "Node"),
		{name: "sentence", typ: "String!", what: "It read as one sentence, from its start to its end.",
			get: leaf{form: sentenceForm, expr: "[type(@), true, " + endName("startNode(@)") + ", " + endName("endNode(@)") + "]"}},
	}, relationFields)}

// nameOf gives the expression for what a node, held by a variable, is called.
func nameOf(node string) string { return calledBy(node, node+".summary", node+".text") }

// nameWithin gives the expression for what a node, held by a variable, is called within a sentence: what is a sentence of
// its own stands in quotation marks there.
func nameWithin(node string) string {
	return calledBy(node, "'“' + "+node+".summary + '”'", "'“' + "+node+".text + '”'")
}

func calledBy(node, summary, text string) string {
	return "coalesce(" + node + ".name, " + node + ".value, " + summary + ", " + text + ", " +
		"head([(who)-[:TOOK]->(" + node + ")-[:ON]->(what) | who.name + ': ' + toLower(replace(" + node + ".stance, '_', ' ')) + ' ' + what.name]), " + node + ".id)"
}

// endName gives the expression for what the node is called within a sentence that a function of a relationship answers.
func endName(node string) string {
	return "head([end IN [" + node + "] | " + nameWithin("end") + "])"
}

var citationType = &object{name: "Citation", what: "A place in a source that a fact is cited from.", fields: []*field{
	{name: "locator", typ: "String!", get: leaf{expr: "@locator"}, what: "The locator, such as remler2020#minsk-group-activity/3."},
	{name: "heading", typ: "String", get: leaf{expr: "@place.heading"}, what: "The heading that it stands under."},
	{name: "paragraph", typ: "Int", get: leaf{expr: "@place.paragraph"}, what: "The paragraph, counted from 1 within the heading."},
	{name: "bullet", typ: "Int", get: leaf{expr: "@place.bullet"}, what: "The bullet within the paragraph, from 1."},
	{name: "note", typ: "Int", get: leaf{expr: "@place.note"}, what: "The number of the note."},
	{name: "source", typ: "Document", get: variable{role: "source"}, what: "The source."},
}}

var boundsType = &object{name: "DateBounds", what: "The days between which a date lies.", fields: []*field{
	{name: "earliest", typ: "Date", get: leaf{expr: "toString(@earliest)"}, what: "The first day that it can be."},
	{name: "latest", typ: "Date", get: leaf{expr: "toString(@latest)"}, what: "The last day that it can be."},
	{name: "text", typ: "EDTF", get: leaf{expr: "@text"}, what: "The date as the dataset gives it, in EDTF."},
}}
