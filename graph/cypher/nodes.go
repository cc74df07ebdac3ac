package cypher

// nodes hands out the nodes of a tree, and the short lists in them, from blocks: that costs less than one by one. A
// block is never shared by two trees, so that none keeps another in memory.
type nodes struct {
	variableNodes     slab[Variable]
	propertyNodes     slab[Property]
	labelNodes        slab[LabelName]
	literalNodes      slab[Literal]
	parameterNodes    slab[Parameter]
	binaryNodes       slab[Binary]
	comparisonNodes   slab[comparisonOfTwo]
	isNullNodes       slab[IsNull]
	hasLabelsNodes    slab[HasLabels]
	callNodes         slab[FunctionCall]
	mapNodes          slab[Map]
	projectionNodes   slab[MapProjection]
	itemNodes         slab[Item]
	sortNodes         slab[SortItem]
	nodeNodes         slab[NodePattern]
	relationshipNodes slab[RelationshipPattern]
	pathNodes         slab[PathPattern]
	matchNodes        slab[Match]
	queryNodes        slab[queryOfOne]
	exprRoom          room[Expr]
	elementRoom       room[Element]
	pathRoom          room[*PathPattern]
	itemRoom          room[*Item]
	sortRoom          room[*SortItem]
	clauseRoom        room[Clause]
	labelRoom         room[LabelExpr]
	entryRoom         room[MapEntry]
	projectionRoom    room[ProjectionItem]
}

// comparisonOfTwo is a comparison with room for its usual operands.
type comparisonOfTwo struct {
	Comparison
	ops      [1]Op
	operands [2]Expr
}

// queryOfOne is a query with room for its usual part.
type queryOfOne struct {
	Query
	SingleQuery
	parts [1]*SingleQuery
}

// slabSize is the number of nodes in a block, at most.
const slabSize = 16

// slab hands out nodes of one kind.
type slab[T any] struct{ block []T }

// put keeps a node; about so many more are likely.
func (s *slab[T]) put(node T, likely int) *T {
	if len(s.block) == cap(s.block) {
		s.block = make([]T, 0, min(max(likely, 1), slabSize))
	}
	s.block = append(s.block, node)
	return &s.block[len(s.block)-1]
}

// room hands out lists of one kind.
type room[T any] struct{ block []T }

// take gives an empty list with room for n; about so many elements of other lists are likely.
func (r *room[T]) take(n, likely int) []T {
	at := len(r.block)
	if n > cap(r.block)-at {
		r.block, at = make([]T, 0, max(n, min(likely, 2*slabSize))), 0
	}
	r.block = r.block[:at+n]
	return r.block[at : at : at+n]
}

// keep gives a copy of list, nil for an empty one.
func (r *room[T]) keep(list []T, likely int) []T {
	if len(list) == 0 {
		return nil
	}
	return append(r.take(len(list), likely), list...)
}
