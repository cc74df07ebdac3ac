package memory

import (
	"slices"

	"parley/graph/exec"
)

// entry is one value of an index with the node or relationship that has it.
type entry struct {
	value exec.Value
	id    uint32
}

// runs is a sorted sequence of entries in runs of at most 256 that snapshots share: by value, then by number. Finding
// takes two binary searches; a change copies one run.
type runs struct {
	list     []*run
	owner    uint64
	count    int
	distinct int // values, estimated as the number of neighbours that differ
}

type run struct {
	owner   uint64
	entries []entry
}

const runSize = 256

// place is a position: the run, and the entry in it.
type place struct{ run, at int }

// runsOf makes runs of entries that are sorted. They are three quarters full, so that what comes later finds room.
func runsOf(entries []entry, owner uint64) runs {
	r := runs{owner: owner, count: len(entries)}
	for part := range slices.Chunk(entries, runSize*3/4) {
		r.list = append(r.list, &run{owner, slices.Clone(part)})
	}
	for i := range entries {
		if i == 0 || compareIndexed(entries[i-1].value, entries[i].value) != 0 {
			r.distinct++
		}
	}
	return r
}

// find answers the first place whose entry is not before (value, id).
func (r *runs) find(value exec.Value, id uint32) place {
	n, _ := slices.BinarySearchFunc(r.list, entry{value, id}, func(x *run, e entry) int {
		return compareEntries(x.entries[len(x.entries)-1], e)
	})
	if n == len(r.list) {
		return place{n, 0}
	}
	at, _ := slices.BinarySearchFunc(r.list[n].entries, entry{value, id}, compareEntries)
	return place{n, at}
}

func compareEntries(a, b entry) int {
	if c := compareIndexed(a.value, b.value); c != 0 {
		return c
	}
	return int(a.id) - int(b.id)
}

func (r *runs) at(p place) (entry, bool) {
	if p.run >= len(r.list) {
		return entry{}, false
	}
	return r.list[p.run].entries[p.at], true
}

func (r *runs) after(p place) place {
	if p.at++; p.at == len(r.list[p.run].entries) {
		return place{p.run + 1, 0}
	}
	return p
}

func (r *runs) before(p place) (entry, bool) {
	if p.at > 0 {
		return r.list[p.run].entries[p.at-1], true
	}
	if p.run > 0 {
		e := r.list[p.run-1].entries
		return e[len(e)-1], true
	}
	return entry{}, false
}

// alone reports whether no neighbour of the gap or entry between before and next has the value.
func (r *runs) alone(value exec.Value, p, next place) bool {
	if e, ok := r.before(p); ok && compareIndexed(e.value, value) == 0 {
		return false
	}
	e, ok := r.at(next)
	return !ok || compareIndexed(e.value, value) != 0
}

func (r *runs) own(owner uint64) {
	if r.owner != owner {
		r.list = slices.Clone(r.list)
		r.owner = owner
	}
}

func (r *runs) ownRun(n int, owner uint64) *run {
	if x := r.list[n]; x.owner != owner {
		r.list[n] = &run{owner, append(make([]entry, 0, len(x.entries)+1), x.entries...)}
	}
	return r.list[n]
}

func (r *runs) add(value exec.Value, id uint32, owner uint64) {
	r.own(owner)
	p := r.find(value, id)
	if r.alone(value, p, p) {
		r.distinct++
	}
	r.count++
	if p.run == len(r.list) {
		if p.run == 0 || len(r.list[p.run-1].entries) >= runSize {
			r.list = append(r.list, &run{owner: owner, entries: []entry{{value, id}}})
			return
		}
		p = place{p.run - 1, len(r.list[p.run-1].entries)}
	}
	x := r.ownRun(p.run, owner)
	x.entries = slices.Insert(x.entries, p.at, entry{value, id})
	if len(x.entries) > runSize {
		half := len(x.entries) / 2
		tail := &run{owner, slices.Clone(x.entries[half:])}
		clear(x.entries[half:])
		x.entries = x.entries[:half]
		r.list = slices.Insert(r.list, p.run+1, tail)
	}
}

func (r *runs) remove(value exec.Value, id uint32, owner uint64) {
	p := r.find(value, id)
	if e, ok := r.at(p); !ok || e.id != id || compareIndexed(e.value, value) != 0 {
		return
	}
	r.own(owner)
	if r.alone(value, p, r.after(p)) {
		r.distinct--
	}
	r.count--
	x := r.ownRun(p.run, owner)
	if len(x.entries) == 1 {
		r.list = slices.Delete(r.list, p.run, p.run+1)
		return
	}
	x.entries = slices.Delete(x.entries, p.at, p.at+1)
}
