package graph

import (
	"errors"
	"fmt"
)

// Code classifies an error. One table in api maps codes to extensions.code and to an HTTP status.
type Code string

const (
	InvalidQuery    Code = "INVALID_QUERY"    // the text is no valid Cypher
	Unsupported     Code = "UNSUPPORTED"      // valid Cypher that this store does not serve; the message names the construct
	InvalidArgument Code = "INVALID_ARGUMENT" // a value that does not fit: a parameter, an argument, a run-time type error
	NotFound        Code = "NOT_FOUND"
	Conflict        Code = "CONFLICT"  // a constraint is violated
	ReadOnly        Code = "READ_ONLY" // a write, or a call that is not on the allow-list, where only reading is allowed
	LimitExceeded   Code = "LIMIT_EXCEEDED"
	Timeout         Code = "TIMEOUT"
	Cancelled       Code = "CANCELLED"
	Unavailable     Code = "UNAVAILABLE"
	Internal        Code = "INTERNAL"
)

// Pos is a place in a query text. Line and Column count from 1, Column in Unicode code points, Offset in bytes from 0.
// The zero Pos means that no place is known. It is small, since each node of a query's tree holds one.
type Pos struct{ Offset, Line, Column int32 }

// Valid reports whether the place is known.
func (p Pos) Valid() bool { return p.Line > 0 }

// Error is every error that leaves a store.
type Error struct {
	Code Code
	// Message is for people: what is wrong, where, how to mend it. It is safe to show and holds no driver text,
	// no path and no secret; a value of the caller's own is cut at 80 characters.
	Message string
	// Detail is the openCypher name of the error, such as SyntaxError.UndefinedVariable or
	// TypeError.InvalidArgumentValue; empty where openCypher has none.
	Detail string
	Pos    Pos
	// Err is the cause, for logs only.
	Err error
}

func (e *Error) Error() string {
	if e.Pos.Valid() {
		return fmt.Sprintf("line %d, column %d: %s", e.Pos.Line, e.Pos.Column, e.Message)
	}
	return e.Message
}

// Unwrap gives the cause.
func (e *Error) Unwrap() error { return e.Err }

// Errorf makes an Error without a place.
func Errorf(code Code, format string, args ...any) *Error {
	return &Error{Code: code, Message: fmt.Sprintf(format, args...)}
}

// CodeOf gives the code of err: that of the first Error in its chain, Internal for any other error, "" for nil.
func CodeOf(err error) Code {
	if err == nil {
		return ""
	}
	var e *Error
	if errors.As(err, &e) {
		return e.Code
	}
	return Internal
}

// Quote cuts a caller's own value for use in a message: quoted, escaped, 80 characters at most.
func Quote(s string) string {
	r := []rune(s)
	if len(r) > 80 {
		r = append(r[:79], '…')
	}
	return fmt.Sprintf("%q", string(r))
}
