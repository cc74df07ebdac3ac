package seed

import (
	"reflect"
	"slices"
	"strings"

	"parley/graph"
	"parley/graph/edtf"
)

// Build turns a dataset without problems into the graph that MODEL.md describes: the records as nodes with their names
// and outlines, the relationships between them, and what is derived from both. The same dataset gives the same graph.
func Build(ds *Dataset) Graph {
	b := &builder{ds: ds, words: Words(), today: ds.sourceDay(), labels: map[string][]string{}}
	for e := range ds.entries() {
		b.entries = append(b.entries, e)
		b.labels[e.key()] = b.words.labelsOf(e)
	}
	b.facts = ds.parsedFacts(b.today)
	for _, e := range b.entries {
		b.entry(e)
	}
	b.furtherNames()
	b.outlines()
	for _, f := range b.facts {
		b.fact(f)
	}
	b.derive()
	b.graph.order()
	b.dataset()
	return b.graph
}

// builder collects the rows of a graph.
type builder struct {
	ds      *Dataset
	words   *Vocabulary
	today   edtf.Day // up to which what is still open is certain
	entries []entry
	labels  map[string][]string // by id
	facts   []parsedFact
	graph   Graph
}

// entry adds a record as a node, and the relationships that its keys name.
func (b *builder) entry(e entry) {
	props := properties(e.value, e.fields)
	b.common(props, e.fact())
	b.times(e, props)
	switch r := e.node.(type) {
	case *Place:
		r.locate(props)
	case *Asset:
		r.locate(props)
	case *Position:
		if held := b.capacity(r); len(held) > 0 {
			props["capacity"] = textList(held)
		}
	case *Occurrence:
		b.involved(r)
	}
	if hasKey(e.fields, "status") && props["status"] == nil {
		props["status"] = "actual"
	}
	b.graph.Nodes = append(b.graph.Nodes, NodeRow{e.key(), b.labels[e.key()], props})
	if n, ok := e.named(); ok {
		b.defaultName(n, e.fact())
	}
	b.references(e, props)
}

// times adds the derived bounds of a record that has dates.
func (b *builder) times(e entry, props map[string]graph.Value) {
	var p period
	switch r := e.node.(type) {
	case *Person:
		addBounds(props, "born", r.Born)
		addBounds(props, "died", r.Died)
	case *Document:
		p = periodOf(r.Date, "", "", nil)
	case *Occurrence:
		p = periodOf(r.Date, "", "", nil)
	case *Position:
		p = periodOf(r.Date, r.From, r.To, r.KnownAt)
	case *Statement:
		p = periodOf(r.Date, r.From, r.To, r.KnownAt)
	}
	addAct(props, p.act())
	if p.state {
		addState(props, p.bounds(b.today))
	}
}

func (l *Location) locate(props map[string]graph.Value) {
	if l.Lat != nil && l.Lon != nil {
		props["location"] = graph.Point{SRID: graph.WGS84, X: *l.Lon, Y: *l.Lat}
	}
}

func hasKey(fields []field, key string) bool {
	return slices.ContainsFunc(fields, func(f field) bool { return f.key == key })
}

// references adds the relationships of the keys that name other records.
func (b *builder) references(e entry, props map[string]graph.Value) {
	for _, f := range e.fields {
		if f.rel == "" {
			continue
		}
		name, inward := strings.CutPrefix(f.rel, "<")
		for _, id := range idsOf(e.value.FieldByIndex(f.index)) {
			from, to := e.key(), id
			if inward {
				from, to = to, from
			}
			p := map[string]graph.Value{}
			b.common(p, e.fact())
			if t, ok := b.words.Type(name); ok && t.Kind == "act" {
				copyTo(p, props, "date", "dateText", "earliest", "latest")
			}
			b.relate(name, from, to, "", p)
		}
	}
}

// idsOf gives the ids in a key that holds one or a list.
func idsOf(v reflect.Value) []string {
	if v.Kind() == reflect.Slice {
		return v.Interface().([]string)
	}
	if id := v.String(); id != "" {
		return []string{id}
	}
	return nil
}

// relate adds a relationship; props must hold what common gives.
func (b *builder) relate(name, from, to, key string, props map[string]graph.Value) {
	id := from + "." + name + "." + to
	if key != "" {
		id += "." + key
	}
	b.graph.Relationships = append(b.graph.Relationships, RelationshipRow{id, name, from, to, props})
}

// dataset fills the properties of the Dataset node, and the ids into the properties of all rows.
func (b *builder) dataset() {
	g, info := &b.graph, &b.ds.Info
	for _, n := range g.Nodes {
		n.Properties["id"] = n.ID
	}
	for _, r := range g.Relationships {
		r.Properties["id"] = r.ID
	}
	g.Dataset = properties(reflect.ValueOf(info).Elem(), fieldsOf(reflect.TypeFor[Info]()))
	g.Dataset["id"] = "dataset-" + info.ID
	g.Dataset["dataset"] = info.ID
	g.Dataset["language"] = b.ds.language()
	g.Dataset["script"] = b.ds.script()
	g.Dataset["nodes"] = int64(len(g.Nodes))
	g.Dataset["relationships"] = int64(len(g.Relationships))
	g.Dataset["checksum"] = g.checksum()
}
