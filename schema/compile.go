package schema

import (
	"fmt"
	"strings"

	"github.com/graphql-go/graphql/language/ast"
)

// compiler turns one validated operation into a plan.
type compiler struct {
	model     *model
	coerce    *coercer
	fragments map[string]*ast.FragmentDefinition
	limits    Limits
	plan      *plan
	// number makes names of variables and parameters unique.
	number int
	calls  int
	// planning sums up how deep each subquery stands.
	planning int
	// sought are the ids that root fields name.
	sought []sought
}

// scope is where a selection stands: the Cypher variables at hand, and the subqueries that its values need.
type scope struct {
	// vars maps the columns of the traversal that led here to variables or expressions. The object itself is parent.
	vars map[string]string
	// calls collects the subqueries that must stand before the row is built.
	calls *[]string
	cost  *costNode
	path  []any
	// print is the number of the fingerprint of the list that the scope is a row of.
	print int
	// depth counts the subqueries around it.
	depth int
	// decided asks that the conditions of a filter be true or false, never null: what NOT makes of null is null again.
	decided bool
}

// columns are the elements of a row.
type columns struct {
	exprs []string
	index map[string]int
}

// add gives the slot of an expression.
func (c *columns) add(expr string) int {
	if slot, ok := c.index[expr]; ok {
		return slot
	}
	if c.index == nil {
		c.index = map[string]int{}
	}
	c.index[expr] = len(c.exprs)
	c.exprs = append(c.exprs, expr)
	return len(c.exprs) - 1
}

// list is the row as a Cypher list. It is never empty: an empty list is how a missing object is written.
func (c *columns) list() string {
	if len(c.exprs) == 0 {
		return "[true]"
	}
	return "[" + strings.Join(c.exprs, ", ") + "]"
}

// compile builds the plan of an operation.
func compile(m *model, limits Limits, doc *document, op *ast.OperationDefinition, co *coercer) (*plan, error) {
	c := &compiler{model: m, coerce: co, fragments: doc.fragments, limits: limits, plan: &plan{}}
	calls := []string{}
	root := &costNode{size: -1, times: 1}
	sc := &scope{vars: map[string]string{}, calls: &calls, cost: root}
	cols := &columns{}
	object, err := c.object(sc, m.objects["Query"], []*ast.SelectionSet{op.SelectionSet}, cols)
	if err != nil {
		return nil, err
	}
	if err := c.missing(sc, cols); err != nil {
		return nil, err
	}
	c.plan.root, c.plan.cost = object, root
	if c.calls > limits.Subqueries {
		return nil, exceeded("subqueries", limits.Subqueries, fmt.Sprintf("the operation needs %d subqueries", c.calls),
			"ask for fewer lists and linked objects in one operation")
	}
	if c.planning > limits.Planning {
		return nil, exceeded("planning", limits.Planning, fmt.Sprintf(
			"the lists and linked objects of the operation count %d, each as much as it is deep", c.planning), innerByID)
	}
	c.plan.subqueries, c.plan.planning = c.calls, c.planning
	if len(cols.exprs) > 0 {
		c.plan.text = strings.Join(append(calls, "RETURN "+cols.list()+" AS answer"), "\n")
	}
	return c.plan, nil
}

// fresh makes a name unique.
func (c *compiler) fresh(name string) string {
	c.number++
	return fmt.Sprintf("%s_%d", name, c.number)
}

// object compiles a selection on an object at hand into elements of a row.
func (c *compiler) object(sc *scope, typ *object, sets []*ast.SelectionSet, cols *columns) (*outObject, error) {
	out := &outObject{typeSlot: -1, name: typ.name}
	done := map[string]*outField{}
	if !typ.abstract {
		fields, err := c.fields(sc, typ, sets, cols, done)
		out.fields = fields
		return out, err
	}
	out.typeSlot = cols.add("labels(" + sc.vars["parent"] + ")")
	out.byType = map[string][]*outField{}
	for _, concrete := range c.model.possible[typ.name] {
		fields, err := c.fields(sc, concrete, sets, cols, done)
		if err != nil {
			return nil, err
		}
		out.byType[concrete.name] = fields
	}
	return out, nil
}

