package exec

import (
	"regexp"
	"regexp/syntax"

	"parley/graph"
)

// maxUnbounded is the number of *, + and {n,} that a regular expression may hold: more make the slow engine, which
// follows all of them at once, costly on long texts.
const maxUnbounded = 3

// matches is =~: the whole string must match. Expressions have RE2's syntax, and are refused where a quantified group
// holds a quantifier or there are more than three unbounded ones, as on Neo4j, whose own engine cannot be stopped.
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
	if err := CheckRegex(pattern); err != nil {
		return nil, err
	}
	re, err := regexp.Compile(`\A(?:` + pattern + `)\z`)
	if err != nil {
		return nil, badRegex(pattern, "it is too large")
	}
	if c.regexes == nil || len(c.regexes) >= maxRegexes {
		c.regexes = map[string]*regexp.Regexp{}
	}
	c.regexes[pattern] = re
	return re, nil
}

// CheckRegex tells whether =~ takes a regular expression. Errors: InvalidArgument with the reason.
func CheckRegex(pattern string) error {
	re, err := syntax.Parse(pattern, syntax.Perl)
	if err != nil {
		return badRegex(pattern, "it is not of RE2's syntax")
	}
	unbounded := 0
	if nested := countQuantifiers(re, false, &unbounded); nested {
		return badRegex(pattern, "a quantified group holds a quantifier")
	}
	if unbounded > maxUnbounded {
		return badRegex(pattern, "it holds more than three unbounded quantifiers")
	}
	return nil
}

func badRegex(pattern, why string) error {
	return graph.Errorf(graph.InvalidArgument, "the regular expression %s is refused: %s", graph.Quote(pattern), why)
}

// countQuantifiers adds up * + {n,} and reports whether a quantifier stands inside of another.
func countQuantifiers(re *syntax.Regexp, inside bool, unbounded *int) bool {
	quantified := false
	switch re.Op {
	case syntax.OpStar, syntax.OpPlus:
		quantified = true
		*unbounded++
	case syntax.OpRepeat:
		quantified = true
		if re.Max < 0 {
			*unbounded++
		}
	}
	if quantified && inside {
		return true
	}
	for _, sub := range re.Sub {
		if countQuantifiers(sub, inside || quantified, unbounded) {
			return true
		}
	}
	return false
}
