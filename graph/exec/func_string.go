package exec

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"

	"parley/graph/cypher"
)

var stringFunctions = map[string]function{
	"toupper":          {call1: onText("toUpper", upper), allocates: true},
	"upper":            {call1: onText("upper", upper), allocates: true},
	"tolower":          {call1: onText("toLower", lower), allocates: true},
	"lower":            {call1: onText("lower", lower), allocates: true},
	"trim":             {callN: trimmer("trim", true, true)},
	"btrim":            {callN: trimmer("btrim", true, true)},
	"ltrim":            {callN: trimmer("ltrim", true, false)},
	"rtrim":            {callN: trimmer("rtrim", false, true)},
	"replace":          {callN: replace, allocates: true},
	"split":            {call2: split, allocates: true},
	"substring":        {callN: substring},
	"left":             {call2: left},
	"right":            {call2: right},
	"char_length":      {call1: charLength},
	"character_length": {call1: charLength},
	"normalize":        {callN: normalize, allocates: true},
}

func onText(name string, change func(string) string) unary {
	return func(ctx *Context, v Value) (Value, error) {
		if v.Kind != String {
			return Value{}, wrongArgument(name, "a string", v)
		}
		s, err := piecewise(ctx, v.Str(), change, afterSpace)
		return StringOf(s), err
	}
}

// upper and lower map characters that become several, such as ß, which the standard library leaves as they are.
func upper(s string) string {
	if isASCII(s) {
		return strings.ToUpper(s)
	}
	return cases.Upper(language.Und).String(s)
}

