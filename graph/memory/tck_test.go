//go:build tck

package memory_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"parley/graph"
	"parley/graph/cypher"
	"parley/graph/exec"
	"parley/graph/graphtest/tck"
	"parley/graph/memory"
)

// The scenarios of the openCypher TCK: what PARLEY_TCK names, or shared/tck beside the repository.
func TestTCK(t *testing.T) {
	dir := os.Getenv("PARLEY_TCK")
	if dir == "" {
		dir = filepath.Join("..", "..", "..", "shared", "tck")
	}
	suite, err := tck.Load(dir)
	if err != nil {
		t.Fatal(err)
	}
	report := &tck.Report{}
	engine := tck.Engine{NamesErrors: true, Open: func(_ context.Context, procedures []tck.Procedure) (graph.Store, func(), error) {
		o := memory.Options{}
		for _, p := range procedures {
			o.Procedures = append(o.Procedures, procedure(p))
		}
		return memory.New(o), func() {}, nil
	}}
	for _, scenario := range suite.Scenarios {
		report.Add(scenario, suite.Run(t.Context(), engine, scenario))
	}
	fmt.Printf("passed %d of %d\n", report.Passed(), tck.Count)
	if name := os.Getenv("PARLEY_TCK_REPORT"); name != "" {
		f, err := os.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		if err := report.Write(f); err != nil {
			t.Fatal(err)
		}
	}
}

var kinds = map[string]cypher.Kinds{
	"INTEGER": cypher.IntegerKind, "FLOAT": cypher.FloatKind, "NUMBER": cypher.IntegerKind | cypher.FloatKind,
	"STRING": cypher.StringKind, "BOOLEAN": cypher.BooleanKind, "MAP": cypher.MapKind, "ANY": cypher.AnyKind,
}

func arguments(fields []tck.Field) []cypher.Argument {
	var list []cypher.Argument
	for _, f := range fields {
		list = append(list, cypher.Argument{Name: f.Name, Kinds: kinds[f.Type]})
	}
	return list
}

func procedure(p tck.Procedure) *exec.Procedure {
	signature := &cypher.Procedure{Name: p.Name, Args: arguments(p.Inputs), Results: arguments(p.Outputs)}
	return &exec.Procedure{Procedure: signature, Run: func(ctx *exec.Context, args []exec.Value, each func([]exec.Value) error) error {
		in := make([]graph.Value, len(args))
		for i, a := range args {
			in[i] = exec.Out(ctx.Graph, a)
		}
		for _, row := range p.Call(in) {
			out := make([]exec.Value, len(row))
			for i, v := range row {
				var err error
				if out[i], err = exec.In(v); err != nil {
					return err
				}
			}
			if err := each(out); err != nil {
				return err
			}
		}
		return nil
	}}
}
