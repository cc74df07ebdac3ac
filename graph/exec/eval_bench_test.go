package exec

import (
	"context"
	"testing"

	"parley/graph"
	"parley/graph/cypher"
)

func BenchmarkEval(b *testing.B) {
	for _, text := range []string{
		"leader.name = 'A'",
		"leader.name = $name",
		"leader:Leader AND leader.name <> 'B'",
		"leader.name STARTS WITH 'A' OR plan.name IN ['B', 'C']",
		"date('1994-05-12') < $day",
		"toLower(leader.name)",
		"leader {.id, .name}",
	} {
		b.Run(text, func(b *testing.B) {
			e, err := cypher.ParseExpr(text)
			if err != nil {
				b.Fatal(err)
			}
			env := &Env{}
			scope, values := negotiationRow(env)
			eval, err := Compile(e, scope, env)
			if err != nil {
				b.Fatal(err)
			}
			params := map[string]graph.Value{"name": "A", "day": graph.Date{Days: 10000}}
			ctx, err := NewContext(context.Background(), negotiation(), params, graph.Limits{})
			if err != nil {
				b.Fatal(err)
			}
			row := append(Row(values), make(Row, env.Width())...)
			b.ReportAllocs()
			for b.Loop() {
				if _, err := eval(ctx, row); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
