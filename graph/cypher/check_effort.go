package cypher

import "parley/graph"

// What Neo4j's planner takes in reasonable time. Each of these grows its work exponentially, and past them it neither
// stops at the time limit of a transaction nor spares the server's memory, so a text beyond them is refused before it is
// sent; the embedded engine, which would plan it, refuses it too, so that a text runs on both or on neither.
//
// Measured on 5.26 with an empty graph and a cold plan, in seconds of processor time: COLLECT in COLLECT 12 deep takes
// 0.5, 16 deep 5.8; EXISTS 12 deep 0.4, 16 deep 3, 24 deep over a minute; CALL 24 deep 7. With a column that ORDER BY
// reads, COLLECT 3 deep takes 1.3, 4 deep 5, 5 deep 18. AND and OR in each other fill 512 MB of memory at 40 levels, 18
// are fast. A node that may have 65,536 combinations of labels takes 2 to 3, one with 262,144 does not come to an end.
// On a busy machine, in seconds of the clock: a star of 12 relationships takes 1.1, 24 3.4, 40 18, 60 38; a chain of as
// many 1.2, 5.5, 17 and 49.
const (
	// maxNested is how deep EXISTS, COUNT, COLLECT, CALL and pattern comprehensions may stand inside of each other.
	maxNested = 12
	// maxPlanned is how many subqueries may have to be planned, counted as often as the planner copies them.
	maxPlanned = 200
	// maxAlternations is how often AND, OR and XOR may change inside of each other.
	maxAlternations = 12
	// maxChoices is how many combinations of labels may be open for one variable.
	maxChoices = 10_000
	// maxJoined is how many relationships may stand in MATCH clauses that follow each other, which are planned as one.
	maxJoined = 24
	// maxProduct is how many nodes may stand in those clauses: each may be a beginning.
	maxProduct = 100
	// maxCarried is how many variables the clauses of a text may see, all together: each clause makes a scope of its own.
	maxCarried = 500_000
)

// How often the planner copies a subquery, by the place where it stands.
const (
	copiesOfSorted = 4 // a column that ORDER BY reads
	copiesInChain  = 3 // an operand of 0 < x < 9
	copiesOfXor    = 2
)

// effort adds up what a text asks of a planner.
type effort struct {
	// nested is how deep the current place is in subqueries, copies how often it is planned.
	nested, copies int
	planned        int
	// seen is how many variables the current place sees, carried the sum of that over the clauses so far.
	seen, carried int
	// open holds the combinations of labels by variable.
	open map[string]int
	err  *graph.Error
}

// tooMuch refuses a statement that a planner could not come to an end with.
func tooMuch(s *Statement) error {
	e := effort{copies: 1}
	e.visitAll(s)
	if e.err != nil {
		return e.err
	}
	return nil
}

func (e *effort) fail(n Node, format string, limit int) {
	if e.err == nil {
		e.err = graph.Errorf(graph.LimitExceeded, format, limit)
		e.err.Pos = n.Place().Pos
	}
}

func (e *effort) visitAll(n Node) { Walk(n, e.visit) }

// visit looks into n itself where it answers false.
func (e *effort) visit(n Node) bool {
	if e.err != nil {
		return false
	}
	switch n := n.(type) {
	case *SingleQuery:
		e.joined(n)
		e.clauses(n)
	case *Merge:
		e.connect(n, relationshipsOf(n.Path))
		return true
	case *PatternExpr:
		e.connect(n, relationshipsOf(n.Path))
		return true
	case *SubqueryExpr:
		e.subquery(n, func() { e.visitAll(n.Query) })
	case *CallSubquery:
		e.subquery(n, func() { e.visitAll(n.Query) })
	case *PatternComprehension:
		e.connect(n, relationshipsOf(n.Path))
		e.subquery(n, func() {
			e.visitAll(n.Path)
			e.exprs(1, n.Where, n.Result)
		})
	case *With:
		e.projection(&n.Projection)
		e.exprs(1, n.Where)
	case *Return:
		e.projection(&n.Projection)
	case *Match:
		e.labelsOf(n.Where)
		return true
	case *NodePattern:
		if n.Labels != nil {
			e.choose(n, nameOf(n.Var), choices(n.Labels, false))
		}
		e.labelsOf(n.Where)
		return true
	default:
		return e.operator(n)
	}
	return false
}

