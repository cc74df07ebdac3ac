package cypher

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"parley/graph"
)

func check(text string, o CheckOptions) (*Info, error) {
	stmt, err := Parse(text)
	if err != nil {
		return nil, err
	}
	return Check(stmt, o)
}

func TestCheckRefuses(t *testing.T) {
	const bad = graph.InvalidQuery
	for _, r := range []refusal{
		{"MATCH (leader) RETURN leder", bad, "UndefinedVariable", 1, 23, "did you mean leader?"},
		{"MATCH (a) WITH a.x AS x RETURN a", bad, "UndefinedVariable", 1, 32, "'a'"},
		{"MATCH (a) RETURN DISTINCT a.x ORDER BY a.y", bad, "UndefinedVariable", 1, 40, "'a'"},
		{"MATCH (a) CALL { RETURN a.x AS x } RETURN x", bad, "UndefinedVariable", 1, 25, "'a'"},
		{"MATCH (a) CALL () { RETURN a.x AS x } RETURN x", bad, "UndefinedVariable", 1, 28, "'a'"},
		{"CALL (a) { RETURN a.x AS x } RETURN x", bad, "UndefinedVariable", 1, 7, "'a'"},
		{"CREATE (a {x: 1})-[:R {y: a.x}]->(b)", bad, "UndefinedVariable", 1, 27, "'a'"},
		{"MATCH (a) WHERE (a)-->(b) RETURN a", bad, "UndefinedVariable", 1, 24, "'b'"},
		{"RETURN shortestPath((a)-[*]-(b)) AS p", bad, "UndefinedVariable", 1, 22, "'a'"},
		{"UNWIND [1] AS x UNWIND [2] AS x RETURN x", bad, "VariableAlreadyBound", 1, 31, "'x'"},
		{"MATCH (a) CREATE (a:B)", bad, "VariableAlreadyBound", 1, 19, "'a'"},
		{"MATCH (a) MERGE (a)", bad, "VariableAlreadyBound", 1, 18, "'a'"},
		{"WITH 1 AS x CALL (x) { WITH 2 AS x RETURN x AS y } RETURN y", bad, "VariableAlreadyBound", 1, 29, "outside"},
		{"WITH 1 AS x CALL (x) { RETURN x } RETURN x", bad, "VariableAlreadyBound", 1, 13, "'x'"},
		{"WITH 1 AS x RETURN COLLECT { UNWIND [1] AS x RETURN x } AS y", bad, "VariableAlreadyBound", 1, 44, "'x'"},
		{"MATCH (a)-[a]->() RETURN a", bad, "VariableTypeConflict", 1, 12, "is a NODE and cannot be a relationship"},
		{"WITH 1 AS a MATCH (a) RETURN a", bad, "VariableTypeConflict", 1, 20, "INTEGER"},
		{"MATCH ()-[r]->()-[r]->() RETURN r", bad, "RelationshipUniquenessViolation", 1, 19, "differ"},
		{"MATCH (n $p) RETURN n", bad, "InvalidParameterUse", 1, 10, "{key: $p.key}"},
		{"RETURN *", bad, "NoVariablesInScope", 1, 1, "nothing to return"},
		{"RETURN 1 AS a, 2 AS a", bad, "ColumnNameConflict", 1, 16, "'a'"},
		{"MATCH (n) WITH n.x RETURN 1", bad, "NoExpressionAlias", 1, 16, "n.x"},
		{"CALL { RETURN 1 } RETURN 2", bad, "NoExpressionAlias", 1, 15, "AS name"},
		{"MATCH (n) WHERE count(n) > 1 RETURN n", bad, "InvalidAggregation", 1, 17, "column"},
		{"MATCH (n) RETURN n.x AS x ORDER BY count(*)", bad, "InvalidAggregation", 1, 36, "columns"},
		{"MATCH (n) RETURN n.x AS x, count(*) AS c ORDER BY max(x)", bad, "InvalidAggregation", 1, 51, "one of the columns"},
		{"RETURN [x IN [1] | count(x)] AS l", bad, "InvalidAggregation", 1, 20, "column"},
		{"RETURN sum(count(*)) AS s", bad, "NestedAggregation", 1, 12, "WITH before"},
		{"RETURN count(rand()) AS c", bad, "NonConstantExpression", 1, 14, "rand()"},
		{"MATCH (n) RETURN n.x + count(*) AS c", bad, "AmbiguousAggregationExpression", 1, 18, "grouping key"},
		{"MATCH (n) RETURN n LIMIT n.x", bad, "NonConstantExpression", 1, 26, "variable"},
		{"RETURN 1 AS a LIMIT COUNT { () }", bad, "NonConstantExpression", 1, 21, "variable"},
		{"RETURN 1 AS a SKIP -1", bad, "NegativeIntegerArgument", 1, 20, "-1 is negative"},
		{"RETURN 1 AS a LIMIT 1.5", bad, "InvalidArgumentType", 1, 21, "whole number"},
		{"RETURN 1 AS a UNION RETURN 2 AS b", bad, "DifferentColumnsInUnion", 1, 21, "same columns"},
		{"RETURN 1 AS a UNION RETURN 2 AS a UNION ALL RETURN 3 AS a", bad, "InvalidClauseComposition", 1, 35, "mixed"},
		{"MATCH (n)", bad, "InvalidClauseComposition", 1, 1, "cannot end with MATCH"},
		{"RETURN 1 AS a MATCH (n) RETURN n", bad, "InvalidClauseComposition", 1, 15, "use WITH"},
		{"CREATE (n) MATCH (m) RETURN m", bad, "InvalidClauseComposition", 1, 12, "WITH is needed between CREATE and MATCH"},
		{"MATCH (n) WHERE EXISTS { CREATE (m) } RETURN n", bad, "InvalidClauseComposition", 1, 26, "only read"},
		{"FOREACH (x IN [1] | MATCH (n) RETURN n)", bad, "InvalidClauseComposition", 1, 21, "only clauses that write"},
		{"MATCH (n) CALL { WITH n WHERE n.x RETURN 1 AS a } RETURN a", bad, "InvalidClauseComposition", 1, 18, "second WITH"},
		{"RETURN COLLECT { RETURN 1 AS a, 2 AS b } AS c", bad, "InvalidClauseComposition", 1, 8, "one column"},
		{"MATCH (a) RETURN (a)-->() AS x", bad, "UnexpectedSyntax", 1, 18, "EXISTS"},
		{"MATCH (a) RETURN size((a)-->()) AS x", bad, "UnexpectedSyntax", 1, 23, "COUNT"},
		{"RETURN any(x IN [1]) AS a", bad, "UnexpectedSyntax", 1, 8, "predicate"},
		{"CREATE (a)-[:R]-(b)", bad, "RequiresDirectedRelationship", 1, 11, "one direction"},
		{"CREATE (a)-[:R|S]->(b)", bad, "NoSingleRelationshipType", 1, 11, "exactly one type"},
		{"CREATE (a)-[:R*2]->(b)", bad, "CreatingVarLength", 1, 15, "each relationship"},
		{"MATCH (n) DELETE n:A", bad, "InvalidDelete", 1, 18, "REMOVE"},
		{"MATCH (n) DELETE 1 + 1", bad, "InvalidArgumentType", 1, 18, "INTEGER"},
		{"RETURN NOT 1 AS a", bad, "InvalidArgumentType", 1, 12, "BOOLEAN"},
		{"RETURN 1 IN 2 AS a", bad, "InvalidArgumentType", 1, 13, "LIST"},
		{"RETURN 'a' * 2 AS a", bad, "InvalidArgumentType", 1, 8, "STRING"},
		{"RETURN 1 + true AS a", bad, "InvalidArgumentType", 1, 12, "BOOLEAN"},
		{"MATCH p = (a) RETURN size(p) AS s", bad, "InvalidArgumentType", 1, 27, "size() takes STRING or LIST, not PATH"},
		{"WITH [1] AS l RETURN l.x AS a", bad, "TypeError.InvalidArgumentType", 1, 22, "LIST"},
		{"RETURN toUper('x') AS a", bad, "UnknownFunction", 1, 8, "did you mean toUpper"},
		{"MATCH (n) RETURN id(n) AS a", bad, "UnknownFunction", 1, 18, "elementId"},
		{"RETURN left('x') AS a", bad, "InvalidNumberOfArguments", 1, 8, "takes 2 arguments, not 1"},
		{"RETURN substring('x') AS a", bad, "InvalidNumberOfArguments", 1, 8, "2 to 3"},
		{"RETURN toUpper(DISTINCT 'x') AS a", bad, "UnexpectedSyntax", 1, 8, "DISTINCT"},
		{"RETURN 'x' =~ '(a+)+' AS a", graph.InvalidArgument, "", 1, 15, "quantifier"},
		{"RETURN 'x' =~ '(?=a)' AS a", graph.InvalidArgument, "", 1, 15, "RE2"},
		{"MATCH (n) SET n.x = 1", graph.ReadOnly, "", 1, 11, "SET changes the graph"},
		{"EXPLAIN CREATE (n)", graph.ReadOnly, "", 1, 9, "CREATE"},
		{"MATCH (n) CALL (n) { DETACH DELETE n } RETURN 1 AS a", graph.ReadOnly, "", 1, 22, "DELETE"},
		{"CREATE INDEX FOR (n:A) ON (n.x)", graph.ReadOnly, "", 1, 1, "indexes"},
		{"CALL dbms.killQuery('x')", graph.ReadOnly, "ProcedureError.ProcedureNotFound", 1, 1, "dbms.killQuery"},
		{"CALL db.lables()", graph.ReadOnly, "ProcedureError.ProcedureNotFound", 1, 1, "did you mean db.labels?"},
		{"CALL db.labels(1)", bad, "InvalidNumberOfArguments", 1, 1, "takes 0"},
		{"CALL db.index.fulltext.queryNodes(1, 'x')", bad, "InvalidArgumentType", 1, 35, "indexName"},
		{"MATCH (n) CALL db.labels() RETURN n", bad, "UndefinedVariable", 1, 11, "YIELD label"},
		{"CALL db.labels() YIELD x RETURN x", bad, "UndefinedVariable", 1, 24, "no column 'x'"},
		{"MATCH (n) CALL db.labels() YIELD * RETURN n", bad, "UnexpectedSyntax", 1, 11, "name the columns"},
		{"LOAD CSV FROM 'x' AS row RETURN row", graph.Unsupported, "", 1, 1, "LOAD CSV"},
		{"USE x MATCH (n) RETURN n", graph.Unsupported, "", 1, 1, "USE"},
		{"SHOW USERS", graph.Unsupported, "", 1, 1, "SHOW USERS"},
		{"CALL { RETURN 1 AS a } IN TRANSACTIONS RETURN a", graph.Unsupported, "", 1, 24, "one transaction"},
		{"MATCH (a), p = SHORTEST 1 (a)-->+(b) RETURN p", bad, "UnexpectedSyntax", 1, 12, "stands alone"},
		{"MATCH p = shortestPath((a)-->()-->(b)) RETURN p", bad, "UnexpectedSyntax", 1, 7, "one relationship"},
	} {
		access := graph.Write
		if r.code == graph.ReadOnly {
			access = graph.Read
		}
		_, err := check(r.text, CheckOptions{Access: access})
		if err == nil {
			t.Errorf("%s is accepted", r.text)
			continue
		}
		r.check(t, err)
	}
}

