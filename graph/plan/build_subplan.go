package plan

import "parley/graph/cypher"

// Subplan plans an expression that looks into the graph by a pattern or a query of its own: EXISTS, COUNT, COLLECT, a
// pattern comprehension, a pattern used as a predicate, shortestPath. The scope is that of the expression. Slot is what
// a row offers: the single column of COLLECT, the result of a comprehension, a path; -1 where only rows count.
// Errors: as Build.
func Subplan(e cypher.Expr, scope Scope, catalog Catalog, slots Slots) (root Op, slot int, err error) {
	// The hidden names of the query around would be taken for those of this one.
	b := &builder{catalog: catalog, slots: slots, op: &Argument{}, names: visible(scope.Names), exprs: scope.Exprs}
	slot = -1
	switch e := e.(type) {
	case *cypher.SubqueryExpr:
		var columns []column
		if columns, err = b.query(e.Query); err == nil && len(columns) == 1 {
			slot = columns[0].slot
		}
	case *cypher.PatternExpr:
		err = b.onlyMatch(e.Path, nil)
	case *cypher.PatternComprehension:
		if err = b.onlyMatch(e.Path, e.Where); err == nil {
			slot = b.slots.NewSlot()
			b.op = &Project{b.op, []Column{{b.bound(e.Result), slot, ""}}}
		}
	case *cypher.ShortestPathExpr:
		path := *e.Path
		if path.Var == nil {
			path.Var = variable(path.Span, b.anonymous())
		}
		if err = b.onlyMatch(&path, nil); err == nil {
			slot = pathSlot(b.op)
		}
	default:
		err = unsupported(e.Place().Pos, "this expression is not served")
	}
	if err != nil {
		return nil, -1, err
	}
	return rewrite(b.op, world{catalog.Statistics, slots}), slot, nil
}

func (b *builder) onlyMatch(path *cypher.PathPattern, where cypher.Expr) error {
	return b.match(&cypher.Match{Span: path.Span, Paths: []*cypher.PathPattern{path}, Where: where})
}

func pathSlot(op Op) int {
	for _, l := range op.(*Match).Pattern.Links {
		if l.Kind == ShortestLink {
			return l.Path
		}
	}
	return -1
}
