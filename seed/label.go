package seed

import "slices"

// labelsOf gives the labels of a record in order: that of its section, those it names itself, those that come with
// them, and Entity or Record.
func (v *Vocabulary) labelsOf(e entry) []string {
	labels := []string{e.label}
	if n, ok := e.named(); ok {
		labels = append(labels, n.Labels...)
	}
	for i := 0; i < len(labels); i++ {
		if l, ok := v.Label(labels[i]); ok {
			labels = append(labels, l.Is...)
			labels = append(labels, l.level())
		}
	}
	slices.Sort(labels)
	return slices.Compact(labels)
}

// level is the label that every record of a kind carries, under which its id is unique.
func (l *Label) level() string {
	if l.Entity {
		return "Entity"
	}
	return "Record"
}

// fits reports whether a node with these labels may stand at an end that takes the wanted ones.
func fits(labels, wanted []string) bool {
	return slices.ContainsFunc(wanted, func(w string) bool { return slices.Contains(labels, w) })
}
