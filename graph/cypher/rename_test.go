package cypher

import "testing"

func TestRename(t *testing.T) {
	const text = "MATCH p = (a:A {id: $id})-[r*]->(b WHERE b.x > $min) " +
		"CALL (a) { MATCH (a)-->(c) RETURN collect(c {.id, a, k: c.k}) AS cs } " +
		"CALL db.labels() YIELD label " +
		"WITH a, [x IN cs WHERE x.v | x] AS l, label " +
		"RETURN a, l, a.name, label AS out"
	const want = "MATCH p_1 = (a_1:A {id: $qid})-[r_1*]->(b_1 WHERE b_1.x > $qmin)\n" +
		"CALL (a_1) { MATCH (a_1)-->(c_1) RETURN collect(c_1 {.id, a: a_1, k: c_1.k}) AS cs_1 }\n" +
		"CALL db.labels() YIELD label AS label_1\n" +
		"WITH a_1, [x_1 IN cs_1 WHERE x_1.v | x_1] AS l_1, label_1\n" +
		"RETURN a_1, l_1, a_1.name AS `a.name_1`, label_1 AS out_1"
	stmt, err := Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	before := Print(stmt)
	clauses := stmt.Body.(*Query).Parts[0].Clauses
	renamed := Rename(clauses, func(v string) string { return v + "_1" }, func(p string) string { return "q" + p })
	if got := (PrintOptions{}).Clauses(renamed); got != want {
		t.Errorf("renamed:\n%s\nwant:\n%s", got, want)
	}
	if Print(stmt) != before {
		t.Error("the original has changed")
	}
	if got := (PrintOptions{}).Clauses(Rename(clauses, nil, nil)); got != before {
		t.Errorf("renamed to nothing:\n%s\nwant:\n%s", got, before)
	}
}

func TestWalkVisitsEveryVariable(t *testing.T) {
	for _, text := range corpus(t) {
		stmt, err := Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		walked := map[*Variable]bool{}
		Walk(stmt, func(n Node) bool {
			if v, ok := n.(*Variable); ok {
				walked[v] = true
			}
			return true
		})
		q, ok := stmt.Body.(*Query)
		if !ok {
			continue
		}
		missed := map[string]bool{}
		for _, part := range q.Parts {
			Rename(part.Clauses, func(name string) string {
				missed[name] = true
				return name
			}, nil)
		}
		for v := range walked {
			delete(missed, v.Name)
		}
		for name := range missed {
			if !isColumnText(q, name) {
				t.Errorf("%s is not visited in %s", name, text)
			}
		}
	}
}

// isColumnText tells whether name is only that of a column without alias.
func isColumnText(q *Query, name string) bool {
	found := false
	Walk(q, func(n Node) bool {
		if it, ok := n.(*Item); ok && it.Alias == nil && it.Name == name {
			found = true
		}
		return true
	})
	return found
}
