// Package execute compares how fast executors of GraphQL turn objects that are in memory already into the JSON of an
// answer: Parley's, graphql-go's and gqlgen's. What gqlgen generates stays out of the repository.
package execute

import (
	"fmt"
	"io"
	"strconv"
)

//go:generate go tool gqlgen generate

// Event is an object of the answer.
type Event struct {
	ID, Name  string
	Kind      *string
	Date      *string
	Status    *Word
	Summary   *string
	Certainty Word
	Basis     Word
}

// EventConnection is a page.
type EventConnection struct{ Nodes []*Event }

// Word is a value of an enum.
type Word string

// MarshalGQL writes the word for gqlgen.
func (w Word) MarshalGQL(out io.Writer) { _, _ = io.WriteString(out, strconv.Quote(string(w))) }

// UnmarshalGQL reads the word for gqlgen.
func (w *Word) UnmarshalGQL(v any) error {
	s, ok := v.(string)
	*w = Word(s)
	if !ok {
		return fmt.Errorf("%v is no word", v)
	}
	return nil
}

// Events makes n objects. Some values are null, and texts hold what JSON escapes.
func Events(n int) []*Event {
	events := make([]*Event, n)
	for i := range events {
		text := func(format string) *string { s := fmt.Sprintf(format, i); return &s }
		e := &Event{ID: *text("sighting-%d"), Name: *text("Sighting %04d"), Kind: text("sighting of kind %d"),
			Summary: text("What was seen at post %d: «nothing», as \"they\"\nsaid."), Certainty: "STATED", Basis: "SOURCE"}
		if i%3 > 0 {
			e.Date = text("2001-%02d")
		}
		if i%2 == 0 {
			status := Word("ACTUAL")
			e.Status = &status
		}
		events[i] = e
	}
	return events
}
