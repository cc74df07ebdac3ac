package export

import (
	"archive/zip"
	"context"
	"io"
	"slices"
	"strings"

	"parley/api/table"
	"parley/graph"
)

func csvTable(w io.Writer) table.Writer {
	f, _ := table.ByName("csv")
	return f.New(w, false)
}

// writeZip packs nodes.csv and relationships.csv.
func writeZip(ctx context.Context, s *source, w io.Writer) error {
	archive := zip.NewWriter(w)
	for _, part := range []struct {
		name  string
		write func(context.Context, *source, io.Writer) error
	}{{"nodes.csv", writeNodesCSV}, {"relationships.csv", writeRelationshipsCSV}} {
		file, err := archive.Create(part.name)
		if err != nil {
			return err
		}
		if err := part.write(ctx, s, file); err != nil {
			return err
		}
	}
	return archive.Close()
}

// columnsBeside lists the keys but those in first, which have columns of their own.
func columnsBeside(keys []string, first ...string) []string {
	return slices.DeleteFunc(slices.Clone(keys), func(k string) bool { return slices.Contains(first, k) || derivedForSearch(k) })
}

func writeNodesCSV(ctx context.Context, s *source, w io.Writer) error {
	keys, err := s.keys(ctx, false)
	if err != nil {
		return err
	}
	keys = columnsBeside(keys, "id", "name")
	out := csvTable(w)
	if err := out.Begin(append([]string{"id", "labels", "name"}, keys...)); err != nil {
		return err
	}
	err = s.nodes(ctx, func(n *graph.Node) error {
		row := []graph.Value{n.Properties["id"], strings.Join(n.Labels, ";"), n.Properties["name"]}
		return out.Row(appendValues(row, n.Properties, keys))
	})
	if err != nil {
		return err
	}
	return out.End(false)
}

func writeRelationshipsCSV(ctx context.Context, s *source, w io.Writer) error {
	keys, err := s.keys(ctx, true)
	if err != nil {
		return err
	}
	keys = columnsBeside(keys, "id")
	out := csvTable(w)
	// The interval of a state has the keys from and to: the ends of the relationship are called start and end.
	if err := out.Begin(append([]string{"id", "start", "type", "end"}, keys...)); err != nil {
		return err
	}
	err = s.relationships(ctx, func(r *graph.Relationship, start, end string) error {
		row := []graph.Value{r.Properties["id"], start, r.Type, end}
		return out.Row(appendValues(row, r.Properties, keys))
	})
	if err != nil {
		return err
	}
	return out.End(false)
}

// appendValues adds the properties in the order of keys; a list of texts becomes one text with semicolons.
func appendValues(row []graph.Value, props map[string]graph.Value, keys []string) []graph.Value {
	for _, k := range keys {
		row = append(row, flat(props[k]))
	}
	return row
}

// flat turns a list into one text with semicolons, for formats whose cells hold no lists.
func flat(v graph.Value) graph.Value {
	list, ok := v.([]graph.Value)
	if !ok {
		return v
	}
	texts := make([]string, len(list))
	for i, item := range list {
		texts[i] = graph.Cell(item)
	}
	return strings.Join(texts, ";")
}
