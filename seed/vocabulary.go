package seed

import (
	_ "embed"
	"fmt"
	"reflect"
	"slices"
	"sync"
)

// Vocabulary names every label and relationship type of the graph, in the order of vocabulary.yaml.
type Vocabulary struct {
	Labels []Label
	Types  []Type
}

// Label is a label of nodes.
type Label struct {
	Name    string
	Section string   `yaml:"section"` // of the dataset that holds such records
	Entity  bool     `yaml:"entity"`  // carries the label Entity, otherwise Record
	Is      []string `yaml:"is"`      // labels that come with it
	What    string   `yaml:"what"`    // one or two sentences
}

// Type is a relationship type.
type Type struct {
	Name     string
	From     []string   `yaml:"from"`     // labels at its start
	To       []string   `yaml:"to"`       // labels at its end
	Kind     string     `yaml:"kind"`     // act, state or timeless
	Paths    bool       `yaml:"paths"`    // a search for connections may use it
	Forward  string     `yaml:"forward"`  // sentence from {from} to {to}
	Backward string     `yaml:"backward"` // sentence where {from} is the node at its end
	Derived  Derivation `yaml:"derived"`  // how the loader makes it; zero for what people write
}

// Derivation says what a relationship type is derived from: positions of a stance, or events of a kind, from the
// participant in one role to that in another (to the event itself where ToRole is empty).
type Derivation struct {
	Stance   string `yaml:"stance"`
	Event    string `yaml:"event"`
	FromRole string `yaml:"fromRole"`
	ToRole   string `yaml:"toRole"`
}

//go:embed vocabulary.yaml
var vocabularyText []byte

// Words is the vocabulary of Parley.
var Words = sync.OnceValue(func() *Vocabulary {
	v, problems := readVocabulary("vocabulary.yaml", vocabularyText)
	if len(problems) > 0 {
		panic(fmt.Sprintf("the embedded %s", problems[0])) // a test reads it
	}
	return v
})

func readVocabulary(name string, text []byte) (*Vocabulary, []Problem) {
	body, problem := documentOf(name, text)
	if problem != nil {
		return nil, []Problem{*problem}
	}
	d := newDecoder(name)
	v := &Vocabulary{}
	pairs, _ := pairsOf(body)
	for _, section := range pairs {
		words, _ := pairsOf(section.Value)
		for _, word := range words {
			switch textOf(section.Key) {
			case "labels":
				l := Label{Name: textOf(word.Key)}
				d.value(word.Value, reflect.ValueOf(&l).Elem(), l.Name, nil, "")
				v.Labels = append(v.Labels, l)
			case "relationships":
				t := Type{Name: textOf(word.Key)}
				d.value(word.Value, reflect.ValueOf(&t).Elem(), t.Name, nil, "")
				v.Types = append(v.Types, t)
			}
		}
	}
	return v, d.problems
}

// Label finds a label by name.
func (v *Vocabulary) Label(name string) (*Label, bool) {
	i := slices.IndexFunc(v.Labels, func(l Label) bool { return l.Name == name })
	if i < 0 {
		return nil, false
	}
	return &v.Labels[i], true
}

// Type finds a relationship type by name.
func (v *Vocabulary) Type(name string) (*Type, bool) {
	i := slices.IndexFunc(v.Types, func(t Type) bool { return t.Name == name })
	if i < 0 {
		return nil, false
	}
	return &v.Types[i], true
}
