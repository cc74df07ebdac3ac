package cypher

// clauses visits the clauses of a query and adds up the variables that each of them sees. Every clause makes scopes from
// those of the one before, so that what they take grows with the sum.
func (e *effort) clauses(q *SingleQuery) {
	outer := e.seen
	seen := names{}
	product := 0
	for _, clause := range q.Clauses {
		before := len(seen)
		anonymous := seen.bind(clause)
		if m, ok := clause.(*Match); ok && !m.Optional {
			if product += len(seen) - before + anonymous; product > maxProduct {
				e.fail(m, "more than %d nodes and relationships are found by MATCH clauses that follow each other; put a WITH between them", maxProduct)
			}
		} else {
			product = 0
		}
		e.seen = outer + len(seen)
		if e.carried += e.seen; e.carried > maxCarried {
			e.fail(clause, "the clauses see more than %d variables all together; carry fewer on by WITH, or make it several statements", maxCarried)
		}
		if e.err != nil {
			break
		}
		e.visitAll(clause)
	}
	e.seen = outer
}

// names are the variables that a clause sees.
type names map[string]bool

// bind adds what a clause binds, or leaves nothing else. It counts the nodes and relationships without a name.
func (n *names) bind(clause Clause) (anonymous int) {
	switch c := clause.(type) {
	case *Match:
		return n.paths(c.Paths)
	case *Create:
		return n.paths(c.Paths)
	case *Merge:
		return n.paths([]*PathPattern{c.Path})
	case *Unwind:
		n.add(c.Var)
	case *CallProcedure:
		for _, y := range c.Yield {
			n.add(y.Var)
		}
	case *CallSubquery:
		last := c.Query.Parts[0].Clauses
		if r, ok := last[len(last)-1].(*Return); ok {
			n.items(&r.Projection)
		}
	case *With:
		if !c.Star {
			*n = names{}
		}
		n.items(&c.Projection)
	}
	return 0
}

func (n names) add(v *Variable) { n[v.Name] = true }

func (n names) items(p *Projection) {
	for _, item := range p.Items {
		n[item.Name] = true
	}
}

func (n names) paths(list []*PathPattern) (anonymous int) {
	for _, p := range list {
		if p.Var != nil {
			n.add(p.Var)
		}
		anonymous += n.elements(p.Elements)
	}
	return anonymous
}

func (n names) elements(list []Element) (anonymous int) {
	for _, e := range list {
		var v *Variable
		switch e := e.(type) {
		case *NodePattern:
			v = e.Var
		case *RelationshipPattern:
			v = e.Var
		case *QuantifiedPath:
			anonymous += n.elements(e.Elements)
			continue
		}
		if v == nil {
			anonymous++
			continue
		}
		n.add(v)
	}
	return anonymous
}
