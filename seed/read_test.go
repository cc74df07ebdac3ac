package seed

import (
	"os"
	"slices"
	"strings"
	"testing"
)

func TestVocabularyIsSound(t *testing.T) {
	text, err := os.ReadFile("vocabulary.yaml")
	if err != nil {
		t.Fatal(err)
	}
	v, problems := readVocabulary("vocabulary.yaml", text)
	for _, p := range problems {
		t.Error(p)
	}
	known := func(labels []string) {
		for _, l := range labels {
			if _, ok := v.Label(l); !ok && l != "Entity" && l != "Record" {
				t.Errorf("%s is no label", l)
			}
		}
	}
	for _, l := range v.Labels {
		known(l.Is)
	}
	for _, r := range v.Types {
		known(r.From)
		known(r.To)
		if !slices.Contains([]string{"act", "state", "timeless"}, r.Kind) {
			t.Errorf("%s has the kind %q", r.Name, r.Kind)
		}
		for _, sentence := range []string{r.Forward, r.Backward} {
			if strings.Count(sentence, "{from}") != 1 || strings.Count(sentence, "{to}") != 1 {
				t.Errorf("%s has the sentence %q", r.Name, sentence)
			}
		}
	}
}

// Each key that names other records stands for a relationship type, and each stance for a derived one.
func TestRecordsFitTheVocabulary(t *testing.T) {
	for _, s := range sections {
		if _, ok := Words().Label(s.label); !ok {
			t.Errorf("the section %s has the label %s, which the vocabulary lacks", s.name, s.label)
		}
		for _, f := range s.fields {
			if name := strings.TrimPrefix(f.rel, "<"); name != "" {
				if _, ok := Words().Type(name); !ok {
					t.Errorf("%s of %s stands for %s, which the vocabulary lacks", f.key, s.name, name)
				}
			}
			if f.doc == "" {
				t.Errorf("%s of %s has no description", f.key, s.name)
			}
			if s.name == "positions" && f.key == "stance" {
				for _, stance := range f.one {
					if w, ok := Words().Type(stance); !ok || w.Derived.Stance != stance {
						t.Errorf("the stance %s has no derived relationship type", stance)
					}
				}
			}
		}
	}
}

func TestLinesOfRecordsAndKeys(t *testing.T) {
	ds, problems := Read(os.DirFS("testdata/valid"))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	capture := ds.Events[0]
	got := []int{capture.Fact.At.Line, capture.at().of("extent"), capture.at().of("note"), capture.Involved[1].at().of("role")}
	if want := []int{25, 29, 25, 32}; !slices.Equal(got, want) || capture.at().File != "entities.yaml" {
		t.Errorf("got lines %v in %s, want %v", got, capture.at().File, want)
	}
}
