package cypher

// match checks MATCH: first its variables, in the order of the text, then the predicates inside of the pattern, which
// see all of them.
func (c *checker) match(m *Match) {
	seen := map[string]bool{}
	for _, p := range m.Paths {
		c.bindPath(p, seen)
	}
	c.unmixed(m.Paths)
	c.selectsAlone(m.Paths)
	for _, p := range m.Paths {
		c.patternPredicates(p.Elements)
		if p.Where != nil {
			c.where(p.Where)
		}
	}
	if m.Where != nil {
		c.where(m.Where)
	}
}

// unmixed refuses relationships of variable length beside quantified paths in one clause.
func (c *checker) unmixed(paths []*PathPattern) {
	var variable, quantified Element
	for _, p := range paths {
		for _, e := range p.Elements {
			switch r := e.(type) {
			case *RelationshipPattern:
				if r.Length != nil {
					variable = e
				}
			case *QuantifiedPath:
				quantified = e
			}
		}
	}
	if variable != nil && quantified != nil {
		c.syntax(variable, "UnexpectedSyntax", "[*] and a quantified path cannot stand in one MATCH; write the first as -->{1,3}, or use two clauses")
	}
}

// selectsAlone refuses other paths beside one with a selector: whether they would hold before or after paths are selected
// is not settled.
func (c *checker) selectsAlone(paths []*PathPattern) {
	for _, p := range paths {
		switch p.Selector {
		case AnyPaths, ShortestK, ShortestGroups:
			if len(paths) > 1 {
				c.syntax(p, "UnexpectedSyntax", "a path with ANY or SHORTEST stands alone in its MATCH; put the other paths in a MATCH of their own")
			}
		}
	}
}

// bindPath binds the variables of a path. seen holds the relationships of the same MATCH, which differ from each other.
func (c *checker) bindPath(p *PathPattern, seen map[string]bool) {
	c.bindElements(p.Elements, seen)
	c.shortest(p)
	if p.Var != nil {
		c.declare(p.Var, kindOf(PathKind))
	}
}

func (c *checker) bindElements(els []Element, seen map[string]bool) {
	for _, e := range els {
		switch e := e.(type) {
		case *NodePattern:
			c.bindNode(e.Var)
			c.noParameter(e.Properties)
		case *RelationshipPattern:
			c.bindRelationship(e, seen)
			c.noParameter(e.Properties)
			if e.Length != nil && e.Where != nil {
				c.syntax(e.Where, "UnexpectedSyntax", "a relationship of variable length takes no WHERE inside; write ((a)-[r WHERE …]->(b)){1,3}, or all(r IN relationships(p) WHERE …)")
			}
		case *QuantifiedPath:
			c.bindQuantified(e, seen)
		}
	}
}

func (c *checker) noParameter(properties Expr) {
	if p, ok := properties.(*Parameter); ok {
		c.syntax(p, "InvalidParameterUse", "a parameter cannot be the properties of a pattern here; write {key: $%s.key}", p.Name)
	}
}

// bindNode binds the variable of a node, or finds that it is a node already.
func (c *checker) bindNode(v *Variable) {
	if v == nil {
		return
	}
	if t, ok := c.lookup(v.Name); ok {
		c.info.kinds[v] = t.kinds
		if !t.kinds.Has(NodeKind) && t.kinds != NullKind {
			c.conflict(v, t, "a node")
		}
		return
	}
	c.declare(v, kindOf(NodeKind))
}

func (c *checker) conflict(v *Variable, t staticType, as string) {
	c.syntax(v, "VariableTypeConflict", "the variable %s is a %s and cannot be %s here", quoteToken(v.Name), t.kinds, as)
}

// bindRelationship is bindNode for a relationship; that of a variable-length relationship is a list.
func (c *checker) bindRelationship(r *RelationshipPattern, seen map[string]bool) {
	v := r.Var
	if v == nil {
		return
	}
	want := kindOf(RelationshipKind)
	if r.Length != nil {
		want = listOf(want)
	}
	if t, ok := c.lookup(v.Name); ok {
		c.info.kinds[v] = t.kinds
		switch {
		case seen[v.Name]:
			c.syntax(v, "RelationshipUniquenessViolation",
				"the relationship %s stands twice in one pattern, where all relationships differ", quoteToken(v.Name))
		case !t.kinds.Has(want.kinds) && t.kinds != NullKind,
			want.kinds == ListKind && t.kinds == ListKind && !t.element().kinds.Has(RelationshipKind) && t.elem != nil:
			c.conflict(v, t, "a relationship")
		}
		return
	}
	seen[v.Name] = true
	c.declare(v, want)
}

// bindQuantified binds the variables inside of a quantified path: each is a list outside of it.
func (c *checker) bindQuantified(q *QuantifiedPath, seen map[string]bool) {
	outside := c.scope
	c.vars = map[string]staticType{}
	c.outer = nil
	c.bindElements(q.Elements, seen)
	inner := c.vars
	c.scope = outside
	for name, t := range inner {
		v := &Variable{Span: q.Span, Name: name}
		c.declare(v, listOf(t))
		c.info.kinds[v] = ListKind
	}
}

// patternPredicates checks the properties and predicates inside of a pattern.
func (c *checker) patternPredicates(els []Element) {
	for _, e := range els {
		switch e := e.(type) {
		case *NodePattern:
			c.inside(e.Labels, e.Properties, e.Where)
		case *RelationshipPattern:
			c.inside(e.Types, e.Properties, e.Where)
		case *QuantifiedPath:
			c.insideQuantified(e)
		}
	}
}

func (c *checker) inside(labels LabelExpr, properties, where Expr) {
	c.labels(labels)
	if properties != nil {
		c.plain(properties)
	}
	if where != nil {
		c.where(where)
	}
}

// insideQuantified checks predicates inside of a quantified path, where its variables are single nodes and
// relationships.
func (c *checker) insideQuantified(q *QuantifiedPath) {
	depth := len(c.locals)
	for _, e := range q.Elements {
		switch e := e.(type) {
		case *NodePattern:
			c.addLocal(e.Var, NodeKind)
		case *RelationshipPattern:
			c.addLocal(e.Var, RelationshipKind)
		}
	}
	c.patternPredicates(q.Elements)
	if q.Where != nil {
		c.where(q.Where)
	}
	c.locals = c.locals[:depth]
}

func (c *checker) addLocal(v *Variable, k Kinds) {
	if v != nil {
		c.info.kinds[v] = k
		c.locals = append(c.locals, local{v.Name, kindOf(k)})
	}
}

// shortest checks shortestPath and allShortestPaths: one relationship between two nodes.
func (c *checker) shortest(p *PathPattern) {
	if p.Selector != ShortestPath && p.Selector != AllShortestPath {
		return
	}
	var r *RelationshipPattern
	if len(p.Elements) == 3 {
		r, _ = p.Elements[1].(*RelationshipPattern)
	}
	switch {
	case r == nil:
		c.syntax(p, "UnexpectedSyntax", "shortestPath takes two nodes and one relationship: (a)-[*]-(b)")
	case r.Length.Min > 1:
		c.syntax(r.Length, "UnexpectedSyntax", "the least length in shortestPath must be 0 or 1; use SHORTEST 1 for others")
	case r.Properties != nil:
		c.syntax(r.Properties, "UnexpectedSyntax", "shortestPath takes no properties; write p = shortestPath(…) WHERE all(r IN relationships(p) WHERE …)")
	}
}
