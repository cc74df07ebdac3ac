package exec

import (
	"parley/graph/cypher"
)

// Eval answers the value of a compiled expression for one row. It may write the row's scratch slots (those that
// Env.NewSlot gave it) and no others. It holds no state: many goroutines may use it at once, each with its own Context.
type Eval func(ctx *Context, row Row) (Value, error)

// Scope says where an expression finds what it refers to.
type Scope struct {
	// Names maps a variable to the slot that holds it.
	Names map[string]int
	// Exprs maps whole expressions, by identity of their tree node, to a slot that holds their value already: grouping
	// keys, and aggregates that an operator below has computed. They are looked up before anything else.
	Exprs map[cypher.Expr]int
}

// With gives a scope in which name stands for slot as well; the receiver stays as it is.
func (s Scope) With(name string, slot int) Scope {
	names := make(map[string]int, len(s.Names)+1)
	for k, v := range s.Names {
		names[k] = v
	}
	names[name] = slot
	return Scope{Names: names, Exprs: s.Exprs}
}

// Env collects what the expressions and operators of one plan share. It is used while compiling only, by one goroutine.
type Env struct {
	// Subplans plans EXISTS, COUNT, COLLECT, pattern comprehensions, pattern expressions and shortestPath.
	Subplans Subplans
	width    int
	keys     []string
	keyIndex map[string]int
}

// NewSlot hands out the next slot of the row.
func (e *Env) NewSlot() int { e.width++; return e.width - 1 }

// Width is the number of slots that rows need.
func (e *Env) Width() int { return e.width }

// Reserve makes sure that slots 0 to n-1 count as handed out.
func (e *Env) Reserve(n int) { e.width = max(e.width, n) }

// key numbers a property key for the cache of resolved keys in Context.
func (e *Env) key(name string) int {
	if i, ok := e.keyIndex[name]; ok {
		return i
	}
	if e.keyIndex == nil {
		e.keyIndex = map[string]int{}
	}
	e.keyIndex[name] = len(e.keys)
	e.keys = append(e.keys, name)
	return len(e.keys) - 1
}

// Compile turns an expression into a closure. Expressions that hold an aggregate must have it in scope.Exprs (see
// CompileAggregate). Errors: Unsupported or InvalidQuery with the place, for what the engine does not know.
func Compile(e cypher.Expr, scope Scope, env *Env) (Eval, error) {
	return (&compiler{scope: scope, env: env}).expr(e)
}