func TestCheckAccepts(t *testing.T) {
	for _, text := range []string{
		"MATCH (n) WITH n.x AS x, count(*) AS c WHERE n.x > 1 AND c > 2 RETURN x",
		"MATCH (n) WITH DISTINCT n WHERE (n)-->() RETURN n",
		"MATCH (n) RETURN n.x, count(*) AS c ORDER BY n.x + count(*), $p",
		"MATCH (n) RETURN DISTINCT toUpper(n.x) AS x ORDER BY toUpper(n.x), size(x)",
		"MATCH (n) RETURN n, n.x + count(*) AS c",
		"MATCH (n) RETURN [x IN collect(n) | x.a] AS l, reduce(s = 0, x IN collect(n.v) | s + x) AS s",
		"MATCH (n) WITH collect(n) AS ns RETURN [m IN ns WHERE (m)-->() | m] AS ms",
		"WITH 1 AS x CALL (x) { WITH 2 AS y RETURN x + y AS z } RETURN z",
		"WITH 1 AS x CALL (x) { WITH x RETURN x + 1 AS y } RETURN y",
		"WITH 1 AS x RETURN COLLECT { WITH 2 AS y RETURN x + y } AS z",
		"WITH 1 AS x FOREACH (x IN [2] | CREATE (:A {x: x}))",
		"MATCH (n) RETURN CASE WHEN (n)-->() THEN 1 ELSE 0 END AS out, NOT (n)<--() AS root",
		"OPTIONAL MATCH (a) WITH a MATCH (a)-->(b) RETURN b",
		"WITH null AS a MATCH (a)-->(b) RETURN b",
		"MATCH (x)((a)-[r]->(b) WHERE a.v < b.v)+(y) RETURN size(a) AS n, [e IN r | type(e)] AS types",
		"MATCH (a)-[rs*]->(b) WITH a, rs, b MATCH (a)-[rs*]->(b) RETURN rs",
		"UNWIND $rows AS row MERGE (n:A {id: row.id}) SET n += row.p",
		"MATCH (n) WHERE 'x' =~ n.pattern RETURN n",
	} {
		if _, err := check(text, CheckOptions{Access: graph.Write}); err != nil {
			t.Errorf("%s: %v", text, err)
		}
	}
}

