package exec

import "parley/graph/cypher"

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

	width int // slots handed out
	memos int // values kept for an execution
	// members and choices count the places that keep what they know of a list (see members and typeSet).
	members, choices int
	// Numbers of the names whose ids are looked up once an execution.
	keys, labels, types map[string]int
	params              map[string]int
}

// NewSlot hands out the next slot of the row.
func (e *Env) NewSlot() int { e.width++; return e.width - 1 }

// Width is the number of slots that rows need.
func (e *Env) Width() int { return e.width }

// Reserve makes sure that slots 0 to n-1 count as handed out.
func (e *Env) Reserve(n int) { e.width = max(e.width, n) }

func (e *Env) key(name string) int   { return numberName(&e.keys, name) }
func (e *Env) label(name string) int { return numberName(&e.labels, name) }
func (e *Env) typ(name string) int   { return numberName(&e.types, name) }
func (e *Env) param(name string) int { return numberName(&e.params, name) }

// parameters lists the names of parameters by their numbers.
func (e *Env) parameters() []string {
	names := make([]string, len(e.params))
	for name, i := range e.params {
		names[i] = name
	}
	return names
}

func numberName(names *map[string]int, name string) int {
	if *names == nil {
		*names = map[string]int{}
	}
	i, ok := (*names)[name]
	if !ok {
		i = len(*names)
		(*names)[name] = i
	}
	return i
}
