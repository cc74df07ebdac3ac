package tck

import (
	"fmt"
	"strconv"
	"strings"

	"parley/graph"
)

// parseValue reads a value as the TCK writes it in a table: null, true, 1, 1.0, NaN, 'text', [1, 2], {key: 1},
// (:Label {key: 1}), [:TYPE {key: 1}], <(:A)-[:TYPE]->(:B)>. Nodes and relationships come without ids; in a path, the
// nodes are numbered, so that the directions of its relationships are kept.
func parseValue(text string) (graph.Value, error) {
	p := &literal{text: text}
	v, err := p.value()
	if err != nil {
		return nil, fmt.Errorf("the value %s: %w", text, err)
	}
	if p.space(); p.at < len(text) {
		return nil, fmt.Errorf("the value %s goes on after its end, at %q", text, text[p.at:])
	}
	return v, nil
}

// literal is a reader with its place.
type literal struct {
	text string
	at   int
}

func (p *literal) space() {
	for p.at < len(p.text) && strings.IndexByte(" \t\r\n", p.text[p.at]) >= 0 {
		p.at++
	}
}

// take moves over a token if it comes next.
func (p *literal) take(token string) bool {
	p.space()
	if !strings.HasPrefix(p.text[p.at:], token) {
		return false
	}
	p.at += len(token)
	return true
}

func (p *literal) need(token string) error {
	if !p.take(token) {
		return fmt.Errorf("%q is missing before %q", token, p.text[p.at:])
	}
	return nil
}

func (p *literal) value() (graph.Value, error) {
	p.space()
	rest := p.text[p.at:]
	switch {
	case rest == "":
		return nil, fmt.Errorf("a value is missing at the end")
	case rest[0] == '\'':
		return p.quoted()
	case rest[0] == '{':
		return p.object()
	case rest[0] == '(':
		return p.node()
	case rest[0] == '<':
		return p.path()
	case rest[0] == '[' && strings.HasPrefix(strings.TrimLeft(rest[1:], " "), ":"):
		return p.relationship()
	case rest[0] == '[':
		return p.list()
	}
	return p.word()
}

func (p *literal) word() (graph.Value, error) {
	end := p.at
	for end < len(p.text) && strings.IndexByte(" ,]})>", p.text[end]) < 0 {
		end++
	}
	word := p.text[p.at:end]
	p.at = end
	switch word {
	case "null":
		return nil, nil
	case "true", "false":
		return word == "true", nil
	}
	if i, err := strconv.ParseInt(word, 10, 64); err == nil {
		return i, nil
	}
	f, err := strconv.ParseFloat(word, 64)
	if err != nil {
		return nil, fmt.Errorf("%q is no value", word)
	}
	return f, nil
}

// quoted reads a string; a backslash stands for itself except before a quote or another backslash.
func (p *literal) quoted() (graph.Value, error) {
	var b strings.Builder
	for p.at++; p.at < len(p.text); p.at++ {
		switch c := p.text[p.at]; {
		case c == '\'':
			p.at++
			return b.String(), nil
		case c == '\\' && p.at+1 < len(p.text) && strings.IndexByte(`'\`, p.text[p.at+1]) >= 0:
			p.at++
			b.WriteByte(p.text[p.at])
		default:
			b.WriteByte(c)
		}
	}
	return nil, fmt.Errorf("a quote is missing at the end")
}

func (p *literal) list() (graph.Value, error) {
	list := []graph.Value{}
	p.at++
	if p.take("]") {
		return list, nil
	}
	for {
		v, err := p.value()
		if err != nil {
			return nil, err
		}
		list = append(list, v)
		if !p.take(",") {
			return list, p.need("]")
		}
	}
}

func (p *literal) object() (map[string]graph.Value, error) {
	m := map[string]graph.Value{}
	p.at++
	if p.take("}") {
		return m, nil
	}
	for {
		key, err := p.name()
		if err != nil {
			return nil, err
		}
		if err := p.need(":"); err != nil {
			return nil, err
		}
		if m[key], err = p.value(); err != nil {
			return nil, err
		}
		if !p.take(",") {
			return m, p.need("}")
		}
	}
}

// name reads a key, a label or a type.
func (p *literal) name() (string, error) {
	p.space()
	rest := p.text[p.at:]
	end := strings.IndexAny(rest, " :,{}()[]<>")
	if strings.HasPrefix(rest, "`") {
		end = strings.IndexByte(rest[1:], '`') + 2
	}
	if end < 1 {
		return "", fmt.Errorf("a name is missing before %q", rest)
	}
	p.at += end
	return strings.Trim(rest[:end], "`"), nil
}
