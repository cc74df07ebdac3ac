package seed

// offices reports terms in an office with one holder that cannot both be, and successions against the order of terms.
func (c *checker) offices() {
	terms := map[string][]parsedFact{}
	var successions []parsedFact
	for _, f := range c.parsedFacts {
		office, _ := c.byID[f.to].node.(*Office)
		switch {
		case f.name == "HELD_OFFICE" && office != nil && office.Holders == "one":
			terms[f.to] = append(terms[f.to], f)
		case f.name == "SUCCEEDED":
			successions = append(successions, f)
		}
	}
	for office, holders := range terms {
		for i, a := range holders {
			for _, b := range holders[:i] {
				c.overlap(office, a, b)
			}
		}
	}
	for _, f := range successions {
		c.succession(f, terms)
	}
}

// overlap reports two certain terms that share a day.
func (c *checker) overlap(office string, a, b parsedFact) {
	certain := certaintyOf(&a.Fact) == "stated" && certaintyOf(&b.Fact) == "stated"
	if certain && a.from != b.from && a.bounds.Overlaps(b.bounds) {
		c.fail(&a.At, "from", "%s held %s at the same time as %s (%s:%d), but the office has one holder: mend the terms, or write holders: many",
			a.from, office, b.from, b.File, b.Line)
	}
}

// succession reports that the successor held every common office before the predecessor.
func (c *checker) succession(f parsedFact, terms map[string][]parsedFact) {
	common, against := 0, 0
	for _, holders := range terms {
		for _, after := range holders {
			for _, before := range holders {
				if after.from != f.from || before.from != f.to {
					continue
				}
				common++
				if after.bounds.ToLatest.Before(before.bounds.FromEarliest) {
					against++
				}
			}
		}
	}
	if common > 0 && common == against {
		c.fail(&f.At, "fact", "%s, but %s left the office before %s took it: exchange the two or mend the terms", f.Text, f.from, f.to)
	}
}
