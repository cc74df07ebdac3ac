package schema

// Objects that only one root field answers with.
var answerTypes = []*object{
	{name: "PositionGroup", what: "How many positions share a key.", fields: []*field{
		{name: "key", typ: "String!", get: leaf{expr: "@key"}, what: "The stance, side, certainty, year, or the id of party, plan or source."},
		{name: "name", typ: "String!", get: leaf{expr: "coalesce(@node.name, @key)"}, what: "The name of the key, where it is an id."},
		{name: "node", typ: "Node", get: variable{role: "node"}, what: "The party, plan or source, where the key is an id."},
		{name: "count", typ: "Int!", get: leaf{expr: "@count"}, what: "How many positions."},
	}},
	{name: "Reversal", what: "Two positions of opposite sides by one party on one target or its lineage.", fields: []*field{
		{name: "party", typ: "Actor!", get: variable{role: "party"}, what: "Who changed position; for a state, through whoever held its offices."},
		{name: "before", typ: "Position!", get: variable{role: "before"}, what: "The first position."},
		{name: "after", typ: "Position!", get: variable{role: "after"}, what: "The later position."},
		{name: "beforeActor", typ: "Actor!", get: variable{role: "beforeActor"}, what: "Who took the first position."},
		{name: "afterActor", typ: "Actor!", get: variable{role: "afterActor"}, what: "Who took the later position."},
		{name: "beforeTarget", typ: "Target!", get: variable{role: "beforeTarget"}, what: "What the first position is on."},
		{name: "afterTarget", typ: "Target!", get: variable{role: "afterTarget"}, what: "What the later position is on."},
		{name: "sameTarget", typ: "Boolean!", get: leaf{expr: "@beforeTarget.id = @afterTarget.id"}, what: "Whether both are on the very same document or provision."},
		{name: "samePerson", typ: "Boolean!", get: leaf{expr: "@beforeActor.id = @afterActor.id"}, what: "Whether the same actor took both, rather than a successor in office."},
		{name: "order", typ: "Truth!", get: leaf{expr: "@order", form: enumForm}, what: "CERTAIN where the dates show that the first came first, POSSIBLE where they leave it open."},
		{name: "truth", typ: "Truth", get: leaf{expr: "@truth", form: enumForm}, what: "With asOf: whether both positions had certainly or only possibly been taken by then, in this order."},
		every("Reversal.between", "Event"),
		every("Reversal.reasons", "Node"),
	}},
	{name: "Path", what: "How two things are connected.", fields: []*field{
		{name: "length", typ: "Int!", get: leaf{expr: "length(@path)"}, what: "How many hops."},
		every("Path.nodes", "Node"),
		every("Path.hops", "Hop"),
	}},
	{name: "Hop", what: "One step of a path.", fields: []*field{
		{name: "from", typ: "Node!", get: variable{role: "before"}, what: "Where the step begins."},
		{name: "to", typ: "Node!", get: variable{role: "after"}, what: "Where it ends."},
		{name: "relation", typ: "Relation!", get: variable{role: "relation"}, what: "The relationship that is walked."},
		{name: "forward", typ: "Boolean!", get: leaf{expr: "startNode(@relation) = @before"}, what: "Whether it is walked from its start to its end."},
		{name: "sentence", typ: "String!", get: leaf{form: sentenceForm, expr: "[type(@relation), startNode(@relation) = @before, " +
			nameWithin("@before") + ", " + nameWithin("@after") + "]"}, what: "The step read as one sentence."},
		{name: "truth", typ: "Truth", get: leaf{form: enumForm, expr: "CASE WHEN @asked IS NOT NULL THEN relationTruth(@relation, @since, @until) END"},
			what: "With asOf: whether the relationship certainly or only possibly held then."},
		every("Hop.citations", "Citation"),
	}},
	{name: "Neighbourhood", what: "What lies around a node.", fields: []*field{
		{name: "centre", typ: "Node!", get: variable{role: "node"}, what: "The node in the middle."},
		{name: "truncated", typ: "Boolean!", get: leaf{expr: "@truncated"}, what: "Whether the limit left nodes out."},
		every("Neighbourhood.nodes", "Node"),
		every("Neighbourhood.relations", "Relation"),
	}},
	{name: "TimelineEntry", what: "Something dated: a meeting, an event, a document, a position or a statement.", fields: []*field{
		{name: "node", typ: "Node!", get: variable{role: "node"}, what: "What it is."},
		{name: "title", typ: "String!", get: leaf{expr: nameOf("@node")}, what: "What to call it."},
		{name: "date", typ: "EDTF", get: leaf{expr: "coalesce(@node.date, " +
			"CASE WHEN @node.from IS NOT NULL OR @node.to IS NOT NULL THEN coalesce(@node.from, '') + '/' + coalesce(@node.to, '') END)"},
			what: "When it happened, in EDTF; for what stood for a time an interval, such as /2020-11-09 where only its end is known."},
		{name: "from", typ: "EDTF", get: leaf{expr: "@node.from"}, what: "From when it stood, where it stood for a time."},
		{name: "to", typ: "EDTF", get: leaf{expr: "@node.to"}, what: "Until when it stood; .. is still open at the source's date, null is unknown."},
		{name: "knownAt", typ: "[EDTF!]!", get: leaf{expr: "coalesce(@node.knownAt, [])", form: listForm}, what: "Moments at which the source shows it to stand."},
		{name: "earliest", typ: "Date", get: leaf{expr: "toString(@earliest)"}, what: "The first day that it can have happened, or begun."},
		{name: "latest", typ: "Date", get: leaf{expr: "toString(@latest)"}, what: "The last day that it can have happened, or begun."},
		{name: "truth", typ: "Truth", get: leaf{form: enumForm, expr: "CASE WHEN @asked IS NOT NULL THEN nodeTruth(@node, @since, @until) END"},
			what: "With asOf: whether it certainly or only possibly held, or had happened, then."},
	}},
	{name: "SearchHit", what: "An entity that a search found.", fields: []*field{
		{name: "node", typ: "Entity!", get: variable{role: "node"}, what: "The entity."},
		{name: "name", typ: "String!", get: leaf{expr: "@name.value"}, what: "The name that matched."},
		{name: "matched", typ: "Name!", get: variable{role: "name"}, what: "That name with its language and script."},
		{name: "score", typ: "Float!", get: leaf{expr: "@score"}, what: "How well it matched, from 0 to 1; 1 is the very name, folded."},
	}},
	{name: "PlanComparison", what: "What changed from one plan to the next.", fields: []*field{
		{name: "from", typ: "Document!", get: variable{role: "before"}, what: "The first plan."},
		{name: "to", typ: "Document!", get: variable{role: "after"}, what: "The second plan."},
		every("PlanComparison.changes", "ProvisionComparison"),
		every("PlanComparison.parties", "PartyComparison"),
	}},
	{name: "ProvisionComparison", what: "A provision in two plans.", fields: []*field{
		{name: "change", typ: "ProvisionChange!", get: leaf{expr: "@change", form: enumForm}, what: "What became of it."},
		{name: "before", typ: "Provision", get: variable{role: "old"}, what: "The provision in the first plan."},
		{name: "after", typ: "Provision", get: variable{role: "new"}, what: "The provision in the second plan."},
	}},
	{name: "PartyComparison", what: "A party's positions on two plans.", fields: []*field{
		{name: "party", typ: "Actor!", get: variable{role: "party"}, what: "The party."},
		every("PartyComparison.before", "Position"),
		every("PartyComparison.after", "Position"),
	}},
	{name: "AsOf", what: "What held at a date, what certainly and what possibly.", fields: []*field{
		{name: "date", typ: "EDTF!", get: leaf{expr: "@date"}, what: "The date asked for."},
		single("AsOf.certain", "Holdings!"),
		single("AsOf.possible", "Holdings!"),
	}},
	{name: "Holdings", what: "Offices held and places controlled.", fields: []*field{
		every("Holdings.offices", "OfficeHeld", certaintyArg),
		every("Holdings.places", "PlaceControlled", certaintyArg),
	}},
	{name: "OfficeHeld", what: "A person in an office.", fields: []*field{
		{name: "office", typ: "Office!", get: variable{role: "office"}, what: "The office."},
		{name: "holder", typ: "Person!", get: variable{role: "holder"}, what: "The person."},
		{name: "relation", typ: "Relation!", get: variable{role: "relation"}, what: "The tenure, with its dates and citations."},
	}},
	{name: "PlaceControlled", what: "A place in someone's hands.", fields: []*field{
		{name: "place", typ: "Place!", get: variable{role: "place"}, what: "The place."},
		{name: "controller", typ: "Actor!", get: variable{role: "controller"}, what: "Who controlled it."},
		{name: "relation", typ: "Relation!", get: variable{role: "relation"}, what: "The control, with its dates and citations."},
	}},
	{name: "Dataset", what: "The dataset that is served.", fields: []*field{
		{name: "id", typ: "ID!", get: leaf{expr: "@.id"}, what: "Its id."},
		{name: "name", typ: "String!", get: leaf{expr: "@.name"}, what: "Its name."},
		{name: "version", typ: "String", get: leaf{expr: "toString(@.version)"}, what: "Its version."},
		{name: "licence", typ: "String", get: leaf{expr: "@.licence"}, what: "Under which licence it may be used."},
		{name: "summary", typ: "String", get: leaf{expr: "@.summary"}, what: "What it holds."},
		{name: "sourceDate", typ: "EDTF", get: leaf{expr: "toString(@.sourceDate)"}, what: "The date of its main source; what is still open is certain only up to it."},
		{name: "checksum", typ: "String", get: leaf{expr: "@.checksum"}, what: "The checksum of the records that were loaded."},
		single("Dataset.coverage", "DateBounds"),
		every("Dataset.counts", "Count"),
		every("Dataset.relationCounts", "Count"),
		every("Dataset.sources", "Document"),
	}},
	{name: "Count", what: "How many there are of a kind.", fields: []*field{
		{name: "name", typ: "String!", get: leaf{expr: "@name"}, what: "The label or relationship type."},
		{name: "count", typ: "Int!", get: leaf{expr: "@count"}, what: "How many."},
	}},
	{name: "Table", what: "The answer of a query as a table.", fields: []*field{
		{name: "columns", typ: "[String!]!", what: "The names of the columns."},
		{name: "rows", typ: "[[JSON]!]!", what: "The rows: a node is {id, labels, properties}, a relationship adds type, from and to."},
		{name: "truncated", typ: "Boolean!", what: "Whether the limit left rows out."},
		{name: "notifications", typ: "[Notification!]!", what: "The labels, relationship types and properties in the query that the graph does not know: nothing is found by them."},
	}},
	{name: "Notification", what: "A name in a query of your own that the graph does not know. It is no error.", fields: []*field{
		{name: "code", typ: "String!", what: "UNKNOWN_LABEL, UNKNOWN_RELATIONSHIP_TYPE or UNKNOWN_PROPERTY."},
		{name: "message", typ: "String!", what: "The name, and names near it."},
		{name: "line", typ: "Int!", what: "The line of the query in which it stands, counted from 1."},
		{name: "column", typ: "Int!", what: "The column at which it begins, in characters from 1."},
		{name: "offset", typ: "Int!", what: "The byte at which it begins, counted from 0."},
		{name: "near", typ: "[String!]!", what: "At most three known names that resemble it."},
	}},
}

// objects lists every object type but connections and edges.
var objects = append([]*object{queryType, personType, stateType, organizationType, groupType, officeType, documentType,
	provisionType, meetingType, eventType, placeType, assetType, positionType, statementType, nameType, storyType, stepType,
	relationType, citationType, boundsType, locationType}, answerTypes...)
