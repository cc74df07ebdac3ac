package tck

import (
	"errors"
	"fmt"
	"regexp"
	"strings"

	"parley/graph"
)

// Failure says why a scenario does not pass.
type Failure struct {
	// Class groups failures of one cause: "other rows", or the kind of an error.
	Class string
	// Reason for people, over several lines where rows are shown.
	Reason string
	// Query is the one that failed.
	Query string
}

func (f *Failure) Error() string { return f.Reason }

func failf(class, format string, args ...any) *Failure {
	return &Failure{Class: class, Reason: fmt.Sprintf(format, args...)}
}

// unexpected is an error where rows were wanted.
func unexpected(doing string, err error) *Failure {
	f := failf("", "%s: %s", doing, errorText(err))
	f.Class = "error: " + cause(err)
	return f
}

func errorText(err error) string {
	var e *graph.Error
	if errors.As(err, &e) {
		return fmt.Sprintf("%s %s: %s", e.Code, e.Detail, e)
	}
	return err.Error()
}

var particular = regexp.MustCompile(`"(?:[^"\\]|\\.)*"|'[^']*'|\b\d+\b`)

// cause is the message of an error without what belongs to one query only.
func cause(err error) string {
	text, _, _ := strings.Cut(err.Error(), "\n")
	var e *graph.Error
	if errors.As(err, &e) {
		text = string(e.Code) + " " + e.Detail + " " + e.Message
	}
	return particular.ReplaceAllString(text, "…")
}

var raised = regexp.MustCompile(`^an? (\w+) should be raised at (compile time|runtime|any time): (\S+)$`)

// wantedError is an error that a scenario wants.
type wantedError struct{ kind, phase, detail string }

// compare gives the failure of an answer that is not this error. A store that does not tell openCypher's names is
// judged by failing only.
func (w wantedError) compare(a answer, namesErrors bool) *Failure {
	if a.err == nil {
		return failf("no error: "+w.kind+"."+w.detail, "%d rows came, want %s at %s: %s", len(a.rows), w.kind, w.phase, w.detail)
	}
	var e *graph.Error
	if !errors.As(a.err, &e) || e.Code == graph.Internal || e.Code == graph.Timeout {
		return unexpected("the query failed otherwise", a.err)
	}
	if !namesErrors {
		return nil
	}
	if kind, detail, _ := strings.Cut(e.Detail, "."); kind != w.kind || w.detail != "*" && detail != w.detail {
		return failf("another error: "+cause(e)+", want "+w.kind+"."+w.detail, "%s, want %s.%s", errorText(e), w.kind, w.detail)
	}
	if phase := phaseOf(e, a.refused); w.phase != "any time" && phase != w.phase {
		return failf("another phase: "+e.Detail+" at "+phase, "%s at %s, want it at %s", errorText(e), phase, w.phase)
	}
	return nil
}

// phaseOf tells when an error was raised; see the comment of the package.
func phaseOf(e *graph.Error, refused bool) string {
	static := e.Code == graph.InvalidQuery || e.Code == graph.Unsupported || strings.HasPrefix(e.Detail, "ParameterMissing.")
	switch {
	case static && refused:
		return "compile time"
	case static:
		return "the wrong moment (a compile-time error after the first row was asked for)"
	}
	return "runtime"
}
