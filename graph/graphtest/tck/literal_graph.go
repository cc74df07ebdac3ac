package tck

import (
	"fmt"
	"strconv"
	"strings"

	"parley/graph"
)

func (p *literal) node() (*graph.Node, error) {
	n := &graph.Node{Properties: map[string]graph.Value{}}
	if err := p.need("("); err != nil {
		return nil, err
	}
	for p.take(":") {
		label, err := p.name()
		if err != nil {
			return nil, err
		}
		n.Labels = append(n.Labels, label)
	}
	var err error
	if n.Properties, err = p.properties(); err != nil {
		return nil, err
	}
	return n, p.need(")")
}

func (p *literal) relationship() (*graph.Relationship, error) {
	r := &graph.Relationship{}
	for _, token := range []string{"[", ":"} {
		if err := p.need(token); err != nil {
			return nil, err
		}
	}
	var err error
	if r.Type, err = p.name(); err != nil {
		return nil, err
	}
	if r.Properties, err = p.properties(); err != nil {
		return nil, err
	}
	return r, p.need("]")
}

// properties reads the map that a node or a relationship may have.
func (p *literal) properties() (map[string]graph.Value, error) {
	if p.space(); strings.HasPrefix(p.text[p.at:], "{") {
		return p.object()
	}
	return map[string]graph.Value{}, nil
}

func (p *literal) path() (*graph.Path, error) {
	path := &graph.Path{}
	if err := p.need("<"); err != nil {
		return nil, err
	}
	for {
		n, err := p.node()
		if err != nil {
			return nil, err
		}
		n.ID = strconv.Itoa(len(path.Nodes))
		path.Nodes = append(path.Nodes, n)
		if p.take(">") {
			return path, nil
		}
		r, err := p.hop(n.ID, strconv.Itoa(len(path.Nodes)))
		if err != nil {
			return nil, err
		}
		path.Relationships = append(path.Relationships, r)
	}
}

// hop reads -[:TYPE]-> or <-[:TYPE]- between two nodes of a path.
func (p *literal) hop(from, to string) (*graph.Relationship, error) {
	against := p.take("<-")
	if !against && !p.take("-") {
		return nil, fmt.Errorf("a relationship is missing before %q", p.text[p.at:])
	}
	r, err := p.relationship()
	if err != nil {
		return nil, err
	}
	if against {
		r.Start, r.End = to, from
		return r, p.need("-")
	}
	r.Start, r.End = from, to
	return r, p.need("->")
}
