package export

import (
	"bufio"
	"context"
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"parley/graph"
)

// escape makes text safe in XML content and attributes. Characters that XML 1.0 cannot hold become U+FFFD.
func escape(text string) string {
	var b strings.Builder
	// A strings.Builder never fails.
	_ = xml.EscapeText(&b, []byte(text))
	return b.String()
}

// attribute is a declared data key of a GraphML or GEXF document.
type attribute struct{ id, name string }

// attributes numbers the keys; GraphML and GEXF refer to them by id.
func attributes(prefix string, keys []string) []attribute {
	out := make([]attribute, 0, len(keys))
	for _, k := range keys {
		if !derivedForSearch(k) {
			out = append(out, attribute{fmt.Sprintf("%s%d", prefix, len(out)), k})
		}
	}
	return out
}

// declared reads the keys of nodes and relationships as attributes.
func declared(ctx context.Context, s *source) (nodes, relationships []attribute, err error) {
	nodeKeys, err := s.keys(ctx, false)
	if err != nil {
		return nil, nil, err
	}
	relationshipKeys, err := s.keys(ctx, true)
	return attributes("n", nodeKeys), attributes("r", relationshipKeys), err
}

func writeGraphML(ctx context.Context, s *source, w io.Writer) error {
	nodes, relationships, err := declared(ctx, s)
	if err != nil {
		return err
	}
	b := bufio.NewWriter(w)
	b.WriteString(xml.Header + `<graphml xmlns="http://graphml.graphdrawing.org/xmlns">` + "\n")
	b.WriteString(`<key id="labels" for="node" attr.name="labels" attr.type="string"/>` + "\n")
	b.WriteString(`<key id="type" for="edge" attr.name="type" attr.type="string"/>` + "\n")
	for _, a := range nodes {
		fmt.Fprintf(b, `<key id="%s" for="node" attr.name="%s" attr.type="string"/>`+"\n", a.id, escape(a.name))
	}
	for _, a := range relationships {
		fmt.Fprintf(b, `<key id="%s" for="edge" attr.name="%s" attr.type="string"/>`+"\n", a.id, escape(a.name))
	}
	fmt.Fprintf(b, `<graph id="%s" edgedefault="directed">`+"\n", escape(s.dataset))
	err = s.nodes(ctx, func(n *graph.Node) error {
		fmt.Fprintf(b, `<node id="%s"><data key="labels">%s</data>`, escape(n.ID), escape(strings.Join(n.Labels, ";")))
		writeData(b, nodes, n.Properties, `<data key="%s">%s</data>`)
		b.WriteString("</node>\n")
		return nil
	})
	if err != nil {
		return err
	}
	err = s.relationships(ctx, func(r *graph.Relationship, start, end string) error {
		fmt.Fprintf(b, `<edge id="%s" source="%s" target="%s"><data key="type">%s</data>`, escape(r.ID), escape(start), escape(end), escape(r.Type))
		writeData(b, relationships, r.Properties, `<data key="%s">%s</data>`)
		b.WriteString("</edge>\n")
		return nil
	})
	if err != nil {
		return err
	}
	b.WriteString("</graph>\n</graphml>\n")
	return b.Flush()
}

func writeGEXF(ctx context.Context, s *source, w io.Writer) error {
	nodes, relationships, err := declared(ctx, s)
	if err != nil {
		return err
	}
	b := bufio.NewWriter(w)
	b.WriteString(xml.Header + `<gexf xmlns="http://gexf.net/1.3" version="1.3">` + "\n" + `<graph defaultedgetype="directed" mode="static">` + "\n")
	writeGEXFAttributes(b, "node", nodes, attribute{"labels", "labels"})
	writeGEXFAttributes(b, "edge", relationships, attribute{"type", "type"})
	b.WriteString("<nodes>\n")
	err = s.nodes(ctx, func(n *graph.Node) error {
		fmt.Fprintf(b, `<node id="%s" label="%s"><attvalues><attvalue for="labels" value="%s"/>`, escape(n.ID), escape(display(n)), escape(strings.Join(n.Labels, ";")))
		writeData(b, nodes, n.Properties, `<attvalue for="%s" value="%s"/>`)
		b.WriteString("</attvalues></node>\n")
		return nil
	})
	if err != nil {
		return err
	}
	b.WriteString("</nodes>\n<edges>\n")
	err = s.relationships(ctx, func(r *graph.Relationship, start, end string) error {
		fmt.Fprintf(b, `<edge id="%s" source="%s" target="%s" label="%s"><attvalues><attvalue for="type" value="%s"/>`, escape(r.ID), escape(start), escape(end), escape(r.Type), escape(r.Type))
		writeData(b, relationships, r.Properties, `<attvalue for="%s" value="%s"/>`)
		b.WriteString("</attvalues></edge>\n")
		return nil
	})
	if err != nil {
		return err
	}
	b.WriteString("</edges>\n</graph>\n</gexf>\n")
	return b.Flush()
}

func writeGEXFAttributes(b *bufio.Writer, class string, list []attribute, first attribute) {
	fmt.Fprintf(b, `<attributes class="%s">`+"\n", class)
	for _, a := range append([]attribute{first}, list...) {
		fmt.Fprintf(b, `<attribute id="%s" title="%s" type="string"/>`+"\n", a.id, escape(a.name))
	}
	b.WriteString("</attributes>\n")
}

// writeData writes the properties that are there, each in the form of format: the attribute's id, then its text.
func writeData(b *bufio.Writer, list []attribute, props map[string]graph.Value, format string) {
	for _, a := range list {
		if v := props[a.name]; v != nil {
			fmt.Fprintf(b, format, a.id, escape(graph.Cell(flat(v))))
		}
	}
}

// display is what a reader sees of a node: its name, the text of a statement, else its id.
func display(n *graph.Node) string {
	for _, key := range []string{"name", "value", "text"} {
		if text, ok := n.Properties[key].(string); ok {
			return text
		}
	}
	return n.ID
}
