package seed

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"parley/graph"
)

const batch = 1000 // rows a statement

// writeNodes writes nodes, a statement for those with the same labels to set and to remove.
func (l *loader) writeNodes(nodes []nodeChange) error {
	return write(l, nodes, "nodes", func(n nodeChange) (string, map[string]graph.Value) {
		set := []string{"n = row.properties"}
		if more := without(n.Labels, n.level); len(more) > 0 {
			set = append(set, "n:"+strings.Join(more, ":"))
		}
		text := fmt.Sprintf("UNWIND $rows AS row MERGE (n:%s {id: row.id}) SET %s", n.level, strings.Join(set, ", "))
		if len(n.remove) > 0 {
			text += " REMOVE n:" + strings.Join(n.remove, ":")
		}
		return text, map[string]graph.Value{"id": n.ID, "properties": n.Properties}
	})
}

// writeRelationships writes relationships, a statement for each type and pair of ends.
func (l *loader) writeRelationships(relationships []relationshipChange) error {
	return write(l, relationships, "relationships", func(r relationshipChange) (string, map[string]graph.Value) {
		text := fmt.Sprintf("UNWIND $rows AS row MATCH (a:%s {id: row.from}) MATCH (b:%s {id: row.to}) "+
			"MERGE (a)-[r:%s {id: row.id}]->(b) SET r = row.properties", r.fromLevel, r.toLevel, r.Type)
		return text, map[string]graph.Value{"id": r.ID, "from": r.From, "to": r.To, "properties": r.Properties}
	})
}

func (l *loader) deleteNodes(nodes []nodeChange) error {
	return write(l, nodes, "removing nodes", func(n nodeChange) (string, map[string]graph.Value) {
		text := fmt.Sprintf("UNWIND $rows AS row MATCH (n:%s {id: row.id}) DELETE n", n.level)
		return text, map[string]graph.Value{"id": n.ID}
	})
}

func (l *loader) deleteRelationships(relationships []relationshipChange) error {
	return write(l, relationships, "removing relationships", func(r relationshipChange) (string, map[string]graph.Value) {
		text := fmt.Sprintf("UNWIND $rows AS row MATCH (:%s {id: row.from})-[r:%s {id: row.id}]->() DELETE r", r.fromLevel, r.Type)
		return text, map[string]graph.Value{"id": r.ID, "from": r.From}
	})
}

// write groups rows by the statement that each needs and runs the statements in the order of their text.
func write[T any](l *loader, items []T, what string, statement func(T) (string, map[string]graph.Value)) error {
	groups := map[string][]graph.Value{}
	for _, item := range items {
		text, row := statement(item)
		groups[text] = append(groups[text], row)
	}
	for _, text := range slices.Sorted(maps.Keys(groups)) {
		for rows := range slices.Chunk(groups[text], batch) {
			l.tell(0, what)
			if err := l.run(text, map[string]graph.Value{"rows": rows}); err != nil {
				return err
			}
			l.tell(len(rows), what)
		}
	}
	return nil
}

// tell reports progress.
func (l *loader) tell(rows int, what string) {
	l.done += rows
	if l.progress != nil {
		l.progress(l.done, l.total, what)
	}
}

func without(labels []string, one string) []string {
	return slices.DeleteFunc(slices.Clone(labels), func(l string) bool { return l == one })
}
