package schema

import (
	"context"

	"parley/graph"
)

// bound is a plan with the values of one request.
type bound struct {
	params map[string]graph.Value
	sizes  []int
	prints []string
	cost   int
}

// bind fills the parameters and checks the cost.
func (p *plan) bind(variables map[string]any, limits Limits) (*bound, error) {
	b := &bound{params: make(map[string]graph.Value, len(p.params)), sizes: make([]int, len(p.sizes)), prints: make([]string, len(p.prints))}
	for i, size := range p.sizes {
		n, err := size.of(size.from.now(variables))
		if err != nil {
			return nil, withPath(withPlace(err, size.from), size.path)
		}
		b.sizes[i] = n
	}
	b.cost = p.cost.total(b.sizes, limits.Cost)
	if b.cost > limits.Cost {
		return nil, exceeded("cost", limits.Cost, "the operation could answer too many objects", smaller)
	}
	for _, check := range p.checks {
		if err := check.fits(check.values(variables)); err != nil {
			return nil, withPath(withPlace(err, check.of[0]), check.path)
		}
	}
	var cursors map[*value][]graph.Value
	for _, param := range p.params {
		if param.cursor != nil && cursors == nil {
			cursors = map[*value][]graph.Value{}
		}
		v, err := p.fill(param, b, variables, cursors)
		if err != nil {
			return nil, withPath(withPlace(err, param.from), param.path)
		}
		b.params[param.name] = v
	}
	return b, nil
}

func (p *plan) fill(param param, b *bound, variables map[string]any, cursors map[*value][]graph.Value) (graph.Value, error) {
	given := param.from.now(variables)
	c := param.cursor
	if c == nil {
		return param.fill(given)
	}
	if cursors[param.from] == nil {
		if b.prints[c.print] == "" {
			b.prints[c.print] = p.prints[c.print].now(variables)
		}
		text, _ := given.(string)
		keys, err := readCursor(text, b.prints[c.print], c.where, c.keys)
		if err != nil {
			return nil, err
		}
		cursors[param.from] = keys
	}
	return cursors[param.from][c.index], nil
}

// fetch runs the one statement of an operation and gives its row.
func (e *Engine) fetch(ctx context.Context, p *plan, b *bound) ([]graph.Value, error) {
	if p.text == "" {
		return nil, nil
	}
	_, rows, err := graph.Collect(ctx, e.store, graph.Statement{Text: p.text, Params: b.params, Limits: e.options.Store}, 1)
	if err != nil {
		return nil, err
	}
	if len(rows) != 1 {
		return nil, graph.Errorf(graph.Internal, "the statement of the operation gave %d rows in place of one", len(rows))
	}
	row, _ := rows[0][0].([]graph.Value)
	return row, nil
}
