package seed

// At is where a record stands in its file.
type At struct {
	File string
	Line int
	keys map[string]int
}

func (a *At) at() *At { return a }

// of gives the line of a key, or of an element of its list (cites.1); that of the record where it has none.
func (a *At) of(key string) int {
	if line, ok := a.keys[key]; ok {
		return line
	}
	return a.Line
}

// Fact is what every record carries.
type Fact struct {
	At          `yaml:"-"`
	Cites       []string `yaml:"cites" doc:"Where the source says so: locators such as remler2020#minsk-group-activity/3, …/2.1 for a bullet, remler2020#n7 for a note, or a source without an outline alone (editors). Never empty."`
	Certainty   string   `yaml:"certainty" one:"stated reported inferred probable possible" doc:"How sure the source is; stated where nothing is written."`
	Basis       string   `yaml:"basis" one:"source reader" doc:"source (where nothing is written), or reader where the coder read between the lines; then note says why."`
	Note        string   `yaml:"note" doc:"A remark of our own."`
	Quantity    *float64 `yaml:"quantity" doc:"An amount, in unit."`
	Unit        string   `yaml:"unit" doc:"What quantity counts."`
	Approximate *bool    `yaml:"approximate" doc:"true where the source gives quantity as about."`
	Extent      string   `yaml:"extent" doc:"How much of it, such as: parts of."`
	Order       *int     `yaml:"order" doc:"Place in an order that the source gives, from 1."`
}

func (f *Fact) fact() *Fact { return f }

// Entity is what every record with a name carries.
type Entity struct {
	ID             string   `yaml:"id" need:"yes" doc:"Slug of a-z, 0-9 and hyphens, unique in the whole graph, never changed once published."`
	Name           string   `yaml:"name" need:"yes" doc:"The neutral default name, as the source spells it."`
	Summary        string   `yaml:"summary" doc:"One or two sentences of our own."`
	Disambiguation string   `yaml:"disambiguation" doc:"What tells it from another of the same name."`
	Labels         []string `yaml:"labels" prop:"no" doc:"Further labels: Leader for a person, Plan and Source for a document."`
}

func (e *Entity) key() string { return e.ID }

func (e *Entity) entity() *Entity { return e }

// Person is a human being, or several who are left unnamed.
type Person struct {
	Entity
	Born  string `yaml:"born" date:"any" doc:"Date of birth, EDTF."`
	Died  string `yaml:"died" date:"any" doc:"Date of death, EDTF."`
	Named *bool  `yaml:"named" doc:"false for someone whom the source leaves unnamed."`
	Count *int   `yaml:"count" doc:"How many, where several unnamed persons are one record."`
	Fact
}

// State is a state; also a former or contested polity.
type State struct {
	Entity
	Standing string `yaml:"standing" need:"yes" one:"sovereign former contested" doc:"Standing of the polity."`
	Fact
}

// Body is an organization or a group.
type Body struct {
	Entity
	Kind   string `yaml:"kind" need:"yes" doc:"A word for what it is: ministry, newspaper, army, faction, population."`
	Status string `yaml:"status" one:"actual planned proposed never_happened" doc:"actual where nothing is written."`
	Named  *bool  `yaml:"named" doc:"false for one that the source leaves unnamed."`
	Fact
}

// Office is an office that persons hold in turn.
type Office struct {
	Entity
	Holders string `yaml:"holders" need:"yes" one:"one many" doc:"Whether one or many hold it at a time."`
	Fact
}

// Document is anything written, agreed or put forward.
type Document struct {
	Entity
	Kind     string `yaml:"kind" need:"yes" doc:"plan, agreement, ceasefire, treaty, resolution, letter, statement, article, book, report, post, interview or another word."`
	Date     string `yaml:"date" date:"any" doc:"When it was made, EDTF."`
	DateText string `yaml:"dateText" doc:"Words that the date cannot keep, such as: end of 2007."`
	Title    string `yaml:"title" doc:"Its own title."`
	Status   string `yaml:"status" one:"actual planned proposed never_happened" doc:"actual where nothing is written."`
	Citation string `yaml:"citation" doc:"The full reference."`
	URL      string `yaml:"url" doc:"Where it can be read; http or https."`
	Fact
}

