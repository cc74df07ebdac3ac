package exec

import (
	"io"
	"regexp"
	"strings"

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
	if len(a.Str()) <= readAtOnce {
		return BoolOf(re.MatchString(a.Str())), nil
	}
	r := &watchedReader{Reader: strings.NewReader(a.Str()), ctx: ctx}
	found := re.MatchReader(r)
	return BoolOf(found), r.err
}

// watchedReader reads a long string for a regular expression, which cannot be stopped otherwise: it ends when the query
// must.
type watchedReader struct {
	*strings.Reader
	ctx *Context
	err error
}

func (r *watchedReader) ReadRune() (c rune, size int, err error) {
	if r.err = r.ctx.Step(1); r.err != nil {
		return 0, 0, io.EOF
	}
	return r.Reader.ReadRune()
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