func (e *effort) operator(n Node) bool {
	switch n := n.(type) {
	case *Comparison:
		if len(n.Operands) == 2 {
			return true
		}
		e.exprs(copiesInChain, n.Operands...)
	case *Case:
		if n.Subject == nil {
			return true
		}
		e.caseOf(n)
	case *Binary:
		if !isLogic(n.Op) {
			return true
		}
		e.logic(n, OpNone, false, 0)
	case *Unary:
		if n.Op != OpNot {
			return true
		}
		e.logic(n, OpNone, false, 0)
	default:
		return true
	}
	return false
}

// exprs visits expressions that are planned so many times.
func (e *effort) exprs(copies int, list ...Expr) {
	outer := e.copies
	e.copies = min(outer*copies, maxPlanned+1)
	for _, x := range list {
		if x != nil {
			e.visitAll(x)
		}
	}
	e.copies = outer
}

// joined counts the relationships of MATCH clauses that follow each other. What is optional is planned by itself.
func (e *effort) joined(q *SingleQuery) {
	n := 0
	for _, clause := range q.Clauses {
		m, ok := clause.(*Match)
		if !ok || m.Optional {
			n = 0
		}
		if ok {
			for _, p := range m.Paths {
				n += relationshipsOf(p)
			}
			e.connect(m, n)
		}
	}
}

func (e *effort) connect(at Node, relationships int) {
	if relationships > maxJoined {
		e.fail(at, "more than %d relationships stand in one pattern, or in MATCH clauses that follow each other; put a WITH between them", maxJoined)
	}
}

// relationshipsOf counts the relationships of a path. Nodes and relationships alternate.
func relationshipsOf(p *PathPattern) int { return len(p.Elements) / 2 }

func (e *effort) subquery(n Node, inside func()) {
	e.nested++
	e.planned = min(e.planned+e.copies, maxPlanned+1)
	switch {
	case e.nested > maxNested:
		e.fail(n, "subqueries stand more than %d deep inside of each other; make it several statements, or longer patterns", maxNested)
	case e.planned > maxPlanned:
		e.fail(n, "more than %d subqueries would have to be planned, since ORDER BY, CASE x WHEN, XOR and a < x < b copy those within them; "+
			"give a subquery a name by WITH before, or make it several statements", maxPlanned)
	default:
		inside()
	}
	e.nested--
}

// caseOf visits CASE subject WHEN …, where each alternative compares the subject again.
func (e *effort) caseOf(c *Case) {
	alternatives := 1
	for _, w := range c.Whens {
		alternatives += len(w.Values) + len(w.Tests)
		e.exprs(1, w.Values...)
		e.exprs(1, w.Tests...)
		e.exprs(1, w.Then)
	}
	e.exprs(alternatives, c.Subject)
	e.exprs(1, c.Else)
}

func (e *effort) projection(p *Projection) {
	sorted := map[string]bool{}
	for _, s := range p.OrderBy {
		Walk(s.Expr, func(n Node) bool {
			if v, ok := n.(*Variable); ok {
				sorted[v.Name] = true
			}
			return true
		})
		e.exprs(copiesOfSorted, s.Expr)
	}
	for _, item := range p.Items {
		copies := 1
		if item.Alias != nil && sorted[item.Alias.Name] {
			copies = copiesOfSorted
		}
		e.exprs(copies, item.Expr)
	}
	e.exprs(1, p.Skip, p.Limit)
}

