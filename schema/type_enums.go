package schema

import "strings"

// enum is an enumeration. A value is stored in the graph as its name in lower case, unless upper is set.
type enum struct {
	name, what string
	upper      bool
	values     [][2]string
}

// stored is the form in which the graph holds a value.
func (e *enum) stored(value string) string {
	if e.upper {
		return value
	}
	return strings.ToLower(value)
}

var enums = []*enum{
	{"Stance", "The act of taking a stance, as the source words it.", true, [][2]string{
		{"PROPOSED", "Put it forward. Counts as for."},
		{"ACCEPTED", "Accepted it. Counts as for, and as accepted."},
		{"SIGNED", "Signed it. Counts as for, and as accepted."},
		{"ASSENTED", "Let it pass without signing. Counts as for."},
		{"SUPPORTED", "Supported it. Counts as for."},
		{"REJECTED", "Rejected it. Counts as against, and as rejected."},
		{"REFUSED_TO_SIGN", "Refused to sign it. Counts as against, and as rejected."},
		{"WITHDREW", "Withdrew an earlier consent. Counts as against, and as rejected."},
		{"OPPOSED", "Opposed it. Counts as against."},
		{"DID_NOT_RESPOND", "Gave no answer. Counts as neither."},
		{"DEMANDED", "Demanded it. Counts as neither."},
	}},
	{"Side", "On which side a stance counts.", true, [][2]string{
		{"FOR", "Proposed, accepted, signed, assented or supported."},
		{"AGAINST", "Rejected, refused to sign, withdrew or opposed."},
		{"NEITHER", "Did not respond, or demanded."},
	}},
	{"Certainty", "How sure the source is of a fact.", false, [][2]string{
		{"STATED", "The source says so in its own voice."},
		{"REPORTED", "The source relays what someone says."},
		{"INFERRED", "The source marks it as its inference."},
		{"PROBABLE", "The source calls it probable."},
		{"POSSIBLE", "The source calls it possible."},
	}},
	{"Basis", "Who drew the fact from the text.", false, [][2]string{
		{"SOURCE", "The source says it."},
		{"READER", "The coder read it between the lines; the note says why."},
	}},
	{"Status", "Whether a thing came about.", false, [][2]string{
		{"ACTUAL", "It happened, or exists."},
		{"PLANNED", "It was planned."},
		{"PROPOSED", "It was proposed."},
		{"NEVER_HAPPENED", "It was planned or proposed, and never came about."},
	}},
	{"Truth", "What is known about something as of a date.", true, [][2]string{
		{"CERTAIN", "It surely held at some time in the date, or had surely happened by its end."},
		{"POSSIBLE", "Nothing known excludes it."},
	}},
	{"Direction", "Which way a list is sorted, nulls last either way.", true, [][2]string{
		{"ASC", "Smallest, earliest or first in the alphabet first."},
		{"DESC", "Largest, latest or last in the alphabet first."},
	}},
	{"RelationDirection", "On which side of a relationship an entity stands.", true, [][2]string{
		{"OUT", "The relationship starts at the entity."},
		{"IN", "The relationship ends at the entity."},
		{"BOTH", "Either."},
	}},
	{"PositionGrouping", "What positions are counted by.", true, [][2]string{
		{"STANCE", "The stance."},
		{"SIDE", "For, against or neither."},
		{"PARTY", "The actor; the key is its id."},
		{"PLAN", "The document or provision; the key is its id."},
		{"YEAR", "The year in which the position was taken at the earliest."},
		{"CERTAINTY", "The certainty."},
		{"SOURCE", "The source cited; the key is its id."},
	}},
	{"ProvisionChange", "What became of a provision between one plan and the next.", true, [][2]string{
		{"KEPT", "Both plans provide it."},
		{"CHANGED", "The later plan provides another one that replaces it."},
		{"DROPPED", "The earlier plan provides it, and the source says that the later one does not."},
		{"NOT_TOLD", "The earlier plan provides it; of the later one the source does not tell."},
		{"ADDED", "Only the later plan provides it."},
	}},
}
