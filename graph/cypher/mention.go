package cypher

import "parley/graph"

// MentionKind says what a name in a statement stands for.
type MentionKind uint8

const (
	LabelMention    MentionKind = iota // a label in the pattern of a node
	TypeMention                        // a relationship type in a pattern
	EitherMention                      // a label or a type in a predicate, x:Name
	PropertyMention                    // a property of a node or relationship
)

// Mention is a name of the graph's vocabulary in a statement. A graph that does not know it answers nothing for it, and
// no error: it may be a slip.
type Mention struct {
	Kind MentionKind
	Name string
	// Pos is where the name stands.
	Pos graph.Pos
}

// Mentions lists the labels, relationship types and properties that a statement reads, each name of a kind where it
// stands first, in the order of the text that the statement was parsed from. Of properties those count that are read
// from variables which patterns bind and nothing else does: what a variable of another kind holds is not known before it
// runs. Names that are computed ($(expression), x[key]) are none.
func Mentions(text string, s *Statement) []Mention {
	m := mentioner{text: text, seen: map[mentionKey]bool{}, bound: map[string]bool{}, other: map[string]bool{}}
	Walk(s, m.bind)
	Walk(s, m.visit)
	return m.found
}

type mentionKey struct {
	kind MentionKind
	name string
}

type mentioner struct {
	text  string
	found []Mention
	seen  map[mentionKey]bool
	// bound are the variables of nodes and relationships in patterns, other those that are bound otherwise.
	bound, other map[string]bool
}

// bind notes what binds variables.
func (m *mentioner) bind(n Node) bool {
	note := func(to map[string]bool, v *Variable) {
		if v != nil {
			to[v.Name] = true
		}
	}
	switch n := n.(type) {
	case *NodePattern:
		note(m.bound, n.Var)
	case *RelationshipPattern:
		note(m.bound, n.Var)
	case *PathPattern:
		note(m.other, n.Var)
	case *Item:
		if v, same := n.Expr.(*Variable); !same || n.Alias != nil && n.Alias.Name != v.Name {
			note(m.other, n.Alias)
		}
	case *Unwind:
		note(m.other, n.Var)
	case *Foreach:
		note(m.other, n.Var)
	case *LoadCSV:
		note(m.other, n.Var)
	case *YieldItem:
		note(m.other, n.Var)
	case *ListComprehension:
		note(m.other, n.Var)
	case *ListPredicate:
		note(m.other, n.Var)
	case *Reduce:
		note(m.other, n.Acc)
		note(m.other, n.Var)
	}
	return true
}

// visit notes what is mentioned.
func (m *mentioner) visit(n Node) bool {
	switch n := n.(type) {
	case *NodePattern:
		m.labels(LabelMention, n.Labels)
		m.keys(n.Properties)
	case *RelationshipPattern:
		m.labels(TypeMention, n.Types)
		m.keys(n.Properties)
	case *HasLabels:
		m.labels(EitherMention, n.Labels)
	case *Property:
		if v, ok := n.X.(*Variable); ok && m.isEntity(v) {
			m.add(PropertyMention, n.Key, m.before(n.Span, n.Key))
		}
	case *MapProjection:
		for _, item := range n.Items {
			if item.Key != "" && item.Value == nil && m.isEntity(n.X) {
				m.add(PropertyMention, item.Key, m.before(item.Span, item.Key))
			}
		}
	}
	return true
}

func (m *mentioner) isEntity(v *Variable) bool { return m.bound[v.Name] && !m.other[v.Name] }

func (m *mentioner) labels(kind MentionKind, x LabelExpr) {
	if x == nil {
		return
	}
	Walk(x, func(n Node) bool {
		if name, ok := n.(*LabelName); ok {
			m.add(kind, name.Name, name.Pos)
		}
		return true
	})
}

// keys notes the properties that a pattern asks for.
func (m *mentioner) keys(x Expr) {
	if properties, ok := x.(*Map); ok {
		for _, entry := range properties.Entries {
			m.add(PropertyMention, entry.Key, entry.Pos)
		}
	}
}

func (m *mentioner) add(kind MentionKind, name string, at graph.Pos) {
	if key := (mentionKey{kind, name}); !m.seen[key] {
		m.seen[key] = true
		m.found = append(m.found, Mention{kind, name, at})
	}
}

// before is the place of a name at the end of a span, or the span's where the name is written otherwise, with quotes or
// escapes.
func (m *mentioner) before(s Span, name string) graph.Pos {
	at := s.End - int32(len(name))
	if at <= s.Offset || int(s.End) > len(m.text) || m.text[at:s.End] != name {
		return s.Pos
	}
	pos := s.Pos
	for i, r := range m.text[s.Offset:at] {
		if r == '\n' || r == '\r' && m.text[int(s.Offset)+i+1] != '\n' {
			pos.Line, pos.Column = pos.Line+1, 1
		} else {
			pos.Column++
		}
	}
	pos.Offset = at
	return pos
}
