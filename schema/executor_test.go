package schema

import (
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/language/parser"

	"parley/graph"
)

// Random operations over invented rows are answered as graphql-go's own executor answers them: fragments, aliases that
// merge, directives, interfaces, lists with nulls, and nulls that rise. Values need escaping, and some that must not be
// null are.
func TestExecutorAgreesWithTheLibrary(t *testing.T) {
	limits := Limits{Cost: 1 << 40, Subqueries: 1 << 20, Planning: 1 << 20, Depth: 50, Objects: 1 << 20, Fields: 1 << 20, Expanded: 1 << 20, Aliases: 1 << 20, Directives: 1 << 20}
	store := &inventedStore{}
	e, err := New(store, Options{Limits: limits})
	if err != nil {
		t.Fatal(err)
	}
	peer := newLibraryExecutor(t)
	answered, withErrors, why := 0, 0, ""
	const operations = 300
	for seed := range uint64(operations) {
		r := rand.New(rand.NewPCG(seed, 1))
		text := (&operationWriter{model: e.model, rand: r}).operation()
		request := Request{Query: text, Variables: map[string]any{"yes": true, "no": false}}
		doc, failed := e.document(text)
		if len(failed) > 0 {
			why = failed[0].Message
			continue // mostly fields of two types under one key, which cannot be merged
		}
		p, err := e.plan(doc, doc.operations[0], request.Variables)
		if err != nil {
			t.Fatalf("%v\n%s", err, text)
		}
		w := &world{model: e.model, rand: r, facts: map[fact]any{}}
		store.row = w.row(p.root)
		w.record(p.root, store.row, "")
		ours := e.Execute(context.Background(), request)
		if ours.Kind == RequestError {
			t.Fatalf("%v: %v\n%s", ours.Errors[0], ours.Errors[0].Err, text)
		}
		theirs := peer.execute(t, text, request.Variables, w)
		if got, want := decoded(t, ours.Data), decoded(t, theirs.data); !reflect.DeepEqual(got, want) {
			t.Fatalf("seed %d\n%s\nParley answers %s\nthe library %s", seed, text, ours.Data, theirs.data)
		}
		if len(ours.Errors) > 0 != theirs.failed {
			t.Fatalf("seed %d\n%s\nParley's errors %v, the library's %v", seed, text, ours.Errors, theirs.failed)
		}
		answered++
		if theirs.failed {
			withErrors++
		}
	}
	if answered < operations/2 || withErrors < operations/20 {
		t.Errorf("of %d operations only %d were valid, %d with errors: the test has become blind; the last refusal: %s", operations, answered, withErrors, why)
	}
}

func decoded(t *testing.T, data []byte) (v any) {
	t.Helper()
	if err := json.Unmarshal(data, &v); err != nil {
		t.Fatalf("%v: %s", err, data)
	}
	return v
}

// inventedStore answers with a row, if the operation asks for any.
type inventedStore struct {
	graph.Store
	row values
}

func (s *inventedStore) Run(context.Context, graph.Statement) (graph.Rows, error) {
	return &oneRow{row: values{s.row}}, nil
}

// operationWriter makes operations up.
type operationWriter struct {
	model     *model
	rand      *rand.Rand
	fragments []string
	// of holds the names of fragments by the type that they are on; number makes aliases and fragments unique.
	of     map[string][]string
	number int
}

func (w *operationWriter) chance(percent int) bool { return w.rand.IntN(100) < percent }

func (w *operationWriter) operation() string {
	w.of = map[string][]string{}
	body := w.selection(w.model.objects["Query"], 0)
	return "query ($yes: Boolean!, $no: Boolean!) { yes: __typename @include(if: $yes) no: __typename @skip(if: $no) " + body + "}\n" +
		strings.Join(w.fragments, "\n")
}

