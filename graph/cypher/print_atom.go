package cypher

import (
	"math"
	"strconv"
	"strings"
)

func (w *printer) atom(x Expr) {
	switch x := x.(type) {
	case *Literal:
		w.literal(x.Value)
	case *Variable:
		w.variable(x)
	case *Parameter:
		w.parameter(x)
	case *List:
		w.list(x)
	case *Map:
		w.mapLiteral(x)
	case *MapProjection:
		w.mapProjection(x)
	case *CountStar:
		w.text("count(*)")
	case *Case:
		w.caseExpr(x)
	default:
		w.nested(x)
	}
}

// list prints [a, b]. A single element with an operator stands in parentheses: [x IN y] would be a comprehension.
func (w *printer) list(l *List) {
	w.text("[")
	if len(l.Items) == 1 {
		w.expr(l.Items[0], bindsAdd)
	} else {
		w.exprs(l.Items)
	}
	w.text("]")
}

func (w *printer) literal(v any) {
	switch v := v.(type) {
	case nil:
		w.text("null")
	case bool:
		w.buf = strconv.AppendBool(w.buf, v)
	case int64:
		w.buf = strconv.AppendInt(w.buf, v, 10)
	case float64:
		w.float(v)
	case string:
		w.string(v)
	}
}

func (w *printer) float(f float64) {
	switch {
	case math.IsNaN(f):
		w.text("NaN")
	case math.IsInf(f, 1):
		w.text("Infinity")
	case math.IsInf(f, -1):
		w.text("-Infinity")
	default:
		s := strconv.FormatFloat(f, 'g', -1, 64)
		if !strings.ContainsAny(s, ".e") {
			s += ".0"
		}
		w.text(s)
	}
}

var stringEscapes = strings.NewReplacer(`\`, `\\`, `'`, `\'`, "\n", `\n`, "\r", `\r`)

// string prints a string literal. Only backslashes, quotes and line breaks are escaped.
func (w *printer) string(s string) { w.text("'", stringEscapes.Replace(s), "'") }

func (w *printer) parameter(p *Parameter) {
	w.text("$")
	if p.Name != "" && strings.Trim(p.Name, "0123456789") == "" || isPlainName(p.Name) {
		w.text(p.Name)
	} else {
		w.text(backtick(p.Name))
	}
}

func (w *printer) mapLiteral(m *Map) {
	w.text("{")
	w.each(len(m.Entries), ", ", func(i int) {
		w.key(m.Entries[i].Key)
		w.text(": ")
		w.expr(m.Entries[i].Value, 0)
	})
	w.text("}")
}

func (w *printer) mapProjection(m *MapProjection) {
	w.variable(m.X)
	w.text(" {")
	w.each(len(m.Items), ", ", func(i int) { w.projectionItem(m.Items[i]) })
	w.text("}")
}

func (w *printer) projectionItem(item ProjectionItem) {
	v, isVariable := item.Value.(*Variable)
	switch {
	case item.All:
		w.text(".*")
	case item.Value == nil:
		w.text(".")
		w.key(item.Key)
	case isVariable && v.Name == item.Key:
		w.variable(v)
	default:
		w.key(item.Key)
		w.text(": ")
		w.expr(item.Value, 0)
	}
}

func (w *printer) caseExpr(c *Case) {
	w.text("CASE ")
	if c.Subject != nil {
		w.expr(c.Subject, 0)
		w.text(" ")
	}
	for _, when := range c.Whens {
		w.text("WHEN ")
		w.exprs(when.Values)
		for i, test := range when.Tests {
			if i > 0 || len(when.Values) > 0 {
				w.text(", ")
			}
			w.test(test)
		}
		w.text(" THEN ")
		w.expr(when.Then, 0)
		w.text(" ")
	}
	if c.Else != nil {
		w.text("ELSE ")
		w.expr(c.Else, 0)
		w.text(" ")
	}
	w.text("END")
}

// test prints a test of CASE without the subject that is its left operand.
func (w *printer) test(x Expr) {
	start := len(w.buf)
	if t, ok := x.(*IsType); ok && isSubject(t.X) {
		w.is(t.Not)
		w.text("TYPED ") // Neo4j takes IS :: for a variable here
		w.typeExpr(t.Type)
	} else {
		w.expr(x, 0)
	}
	rest := w.buf[start:]
	if len(rest) > 0 && rest[0] == ' ' {
		w.buf = append(w.buf[:start], rest[1:]...)
	}
}

func isSubject(x Expr) bool {
	_, ok := x.(*CaseSubject)
	return ok
}

// nested prints the forms that hold variables or queries of their own. A CaseSubject is not written.
func (w *printer) nested(x Expr) {
	switch x := x.(type) {
	case *ListComprehension:
		w.text("[")
		w.iteration(x.Var, x.List, x.Where)
		if x.Result != nil {
			w.text(" | ")
			w.expr(x.Result, 0)
		}
		w.text("]")
	case *PatternComprehension:
		w.text("[")
		w.path(x.Path)
		w.where(x.Where)
		w.text(" | ")
		w.expr(x.Result, 0)
		w.text("]")
	case *Reduce:
		w.text("reduce(")
		w.variable(x.Acc)
		w.text(" = ")
		w.expr(x.Init, 0)
		w.text(", ")
		w.iteration(x.Var, x.List, nil)
		w.text(" | ")
		w.expr(x.Result, 0)
		w.text(")")
	case *ListPredicate:
		w.text([...]string{All: "all", Any: "any", None: "none", Single: "single"}[x.Kind], "(")
		w.iteration(x.Var, x.List, x.Where)
		w.text(")")
	case *SubqueryExpr:
		w.text([...]string{Exists: "EXISTS ", Count: "COUNT ", Collect: "COLLECT "}[x.Kind])
		w.braced(x.Query)
	case *PatternExpr:
		w.path(x.Path)
	case *ShortestPathExpr:
		w.path(x.Path)
	}
}

func (w *printer) iteration(v *Variable, list, where Expr) {
	w.variable(v)
	w.text(" IN ")
	w.expr(list, 0)
	w.where(where)
}
