package graphtest

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"parley/graph"
)

// Text writes a value as a cell does: one text for each value, and different texts for different values.
func Text(v graph.Value) string {
	switch v := v.(type) {
	case nil:
		return "null"
	case bool:
		return strconv.FormatBool(v)
	case int64:
		return strconv.FormatInt(v, 10)
	case float64:
		return floatText(v)
	case string:
		return "'" + escaper.Replace(v) + "'"
	case []graph.Value:
		parts := make([]string, len(v))
		for i, e := range v {
			parts[i] = Text(e)
		}
		return "[" + strings.Join(parts, ", ") + "]"
	case map[string]graph.Value:
		return "{" + strings.Join(entries(v), ", ") + "}"
	case *graph.Node:
		return "(" + strings.TrimSpace(nodeLabels(v)+propertyText(v.Properties)) + ")"
	case *graph.Relationship:
		return "[:" + v.Type + propertyText(v.Properties) + "]"
	case *graph.Path:
		return pathText(v)
	case graph.Point:
		return pointText(v)
	}
	return temporalText(v)
}

var escaper = strings.NewReplacer(`\`, `\\`, `'`, `\'`, "\n", `\n`, "\r", `\r`, "\t", `\t`, "|", `\|`)

func floatText(f float64) string {
	s := strconv.FormatFloat(f, 'g', -1, 64)
	if strings.ContainsAny(s, ".eIN") {
		return s
	}
	return s + ".0"
}

func entries(m map[string]graph.Value) []string {
	var out []string
	for _, k := range slices.Sorted(maps.Keys(m)) {
		out = append(out, k+": "+Text(m[k]))
	}
	return out
}

func nodeLabels(n *graph.Node) string {
	var b strings.Builder
	for _, l := range slices.Sorted(slices.Values(n.Labels)) {
		b.WriteString(":" + l)
	}
	return b.String()
}

func propertyText(m map[string]graph.Value) string {
	if len(m) == 0 {
		return ""
	}
	return " {" + strings.Join(entries(m), ", ") + "}"
}

func pathText(p *graph.Path) string {
	var b strings.Builder
	b.WriteString("<" + Text(p.Nodes[0]))
	for i, r := range p.Relationships {
		if r.Start == p.Nodes[i].ID {
			b.WriteString("-" + Text(r) + "->")
		} else {
			b.WriteString("<-" + Text(r) + "-")
		}
		b.WriteString(Text(p.Nodes[i+1]))
	}
	return b.String() + ">"
}

func pointText(p graph.Point) string {
	text := fmt.Sprintf("point({srid: %d, x: %s, y: %s", p.SRID, floatText(p.X), floatText(p.Y))
	if p.SRID == graph.WGS84Height || p.SRID == graph.Cartesian3D {
		text += ", z: " + floatText(p.Z)
	}
	return text + "})"
}

func temporalText(v graph.Value) string {
	name := ""
	switch v.(type) {
	case graph.Date:
		name = "date"
	case graph.LocalTime:
		name = "localtime"
	case graph.Time:
		name = "time"
	case graph.LocalDateTime:
		name = "localdatetime"
	case graph.DateTime:
		name = "datetime"
	case graph.Duration:
		name = "duration"
	default:
		return fmt.Sprintf("a %T, which is no value", v)
	}
	return fmt.Sprintf("%s('%s')", name, v)
}
