package cypher

import (
	"regexp/syntax"

	"parley/graph"
)

// maxUnbounded is the number of *, + and {n,} that a regular expression may hold.
const maxUnbounded = 3

// CheckRegex tells whether =~ takes a regular expression: RE2's syntax, no quantified group that holds a quantifier or an
// alternative, at most three unbounded quantifiers. Neo4j's own engine follows every way and cannot be stopped, so neither store takes
// more. Errors: InvalidArgument with the reason.
func CheckRegex(pattern string) error {
	if err := checkRegex(pattern); err != nil {
		return err
	}
	return nil
}

func checkRegex(pattern string) *graph.Error {
	re, err := syntax.Parse(pattern, syntax.Perl)
	if err != nil {
		return badRegex(pattern, "it is not of RE2's syntax")
	}
	unbounded := 0
	switch {
	case nestsQuantifiers(re, false, &unbounded):
		return badRegex(pattern, "a repeated group holds a quantifier or an alternative")
	case unbounded > maxUnbounded:
		return badRegex(pattern, "it holds more than three unbounded quantifiers")
	}
	return nil
}

func badRegex(pattern, why string) *graph.Error {
	return graph.Errorf(graph.InvalidArgument, "the regular expression %s is refused: %s", graph.Quote(pattern), why)
}

// nestsQuantifiers reports whether a quantifier or an alternative stands inside of another quantifier, and counts the unbounded ones.
func nestsQuantifiers(re *syntax.Regexp, inside bool, unbounded *int) bool {
	quantified := re.Op == syntax.OpStar || re.Op == syntax.OpPlus || re.Op == syntax.OpRepeat
	if inside && (quantified || re.Op == syntax.OpQuest || re.Op == syntax.OpAlternate) {
		return true
	}
	if quantified && (re.Op != syntax.OpRepeat || re.Max < 0) {
		*unbounded++
	}
	for _, sub := range re.Sub {
		if nestsQuantifiers(sub, inside || quantified, unbounded) {
			return true
		}
	}
	return false
}
