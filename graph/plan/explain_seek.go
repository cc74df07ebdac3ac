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
	case len(o.Types) == 0:
		return "Count of all relationships"
	}
	return "Count of -[:" + strings.Join(o.Types, "|") + "]-"
}

// text writes a look-up: :Plan(id) as p = $plan. The name may be empty.
func (l *Lookup) text(name string) string {
	s := ":" + l.Label + "(" + l.Key + ")"
	if name != "" {
		s += " as " + name
	}
	switch {
	case l.All:
		return s
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
