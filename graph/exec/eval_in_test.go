package exec

import (
	"context"
	"math"
	"math/rand/v2"
	"testing"

	"parley/graph"
)

// A list that is looked into by hash answers what a search through it answers, nulls and numbers of both kinds included.
func TestHashedListsAnswerLikeASearch(t *testing.T) {
	day := DateOf(graph.Date{Days: 1})
	values := []Value{
		{}, True, False, IntOf(0), IntOf(1), IntOf(2), IntOf(1 << 53), IntOf(1<<53 + 1), FloatOf(0), FloatOf(math.Copysign(0, -1)),
		FloatOf(1), FloatOf(1.5), FloatOf(1 << 53), FloatOf(math.NaN()), StringOf(""), StringOf("1"), StringOf("a"), NodeOf(1), RelOf(1),
		day, DateOf(graph.Date{Days: 2}), OtherOf(graph.Duration{Days: 1}), OtherOf(graph.LocalTime{Nanos: 1}), ListOf(nil),
		ListOf([]Value{IntOf(1)}), ListOf([]Value{FloatOf(1)}), ListOf([]Value{{}}), ListOf([]Value{IntOf(1), {}}),
		MapOf(&MapValue{Keys: []string{"k"}, Values: []Value{IntOf(1)}}), MapOf(&MapValue{Keys: []string{"k"}, Values: []Value{{}}}),
		PathOf(&PathValue{Nodes: []uint64{1}}),
	}
	ctx := &Context{Budget: NewBudget(context.Background(), graph.Limits{})}
	random := rand.New(rand.NewPCG(7, 7))
	hashed := 0
	for range 2000 {
		elements := make([]Value, hashedFrom+random.IntN(4))
		for i := range elements {
			elements[i] = values[random.IntN(len(values))]
		}
		list := ListOf(elements)
		m := ctx.membersOf(0, list)
		m.asked = hashedAfter
		for _, x := range values {
			want, err := inList(ctx, x, list)
			if err != nil {
				t.Fatal(err)
			}
			got, err := m.in(ctx, x)
			if err != nil {
				t.Fatal(err)
			}
			if got.Kind != want.Kind || got.Num != want.Num {
				t.Fatalf("%s IN %s is %s, want %s", literal(Out(nil, x)), literal(Out(nil, list)), literal(Out(nil, got)), literal(Out(nil, want)))
			}
		}
		if m.made {
			hashed++
		}
	}
	if hashed == 0 {
		t.Error("no list was hashed")
	}
}

// The table of a list takes the place of the one before, and what it held is given back.
func TestOneTableAPlace(t *testing.T) {
	long := func(n int) Value {
		list := make([]Value, n)
		for i := range list {
			list[i] = IntOf(int64(i))
		}
		return ListOf(list)
	}
	ctx := &Context{Budget: NewBudget(context.Background(), graph.Limits{Memory: 100 * memberBytes})}
	ask := func(list Value) (err error) {
		for range hashedAfter {
			if err == nil {
				_, err = ctx.membersOf(0, list).in(ctx, IntOf(-1))
			}
		}
		return err
	}
	for range 5 {
		if err := ask(long(90)); err != nil {
			t.Fatal(err)
		}
	}
	if err := ask(long(101)); graph.CodeOf(err) != graph.LimitExceeded {
		t.Errorf("a table beyond the limit is refused with %v, want LimitExceeded", err)
	}
}
