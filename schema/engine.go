package schema

import (
	"context"
	"fmt"
	"runtime/debug"
	"slices"
	"sync"
	"time"

	"github.com/graphql-go/graphql"

	"parley/graph"
)

// Options configure an engine. Zero fields take defaults.
type Options struct {
	Limits Limits
	// Store bounds the statement that an operation becomes.
	Store graph.Limits
	// Cypher bounds a statement of the caller's own, in the fields cypher and explain: 1 s and 64 MiB.
	Cypher graph.Limits
	// Documents is how many parsed texts are kept: 500.
	Documents int
	// NoIntrospection refuses questions about the schema.
	NoIntrospection bool
}

// Engine answers GraphQL operations from a store. It is safe for concurrent use.
type Engine struct {
	store     graph.Store
	options   Options
	model     *model
	library   graphql.Schema
	documents *cache[*document]
	notifier  *Notifier
	sdl       string
}

// New builds the schema over a store. It fails only where the schema's own definitions are wrong.
func New(store graph.Store, options Options) (*Engine, error) {
	options.Limits = options.Limits.orDefaults()
	if options.Cypher.Time == 0 {
		options.Cypher.Time = time.Second
	}
	if options.Cypher.Memory == 0 {
		options.Cypher.Memory = 64 << 20
	}
	if options.Documents == 0 {
		options.Documents = 500
	}
	d, err := define()
	if err != nil {
		return nil, err
	}
	return &Engine{store: store, options: options, model: d.model, library: d.library,
		documents: newCache[*document](options.Documents), notifier: NewNotifier(store), sdl: d.sdl}, nil
}

// definition is what all engines share: the model with what follows from it. It is immutable.
type definition struct {
	model   *model
	library graphql.Schema
	sdl     string
}

// define builds the schema when it is asked for first.
var define = sync.OnceValues(func() (*definition, error) {
	m, err := newModel()
	if err != nil {
		return nil, err
	}
	library, err := m.library()
	if err != nil {
		return nil, err
	}
	return &definition{m, library, m.sdl()}, nil
})

// Prepare builds what every engine shares, so that a program may do something else meanwhile; New waits for it. An error
// is that of New.
func Prepare() { _, _ = define() }

// SDL is the schema in GraphQL's own notation, with descriptions.
func (e *Engine) SDL() string { return e.sdl }

// Request is one operation.
type Request struct {
	// Query is the text; OperationName picks an operation of several.
	Query, OperationName string
	// Variables as JSON has them: nil, bool, string, float64 or json.Number, []any, map[string]any.
	Variables map[string]any
	// Explain asks for the Cypher behind the answer in extensions.cypher.
	Explain bool
}

// Compiled is a request that was read, checked and compiled. The store was not asked yet: whatever an answer depends on
// beside the request is read by Run.
type Compiled struct {
	// Shared says that the answer of one run serves all who ask the same meanwhile. A Cypher text of the caller's own may
	// depend on chance or on the time, so each runs its own; and a refusal costs nothing to repeat.
	Shared bool
	// Run asks the store and answers. It never panics and never waits beyond the limits of the store. It may be called
	// again, and by several goroutines.
	Run func(ctx context.Context) Response
}

// Execute answers one operation: it compiles it and runs it.
func (e *Engine) Execute(ctx context.Context, r Request) Response { return e.Compile(r).Run(ctx) }

// Compile prepares one operation. It never panics; where the operation is refused, Run says so.
func (e *Engine) Compile(r Request) (compiled Compiled) {
	defer func() {
		if p := recover(); p != nil {
			compiled = refusal(broken(p))
		}
	}()
	doc, failed := e.document(r.Query)
	if len(failed) > 0 {
		return refusal(failed...)
	}
	op, err := doc.operation(r.OperationName)
	if err != nil {
		return refusal(asErrors(err)...)
	}
	variables, err := coerceVariables(e.model, op.declared, r.Variables)
	if err != nil {
		failed := asErrors(err)
		if e.options.NoIntrospection {
			failed[0].Message = withoutHint(failed[0].Message)
		}
		return refusal(failed...)
	}
	if t := loneTable(op.OperationDefinition); t != nil {
		return Compiled{Run: guarded(func(ctx context.Context) Response {
			return e.table(ctx, t, newCoercer(e.model, op, variables), r)
		})}
	}
	p, err := e.plan(doc, op, variables)
	if err != nil {
		return refusal(asErrors(err)...)
	}
	b, err := p.bind(variables, e.options.Limits)
	if err != nil {
		return refusal(asErrors(err)...)
	}
	return Compiled{Shared: true, Run: guarded(func(ctx context.Context) Response {
		return e.answer(ctx, r, doc, op, p, b, variables)
	})}
}

// refusal answers with errors, however often it is run.
func refusal(failed ...*Error) Compiled {
	return Compiled{Run: func(context.Context) Response { return refused(failed...) }}
}

// guarded answers where run panics.
func guarded(run func(context.Context) Response) func(context.Context) Response {
	return func(ctx context.Context) (response Response) {
		defer func() {
			if p := recover(); p != nil {
				response = refused(broken(p))
			}
		}()
		return run(ctx)
	}
}

// broken is the error for a panic. Its text is for the log.
func broken(p any) *Error {
	return &Error{Code: graph.Internal, Message: "something went wrong on our side", Err: fmt.Errorf("%v\n%s", p, debug.Stack())}
}

// document reads a text, or finds it read already.
func (e *Engine) document(text string) (*document, []*Error) {
	if doc, ok := e.documents.get(text); ok {
		return doc, nil
	}
	doc, failed := e.read(text)
	if len(failed) == 0 {
		e.documents.put(text, doc)
	}
	return doc, failed
}

// plan compiles an operation, or finds it compiled for variables of the same shape.
func (e *Engine) plan(doc *document, op *operation, variables map[string]any) (*plan, error) {
	key := shape(e.model, op.declared, variables)
	if p, ok := op.plans.get(key); ok {
		return p, nil
	}
	p, err := compile(e.model, e.options.Limits, doc, op.OperationDefinition, newCoercer(e.model, op, variables))
	if err == nil {
		op.plans.put(key, p)
	}
	return p, err
}

// answer runs the statement and writes its row.
func (e *Engine) answer(ctx context.Context, r Request, doc *document, op *operation, p *plan, b *bound, variables map[string]any) Response {
	response := Response{Cost: b.cost, Limit: e.options.Limits.Cost}
	if r.Explain {
		response.Cypher, response.Params = p.text, b.params
	}
	introspected, err := e.introspect(ctx, doc, op.OperationDefinition, p, variables)
	if err != nil {
		return refused(asErrors(err)...)
	}
	row, err := e.fetch(ctx, p, b)
	if err != nil {
		response.Kind, response.Data, response.Errors = FieldError, []byte("null"), asErrors(err)
		return response
	}
	w := &writer{plan: p, model: e.model, variables: variables, sizes: b.sizes, prints: slices.Clone(b.prints),
		introspected: introspected, limit: e.options.Limits.Objects, path: make([]step, 0, 16)}
	w.buf = append(make([]byte, 0, p.room()), dataPrefix...)
	ok := w.object(p.root, row)
	if w.over {
		return refused(exceeded("objects", w.limit, "the answer has too many objects", smaller))
	}
	p.size.Store(int64(len(w.buf)))
	response.Data, response.Errors, response.written = w.buf[len(dataPrefix):], w.errors, w.buf
	if !ok {
		response.Data = []byte("null")
	}
	if len(w.errors) > 0 {
		response.Kind = FieldError
	}
	response.Lasting = response.Kind == OK
	return response
}
