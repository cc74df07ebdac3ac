package schema

import (
	"context"
	"strconv"
	"sync"
	"time"

	"parley/graph"
	"parley/graph/cypher"
)

// Notification tells of a name in a query of the caller's own that the graph does not know. It is no error: the query
// runs, and that part of it finds nothing.
type Notification struct {
	// Code is UNKNOWN_LABEL, UNKNOWN_RELATIONSHIP_TYPE or UNKNOWN_PROPERTY.
	Code string
	// Message is for people: the name, and names near it.
	Message string
	// Pos is where the name stands in the query.
	Pos graph.Pos
	// Near are at most three known names that resemble it, the best first.
	Near []string
}

// AppendJSON writes {"code", "message", "position": {"line", "column", "offset"}, "near"}.
func (n Notification) AppendJSON(b []byte) []byte {
	b = appendString(append(b, `{"code":`...), n.Code)
	b = appendString(append(b, `,"message":`...), n.Message)
	b = appendPos(append(b, `,"position":`...), n.Pos)
	return append(appendStrings(append(b, `,"near":`...), n.Near), '}')
}

// appendField writes one field of the GraphQL type Notification.
func (n Notification) appendField(b []byte, name string) []byte {
	switch name {
	case "code":
		return appendString(b, n.Code)
	case "message":
		return appendString(b, n.Message)
	case "line":
		return strconv.AppendInt(b, int64(n.Pos.Line), 10)
	case "column":
		return strconv.AppendInt(b, int64(n.Pos.Column), 10)
	case "offset":
		return strconv.AppendInt(b, int64(n.Pos.Offset), 10)
	case "near":
		return appendStrings(b, n.Near)
	}
	return appendString(b, "Notification") // __typename
}

// Notifier finds the names in queries that a store does not know. It keeps what the store knows, and asks anew where a
// name is not among it, after some seconds. It is safe for concurrent use.
type Notifier struct {
	store graph.Store
	// patience is how long the store may take to say what it knows of one kind, since an answer waits for it.
	patience time.Duration
	mu       sync.Mutex
	known    *vocabulary
}

// NewNotifier makes a notifier over a store. It asks the store nothing yet.
func NewNotifier(store graph.Store) *Notifier {
	return &Notifier{store: store, patience: time.Second}
}

// vocabulary is what a store knew at a time.
type vocabulary struct {
	at                        time.Time
	labels, types, properties []string
	set                       [3]map[string]bool
}

// vocabularyAge is how long a name that is not known is taken to be unknown without asking again.
const vocabularyAge = 5 * time.Second

// Of gives the notifications for a query, in the order of its text, at most 20. A text that is no Cypher has none: its
// error tells more. Where the store cannot say what it knows there are none either.
func (n *Notifier) Of(ctx context.Context, text string) []Notification {
	statement, err := cypher.Parse(text)
	if err != nil {
		return nil
	}
	mentions := cypher.Mentions(text, statement)
	if len(mentions) == 0 {
		return nil
	}
	known, err := n.vocabulary(ctx, mentions)
	if err != nil {
		return nil
	}
	var found []Notification
	for _, m := range mentions {
		if !known.has(m) && len(found) < maxErrors {
			found = append(found, known.notify(m))
		}
	}
	return found
}

// vocabulary is what the store knows, asked anew where a name is missing from what is kept and that has come of age.
func (n *Notifier) vocabulary(ctx context.Context, mentions []cypher.Mention) (*vocabulary, error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.known != nil {
		missing := false
		for _, m := range mentions {
			missing = missing || !n.known.has(m)
		}
		if !missing || time.Since(n.known.at) < vocabularyAge {
			return n.known, nil
		}
	}
	known := &vocabulary{at: time.Now()}
	for i, ask := range []struct {
		text string
		to   *[]string
	}{
		{"CALL db.labels() YIELD label AS name RETURN name ORDER BY name", &known.labels},
		{"CALL db.relationshipTypes() YIELD relationshipType AS name RETURN name ORDER BY name", &known.types},
		{"CALL db.propertyKeys() YIELD propertyKey AS name RETURN name ORDER BY name", &known.properties},
	} {
		_, rows, err := graph.Collect(ctx, n.store, graph.Statement{Text: ask.text, Limits: graph.Limits{Time: n.patience}}, mostNames)
		if err != nil {
			return nil, err
		}
		known.set[i] = map[string]bool{}
		for _, row := range rows {
			if name, ok := row[0].(string); ok {
				*ask.to, known.set[i][name] = append(*ask.to, name), true
			}
		}
	}
	n.known = known
	return known, nil
}

// mostNames is how many labels, types or properties a store may have for unknown ones to be told.
const mostNames = 10_000

func (v *vocabulary) has(m cypher.Mention) bool {
	labels, types, properties := v.set[0], v.set[1], v.set[2]
	switch m.Kind {
	case cypher.LabelMention:
		return labels[m.Name]
	case cypher.TypeMention:
		return types[m.Name]
	case cypher.EitherMention:
		return labels[m.Name] || types[m.Name]
	}
	return properties[m.Name]
}

// notify words what is not known.
func (v *vocabulary) notify(m cypher.Mention) Notification {
	n := Notification{Code: "UNKNOWN_LABEL", Pos: m.Pos}
	said, names := "no node has the label ", v.labels
	switch m.Kind {
	case cypher.TypeMention:
		n.Code, said, names = "UNKNOWN_RELATIONSHIP_TYPE", "no relationship has the type ", v.types
	case cypher.PropertyMention:
		n.Code, said, names = "UNKNOWN_PROPERTY", "nothing has a property ", v.properties
	}
	n.Near = near(m.Name, names)
	n.Message = said + graph.Quote(m.Name) + offered(n.Near)
	return n
}
