package cypher

import (
	"maps"
	"slices"

	"parley/graph"
)

// scope knows the variables that an expression may use.
type scope struct {
	// vars are those of this query part; WITH makes new ones.
	vars map[string]staticType
	// outer are those that a subquery sees from outside, however many WITH it holds; they cannot be bound anew.
	outer map[string]staticType
	// locals are those of comprehensions and the like, the innermost last.
	locals []local
	// repeatable holds the texts of the columns that ORDER BY and WHERE may repeat after grouping, nil elsewhere.
	repeatable map[string]bool
}

type local struct {
	name string
	staticType
}

// lookup finds a variable, the innermost first.
func (s *scope) lookup(name string) (staticType, bool) {
	for i := len(s.locals) - 1; i >= 0; i-- {
		if s.locals[i].name == name {
			return s.locals[i].staticType, true
		}
	}
	if t, ok := s.vars[name]; ok {
		return t, true
	}
	t, ok := s.outer[name]
	return t, ok
}

// bound tells whether name cannot be bound anew.
func (s *scope) bound(name string) bool {
	if _, ok := s.vars[name]; ok {
		return true
	}
	_, ok := s.outer[name]
	return ok
}

func (s *scope) bind(name string, t staticType) {
	if s.vars == nil {
		s.vars = map[string]staticType{}
	}
	s.vars[name] = t
}

// names lists the variables of this query part, sorted: the order of the columns of RETURN *.
func (s *scope) names() []string { return slices.Sorted(maps.Keys(s.vars)) }

// visible gives all variables that are seen, for a subquery.
func (s *scope) visible() map[string]staticType {
	all := make(map[string]staticType, len(s.vars)+len(s.outer))
	maps.Copy(all, s.outer)
	maps.Copy(all, s.vars)
	for _, l := range s.locals {
		all[l.name] = l.staticType
	}
	return all
}

// declare binds a new variable; it fails if the name is taken.
func (c *checker) declare(v *Variable, t staticType) {
	if c.bound(v.Name) {
		c.syntax(v, "VariableAlreadyBound", "the variable %s is already bound; choose another name", quoteToken(v.Name))
	}
	c.info.kinds[v] = t.kinds
	c.bind(v.Name, t)
}

// use looks a variable up; it fails if there is none.
func (c *checker) use(v *Variable) staticType {
	t, ok := c.lookup(v.Name)
	if !ok {
		c.undefined(v)
		return anything
	}
	c.info.kinds[v] = t.kinds
	return t
}

func (c *checker) undefined(v *Variable) {
	advice := ""
	if near := graph.Nearest(v.Name, slices.Sorted(maps.Keys(c.visible())), 2); len(near) > 0 {
		advice = "; did you mean " + near[0]
		if len(near) > 1 {
			advice += " or " + near[1]
		}
		advice += "?"
	}
	c.syntax(v, "UndefinedVariable", "the variable %s is not defined here%s", quoteToken(v.Name), advice)
}

// local runs body with one more local variable.
func (c *checker) local(v *Variable, t staticType, body func()) {
	c.info.kinds[v] = t.kinds
	c.locals = append(c.locals, local{v.Name, t})
	body()
	c.locals = c.locals[:len(c.locals)-1]
}
