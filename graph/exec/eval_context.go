package exec

import (
	"context"
	"regexp"
	"time"

	"parley/graph"
)

// Context is what one execution of a plan carries along: the snapshot, the parameters, the clock and the budget. It
// belongs to one goroutine.
type Context struct {
	Graph  Graph
	Params map[string]Value
	// Now is the statement's clock: every function that asks for the time answers this instant, but for .realtime.
	Now time.Time
	Budget

	keys    []cachedKey
	regexes map[string]*regexp.Regexp
}

type cachedKey struct {
	id    KeyID
	known bool
}

// NewContext begins an execution: it converts the parameters and starts the clock. Errors: InvalidArgument for a
// parameter of a kind that Cypher does not have.
func NewContext(ctx context.Context, g Graph, params map[string]graph.Value, limits graph.Limits) (*Context, error) {
	c := &Context{Graph: g, Now: time.Now(), Budget: NewBudget(ctx, limits)}
	if len(params) > 0 {
		c.Params = make(map[string]Value, len(params))
	}
	for name, p := range params {
		v, err := In(p)
		if err != nil {
			return nil, graph.Errorf(graph.InvalidArgument, "the parameter $%s: %v", name, err)
		}
		c.Params[name] = v
	}
	return c, nil
}
