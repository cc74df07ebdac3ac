package exec

import (
	"maps"
	"slices"
	"strings"

	"parley/graph"
)

// entityType is what db.schema.nodeTypeProperties and relTypeProperties find for the nodes of one set of labels, or for
// the relationships of one type.
type entityType struct {
	labels     []string
	count      int
	properties map[string]*propertyUse
}

// propertyUse tells how often a property occurs, and with which kinds of values.
type propertyUse struct {
	count int
	types map[string]bool
}

func nodeTypeProperties(ctx *Context, _ []Value, each func([]Value) error) error {
	types, err := nodeTypes(ctx)
	if err != nil {
		return err
	}
	for _, name := range slices.Sorted(maps.Keys(types)) {
		t := types[name]
		if err := t.rows(each, StringOf(name), stringList(t.labels)); err != nil {
			return err
		}
	}
	return nil
}

// nodeTypes goes through the nodes and names their types as :`A`:`B`.
func nodeTypes(ctx *Context) (map[string]*entityType, error) {
	types := map[string]*entityType{}
	var labels []string
	var keys []KeyID
	for id, ok := ctx.Graph.NextNode(0); ok; id, ok = ctx.Graph.NextNode(id + 1) {
		labels, keys = ctx.Graph.Labels(id, labels[:0]), ctx.Graph.NodeKeys(id, keys[:0])
		name := ""
		if len(labels) > 0 {
			name = ":`" + strings.Join(labels, "`:`") + "`"
		}
		t := typeNamed(types, name, labels)
		for _, k := range keys {
			t.add(ctx.Graph.KeyName(k), ctx.Graph.NodeProperty(id, k))
		}
		if err := ctx.Step(1 + len(keys)); err != nil {
			return nil, err
		}
	}
	return types, nil
}

func relTypeProperties(ctx *Context, _ []Value, each func([]Value) error) error {
	types := map[string]*entityType{}
	var keys []KeyID
	for id, ok := ctx.Graph.NextRel(0); ok; id, ok = ctx.Graph.NextRel(id + 1) {
		_, _, typ := ctx.Graph.Rel(id)
		keys = ctx.Graph.RelKeys(id, keys[:0])
		t := typeNamed(types, ":`"+ctx.Graph.TypeName(typ)+"`", nil)
		for _, k := range keys {
			t.add(ctx.Graph.KeyName(k), ctx.Graph.RelProperty(id, k))
		}
		if err := ctx.Step(1 + len(keys)); err != nil {
			return err
		}
	}
	for _, name := range slices.Sorted(maps.Keys(types)) {
		if err := types[name].rows(each, StringOf(name)); err != nil {
			return err
		}
	}
	return nil
}

// typeNamed finds or begins a type, and counts one more of it.
func typeNamed(types map[string]*entityType, name string, labels []string) *entityType {
	t, ok := types[name]
	if !ok {
		t = &entityType{labels: slices.Clone(labels), properties: map[string]*propertyUse{}}
		types[name] = t
	}
	t.count++
	return t
}

func (t *entityType) add(key string, v Value) {
	p, ok := t.properties[key]
	if !ok {
		p = &propertyUse{types: map[string]bool{}}
		t.properties[key] = p
	}
	p.count++
	p.types[storedType(v)] = true
}

// rows answers a row for each property, after the columns that name the type; one of nulls where there is none. A
// property is mandatory where all have it.
func (t *entityType) rows(each func([]Value) error, first ...Value) error {
	if len(t.properties) == 0 {
		return each(append(first, Value{}, Value{}, False))
	}
	for _, key := range slices.Sorted(maps.Keys(t.properties)) {
		p := t.properties[key]
		types := slices.Sorted(maps.Keys(p.types))
		if err := each(append(slices.Clip(first), StringOf(key), stringList(types), BoolOf(p.count == t.count))); err != nil {
			return err
		}
	}
	return nil
}

func stringList(texts []string) Value {
	list := make([]Value, len(texts))
	for i, text := range texts {
		list[i] = StringOf(text)
	}
	return ListOf(list)
}

// storedType names the type of a property's value as these procedures of Neo4j do: Long, StringArray.
func storedType(v Value) string {
	switch v.Kind {
	case Bool:
		return "Boolean"
	case Int:
		return "Long"
	case Float:
		return "Double"
	case String:
		return "String"
	case Date:
		return "Date"
	case List:
		if len(v.List()) == 0 {
			return "StringArray"
		}
		return storedType(v.List()[0]) + "Array"
	}
	switch v.Ref().(type) {
	case graph.LocalTime:
		return "LocalTime"
	case graph.Time:
		return "Time"
	case graph.LocalDateTime:
		return "LocalDateTime"
	case graph.DateTime:
		return "DateTime"
	case graph.Duration:
		return "Duration"
	}
	return "Point"
}
