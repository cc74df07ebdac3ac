package export

import (
	"bufio"
	"context"
	"io"

	"parley/graph"
)

// writeJSONLD writes one @graph: each node is an object with @id and @type; each relationship an object of its own
// (with subject and object), so that its dates, certainty and sources stand beside it. Terms live under the dataset's
// vocabulary, urn:parley:.
func writeJSONLD(ctx context.Context, s *source, w io.Writer) error {
	b := bufio.NewWriter(w)
	b.WriteString(`{"@context":{"@vocab":"urn:parley:vocabulary:","@base":"urn:parley:` + s.dataset + `:",` +
		`"name":"http://www.w3.org/2000/01/rdf-schema#label","subject":{"@type":"@id"},"object":{"@type":"@id"}},"@graph":[`)
	first := true
	var line []byte
	write := func(id string, types graph.Value, ends map[string]graph.Value, props map[string]graph.Value) error {
		object := map[string]graph.Value{"@id": id, "@type": types}
		for k, v := range ends {
			object[k] = v
		}
		for k, v := range props {
			if k != "id" && !derivedForSearch(k) {
				object[k] = v
			}
		}
		line = line[:0]
		if !first {
			line = append(line, ',')
		}
		first = false
		line = graph.AppendJSON(append(line, '\n'), object)
		_, err := b.Write(line)
		return err
	}
	err := s.nodes(ctx, func(n *graph.Node) error {
		labels := make([]graph.Value, len(n.Labels))
		for i, l := range n.Labels {
			labels[i] = l
		}
		return write(n.ID, labels, nil, n.Properties)
	})
	if err != nil {
		return err
	}
	err = s.relationships(ctx, func(r *graph.Relationship, start, end string) error {
		return write(r.ID, r.Type, map[string]graph.Value{"subject": start, "object": end}, r.Properties)
	})
	if err != nil {
		return err
	}
	b.WriteString("\n]}\n")
	return b.Flush()
}
