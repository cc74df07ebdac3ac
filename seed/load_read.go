package seed

import (
	"slices"
	"strings"

	"parley/graph"
)

// held is what a store holds of a dataset.
type held struct {
	dataset       map[string]graph.Value // properties of the Dataset node, nil where there is none
	nodes         map[string]NodeRow
	relationships map[string]RelationshipRow
}

// empty reports whether the store holds nothing of the dataset.
func (h *held) empty() bool {
	return h.dataset == nil && len(h.nodes) == 0 && len(h.relationships) == 0
}

// read asks the store what it holds of the dataset.
func (l *loader) read() (held, error) {
	h := held{nodes: map[string]NodeRow{}, relationships: map[string]RelationshipRow{}}
	params := map[string]graph.Value{"dataset": l.dataset}
	err := l.each(graph.Statement{Params: params,
		Text: "MATCH (n) WHERE n.dataset = $dataset RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties"},
		func(row []graph.Value) { h.node(row) })
	if err != nil {
		return h, err
	}
	err = l.each(graph.Statement{Params: params,
		Text: "MATCH (a)-[r]->(b) WHERE r.dataset = $dataset " +
			"RETURN r.id AS id, type(r) AS type, a.id AS from, b.id AS to, properties(r) AS properties"},
		func(row []graph.Value) { h.relationship(row) })
	return h, err
}

func (h *held) node(row []graph.Value) {
	id, _ := row[0].(string)
	labels, _ := row[1].([]graph.Value)
	props, _ := row[2].(map[string]graph.Value)
	n := NodeRow{ID: id, Properties: props}
	for _, l := range labels {
		n.Labels = append(n.Labels, l.(string))
	}
	if slices.Contains(n.Labels, "Dataset") {
		h.dataset = props
		return
	}
	slices.Sort(n.Labels)
	h.nodes[id] = n
}

func (h *held) relationship(row []graph.Value) {
	texts := make([]string, 4)
	for i := range texts {
		texts[i], _ = row[i].(string)
	}
	props, _ := row[4].(map[string]graph.Value)
	h.relationships[texts[0]] = RelationshipRow{texts[0], texts[1], texts[2], texts[3], props}
}

// refuseForeign refuses a store that holds nodes of others with ids of ours.
func (l *loader) refuseForeign() error {
	ids := []graph.Value{l.graph.Dataset["id"]}
	for _, n := range l.graph.Nodes {
		ids = append(ids, n.ID)
	}
	var foreign []string
	err := l.each(graph.Statement{
		Text: "MATCH (n) WHERE (n:Entity OR n:Record OR n:Dataset) AND (n.dataset IS NULL OR n.dataset <> $dataset) AND n.id IN $ids " +
			"RETURN n.id AS id ORDER BY id LIMIT 4",
		Params: map[string]graph.Value{"dataset": l.dataset, "ids": ids},
	}, func(row []graph.Value) { foreign = append(foreign, row[0].(string)) })
	if err != nil || len(foreign) == 0 {
		return err
	}
	return graph.Errorf(graph.Conflict, "the store holds nodes that are not of the dataset %s but have its ids: %s; "+
		"load into an empty database, or rename the ids in one of the two", l.dataset, someOf(foreign))
}

// refuseTied refuses to delete nodes on which relationships of others hang.
func (l *loader) refuseTied(d difference) error {
	if len(d.staleNodes) == 0 {
		return nil
	}
	var ids []graph.Value
	for _, n := range d.staleNodes {
		ids = append(ids, n.ID)
	}
	var tied []string
	err := l.each(graph.Statement{
		Text: "MATCH (n)-[r]-() WHERE n.dataset = $dataset AND n.id IN $ids AND (r.dataset IS NULL OR r.dataset <> $dataset) " +
			"RETURN DISTINCT n.id AS id ORDER BY id LIMIT 4",
		Params: map[string]graph.Value{"dataset": l.dataset, "ids": ids},
	}, func(row []graph.Value) { tied = append(tied, row[0].(string)) })
	if err != nil || len(tied) == 0 {
		return err
	}
	return graph.Errorf(graph.Conflict, "these nodes are no longer in the dataset %s, but relationships that it did not load "+
		"hang on them: %s; delete those relationships first", l.dataset, someOf(tied))
}

// someOf lists three ids at most.
func someOf(ids []string) string {
	if len(ids) > 3 {
		return strings.Join(ids[:3], ", ") + " and more"
	}
	return strings.Join(ids, ", ")
}
