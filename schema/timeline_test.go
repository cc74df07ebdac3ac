package schema

import "testing"

// Of the sources, the timeline tells those that did something themselves, and not what was written about it.
func TestTimelineTellsOfSourcesThatAct(t *testing.T) {
	type answer struct {
		Timeline []struct{ Node struct{ ID string } }
	}
	told := map[string]bool{}
	for _, entry := range read[answer](t, minskEngine(t), `{ timeline(first: 1000) { node { id } } }`).Timeline {
		told[entry.Node.ID] = true
	}
	for id, wanted := range map[string]bool{
		"unsc-resolution-822": true, "kocharyan-letter-1998": true, "russian-mfa-statement-2020-10-31": true,
		"black-garden": false, "remler2020": false, "zolyan-new-armenia": false, "putin-answers-2020-11-17": false,
	} {
		if told[id] != wanted {
			t.Errorf("%s is on the timeline: %t, wanted %t", id, told[id], wanted)
		}
	}
}
