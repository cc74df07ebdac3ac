package cypher

import "testing"

func TestPrint(t *testing.T) {
	cases := []struct{ name, text, want string }{
		{"clauses stand on lines of their own", "match (n) with n where n.x>1 return n.x as x order by x desc skip 1 limit 2",
			"MATCH (n)\nWITH n WHERE n.x > 1\nRETURN n.x AS x ORDER BY x DESC SKIP 1 LIMIT 2"},
		{"a changed column keeps its name", "RETURN 1+2, n . x, count( * ) , n",
			"RETURN 1 + 2 AS `1+2`, n.x AS `n . x`, count(*) AS `count( * )`, n"},
		{"an unchanged column has no alias", "RETURN 1 + 2, n.x", "RETURN 1 + 2, n.x"},
		{"strings hold no escape but those needed", `RETURN "it's\u0027 \\u0041 \n\t" AS s`, "RETURN 'it\\'s\\' \\\\u0041 \\n\t' AS s"},
		{"only brackets that are needed", "RETURN ((1 + (2 * 3))) - (4 - 5) AS n", "RETURN 1 + 2 * 3 - (4 - 5) AS n"},
		{"keywords are quoted as variables, not as keys", "MATCH (`end`:On {order: 1}) RETURN `end`.count AS type",
			"MATCH (`end`:On {order: 1})\nRETURN `end`.count AS type"},
		{"no arithmetic looks like a pattern", "RETURN (a:B) - (-(c)) AS x, (a:B) - ([1]) AS y, (a:B) < (-c) AS z",
			"RETURN (a:B) - (-c) AS x, (a:B) - ([1]) AS y, a:B < (-c) AS z"},
		{"two signs stay apart", "RETURN - -x AS a, -(-x ^ 2) AS b, -(1) AS c, NOT -x = y AS d",
			"RETURN -(-x) AS a, -(-x ^ 2) AS b, -(1) AS c, NOT -x = y AS d"},
		{"a list with one predicate is no comprehension", "RETURN [(x IN y)] AS l", "RETURN [(x IN y)] AS l"},
		{"labels with | are set apart", "RETURN [x IN l WHERE (x:A|B) | x] AS l", "RETURN [x IN l WHERE x:(A|B) | x] AS l"},
		{"labels of a label predicate stay apart", "RETURN (n:A):B AS x", "RETURN (n:A):B AS x"},
		{"a pattern in EXISTS becomes a query", "MATCH (n) WHERE exists { (n)-->() } RETURN n",
			"MATCH (n) WHERE EXISTS { MATCH (n)-->() }\nRETURN n"},
		{"numbers", "RETURN 0x10 AS a, 1e3 AS b, 1.50 AS c, 1e300 AS d", "RETURN 16 AS a, 1000.0 AS b, 1.5 AS c, 1e+300 AS d"},
		{"an order that stands alone", "MATCH (n) ORDER BY n.x LIMIT 1 RETURN n", "MATCH (n)\nWITH * ORDER BY n.x LIMIT 1\nRETURN n"},
		{"a type is tested by CASE", "RETURN CASE WHEN x IS :: INTEGER THEN 1 END AS a, CASE x WHEN IS :: INTEGER THEN 1 END AS b",
			"RETURN CASE WHEN x IS :: INTEGER THEN 1 END AS a, CASE x WHEN IS TYPED INTEGER THEN 1 END AS b"},
		{"values of CASE stand in a comprehension", "RETURN [x IN y | (CASE x WHEN 1, 2 THEN z.end END)] AS a, [(a)-->(b) | CASE b.x WHEN 1, 2 THEN 3 END] AS b",
			"RETURN [x IN y | CASE x WHEN 1, 2 THEN z.end END] AS a, [(a)-->(b) | CASE b.x WHEN 1, 2 THEN 3 END] AS b"},
		{"a list with CASE is no comprehension", "RETURN [x IN y, CASE x WHEN 1, 2 THEN 3 END] AS a, [x IN y.case, 1] AS b",
			"RETURN [x IN y, CASE x WHEN 1, 2 THEN 3 END] AS a, [x IN y.case, 1] AS b"},
		{"a constraint", "create constraint for (n:A) require n.id is unique", "CREATE CONSTRAINT FOR (n:A) REQUIRE (n.id) IS UNIQUE"},
	}
	for _, c := range cases {
		stmt, err := Parse(c.text)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if got := Print(stmt); got != c.want {
			t.Errorf("%s:\n%s\nwant:\n%s", c.name, got, c.want)
		}
		checkRoundTrip(t, c.text)
	}
}

func TestPrintForNeo4j(t *testing.T) {
	cases := [][2]string{
		{"RETURN elementId(n) AS id", "RETURN n.id AS id"},
		{"RETURN elementId(n)", "RETURN n.id AS `elementId(n)`"},
		{"RETURN ELEMENTID(startNode(r)) AS id", "RETURN startNode(r).id AS id"},
		{"RETURN elementId(a + b) AS id", "RETURN (a + b).id AS id"},
		{"RETURN exists(n.x) = true AS e", "RETURN (n.x IS NOT NULL) = true AS e"},
	}
	for _, c := range cases {
		stmt, err := Parse(c[0])
		if err != nil {
			t.Errorf("%s: %v", c[0], err)
			continue
		}
		if got := (PrintOptions{Neo4j: true}).Statement(stmt); got != c[1] {
			t.Errorf("%s is printed as %s, want %s", c[0], got, c[1])
		}
	}
}

func TestEveryNameComesBack(t *testing.T) {
	for _, name := range []string{"a", "é", "Ağdam", "a b", "a`b", "``", "1a", "", "match", "NULL", "not", "true", "count", "_x", "a-b",
		"x\ny", "ՀՀ", "a.b", "case", "in", "order"} {
		v := &Variable{Name: name}
		texts := []string{PrintOptions{}.Expr(v), PrintOptions{}.Expr(&Parameter{Name: name}),
			PrintOptions{}.Expr(&Property{X: v, Key: name}), PrintOptions{}.Expr(&HasLabels{X: v, Labels: &LabelName{Name: name}})}
		for _, text := range texts {
			x, err := ParseExpr(text)
			if err != nil {
				t.Errorf("%q: %v", text, err)
				continue
			}
			if again := (PrintOptions{}).Expr(x); again != text {
				t.Errorf("%q comes back as %q", text, again)
			}
		}
	}
}
