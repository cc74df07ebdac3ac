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

	turn                uint64 // numbers the executions that a context is used for
	writing             bool   // the statement changes the graph
	keys, labels, types []cachedID
	memos               []memo
	members             []members
	choices             []typeSet
	subplans            []*openSubplan
	counts              []int // rows by operator, of a profiled program
	regexes             map[string]*regexp.Regexp
}

type cachedID struct {
	id    uint32
	known bool
}

type memo struct {
	value Value
	done  bool
}

// NewContext begins an execution: it converts the parameters and starts the clock. Errors: InvalidArgument for a
// parameter of a kind that Cypher does not have.
func NewContext(ctx context.Context, g Graph, params map[string]graph.Value, limits graph.Limits) (*Context, error) {
	c := &Context{}
	return c, c.begin(ctx, g, params, limits)
}

// begin is NewContext for a context that may have been used before.
func (c *Context) begin(ctx context.Context, g Graph, params map[string]graph.Value, limits graph.Limits) error {
	c.turn++
	c.Graph, c.Now = g, time.Now()
	c.Budget = NewBudget(ctx, limits)
	if c.Params == nil && len(params) > 0 {
		c.Params = make(map[string]Value, len(params))
	}
	for name, p := range params {
		v, err := In(p)
		if err != nil {
			return graph.Errorf(graph.InvalidArgument, "the parameter $%s: %v", name, err)
		}
		c.Params[name] = v
	}
	return nil
}

// end forgets what an execution has found out; what is worked out anew each time keeps its room.
func (c *Context) end() {
	clear(c.Params)
	clear(c.keys)
	clear(c.labels)
	clear(c.types)
	clear(c.memos)
	clear(c.members)
	for i := range c.choices {
		c.choices[i] = typeSet{bits: c.choices[i].bits}
	}
	c.Graph = nil
}

// The ids of names are kept once the graph knows them; a name that it does not know may come with a later write.

func (c *Context) key(i int, name string) (KeyID, bool) {
	if i < len(c.keys) && c.keys[i].known {
		return KeyID(c.keys[i].id), true
	}
	id, ok := c.Graph.Key(name)
	if ok {
		keepID(&c.keys, i, uint32(id))
	}
	return id, ok
}

func (c *Context) label(i int, name string) (LabelID, bool) {
	if i < len(c.labels) && c.labels[i].known {
		return LabelID(c.labels[i].id), true
	}
	id, ok := c.Graph.Label(name)
	if ok {
		keepID(&c.labels, i, uint32(id))
	}
	return id, ok
}

func (c *Context) typ(i int, name string) (TypeID, bool) {
	if i < len(c.types) && c.types[i].known {
		return TypeID(c.types[i].id), true
	}
	id, ok := c.Graph.Type(name)
	if ok {
		keepID(&c.types, i, uint32(id))
	}
	return id, ok
}

func keepID(ids *[]cachedID, i int, id uint32) {
	if len(*ids) <= i {
		*ids = append(*ids, make([]cachedID, i+1-len(*ids))...)
	}
	(*ids)[i] = cachedID{id, true}
}

func (c *Context) keep(i int, v Value) {
	if len(c.memos) <= i {
		c.memos = append(c.memos, make([]memo, i+1-len(c.memos))...)
	}
	c.memos[i] = memo{v, true}
}
