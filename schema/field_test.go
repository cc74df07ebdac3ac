package schema

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"parley/graph"
)

// everyField gives, for each field of the schema that can be reached, an operation that selects it. Arguments that must
// be given are filled from ids.
func everyField(m *model, ids map[string]string) map[string]string {
	operations := map[string]string{}
	for _, f := range m.objects["Query"].fields {
		if f.name == "cypher" || f.name == "explain" {
			continue
		}
		call := f.name + required(m, f, ids)
		typ := m.objects[m.typeOf(f).base()]
		for _, below := range fieldsBelow(m, typ) {
			operations["Query."+f.name+"."+below.name] = "{ " + call + " { " + selection(m, typ, below) + " } }"
		}
	}
	return operations
}

// manyFields gives operations that select each field of the schema once, ten at a time, and each root field that is not
// by id.
func manyFields(m *model, ids map[string]string) map[string]string {
	operations, seen := map[string]string{}, map[*field]bool{}
	for _, f := range m.objects["Query"].fields {
		if f.name == "cypher" || f.name == "explain" {
			continue
		}
		call, typ := f.name+required(m, f, ids), m.objects[m.typeOf(f).base()]
		if ids[f.name] == "" || strings.HasSuffix(typ.name, "Connection") {
			operations[f.name] = "{ " + call + small(m, typ.name) + " }"
			continue
		}
		fresh := slices.DeleteFunc(slices.Clone(typ.fields), func(below *field) bool { return seen[below] })
		for i, part := range chunks(fresh, 10) {
			var words []string
			for _, below := range part {
				seen[below] = true
				words = append(words, below.name+required(m, below, nil)+rowsOnly(m, m.typeOf(below).base()))
			}
			operations[fmt.Sprint(f.name, i)] = "{ " + call + " { " + strings.Join(words, " ") + " } }"
		}
	}
	return operations
}

// rowsOnly selects the rows of a connection alone, which Neo4j plans sooner.
func rowsOnly(m *model, name string) string {
	if node, ok := strings.CutSuffix(name, "Connection"); ok {
		return " { edges { " + leaves(m, m.objects[node+"Edge"]) + " } }"
	}
	return small(m, name)
}

func chunks(fields []*field, size int) [][]*field { return slices.Collect(slices.Chunk(fields, size)) }

// fieldsBelow gives the fields to ask below a root field: those of the nodes for a connection.
func fieldsBelow(m *model, typ *object) []*field {
	if strings.HasSuffix(typ.name, "Connection") {
		return m.objects[strings.TrimSuffix(typ.name, "Connection")].fields
	}
	return typ.fields
}

func selection(m *model, typ *object, f *field) string {
	text := f.name + required(m, f, nil) + small(m, m.typeOf(f).base())
	if strings.HasSuffix(typ.name, "Connection") {
		return "edges { node { " + text + " } }"
	}
	return text
}

// small selects what is needed to see that a value of a type can be fetched at all.
func small(m *model, name string) string {
	o := m.objects[name]
	switch {
	case o == nil:
		return ""
	case strings.HasSuffix(name, "Connection"):
		edge := m.objects[strings.TrimSuffix(name, "Connection")+"Edge"]
		return " { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { __typename " + leaves(m, edge) + " } nodes { id } }"
	}
	return " { __typename " + leaves(m, o) + " }"
}

func leaves(m *model, o *object) string {
	var words []string
	for _, f := range o.fields {
		if m.objects[m.typeOf(f).base()] == nil {
			words = append(words, f.name)
		} else if _, ok := f.get.(variable); ok && m.objects[m.typeOf(f).base()].field("id") != nil {
			words = append(words, f.name+" { id __typename }")
		}
	}
	return strings.Join(words, " ")
}

func required(m *model, f *field, ids map[string]string) string {
	var args []string
	for _, a := range m.arguments(f) {
		if v := ids[f.name+"."+a.name]; v != "" {
			args = append(args, a.name+": "+v)
		} else if strings.HasSuffix(a.typ, "!") && a.typ != "[Status!]" {
			args = append(args, a.name+": "+sample(a, f, ids))
		}
	}
	if len(args) == 0 {
		return ""
	}
	return "(" + strings.Join(args, ", ") + ")"
}

func sample(a *argument, f *field, ids map[string]string) string {
	switch a.typ {
	case "ID!":
		if id := ids[f.name]; id != "" {
			return `"` + id + `"`
		}
		return `"nothing"`
	case "[ID!]!":
		return `["` + ids["plan"] + `", "nothing"]`
	case "EDTF!":
		return `"2001"`
	case "PositionGrouping!":
		return "PARTY"
	}
	return `"text"`
}

// Every field can be fetched, in one statement: its Cypher is understood, and its values fit their types.
func TestEveryFieldCanBeFetched(t *testing.T) {
	e, store := testEngine(t), lakeStore(t)
	for name, operation := range everyField(e.model, testIDs) {
		store.reset()
		r := e.Execute(context.Background(), Request{Query: operation})
		if n := store.reset(); n != 1 {
			t.Errorf("%s: %d statements for %s", name, n, operation)
		}
		for _, failed := range r.Errors {
			if failed.Code != graph.NotFound {
				t.Errorf("%s: %s %s\n%s\ncause: %v", name, failed.Code, failed.Message, operation, failed.Err)
			}
		}
	}
}

// Nothing is fetched that was not selected: the text reads a property, and holds a subquery, only where one asks for it.
func TestNothingElseIsFetched(t *testing.T) {
	e := testEngine(t)
	text := func(selection string) string {
		r := e.Execute(context.Background(), Request{Query: "{ persons(orderBy: [{id: ASC}]) { " + selection + " } }", Explain: true})
		if len(r.Errors) > 0 {
			t.Fatalf("%s: %s", selection, r.AppendJSON(nil))
		}
		return r.Cypher
	}
	least := text("nodes { id }")
	for _, f := range e.model.objects["Person"].fields {
		if f.name == "id" {
			continue
		}
		more := text("nodes { id " + f.name + required(e.model, f, nil) + small(e.model, e.model.typeOf(f).base()) + " }")
		if v, isVariable := f.get.(variable); isVariable {
			for role, expr := range v.roles {
				if read := strings.ReplaceAll(expr, "@", "node_1"); strings.Contains(least, read) || !strings.Contains(more, read) {
					t.Errorf("%s(%s): %q is read by\n%s\nor not by\n%s", f.name, role, read, least, more)
				}
			}
			continue
		}
		g, isLeaf := f.get.(leaf)
		if !isLeaf {
			if strings.Count(more, "CALL (") <= strings.Count(least, "CALL (") {
				t.Errorf("%s is no subquery: %s", f.name, more)
			}
			continue
		}
		read, _, _ := strings.Cut(strings.ReplaceAll(g.expr, "@", "node_1"), " ")
		if strings.Contains(least, read) || !strings.Contains(more, read) {
			t.Errorf("%s: %q is read by\n%s\nor not by\n%s", f.name, read, least, more)
		}
	}
	for selection, calls := range map[string]int{"nodes { id }": 1, "totalCount": 1, "nodes { id } totalCount": 2,
		"nodes { id } pageInfo { hasNextPage }": 1, "__typename": 0, "edges { node { id } } nodes { id }": 1} {
		if n := strings.Count(text(selection), "CALL ("); n != calls {
			t.Errorf("%s takes %d subqueries, not %d", selection, n, calls)
		}
	}
}
