package export

import (
	"context"
	"io"
	"strings"

	"parley/graph"
)

// Format is one way to export.
type Format struct {
	Name, MediaType, Extension string
	write                      func(ctx context.Context, src *source, w io.Writer) error
}

// Formats in the order in which the documentation lists them.
var Formats = []Format{
	{"csv", "application/zip", "zip", writeZip},
	{"graphml", "application/graphml+xml", "graphml", writeGraphML},
	{"gexf", "application/gexf+xml", "gexf", writeGEXF},
	{"jsonld", "application/ld+json", "jsonld", writeJSONLD},
	{"cypher", "text/plain; charset=utf-8", "cypher", writeCypher},
	{"nodes.csv", "text/csv; charset=utf-8", "csv", writeNodesCSV},
	{"relationships.csv", "text/csv; charset=utf-8", "csv", writeRelationshipsCSV},
}

// ByName finds a format. Errors: NotFound, naming the known ones.
func ByName(name string) (Format, error) {
	var names []string
	for _, f := range Formats {
		if f.Name == name {
			return f, nil
		}
		names = append(names, f.Name)
	}
	return Format{}, graph.Errorf(graph.NotFound, "unknown export %s; known are %s", graph.Quote(name), strings.Join(names, ", "))
}

// Write exports everything that belongs to dataset. Errors: those of the store, and of w.
func (f Format) Write(ctx context.Context, store graph.Store, dataset string, w io.Writer) error {
	return f.write(ctx, &source{store: store, dataset: dataset}, w)
}

// source reads nodes and relationships in the order of their ids.
type source struct {
	store   graph.Store
	dataset string
}

const (
	nodesText         = "MATCH (n) WHERE n.dataset = $dataset RETURN n ORDER BY n.id"
	relationshipsText = "MATCH (a)-[r]->(b) WHERE r.dataset = $dataset AND r.derived IS NULL RETURN r, a.id AS start, b.id AS end ORDER BY r.id"
)

// unbounded: an export is whole or it fails; only the caller's context ends it.
var unbounded = graph.Limits{Time: -1, Rows: -1, Work: -1, Memory: -1, Hops: -1}

func (s *source) each(ctx context.Context, text string, take func(row []graph.Value) error) error {
	rows, err := s.store.Run(ctx, graph.Statement{Text: text, Params: map[string]graph.Value{"dataset": s.dataset}, Limits: unbounded})
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := take(rows.Row()); err != nil {
			return err
		}
	}
	return rows.Err()
}

func (s *source) nodes(ctx context.Context, take func(n *graph.Node) error) error {
	return s.each(ctx, nodesText, func(row []graph.Value) error { return take(row[0].(*graph.Node)) })
}

// relationships hands on each relationship with the ids of its ends.
func (s *source) relationships(ctx context.Context, take func(r *graph.Relationship, start, end string) error) error {
	return s.each(ctx, relationshipsText, func(row []graph.Value) error {
		start, _ := row[1].(string)
		end, _ := row[2].(string)
		return take(row[0].(*graph.Relationship), start, end)
	})
}

// keys lists the property keys of all nodes, or of all relationships, in the order of their names.
func (s *source) keys(ctx context.Context, relationships bool) ([]string, error) {
	text := "MATCH (n) WHERE n.dataset = $dataset UNWIND keys(n) AS key RETURN DISTINCT key ORDER BY key"
	if relationships {
		text = "MATCH ()-[r]->() WHERE r.dataset = $dataset AND r.derived IS NULL UNWIND keys(r) AS key RETURN DISTINCT key ORDER BY key"
	}
	var keys []string
	err := s.each(ctx, text, func(row []graph.Value) error {
		keys = append(keys, row[0].(string))
		return nil
	})
	return keys, err
}

// derivedForSearch are properties that only serve the search index; exports leave them out.
func derivedForSearch(key string) bool { return key == "grams" || key == "folded" }
