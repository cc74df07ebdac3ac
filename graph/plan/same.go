package plan

import (
	"hash/maphash"
	"reflect"

	"parley/graph/cypher"
)

// sameTable finds the expressions that read the same as others, without a comparison of each with each.
type sameTable struct {
	byHash map[uint64][]cypher.Expr
	most   int // parts of the largest
}

// sameSeed makes the hashes of one run of the program.
var sameSeed = maphash.MakeSeed()

func sameTableOf(list []cypher.Expr) *sameTable {
	t := &sameTable{byHash: map[uint64][]cypher.Expr{}}
	for _, e := range list {
		t.add(e)
	}
	return t
}

func (t *sameTable) add(e cypher.Expr) {
	hash, parts := hashOf(e, 0)
	t.byHash[hash] = append(t.byHash[hash], e)
	t.most = max(t.most, parts)
}

// find answers the first that was added and reads the same as e, or nil.
func (t *sameTable) find(e cypher.Expr) cypher.Expr {
	if t.most == 0 {
		return nil
	}
	hash, parts := hashOf(e, t.most)
	if parts > t.most {
		return nil
	}
	for _, other := range t.byHash[hash] {
		if same(other, e) {
			return other
		}
	}
	return nil
}

// hashOf answers the same for expressions that read the same, and how many parts they have. With a number of most it
// stops where there are more.
func hashOf(e cypher.Expr, most int) (hash uint64, parts int) {
	var h maphash.Hash
	h.SetSeed(sameSeed)
	cypher.Walk(e, func(n cypher.Node) bool {
		if parts++; most > 0 && parts > most {
			return false
		}
		maphash.WriteComparable(&h, reflect.TypeOf(n))
		switch n := n.(type) {
		case *cypher.Variable:
			h.WriteString(n.Name)
		case *cypher.Property:
			h.WriteString(n.Key)
		case *cypher.Parameter:
			h.WriteString(n.Name)
		case *cypher.LabelName:
			h.WriteString(n.Name)
		case *cypher.FunctionCall:
			h.WriteString(n.Name)
		case *cypher.Literal:
			maphash.WriteComparable(&h, n.Value)
		case *cypher.Binary:
			h.WriteByte(byte(n.Op))
		}
		return true
	})
	return h.Sum64(), parts
}
