package exec

import (
	"context"
	"testing"

	"parley/graph"
	"parley/graph/cypher"
)

// negotiationRow binds variables to what negotiation holds.
func negotiationRow(env *Env) (Scope, []Value) {
	values := []Value{NodeOf(0), NodeOf(1), NodeOf(2), NodeOf(3), RelOf(0), RelOf(1),
		PathOf(&PathValue{Nodes: []uint64{0, 1}, Rels: []uint64{0}}), {}}
	scope := Scope{Names: map[string]int{}}
	for i, name := range []string{"leader", "plan", "bare", "gone", "r", "goneR", "p", "nothing"} {
		scope.Names[name] = i
	}
	env.Reserve(len(values))
	return scope, values
}

func TestEntities(t *testing.T) {
	for text, want := range map[string]string{
		"leader.name":                         "'A'",
		"leader.missing":                      "null",
		"leader.unknownKey IS NULL":           "true",
		"leader['name']":                      "'A'",
		"leader['no' + 'ne']":                 "null",
		"nothing.name":                        "null",
		"r.id":                                "'leader-a.REJECTED.plan-b'",
		"leader:Leader":                       "true",
		"leader:Leader&!Plan":                 "true",
		"leader:Plan|Person":                  "true",
		"leader:Unheard":                      "false",
		"bare:%":                              "false",
		"r:REJECTED":                          "true",
		"r:ACCEPTED|REJECTED":                 "true",
		"nothing:Leader":                      "null",
		"labels(leader)":                      "['Leader', 'Person']",
		"type(r)":                             "'REJECTED'",
		"type(goneR)":                         "'REJECTED'",
		"keys(leader)":                        "['id', 'name']",
		"properties(plan)":                    "{id: 'plan-b', name: 'B'}",
		"elementId(leader)":                   "'leader-a'",
		"elementId(bare)":                     "'2'",
		"elementId(r)":                        "'leader-a.REJECTED.plan-b'",
		"startNode(r) = leader":               "true",
		"endNode(r) = leader":                 "false",
		"length(p)":                           "1",
		"[n IN nodes(p) | n.name]":            "['A', 'B']",
		"[x IN relationships(p) | type(x)]":   "['REJECTED']",
		"p = p":                               "true",
		"leader < plan":                       "null",
		"leader {.name, .*, x: 1}":            "{id: 'leader-a', name: 'A', x: 1}",
		"leader {.missing}":                   "{missing: null}",
		"nothing {.name}":                     "null",
		"plan {r: r.id}.r":                    "'leader-a.REJECTED.plan-b'",
		"valueType(leader)":                   "'NODE NOT NULL'",
		"[leader, p] IS :: LIST<NODE | PATH>": "true",
		"gone.name":                           "!! EntityNotFound.DeletedEntityAccess",
		"labels(gone)":                        "!! EntityNotFound.DeletedEntityAccess",
		"properties(goneR)":                   "!! EntityNotFound.DeletedEntityAccess",
		"goneR['id']":                         "!! EntityNotFound.DeletedEntityAccess",
		"labels(r)":                           "!! TypeError.InvalidArgumentValue",
		"type(leader)":                        "!! TypeError.InvalidArgumentValue",
		"size(p)":                             "!! TypeError.InvalidArgumentValue",
	} {
		if got := inNegotiation(t, text, nil); got != want {
			t.Errorf("%s: got %s, want %s", text, got, want)
		}
	}
}

func inNegotiation(t *testing.T, text string, subplans Subplans) string {
	t.Helper()
	e, err := cypher.ParseExpr(text)
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	env := &Env{Subplans: subplans}
	scope, values := negotiationRow(env)
	eval, err := Compile(e, scope, env)
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	ctx, err := NewContext(context.Background(), negotiation(), nil, graph.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	row := append(Row(values), make(Row, env.Width())...)
	v, err := eval(ctx, row)
	if err != nil {
		return "!! " + err.(*graph.Error).Detail
	}
	return literal(Out(ctx.Graph, v))
}

func TestOutOfEntities(t *testing.T) {
	g := negotiation()
	path := Out(g, PathOf(&PathValue{Nodes: []uint64{0, 1}, Rels: []uint64{0}})).(*graph.Path)
	got := string(graph.AppendJSON(nil, path))
	want := `[{"id":"leader-a","labels":["Leader","Person"],"properties":{"id":"leader-a","name":"A"}},` +
		`{"id":"leader-a.REJECTED.plan-b","type":"REJECTED","from":"leader-a","to":"plan-b","properties":{"id":"leader-a.REJECTED.plan-b"}},` +
		`{"id":"plan-b","labels":["Plan"],"properties":{"id":"plan-b","name":"B"}}]`
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// numbers stands for a planner whose every subquery answers the rows 1, 2 and 3 in one column.
type numbers struct{ slot int }

func (n *numbers) Subplan(_ cypher.Expr, _ Scope, env *Env) (Subquery, error) {
	n.slot = env.NewSlot()
	return Subquery{Runner: n, Slot: n.slot}, nil
}

func (n *numbers) Run(_ *Context, row Row, each func(Row) (bool, error)) error {
	for i := range int64(3) {
		row[n.slot] = IntOf(i + 1)
		if more, err := each(row); !more || err != nil {
			return err
		}
	}
	return nil
}

func (n *numbers) Count(_ *Context, _ Row, most int) (int, error) { return min(3, most), nil }

func TestSubqueries(t *testing.T) {
	for text, want := range map[string]string{
		"EXISTS { (leader)-->() }":                  "true",
		"COUNT { (leader)-->() }":                   "3",
		"COLLECT { MATCH (leader)-->(x) RETURN x }": "[1, 2, 3]",
		"[(leader)-->(x) | x]":                      "[1, 2, 3]",
		"allShortestPaths((leader)-[*]->(plan))":    "[1, 2, 3]",
		"shortestPath((leader)-[*]->(plan))":        "1",
	} {
		if got := inNegotiation(t, text, &numbers{}); got != want {
			t.Errorf("%s: got %s, want %s", text, got, want)
		}
	}
}