// Provision is one element of a document or proposal.
type Provision struct {
	ID      string `yaml:"id" need:"yes" doc:"Slug of a-z, 0-9 and hyphens, unique in the whole graph."`
	Name    string `yaml:"name" need:"yes" doc:"A short noun phrase."`
	Summary string `yaml:"summary" doc:"A sentence of our own."`
	Topic   string `yaml:"topic" need:"yes" one:"status territory peacekeeping transit displaced security process" doc:"What it is about."`
	Fact
}

func (p *Provision) key() string { return p.ID }

// Occurrence is a meeting or an event.
type Occurrence struct {
	Entity
	Kind     string        `yaml:"kind" need:"yes" doc:"A word for what it is. Events of the kinds capture, recapture, supply, deployment, displacement and killing yield a direct relationship."`
	Date     string        `yaml:"date" date:"any" doc:"When it happened, EDTF; an interval means somewhere within."`
	DateText string        `yaml:"dateText" doc:"Words that the date cannot keep, such as: early 1993."`
	Manner   string        `yaml:"manner" doc:"How it was done: secret, by videoconference."`
	Status   string        `yaml:"status" one:"actual planned proposed never_happened" doc:"actual where nothing is written."`
	Involved []Participant `yaml:"involved" prop:"no" doc:"Who and what had a part in it."`
	Fact
}

// Participant is one part in an event.
type Participant struct {
	Who  string `yaml:"who" need:"yes" prop:"no" doc:"Id of the participant."`
	Role string `yaml:"role" need:"yes" one:"agent patient recipient instrument from to witness" doc:"Its part."`
	Fact
}

// Location is where something lies, and on whose word.
type Location struct {
	Lat           *float64 `yaml:"lat" prop:"no" doc:"Latitude in degrees, WGS 84, north positive."`
	Lon           *float64 `yaml:"lon" prop:"no" doc:"Longitude in degrees, WGS 84, east positive."`
	LocationCites []string `yaml:"locationCites" doc:"Locators of the coordinates, where the record's own sources do not give them, such as editors."`
	Shape         string   `yaml:"shape" doc:"Its schematic shape in Well-Known Text, longitude before latitude, WGS 84: POLYGON ((46.2 40.2, 46.9 40.4, 47.1 39.5, 46.2 40.2)) or LINESTRING (46.2 40.2, 46.9 40.4). A map draws it as disputed."`
}

// Place is a town, province, region, corridor, river, border or category of places.
type Place struct {
	Entity
	Location
	Kind  string `yaml:"kind" need:"yes" doc:"country, region, province, town, corridor, river, border, category, continent or another word."`
	Named *bool  `yaml:"named" doc:"false for one that the source leaves unnamed."`
	Fact
}

// Asset is a thing that is supplied, moved or fought over.
type Asset struct {
	Entity
	Location
	Kind string `yaml:"kind" need:"yes" doc:"A word for what it is."`
	Fact
}

// Story is a guided tour of the explorer: its steps in order.
type Story struct {
	Entity
	Fact
}

// Step is one view of a story, with its caption. Its order says where it stands.
type Step struct {
	ID    string `yaml:"id" need:"yes" doc:"Slug of a-z, 0-9 and hyphens, unique in the whole graph."`
	Story string `yaml:"story" need:"yes" rel:"<HAS_STEP" doc:"Id of the story."`
	Name  string `yaml:"name" need:"yes" doc:"A heading."`
	Text  string `yaml:"text" need:"yes" doc:"The caption, in words of our own."`
	View  string `yaml:"view" need:"yes" doc:"Path and query of a view of the explorer, such as /compare?nodes=land-swap-plan~kazan-formula."`
	Fact
}

func (s *Step) key() string { return s.ID }
