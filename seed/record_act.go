package seed

// Name is one name of an entity beside its default one.
type Name struct {
	Of     string `yaml:"of" need:"yes" prop:"no" doc:"Id of the entity."`
	Value  string `yaml:"value" need:"yes" doc:"The name."`
	Lang   string `yaml:"lang" need:"yes" doc:"Language, BCP 47: en, hy, az, ru."`
	Script string `yaml:"script" need:"yes" doc:"Script, ISO 15924: Latn, Cyrl, Armn."`
	UsedBy string `yaml:"usedBy" doc:"Id of the side, where only one side uses the name."`
	From   string `yaml:"from" date:"single" doc:"Since when it is used, EDTF."`
	To     string `yaml:"to" date:"end" doc:"Until when it was used, EDTF; .. for still."`
	Fact
}

// Relationship is a fact between two records.
type Relationship struct {
	Text         string   `yaml:"fact" need:"yes" prop:"no" doc:"FROM TYPE TO: two ids around a relationship type of the vocabulary."`
	Key          string   `yaml:"key" doc:"Tells apart facts of the same three words, such as n6 and n9."`
	Date         string   `yaml:"date" date:"any" doc:"When an act happened, EDTF; an interval means somewhere within."`
	DateText     string   `yaml:"dateText" doc:"Words that the date cannot keep."`
	From         string   `yaml:"from" date:"single" doc:"Since when a state held, EDTF."`
	To           string   `yaml:"to" date:"end" doc:"Until when a state held, EDTF; .. for still open at the source's date."`
	KnownAt      []string `yaml:"knownAt" date:"any" doc:"Moments at which the source shows the state holding, EDTF."`
	DurationText string   `yaml:"durationText" doc:"How long, in words."`
	Role         string   `yaml:"role" doc:"In which role."`
	Manner       string   `yaml:"manner" doc:"How it was done."`
	Supports     string   `yaml:"supports" doc:"For CITES: what the note is given for, in words of our own."`
	Sequence     *int     `yaml:"sequence" doc:"Place in a sequence of such facts, from 1."`
	Fact
}

// Position is one act of taking a stance, or a standing stance.
type Position struct {
	ID           string   `yaml:"id" need:"yes" doc:"Slug of a-z, 0-9 and hyphens, unique in the whole graph."`
	Actor        string   `yaml:"actor" need:"yes" rel:"<TOOK" doc:"Id of the person, state, organization or group."`
	Stance       string   `yaml:"stance" need:"yes" one:"PROPOSED ACCEPTED SIGNED ASSENTED SUPPORTED REJECTED REFUSED_TO_SIGN WITHDREW OPPOSED DID_NOT_RESPOND DEMANDED" doc:"For: PROPOSED to SUPPORTED; against: REJECTED to OPPOSED; neither: DID_NOT_RESPOND, DEMANDED."`
	On           string   `yaml:"on" need:"yes" rel:"ON" doc:"Id of the document or provision."`
	Date         string   `yaml:"date" date:"any" doc:"When it was taken, EDTF; an interval means somewhere within."`
	DateText     string   `yaml:"dateText" doc:"Words that the date cannot keep."`
	From         string   `yaml:"from" date:"single" doc:"Since when a standing stance held, EDTF."`
	To           string   `yaml:"to" date:"end" doc:"Until when it held, EDTF; .. for still open at the source's date."`
	KnownAt      []string `yaml:"knownAt" date:"any" doc:"Moments at which the source shows it holding, EDTF."`
	At           string   `yaml:"at" rel:"AT" doc:"Id of the meeting or event at which it was taken."`
	AddressedTo  []string `yaml:"addressedTo" rel:"ADDRESSED_TO" doc:"Ids of those to whom it was told."`
	OnBehalfOf   []string `yaml:"onBehalfOf" rel:"ON_BEHALF_OF" doc:"Ids of those for whom it was taken, only where the source says so."`
	BecauseOf    []string `yaml:"becauseOf" rel:"BECAUSE_OF" doc:"Ids of its reasons: events, positions, statements."`
	ExpressedIn  []string `yaml:"expressedIn" rel:"EXPRESSED_IN" doc:"Ids of the documents that carry it, such as a letter."`
	Manner       string   `yaml:"manner" doc:"How: orally, in writing, under compulsion."`
	Condition    string   `yaml:"condition" doc:"On which condition, in words of our own."`
	DurationText string   `yaml:"durationText" doc:"How long, in words: for over 25 years."`
	Summary      string   `yaml:"summary" doc:"A sentence of our own."`
	Fact
}

func (p *Position) key() string { return p.ID }

// Statement is what someone said, believed, wanted, predicted, recommended or assessed. Its content is not asserted to
// have happened.
type Statement struct {
	ID            string   `yaml:"id" need:"yes" doc:"Slug of a-z, 0-9 and hyphens, unique in the whole graph."`
	Kind          string   `yaml:"kind" need:"yes" one:"aim belief prediction recommendation hypothesis assessment claim admission quote inference promise threat counterfactual proposal" doc:"What sort of statement."`
	Text          string   `yaml:"text" need:"yes" doc:"Its content, in words of our own."`
	MadeBy        []string `yaml:"madeBy" rel:"<MADE" doc:"Ids of those who made it; the authors' own assessments are made by the paper. Empty for a view that the source ascribes to nobody."`
	About         []string `yaml:"about" rel:"ABOUT" doc:"Ids of what it is about."`
	AddressedTo   []string `yaml:"addressedTo" rel:"ADDRESSED_TO" doc:"Ids of those to whom it was said."`
	OnBehalfOf    []string `yaml:"onBehalfOf" rel:"ON_BEHALF_OF" doc:"Ids of those for whom it was made, only where the source says so."`
	At            string   `yaml:"at" rel:"AT" doc:"Id of the meeting or event at which it was made."`
	ExpressedIn   []string `yaml:"expressedIn" rel:"EXPRESSED_IN" doc:"Ids of the documents or meetings that carry it."`
	Contradicts   []string `yaml:"contradicts" rel:"CONTRADICTS" doc:"Ids of statements that cannot be true beside it."`
	BecauseOf     []string `yaml:"becauseOf" rel:"BECAUSE_OF" doc:"Ids of its reasons."`
	ConditionalOn []string `yaml:"conditionalOn" rel:"CONDITIONAL_ON" doc:"Ids of its conditions."`
	Date          string   `yaml:"date" date:"any" doc:"When it was made, EDTF; an interval means somewhere within."`
	DateText      string   `yaml:"dateText" doc:"Words that the date cannot keep."`
	From          string   `yaml:"from" date:"single" doc:"Since when a belief or aim was held, EDTF."`
	To            string   `yaml:"to" date:"end" doc:"Until when it was held, EDTF; .. for still open at the source's date."`
	KnownAt       []string `yaml:"knownAt" date:"any" doc:"Moments at which the source shows it held, EDTF."`
	Manner        string   `yaml:"manner" doc:"How it was made: privately, in an interview."`
	DurationText  string   `yaml:"durationText" doc:"How long, in words."`
	Fact
}

func (s *Statement) key() string { return s.ID }
