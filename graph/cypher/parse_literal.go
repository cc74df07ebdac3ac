package cypher

import (
	"errors"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"parley/graph"
)

func (p *parser) namedLiteral() Expr {
	start := p.pos()
	var value any
	switch p.cur().word {
	case kwTrue:
		value = true
	case kwFalse:
		value = false
	case kwNan:
		value = math.NaN()
	case kwInf, kwInfinity:
		value = math.Inf(1)
	}
	p.next()
	return p.literalNodes.put(Literal{Span: p.since(start), Value: value}, p.left()/32)
}

// number reads a number whose sign, if it has one, begins at start.
func (p *parser) number(start graph.Pos, negative bool) Expr {
	p.height = 1
	t := p.cur()
	p.next()
	text := p.textOf(t)
	lit := p.literalNodes.put(Literal{Span: p.since(start)}, p.left()/32)
	if t.kind == tokenFloat {
		lit.Value = p.float(start, text, negative)
		return lit
	}
	n, err := parseInteger(text, negative)
	if err != nil {
		p.fail(syntaxError(start, "SyntaxError.IntegerOverflow", "%s does not fit into an INTEGER of 64 bits",
			quoteToken(p.text[lit.Offset:lit.End])))
	}
	lit.Value = n
	return lit
}

func (p *parser) float(start graph.Pos, text string, negative bool) float64 {
	f, err := strconv.ParseFloat(strings.ReplaceAll(text, "_", ""), 64)
	if err != nil {
		p.fail(syntaxError(start, "SyntaxError.FloatingPointOverflow", "%s is too large for a FLOAT", quoteToken(text)))
	}
	if negative {
		return -f
	}
	return f
}

var errOverflow = errors.New("integer overflow")

// parseInteger reads decimal, hexadecimal (0x) and octal (0o) digits with the given sign.
func parseInteger(text string, negative bool) (int64, error) {
	base := 10
	if len(text) > 2 && text[0] == '0' {
		switch text[1] | 0x20 {
		case 'x':
			base, text = 16, text[2:]
		case 'o':
			base, text = 8, text[2:]
		}
	}
	if strings.IndexByte(text, '_') >= 0 {
		text = strings.ReplaceAll(text, "_", "")
	}
	u, err := strconv.ParseUint(text, base, 64)
	limit := uint64(math.MaxInt64)
	if negative {
		limit++
	}
	if err != nil || u > limit {
		return 0, errOverflow
	}
	if negative {
		return -int64(u), nil
	}
	return int64(u), nil
}

func (p *parser) stringLiteral() Expr {
	t := p.cur()
	start := t.pos()
	value, badAt := unescape(p.textOf(t))
	if badAt >= 0 {
		p.fail(syntaxError(p.placeInside(t, badAt), "SyntaxError.InvalidUnicodeLiteral",
			`\u is followed by four hexadecimal digits that name a character; a plain backslash is written \\`))
		return &Literal{}
	}
	p.next()
	return p.literalNodes.put(Literal{Span: p.since(start), Value: value}, p.left()/32)
}

// placeInside is the place of the byte at offset within token t.
func (p *parser) placeInside(t *token, offset int) graph.Pos {
	before := p.text[t.start : int(t.start)+offset]
	pos := t.pos()
	pos.Offset += int32(offset)
	if lines := strings.Count(before, "\n"); lines > 0 {
		pos.Line += int32(lines)
		pos.Column = 1
		before = before[strings.LastIndexByte(before, '\n')+1:]
	}
	pos.Column += int32(utf8.RuneCountInString(before))
	return pos
}

// parameter reads $name, $1 and $`name`.
func (p *parser) parameter() Expr {
	start := p.pos()
	p.next()
	t := p.cur()
	switch {
	case t.isName():
		p.next()
		return p.parameterNodes.put(Parameter{Span: p.since(start), Name: p.nameOf(t)}, p.left()/64)
	case t.kind == tokenInt:
		p.next()
		return &Parameter{Span: p.since(start), Name: p.textOf(t)}
	}
	p.unexpected("the name of a parameter after $")
	return &Parameter{}
}
