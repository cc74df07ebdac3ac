package plan

import "parley/graph/cypher"

// Pattern is what a Match finds: nodes, links between them, predicates on all of it, and the paths that have a name.
type Pattern struct {
	Nodes      []*PatternNode
	Links      []*Link
	Predicates []*Predicate
	Paths      []*PathName
	beginnings []*beginning
	groups     int // relationships of one MATCH clause form a group, within which they differ
}

// PatternNode is a node of a pattern.
type PatternNode struct {
	Slot int
	Name string
	// Bound says that the rows of the input hold the node already.
	Bound bool
	// Labels that the node must have; the predicates say so too.
	Labels []string
	// Any are labels of which the node must have one, as the predicate OneOf says; nil where there is no such predicate.
	Any   []string
	OneOf cypher.Expr
}

// LinkKind tells the links apart.
type LinkKind uint8

const (
	OneHop LinkKind = iota
	ManyHops
	Quantified
	ShortestLink // shortestPath and allShortestPaths
	RouteLink    // a path with one of the selectors ANY and SHORTEST
)

// Link connects two nodes, by their index in the pattern.
type Link struct {
	Kind     LinkKind
	From, To int
	Dir      cypher.Direction
	Types    []string
	Among    *Bound // a list of types instead, nil where there is none
	// Rel is the slot of the relationship, or of the list of them. RelBound says that the input holds it already.
	Rel      int
	RelBound bool
	Name     string
	Group    int
	// Listed says that a predicate reads the list of a walk that has no variable of its own.
	Listed bool
	// Needs are the slots of the pattern that Each and Where read, beside those that the walk itself binds.
	Needs map[int]bool

	Min, Max int // ManyHops, Quantified and ShortestLink
	// Each holds for every relationship walked, which stands in HopSlot.
	Each    []Bound
	HopSlot int

	Inner      *Pattern // Quantified: nodes 0 and len-1 are its ends
	Start, End int      // their slots
	Groups     []Group
	InnerRels  []int

	Selector cypher.Selector
	K        int
	Path     int // slot of the path of a ShortestLink or RouteLink
	Where    []Bound

	// Route is that of a RouteLink, and Singles the slots of its nodes and relationships between the ends.
	Route   *routeDraft
	Singles []int
}

// Predicate is a conjunct of what a pattern must fulfil. Needs are the slots of the pattern that it reads.
type Predicate struct {
	Bound
	Needs map[int]bool
	// Label is set where the predicate says no more than that the node in Of has it.
	Label string
	Of    int
}

// PathName is a named path: the node that it begins with and its links, by index.
type PathName struct {
	Slot  int
	Name  string
	Start int
	Links []int
}

// binds lists the slots that a pattern binds itself.
func (p *Pattern) binds() []int {
	var slots []int
	for _, n := range p.Nodes {
		if !n.Bound {
			slots = append(slots, n.Slot)
		}
	}
	for _, l := range p.Links {
		if !l.RelBound && l.Rel >= 0 {
			slots = append(slots, l.Rel)
		}
		for _, g := range l.Groups {
			slots = append(slots, g.Outer)
		}
		if l.Kind == ShortestLink || l.Kind == RouteLink {
			slots = append(slots, l.Path)
		}
		slots = append(slots, l.Singles...)
	}
	for _, n := range p.Paths {
		slots = append(slots, n.Slot)
	}
	return slots
}
