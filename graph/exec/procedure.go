package exec

import "parley/graph/cypher"

// Builtin are the procedures that need nothing but the graph: db.labels, db.relationshipTypes, db.propertyKeys,
// db.schema.nodeTypeProperties and db.schema.relTypeProperties.
func Builtin() Procedures {
	all := Procedures{}
	for name, run := range map[string]func(*Context, []Value, func([]Value) error) error{
		"db.labels":                    list(Graph.LabelNames),
		"db.relationshipTypes":         list(Graph.TypeNames),
		"db.propertyKeys":              list(Graph.KeyNames),
		"db.schema.nodeTypeProperties": nodeTypeProperties,
		"db.schema.relTypeProperties":  relTypeProperties,
	} {
		signature, _ := cypher.LookupProcedure(name)
		all[name] = &Procedure{signature, run}
	}
	return all
}

func list(names func(Graph) []string) func(*Context, []Value, func([]Value) error) error {
	return func(ctx *Context, _ []Value, each func([]Value) error) error {
		for _, n := range names(ctx.Graph) {
			if err := each([]Value{StringOf(n)}); err != nil {
				return err
			}
		}
		return nil
	}
}
