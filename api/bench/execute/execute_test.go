package execute_test

import (
	"context"
	"encoding/json"
	"reflect"
	"slices"
	"testing"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/99designs/gqlgen/graphql/handler/lru"
	"github.com/vektah/gqlparser/v2/ast"

	peer "github.com/graphql-go/graphql"

	"parley/api/bench/execute"
	"parley/api/bench/execute/generated"
	"parley/graph"
	"parley/schema"
)

// operation asks 1,000 objects for 8 fields, through a fragment and a directive with a variable.
const operation = `query ($all: Boolean!) { events(first: 1000) { nodes { ...Head ... on Event @include(if: $all) { status summary } certainty basis } } }
fragment Head on Event { id name kind date }`

var variables = map[string]any{"all": true}

const objects = 1000

// BenchmarkExecute lets the executors take turns on the same objects. The figures are the ratios of the medians, and of
// the fastest runs of each.
func BenchmarkExecute(b *testing.B) {
	events := execute.Events(objects)
	sides := []struct {
		name string
		run  func() []byte
	}{{"parley", parley(b, events)}, {"graphql-go", graphqlGo(b, events)}, {"gqlgen", gqlgen(b, events)}}
	times := make([][]time.Duration, len(sides))
	for i, side := range sides {
		if got, want := data(b, side.run()), data(b, sides[0].run()); !reflect.DeepEqual(got, want) {
			b.Fatalf("%s answers %.500v, Parley %.500v", sides[i].name, got, want)
		}
	}
	for b.Loop() {
		for i, side := range sides {
			began := time.Now()
			side.run()
			times[i] = append(times[i], time.Since(began))
		}
	}
	for i, side := range sides {
		slices.Sort(times[i])
		b.ReportMetric(float64(times[i][len(times[i])/2].Microseconds()), side.name+"-µs")
		b.ReportMetric(testing.AllocsPerRun(3, func() { side.run() }), side.name+"-allocs")
		if i > 0 {
			b.ReportMetric(float64(times[i][len(times[i])/2])/float64(times[0][len(times[0])/2]), "times-"+side.name)
			b.ReportMetric(float64(times[i][0])/float64(times[0][0]), "times-"+side.name+"-by-fastest")
		}
	}
	b.ReportMetric(0, "ns/op")
}

// data is what an answer holds, for comparing.
func data(tb testing.TB, body []byte) any {
	var answer struct{ Data, Errors any }
	if err := json.Unmarshal(body, &answer); err != nil || answer.Errors != nil || answer.Data == nil {
		tb.Fatalf("%v: %.1000s", err, body)
	}
	return answer.Data
}

// parley executes with a store whose statement is answered already, so that what is measured is the executor.
func parley(tb testing.TB, events []*execute.Event) func() []byte {
	rows := make([]graph.Value, len(events))
	for i, e := range events {
		rows[i] = []graph.Value{e.ID, e.Name, value(e.Kind), value(e.Date), value(e.Status), value(e.Summary), string(e.Certainty), string(e.Basis)}
	}
	engine, err := schema.New(answered{row: []graph.Value{rows}}, schema.Options{})
	if err != nil {
		tb.Fatal(err)
	}
	return func() []byte {
		r := engine.Execute(context.Background(), schema.Request{Query: operation, Variables: variables})
		return r.Body()
	}
}

func value[T ~string](s *T) graph.Value {
	if s == nil {
		return nil
	}
	return string(*s)
}

// answered is a store that has one row for every statement.
type answered struct {
	graph.Store
	row []graph.Value
}

func (s answered) Run(context.Context, graph.Statement) (graph.Rows, error) {
	return &rows{row: []graph.Value{s.row}}, nil
}

type rows struct {
	row  []graph.Value
	done bool
}

func (r *rows) Columns() []string      { return []string{"answer"} }
func (r *rows) Row() []graph.Value     { return r.row }
func (r *rows) Err() error             { return nil }
func (r *rows) Summary() graph.Summary { return graph.Summary{} }
func (r *rows) Close() error           { return nil }
func (r *rows) Next() bool {
	first := !r.done
	r.done = true
	return first
}

