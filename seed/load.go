package seed

import (
	"context"
	"fmt"
	"io/fs"

	"parley/graph"
)

// Options of a load.
type Options struct {
	// Progress is told how many of the rows to write are written, and what comes next. It may be nil.
	Progress func(done, total int, what string)
}

// Report tells what a load has changed.
type Report struct {
	// Dataset and Version are those of the description of the dataset; Checksum is that of its graph.
	Dataset, Version, Checksum string
	// Nodes and Relationships count what the store now holds of the dataset, the Dataset node not counted.
	Nodes, Relationships                       int
	NodesWritten, NodesDeleted                 int
	RelationshipsWritten, RelationshipsDeleted int
	// Unchanged is true where the store held this very graph already, so that nothing was written.
	Unchanged bool
}

// String says it in a line.
func (r Report) String() string {
	text := fmt.Sprintf("%s %s: %d nodes and %d relationships", r.Dataset, r.Version, r.Nodes, r.Relationships)
	if r.Unchanged {
		return text + ", all there already"
	}
	return fmt.Sprintf("%s; %d and %d written, %d and %d removed", text, r.NodesWritten, r.RelationshipsWritten,
		r.NodesDeleted, r.RelationshipsDeleted)
}

// Load brings the dataset in a folder into a store, which then holds exactly its graph, and beside it whatever was there
// of others.
//
// It compares what the store holds of the dataset with what it should hold and writes the difference: loading twice
// changes nothing, and a load that was cut off anywhere is completed by the next one. While it writes, the Dataset node
// has the status loading and no version; the last statement sets ready. A store that holds nothing of the dataset and is
// a graph.Filler gets it all at once.
//
// Errors: *Invalid for a dataset with problems; Conflict where the store holds nodes of others with the same id, or
// where others' relationships hang on a node that would be deleted; else what the store answers. Invalid and Conflict
// leave the store as it was.
func Load(ctx context.Context, store graph.Store, fsys fs.FS, o Options) (Report, error) {
	ds, problems := Read(fsys)
	if problems = append(problems, ds.Check()...); len(problems) > 0 {
		return Report{}, &Invalid{sorted(problems)}
	}
	return loadGraph(ctx, store, Build(ds), o)
}

// loadGraph brings the rows of a dataset into a store.
func loadGraph(ctx context.Context, store graph.Store, g Graph, o Options) (Report, error) {
	id, _ := g.Dataset["dataset"].(string)
	l := &loader{ctx: ctx, store: store, graph: g, dataset: id, progress: o.Progress}
	return l.load()
}

// loader is one run of Load.
type loader struct {
	ctx         context.Context
	store       graph.Store
	graph       Graph
	dataset     string
	progress    func(done, total int, what string)
	done, total int
}

func (l *loader) load() (Report, error) {
	r := l.report()
	if err := l.refuseForeign(); err != nil {
		return r, err
	}
	held, err := l.read()
	if err != nil {
		return r, err
	}
	if filler, ok := l.store.(graph.Filler); ok && held.empty() {
		r.NodesWritten, r.RelationshipsWritten = r.Nodes, r.Relationships
		return r, l.fill(filler)
	}
	d := l.compare(held)
	if err := l.refuseTied(d); err != nil {
		return r, err
	}
	if err := l.prepare(); err != nil {
		return r, err
	}
	if d.empty() && l.isCurrent(held.dataset) {
		r.Unchanged = true
		return r, nil
	}
	l.total = d.size()
	if err := l.write(d); err != nil {
		return r, err
	}
	r.NodesWritten, r.NodesDeleted = len(d.nodes), len(d.staleNodes)
	r.RelationshipsWritten, r.RelationshipsDeleted = len(d.relationships), len(d.staleRelationships)
	return r, nil
}

func (l *loader) report() Report {
	text := func(key string) string { s, _ := l.graph.Dataset[key].(string); return s }
	return Report{Dataset: l.dataset, Version: text("version"), Checksum: text("checksum"),
		Nodes: len(l.graph.Nodes), Relationships: len(l.graph.Relationships)}
}

// write brings the difference into the store, in an order that can be cut off anywhere.
func (l *loader) write(d difference) error {
	steps := []func() error{
		l.begin,
		func() error { return l.deleteRelationships(d.staleRelationships) },
		func() error { return l.writeNodes(d.nodes) },
		func() error { return l.deleteNodes(d.staleNodes) },
		func() error { return l.writeRelationships(d.relationships) },
		l.finish,
	}
	for _, step := range steps {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

// begin marks the dataset as being loaded.
func (l *loader) begin() error {
	return l.run("MERGE (d:Dataset {id: $id}) SET d.dataset = $dataset, d.status = 'loading' REMOVE d.version, d.checksum",
		map[string]graph.Value{"id": l.graph.Dataset["id"], "dataset": l.dataset})
}

// finish marks it as ready.
func (l *loader) finish() error {
	return l.run("MERGE (d:Dataset {id: $id}) SET d = $properties",
		map[string]graph.Value{"id": l.graph.Dataset["id"], "properties": l.ready()})
}

// ready gives the properties of the Dataset node at the end.
func (l *loader) ready() map[string]graph.Value {
	props := map[string]graph.Value{"status": "ready"}
	for k, v := range l.graph.Dataset {
		props[k] = v
	}
	return props
}

// isCurrent reports whether the Dataset node says that this graph is loaded.
func (l *loader) isCurrent(held map[string]graph.Value) bool { return same(held, l.ready()) }

// run runs a writing statement to its end.
func (l *loader) run(text string, params map[string]graph.Value) error {
	return l.each(graph.Statement{Text: text, Params: params, Access: graph.Write}, func([]graph.Value) {})
}

// each reads all rows of a statement, without the limits that are meant for readers.
func (l *loader) each(s graph.Statement, row func([]graph.Value)) error {
	s.Limits = graph.Limits{Time: -1, Rows: -1, Work: -1, Memory: -1, Hops: -1}
	rows, err := l.store.Run(l.ctx, s)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		row(rows.Row())
	}
	return rows.Err()
}
