package exec

import (
	"slices"

	"parley/graph"
)

var spatialFunctions = map[string]function{
	"point":            {call1: point},
	"point.distance":   {call2: pointDistance},
	"distance":         {call2: pointDistance},
	"point.withinbbox": {callN: withinBBox},
}

// point is null where a field is. That a map in the text has the fields of a point, Check has seen to.
func point(_ *Context, v Value) (Value, error) {
	if v.Kind != Map {
		return Value{}, wrongArgument("point", "a map", v)
	}
	if slices.ContainsFunc(v.Map().Values, Value.IsNull) {
		return Value{}, nil
	}
	return temporal(pointValue(graph.MakePoint(Out(nil, v).(map[string]graph.Value))))
}

func pointValue(p graph.Point, err error) (graph.Value, error) { return p, err }

// pointDistance is null for values that are no points of the same system.
func pointDistance(_ *Context, a, b Value) (Value, error) {
	p, ok1 := a.Ref().(graph.Point)
	q, ok2 := b.Ref().(graph.Point)
	if !ok1 || !ok2 {
		return Value{}, nil
	}
	if d, known := p.Distance(q); known {
		return FloatOf(d), nil
	}
	return Value{}, nil
}

func withinBBox(_ *Context, args []Value) (Value, error) {
	if len(args) != 3 {
		return Value{}, wrongCount("point.withinBBox", len(args))
	}
	var points [3]graph.Point
	for i, a := range args {
		var ok bool
		if points[i], ok = a.Ref().(graph.Point); !ok {
			return Value{}, nil
		}
	}
	if within, known := points[0].Within(points[1], points[2]); known {
		return BoolOf(within), nil
	}
	return Value{}, nil
}
