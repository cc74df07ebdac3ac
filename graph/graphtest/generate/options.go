package generate

import (
	"fmt"
	"slices"
)

// Options say what to make.
type Options struct {
	// Seed of the random numbers.
	Seed uint64
	// Nodes and Relationships are how many; five relationships a node where Relationships is zero.
	Nodes, Relationships int
	// Labels are the kinds of nodes, Types the kinds of relationships between them.
	Labels []Label
	Types  []Type
}

// Label is a kind of nodes.
type Label struct {
	Name string
	// Also lists further labels of such a node, Entity or Record among them.
	Also []string
}

// Type is a kind of relationships. From and To name labels at its ends; a node counts for all of its labels.
type Type struct {
	Name     string
	From, To []string
	// Act is true where the relationship has a date.
	Act bool
}

// family is the nodes of one label, numbered from first.
type family struct {
	Label
	first, size int
	entity      bool
}

// has reports whether the nodes carry one of the labels.
func (f *family) has(labels []string) bool {
	return slices.ContainsFunc(labels, func(l string) bool { return l == f.Name || slices.Contains(f.Also, l) })
}

// families shares the nodes out among the labels.
func (o *Options) families() []family {
	out := make([]family, len(o.Labels))
	for i, l := range o.Labels {
		from, to := o.Nodes*i/len(o.Labels), o.Nodes*(i+1)/len(o.Labels)
		out[i] = family{l, from, to - from, slices.Contains(l.Also, "Entity")}
	}
	return out
}

// link is a type with the nodes that it may tie.
type link struct {
	Type
	from, to []family
}

// links finds the ends of each type; types without nodes at both ends are left out.
func (o *Options) links(all []family) []link {
	var out []link
	for _, t := range o.Types {
		l := link{Type: t}
		for _, f := range all {
			if f.size > 0 && f.has(t.From) {
				l.from = append(l.from, f)
			}
			if f.size > 0 && f.has(t.To) {
				l.to = append(l.to, f)
			}
		}
		if len(l.from) > 0 && len(l.to) > 0 {
			out = append(out, l)
		}
	}
	return out
}

// nodeBits is how wide the number of a node may be.
const nodeBits = 28

// check refuses what no graph can be made of.
func (o *Options) check() error {
	if o.Nodes < 1 || len(o.Labels) == 0 || o.Relationships < 0 {
		return fmt.Errorf("generate: %d nodes of %d labels and %d relationships: ask for at least one node and one label",
			o.Nodes, len(o.Labels), o.Relationships)
	}
	if o.Nodes >= 1<<nodeBits {
		return fmt.Errorf("generate: %d nodes are too many; %d are the most", o.Nodes, 1<<nodeBits-1)
	}
	if o.Relationships > 0 && len(o.links(o.families())) == 0 {
		return fmt.Errorf("generate: no type has nodes at both ends; give labels that the types name")
	}
	return nil
}
