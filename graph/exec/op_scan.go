package exec

import (
	"parley/graph/plan"
)

func (a *assembler) scan(o plan.Op) (operator, error) {
	in, err := a.op(*o.Inputs()[0])
	if n, ok := o.(*plan.NodeScan); ok {
		return &nodeScan{in, n.Slot, a.labelNumber(n.Label), n.Label}, err
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

// nodeScan binds a slot to every node, or those of a label, for each row of the input.
type nodeScan struct {
	in     operator
	slot   int
	number int // of the label in the environment, -1 without a label
	label  string
}

type nodeScanIter struct {
	*nodeScan
	r    *run
	in   iterator
	id   LabelID
	from uint64
	// batch holds the next nodes. What a statement writes cannot come between: its rows are drawn before (plan.Eager).
	batch []uint32
	at    int
	more  bool // there may be nodes beyond the batch
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
			i.r.row[i.slot] = NodeOf(uint64(i.batch[i.at]))
			i.at++
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
		i.from, i.id, i.more = 0, AnyLabel, true
		if i.number >= 0 {
			i.id, i.more = i.r.ctx.label(i.number, i.label)
		}
	}
}

// fill asks for the next batch; first for few, since many a query ends early.
func (i *nodeScanIter) fill() error {
	size := scanBatch
	if i.from == 0 {
		size = scanBatch / 8
	}
	i.batch, i.at = i.r.ctx.Graph.NodesFrom(i.id, i.from, i.buf[0:0:size]), 0
	if len(i.batch) > 0 {
		i.from = uint64(i.batch[len(i.batch)-1]) + 1
	}
	i.more = len(i.batch) == size
	return i.r.ctx.Step(1 + len(i.batch))
}
