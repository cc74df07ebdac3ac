package fulltext

import "fmt"

// QueryError is a query that cannot be read or is too large.
type QueryError struct {
	// At is the place in the query, in characters from 1; 0 where there is none.
	At int
	// Message tells what is wrong and how to mend it.
	Message string
	// TooLarge tells that the query is well formed, but asks for too much.
	TooLarge bool
}

func (e *QueryError) Error() string {
	if e.At == 0 {
		return e.Message
	}
	return fmt.Sprintf("at character %d of the full-text query: %s", e.At, e.Message)
}

func queryError(at int, format string, args ...any) *QueryError {
	return &QueryError{At: at, Message: fmt.Sprintf(format, args...)}
}
