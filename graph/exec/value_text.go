package exec

import (
	"strconv"

	"parley/graph"
)

// text answers the text of a value as toString() gives it; false for lists, maps, nodes, relationships and paths.
func text(v Value) (string, bool) {
	switch v.Kind {
	case String:
		return v.Str(), true
	case Int:
		return strconv.FormatInt(v.Int(), 10), true
	case Bool, Float, Date, Other:
		return graph.LongText(Out(nil, v))
	}
	return "", false
}

// kindName names the kind of a value for a message, with its article.
func kindName(v Value) string {
	switch v.Kind {
	case Null:
		return "null"
	case Bool:
		return "a truth value"
	case Int:
		return "an integer"
	case Float:
		return "a float"
	case String:
		return "a string"
	case List:
		return "a list"
	case Map:
		return "a map"
	case Node:
		return "a node"
	case Rel:
		return "a relationship"
	case Path:
		return "a path"
	case Date:
		return "a date"
	}
	switch v.Ref().(type) {
	case graph.Point:
		return "a point"
	case graph.Duration:
		return "a duration"
	case graph.LocalTime, graph.Time:
		return "a time"
	}
	return "a date-time"
}
