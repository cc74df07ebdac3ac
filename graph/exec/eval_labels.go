package exec

import (
	"slices"

	"parley/graph"
	"parley/graph/cypher"
)

// LabelTest tells whether a node has labels, or a relationship a type.
type LabelTest func(ctx *Context, row Row, id uint64) (bool, error)

func (c *compiler) hasLabels(e *cypher.HasLabels) (code, error) {
	x, err := c.expr(e.X)
	if err != nil {
		return code{}, err
	}
	nodes, err := CompileLabels(e.Labels, c.scope, c.env)
	if err != nil {
		return code{}, err
	}
	rels, err := CompileTypes(e.Labels, c.scope, c.env)
	if err != nil {
		return code{}, err
	}
	return dynamic(func(ctx *Context, row Row) (Value, error) {
		v, err := x.eval(ctx, row)
		if err != nil || v.Kind == Null {
			return Value{}, err
		}
		test := nodes
		switch v.Kind {
		case Node:
		case Rel:
			test = rels
		default:
			return Value{}, place(e, fault(argumentType, "only nodes have labels, and relationships types, not %s", kindName(v)))
		}
		has, err := test(ctx, row, v.Num)
		return BoolOf(has), err
	}), nil
}

// CompileLabels compiles a label expression to a test of nodes. Errors: as Compile.
func CompileLabels(e cypher.LabelExpr, scope Scope, env *Env) (LabelTest, error) {
	return compileLabels(e, scope, env, nodeLabels)
}

// CompileTypes compiles a type expression to a test of relationships. Errors: as Compile.
func CompileTypes(e cypher.LabelExpr, scope Scope, env *Env) (LabelTest, error) {
	return compileLabels(e, scope, env, relTypes)
}

// labelKind tells how one name, any name and a name that is known at run time only are tested.
type labelKind struct {
	named   func(env *Env, name string) LabelTest
	any     LabelTest
	dynamic func(ctx *Context, id uint64, name string) bool
}

var nodeLabels = labelKind{
	named: func(env *Env, name string) LabelTest {
		i := env.label(name)
		return func(ctx *Context, _ Row, id uint64) (bool, error) {
			label, ok := ctx.label(i, name)
			return ok && ctx.Graph.HasLabel(id, label), nil
		}
	},
	any: func(ctx *Context, _ Row, id uint64) (bool, error) { return len(ctx.Graph.Labels(id, nil)) > 0, nil },
	dynamic: func(ctx *Context, id uint64, name string) bool {
		label, ok := ctx.Graph.Label(name)
		return ok && ctx.Graph.HasLabel(id, label)
	},
}

var relTypes = labelKind{
	named: func(env *Env, name string) LabelTest {
		i := env.typ(name)
		return func(ctx *Context, _ Row, id uint64) (bool, error) {
			want, ok := ctx.typ(i, name)
			_, _, typ := ctx.Graph.Rel(id)
			return ok && typ == want, nil
		}
	},
	any: func(*Context, Row, uint64) (bool, error) { return true, nil },
	dynamic: func(ctx *Context, id uint64, name string) bool {
		_, _, typ := ctx.Graph.Rel(id)
		return ctx.Graph.TypeName(typ) == name
	},
}

func compileLabels(e cypher.LabelExpr, scope Scope, env *Env, kind labelKind) (LabelTest, error) {
	switch e := e.(type) {
	case *cypher.LabelName:
		return kind.named(env, e.Name), nil
	case *cypher.LabelWildcard:
		return kind.any, nil
	case *cypher.LabelNot:
		x, err := compileLabels(e.X, scope, env, kind)
		return func(ctx *Context, row Row, id uint64) (bool, error) {
			has, err := x(ctx, row, id)
			return !has, err
		}, err
	case *cypher.LabelAnd:
		return compileLabelList(e.Operands, scope, env, kind, false)
	case *cypher.LabelOr:
		return compileLabelList(e.Operands, scope, env, kind, true)
	case *cypher.LabelDynamic:
		return dynamicLabels(e, scope, env, kind)
	}
	return nil, place(e, graph.Errorf(graph.Unsupported, "this kind of label expression is not supported"))
}

// compileLabelList stops at the first operand that answers decides.
func compileLabelList(operands []cypher.LabelExpr, scope Scope, env *Env, kind labelKind, decides bool) (LabelTest, error) {
	tests := make([]LabelTest, len(operands))
	for i, o := range operands {
		var err error
		if tests[i], err = compileLabels(o, scope, env, kind); err != nil {
			return nil, err
		}
	}
	return func(ctx *Context, row Row, id uint64) (bool, error) {
		for _, test := range tests {
			has, err := test(ctx, row, id)
			if err != nil || has == decides {
				return has && err == nil, err
			}
		}
		return !decides, nil
	}, nil
}

func dynamicLabels(e *cypher.LabelDynamic, scope Scope, env *Env, kind labelKind) (LabelTest, error) {
	names, err := CompileNames(e, scope, env)
	if err != nil {
		return nil, err
	}
	return func(ctx *Context, row Row, id uint64) (bool, error) {
		list, err := names(ctx, row)
		if err != nil {
			return false, err
		}
		has := func(name string) bool { return kind.dynamic(ctx, id, name) }
		if e.Any {
			return slices.ContainsFunc(list, has), nil
		}
		return !slices.ContainsFunc(list, func(name string) bool { return !has(name) }), nil
	}, nil
}

// CompileNames compiles $(expression) to the names that it stands for. Errors: as Compile; when it runs,
// InvalidArgument for a value that is no STRING and no LIST of them.
func CompileNames(e *cypher.LabelDynamic, scope Scope, env *Env) (func(ctx *Context, row Row) ([]string, error), error) {
	x, err := Compile(e.X, scope, env)
	if err != nil {
		return nil, err
	}
	return func(ctx *Context, row Row) ([]string, error) {
		v, err := x(ctx, row)
		if err != nil {
			return nil, err
		}
		names := make([]string, 0, 1)
		for _, name := range elements(v) {
			if name.Kind != String {
				return nil, place(e, fault(argumentType, "a label must be a string, not %s", kindName(name)))
			}
			names = append(names, name.Str())
		}
		return names, nil
	}, nil
}