func isLogic(op Op) bool { return op == OpAnd || op == OpOr || op == OpXor }

// logic follows AND, OR, XOR and NOT down to what they join. A planner turns them into an AND of ORs, moving each NOT
// inwards, where it makes AND of OR and the other way round. outer is the operator above, level how often it has changed.
func (e *effort) logic(x Expr, outer Op, negated bool, level int) {
	switch x := x.(type) {
	case *Unary:
		if x.Op == OpNot {
			e.logic(x.X, outer, !negated, level)
			return
		}
	case *Binary:
		if isLogic(x.Op) {
			e.join(x, outer, negated, level)
			return
		}
	}
	e.visitAll(x)
}

func (e *effort) join(x *Binary, outer Op, negated bool, level int) {
	op := x.Op
	if negated && op != OpXor {
		op = OpAnd + OpOr - op
	}
	if op != outer || op == OpXor {
		level++
	}
	if level > maxAlternations {
		e.fail(x, "AND, OR and XOR change more than %d times inside of each other; use IN, CASE, any(…) or a name given by WITH", maxAlternations)
		return
	}
	copies := e.copies
	if op == OpXor {
		e.copies = min(copies*copiesOfXor, maxPlanned+1)
	}
	e.logic(x.Left, op, negated, level)
	e.logic(x.Right, op, negated, level)
	e.copies = copies
}

// choose notes that a variable has one of n combinations of labels, beside those that it has by other conditions.
func (e *effort) choose(at Node, variable string, n int) {
	if variable != "" && n > 1 {
		if e.open == nil {
			e.open = map[string]int{}
		}
		n = min(n*max(e.open[variable], 1), maxChoices+1)
		e.open[variable] = n
	}
	if n > maxChoices {
		e.fail(at, "more than %d combinations of labels are open for one node; use fewer labels with | between, or fewer conditions with them", maxChoices)
	}
}

// labelsOf looks for the labels that a predicate asks of a variable.
func (e *effort) labelsOf(where Expr) {
	if where != nil {
		variable, n := e.labels(where, false)
		e.choose(where, variable, n)
	}
}

// labels gives the variable whose labels alone decide a predicate, and how many combinations of them satisfy it; no
// variable where something else takes part. What an AND asks of several is noted.
func (e *effort) labels(x Expr, negated bool) (variable string, n int) {
	switch x := x.(type) {
	case *HasLabels:
		if v, ok := x.X.(*Variable); ok {
			return v.Name, choices(x.Labels, negated)
		}
	case *Unary:
		if x.Op == OpNot {
			return e.labels(x.X, !negated)
		}
	case *Binary:
		if x.Op != OpAnd && x.Op != OpOr {
			return "", 1
		}
		left, l := e.labels(x.Left, negated)
		right, r := e.labels(x.Right, negated)
		switch product := (x.Op == OpAnd) != negated; {
		case left == right && product:
			return left, min(l*r, maxChoices+1)
		case left == right:
			return left, min(l+r, maxChoices+1)
		case product:
			e.choose(x.Left, left, l)
			e.choose(x.Right, right, r)
		}
	}
	return "", 1
}

func nameOf(v *Variable) string {
	if v == nil {
		return ""
	}
	return v.Name
}

// choices counts the combinations of labels that satisfy an expression, as an OR of ANDs has them, up to maxChoices
// and one.
func choices(l LabelExpr, negated bool) int {
	var operands []LabelExpr
	product := false
	switch l := l.(type) {
	case *LabelNot:
		return choices(l.X, !negated)
	case *LabelAnd:
		operands, product = l.Operands, !negated
	case *LabelOr:
		operands, product = l.Operands, negated
	default:
		return 1
	}
	if product {
		n := 1
		for _, o := range operands {
			n = min(n*choices(o, negated), maxChoices+1)
		}
		return n
	}
	n := 0
	for _, o := range operands {
		n = min(n+choices(o, negated), maxChoices+1)
	}
	return n
}
