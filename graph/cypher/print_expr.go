package cypher

import (
	"slices"
	"strings"
)

// How tight an expression binds, the loosest first.
const (
	bindsOr = iota + 1
	bindsXor
	bindsAnd
	bindsNot
	bindsComparison
	bindsPredicate
	bindsAdd
	bindsMultiply
	bindsPower
	bindsSign
	bindsPostfix
	bindsAtom
)

var opTexts = [...]string{
	OpNot: "NOT ", OpMinus: "-", OpPlus: "+",
	OpOr: "OR", OpXor: "XOR", OpAnd: "AND",
	OpAdd: "+", OpSub: "-", OpMul: "*", OpDiv: "/", OpMod: "%", OpPow: "^", OpConcat: "||",
	OpStartsWith: "STARTS WITH", OpEndsWith: "ENDS WITH", OpContains: "CONTAINS", OpRegex: "=~", OpIn: "IN",
	OpEqual: "=", OpNotEqual: "<>", OpLess: "<", OpLessEqual: "<=", OpGreater: ">", OpGreaterEqual: ">=",
}

// String is the operator as it is written.
func (o Op) String() string { return strings.TrimSpace(opTexts[o]) }

func opBinds(o Op) int {
	switch o {
	case OpOr:
		return bindsOr
	case OpXor:
		return bindsXor
	case OpAnd:
		return bindsAnd
	case OpNot:
		return bindsNot
	case OpAdd, OpSub, OpConcat:
		return bindsAdd
	case OpMul, OpDiv, OpMod:
		return bindsMultiply
	case OpPow:
		return bindsPower
	case OpMinus, OpPlus:
		return bindsSign
	}
	return bindsPredicate
}

func binds(x Expr) int {
	switch x := x.(type) {
	case *Unary:
		return opBinds(x.Op)
	case *Binary:
		return opBinds(x.Op)
	case *Comparison:
		return bindsComparison
	case *IsNull, *IsNormalized, *HasLabels, *IsType:
		return bindsPredicate
	case *Property, *Index, *Slice:
		return bindsPostfix
	case *PatternExpr:
		return bindsSign
	case *Literal:
		switch x.Value.(type) {
		case int64, float64:
			return bindsSign
		}
	}
	return bindsAtom
}

// expr prints an expression, in parentheses if it binds less tightly than least.
func (w *printer) expr(x Expr, least int) {
	if binds(x) < least || hasBar(x) {
		w.text("(")
		defer w.text(")")
	}
	switch x := x.(type) {
	case *Unary:
		w.unary(x)
	case *Binary:
		b := opBinds(x.Op)
		left, right := b, b+1
		if b == bindsPredicate {
			left++ // Neo4j does not read a IN b IN c
		}
		w.expr(x.Left, left)
		w.text(" ", opTexts[x.Op], " ")
		if w.Neo4j && x.Op == OpRegex {
			w.pattern(x.Right)
			return
		}
		w.operand(x.Right, right, x.Op == OpSub)
	case *Comparison:
		w.comparison(x)
	case *Property:
		w.expr(x.X, bindsPostfix)
		w.text(".")
		w.key(x.Key)
	case *Index:
		w.expr(x.X, bindsPostfix)
		w.text("[")
		w.expr(x.I, 0)
		w.text("]")
	case *Slice:
		w.slice(x)
	case *IsNull, *IsNormalized, *HasLabels, *IsType:
		w.predicate(x)
	case *FunctionCall:
		w.functionCall(x)
	default:
		w.atom(x)
	}
}

// javaFlags make Java read a regular expression as RE2 does: letters of every script fold, and . stops at \n alone.
const javaFlags = "(?ud)"

// pattern prints the right side of =~ for Neo4j.
func (w *printer) pattern(x Expr) {
	if lit, ok := x.(*Literal); ok {
		if s, ok := lit.Value.(string); ok {
			w.expr(&Literal{Value: javaFlags + s}, bindsAtom)
			return
		}
	}
	w.text("'", javaFlags, "' + ")
	w.expr(x, bindsMultiply)
}

// hasBar tells whether a | would stand in the open, where a comprehension could take it for its own.
func hasBar(x Expr) bool {
	t, ok := x.(*IsType)
	return ok && hasUnion(t.Type)
}

func hasUnion(t *Type) bool {
	return t != nil && (len(t.Union) > 0 || hasUnion(t.Of))
}

