package seed

import "parley/graph/edtf"

// period is when a record happened or held, as it was written. Texts that are no dates read as unknown; [Dataset.Check]
// reports them.
type period struct {
	date, from, to edtf.Value
	knownAt        []edtf.Value
	state          bool // from, to or knownAt is written
}

func periodOf(date, from, to string, knownAt []string) period {
	p := period{state: from != "" || to != "" || len(knownAt) > 0}
	if date != "" {
		p.date, _ = edtf.Parse(date)
	}
	if from != "" {
		p.from, _ = edtf.ParseSingle(from)
	}
	if to != "" {
		p.to, _ = edtf.ParseEnd(to)
	}
	for _, k := range knownAt {
		if v, err := edtf.Parse(k); err == nil {
			p.knownAt = append(p.knownAt, v)
		}
	}
	return p
}

func (p period) act() edtf.Act { return edtf.ActOf(p.date) }

func (p period) bounds(sourceDate edtf.Day) edtf.State {
	return edtf.StateOf(p.from, p.to, p.knownAt, sourceDate)
}

// sourceDay is the day up to which what is still open is certain.
func (ds *Dataset) sourceDay() edtf.Day {
	v, _ := edtf.Parse(ds.Info.SourceDate)
	return v.Earliest()
}
