package exec

import (
	"regexp"

	"parley/graph"
	"parley/graph/cypher"
)

// matches is =~: the whole string must match. cypher.CheckRegex tells which expressions are taken.
func matches(ctx *Context, a, b Value) (Value, error) {
	if a.Kind != String || b.Kind != String {
		return Value{}, nil
	}
	re, err := ctx.regex(b.Str())
	if err != nil {
		return Value{}, err
	}
	if err := ctx.Step(1 + len(a.Str())/64); err != nil {
		return Value{}, err
	}
	return BoolOf(re.MatchString(a.Str())), nil
}

// maxRegexes bounds the cache of an execution, for patterns that come from the rows.
const maxRegexes = 64

func (c *Context) regex(pattern string) (*regexp.Regexp, error) {
	if re, ok := c.regexes[pattern]; ok {
		return re, nil
	}
	if err := cypher.CheckRegex(pattern); err != nil {
		return nil, err
	}
	re, err := regexp.Compile(`\A(?:` + pattern + `)\z`)
	if err != nil {
		return nil, graph.Errorf(graph.InvalidArgument, "the regular expression %s is refused: it is too large", graph.Quote(pattern))
	}
	if c.regexes == nil || len(c.regexes) >= maxRegexes {
		c.regexes = map[string]*regexp.Regexp{}
	}
	c.regexes[pattern] = re
	return re, nil
}
