package seed

import (
	"cmp"
	"iter"
	"reflect"
)

// Dataset is all that the files of a folder hold, section by section in the order of the files' names.
type Dataset struct {
	Info          Info           `yaml:"dataset" doc:"The dataset as a whole; in one file only."`
	Persons       []Person       `yaml:"persons" label:"Person" doc:"Human beings."`
	States        []State        `yaml:"states" label:"State" doc:"States, also former and contested polities."`
	Organizations []Body         `yaml:"organizations" label:"Organization" doc:"Bodies, ministries, alliances, institutes, outlets."`
	Groups        []Body         `yaml:"groups" label:"Group" doc:"Groups that act together: armies, factions, populations."`
	Offices       []Office       `yaml:"offices" label:"Office" doc:"Offices that persons hold in turn."`
	Documents     []Document     `yaml:"documents" label:"Document" doc:"Anything written, agreed or put forward; plans and sources too."`
	Provisions    []Provision    `yaml:"provisions" label:"Provision" doc:"Elements of documents and proposals."`
	Meetings      []Occurrence   `yaml:"meetings" label:"Meeting" doc:"Summits, talks, signings, presentations, calls."`
	Events        []Occurrence   `yaml:"events" label:"Event" doc:"What happened."`
	Places        []Place        `yaml:"places" label:"Place" doc:"Towns, provinces, regions, corridors, rivers, borders."`
	Assets        []Asset        `yaml:"assets" label:"Asset" doc:"Things that are supplied, moved or fought over."`
	Positions     []Position     `yaml:"positions" label:"Position" doc:"Who accepted or rejected what."`
	Statements    []Statement    `yaml:"statements" label:"Statement" doc:"What someone said, believed, wanted, predicted, recommended or assessed."`
	Stories       []Story        `yaml:"stories" label:"Story" doc:"Guided tours of the explorer."`
	Steps         []Step         `yaml:"steps" label:"Step" doc:"The views of stories, each with its caption."`
	Names         []Name         `yaml:"names" label:"Name" doc:"Further names of entities."`
	Relationships []Relationship `yaml:"relationships" doc:"Facts between two records."`
	Outlines      []Outline      `yaml:"outlines" doc:"Where facts can be found in each source."`
}

// Info describes the dataset as a whole.
type Info struct {
	At
	ID         string `yaml:"id" need:"yes" doc:"Slug of the dataset."`
	Name       string `yaml:"name" need:"yes" doc:"Its title."`
	Version    string `yaml:"version" need:"yes" doc:"Version of the data, such as 1.0.0."`
	Licence    string `yaml:"licence" need:"yes" doc:"Licence of the data, an SPDX identifier."`
	Summary    string `yaml:"summary" doc:"What it covers, in a sentence or two."`
	SourceDate string `yaml:"sourceDate" need:"yes" date:"any" doc:"The main source's own date, EDTF: what is still open is certain only up to it."`
	Source     string `yaml:"source" need:"yes" doc:"Id of the main source."`
	Language   string `yaml:"language" doc:"Language of the default names, BCP 47; en where nothing is written."`
	Script     string `yaml:"script" doc:"Script of the default names, ISO 15924; Latn where nothing is written."`
}

// language and script are those of the default names.
func (ds *Dataset) language() string { return cmp.Or(ds.Info.Language, "en") }

func (ds *Dataset) script() string { return cmp.Or(ds.Info.Script, "Latn") }

// Outline lists what a locator of a source may name.
type Outline struct {
	At
	Source   string         `yaml:"source" need:"yes" doc:"Id of the source."`
	Headings []Heading      `yaml:"headings" doc:"Its headings in order."`
	Notes    map[int]string `yaml:"notes" doc:"The first words of each note, by number."`
}

// Heading is a heading with the paragraphs below it.
type Heading struct {
	ID         string      `yaml:"id" need:"yes" doc:"Slug that stands in locators."`
	Heading    string      `yaml:"heading" need:"yes" doc:"The heading itself."`
	Paragraphs []Paragraph `yaml:"paragraphs" doc:"Its paragraphs in order."`
}

// Paragraph is known by its first words, as are the bullets that it opens.
type Paragraph struct {
	First   string   `yaml:"first" need:"yes" doc:"Its first words."`
	Bullets []string `yaml:"bullets" doc:"The first words of each bullet below it."`
}

// node is a record that becomes a node and has an id of its own.
type node interface {
	key() string
	fact() *Fact
}

// entry is a node with its section.
type entry struct {
	node
	*section
	value reflect.Value
}

// section is one list of records with ids.
type section struct {
	name, label string
	index       int
	fields      []field
}

// sections lists those of a Dataset in order.
var sections = func() []section {
	var out []section
	t := reflect.TypeFor[Dataset]()
	for i := range t.NumField() {
		f := t.Field(i)
		if label := f.Tag.Get("label"); label != "" && label != "Name" {
			out = append(out, section{f.Tag.Get("yaml"), label, i, fieldsOf(f.Type.Elem())})
		}
	}
	return out
}()

// entries yields every record with an id, section by section.
func (ds *Dataset) entries() iter.Seq[entry] {
	return func(yield func(entry) bool) {
		for i := range sections {
			list := reflect.ValueOf(ds).Elem().Field(sections[i].index)
			for j := range list.Len() {
				e := list.Index(j)
				if !yield(entry{e.Addr().Interface().(node), &sections[i], e}) {
					return
				}
			}
		}
	}
}

// named gives the entity part of a record that has one.
func (e entry) named() (*Entity, bool) {
	n, ok := e.node.(interface{ entity() *Entity })
	if !ok {
		return nil, false
	}
	return n.entity(), true
}
