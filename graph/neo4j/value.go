package neo4j

import (
	"slices"
	"strings"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/dbtype"

	"parley/graph"
)

// converter turns the driver's values of one row into ours. Lists and maps stay the driver's, and hold our values
// afterwards: the row is ours alone, and a second tree of the same shape would cost as much as reading the first. It notes
// the relationships whose ends are known only by the database's own ids, for resolveEnds.
type converter struct {
	// ids holds what elementId() answers for each node of the row, by the database's id.
	ids  map[string]string
	open []openEnds
}

// openEnds is a relationship whose nodes did not come with it.
type openEnds struct {
	relationship *graph.Relationship
	start, end   string // the database's ids
}

func (c *converter) value(v any) graph.Value {
	switch v := v.(type) {
	case nil, string, int64, bool, float64:
		return v
	case []any:
		for i, e := range v {
			v[i] = c.value(e)
		}
		return v
	case map[string]any:
		return c.properties(v)
	case dbtype.Node:
		return c.node(v)
	case dbtype.Relationship:
		return c.relationship(v)
	case dbtype.Path:
		return c.path(v)
	case dbtype.Point2D:
		return graph.Point{SRID: graph.SRID(v.SpatialRefId), X: v.X, Y: v.Y}
	case dbtype.Point3D:
		return graph.Point{SRID: graph.SRID(v.SpatialRefId), X: v.X, Y: v.Y, Z: v.Z}
	case dbtype.Date, dbtype.LocalTime, dbtype.Time, dbtype.LocalDateTime, dbtype.Duration, time.Time:
		return temporal(v)
	}
	return v
}

func (c *converter) properties(m map[string]any) map[string]graph.Value {
	for k, v := range m {
		m[k] = c.value(v)
	}
	return m
}

func (c *converter) node(n dbtype.Node) *graph.Node {
	id := identity(n)
	if c.ids == nil {
		c.ids = map[string]string{}
	}
	c.ids[n.ElementId] = id
	labels := slices.Clone(n.Labels)
	slices.Sort(labels)
	return &graph.Node{ID: id, Labels: labels, Properties: c.properties(n.Props)}
}

func (c *converter) relationship(r dbtype.Relationship) *graph.Relationship {
	out := &graph.Relationship{ID: identity(r), Type: r.Type, Properties: c.properties(r.Props)}
	c.open = append(c.open, openEnds{relationship: out, start: r.StartElementId, end: r.EndElementId})
	return out
}

// path puts the nodes in the order in which they are walked: the driver holds each once, the first of them first.
func (c *converter) path(p dbtype.Path) *graph.Path {
	nodes := make(map[string]*graph.Node, len(p.Nodes))
	for _, n := range p.Nodes {
		nodes[n.ElementId] = c.node(n)
	}
	at := p.Nodes[0].ElementId
	out := &graph.Path{Nodes: []*graph.Node{nodes[at]}, Relationships: make([]*graph.Relationship, len(p.Relationships))}
	for i, r := range p.Relationships {
		out.Relationships[i] = c.relationship(r)
		if at == r.StartElementId {
			at = r.EndElementId
		} else {
			at = r.StartElementId
		}
		out.Nodes = append(out.Nodes, nodes[at])
	}
	return out
}

// identity is what elementId() answers: the property id, or else the number at the end of the database's id.
func identity(e driver.Entity) string {
	if id, ok := e.GetProperties()["id"].(string); ok {
		return id
	}
	return number(e.GetElementId())
}

func number(elementID string) string {
	return elementID[strings.LastIndexByte(elementID, ':')+1:]
}

func temporal(v any) graph.Value {
	switch v := v.(type) {
	case dbtype.Date:
		return graph.Date{Days: v.Time().Unix() / secondsPerDay}
	case dbtype.LocalTime:
		return graph.LocalTime{Nanos: clockNanos(v.Time())}
	case dbtype.Time:
		t := time.Time(v)
		return graph.Time{Nanos: clockNanos(t), Offset: offset(t)}
	case dbtype.LocalDateTime:
		t := v.Time()
		return graph.LocalDateTime{Seconds: t.Unix() + int64(offset(t)), Nanos: int32(t.Nanosecond())}
	case dbtype.Duration:
		return graph.Duration{Months: v.Months, Days: v.Days, Seconds: v.Seconds, Nanos: int32(v.Nanos)}
	case time.Time:
		return dateTime(v)
	}
	return nil
}

// dateTime leaves the offset of a named zone to package graph, whose rules for old times are those of the server.
func dateTime(t time.Time) graph.DateTime {
	zone := t.Location().String()
	if zone != offsetZone {
		if at, err := graph.DateTimeAt(t.Unix(), int32(t.Nanosecond()), zone); err == nil {
			return at
		}
	}
	return graph.DateTime{Seconds: t.Unix(), Nanos: int32(t.Nanosecond()), Offset: offset(t)}
}

func clockNanos(t time.Time) int64 {
	h, m, s := t.Clock()
	return int64(h*3600+m*60+s)*int64(time.Second) + int64(t.Nanosecond())
}

func offset(t time.Time) int32 {
	_, seconds := t.Zone()
	return int32(seconds)
}
