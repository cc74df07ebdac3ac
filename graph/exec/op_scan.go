package exec

import (
	"parley/graph/plan"
)

func (a *assembler) scan(o plan.Op) (operator, error) {
	in, err := a.op(*o.Inputs()[0])
	if n, ok := o.(*plan.NodeScan); ok {
		return a.nodeScan(in, n), err
	}
	if err != nil {
		return nil, err
	}
	hop, err := a.hop(o.(*plan.RelScan).Hop)
	return &relScan{in, hop}, err
}

func (a *assembler) labelNumber(name string) int {
	if name == "" {
		return -1
	}
	return a.env.label(name)
}

// argument answers one row: the one that is there.
type argument struct{}

type argumentIter struct{ done bool }

func (argument) open(*run) iterator { return &argumentIter{} }

func (i *argumentIter) Next() (bool, error) {
	first := !i.done
	i.done = true
	return first, nil
}

func (i *argumentIter) Reset() { i.done = false }

// nodeScan binds a slot to every node, or to those that have one of some labels, for each row of the input.
type nodeScan struct {
	in     operator
	slot   int
	labels []hopType // names of labels with their numbers in the environment; none for every node
}

func (a *assembler) nodeScan(in operator, o *plan.NodeScan) operator {
	s := &nodeScan{in: in, slot: o.Slot}
	if o.Label != "" {
		s.labels = []hopType{{o.Label, a.env.label(o.Label)}}
	}
	for _, l := range o.Any {
		s.labels = append(s.labels, hopType{l, a.env.label(l)})
	}
	return s
}

type nodeScanIter struct {
	*nodeScan
	r     *run
	in    iterator
	ids   []LabelID // those of the labels that the graph knows
	label int       // index of the one that is scanned
	from  uint64
	// batch holds the next nodes. What a statement writes cannot come between: its rows are drawn before (plan.Eager).
	batch []uint32
	at    int
	more  bool // there may be nodes beyond the batch
	whole bool // all nodes of the label have been in a batch
	buf   [scanBatch]uint32
}

// scanBatch is the number of nodes that are asked for at once: enough to make the call cheap.
const scanBatch = 64

func (o *nodeScan) open(r *run) iterator { return &nodeScanIter{nodeScan: o, r: r, in: o.in.open(r)} }

func (i *nodeScanIter) Reset() {
	i.batch, i.at, i.more = nil, 0, false
	i.in.Reset()
}

func (i *nodeScanIter) Next() (bool, error) {
	for {
		if i.at < len(i.batch) {
			node := uint64(i.batch[i.at])
			i.at++
			if i.label > 0 && i.seen(node) {
				continue
			}
			i.r.row[i.slot] = NodeOf(node)
			return true, nil
		}
		if i.more {
			if err := i.fill(); err != nil {
				return false, err
			}
			continue
		}
		ok, err := i.in.Next()
		if !ok || err != nil {
			return false, err
		}
		i.begin()
	}
}

// begin finds the labels for a new row.
func (i *nodeScanIter) begin() {
	i.ids, i.label, i.from, i.whole = i.ids[:0], 0, 0, false
	for _, l := range i.labels {
		if id, ok := i.r.ctx.label(l.number, l.name); ok {
			i.ids = append(i.ids, id)
		}
	}
	if len(i.labels) == 0 {
		i.ids = append(i.ids, AnyLabel)
	}
	i.more = len(i.ids) > 0
}

// seen reports whether a node has one of the labels that have been scanned before.
func (i *nodeScanIter) seen(node uint64) bool {
	for _, id := range i.ids[:i.label] {
		if i.r.ctx.Graph.HasLabel(node, id) {
			return true
		}
	}
	return false
}

// fill asks for the next batch; first for few, since many a query ends early.
func (i *nodeScanIter) fill() error {
	if i.whole {
		i.label++
		i.from, i.whole = 0, false
	}
	size := scanBatch
	if i.from == 0 {
		size = scanBatch / 8
	}
	i.batch, i.at = i.r.ctx.Graph.NodesFrom(i.ids[i.label], i.from, i.buf[0:0:size]), 0
	if len(i.batch) > 0 {
		i.from = uint64(i.batch[len(i.batch)-1]) + 1
	}
	i.whole = len(i.batch) < size
	i.more = !i.whole || i.label < len(i.ids)-1
	return i.r.ctx.Step(1 + len(i.batch))
}
