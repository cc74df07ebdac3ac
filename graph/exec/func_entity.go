package exec

import "parley/graph"

var entityFunctions = map[string]function{
	"elementid":     {call1: elementID},
	"labels":        {call1: labels},
	"type":          {call1: relType},
	"keys":          {call1: keys, allocates: true},
	"properties":    {call1: properties, allocates: true},
	"startnode":     {call1: startNode},
	"endnode":       {call1: endNode},
	"nodes":         {call1: nodes, allocates: true},
	"relationships": {call1: relationships, allocates: true},
	"rels":          {call1: relationships, allocates: true},
}

// elementID answers the property id of a node or relationship, or its number as text.
func elementID(ctx *Context, v Value) (Value, error) {
	switch v.Kind {
	case Node:
		return StringOf(nodeID(ctx.Graph, v.Num)), nil
	case Rel:
		return StringOf(relID(ctx.Graph, v.Num)), nil
	}
	return Value{}, wrongArgument("elementId", "a node or a relationship", v)
}

func labels(ctx *Context, v Value) (Value, error) {
	if n, ok := v.Ref().(*graph.Node); ok { // one that is drawn
		list := make([]Value, len(n.Labels))
		for i, label := range n.Labels {
			list[i] = StringOf(label)
		}
		return ListOf(list), nil
	}
	if v.Kind != Node {
		return Value{}, wrongArgument("labels", "a node", v)
	}
	if ctx.Graph.NodeDeleted(v.Num) {
		return Value{}, deleted("node")
	}
	return ctx.Graph.LabelList(v.Num), nil
}

// relType works for a relationship that this statement has deleted, too.
func relType(ctx *Context, v Value) (Value, error) {
	if r, ok := v.Ref().(*graph.Relationship); ok { // one that is drawn
		return StringOf(r.Type), nil
	}
	if v.Kind != Rel {
		return Value{}, wrongArgument("type", "a relationship", v)
	}
	_, _, typ := ctx.Graph.Rel(v.Num)
	return StringOf(ctx.Graph.TypeName(typ)), nil
}

func keys(ctx *Context, v Value) (Value, error) {
	m, err := properties(ctx, v)
	if err != nil {
		return Value{}, wrapKeys(err, v)
	}
	list := make([]Value, len(m.Map().Keys))
	for i, k := range m.Map().Keys {
		list[i] = StringOf(k)
	}
	return ListOf(list), ctx.Charge(int64(len(list)) * cellSize)
}

func wrapKeys(err error, v Value) error {
	if v.Kind == Node || v.Kind == Rel {
		return err
	}
	return wrongArgument("keys", "a node, a relationship or a map", v)
}

// properties answers the properties of a node or relationship as a map; a map is its own.
func properties(ctx *Context, v Value) (Value, error) {
	g := ctx.Graph
	switch v.Kind {
	case Map:
		return v, nil
	case Node:
		if g.NodeDeleted(v.Num) {
			return Value{}, deleted("node")
		}
		return propertyMap(ctx, g.NodeKeys(v.Num, nil), func(k KeyID) Value { return g.NodeProperty(v.Num, k) })
	case Rel:
		if g.RelDeleted(v.Num) {
			return Value{}, deleted("relationship")
		}
		return propertyMap(ctx, g.RelKeys(v.Num, nil), func(k KeyID) Value { return g.RelProperty(v.Num, k) })
	}
	if drawn, ok := drawnProperties(v); ok {
		return In(drawn)
	}
	return Value{}, wrongArgument("properties", "a node, a relationship or a map", v)
}

// drawnProperties are those of a node or relationship that is in no graph: db.schema.visualization draws such.
func drawnProperties(v Value) (map[string]graph.Value, bool) {
	switch x := v.Ref().(type) {
	case *graph.Node:
		return x.Properties, true
	case *graph.Relationship:
		return x.Properties, true
	}
	return nil, false
}

func propertyMap(ctx *Context, keys []KeyID, get func(KeyID) Value) (Value, error) {
	m := &MapValue{make([]string, len(keys)), make([]Value, len(keys))}
	for i, k := range keys {
		m.Keys[i], m.Values[i] = ctx.Graph.KeyName(k), get(k)
	}
	return MapOf(m), ctx.Charge(mapSize + int64(len(keys))*(cellSize+stringSize))
}

func startNode(ctx *Context, v Value) (Value, error) {
	if v.Kind != Rel {
		return Value{}, wrongArgument("startNode", "a relationship", v)
	}
	start, _, _ := ctx.Graph.Rel(v.Num)
	return NodeOf(start), nil
}

func endNode(ctx *Context, v Value) (Value, error) {
	if v.Kind != Rel {
		return Value{}, wrongArgument("endNode", "a relationship", v)
	}
	_, end, _ := ctx.Graph.Rel(v.Num)
	return NodeOf(end), nil
}

func nodes(ctx *Context, v Value) (Value, error) {
	if v.Kind != Path {
		return Value{}, wrongArgument("nodes", "a path", v)
	}
	return listOfIDs(ctx, v.Path().Nodes, NodeOf)
}

func relationships(ctx *Context, v Value) (Value, error) {
	if v.Kind != Path {
		return Value{}, wrongArgument("relationships", "a path", v)
	}
	return listOfIDs(ctx, v.Path().Rels, RelOf)
}

func listOfIDs(ctx *Context, ids []uint64, of func(uint64) Value) (Value, error) {
	list := make([]Value, 0, len(ids))
	for _, id := range ids {
		list = append(list, of(id))
	}
	return ListOf(list), ctx.Charge(int64(len(list)) * cellSize)
}
