package plan

import (
	"maps"
	"slices"
	"strconv"

	"parley/graph"
	"parley/graph/cypher"
)

// Build plans a checked query. Slots come from slots; those of the plan are the first ones. Errors: Unsupported, with
// the place, for what the engine does not know.
func Build(q *cypher.Query, catalog Catalog, slots Slots) (*Plan, error) {
	b := &builder{catalog: catalog, slots: slots, op: &Argument{}}
	out, err := b.query(q)
	if err != nil {
		return nil, err
	}
	p := &Plan{Root: rewrite(b.op, world{catalog.Statistics, slots})}
	for _, c := range out {
		p.Columns = append(p.Columns, c.name)
		p.Slots = append(p.Slots, c.slot)
	}
	return p, nil
}

// builder goes through the clauses of a single query. op is the operator so far, names what its rows hold.
type builder struct {
	catalog Catalog
	slots   Slots
	op      Op
	names   map[string]int
	exprs   map[cypher.Expr]int // expressions of an outer query that are computed already
	hidden  int
	// importing says that a single query sees the outer names only if it begins with an importing WITH.
	importing bool

	// reads and writes tell what the rows that are still under way have seen and done, since the last operator that
	// drew all of them: a clause must not see what a later one does, nor an earlier one half done.
	reads, writes bool
	// wrote tells whether the query so far writes at all.
	wrote bool
	// growing says that names belongs to this builder alone, which adds to it in place. What was bound to it before may
	// see what comes later.
	growing bool
}

// column is one column of a query's answer.
type column struct {
	name string
	slot int
}

func (b *builder) scope() Scope { return Scope{b.names, b.exprs} }

func (b *builder) bound(e cypher.Expr) Bound { return Bound{e, b.scope()} }

// bind gives name a slot of its own.
func (b *builder) bind(name string) int {
	slot := b.slots.NewSlot()
	b.alias(name, slot)
	return slot
}

func (b *builder) alias(name string, slot int) { b.aliases([]column{{name, slot}}) }

func (b *builder) aliases(columns []column) {
	if !b.growing {
		names := make(map[string]int, len(b.names)+len(columns))
		maps.Copy(names, b.names)
		b.names = names
	}
	for _, c := range columns {
		b.names[c.name] = c.slot
	}
}

// anonymous makes a name that no text can hold.
func (b *builder) anonymous() string {
	b.hidden++
	return " " + strconv.Itoa(b.hidden)
}

func isHidden(name string) bool { return name[0] == ' ' }

// inner begins a query inside this one that sees names.
func (b *builder) inner(names map[string]int) *builder {
	return &builder{catalog: b.catalog, slots: b.slots, op: &Argument{}, names: names, exprs: b.exprs, hidden: b.hidden}
}

// live lists the slots that the scope names, in order.
func (b *builder) live() []int { return slotsOf(b.names) }

func slotsOf(names map[string]int) []int {
	slots := slices.Sorted(maps.Values(names))
	return slices.Compact(slots)
}

// willRead is called before an operator that looks at the graph is put on top.
func (b *builder) willRead() {
	if b.writes {
		b.drawAll()
	}
	b.reads = true
}

// willWrite is called before an operator that changes the graph is put on top.
func (b *builder) willWrite() {
	if b.reads || b.writes {
		b.drawAll()
	}
	b.writes, b.wrote = true, true
}

func (b *builder) drawAll() {
	b.op = &Eager{b.op, b.live()}
	b.reads, b.writes = false, false
}

// query plans single queries and their unions. The columns are nil without RETURN.
func (b *builder) query(q *cypher.Query) ([]column, error) {
	if len(q.Parts) == 1 {
		b.names = b.seenBy(q.Parts[0])
		return b.single(q.Parts[0])
	}
	u := &Union{}
	var out []column
	for i, part := range q.Parts {
		in := b.inner(b.seenBy(part))
		columns, err := in.single(part)
		if err != nil {
			return nil, err
		}
		b.hidden = in.hidden
		b.wrote = b.wrote || in.wrote
		if i == 0 {
			for _, c := range columns {
				out = append(out, column{c.name, b.slots.NewSlot()})
			}
		}
		from := make([]int, len(out))
		for n, c := range out {
			at := slices.IndexFunc(columns, func(d column) bool { return d.name == c.name })
			if at < 0 {
				return nil, &graph.Error{
					Code: graph.InvalidQuery, Detail: "SyntaxError.DifferentColumnsInUnion", Pos: part.Pos,
					Message: "the parts of a UNION must have the same columns",
				}
			}
			from[n] = columns[at].slot
		}
		u.Parts = append(u.Parts, in.op)
		u.From = append(u.From, from)
	}
	for _, c := range out {
		u.To = append(u.To, c.slot)
	}
	b.op = u
	if !q.Unions[0].All && len(out) > 0 {
		b.op = &Distinct{b.op, u.To}
	}
	return out, nil
}

// seenBy gives the outer names that a single query sees.
func (b *builder) seenBy(part *cypher.SingleQuery) map[string]int {
	if b.importing && !beginsWithImport(part) {
		return nil
	}
	return b.names
}

func (b *builder) single(q *cypher.SingleQuery) ([]column, error) {
	for _, c := range q.Clauses {
		if r, ok := c.(*cypher.Return); ok {
			return b.projection(&r.Projection, nil)
		}
		if err := b.clause(c); err != nil {
			return nil, err
		}
	}
	if call, ok := q.Clauses[0].(*cypher.CallProcedure); ok && len(q.Clauses) == 1 {
		return b.standalone(call), nil
	}
	return nil, nil
}

func (b *builder) clause(c cypher.Clause) error {
	switch c := c.(type) {
	case *cypher.Match:
		return b.match(c)
	case *cypher.With:
		_, err := b.projection(&c.Projection, c.Where)
		return err
	case *cypher.Unwind:
		return b.unwind(c)
	case *cypher.Finish:
		return nil
	case *cypher.Create:
		return b.create(c)
	case *cypher.Merge:
		return b.merge(c)
	case *cypher.Set:
		return b.set(c.Items)
	case *cypher.Remove:
		return b.remove(c)
	case *cypher.Delete:
		return b.delete(c)
	case *cypher.Foreach:
		return b.foreach(c)
	case *cypher.CallSubquery:
		return b.call(c)
	case *cypher.CallProcedure:
		return b.procedure(c)
	case *cypher.LoadCSV:
		return unsupported(c.Pos, "LOAD CSV is not served; pass the rows as a parameter and UNWIND them")
	case *cypher.Use:
		return unsupported(c.Pos, "USE is not served: a store holds one graph")
	}
	return unsupported(c.Place().Pos, "this clause is not served")
}

func unsupported(pos graph.Pos, message string) error {
	return &graph.Error{Code: graph.Unsupported, Pos: pos, Message: message}
}

func (b *builder) unwind(c *cypher.Unwind) error {
	if readsGraph(c.List) {
		b.willRead()
	}
	list := b.bound(c.List)
	b.op = &Unwind{Input: b.op, List: list, Slot: b.bind(c.Var.Name), Name: c.Var.Name}
	return nil
}