// selection writes some selections on a type, with a blank after each.
func (w *operationWriter) selection(typ *object, depth int) string {
	var b strings.Builder
	for range 1 + w.rand.IntN(4) {
		switch n := w.rand.IntN(100); {
		case n < 8:
			b.WriteString("__typename ")
		case n < 22 && depth < 5:
			fmt.Fprintf(&b, "...%s%s { %s} ", w.condition(typ), w.directive(), w.selection(typ, depth+1))
		case n < 34 && depth < 5 && typ.name != "Query":
			fmt.Fprintf(&b, "...%s%s ", w.fragment(typ, depth), w.directive())
		default:
			b.WriteString(w.field(typ, depth))
		}
	}
	return b.String()
}

// condition is that of an inline fragment, or none: the selections in it are fields of the type itself, which the
// types that it names share.
func (w *operationWriter) condition(typ *object) string {
	if w.chance(30) {
		return ""
	}
	return " on " + typ.name
}

func (w *operationWriter) directive() string {
	if !w.chance(20) {
		return ""
	}
	return " @" + []string{"include", "skip"}[w.rand.IntN(2)] + "(if: " + []string{"true", "false", "$yes", "$no"}[w.rand.IntN(4)] + ")"
}

func (w *operationWriter) fragment(typ *object, depth int) string {
	if known := w.of[typ.name]; len(known) > 0 && w.chance(40) {
		return known[w.rand.IntN(len(known))]
	}
	on := typ
	if possible := w.model.possible[typ.name]; typ.abstract && w.chance(70) {
		on = possible[w.rand.IntN(len(possible))]
	}
	body := w.selection(on, depth+1)
	w.number++
	name := fmt.Sprintf("F%d", w.number)
	w.fragments = append(w.fragments, fmt.Sprintf("fragment %s on %s { %s}", name, on.name, body))
	w.of[typ.name] = append(w.of[typ.name], name)
	return name
}

func (w *operationWriter) field(typ *object, depth int) string {
	def, below := w.pick(typ, depth)
	if def == nil {
		return "__typename "
	}
	alias := ""
	if w.chance(30) {
		w.number++
		alias = fmt.Sprintf("a%d: ", w.number)
	}
	text := alias + def.name + required(w.model, def, testIDs) + w.directive()
	if below != nil {
		text += " { " + w.selection(below, depth+1) + "}"
	}
	return text + " "
}

// pick chooses a field that can be compared: one that is written as it is stored.
func (w *operationWriter) pick(typ *object, depth int) (def *field, below *object) {
	for range 20 {
		def := typ.fields[w.rand.IntN(len(typ.fields))]
		below := w.model.objects[w.model.typeOf(def).base()]
		l, isLeaf := def.get.(leaf)
		switch {
		case isLeaf && (l.form > listForm || def.name == "labels" || w.model.typeOf(def).base() == "JSON"):
		case isLeaf && typ.name != "Query":
			return def, nil
		case below != nil && depth < 4 && below.name != "Table" && def.name != "pageInfo":
			return def, below
		case def.get == nil && below == nil && !strings.HasSuffix(def.name, "ursor"):
			return def, nil
		}
	}
	return nil, nil
}

// fact names a value that the library's resolvers look up: the way to the object, and a scalar by its name, an object by
// = and its response key. Objects at hand under several keys are several there, with the same values.
type fact struct{ id, field string }

// handle is an object of the invented world.
type handle struct{ id, typ string }

// world makes rows up for a plan, and records what the library must find to answer alike.
type world struct {
	model *model
	rand  *rand.Rand
	facts map[fact]any
}

func (w *world) chance(percent int) bool { return w.rand.IntN(100) < percent }

// row makes the row of an object.
func (w *world) row(o *outObject) values {
	row := values{true} // as the compiler writes a row without columns
	w.fill(o, &row)
	return row
}

// fill sets the slots that an object reads, but for those that another field has set: fields may share them.
func (w *world) fill(o *outObject, row *values) {
	if o.typeSlot >= 0 {
		w.set(row, o.typeSlot, func() graph.Value { return w.labels(o) })
	}
	for _, f := range w.fieldsOf(o, *row) {
		if f.missing >= 0 {
			w.set(row, f.missing, func() graph.Value { return values{} })
		}
		switch f.kind {
		case outInline:
			w.fill(f.object, row)
		case outNested:
			w.set(row, f.slot, func() graph.Value { return w.nested(f.object) })
		case outList:
			w.set(row, f.slot, func() graph.Value { return w.list(f) })
		case outConnection:
			w.page(f.page, row)
		case outTypename, outIntrospection:
		default:
			w.set(row, f.slot, func() graph.Value { return w.scalar(f) })
		}
	}
}