func TestTheCorpusIsAccepted(t *testing.T) {
	refused := []string{"LOAD CSV", "USE", "SHOW USERS", "IN TRANSACTIONS"}
	for _, text := range corpus(t) {
		_, err := check(text, CheckOptions{Access: graph.Write})
		want := slices.ContainsFunc(refused, func(s string) bool { return strings.Contains(text, s) })
		if (err != nil) != want {
			t.Errorf("%s: %v", text, err)
		}
	}
}

func TestInfo(t *testing.T) {
	cases := []struct {
		text    string
		columns string
		params  string
		writes  bool
		schema  bool
	}{
		{"MATCH (n) WHERE n.x = $b AND n.y = $a RETURN n.x, count(*) AS c", "n.x,c", "a,b", false, false},
		{"MATCH (b)-[a]->(c) RETURN *, 1 AS d", "a,b,c,d", "", false, false},
		{"RETURN 1 AS a UNION RETURN 2 AS a", "a", "", false, false},
		{"CREATE (n {x: $x})", "", "x", true, false},
		{"MATCH (n) CALL (n) { SET n.x = 1 } RETURN n ORDER BY $k LIMIT $l", "n", "k,l", true, false},
		{"CREATE INDEX FOR (n:A) ON (n.x)", "", "", false, true},
		{"CALL db.labels", "label", "", false, false},
		{"CALL db.labels() YIELD label AS l", "l", "", false, false},
		{"SHOW CONSTRAINTS YIELD name, type", "name,type", "", false, false},
		{"SHOW INDEXES YIELD name AS n RETURN n AS m", "m", "", false, false},
	}
	for _, c := range cases {
		info, err := check(c.text, CheckOptions{Access: graph.Write})
		if err != nil {
			t.Errorf("%s: %v", c.text, err)
			continue
		}
		if got := strings.Join(info.Columns, ","); got != c.columns || len(info.ColumnKinds) != len(info.Columns) {
			t.Errorf("%s: columns %s, want %s", c.text, got, c.columns)
		}
		if got := strings.Join(info.Params, ","); got != c.params {
			t.Errorf("%s: parameters %s, want %s", c.text, got, c.params)
		}
		if info.Writes != c.writes || info.Schema != c.schema {
			t.Errorf("%s: writes %v, schema %v", c.text, info.Writes, info.Schema)
		}
	}
}

