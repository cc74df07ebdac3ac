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
	return plan.ExplainWith(c.of.Plan, func(o plan.Op) string {
		n, ok := c.of.numbers[o]
		if !ok {
			return ""
		}
		return " (" + strconv.Itoa(c.run.ctx.counts[n]) + " rows)"
	})
}
