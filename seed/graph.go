package seed

import (
	"cmp"
	"slices"

	"parley/graph"
)

// Graph is a dataset as nodes and relationships, each ordered by id.
type Graph struct {
	// Dataset holds the properties of the Dataset node: id (dataset-… with the slug of the dataset), dataset, name,
	// version, licence, summary, sourceDate, source, language, nodes and relationships (counts), checksum.
	Dataset       map[string]graph.Value
	Nodes         []NodeRow
	Relationships []RelationshipRow
}

// NodeRow is one node. Labels are in the order of their names.
type NodeRow struct {
	ID         string
	Labels     []string
	Properties map[string]graph.Value
}

// RelationshipRow is one relationship. ID is from.TYPE.to, with a key behind where these three are repeated.
type RelationshipRow struct {
	ID, Type, From, To string
	Properties         map[string]graph.Value
}

// order sorts the rows by id.
func (g *Graph) order() {
	slices.SortFunc(g.Nodes, func(a, b NodeRow) int { return cmp.Compare(a.ID, b.ID) })
	slices.SortFunc(g.Relationships, func(a, b RelationshipRow) int { return cmp.Compare(a.ID, b.ID) })
}
