package neo4j

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j/dbtype"

	"parley/graph"
)

// What goes out as a parameter comes back as the same value.
func TestValuesRoundTrip(t *testing.T) {
	date, err := graph.DateOf(-44, 3, 15)
	if err != nil {
		t.Fatal(err)
	}
	zoned, err := graph.DateTimeAt(1_600_000_000, 7, "Asia/Baku")
	if err != nil {
		t.Fatal(err)
	}
	values := []graph.Value{
		nil, true, int64(-1), 2.5, "Шуша",
		[]graph.Value{int64(1), nil, []graph.Value{"a"}},
		map[string]graph.Value{"k": map[string]graph.Value{"d": date}},
		date,
		graph.LocalTime{Nanos: 86_399_999_999_999},
		graph.Time{Nanos: 1, Offset: -12_600},
		graph.Time{Nanos: 86_399_999_999_999, Offset: 64_800},
		graph.LocalDateTime{Seconds: -4_876_000_000, Nanos: 250_000_000},
		graph.DateTime{Seconds: -1, Nanos: 999_999_999, Offset: 14_400},
		zoned,
		graph.Duration{Months: 14, Days: -3, Seconds: -1, Nanos: 500_000_000},
		graph.Point{SRID: graph.WGS84, X: 44.5, Y: 40.2},
		graph.Point{SRID: graph.Cartesian3D, X: 1, Y: 2, Z: 3},
	}
	for _, v := range values {
		sent, err := parameter(v)
		if err != nil {
			t.Errorf("%v: %v", v, err)
			continue
		}
		var c converter
		if got := c.value(sent); !reflect.DeepEqual(got, v) {
			t.Errorf("got %#v, want %#v", got, v)
		}
	}
}

func TestParametersOfNoKindAreRefused(t *testing.T) {
	for _, v := range []graph.Value{&graph.Node{ID: "ada"}, time.Now(), []graph.Value{struct{}{}}, map[string]graph.Value{"k": uint8(1)}, graph.DateTime{Zone: "Middle/Earth"}} {
		_, err := parameters([]string{"p"}, map[string]graph.Value{"p": v})
		if err == nil || err.Code != graph.InvalidArgument || !strings.HasPrefix(err.Message, "the parameter $p ") {
			t.Errorf("%T: got %v", v, err)
		}
	}
	if got, err := parameters([]string{"n"}, map[string]graph.Value{"n": 3}); err != nil || got["n"] != int64(3) {
		t.Errorf("an int: got %v, %v", got, err)
	}
}

func TestEntitiesAreKnownByTheirSlug(t *testing.T) {
	ada := dbtype.Node{ElementId: "4:x:7", Labels: []string{"Person", "Leader"}, Props: map[string]any{"id": "ada"}}
	bare := dbtype.Node{ElementId: "4:x:8", Props: map[string]any{"id": int64(5)}}
	var c converter
	path := c.value(dbtype.Path{
		Nodes:         []dbtype.Node{ada, bare},
		Relationships: []dbtype.Relationship{{ElementId: "5:x:1", Type: "KNOWS", StartElementId: "4:x:8", EndElementId: "4:x:7"}},
	}).(*graph.Path)
	if missing := c.resolveEnds(); missing != nil {
		t.Errorf("the ends %v should be known", missing)
	}
	if path.Nodes[0].ID != "ada" || path.Nodes[1].ID != "8" || path.Relationships[0].ID != "1" {
		t.Errorf("got the ids %s, %s, %s", path.Nodes[0].ID, path.Nodes[1].ID, path.Relationships[0].ID)
	}
	if !reflect.DeepEqual(path.Nodes[0].Labels, []string{"Leader", "Person"}) {
		t.Errorf("got the labels %v, want them in order", path.Nodes[0].Labels)
	}
}

func TestEndsComeFromTheIdOfARelationship(t *testing.T) {
	var c converter
	c.value(dbtype.Relationship{ElementId: "5:x:1", Type: "REVISES", StartElementId: "4:x:1", EndElementId: "4:x:2", Props: map[string]any{"id": "south.REVISES.north.2"}})
	if missing := c.resolveEnds(); missing != nil || c.end("4:x:1") != "south" || c.end("4:x:2") != "north" {
		t.Errorf("got %s, %s, missing %v", c.end("4:x:1"), c.end("4:x:2"), missing)
	}
	c = converter{}
	c.value(dbtype.Relationship{ElementId: "5:x:1", Type: "REVISES", StartElementId: "4:x:1", EndElementId: "4:x:2", Props: map[string]any{"id": "of.OTHER.form"}})
	if missing := c.resolveEnds(); len(missing) != 2 || c.end("4:x:1") != "1" {
		t.Errorf("got missing %v", missing)
	}
}

// The driver holds each node of a path once, however often the path comes by.
func TestAPathComesByANodeAgain(t *testing.T) {
	a, b := dbtype.Node{ElementId: "4:x:1"}, dbtype.Node{ElementId: "4:x:2"}
	var c converter
	path := c.value(dbtype.Path{
		Nodes: []dbtype.Node{a, b},
		Relationships: []dbtype.Relationship{
			{ElementId: "5:x:1", StartElementId: "4:x:1", EndElementId: "4:x:2"},
			{ElementId: "5:x:2", StartElementId: "4:x:2", EndElementId: "4:x:2"},
			{ElementId: "5:x:3", StartElementId: "4:x:1", EndElementId: "4:x:2"},
		},
	}).(*graph.Path)
	var ids []string
	for _, n := range path.Nodes {
		ids = append(ids, n.ID)
	}
	if want := []string{"1", "2", "2", "1"}; !reflect.DeepEqual(ids, want) {
		t.Errorf("got the nodes %v, want %v", ids, want)
	}
}
