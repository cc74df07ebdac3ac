package schema

import (
	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/language/ast"
	"github.com/graphql-go/graphql/language/kinds"
	"github.com/graphql-go/graphql/language/visitor"
)

// possibleSpreads is the library's rule, but for inline fragments without a type. Those are always possible; the library
// compares the type of the field that they stand in, list and all, and refuses them where it is a list or non-null.
func possibleSpreads(c *graphql.ValidationContext) *graphql.ValidationRuleInstance {
	rule := graphql.PossibleFragmentSpreadsRule(c)
	inline := rule.VisitorOpts.KindFuncMap[kinds.InlineFragment]
	typed := inline.Kind
	inline.Kind = func(p visitor.VisitFuncParams) (string, any) {
		if node, ok := p.Node.(*ast.InlineFragment); ok && node.TypeCondition == nil {
			return visitor.ActionNoChange, nil
		}
		return typed(p)
	}
	rule.VisitorOpts.KindFuncMap[kinds.InlineFragment] = inline
	return rule
}
