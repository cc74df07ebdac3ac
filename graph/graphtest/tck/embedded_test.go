//go:build tck && !neo4j

package tck

import (
	"context"
	"path"
	"strings"
	"testing"

	"parley/graph"
	"parley/graph/cypher"
	"parley/graph/exec"
	"parley/graph/memory"
)

// The embedded engine passes every scenario.
func TestEmbedded(t *testing.T) {
	suite, report := load(t), &Report{}
	engine := Engine{Open: openEmbedded, NamesErrors: true}
	t.Run("features", func(t *testing.T) {
		for _, folder := range suite.Folders() {
			t.Run(strings.ReplaceAll(folder, "/", "."), func(t *testing.T) {
				t.Parallel()
				for _, scenario := range suite.Scenarios {
					if scenario.Folder() == folder {
						try(t, suite, engine, report, scenario)
					}
				}
			})
		}
	})
	publish(t, report)
}

func try(t *testing.T, suite *Suite, engine Engine, report *Report, scenario *Scenario) {
	t.Run(path.Base(scenario.Feature)+" "+scenario.Name, func(t *testing.T) {
		failure := suite.Run(t.Context(), engine, scenario)
		report.Add(scenario, failure)
		if failure != nil {
			t.Error(result{scenario, failure}.text())
		}
	})
}

func openEmbedded(ctx context.Context, procedures []Procedure) (graph.Store, func(), error) {
	var options memory.Options
	for _, p := range procedures {
		options.Procedures = append(options.Procedures, embeddedProcedure(p))
	}
	store := memory.New(options)
	return store, func() { _ = store.Close(ctx) }, nil
}

func embeddedProcedure(p Procedure) *exec.Procedure {
	signature := &cypher.Procedure{Name: p.Name, Args: arguments(p.Inputs), Results: arguments(p.Outputs)}
	return &exec.Procedure{Procedure: signature, Run: func(ctx *exec.Context, args []exec.Value, each func([]exec.Value) error) error {
		given := make([]graph.Value, len(args))
		for i, a := range args {
			given[i] = exec.Out(ctx.Graph, a)
		}
		for _, row := range p.Call(given) {
			values := make([]exec.Value, len(row))
			for i, v := range row {
				var err error
				if values[i], err = exec.In(v); err != nil {
					return err
				}
			}
			if err := each(values); err != nil {
				return err
			}
		}
		return nil
	}}
}

var kinds = map[string]cypher.Kinds{
	"INTEGER": cypher.IntegerKind, "FLOAT": cypher.FloatKind, "NUMBER": cypher.NumberKind, "STRING": cypher.StringKind,
}

func arguments(fields []Field) []cypher.Argument {
	var out []cypher.Argument
	for _, f := range fields {
		out = append(out, cypher.Argument{Name: f.Name, Kinds: kinds[f.Type]})
	}
	return out
}