func lower(s string) string {
	if isASCII(s) {
		return strings.ToLower(s)
	}
	return cases.Lower(language.Und).String(s)
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// isSpace is Java's Character.isWhitespace, which Neo4j trims by: spaces that forbid a line break are none, and the
// separators of ASCII are.
func isSpace(r rune) bool {
	switch r {
	case '\u00A0', '\u2007', '\u202F':
		return false
	case 0x1C, 0x1D, 0x1E, 0x1F:
		return true
	case '\u0085':
		return false
	}
	return unicode.IsSpace(r)
}

// trimmer takes white space, or the characters of a second argument, from the ends.
func trimmer(name string, front, back bool) func(*Context, []Value) (Value, error) {
	return func(_ *Context, args []Value) (Value, error) {
		if len(args) < 1 || len(args) > 2 {
			return Value{}, wrongCount(name, len(args))
		}
		for _, a := range args {
			if a.Kind != String {
				return Value{}, wrongArgument(name, "strings", a)
			}
		}
		cut := isSpace
		if len(args) == 2 {
			set := args[1].Str()
			cut = func(r rune) bool { return strings.ContainsRune(set, r) }
		}
		s := args[0].Str()
		if front {
			s = strings.TrimLeftFunc(s, cut)
		}
		if back {
			s = strings.TrimRightFunc(s, cut)
		}
		return StringOf(s), nil
	}
}

// replace counts before it builds, since the result may be far longer than what it is made of.
func replace(ctx *Context, args []Value) (Value, error) {
	if len(args) != 3 {
		return Value{}, wrongCount("replace", len(args))
	}
	for _, a := range args {
		if a.Kind != String {
			return Value{}, wrongArgument("replace", "strings", a)
		}
	}
	s, old, with := args[0].Str(), args[1].Str(), args[2].Str()
	if len(s) > readAtOnce && old != "" {
		return replaceLong(ctx, s, old, with)
	}
	n := strings.Count(s, old)
	if err := ctx.Charge(int64(len(s)) + int64(n)*int64(len(with)-len(old))); err != nil {
		return Value{}, err
	}
	return StringOf(strings.ReplaceAll(s, old, with)), ctx.Step(len(s) / 64)
}

// replaceLong counts first, so that what the text becomes is charged before it is made, and never copied.
func replaceLong(ctx *Context, s, old, with string) (Value, error) {
	n := 0
	err := eachPart(ctx, s, old, func(_ string, found bool) {
		if found {
			n++
		}
	})
	if err != nil || n == 0 {
		return StringOf(s), err
	}
	size := int64(len(s)) + int64(n)*int64(len(with)-len(old))
	if err := ctx.Charge(size); err != nil {
		return Value{}, err
	}
	var b strings.Builder
	b.Grow(int(size))
	err = eachPart(ctx, s, old, func(part string, found bool) {
		b.WriteString(part)
		if found {
			b.WriteString(with)
		}
	})
	return StringOf(b.String()), err
}

// eachPart calls do with the parts of a long text in their order, and tells after which of them old stands. It looks at
// the budget as it goes.
func eachPart(ctx *Context, s, old string, do func(part string, found bool)) error {
	for len(s) > 0 {
		near := s[:min(len(s), readAtOnce+len(old)-1)]
		at := strings.Index(near, old)
		part := near[:min(len(near), readAtOnce)]
		rest := len(part)
		if at >= 0 {
			part, rest = s[:at], at+len(old)
		}
		do(part, at >= 0)
		s = s[rest:]
		if err := ctx.Step(1 + rest/64); err != nil {
			return err
		}
	}
	return nil
}

// split takes one separator or a list of them; an empty separator splits between all characters.
func split(ctx *Context, s, by Value) (Value, error) {
	if s.Kind != String {
		return Value{}, wrongArgument("split", "a string", s)
	}
	list := []Value{s}
	for _, separator := range elements(by) {
		if separator.Kind != String {
			return Value{}, wrongArgument("split", "a string or a list of strings to split by", separator)
		}
		var next parts
		for _, p := range list {
			if p.Num == 0 {
				next.add(p) // an empty separator would leave nothing of it
				continue
			}
			for part := range strings.SplitSeq(p.Str(), separator.Str()) {
				next.add(StringOf(part))
				if err := ctx.Charge(cellSize + stringSize); err != nil {
					return Value{}, err
				}
				if err := ctx.Step(1 + len(part)/64); err != nil {
					return Value{}, err
				}
			}
		}
		var err error
		if list, err = next.whole(ctx); err != nil {
			return Value{}, err
		}
	}
	return ListOf(list), nil
}

func substring(_ *Context, args []Value) (Value, error) {
	if len(args) < 2 || len(args) > 3 {
		return Value{}, wrongCount("substring", len(args))
	}
	if args[0].Kind != String {
		return Value{}, wrongArgument("substring", "a string", args[0])
	}
	for _, n := range args[1:] {
		if err := countOf(args[0], "substring", n); err != nil {
			return Value{}, err
		}
	}
	if args[0].Str() == "" {
		return args[0], nil
	}
	s := dropRunes(args[0].Str(), args[1].Int())
	if len(args) == 3 {
		s = s[:runeOffset(s, args[2].Int())]
	}
	return StringOf(s), nil
}

func left(_ *Context, s, n Value) (Value, error) {
	if s.Kind != String {
		return Value{}, wrongArgument("left", "a string", s)
	}
	if err := countOf(s, "left", n); err != nil {
		return Value{}, err
	}
	if s.Str() == "" {
		return s, nil
	}
	return StringOf(s.Str()[:runeOffset(s.Str(), n.Int())]), nil
}

func right(_ *Context, s, n Value) (Value, error) {
	if s.Kind != String {
		return Value{}, wrongArgument("right", "a string", s)
	}
	if err := count("right", n); err != nil {
		return Value{}, err
	}
	return StringOf(dropRunes(s.Str(), int64(utf8.RuneCountInString(s.Str()))-n.Int())), nil
}

// countOf is count, for functions that give an empty text for an empty one whatever the number is.
func countOf(s Value, name string, n Value) error {
	if s.Str() == "" && n.Kind == Int {
		return nil
	}
	return count(name, n)
}

// count checks a number of characters.
func count(name string, n Value) error {
	if n.Kind != Int {
		return wrongArgument(name, "a whole number of characters", n)
	}
	if n.Int() < 0 {
		return fault(outOfRange, "%s() cannot count to %d characters", name, n.Int())
	}
	return nil
}

// runeOffset gives the byte offset after n characters, at most the length.
func runeOffset(s string, n int64) int {
	for i := range s {
		if n == 0 {
			return i
		}
		n--
	}
	return len(s)
}

func dropRunes(s string, n int64) string {
	if n <= 0 {
		return s
	}
	return s[runeOffset(s, n):]
}

func charLength(_ *Context, v Value) (Value, error) {
	if v.Kind != String {
		return Value{}, wrongArgument("char_length", "a string", v)
	}
	return IntOf(int64(utf8.RuneCountInString(v.Str()))), nil
}

var forms = map[string]norm.Form{"NFC": norm.NFC, "NFD": norm.NFD, "NFKC": norm.NFKC, "NFKD": norm.NFKD}

// normalize has the form NFC unless a second argument names another.
func normalize(ctx *Context, args []Value) (Value, error) {
	if len(args) < 1 || len(args) > 2 {
		return Value{}, wrongCount("normalize", len(args))
	}
	for _, a := range args {
		if a.Kind != String {
			return Value{}, wrongArgument("normalize", "strings", a)
		}
	}
	form := norm.NFC
	if len(args) == 2 {
		var ok bool
		if form, ok = forms[strings.ToUpper(args[1].Str())]; !ok {
			return Value{}, fault(argumentValue, "normalize() knows the forms NFC, NFD, NFKC and NFKD")
		}
	}
	s, err := piecewise(ctx, args[0].Str(), form.String, func(s string) int { return form.NextBoundaryInString(s, true) })
	return StringOf(s), err
}

func (c *compiler) isNormalized(e *cypher.IsNormalized) (code, error) {
	x, err := c.expr(e.X)
	if err != nil {
		return code{}, err
	}
	form := forms[e.Form]
	return c.fold(e, func(ctx *Context, row Row) (Value, error) {
		v, err := x.eval(ctx, row)
		if err != nil || v.Kind != String {
			return Value{}, err
		}
		return BoolOf(form.IsNormalString(v.Str()) != e.Not), nil
	}, x), nil
}
