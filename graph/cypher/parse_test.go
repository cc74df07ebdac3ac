package cypher

import (
	"strings"
	"testing"
)

// find gives the first node that matches, in the order of the text.
func find[T Node](t *testing.T, text string) T {
	t.Helper()
	stmt, err := Parse(text)
	if err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	var found T
	done := false
	Walk(stmt, func(n Node) bool {
		if x, ok := n.(T); ok && !done {
			found, done = x, true
		}
		return !done
	})
	if !done {
		t.Fatalf("no such node in %s", text)
	}
	return found
}

func spanned(text string, n Node) string {
	s := n.Place()
	return text[s.Offset:s.End]
}

func TestEveryNodeKnowsItsText(t *testing.T) {
	const text = "MATCH (a:Person {id: $id})-[r:TOOK*1..2]->(b)\n" +
		"WHERE a.x + 1 < b.y AND a:Leader OR NOT exists((a)-->())\n" +
		"RETURN DISTINCT é.name  AS  n, [x IN xs WHERE x > 1 | x], CASE a WHEN 1 THEN 2 END ORDER BY n DESC LIMIT 3"
	cases := []struct {
		what string
		node Node
		want string
	}{
		{"a clause", find[*Match](t, text), text[:strings.Index(text, "\nRETURN")]},
		{"a path", find[*PathPattern](t, text), "(a:Person {id: $id})-[r:TOOK*1..2]->(b)"},
		{"a node", find[*NodePattern](t, text), "(a:Person {id: $id})"},
		{"a relationship", find[*RelationshipPattern](t, text), "-[r:TOOK*1..2]->"},
		{"a length", find[*RelationshipPattern](t, text).Length, "*1..2"},
		{"a label", find[*LabelName](t, text), "Person"},
		{"a map", find[*Map](t, text), "{id: $id}"},
		{"a parameter", find[*Parameter](t, text), "$id"},
		{"a comparison", find[*Comparison](t, text), "a.x + 1 < b.y"},
		{"a property", find[*Property](t, text), "a.x"},
		{"an operator", find[*Binary](t, text), "a.x + 1 < b.y AND a:Leader OR NOT exists((a)-->())"},
		{"a label predicate", find[*HasLabels](t, text), "a:Leader"},
		{"a negation", find[*Unary](t, text), "NOT exists((a)-->())"},
		{"a pattern that exists", find[*SubqueryExpr](t, text), "exists((a)-->())"},
		{"a column", find[*Item](t, text), "é.name  AS  n"},
		{"a comprehension", find[*ListComprehension](t, text), "[x IN xs WHERE x > 1 | x]"},
		{"a case", find[*Case](t, text), "CASE a WHEN 1 THEN 2 END"},
		{"a sort key", find[*SortItem](t, text), "n DESC"},
	}
	for _, c := range cases {
		if got := spanned(text, c.node); got != c.want {
			t.Errorf("%s: %q, want %q", c.what, got, c.want)
		}
	}
}

func TestColumnsCountCodePoints(t *testing.T) {
	const text = "RETURN 'Şuşa' AS a,\n  `é` + Ağdam AS b // ş\n, c"
	stmt, err := Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	items := stmt.Body.(*Query).Parts[0].Clauses[0].(*Return).Items
	for i, want := range []struct{ line, column int32 }{{1, 8}, {2, 3}, {3, 3}} {
		if p := items[i].Pos; p.Line != want.line || p.Column != want.column {
			t.Errorf("column %d is at %d:%d, want %d:%d", i, p.Line, p.Column, want.line, want.column)
		}
	}
	if p := items[1].Expr.(*Binary).Right.Place(); p.Line != 2 || p.Column != 9 {
		t.Errorf("Ağdam is at %d:%d, want 2:9", p.Line, p.Column)
	}
}

func TestColumnsAreNamedAsTheyWereWritten(t *testing.T) {
	stmt, err := Parse("RETURN n . name, count( * ), `odd name`, 1+1 AS two, /* c */ toUpper('x') // d")
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"n . name", "count( * )", "odd name", "two", "toUpper('x')"}
	for i, it := range stmt.Body.(*Query).Parts[0].Clauses[0].(*Return).Items {
		if it.Name != want[i] {
			t.Errorf("column %d is called %q, want %q", i, it.Name, want[i])
		}
	}
}

