package memory

import (
	"maps"
	"slices"
	"strings"

	"parley/graph"
	"parley/graph/cypher"
	"parley/graph/exec"
)

// showProcedures lists what CALL can call.
func (s *Store) showProcedures(_ *exec.Context, _ string, t sheet) error {
	for _, name := range slices.Sorted(maps.Keys(s.procedures)) {
		p := s.procedures[name].Procedure
		mode := "READ"
		if p.Writes {
			mode = "WRITE"
		}
		if err := t.row(map[string]graph.Value{
			"name": name, "description": "", "mode": mode, "worksOnSystem": false, "signature": procedureText(p),
			"argumentDescription": arguments(p.Args), "returnDescription": arguments(p.Results),
			"admin": false, "isDeprecated": false, "option": map[string]graph.Value{"deprecated": false},
		}); err != nil {
			return err
		}
	}
	return nil
}

// arguments describes the arguments or the columns of a procedure.
func arguments(list []cypher.Argument) []graph.Value {
	all := make([]graph.Value, len(list))
	for i, a := range list {
		all[i] = map[string]graph.Value{"name": a.Name, "type": kindsText(a.Kinds), "description": "", "isDeprecated": false}
	}
	return all
}

func procedureText(p *cypher.Procedure) string {
	return p.Name + "(" + argumentTexts(p.Args) + ") :: (" + argumentTexts(p.Results) + ")"
}

func argumentTexts(list []cypher.Argument) string {
	texts := make([]string, len(list))
	for i, a := range list {
		texts[i] = a.Name
		if a.Optional {
			texts[i] += " = null"
		}
		texts[i] += " :: " + kindsText(a.Kinds)
	}
	return strings.Join(texts, ", ")
}

// kindsText writes kinds as a type: INTEGER | FLOAT.
func kindsText(k cypher.Kinds) string {
	return strings.ReplaceAll(strings.ReplaceAll(k.String(), " or ", " | "), ", ", " | ")
}

// showFunctions lists the functions; all of them are built in.
func showFunctions(_ *exec.Context, filter string, t sheet) error {
	if filter == "USER DEFINED" {
		return nil
	}
	for _, name := range cypher.FunctionNames() {
		f, _ := cypher.LookupFunction(name)
		category := "Scalar"
		if f.Aggregate {
			category = "Aggregating"
		}
		if err := t.row(map[string]graph.Value{
			"name": name, "category": category, "description": "", "signature": functionText(f), "isBuiltIn": true,
			"argumentDescription": functionArguments(f), "returnDescription": kindsText(f.Result), "aggregating": f.Aggregate,
			"isDeprecated": false,
		}); err != nil {
			return err
		}
	}
	return nil
}

func functionArguments(f *cypher.Function) []graph.Value {
	all := make([]graph.Value, len(f.Args))
	for i, k := range f.Args {
		all[i] = map[string]graph.Value{"name": argumentName(i), "type": kindsText(k), "description": "", "isDeprecated": false}
	}
	return all
}

func argumentName(i int) string { return string(rune('a' + i)) }

func functionText(f *cypher.Function) string {
	texts := make([]string, len(f.Args))
	for i, k := range f.Args {
		texts[i] = argumentName(i)
		if i >= f.Required {
			texts[i] += " = null"
		}
		texts[i] += " :: " + kindsText(k)
		if f.Variadic && i == len(f.Args)-1 {
			texts[i] += " ..."
		}
	}
	return f.Name + "(" + strings.Join(texts, ", ") + ") :: " + kindsText(f.Result)
}