// operand prints a right operand. After - and < it must not begin with [ or -, which would look like a relationship.
func (w *printer) operand(x Expr, least int, afterDash bool) {
	start := len(w.buf)
	w.expr(x, least)
	if _, isNumber := x.(*Literal); !isNumber && afterDash && (w.buf[start] == '[' || w.buf[start] == '-') {
		w.buf = append(slices.Insert(w.buf, start, '('), ')')
	}
}

// unary keeps a sign apart from a number, which would take it for its own, and from another: --x is a mistake to Neo4j.
func (w *printer) unary(u *Unary) {
	w.text(opTexts[u.Op])
	start := len(w.buf)
	w.expr(u.X, opBinds(u.Op))
	lit, ok := u.X.(*Literal)
	number := ok && u.Op == OpMinus && binds(lit) == bindsSign
	if u.Op != OpNot && (number || w.buf[start] == '-' || w.buf[start] == '+') {
		w.buf = append(slices.Insert(w.buf, start, '('), ')')
	}
}

func (w *printer) comparison(c *Comparison) {
	w.expr(c.Operands[0], bindsPredicate)
	for i, op := range c.Ops {
		w.text(" ", opTexts[op], " ")
		w.operand(c.Operands[i+1], bindsPredicate, op == OpLess)
	}
}

func (w *printer) slice(s *Slice) {
	w.expr(s.X, bindsPostfix)
	w.text("[")
	if s.From != nil {
		w.expr(s.From, 0)
	}
	w.text("..")
	if s.To != nil {
		w.expr(s.To, 0)
	}
	w.text("]")
}

func (w *printer) predicate(x Expr) {
	switch x := x.(type) {
	case *IsNull:
		w.expr(x.X, bindsAdd)
		w.is(x.Not)
		w.text("NULL")
	case *IsNormalized:
		w.expr(x.X, bindsAdd)
		w.is(x.Not)
		w.text(x.Form, " NORMALIZED")
	case *IsType:
		w.expr(x.X, bindsAdd)
		w.is(x.Not)
		w.text(":: ")
		w.typeExpr(x.Type)
	case *HasLabels:
		w.expr(x.X, bindsAdd) // a second label would join the first
		w.text(":")
		w.label(x.Labels, labelBindsAnd)
	}
}

func (w *printer) is(not bool) {
	w.text(" IS ")
	if not {
		w.text("NOT ")
	}
}

func (w *printer) typeExpr(t *Type) {
	switch {
	case len(t.Union) > 0:
		w.text("ANY<")
		w.each(len(t.Union), " | ", func(i int) { w.typeExpr(t.Union[i]) })
		w.text(">")
	case t.Of != nil:
		w.text("LIST<")
		w.typeExpr(t.Of)
		w.text(">")
	default:
		w.text(t.Name)
	}
	if t.NotNull {
		w.text(" NOT NULL")
	}
}

func (w *printer) functionCall(f *FunctionCall) {
	if w.Neo4j && strings.EqualFold(f.Name, "elementId") && len(f.Args) == 1 {
		w.expr(f.Args[0], bindsPostfix)
		w.text(".id")
		return
	}
	if w.Neo4j && strings.EqualFold(f.Name, "exists") && len(f.Args) == 1 {
		w.text("(")
		w.expr(f.Args[0], bindsPredicate)
		w.text(" IS NOT NULL)")
		return
	}
	w.text(quoteFunction(f.Name), "(")
	if f.Distinct {
		w.text("DISTINCT ")
	}
	if form, ok := normalForm(f); ok {
		w.expr(f.Args[0], 0)
		w.text(", ", form)
	} else {
		w.exprs(f.Args)
	}
	w.text(")")
}

// normalForm gives the second argument of normalize, which is a keyword and no STRING in the text.
func normalForm(f *FunctionCall) (string, bool) {
	if len(f.Args) != 2 || !strings.EqualFold(f.Name, "normalize") {
		return "", false
	}
	lit, ok := f.Args[1].(*Literal)
	if !ok {
		return "", false
	}
	form, ok := lit.Value.(string)
	return form, ok
}

// quoteFunction quotes a function's name where it would be read as a keyword.
func quoteFunction(name string) string {
	switch lookupWord(name) {
	case wordNone, kwCollect, kwCount, kwExists, kwNormalize, kwPoint, kwRange, kwTrim:
		return quoteDotted(name)
	}
	return backtick(name)
}

// quoteDotted quotes the parts of name.name where they need it.
func quoteDotted(name string) string {
	if !strings.Contains(name, ".") {
		if isPlainName(name) {
			return name
		}
		return backtick(name)
	}
	parts := strings.Split(name, ".")
	for i, part := range parts {
		if !isPlainName(part) {
			parts[i] = backtick(part)
		}
	}
	return strings.Join(parts, ".")
}
