package schema

import "slices"

var idArg = arg("id", "ID!", "", "The id, such as heydar-aliyev.")

// byID is the root field for one node of a label.
func byID(name, typ, what string) *field {
	return &field{name: name, typ: typ, what: what + " with this id; null with the code NOT_FOUND, and near ids, where there is none.",
		args: []*argument{idArg}, get: one{"Query." + name}}
}

// all is the root field for all nodes of a label.
func all(name, typ string) *field {
	return &field{name: name, typ: typ, get: page{traversal: "Query." + name, size: rootPage}}
}

var queryType = &object{name: "Query", what: "What can be asked. Every list is paged and bounded; every fact gives its citations.",
	fields: slices.Concat([]*field{
		byID("node", "Node", "Anything"),
		{name: "nodes", typ: "[Node]!", args: []*argument{arg("ids", "[ID!]!", "", "Ids, at most 100.")},
			get: list{"Query.nodes"}, what: "The nodes with these ids, in this order; null for an unknown one."},
		{name: "relation", typ: "Relation", args: []*argument{arg("id", "ID!", "", "The id of a relationship: from.TYPE.to, with a key where it is repeated.")},
			get: one{"Query.relation"}, what: "The relationship with this id."},
		byID("leader", "Person", "The leader"), all("leaders", "Person"),
		byID("person", "Person", "The person"), all("persons", "Person"),
		byID("state", "State", "The state"), all("states", "State"),
		byID("organization", "Organization", "The organization"), all("organizations", "Organization"),
		byID("group", "Group", "The group"), all("groups", "Group"),
		byID("office", "Office", "The office"), all("offices", "Office"),
		byID("document", "Document", "The document"), all("documents", "Document"),
		byID("plan", "Document", "The plan"), all("plans", "Document"),
		byID("source", "Document", "The source"), all("sources", "Document"),
		byID("provision", "Provision", "The provision"), all("provisions", "Provision"),
		byID("meeting", "Meeting", "The meeting"), all("meetings", "Meeting"),
		byID("event", "Event", "The event"), all("events", "Event"),
		byID("place", "Place", "The place"), all("places", "Place"),
		byID("asset", "Asset", "The asset"), all("assets", "Asset"),
		byID("story", "Story", "The story"), all("stories", "Story"),
		byID("position", "Position", "The position"),
		byID("statement", "Statement", "The statement"),
	}, questionFields)}

var (
	walkedAsOf  = arg("asOf", "EDTF", "", "Only over relationships that held, or had happened, as of this date. One without a date of its own counts from when both of its ends had happened.")
	walkedTruth = arg("truth", "[Truth!]", "[CERTAIN]", "With asOf: over which relationships, by how surely they held then.")
)

