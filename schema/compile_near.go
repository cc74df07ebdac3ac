package schema

import (
	"parley/graph"
)

// locationCondition compares where a node lies. What lies nowhere known is near nothing.
func (c *compiler) locationCondition(sc *scope, v *value, node string) string {
	var parts []string
	for _, op := range v.fields {
		switch {
		case op.value.null():
		case op.name == "isNull":
			parts = append(parts, "("+node+".location IS NULL) = $"+c.bind(sc, op.value, plainFill(nil)))
		default:
			at := func(name string, least, most float64) string {
				return "$" + c.bind(sc, op.value.field(name), within(name, least, most))
			}
			parts = append(parts, sc.decide("point.distance("+node+".location, point({latitude: "+at("latitude", -90, 90)+
				", longitude: "+at("longitude", -180, 180)+"})) <= "+at("metres", 0, halfway)))
		}
	}
	return joined(parts, " AND ", "true")
}

// halfway is more metres than lie between any two points of the globe.
const halfway = 30e6

// within passes a number on that lies between two others.
func within(name string, least, most float64) func(any) (graph.Value, error) {
	return func(v any) (graph.Value, error) {
		n, ok := v.(float64)
		if i, whole := v.(int64); whole {
			n, ok = float64(i), true
		}
		if !ok || n < least || n > most {
			return nil, badValue(Location{}, "near: %s must lie between %g and %g, not %v", name, least, most, v)
		}
		return n, nil
	}
}
