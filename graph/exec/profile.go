package exec

import (
	"strconv"

	"parley/graph/plan"
)

// tally counts the rows of an operator.
type tally struct {
	of     operator
	number int
}

type tallyIter struct {
	iterator
	ctx    *Context
	number int
}

func (o *tally) open(r *run) iterator { return &tallyIter{o.of.open(r), r.ctx, o.number} }

func (i *tallyIter) Next() (bool, error) {
	ok, err := i.iterator.Next()
	if ok {
		i.ctx.counts[i.number]++
	}
	return ok, err
}

// profile writes the plan with the number of rows that each operator has answered.
func (c *Cursor) profile() string {
	return c.of.explain(func(o plan.Op) string {
		n, ok := c.of.numbers[o]
		if !ok {
			return ""
		}
		return " (" + strconv.Itoa(c.run.ctx.counts[n]) + " rows)"
	})
}

// Explain writes the plan, with that of each subquery in an expression.
func (p *Program) Explain() string { return p.explain(func(plan.Op) string { return "" }) }

func (p *Program) explain(end func(plan.Op) string) string {
	return plan.ExplainWith(p.Plan, plan.Remarks{End: end, Subqueries: func(o plan.Op) []plan.Subquery { return p.inner[o] }})
}