var questionFields = []*field{
	{name: "positions", typ: "Position", get: page{traversal: "Query.positions", size: rootPage}, args: []*argument{
		arg("plan", "ID", "", "On this document or provision."),
		arg("party", "ID", "", "Taken by this actor."),
		holdersArg, stancesArg, sideArg,
		arg("from", "EDTF", "", "Possibly taken on or after this date."),
		arg("to", "EDTF", "", "Possibly taken on or before this date.")}},
	{name: "positionGroups", typ: "[PositionGroup!]!", get: list{"Query.positionGroups"}, args: []*argument{
		arg("by", "PositionGrouping!", "", "What to count by."),
		arg("where", "PositionWhere", "", "Which positions to count; all without it."),
		certaintyArg,
		arg("asOf", "EDTF", "", "Only positions that had been taken, or were held, as of this date. Without it all are counted."),
		arg("truth", "[Truth!]", "[CERTAIN]", "With asOf: which positions to count, by how surely they had been taken.")}},
	{name: "statements", typ: "Statement", get: page{traversal: "Query.statements", size: rootPage}, args: []*argument{
		arg("by", "ID", "", "Made by this actor or document."),
		arg("about", "ID", "", "About this node."),
		arg("kind", "[String!]", "", "Of these kinds, such as inference.")}},
	{name: "reversals", typ: "[Reversal!]!", get: list{"Query.reversals"}, args: []*argument{
		arg("party", "ID", "", "Of this actor; for a state, seen by whoever held its offices or spoke for it."),
		arg("plan", "ID", "", "On this document or provision, or its lineage."),
		arg("certainty", "[Certainty!]", "", "Only where both positions are of these certainties."),
		arg("asOf", "EDTF", "", "Only where both positions had been taken as of this date, in this order; truth says how surely. Without it all are listed."),
		truthArg}},
	{name: "paths", typ: "[Path!]!", get: list{"Query.paths"}, args: []*argument{
		arg("from", "ID!", "", "Where the paths begin."),
		arg("to", "ID!", "", "Where they end: elsewhere than they begin."),
		arg("maxHops", "Int", "6", "The longest path, in hops, from 1 to 8."),
		arg("types", "[String!]", "", "Only these relationship types; all that the vocabulary marks for paths without it."),
		arg("avoid", "[ID!]", "", "Nodes and relationships that no path may touch."),
		arg("certainty", "[Certainty!]", "", "Only over relationships of these certainties."),
		walkedAsOf, walkedTruth,
		arg("k", "Int", "5", "How many paths, from 1 to 50, the shortest first; at most two hops longer than the shortest.")}},
	{name: "neighbourhood", typ: "Neighbourhood", get: one{"Query.neighbourhood"}, args: []*argument{
		idArg,
		arg("depth", "Int", "1", "How many hops away, from 1 to 3."),
		arg("types", "[String!]", "", "Only these relationship types; all that the vocabulary marks for paths without it."),
		arg("certainty", "[Certainty!]", "", "Only over relationships of these certainties."),
		walkedAsOf, walkedTruth,
		arg("limit", "Int", "100", "How many nodes at most, the nearest first, from 1 to 1,000.")}},
	{name: "timeline", typ: "[TimelineEntry!]!", get: list{"Query.timeline"}, args: []*argument{
		arg("about", "ID", "", "Only what has to do with this node."),
		arg("from", "EDTF", "", "Possibly on or after this date."),
		arg("to", "EDTF", "", "Possibly on or before this date."),
		arg("status", "[Status!]", "[ACTUAL]", "Of these statuses."),
		certaintyArg,
		arg("asOf", "EDTF", "", "Only what held, or had happened, as of this date; truth says how surely. Without it everything is listed."),
		truthArg,
		arg("first", "Int", "500", "How many entries at most, from 1 to 1,000."),
		arg("after", "ID", "", "Only what follows the entry of this node: the last one's id gives the next page. One that is on no timeline is refused.")}},
	{name: "search", typ: "[SearchHit!]!", get: list{"Query.search"}, args: []*argument{
		arg("text", "String!", "", "A name, in any script and spelling, with a letter or digit at least."),
		arg("kinds", "[String!]", "", "Labels, such as Place; all without it."),
		arg("first", "Int", "20", "How many hits at most, from 1 to 1,000.")}},
	{name: "comparePlans", typ: "[PlanComparison!]!", get: list{"Query.comparePlans"}, args: []*argument{
		arg("ids", "[ID!]!", "", "Two to ten plans; each is compared with the next. Of one alone there is nothing to compare.")}},
	{name: "asOf", typ: "AsOf!", get: one{"Query.asOf"}, args: []*argument{
		arg("date", "EDTF!", "", "The date, in EDTF.")}},
	{name: "dataset", typ: "Dataset!", get: one{"Query.dataset"}},
	{name: "cypher", typ: "Table!", get: table{}, args: []*argument{
		arg("query", "String!", "", "A reading query in Cypher."),
		arg("params", "JSON", "", "An object with the values of its parameters."),
		arg("limit", "Int", "1000", "How many rows at most, from 1 to 1,000.")},
		what: "The answer of a query of your own, as a table. It runs alone."},
	{name: "explain", typ: "String!", get: table{explain: true}, args: []*argument{
		arg("query", "String!", "", "A reading query in Cypher."),
		arg("params", "JSON", "", "An object with the values of its parameters.")},
		what: "How a query of your own would be run. It runs alone."},
}
