package cypher

func (w *printer) paths(list []*PathPattern) {
	w.each(len(list), ", ", func(i int) { w.path(list[i]) })
}

func (w *printer) path(p *PathPattern) {
	if p.Var != nil {
		w.variable(p.Var)
		w.text(" = ")
	}
	open, end := "", ""
	switch p.Selector {
	case ShortestPath:
		open, end = "shortestPath(", ")"
	case AllShortestPath:
		open, end = "allShortestPaths(", ")"
	case AnyPaths:
		open = "ANY " + itoa(p.K) + " "
	case ShortestK:
		open = "SHORTEST " + itoa(p.K) + " "
	case ShortestGroups:
		open = "SHORTEST " + itoa(p.K) + " GROUPS "
	}
	if p.Where != nil {
		open, end = open+"(", ")"
	}
	w.text(open)
	w.elements(p.Elements)
	w.where(p.Where)
	w.text(end)
}

func (w *printer) elements(els []Element) {
	for _, e := range els {
		switch e := e.(type) {
		case *NodePattern:
			w.node(e)
		case *RelationshipPattern:
			w.relationship(e)
		case *QuantifiedPath:
			w.text("(")
			w.elements(e.Elements)
			w.where(e.Where)
			w.text(")")
			w.quantifier(e.Length)
		}
	}
}

// quantifier prints how often a quantified path repeats.
func (w *printer) quantifier(l Length) {
	switch {
	case l.Max < 0 && l.Min == 0:
		w.text("*")
	case l.Max < 0 && l.Min == 1:
		w.text("+")
	case l.Max < 0:
		w.text("{", itoa(l.Min), ",}")
	case l.Min == l.Max:
		w.text("{", itoa(l.Min), "}")
	default:
		w.text("{", itoa(l.Min), ",", itoa(l.Max), "}")
	}
}

// length prints how long a variable-length relationship is.
func (w *printer) length(l *Length) {
	switch {
	case l == nil:
	case l.Max < 0 && l.Min == 1:
		w.text("*")
	case l.Max < 0:
		w.text("*", itoa(l.Min), "..")
	case l.Min == l.Max:
		w.text("*", itoa(l.Min))
	default:
		w.text("*", itoa(l.Min), "..", itoa(l.Max))
	}
}

func (w *printer) node(n *NodePattern) {
	w.text("(")
	w.patternBody(n.Var, n.Labels, nil, n.Properties, n.Where)
	w.text(")")
}

func (w *printer) relationship(r *RelationshipPattern) {
	if r.Direction == Incoming {
		w.text("<")
	}
	w.text("-")
	if r.Var != nil || r.Types != nil || r.Length != nil || r.Properties != nil || r.Where != nil {
		w.text("[")
		w.patternBody(r.Var, r.Types, r.Length, r.Properties, r.Where)
		w.text("]")
	}
	w.text("-")
	if r.Direction == Outgoing {
		w.text(">")
	}
}

// patternBody prints what nodes and relationships have in common.
func (w *printer) patternBody(v *Variable, labels LabelExpr, length *Length, properties, where Expr) {
	start := len(w.buf)
	if v != nil {
		w.variable(v)
	}
	if labels != nil {
		w.text(":")
		w.label(labels, 0)
	}
	w.length(length)
	if properties != nil {
		if len(w.buf) > start {
			w.text(" ")
		}
		w.expr(properties, 0)
	}
	if where != nil {
		if len(w.buf) > start {
			w.text(" ")
		}
		w.text("WHERE ")
		w.expr(where, 0)
	}
}

// How tight the operators of a label expression bind.
const (
	labelBindsOr = iota
	labelBindsAnd
	labelBindsNot
)

// label prints a label expression, in parentheses if it binds less tightly than least.
func (w *printer) label(e LabelExpr, least int) {
	binds, operands, op := labelBindsNot, []LabelExpr(nil), ""
	switch e := e.(type) {
	case *LabelOr:
		binds, operands, op = labelBindsOr, e.Operands, "|"
	case *LabelAnd:
		binds, operands, op = labelBindsAnd, e.Operands, "&"
	}
	if binds < least {
		w.text("(")
		defer w.text(")")
	}
	if operands != nil {
		w.each(len(operands), op, func(i int) { w.label(operands[i], binds+1) })
		return
	}
	w.labelAtom(e)
}

func (w *printer) labelAtom(e LabelExpr) {
	switch e := e.(type) {
	case *LabelName:
		w.key(e.Name)
	case *LabelWildcard:
		w.text("%")
	case *LabelNot:
		w.text("!")
		w.label(e.X, labelBindsNot)
	case *LabelDynamic:
		if e.Any {
			w.text("$any(")
		} else {
			w.text("$(")
		}
		w.expr(e.X, 0)
		w.text(")")
	}
}
