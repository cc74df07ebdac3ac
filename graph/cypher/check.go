package cypher

import (
	"maps"
	"slices"

	"parley/graph"
)

// CheckOptions says what a statement may do.
type CheckOptions struct {
	// Access Read refuses every statement that could change the graph or its schema.
	Access graph.Access
	// Procedures may be called beside those that every store serves, by name.
	Procedures map[string]*Procedure
}

// Info is what the checks found out.
type Info struct {
	// Columns names the columns of the answer, in order; empty without RETURN.
	Columns []string
	// ColumnKinds are the kinds that the values of each column can have, besides null.
	ColumnKinds []Kinds
	// Writes tells that the statement changes the graph, Schema that it changes indexes or constraints.
	Writes, Schema bool
	// Params names the parameters that are used, sorted.
	Params []string
	// kinds holds the kinds of each variable, where it is bound and where it is used.
	kinds map[*Variable]Kinds
}

// Kinds tells what the value of a variable can be, where it is bound and where it is used: NodeKind, RelationshipKind,
// PathKind, ListKind, … or several; AnyKind where the text does not tell.
func (i *Info) Kinds(v *Variable) Kinds {
	if k, ok := i.kinds[v]; ok {
		return k
	}
	return AnyKind
}

// Check tells whether a statement means something, as far as can be told without a graph: scopes of variables, kinds,
// arguments, aggregation, order of clauses; and whether it may run. The first mistake in the text is told.
//
// Errors are *graph.Error with a Pos: InvalidQuery with openCypher's Detail; InvalidArgument for
// a point without coordinates; ReadOnly for a write with Read access and
// for a procedure that is not on the allow-list; Unsupported for LOAD CSV, USE, other SHOW commands and
// subqueries IN TRANSACTIONS; LimitExceeded for a text that Neo4j's planner would not come to an end with.
func Check(s *Statement, o CheckOptions) (*Info, error) {
	c := &checker{CheckOptions: o, info: &Info{kinds: map[*Variable]Kinds{}}, params: map[string]bool{}}
	// What is too much is refused first: the other checks would take long over it.
	if err := tooMuch(s); err != nil {
		return nil, err
	}
	switch b := s.Body.(type) {
	case *Query:
		c.statement(b)
	case *Show:
		c.show(b)
	default:
		c.command(b)
	}
	if c.err != nil {
		return nil, c.err
	}
	if len(c.params) > 0 {
		c.info.Params = slices.Sorted(maps.Keys(c.params))
	}
	return c.info, nil
}

// checker walks over a statement. It keeps the first error and goes on; what it does after that is not seen.
type checker struct {
	CheckOptions
	info   *Info
	err    *graph.Error
	params map[string]bool
	scope
	// aggregates says where an aggregate stands if one stands here.
	aggregates aggregation
}

func (c *checker) fail(err *graph.Error) {
	if c.err == nil {
		c.err = err
	}
}

// syntax fails with openCypher's name of an error, without its SyntaxError.
func (c *checker) syntax(n Node, detail, format string, args ...any) {
	c.fail(syntaxError(n.Place().Pos, "SyntaxError."+detail, format, args...))
}

// writes notes that a clause changes the graph, which Read access refuses.
func (c *checker) writes(n Node, what string) {
	c.info.Writes = true
	if c.Access == graph.Read {
		c.fail(&graph.Error{Code: graph.ReadOnly, Pos: n.Place().Pos, Message: what + " changes the graph; only reading is allowed here"})
	}
}

func (c *checker) command(b Body) {
	c.info.Schema = true
	c.writes(b, "a command for indexes or constraints")
	c.info.Writes = false
	switch b := b.(type) {
	case *CreateIndex:
		if b.Kind == VectorIndex {
			c.fail(unsupported(b.Pos, "vector indexes are not supported"))
		}
		c.options(b.Options)
	case *CreateConstraint:
		c.options(b.Options)
	}
}

func (c *checker) options(x Expr) {
	if x != nil {
		c.expr(x)
	}
}
