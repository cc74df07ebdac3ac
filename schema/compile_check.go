package schema

import "parley/graph/edtf"

// argumentCheck is what the arguments of a field must fulfil together, for each request: the values of variables are not
// known before.
type argumentCheck struct {
	of   []*value
	fits func(given []any) error
	path []any
}

func (c argumentCheck) values(variables map[string]any) []any {
	given := make([]any, len(c.of))
	for i, v := range c.of {
		given[i] = v.now(variables)
	}
	return given
}

// together notes what the arguments of a field must fulfil.
func (c *compiler) together(sc *scope, def *field, args arguments) {
	from, to := findArgument(def.args, "from"), findArgument(def.args, "to")
	if from != nil && to != nil && from.typ == "EDTF" && !args["from"].null() && !args["to"].null() {
		c.plan.checks = append(c.plan.checks, argumentCheck{[]*value{args["from"], args["to"]}, func(given []any) error {
			return inOrder(def.name, given[0], given[1])
		}, sc.path})
	}
	if def.name == "paths" {
		c.plan.checks = append(c.plan.checks, argumentCheck{[]*value{args["to"], args["from"]}, func(given []any) error {
			if given[0] == given[1] {
				return badValue(Location{}, "paths: from and to are the same; give two things, or ask for the neighbourhood of one")
			}
			return nil
		}, sc.path})
	}
	if def.name == "comparePlans" {
		c.plan.checks = append(c.plan.checks, argumentCheck{[]*value{args["ids"]}, func(given []any) error {
			if ids, _ := given[0].([]any); len(ids) > mostPlans {
				return badValue(Location{}, "comparePlans(ids:) takes at most %d plans, not %d", mostPlans, len(ids))
			}
			return nil
		}, sc.path})
	}
}

// mostPlans is how many plans are compared, each with the next.
const mostPlans = 10

// inOrder refuses a time that ends before it begins, in which nothing can have happened.
func inOrder(field string, from, to any) error {
	first, err := edtf.Parse(from.(string))
	if err != nil {
		return err
	}
	last, err := edtf.Parse(to.(string))
	if err == nil && last.Latest().Before(first.Earliest()) {
		err = badValue(Location{}, "%s: to (%s) must not be before from (%s)", field, last.Text(), first.Text())
	}
	return err
}
