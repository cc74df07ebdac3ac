package cypher

// Walk visits n and, where visit answers true, what n holds, in the order of the text. It visits a shared node as often
// as it is held.
func Walk(n Node, visit func(Node) bool) {
	if n == nil || !visit(n) {
		return
	}
	v := walker{visit}
	switch n := n.(type) {
	case *Statement:
		Walk(n.Body, visit)
	case *Query:
		for _, part := range n.Parts {
			Walk(part, visit)
		}
	case *SingleQuery:
		v.clauses(n.Clauses)
	case Clause:
		v.clause(n)
	case Body:
		v.command(n)
	case Expr:
		v.expr(n)
	case LabelExpr:
		v.label(n)
	default:
		v.part(n)
	}
}

// WalkExpr visits the expressions that x consists of, x itself included, and where visit answers true what they hold.
// It does not enter the queries and patterns within x.
func WalkExpr(x Expr, visit func(Expr) bool) {
	if x == nil {
		return
	}
	Walk(x, func(n Node) bool {
		e, ok := n.(Expr)
		return ok && visit(e)
	})
}

// walker visits the children of a node by the family that the node belongs to.
type walker struct{ visit func(Node) bool }

func (v walker) expr1(x Expr) {
	if x != nil {
		Walk(x, v.visit)
	}
}

func (v walker) exprs(list ...Expr) {
	for _, x := range list {
		v.expr1(x)
	}
}

func (v walker) variable(x *Variable) {
	if x != nil {
		Walk(x, v.visit)
	}
}

func (v walker) labels(x LabelExpr) {
	if x != nil {
		Walk(x, v.visit)
	}
}

func (v walker) clauses(list []Clause) {
	for _, c := range list {
		Walk(c, v.visit)
	}
}

func (v walker) paths(list []*PathPattern) {
	for _, p := range list {
		Walk(p, v.visit)
	}
}

func (v walker) elements(list []Element) {
	for _, e := range list {
		Walk(e, v.visit)
	}
}

// part visits the children of patterns, columns and assignments.
func (v walker) part(n Node) {
	switch n := n.(type) {
	case *Item:
		v.expr1(n.Expr)
		v.variable(n.Alias)
	case *SortItem:
		v.expr1(n.Expr)
	case *YieldItem:
		v.variable(n.Var)
	case *PathPattern:
		v.variable(n.Var)
		v.elements(n.Elements)
		v.expr1(n.Where)
	case *NodePattern:
		v.variable(n.Var)
		v.labels(n.Labels)
		v.exprs(n.Properties, n.Where)
	case *RelationshipPattern:
		v.variable(n.Var)
		v.labels(n.Types)
		v.exprs(n.Properties, n.Where)
	case *QuantifiedPath:
		v.elements(n.Elements)
		v.expr1(n.Where)
	default:
		v.assignment(n)
	}
}

func (v walker) assignment(n Node) {
	switch n := n.(type) {
	case *SetProperty:
		v.exprs(n.Target, n.Value)
	case *SetVariable:
		v.variable(n.Var)
		v.expr1(n.Value)
	case *SetLabels:
		v.variable(n.Var)
		v.labelList(n.Labels)
	case *RemoveProperty:
		v.expr1(n.Target)
	case *RemoveLabels:
		v.variable(n.Var)
		v.labelList(n.Labels)
	}
}

func (v walker) labelList(list []LabelExpr) {
	for _, l := range list {
		v.labels(l)
	}
}

func (v walker) label(e LabelExpr) {
	switch e := e.(type) {
	case *LabelNot:
		v.labels(e.X)
	case *LabelAnd:
		v.labelList(e.Operands)
	case *LabelOr:
		v.labelList(e.Operands)
	case *LabelDynamic:
		v.expr1(e.X)
	}
}

func (v walker) command(b Body) {
	switch b := b.(type) {
	case *CreateIndex:
		v.expr1(b.Options)
	case *CreateConstraint:
		v.expr1(b.Options)
	case *Show:
		if b.Yield != nil {
			v.projection(b.Yield)
		}
		v.expr1(b.Where)
		if b.Return != nil {
			Walk(b.Return, v.visit)
		}
	}
}
