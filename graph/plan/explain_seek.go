package plan

import "strings"

func (o *NodeSeek) describe() string { return "Seek " + o.text(orAnonymous(o.Name)) }

func (o *RelSeek) describe() string {
	return "Seek relationships " + o.pattern("") + " by " + o.text("")
}

func (o *HashSeek) describe() string {
	s := "Seek by hash"
	if o.Label != "" {
		s += " :" + o.Label
	}
	return s + " as " + orAnonymous(o.Name) + " where " + textOf(o.Inner.Expr) + " = " + textOf(o.Outer.Expr)
}

func (o *CountStored) describe() string {
	switch {
	case !o.Rel && o.Label == "":
		return "Count of all nodes"
	case !o.Rel:
		return "Count of :" + o.Label
	case len(o.Types) == 0 && o.Label == "":
		return "Count of all relationships"
	}
	types := strings.Join(o.Types, "|")
	if len(types) > 0 {
		types = ":" + types
	}
	switch {
	case o.Label == "":
		return "Count of -[" + types + "]-"
	case o.Outgoing:
		return "Count of (:" + o.Label + ")-[" + types + "]->()"
	}
	return "Count of ()-[" + types + "]->(:" + o.Label + ")"
}

// text writes a look-up: :Plan(id) as p = $plan. The name may be empty.
func (l *Lookup) text(name string) string {
	s := ":" + l.Label + "(" + l.Key + strings.Join(l.Keys, ", ") + ")"
	if name != "" {
		s += " as " + name
	}
	switch {
	case l.All:
		return s
	case l.Keys != nil:
		return s + " = " + texts(l.Equals, ", ")
	case l.In:
		return s + " in " + textOf(l.Equal.Expr)
	case l.Equal != nil:
		return s + " = " + textOf(l.Equal.Expr)
	case l.Prefix != nil:
		return s + " starting with " + textOf(l.Prefix.Expr)
	}
	if l.Low != nil {
		s += map[bool]string{true: " > ", false: " >= "}[l.LowOpen] + textOf(l.Low.Expr)
	}
	if l.High != nil {
		s += map[bool]string{true: " < ", false: " <= "}[l.HighOpen] + textOf(l.High.Expr)
	}
	return s
}