func TestInfoTellsKinds(t *testing.T) {
	const text = "MATCH p = (a)-[r]->(b)-[rs*]->() UNWIND nodes(p) AS n WITH a, r, rs, p, n, 1 AS i, [1.5] AS l, $x AS x " +
		"RETURN a, r, rs, p, n, i, l, l[0] AS f, x, a.v AS v"
	stmt, err := Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	info, err := Check(stmt, CheckOptions{})
	if err != nil {
		t.Fatal(err)
	}
	want := []Kinds{NodeKind, RelationshipKind, ListKind, PathKind, NodeKind, IntegerKind, ListKind, FloatKind, AnyKind, AnyKind}
	if !slices.Equal(info.ColumnKinds, want) {
		t.Errorf("%v, want %v", info.ColumnKinds, want)
	}
	if k := info.Kinds(find[*Unwind](t, text).Var); k != AnyKind {
		t.Errorf("a variable of another tree has the kinds %v", k)
	}
	for _, clause := range stmt.Body.(*Query).Parts[0].Clauses {
		if u, ok := clause.(*Unwind); ok && info.Kinds(u.Var) != NodeKind {
			t.Errorf("nodes(p) gives %v", info.Kinds(u.Var))
		}
	}
}

func TestTCKErrorsHaveTheirDetail(t *testing.T) {
	for _, q := range tckQueries(t) {
		_, err := check(q.text, CheckOptions{Access: graph.Write, Procedures: tckProcedures(q.procedures)})
		var e *graph.Error
		detail := ""
		if errors.As(err, &e) {
			detail = e.Detail
		}
		want := q.fails
		if !q.compileTime && detail == "" || want == "ParameterMissing.MissingParameter" {
			want = "" // told when it runs
		}
		if detail != want {
			t.Errorf("%s: %q, want %q (%v)\n%s", q.scenario, detail, want, err, q.text)
		}
	}
}

// tckProcedures reads "name(a :: INTEGER?) :: (b :: STRING?)".
func tckProcedures(lines []string) map[string]*Procedure {
	m := map[string]*Procedure{}
	for _, line := range lines {
		name, rest, _ := strings.Cut(line, "(")
		args, results, _ := strings.Cut(rest, ") ::")
		m[name] = &Procedure{Name: name, Args: tckArguments(args), Results: tckArguments(strings.Trim(results, " ():"))}
	}
	return m
}

func tckArguments(text string) []Argument {
	var out []Argument
	for _, a := range strings.Split(text, ",") {
		if name, kind, ok := strings.Cut(a, "::"); ok {
			kinds := readKinds(strings.Trim(kind, " ?"))
			out = append(out, Argument{Name: strings.TrimSpace(name), Kinds: kinds})
		}
	}
	return out
}