func (w *world) set(row *values, slot int, made func() graph.Value) {
	for len(*row) <= slot {
		*row = append(*row, unset{})
	}
	if _, free := (*row)[slot].(unset); free || (*row)[slot] == true && slot == 0 {
		(*row)[slot] = made()
	}
}

// unset stands in a slot that nothing has been written to.
type unset struct{}

func (w *world) fieldsOf(o *outObject, row values) []*outField {
	if o.typeSlot < 0 {
		return o.fields
	}
	return o.byType[(&writer{model: w.model}).typeName(row[o.typeSlot])]
}

// labels are those of one of the types that an abstract object may have.
func (w *world) labels(o *outObject) graph.Value {
	for {
		for _, name := range names(o.byType) {
			if typ := w.model.objects[name]; typ.label != "" && w.chance(20) {
				return values{typ.label}
			}
		}
	}
}

func (w *world) nested(o *outObject) graph.Value {
	if w.chance(15) {
		return nil
	}
	return w.row(o)
}

func (w *world) list(f *outField) graph.Value {
	rows := values{}
	for range w.rand.IntN(4) {
		if !f.elementNonNull && w.chance(20) {
			rows = append(rows, values{})
			continue
		}
		rows = append(rows, w.row(f.object))
	}
	return rows
}

func (w *world) page(p *outPage, row *values) {
	if p.total >= 0 {
		w.set(row, p.total, func() graph.Value { return w.rand.Int64N(100) })
	}
	if p.rows < 0 {
		return
	}
	w.set(row, p.rows, func() graph.Value {
		rows := values{}
		for range w.rand.IntN(4) {
			one := values{true}
			for _, f := range p.fields {
				if f.rows != nil {
					w.fill(f.rows.object, &one)
				}
			}
			rows = append(rows, one)
		}
		return rows
	})
}

func (w *world) scalar(f *outField) graph.Value {
	typ := w.typeOf(f)
	if w.chance(4) {
		return nil
	}
	if f.form == listForm {
		list := values{}
		for range w.rand.IntN(3) {
			list = append(list, w.text())
		}
		return list
	}
	if f.enum != nil {
		return f.enum.stored(f.enum.values[w.rand.IntN(len(f.enum.values))][0])
	}
	switch typ.base() {
	case "Int":
		return int64(w.rand.Int32())
	case "Float":
		return w.rand.NormFloat64() * 1e9
	case "Boolean":
		return w.chance(50)
	}
	return w.text()
}

func (w *world) typeOf(f *outField) *typeRef {
	typ, name, _ := strings.Cut(f.coordinate, ".")
	return w.model.typeOf(w.model.objects[typ].field(name))
}

// alphabet holds what JSON escapes, and what it does not.
var alphabet = []rune("ab \"\\/\n\r\t\b\f\x00\x1f\x7f<>&é‘\u2028\u2029Şжک🂡")

func (w *world) text() string {
	text := make([]rune, w.rand.IntN(30))
	for i := range text {
		text[i] = alphabet[w.rand.IntN(len(alphabet))]
	}
	return string(text)
}

// record tells the library what stands in a row.
func (w *world) record(o *outObject, row values, id string) {
	for _, f := range w.fieldsOf(o, row) {
		name := f.coordinate[strings.IndexByte(f.coordinate, '.')+1:]
		switch f.kind {
		case outInline:
			w.facts[fact{id, "=" + f.key}] = w.object(f.object, row, id+"="+f.key)
		case outNested:
			w.facts[fact{id, "=" + f.key}] = w.object(f.object, listOf(row[f.slot]), id+"="+f.key)
		case outList:
			w.facts[fact{id, "=" + f.key}] = w.objects(f.object, listOf(row[f.slot]), id+"="+f.key)
		case outConnection:
			inner := id + "=" + f.key
			typ := w.typeOf(f).base()
			w.facts[fact{id, "=" + f.key}] = handle{inner, typ}
			w.recordPage(f.page, row, inner)
		case outTypename, outIntrospection:
		default:
			w.facts[fact{id, name}] = plainValue(f, row[f.slot])
		}
	}
}

