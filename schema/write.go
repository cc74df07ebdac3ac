package schema

import "parley/graph"

// writer turns the single row of an operation's statement into the JSON of its answer, in the order of the query.
type writer struct {
	plan      *plan
	model     *model
	variables map[string]any
	// sizes are the page sizes, prints the fingerprints of the lists, "" until one is needed.
	sizes  []int
	prints []string
	// introspected holds the JSON of the root fields that are about the schema itself, by response key.
	introspected map[string][]byte
	buf          []byte
	path         []step
	errors       []*Error
	// objects counts what has been written; limit is how many may be.
	objects, limit int
	over           bool
}

// step is one element of the path to a field: a response key, or an index in a list where the key is empty.
type step struct {
	key   string
	index int
}

// fullPath is where the writer stands, as an error tells it.
func (w *writer) fullPath() []any {
	path := make([]any, len(w.path))
	for i, s := range w.path {
		path[i] = s.key
		if s.key == "" {
			path[i] = s.index
		}
	}
	return path
}

// maxErrors is how many errors an answer lists.
const maxErrors = 20

func (w *writer) fail(code graph.Code, message string, f *outField) {
	if len(w.errors) < maxErrors {
		e := &Error{Code: code, Message: message, Path: w.fullPath()}
		if f != nil && f.loc.Line > 0 {
			e.Locations = []Location{f.loc}
		}
		w.errors = append(w.errors, e)
	}
}

// object writes an object from its row. It answers false, having written nothing, where a field that must not be null
// is null, so that the null rises to the parent.
func (w *writer) object(o *outObject, row []graph.Value) bool {
	if w.objects++; w.objects > w.limit {
		w.over = true
		return false
	}
	fields, name := o.fields, o.name
	if o.typeSlot >= 0 {
		name = w.typeName(row[o.typeSlot])
		fields = o.byType[name]
	}
	start := len(w.buf)
	w.buf = append(w.buf, '{')
	for i, f := range fields {
		if i > 0 {
			w.buf = append(w.buf, ',')
		}
		w.buf = append(w.buf, f.text...)
		w.path = append(w.path, step{key: f.key})
		ok := w.field(f, row, name)
		w.path = w.path[:len(w.path)-1]
		if !ok {
			w.buf = w.buf[:start]
			return false
		}
	}
	w.buf = append(w.buf, '}')
	return true
}

// typeName finds the concrete type of a node by its labels.
func (w *writer) typeName(labels graph.Value) string {
	list, _ := labels.([]graph.Value)
	for _, l := range list {
		if label, ok := l.(string); ok {
			if o := w.model.labelled[label]; o != nil {
				return o.name
			}
		}
	}
	return ""
}

// field writes the value of a field. It answers false where null must rise to the parent.
func (w *writer) field(f *outField, row []graph.Value, typeName string) bool {
	if f.missing >= 0 {
		w.notFound(f, row)
	}
	switch f.kind {
	case outTypename:
		w.buf = appendString(w.buf, typeName)
		return true
	case outIntrospection:
		w.buf = append(w.buf, w.introspected[f.key]...)
		return true
	case outInline:
		return w.object(f.object, row) || w.null(f, true)
	case outConnection:
		return w.connection(f, row) || w.null(f, true)
	}
	v := row[f.slot]
	switch f.kind {
	case outNested:
		inner, _ := v.([]graph.Value)
		if len(inner) == 0 {
			return w.null(f, false)
		}
		return w.object(f.object, inner) || w.null(f, true)
	case outList:
		items, _ := v.([]graph.Value)
		return w.list(f, items) || w.null(f, true)
	}
	if v == nil {
		return w.null(f, false)
	}
	return w.leaf(f, v) || w.null(f, true)
}

// null writes null, or lets it rise where the field is non-null. An error below that is told already is not told twice.
func (w *writer) null(f *outField, told bool) bool {
	if w.over {
		return false
	}
	if f.nonNull {
		if !told {
			w.fail(graph.Internal, "the field "+f.coordinate+" must not be null, but the graph has no value for it", f)
		}
		return false
	}
	w.buf = append(w.buf, "null"...)
	return true
}

// list writes a list of objects.
func (w *writer) list(f *outField, items []graph.Value) bool {
	start := len(w.buf)
	w.buf = append(w.buf, '[')
	for i, item := range items {
		if i > 0 {
			w.buf = append(w.buf, ',')
		}
		w.path = append(w.path, step{index: i})
		ok := w.element(f, item)
		w.path = w.path[:len(w.path)-1]
		if !ok {
			w.buf = w.buf[:start]
			return false
		}
	}
	w.buf = append(w.buf, ']')
	return true
}

func (w *writer) element(f *outField, item graph.Value) bool {
	inner, _ := item.([]graph.Value)
	if len(inner) > 0 && w.object(f.object, inner) {
		return true
	}
	if f.elementNonNull || w.over {
		if len(inner) == 0 {
			w.fail(graph.Internal, "an element of "+f.coordinate+" must not be null, but the graph has no value for it", f)
		}
		return false
	}
	w.buf = append(w.buf, "null"...)
	return true
}

func textsOf(v graph.Value) []string {
	items, _ := v.([]graph.Value)
	var words []string
	for _, item := range items {
		if s, ok := item.(string); ok {
			words = append(words, s)
		}
	}
	return words
}
