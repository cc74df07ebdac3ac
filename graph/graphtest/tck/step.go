package tck

import "strings"

// results are the steps that want rows.
var results = map[string]table{
	"the result should be, in any order:":                                {},
	"the result should be, in order:":                                    {ordered: true},
	"the result should be (ignoring element order for lists):":           {anyOrder: true},
	"the result should be, in order (ignoring element order for lists):": {ordered: true, anyOrder: true},
}

// step does what one step says. With mayFail, the query may end with an error, which the next step judges.
func (t *trial) step(step Step, mayFail bool) *Failure {
	if kind, ok := results[step.Text]; ok {
		return t.wantRows(step, kind)
	}
	switch text := step.Text; {
	case text == "an empty graph", text == "any graph":
		return nil
	case strings.HasPrefix(text, "the ") && strings.HasSuffix(text, " graph"):
		return t.makeGraph(strings.TrimSuffix(strings.TrimPrefix(text, "the "), " graph"))
	case strings.HasPrefix(text, "there exists a procedure "):
		return nil // Run has opened the store with it.
	case text == "having executed:":
		return t.setUp(step.Doc)
	case text == "parameters are:":
		return t.setParams(step.Table)
	case text == "executing query:", text == "executing control query:":
		return t.execute(step.Doc, mayFail)
	case text == "the result should be empty":
		if n := len(t.answer.rows); n > 0 {
			return failf("other rows", "%d rows came, want none", n)
		}
		return nil
	case text == "no side effects":
		return t.wantEffects(nil)
	case text == "the side effects should be:":
		return t.wantEffects(step.Table)
	}
	if m := raised.FindStringSubmatch(step.Text); m != nil {
		return wantedError{kind: m[1], phase: m[2], detail: m[3]}.compare(t.answer, t.engine.NamesErrors)
	}
	return failf("harness", "the step %q is not known", step.Text)
}

func (t *trial) wantRows(step Step, kind table) *Failure {
	want, err := newTable(step.Table)
	if err != nil {
		return failf("harness", "%s", err)
	}
	want.ordered, want.anyOrder = kind.ordered, kind.anyOrder
	return want.compare(t.answer)
}

func (t *trial) wantEffects(table [][]string) *Failure {
	want, err := wantedEffects(table)
	if err != nil {
		return failf("harness", "%s", err)
	}
	if a, b := effectsText(effects(t.before, t.after)), effectsText(want); a != b {
		return failf("other effects", "the side effects are %s, want %s", a, b)
	}
	return nil
}