// gqlgen executes what it generated, with documents kept as its own server keeps them.
func gqlgen(tb testing.TB, events []*execute.Event) func() []byte {
	e := executor.New(generated.NewExecutableSchema(generated.Config{Resolvers: resolvers{events}}))
	e.SetQueryCache(lru.New[*ast.QueryDocument](1000))
	return func() []byte {
		ctx := graphql.StartOperationTrace(context.Background())
		now := graphql.Now()
		op, errs := e.CreateOperationContext(ctx, &graphql.RawParams{Query: operation, Variables: map[string]any{"all": true},
			ReadTime: graphql.TraceTiming{Start: now, End: now}})
		if len(errs) > 0 {
			tb.Fatal(errs)
		}
		answer, ctx := e.DispatchOperation(ctx, op)
		body, err := json.Marshal(answer(ctx))
		if err != nil {
			tb.Fatal(err)
		}
		return body
	}
}

type resolvers struct{ events []*execute.Event }

func (r resolvers) Query() generated.QueryResolver { return r }

func (r resolvers) Events(context.Context, *int) (*execute.EventConnection, error) {
	return &execute.EventConnection{Nodes: r.events}, nil
}

// graphqlGo executes with the library's own Do, and writes its answer with encoding/json.
func graphqlGo(tb testing.TB, events []*execute.Event) func() []byte {
	s, err := peer.NewSchema(peer.SchemaConfig{Query: query(events)})
	if err != nil {
		tb.Fatal(err)
	}
	return func() []byte {
		body, err := json.Marshal(peer.Do(peer.Params{Schema: s, RequestString: operation, VariableValues: variables}))
		if err != nil {
			tb.Fatal(err)
		}
		return body
	}
}

func query(events []*execute.Event) *peer.Object {
	event := peer.NewObject(peer.ObjectConfig{Name: "Event", Fields: peer.Fields{
		"id":        get(peer.NewNonNull(peer.ID), func(e *execute.Event) any { return e.ID }),
		"name":      get(peer.NewNonNull(peer.String), func(e *execute.Event) any { return e.Name }),
		"kind":      get(peer.String, func(e *execute.Event) any { return value(e.Kind) }),
		"date":      get(peer.String, func(e *execute.Event) any { return value(e.Date) }),
		"status":    get(words("Status", "ACTUAL", "PLANNED", "PROPOSED", "NEVER_HAPPENED"), func(e *execute.Event) any { return value(e.Status) }),
		"summary":   get(peer.String, func(e *execute.Event) any { return value(e.Summary) }),
		"certainty": get(peer.NewNonNull(words("Certainty", "STATED", "REPORTED", "INFERRED", "PROBABLE", "POSSIBLE")), func(e *execute.Event) any { return string(e.Certainty) }),
		"basis":     get(peer.NewNonNull(words("Basis", "SOURCE", "READER")), func(e *execute.Event) any { return string(e.Basis) }),
	}})
	page := peer.NewObject(peer.ObjectConfig{Name: "EventConnection", Fields: peer.Fields{
		"nodes": &peer.Field{Type: peer.NewNonNull(peer.NewList(peer.NewNonNull(event))), Resolve: func(peer.ResolveParams) (any, error) { return events, nil }},
	}})
	return peer.NewObject(peer.ObjectConfig{Name: "Query", Fields: peer.Fields{
		"events": &peer.Field{Type: peer.NewNonNull(page), Args: peer.FieldConfigArgument{"first": &peer.ArgumentConfig{Type: peer.Int}},
			Resolve: func(peer.ResolveParams) (any, error) { return struct{}{}, nil }},
	}})
}

func get(t peer.Output, of func(*execute.Event) any) *peer.Field {
	return &peer.Field{Type: t, Resolve: func(p peer.ResolveParams) (any, error) { return of(p.Source.(*execute.Event)), nil }}
}

func words(name string, list ...string) *peer.Enum {
	values := peer.EnumValueConfigMap{}
	for _, w := range list {
		values[w] = &peer.EnumValueConfig{Value: w}
	}
	return peer.NewEnum(peer.EnumConfig{Name: name, Values: values})
}