func TestOperatorsBindAsInCypher(t *testing.T) {
	cases := [][2]string{
		{"1 + 2 * 3 ^ 4", "(1 + (2 * (3 ^ 4)))"},
		{"2 ^ 3 ^ 2", "((2 ^ 3) ^ 2)"},
		{"-2 ^ 2", "(-2 ^ 2)"},
		{"-x ^ 2", "((-x) ^ 2)"},
		{"1 - 2 - 3", "((1 - 2) - 3)"},
		{"NOT a = b AND c OR d XOR e", "(((NOT (a = b)) AND c) OR (d XOR e))"},
		{"a = b IN c", "(a = (b IN c))"},
		{"a + b IS NULL", "((a + b) IS NULL)"},
		{"a < b <= c", "(a < b <= c)"},
		{"a || b = c", "((a || b) = c)"},
		{"NOT NOT a", "(NOT (NOT a))"},
		{"a STARTS WITH b + c", "(a STARTS WITH (b + c))"},
		{"a.b[0].c", "a.b[0].c"},
		{"n:A AND m:B", "(n:A AND m:B)"},
		{"a IN b IN c", "((a IN b) IN c)"},
		{"- 5", "-5"},
		{"-5.x", "(-(5).x)"},
		{"1 - -1", "(1 - -1)"},
	}
	for _, c := range cases {
		x, err := ParseExpr(c[0])
		if err != nil {
			t.Errorf("%s: %v", c[0], err)
			continue
		}
		if got := bracketed(x); got != c[1] {
			t.Errorf("%s is read as %s, want %s", c[0], got, c[1])
		}
	}
}

// bracketed prints an expression with brackets around every operator.
func bracketed(x Expr) string {
	inner := bracketed
	switch x := x.(type) {
	case *Unary:
		return "(" + opTexts[x.Op] + inner(x.X) + ")"
	case *Binary:
		return "(" + inner(x.Left) + " " + x.Op.String() + " " + inner(x.Right) + ")"
	case *Comparison:
		s := inner(x.Operands[0])
		for i, op := range x.Ops {
			s += " " + op.String() + " " + inner(x.Operands[i+1])
		}
		return "(" + s + ")"
	case *IsNull:
		return "(" + inner(x.X) + " IS NULL)"
	}
	return PrintOptions{}.Expr(x)
}

func TestLiterals(t *testing.T) {
	cases := []struct {
		text string
		want any
	}{
		{"0", int64(0)}, {"9223372036854775807", int64(1<<63 - 1)}, {"-9223372036854775808", int64(-1 << 63)},
		{"0x1F", int64(31)}, {"-0x8000000000000000", int64(-1 << 63)}, {"0o17", int64(15)}, {"1_000", int64(1000)},
		{"1.5", 1.5}, {".5", .5}, {"1e3", 1000.0}, {"1.5E-3", 0.0015}, {"00", int64(0)},
		{"'it\\'s'", "it's"}, {`"\"\\\n\t\r\b\f"`, "\"\\\n\t\r\b\f"}, {`'\u00e9\uD83D\uDE00'`, "é😀"},
		{`'\d+\.x'`, `\d+\.x`}, {"'a\nb'", "a\nb"}, {"true", true}, {"NULL", nil}, {"''", ""},
	}
	for _, c := range cases {
		x, err := ParseExpr(c.text)
		if err != nil {
			t.Errorf("%s: %v", c.text, err)
			continue
		}
		if lit, ok := x.(*Literal); !ok || lit.Value != c.want {
			t.Errorf("%s is read as %#v, want %#v", c.text, x, c.want)
		}
	}
}

func TestQuantifiedPathsStandBetweenNodes(t *testing.T) {
	cases := [][2]string{
		{"MATCH ((a)-->(b)){2} RETURN 1", "()((a)-->(b)){2}()"},
		{"MATCH (x)-[r:R]->+(y) RETURN 1", "(x)(()-[r:R]->())+(y)"},
		{"MATCH ((a)-->(b))+((c)-->(d))* RETURN 1", "()((a)-->(b))+()((c)-->(d))*()"},
		{"MATCH SHORTEST 1 ((a)-->+(b) WHERE a.x) RETURN 1", "SHORTEST 1 ((a)(()-->())+(b) WHERE a.x)"},
	}
	for _, c := range cases {
		w := &printer{}
		w.path(find[*PathPattern](t, c[0]))
		if got := w.String(); got != c[1] {
			t.Errorf("%s is read as %s, want %s", c[0], got, c[1])
		}
	}
}