// fields compiles the fields of one concrete type. A field that another type shares is compiled once.
func (c *compiler) fields(sc *scope, typ *object, sets []*ast.SelectionSet, cols *columns, done map[string]*outField) ([]*outField, error) {
	collected, err := c.collect(typ, sets)
	if err != nil {
		return nil, err
	}
	var out []*outField
	for _, f := range collected {
		def := typ.field(f.name())
		id := fmt.Sprintf("%s %p %p", f.key, def, f.nodes[0])
		if def == nil {
			id = typ.name + " " + f.key
		}
		compiled := done[id]
		if compiled == nil {
			if compiled, err = c.field(sc, typ, def, f, cols); err != nil {
				return nil, err
			}
			done[id] = compiled
		}
		out = append(out, compiled)
	}
	return out, nil
}

// field compiles one field.
func (c *compiler) field(sc *scope, typ *object, def *field, f *collected, cols *columns) (*outField, error) {
	out := &outField{key: f.key, text: string(appendString(nil, f.key)) + ":", missing: -1, loc: place(f.nodes[0]),
		coordinate: typ.name + "." + f.name()}
	if def == nil {
		return c.metaField(out, typ, f), nil
	}
	t := c.model.typeOf(def)
	out.nonNull = t.nonNull
	inner := *sc
	inner.path = append(append([]any(nil), sc.path...), f.key)
	args, err := c.arguments(def, f)
	if err != nil {
		return nil, withPath(err, inner.path)
	}
	if traversalOf(def.get) != "" && sc.depth >= c.limits.Depth {
		return nil, withPath(exceeded("depth", c.limits.Depth, "the operation nests lists and linked objects too deep", innerByID), inner.path)
	}
	c.together(&inner, def, args)
	switch g := def.get.(type) {
	case leaf:
		out.print = sc.print
		out.slot, out.form, out.enum = cols.add(c.withTruths(sc, expand(g.expr, sc.vars))), g.form, c.model.enums[t.base()]
	case variable:
		err = c.variable(&inner, def, g, f, cols, out)
	case one:
		err = c.one(&inner, def, g, args, f, cols, out)
	case list:
		out.elementNonNull = t.list.nonNull
		err = c.list(&inner, def, g, args, f, cols, out)
	case page:
		err = c.page(&inner, def, g, args, f, cols, out)
	case table:
		err = &Error{Code: "INVALID_ARGUMENT", Message: f.name() + " runs alone: send it in an operation of its own"}
	}
	if err == nil && typ.name == "Query" {
		c.seek(&inner, def, args, cols, out)
	}
	return out, withPath(err, inner.path)
}

// metaField compiles __typename, __schema and __type.
func (c *compiler) metaField(out *outField, typ *object, f *collected) *outField {
	out.nonNull = f.name() != "__type"
	out.kind = outTypename
	if f.name() != "__typename" {
		out.kind = outIntrospection
		return out
	}
	out.coordinate = typ.name
	return out
}

func withPath(err error, path []any) error {
	if e, ok := err.(*Error); ok && e != nil && len(e.Path) == 0 {
		e.Path = path
	}
	return err
}

// expand puts variables in the place of @ and @name.
func expand(expr string, vars map[string]string) string {
	var out strings.Builder
	for i := 0; i < len(expr); i++ {
		if expr[i] != '@' {
			out.WriteByte(expr[i])
			continue
		}
		end := i + 1
		for end < len(expr) && (isLetter(expr[end]) || end > i+1 && expr[end] >= '0' && expr[end] <= '9') {
			end++
		}
		role := expr[i+1 : end]
		if role == "" {
			role = "parent"
		}
		if v, ok := vars[role]; ok {
			out.WriteString(v)
		} else {
			out.WriteString("null")
		}
		i = end - 1
	}
	return out.String()
}

func isLetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }
