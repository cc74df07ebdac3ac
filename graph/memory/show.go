package memory

import (
	"slices"
	"strings"

	"parley/graph"
	"parley/graph/cypher"
	"parley/graph/exec"
)

// shown names the procedure behind a SHOW command. No text can call it: it is not among those that Check knows.
func shown(what string) string { return "show " + what }

// shows are the procedures behind the SHOW commands. Each takes what stands between SHOW and its object.
func (s *Store) shows() exec.Procedures {
	all := exec.Procedures{}
	for what, run := range map[string]func(*exec.Context, string, sheet) error{
		"INDEXES": showIndexes, "CONSTRAINTS": showConstraints, "PROCEDURES": s.showProcedures, "FUNCTIONS": showFunctions,
	} {
		signature := &cypher.Procedure{Name: shown(what), Args: []cypher.Argument{{Name: "filter", Kinds: cypher.StringKind}}}
		columns := cypher.ShowColumns(what)
		for _, c := range columns {
			signature.Results = append(signature.Results, cypher.Argument{Name: c, Kinds: cypher.AnyKind})
		}
		all[signature.Name] = &exec.Procedure{Procedure: signature, Run: func(ctx *exec.Context, args []exec.Value, each func([]exec.Value) error) error {
			return run(ctx, args[0].Str(), sheet{columns, each})
		}}
	}
	return all
}

// sheet writes rows by the names of their columns; what is not given is null.
type sheet struct {
	columns []string
	each    func([]exec.Value) error
}

func (t sheet) row(cells map[string]graph.Value) error {
	row := make([]exec.Value, len(t.columns))
	for i, c := range t.columns {
		var err error
		if row[i], err = exec.In(cells[c]); err != nil {
			return err
		}
	}
	return t.each(row)
}

// providers are the names that Neo4j gives to its kinds of indexes.
var providers = map[cypher.IndexKind]string{
	cypher.RangeIndex: "range-1.0", cypher.TextIndex: "text-2.0", cypher.PointIndex: "point-1.0",
	cypher.FulltextIndex: "fulltext-1.0", cypher.LookupIndex: "token-lookup-1.0",
}

// byName lists the indexes in the order of their names, those behind constraints included.
func byName(s *Snapshot) []*index {
	return slices.SortedFunc(slices.Values(s.schema.indexes), func(a, b *index) int { return strings.Compare(a.name, b.name) })
}

func showIndexes(ctx *exec.Context, filter string, t sheet) error {
	for i, x := range byName(snapshotOf(ctx.Graph)) {
		if filter != "" && filter != string(x.kind) {
			continue
		}
		provider := providers[x.kind]
		cells := map[string]graph.Value{
			"id": i + 1, "name": x.name, "state": "ONLINE", "populationPercent": 100.0, "type": string(x.kind), "entityType": x.entity(),
			"labelsOrTypes": textList(x.labels), "properties": textList(x.keys), "indexProvider": provider,
			"options": map[string]graph.Value{"indexConfig": x.config(), "indexProvider": provider}, "failureMessage": "",
			"createStatement": x.statement(),
		}
		if x.unique {
			cells["owningConstraint"] = x.name
		}
		if err := t.row(cells); err != nil {
			return err
		}
	}
	return nil
}

func showConstraints(ctx *exec.Context, filter string, t sheet) error {
	for i, x := range byName(snapshotOf(ctx.Graph)) {
		if !x.unique || !x.fits(filter) {
			continue
		}
		kind := string(cypher.UniqueConstraint)
		if x.rel {
			kind = "RELATIONSHIP_" + kind
		}
		if err := t.row(map[string]graph.Value{
			"id": i + 1, "name": x.name, "type": kind, "entityType": x.entity(), "labelsOrTypes": textList(x.labels),
			"properties": textList(x.keys), "ownedIndex": x.name, "createStatement": x.statement(),
			"options": map[string]graph.Value{"indexConfig": map[string]graph.Value{}, "indexProvider": "range-1.0"},
		}); err != nil {
			return err
		}
	}
	return nil
}

// fits reports whether SHOW filter CONSTRAINTS shows a unique constraint.
func (x *index) fits(filter string) bool {
	if filter == "" {
		return true
	}
	first, kind, two := strings.Cut(filter, " ")
	if !two {
		first, kind = "", first
	}
	return strings.HasPrefix(kind, "UNIQUE") && (first == "" || (first == "NODE") != x.rel)
}

func (x *index) entity() string {
	if x.rel {
		return "RELATIONSHIP"
	}
	return "NODE"
}

// statement writes what creates the index or constraint again.
func (x *index) statement() string {
	names, keys := make([]string, len(x.labels)), make([]string, len(x.keys))
	for i, l := range x.labels {
		names[i] = quoted(l)
	}
	variable := "n"
	if x.rel {
		variable = "r"
	}
	for i, k := range x.keys {
		keys[i] = variable + "." + quoted(k)
	}
	target := variable
	if len(names) > 0 {
		target += ":" + strings.Join(names, "|")
	}
	target = map[bool]string{false: "(" + target + ")", true: "()-[" + target + "]-()"}[x.rel]
	list := strings.Join(keys, ", ")
	switch {
	case x.unique:
		return "CREATE CONSTRAINT " + quoted(x.name) + " FOR " + target + " REQUIRE (" + list + ") IS UNIQUE"
	case x.kind == cypher.FulltextIndex:
		list = "EACH [" + list + "]"
	case x.kind == cypher.LookupIndex:
		list = map[bool]string{false: "EACH labels(n)", true: "EACH type(r)"}[x.rel]
	default:
		list = "(" + list + ")"
	}
	return "CREATE " + string(x.kind) + " INDEX " + quoted(x.name) + " FOR " + target + " ON " + list + x.optionsText()
}

func quoted(name string) string { return "`" + strings.ReplaceAll(name, "`", "``") + "`" }

func textList(texts []string) []graph.Value {
	list := make([]graph.Value, len(texts))
	for i, text := range texts {
		list[i] = text
	}
	return list
}
