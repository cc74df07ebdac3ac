package plan

import (
	"strings"
)

func (o *Filter) describe() string { return "Filter " + texts(o.Predicates, " AND ") }

func (o *Project) describe() string { return "Project " + columnTexts(o.Columns) }

func columnTexts(columns []Column) string {
	parts := make([]string, len(columns))
	for i, c := range columns {
		parts[i] = textOf(c.Expr)
		if c.Name != "" && c.Name != parts[i] {
			parts[i] += " AS " + c.Name
		}
	}
	return strings.Join(parts, ", ")
}

func (o *Unwind) describe() string { return "Unwind " + textOf(o.List.Expr) + " AS " + o.Name }

func (o *Aggregate) describe() string {
	s := "Aggregate " + columnTexts(o.Calls)
	if len(o.Keys) > 0 {
		s += " by " + columnTexts(o.Keys)
	}
	return s
}

func (o *Distinct) describe() string { return "Distinct" }

func (o *Sort) describe() string {
	keys := make([]string, len(o.Keys))
	for i, k := range o.Keys {
		keys[i] = k.Name
		if k.Descending {
			keys[i] += " DESC"
		}
	}
	s := "Sort"
	if o.Limit != nil {
		s = "Top " + textOf(o.Limit.Expr)
		if o.Skip != nil {
			s += " after " + textOf(o.Skip.Expr)
		}
	}
	return s + " by " + strings.Join(keys, ", ")
}

func (o *Skip) describe() string  { return "Skip " + textOf(o.Count.Expr) }
func (o *Limit) describe() string { return "Limit " + textOf(o.Count.Expr) }
func (o *Eager) describe() string { return "Eager" }
func (o *Union) describe() string { return "Union" }

func (o *Call) describe() string {
	s := "Call"
	switch {
	case o.Unit:
		return "Call for effects"
	case o.Optional:
		s += ", optional"
	}
	if o.Once {
		s += ", once"
	}
	return s
}

func (o *CallProcedure) describe() string { return "Call " + o.Name + "(" + texts(o.Args, ", ") + ")" }
func (o *Create) describe() string        { return "Create" }
func (o *Merge) describe() string         { return "Merge" }
func (o *Set) describe() string           { return "Set" }
func (o *Foreach) describe() string       { return "Foreach " + o.Name + " in " + textOf(o.List.Expr) }

func (o *Delete) describe() string {
	if o.Detach {
		return "Detach delete " + texts(o.Exprs, ", ")
	}
	return "Delete " + texts(o.Exprs, ", ")
}
