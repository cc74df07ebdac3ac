package cypher

func (c *checker) write(clause Clause) {
	switch clause := clause.(type) {
	case *Create:
		c.writes(clause, "CREATE")
		for _, p := range clause.Paths {
			c.created(p, "CREATE")
		}
	case *Merge:
		c.writes(clause, "MERGE")
		c.created(clause.Path, "MERGE")
		c.setItems(clause.OnCreate)
		c.setItems(clause.OnMatch)
	case *Set:
		c.writes(clause, "SET")
		c.setItems(clause.Items)
	case *Remove:
		c.writes(clause, "REMOVE")
		for _, item := range clause.Items {
			c.removeItem(item)
		}
	case *Delete:
		c.writes(clause, "DELETE")
		for _, x := range clause.Exprs {
			c.deleted(x)
		}
	}
}

// created checks a path of CREATE or MERGE. Properties see the variables before them; in CREATE, those before the path.
func (c *checker) created(p *PathPattern, clause string) {
	if p.Selector != AllPaths || p.Where != nil {
		c.syntax(p, "UnexpectedSyntax", "a path that is created cannot be selected or filtered")
	}
	if clause == "CREATE" {
		c.patternPredicates(p.Elements)
	}
	for _, e := range p.Elements {
		switch e := e.(type) {
		case *NodePattern:
			c.createdNode(e, len(p.Elements) == 1, clause)
		case *RelationshipPattern:
			c.createdRelationship(e, clause)
		case *QuantifiedPath:
			c.syntax(e, "CreatingVarLength", "a quantified path cannot be created; write each relationship")
		}
	}
	if p.Var != nil {
		c.declare(p.Var, kindOf(PathKind))
	}
}

func (c *checker) createdNode(n *NodePattern, alone bool, clause string) {
	c.createdBody(n.Labels, n.Properties, n.Where, clause)
	if n.Labels != nil && !isLabelList(n.Labels) {
		c.syntax(n.Labels, "UnexpectedSyntax", "a node that is created has a list of labels, :A:B")
	}
	if n.Var == nil {
		return
	}
	t, bound := c.lookup(n.Var.Name)
	if bound && t.kinds != NullKind && !t.kinds.Has(NodeKind) {
		c.conflict(n.Var, t, "a node")
		return
	}
	if !bound || alone || n.Labels != nil || n.Properties != nil {
		c.declare(n.Var, kindOf(NodeKind))
		return
	}
	c.info.kinds[n.Var] = t.kinds
}

// isLabelList tells whether labels are joined by & or : only.
func isLabelList(e LabelExpr) bool {
	operands := []LabelExpr{e}
	if and, ok := e.(*LabelAnd); ok {
		operands = and.Operands
	}
	for _, o := range operands {
		switch o.(type) {
		case *LabelName, *LabelDynamic:
		default:
			return false
		}
	}
	return true
}

func (c *checker) createdRelationship(r *RelationshipPattern, clause string) {
	c.createdBody(r.Types, r.Properties, r.Where, clause)
	if r.Var != nil && c.bound(r.Var.Name) {
		c.declare(r.Var, kindOf(RelationshipKind)) // fails
	}
	if r.Length != nil {
		c.syntax(r.Length, "CreatingVarLength", "a relationship of variable length cannot be created; write each relationship")
	}
	switch r.Types.(type) {
	case *LabelName, *LabelDynamic:
	default:
		c.syntax(r, "NoSingleRelationshipType", "a relationship that is created has exactly one type: -[:TYPE]->")
	}
	if r.Direction == Both && clause == "CREATE" {
		c.syntax(r, "RequiresDirectedRelationship", "a relationship that is created has one direction: --> or <--")
	}
	if r.Var != nil {
		c.declare(r.Var, kindOf(RelationshipKind))
	}
}

func (c *checker) createdBody(labels LabelExpr, properties, where Expr, clause string) {
	if where != nil {
		c.syntax(where, "UnexpectedSyntax", "WHERE cannot stand in a pattern that is created")
	}
	if clause == "MERGE" {
		c.noParameter(properties)
	}
	c.inside(labels, properties, nil)
}

func (c *checker) setItems(items []SetItem) {
	for _, item := range items {
		switch s := item.(type) {
		case *SetProperty:
			c.target(s.Target)
			c.plain(s.Value)
		case *SetVariable:
			c.entity(s.Var)
			if t := c.plain(s.Value); t.kinds != NullKind && !t.kinds.Has(EntityKind|MapKind) {
				c.syntax(s.Value, "InvalidArgumentType", "properties are set from a map, a node or a relationship, not from %s", t.kinds)
			}
		case *SetLabels:
			c.labelled(s.Var, s.Labels)
		}
	}
}

func (c *checker) removeItem(item RemoveItem) {
	switch r := item.(type) {
	case *RemoveProperty:
		c.target(r.Target)
	case *RemoveLabels:
		c.labelled(r.Var, r.Labels)
	}
}

// target checks n.key and n[key] where they are changed.
func (c *checker) target(x Expr) {
	owner := x
	switch x := x.(type) {
	case *Property:
		owner = x.X
	case *Index:
		owner = x.X
		c.plain(x.I)
	}
	if t := c.plain(owner); t.kinds != NullKind && !t.kinds.Has(EntityKind) {
		c.syntax(owner, "InvalidArgumentType", "only nodes and relationships have properties that can be changed; this is %s", t.kinds)
	}
}

func (c *checker) entity(v *Variable) {
	if t := c.use(v); t.kinds != NullKind && !t.kinds.Has(EntityKind) {
		c.syntax(v, "InvalidArgumentType", "%s is %s; only nodes and relationships have properties that can be changed",
			quoteToken(v.Name), t.kinds)
	}
}

func (c *checker) labelled(v *Variable, labels []LabelExpr) {
	if t := c.use(v); t.kinds != NullKind && !t.kinds.Has(NodeKind) {
		c.syntax(v, "InvalidArgumentType", "%s is %s; only nodes have labels that can be changed", quoteToken(v.Name), t.kinds)
	}
	for _, l := range labels {
		c.labels(l)
	}
}

func (c *checker) deleted(x Expr) {
	if h, ok := x.(*HasLabels); ok {
		c.syntax(h, "InvalidDelete", "labels are taken away with REMOVE; DELETE takes nodes, relationships and paths")
		return
	}
	if t := c.plain(x); t.kinds != NullKind && !t.kinds.Has(EntityKind|PathKind) {
		c.syntax(x, "InvalidArgumentType", "DELETE takes nodes, relationships and paths, not %s", t.kinds)
	}
}