func (w *world) recordPage(p *outPage, row values, id string) {
	if p.total >= 0 {
		w.facts[fact{id, "totalCount"}] = row[p.total]
	}
	if p.rows < 0 {
		return
	}
	for _, f := range p.fields {
		if f.rows != nil {
			w.facts[fact{id, "=" + f.key}] = w.objects(f.rows.object, listOf(row[p.rows]), id+"="+f.key)
		}
	}
}

func (w *world) objects(o *outObject, rows values, id string) []any {
	list := make([]any, len(rows))
	for i, row := range rows {
		list[i] = w.object(o, listOf(row), fmt.Sprintf("%s#%d", id, i))
	}
	return list
}

// object records an object and gives its handle, nil for an empty row.
func (w *world) object(o *outObject, row values, id string) any {
	if len(row) == 0 {
		return nil
	}
	w.record(o, row, id)
	if o.typeSlot >= 0 {
		return handle{id, (&writer{model: w.model}).typeName(row[o.typeSlot])}
	}
	return handle{id, o.name}
}

func listOf(v graph.Value) values {
	list, _ := v.(values)
	return list
}

// plainValue is a scalar as the library takes it.
func plainValue(f *outField, v graph.Value) any {
	switch v := v.(type) {
	case values:
		return []any(v)
	case string:
		if f.enum != nil {
			return strings.ToUpper(v)
		}
	}
	return v
}

// libraryExecutor is graphql-go with resolvers that look facts up.
type libraryExecutor struct {
	schema graphql.Schema
	world  *world
}

func newLibraryExecutor(t *testing.T) *libraryExecutor {
	t.Helper()
	m, err := newModel()
	if err != nil {
		t.Fatal(err)
	}
	x := &libraryExecutor{}
	if x.schema, err = m.library(); err != nil {
		t.Fatal(err)
	}
	for name, typ := range x.schema.TypeMap() {
		switch typ := typ.(type) {
		case *graphql.Object:
			if m.objects[name] != nil {
				for _, f := range typ.Fields() {
					f.Resolve = x.resolve
				}
			}
		case *graphql.Interface:
			typ.ResolveType = func(p graphql.ResolveTypeParams) *graphql.Object {
				object, _ := x.schema.Type(p.Value.(handle).typ).(*graphql.Object)
				return object
			}
		}
	}
	return x
}

func (x *libraryExecutor) resolve(p graphql.ResolveParams) (any, error) {
	of, _ := p.Source.(handle)
	if v, ok := x.world.facts[fact{of.id, "=" + fmt.Sprint(p.Info.Path.Key)}]; ok {
		return v, nil
	}
	if v, ok := x.world.facts[fact{of.id, p.Info.FieldName}]; ok {
		return v, nil
	}
	return nil, fmt.Errorf("nothing is known of %s of %q", p.Info.FieldName, of.id)
}

// execution is the library's answer.
type execution struct {
	data   []byte
	failed bool
}

func (x *libraryExecutor) execute(t *testing.T, text string, variables map[string]any, w *world) execution {
	t.Helper()
	x.world = w
	doc, err := parser.Parse(parser.ParseParams{Source: text})
	if err != nil {
		t.Fatal(err)
	}
	result := graphql.Execute(graphql.ExecuteParams{Schema: x.schema, Root: handle{"", "Query"}, AST: doc, Args: variables, Context: context.Background()})
	for _, e := range result.Errors {
		if strings.HasPrefix(e.Message, "nothing is known") {
			t.Fatalf("%s\n%s", e.Message, text)
		}
	}
	data, err := json.Marshal(result.Data)
	if err != nil {
		t.Fatal(err)
	}
	return execution{data, len(result.Errors) > 0}
}
