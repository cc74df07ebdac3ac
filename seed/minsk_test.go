package seed

import "testing"

func TestMinskIsSoundAndLoadsOnce(t *testing.T) {
	for _, p := range Check(Minsk) {
		t.Error(p)
	}
	store := newStore(t)
	report, err := Load(t.Context(), store, Minsk, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if again, err := Load(t.Context(), store, Minsk, Options{}); err != nil || !again.Unchanged {
		t.Errorf("%v, then %v, %v", report, again, err)
	}
}

// From the files to a store that answers: what a server does at its start.
func BenchmarkLoadMinsk(b *testing.B) {
	for b.Loop() {
		if _, err := Load(b.Context(), newStore(b), Minsk, Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
