package export

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"parley/graph"
)

// writeCypher writes a script that recreates the dataset: a constraint first, so that the MERGE of a relationship's
// ends is quick, then one statement a node and one a relationship, each ended by a semicolon.
func writeCypher(ctx context.Context, s *source, w io.Writer) error {
	b := bufio.NewWriter(w)
	for _, label := range []string{"Entity", "Record"} {
		fmt.Fprintf(b, "CREATE CONSTRAINT %s_id IF NOT EXISTS FOR (n:%s) REQUIRE n.id IS UNIQUE;\n", strings.ToLower(label), label)
	}
	err := s.nodes(ctx, func(n *graph.Node) error {
		fmt.Fprintf(b, "CREATE (:%s %s);\n", strings.Join(quoteNames(n.Labels), ":"), literal(n.Properties))
		return nil
	})
	if err != nil {
		return err
	}
	err = s.relationships(ctx, func(r *graph.Relationship, start, end string) error {
		fmt.Fprintf(b, "MATCH (a {id: %s}), (b {id: %s}) CREATE (a)-[:%s %s]->(b);\n", literal(start), literal(end), quoteName(r.Type), literal(r.Properties))
		return nil
	})
	if err != nil {
		return err
	}
	return b.Flush()
}

func quoteNames(names []string) []string {
	out := make([]string, len(names))
	for i, n := range names {
		out[i] = quoteName(n)
	}
	return out
}

// quoteName puts backticks around a name that is no plain identifier.
func quoteName(name string) string {
	plain := name != "" && (name[0] < '0' || name[0] > '9')
	for _, r := range name {
		plain = plain && (r == '_' || r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z')
	}
	if plain {
		return name
	}
	return "`" + strings.ReplaceAll(name, "`", "``") + "`"
}

// literal writes a value as Cypher. Strings escape only what must be; temporal values and points go through their
// constructors.
func literal(v graph.Value) string {
	switch v := v.(type) {
	case nil:
		return "null"
	case bool:
		return strconv.FormatBool(v)
	case int64:
		return strconv.FormatInt(v, 10)
	case float64:
		return floatLiteral(v)
	case string:
		return quoteText(v)
	case []graph.Value:
		parts := make([]string, len(v))
		for i, item := range v {
			parts[i] = literal(item)
		}
		return "[" + strings.Join(parts, ", ") + "]"
	case map[string]graph.Value:
		return mapLiteral(v)
	case graph.Point:
		return pointLiteral(v)
	}
	return temporalLiteral(v)
}

func floatLiteral(f float64) string {
	text := strconv.FormatFloat(f, 'g', -1, 64)
	switch text {
	case "NaN":
		return "(0.0 / 0.0)"
	case "+Inf":
		return "(1.0 / 0.0)"
	case "-Inf":
		return "(-1.0 / 0.0)"
	}
	if !strings.ContainsAny(text, ".e") {
		text += ".0"
	}
	return text
}

var textEscapes = strings.NewReplacer(`\`, `\\`, `'`, `\'`, "\n", `\n`, "\r", `\r`, "\t", `\t`)

func quoteText(s string) string { return "'" + textEscapes.Replace(s) + "'" }

func mapLiteral(m map[string]graph.Value) string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	parts := make([]string, len(keys))
	for i, k := range keys {
		parts[i] = quoteName(k) + ": " + literal(m[k])
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

// pointLiteral gives the coordinates under the names that the reference system has for them.
func pointLiteral(p graph.Point) string {
	names := [3]string{"x", "y", "z"}
	if p.SRID == graph.WGS84 || p.SRID == graph.WGS84Height {
		names = [3]string{"longitude", "latitude", "height"}
	}
	text := fmt.Sprintf("point({srid: %d, %s: %s, %s: %s", p.SRID, names[0], floatLiteral(p.X), names[1], floatLiteral(p.Y))
	if p.SRID == graph.WGS84Height || p.SRID == graph.Cartesian3D {
		text += fmt.Sprintf(", %s: %s", names[2], floatLiteral(p.Z))
	}
	return text + "})"
}

func temporalLiteral(v graph.Value) string {
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
	}
	return name + "(" + quoteText(graph.Cell(v)) + ")"
}
