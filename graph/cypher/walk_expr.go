package cypher

func (v walker) expr(x Expr) {
	switch x := x.(type) {
	case *List:
		v.exprs(x.Items...)
	case *Map:
		for _, e := range x.Entries {
			v.expr1(e.Value)
		}
	case *MapProjection:
		v.variable(x.X)
		for _, item := range x.Items {
			v.expr1(item.Value)
		}
	case *Unary:
		v.expr1(x.X)
	case *Binary:
		v.exprs(x.Left, x.Right)
	case *Comparison:
		v.exprs(x.Operands...)
	case *Property:
		v.expr1(x.X)
	case *Index:
		v.exprs(x.X, x.I)
	case *Slice:
		v.exprs(x.X, x.From, x.To)
	case *FunctionCall:
		v.exprs(x.Args...)
	case *Case:
		v.caseExpr(x)
	default:
		v.predicate(x)
	}
}

func (v walker) caseExpr(c *Case) {
	v.expr1(c.Subject)
	for _, w := range c.Whens {
		v.exprs(w.Values...)
		v.exprs(w.Tests...)
		v.expr1(w.Then)
	}
	v.expr1(c.Else)
}

func (v walker) predicate(x Expr) {
	switch x := x.(type) {
	case *IsNull:
		v.expr1(x.X)
	case *IsType:
		v.expr1(x.X)
	case *IsNormalized:
		v.expr1(x.X)
	case *HasLabels:
		v.expr1(x.X)
		v.labels(x.Labels)
	default:
		v.nested(x)
	}
}

func (v walker) nested(x Expr) {
	switch x := x.(type) {
	case *ListComprehension:
		v.variable(x.Var)
		v.exprs(x.List, x.Where, x.Result)
	case *PatternComprehension:
		Walk(x.Path, v.visit)
		v.exprs(x.Where, x.Result)
	case *Reduce:
		v.variable(x.Acc)
		v.expr1(x.Init)
		v.variable(x.Var)
		v.exprs(x.List, x.Result)
	case *ListPredicate:
		v.variable(x.Var)
		v.exprs(x.List, x.Where)
	case *SubqueryExpr:
		Walk(x.Query, v.visit)
	case *PatternExpr:
		Walk(x.Path, v.visit)
	case *ShortestPathExpr:
		Walk(x.Path, v.visit)
	}
}
