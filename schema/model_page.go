package schema

import "slices"

var pageInfoType = &object{name: "PageInfo", what: "Where a page stands in its list.", fields: []*field{
	{name: "hasNextPage", typ: "Boolean!", what: "Whether more follow."},
	{name: "hasPreviousPage", typ: "Boolean!", what: "Whether some came before."},
	{name: "startCursor", typ: "String", what: "The cursor of the first edge, null on an empty page."},
	{name: "endCursor", typ: "String", what: "The cursor of the last edge, null on an empty page."},
}}

// connectionName names the connection type over a node type and a kind of evidence.
func connectionName(node, evidence string) string {
	return node + evidenceWord(evidence) + "Connection"
}

func edgeName(node, evidence string) string { return node + evidenceWord(evidence) + "Edge" }

func evidenceWord(evidence string) string {
	switch evidence {
	case "relation":
		return "Relation"
	case "position":
		return "Position"
	}
	return ""
}

// addConnection adds the connection and edge types over a node type.
func (m *model) addConnection(node, evidence string) {
	name := connectionName(node, evidence)
	if m.objects[name] != nil {
		return
	}
	m.addObject(&object{name: name, what: "A page of a list of " + node + ".", fields: []*field{
		{name: "edges", typ: "[" + edgeName(node, evidence) + "!]!", what: "The nodes with what ties them to the list."},
		{name: "nodes", typ: "[" + node + "!]!", what: "The nodes alone."},
		{name: "pageInfo", typ: "PageInfo!", what: "Where the page stands in the list."},
		{name: "totalCount", typ: "Int!", what: "How many there are on all pages together."},
	}})
	m.addObject(&object{name: edgeName(node, evidence), what: "One " + node + " of a list.", fields: slices.Concat([]*field{
		{name: "cursor", typ: "String!", get: leaf{expr: "@keys", form: cursorForm}, what: "Its place in the list, for after and before."},
		{name: "node", typ: node + "!", get: variable{role: "node"}, what: "The node."},
	}, edgeFields(evidence))})
}

// edgeFields are the fields of an edge that say how its node is tied to the list.
func edgeFields(evidence string) []*field {
	switch evidence {
	case "position":
		return []*field{{name: "position", typ: "Position!", get: variable{role: "position"},
			what: "The position that was taken."}, truthField}
	case "relation":
		return edgeRelationFields
	}
	return []*field{truthField}
}

var truthField = &field{name: "truth", typ: "Truth", get: leaf{expr: "@truth", form: enumForm},
	what: "With asOf: whether it certainly or only possibly held then."}

var edgeRelationFields = slices.Concat([]*field{
	{name: "relation", typ: "Relation!", get: variable{role: "relation"}, what: "The relationship that leads to the node."},
	truthField,
}, relationFields)
