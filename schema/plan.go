package schema

import (
	"sync/atomic"

	"github.com/graphql-go/graphql/language/ast"

	"parley/graph"
)

// plan is a compiled operation: one Cypher text, how its parameters are filled, and how its single row becomes the
// answer. It is immutable, but for size, and shared by all requests with the same operation and the same shape of variables.
type plan struct {
	// text is empty where nothing has to be fetched.
	text   string
	params []param
	root   *outObject
	// sizes are the page sizes of the connections, by their number.
	sizes []sizeRef
	// prints are the fingerprints of the connections.
	prints []fingerprint
	cost   *costNode
	// checks are what arguments must fulfil together.
	checks []argumentCheck
	// subqueries counts the CALLs of the text; planning sums up how deep each stands.
	subqueries, planning int
	// size is how many bytes the last answer took, so that the next one is written without growing.
	size atomic.Int64
}

// room is how much to set aside for an answer: what the last one took, an eighth more, and the extensions.
func (p *plan) room() int {
	last := int(p.size.Load())
	return last + last/8 + 512
}

// param is one parameter of the text.
type param struct {
	name string
	from *value
	// path leads to the field whose argument it is, for an error.
	path []any
	// fill turns the value into what the graph compares with. The value is nil where the argument is null or absent.
	fill func(any) (graph.Value, error)
	// cursor is set for a key of a cursor, which is read instead.
	cursor *cursorKeyRef
}

// sizeRef is how many rows a page has at most.
type sizeRef struct {
	from  *value
	def   int
	where string
	path  []any
}

// outObject writes an object. Its values are the elements of a row: a list that Cypher returns.
type outObject struct {
	// typeSlot holds the labels that tell the concrete type of an abstract one; -1 where the type is known.
	typeSlot int
	// fields of the known type, or by concrete type.
	fields []*outField
	byType map[string][]*outField
	name   string
}

// outField writes one field of an object.
type outField struct {
	// key is the response key; text is the key as it is written, quoted and with its colon.
	key, text string
	// coordinate is Type.field, for messages.
	coordinate string
	kind       outKind
	slot       int
	nonNull    bool
	// element tells whether the elements of a list may be null.
	elementNonNull bool
	form           form
	enum           *enum
	object         *outObject
	page           *outPage
	// missing is the slot of the ids that the operation names and that are not there, each with ids that resemble it; -1
	// for none. Those with the number soughtBy stand among the arguments of this field.
	missing  int
	soughtBy int64
	// loc is the place of the field, markAt that of the argument after which a page of the timeline begins.
	loc, markAt Location
	// print is the number of the fingerprint that marks a cursor as one of this list, order and filter.
	print int
}

type outKind uint8

const (
	_ outKind = iota // a scalar
	// outTypename writes the name of the concrete type.
	outTypename
	// outInline writes an object whose values stand in the row of its parent.
	outInline
	// outNested writes an object whose values are a row of their own; null or an empty list is null.
	outNested
	// outList writes a list of objects.
	outList
	// outConnection writes a page.
	outConnection
	// outIntrospection is written by graphql-go.
	outIntrospection
)

// outPage writes a connection.
type outPage struct {
	fields []pageField
	// size is the number of the page in the plan; rows beyond it only tell that there are more.
	size     int
	backward bool
	// rows, total and beyond are slots of the parent's row; -1 where they were not asked for. beyond tells whether
	// there are rows on the other side of the cursor.
	rows, total, beyond int
	// keys is the slot in a row of the values that it is sorted by.
	keys int
	// print is the number of the list's fingerprint.
	print int
}

// pageField is a field of a connection, of its pageInfo or of its edges.
type pageField struct {
	key, text string
	// what names the field: edges, nodes, pageInfo, totalCount, cursor, hasNextPage, … or __typename.
	what   string
	fields []pageField
	// rows writes edges and nodes.
	rows *outField
	sets []*ast.SelectionSet
	name string
}

// costNode estimates how many objects an answer may have.
type costNode struct {
	own  int
	size int // number of the page size that multiplies the rest, -1 for times
	// times multiplies the rest where there is no page size.
	times int
	parts []*costNode
}

// total multiplies out the costs, for the page sizes of one request. It stops at the limit.
func (c *costNode) total(sizes []int, limit int) int {
	sum := c.own
	for _, part := range c.parts {
		sum += part.total(sizes, limit)
		if sum > limit {
			return limit + 1
		}
	}
	times := c.times
	if c.size >= 0 {
		times = sizes[c.size]
	}
	if sum > 0 && times > limit/sum+1 {
		return limit + 1
	}
	return sum * times
}
