package fulltext

// Query is a query that has been read, for the fields that it was read for.
type Query struct{ root node }

// node is a part of a query. A nil node stands for words that the analyzer leaves out.
type node interface{}

type (
	// termNode finds one word.
	termNode struct{ field, text string }
	// phraseNode finds words in their places, or nearly: slop is by how many places they may be apart together.
	phraseNode struct {
		field string
		words []token
		slop  int
	}
	// fuzzyNode finds words that edits at most turn into text.
	fuzzyNode struct {
		field, text string
		edits       int
	}
	// expandNode finds all words that match; each document scores the boost alone.
	expandNode struct {
		field string
		match matcher
	}
	// allNode finds every document.
	allNode struct{}
	// boostNode multiplies the scores of another one.
	boostNode struct {
		of     node
		factor float32
	}
	// boolNode combines clauses.
	boolNode struct{ clauses []clause }
)

// occur tells how a clause counts.
type occur uint8

const (
	should occur = iota
	must
	mustNot
)

type clause struct {
	of    node
	occur occur
}

// anyOf finds what at least one of the nodes finds.
func anyOf(nodes []node) node {
	if len(nodes) == 0 {
		return nil
	}
	b := &boolNode{}
	for _, n := range nodes {
		b.clauses = append(b.clauses, clause{n, should})
	}
	return b
}
