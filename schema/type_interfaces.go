package schema

import "slices"

// Fields that several types share. An interface and the types that implement it hold the very same fields, so that the
// compiler fetches a value once for whichever type a node turns out to have.
var (
	idField = &field{name: "id", typ: "ID!", get: leaf{expr: "@.id"}, where: "IDFilter", sort: []string{"@.id"},
		what: "The slug that names it in this dataset and in every link; never changed once published."}
	labelsField = &field{name: "labels", typ: "[String!]!", get: leaf{expr: "labels(@)", form: listForm}, where: "StringsFilter",
		what: "Its labels in the graph."}

	evidenceFields = []*field{
		must(word("certainty", "Certainty", "How sure the source is.", "@.certainty")),
		must(word("basis", "Basis", "Whether the source says it or the coder read it between the lines.", "@.basis")),
		text("note", "A remark of the coder's."),
		{name: "cites", typ: "[String!]!", get: leaf{expr: "coalesce(@.cites, [])", form: listForm}, where: "StringsFilter",
			what: "The locators that it is cited from, such as remler2020#minsk-group-activity/3."},
		every("Fact.citations", "Citation"),
	}
	nodeFields   = []*field{idField, labelsField}
	nameField    = must(text("name", "Its neutral name."))
	summaryField = text("summary", "A sentence or two on it, in our own words.")

	relationsField = related("Node.relations", "Node",
		arg("types", "[String!]", "", "Relationship types, such as HELD_OFFICE; all without it."),
		arg("direction", "RelationDirection", "BOTH", "On which side of the relationship the entity stands."))
	aboutField = paged("Node.statementsAbout", "Statement", "")

	entityFields = slices.Concat(nodeFields, []*field{nameField,
		text("disambiguation", "What tells it from a namesake."), summaryField,
		every("Entity.names", "Name")}, evidenceFields, []*field{relationsField, aboutField})

	amountFields = []*field{
		{name: "quantity", typ: "Float", get: leaf{expr: "toFloat(@.quantity)"}, where: "FloatFilter",
			sort: []string{"toFloat(@.quantity)"}, what: "An amount, in the unit that unit names."},
		text("unit", "The unit of the quantity."),
		{name: "approximate", typ: "Boolean", get: leaf{expr: "@.approximate"}, where: "BooleanFilter",
			sort: []string{"@.approximate"}, what: "Whether the quantity is approximate."},
		text("extent", "How much of it, such as parts of."),
		whole("order", "Its place in an order that the source gives, from 1."),
	}

	stancesArg   = arg("stance", "[Stance!]", "", "Only these stances.")
	sideArg      = arg("side", "Side", "", "Only stances of this side.")
	holdersArg   = arg("includeOfficeHolders", "Boolean", "false", "Also the positions of those who certainly held one of the actor's offices then, and those taken on its behalf.")
	asOfArg      = arg("asOf", "EDTF", "", "Only what held, or had happened, as of this date; the edge says how surely. Without it everything is listed.")
	truthArg     = arg("truth", "[Truth!]", "[CERTAIN]", "With asOf: which answers to list. Certain ones come first.")
	positionArgs = []*argument{stancesArg, sideArg}

	actorFields = []*field{
		taken("Actor.accepted", "Target"),
		taken("Actor.rejected", "Target"),
		paged("Actor.positions", "Position", "", stancesArg, sideArg, holdersArg),
		paged("Actor.statements", "Statement", ""),
		related("Actor.meetings", "Meeting"),
		related("Actor.hosted", "Meeting"),
		related("Actor.mediated", "Node"),
		related("Actor.events", "Event"),
		related("Actor.documents", "Document"),
		related("Actor.memberOf", "Entity"),
		related("Actor.presentedWith", "Target"),
		related("Actor.led", "Entity"),
	}

	targetFields = []*field{
		taken("Target.acceptedBy", "Actor"),
		taken("Target.rejectedBy", "Actor"),
		paged("Target.positions", "Position", "", stancesArg, sideArg),
		related("Target.concerns", "Entity"),
		related("Target.presentedTo", "Actor"),
		related("Target.presentedAt", "Entity"),
		related("Target.draftedBy", "Actor"),
		related("Target.discussedAt", "Meeting"),
		related("Target.replaces", "Target"),
		related("Target.replacedBy", "Target"),
		related("Target.variants", "Target"),
	}

	datedFields = []*field{
		edtfDate("date", "When it happened, in EDTF; an interval means somewhere within.", "earliest", "latest"),
		text("dateText", "The source's words where they say more than the date, such as early or end of."),
		bounds("dateBounds", "The first and the last day on which it can have happened.", "date", "earliest", "latest"),
	}

	heldFields = []*field{
		edtfDate("from", "From when it held, in EDTF.", "fromEarliest", "fromLatest"),
		edtfDate("to", "Until when it held, in EDTF; .. is still open at the source's date, null is unknown.", "toEarliest", "toLatest"),
		{name: "knownAt", typ: "[EDTF!]!", get: leaf{expr: "coalesce(@.knownAt, [])", form: listForm},
			what: "Moments at which the source shows it to hold; the bounds, asOf and the filters by from and to count them in."},
		bounds("fromBounds", "The first and the last day on which it can have begun.", "from", "fromEarliest", "fromLatest"),
		bounds("toBounds", "The first and the last day on which it can have ended.", "to", "toEarliest", "toLatest"),
	}

	occurrenceFields = []*field{
		single("Occurrence.place", "Entity"),
		related("Occurrence.places", "Entity"),
		related("Occurrence.attendees", "Actor"),
		related("Occurrence.mediators", "Actor"),
		related("Occurrence.involved", "Entity"),
		related("Occurrence.concerns", "Entity"),
		related("Occurrence.causes", "Node"),
		related("Occurrence.effects", "Node"),
		related("Occurrence.partOf", "Node"),
		related("Occurrence.parts", "Node"),
		related("Occurrence.before", "Node"),
		related("Occurrence.after", "Node"),
		paged("Occurrence.positions", "Position", "", positionArgs...),
		paged("Occurrence.statements", "Statement", ""),
	}
)

var interfaces = []*object{
	{name: "Node", abstract: true, fields: slices.Concat(nodeFields, evidenceFields, []*field{relationsField, aboutField}),
		order: []string{"id"}, what: "Anything with an id in the graph."},
	{name: "Entity", abstract: true, fields: entityFields, order: []string{"name"},
		what: "Something that has a name: a person, a document, a place, a meeting."},
	{name: "Actor", abstract: true, fields: slices.Concat(entityFields, actorFields), order: []string{"name"},
		what: "Who can act and take a position: a person, a state, an organization or a group."},
	{name: "Target", abstract: true,
		fields: slices.Concat(nodeFields, []*field{nameField, summaryField}, evidenceFields,
			[]*field{relationsField, aboutField}, targetFields),
		order: []string{"name"}, what: "What a position can be taken on: a document or a provision."},
}
