package schema

import (
	"github.com/graphql-go/graphql/language/ast"
)

// collected is one response key of a selection with all field nodes that ask for it.
type collected struct {
	key   string
	nodes []*ast.Field
}

func (f *collected) name() string { return f.nodes[0].Name.Value }

// sets gives the selections below the field.
func (f *collected) sets() []*ast.SelectionSet {
	var sets []*ast.SelectionSet
	for _, n := range f.nodes {
		if n.SelectionSet != nil {
			sets = append(sets, n.SelectionSet)
		}
	}
	return sets
}

// collect gives the fields that are asked of a concrete type, in the order of the query (specification, CollectFields).
func (c *compiler) collect(typ *object, sets []*ast.SelectionSet) ([]*collected, error) {
	var fields []*collected
	visited := map[string]bool{}
	for _, set := range sets {
		if err := c.collectSet(typ, set, &fields, visited); err != nil {
			return nil, err
		}
	}
	return fields, nil
}

func (c *compiler) collectSet(typ *object, set *ast.SelectionSet, fields *[]*collected, visited map[string]bool) error {
	for _, selection := range set.Selections {
		wanted, err := c.included(selection)
		if err != nil {
			return err
		}
		if !wanted {
			continue
		}
		switch s := selection.(type) {
		case *ast.Field:
			addField(fields, s)
		case *ast.InlineFragment:
			if s.TypeCondition == nil || typ.is(s.TypeCondition.Name.Value) {
				err = c.collectSet(typ, s.SelectionSet, fields, visited)
			}
		case *ast.FragmentSpread:
			fragment := c.fragments[s.Name.Value]
			if !visited[s.Name.Value] && typ.is(fragment.TypeCondition.Name.Value) {
				visited[s.Name.Value] = true
				err = c.collectSet(typ, fragment.SelectionSet, fields, visited)
			}
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func addField(fields *[]*collected, node *ast.Field) {
	key := node.Name.Value
	if node.Alias != nil {
		key = node.Alias.Value
	}
	for _, f := range *fields {
		if f.key == key {
			f.nodes = append(f.nodes, node)
			return
		}
	}
	*fields = append(*fields, &collected{key, []*ast.Field{node}})
}

// is tells whether an object type fits a type condition.
func (o *object) is(name string) bool {
	if o.name == name {
		return true
	}
	for _, i := range o.implements {
		if i == name {
			return true
		}
	}
	return false
}

// included evaluates @skip and @include.
func (c *compiler) included(selection ast.Selection) (bool, error) {
	for _, d := range directivesOf(selection) {
		if d.Name.Value != "skip" && d.Name.Value != "include" || len(d.Arguments) == 0 {
			continue
		}
		v, err := c.coerce.literal(d.Arguments[0].Value, &typeRef{name: "Boolean", nonNull: true}, "if of @"+d.Name.Value)
		if err != nil {
			return false, err
		}
		if on, _ := v.now(c.coerce.variables).(bool); on == (d.Name.Value == "skip") {
			return false, nil
		}
	}
	return true, nil
}

func directivesOf(selection ast.Selection) []*ast.Directive {
	switch s := selection.(type) {
	case *ast.Field:
		return s.Directives
	case *ast.InlineFragment:
		return s.Directives
	case *ast.FragmentSpread:
		return s.Directives
	}
	return nil
}
