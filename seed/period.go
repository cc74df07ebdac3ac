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

// sourceDay is the day up to which what is still open is certain: the first day of the source's own date, or within that
// date the day of the last thing that it tells of, before which it cannot have been written.
func (ds *Dataset) sourceDay() edtf.Day {
	date, _ := edtf.Parse(ds.Info.SourceDate)
	day := date.Earliest()
	tell := func(status, text string) {
		told := periodOf(text, "", "", nil).act().Earliest
		if (status == "" || status == "actual") && day.Before(told) && !date.Latest().Before(told) {
			day = told
		}
	}
	for i := range ds.Documents {
		tell(ds.Documents[i].Status, ds.Documents[i].Date)
	}
	for _, section := range [][]Occurrence{ds.Meetings, ds.Events} {
		for i := range section {
			tell(section[i].Status, section[i].Date)
		}
	}
	return day
}
