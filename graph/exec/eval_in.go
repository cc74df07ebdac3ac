package exec

import "parley/graph/cypher"

// in compiles x IN list. A list that is asked about again and again is looked into by hash.
func (c *compiler) in(e *cypher.Binary, x, list code) code {
	site := c.env.members
	c.env.members++
	return c.fold(e, func(ctx *Context, row Row) (Value, error) {
		v, err := x.eval(ctx, row)
		if err != nil {
			return Value{}, err
		}
		l, err := list.eval(ctx, row)
		if err != nil {
			return Value{}, err
		}
		if l.Kind != List || l.Num < hashedFrom {
			v, err = inList(ctx, v, l)
		} else {
			v, err = ctx.membersOf(site, l).in(ctx, v)
		}
		return v, place(e, err)
	}, x, list)
}

// inList is true where an element equals x, null where that cannot be told because of a null.
func inList(ctx *Context, x, list Value) (Value, error) {
	if list.Kind == Null {
		return Value{}, nil
	}
	weight := 1
	if x.Kind == List {
		weight += int(x.Num)
	}
	rest, unknown := elements(list), false
	for len(rest) > 0 {
		part := rest[:min(len(rest), 1+searchedAtOnce/weight)]
		rest = rest[len(part):]
		found, null, compared := search(x, part)
		if err := ctx.Step(compared * weight); err != nil || found {
			return True, err
		}
		unknown = unknown || null
	}
	if unknown {
		return Value{}, nil
	}
	return False, nil
}

// searchedAtOnce is the number of elements that are compared without a look at the budget; fewer where they are lists.
const searchedAtOnce = 1024

// search looks for x among elements. It reports whether one is equal, whether one might be but for a null, and how many
// steps that took.
func search(x Value, among []Value) (found, null bool, compared int) {
	if x.Kind == String {
		text := x.Str()
		for i := range among {
			e := &among[i]
			if e.Kind == String && e.Num == x.Num && e.Str() == text {
				return true, false, i + 1
			}
			null = null || e.Kind == Null
		}
		return false, null, len(among)
	}
	for i, e := range among {
		equal, known := Equal(x, e)
		if equal {
			return true, false, i + 1
		}
		null = null || !known
	}
	return false, null, len(among)
}

// A list shorter than hashedFrom is searched faster than hashed. One is hashed when it is asked about for the
// hashedAfter-th time: a table costs about as much as so many searches.
const (
	hashedFrom  = 8
	hashedAfter = 16
)

// members is the list that an IN was last asked about, with a table of its elements once that pays.
type members struct {
	list  Value
	asked int
	made  bool
	held  int64
	texts map[string]struct{}
	cells map[cellKey]struct{} // what is equal exactly if its number is: INTEGER, BOOLEAN, DATE, nodes, relationships
	// nulls: an element is null. floats: one is a FLOAT, which may equal an INTEGER.
	nulls, floats bool
}

type cellKey struct {
	number uint64
	kind   Kind
}

// membersOf answers what is known of a list at one place of the query; another list takes the place of the one before.
// Lists never change, and the one that is kept cannot give its address to another.
func (c *Context) membersOf(site int, list Value) *members {
	for len(c.members) <= site {
		c.members = append(c.members, members{})
	}
	m := &c.members[site]
	if m.list.ptr != list.ptr || m.list.Num != list.Num {
		c.hold(-m.held)
		*m = members{list: list}
	}
	return m
}

// in answers as inList does.
func (m *members) in(ctx *Context, x Value) (Value, error) {
	if !m.made {
		if m.asked++; m.asked < hashedAfter {
			return inList(ctx, x, m.list)
		}
		if err := m.make(ctx); err != nil {
			return Value{}, err
		}
	}
	found := false
	switch x.Kind {
	case Null:
		return Value{}, nil // the list is not empty
	case String:
		_, found = m.texts[x.Str()]
	case Int:
		if m.floats {
			return inList(ctx, x, m.list)
		}
		_, found = m.cells[cellKey{x.Num, Int}]
	case Bool, Date, Node, Rel:
		_, found = m.cells[cellKey{x.Num, x.Kind}]
	default:
		return inList(ctx, x, m.list)
	}
	switch {
	case found:
		return True, nil
	case m.nulls:
		return Value{}, ctx.Step(1)
	}
	return False, ctx.Step(1)
}

// memberBytes is what an element costs in a table, its text not counted, which the list holds.
const memberBytes = 32

func (m *members) make(ctx *Context) error {
	m.texts, m.cells = map[string]struct{}{}, map[cellKey]struct{}{}
	for _, e := range m.list.List() {
		switch e.Kind {
		case Null:
			m.nulls = true
		case String:
			m.texts[e.Str()] = struct{}{}
		case Int, Bool, Date, Node, Rel:
			m.cells[cellKey{e.Num, e.Kind}] = struct{}{}
		case Float:
			m.floats = true
		}
		m.held += memberBytes
		if err := ctx.hold(memberBytes); err != nil {
			return err
		}
		if err := ctx.Step(1); err != nil {
			return err
		}
	}
	m.made = true
	return nil
}
