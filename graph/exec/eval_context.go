package exec

import (
	"context"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"parley/graph"
)

// Context is what one execution of a plan carries along: the snapshot, the parameters, the clock and the budget. It
// belongs to one goroutine.
type Context struct {
	Graph Graph
	// Now is the statement's clock: every function that asks for the time answers this instant, but for .realtime.
	Now time.Time
	Budget

	// params are those by their number in the environment; given are all of them by name, where the numbers are not known.
	params []Value
	given  map[string]Value

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
	c.begin(ctx, g, limits)
	if len(params) > 0 {
		c.given = make(map[string]Value, len(params))
	}
	for name, p := range params {
		v, err := In(p)
		if err != nil {
			return nil, wrongParameter(name, err)
		}
		c.given[name] = v
	}
	return c, nil
}

func wrongParameter(name string, err error) error {
	return graph.Errorf(graph.InvalidArgument, "the parameter $%s: %v", name, err)
}

// begin starts the clock, also for a context that has been used before.
func (c *Context) begin(ctx context.Context, g Graph, limits graph.Limits) {
	c.turn++
	c.Graph, c.Now = g, time.Now()
	c.Budget = budgetFrom(ctx, limits, c.Now)
}

// take converts the parameters that a program reads, by their numbers. Errors: InvalidArgument for one that is missing, and
// for a kind that Cypher does not have, also of one that nothing reads.
func (c *Context) take(names []string, params map[string]graph.Value) error {
	c.params = c.params[:0]
	for _, name := range names {
		p, ok := params[name]
		if !ok {
			return MissingParameters(names, params)
		}
		v, err := In(p)
		if err != nil {
			return wrongParameter(name, err)
		}
		c.params = append(c.params, v)
	}
	if len(params) == len(names) {
		return nil
	}
	for name, p := range params {
		if _, err := In(p); err != nil {
			return wrongParameter(name, err)
		}
	}
	return nil
}

// mostNamed is how many missing parameters an error names.
const mostNamed = 50

// MissingParameters is the error that names those parameters which were not given; nil where there are none.
func MissingParameters(names []string, given map[string]graph.Value) error {
	var missing []string
	for _, name := range names {
		if _, ok := given[name]; !ok {
			missing = append(missing, "$"+name)
		}
	}
	if len(missing) == 0 {
		return nil
	}
	slices.Sort(missing)
	if more := len(missing) - mostNamed; more > 0 {
		missing = append(missing[:mostNamed], strconv.Itoa(more)+" more")
	}
	return &graph.Error{
		Code: graph.InvalidArgument, Detail: "ParameterMissing.MissingParameter",
		Message: "the query needs values for " + strings.Join(missing, ", "),
	}
}

// end forgets what an execution has found out; what is worked out anew each time keeps its room. Numbers of names stay:
// what a snapshot knows, every later one of the same store knows by the same number.
func (c *Context) end() {
	clear(c.params)
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

// param answers a parameter by its number in the environment.
func (c *Context) param(i int, name string) (Value, bool) {
	if i < len(c.params) {
		return c.params[i], true
	}
	v, ok := c.given[name]
	return v, ok
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
