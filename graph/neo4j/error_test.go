package neo4j

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"parley/graph"
)

func TestErrorsOfTheServer(t *testing.T) {
	cases := []struct {
		code, message string
		want          graph.Code
		says          string
	}{
		{"Neo.ClientError.Statement.SyntaxError", "Variable `m` not defined (line 1, column 8 (offset: 7))\n\"RETURN m\"\n        ^", graph.InvalidQuery, "Neo4j does not take this query: Variable `m` not defined"},
		{"Neo.ClientError.Statement.TypeError", "Type mismatch: expected Float but was String", graph.InvalidArgument, "a value has the wrong kind: Type mismatch: expected Float but was String"},
		{"Neo.ClientError.Statement.SyntaxError", "Type mismatch: expected Float but was String (line 1, column 1 (offset: 0))", graph.InvalidArgument, "a value has the wrong kind: Type mismatch: expected Float but was String"},
		{"Neo.ClientError.Statement.SemanticError", "Cannot merge the following node because of null property value for 'k': (:A {k: null})", graph.InvalidArgument, "because of null"},
		{"Neo.ClientError.Statement.SyntaxError", "A map with keys 'b' is not describing a valid point, a point is described either by using cartesian coordinates", graph.InvalidArgument, "a value does not fit"},
		{"Neo.ClientError.Statement.ArithmeticError", "/ by zero", graph.InvalidArgument, "a calculation has no result: / by zero"},
		{"Neo.ClientError.Statement.ParameterMissing", "Expected parameter(s): plan", graph.InvalidArgument, "a parameter has no value: Expected parameter(s): plan"},
		{"Neo.ClientError.Statement.AccessMode", "Writing in read access mode not allowed.", graph.ReadOnly, "the query would change the graph, but may only read"},
		{"Neo.ClientError.Schema.ConstraintValidationFailed", "Node(12) already exists with label `Leader` and property `id` = 'ada'", graph.Conflict, `there is already a Leader with the id "ada"; use another, or MERGE`},
		{"Neo.ClientError.Schema.ConstraintValidationFailed", "Cannot delete node<3>, because it still has relationships. To delete this node, you must first delete its relationships.", graph.Conflict, "a node that still has relationships cannot be deleted; use DETACH DELETE"},
		{"Neo.ClientError.Schema.ConstraintAlreadyExists", "Constraint already exists: x", graph.Conflict, "SHOW CONSTRAINTS"},
		{"Neo.DatabaseError.Schema.IndexDropFailed", "Unable to drop index called `x`. There is no such index.", graph.InvalidArgument, "SHOW INDEXES"},
		{"Neo.ClientError.Procedure.ProcedureNotFound", "There is no procedure with the name `x`", graph.InvalidQuery, "no procedure of that name"},
		{"Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration", "The transaction has been terminated.", graph.Timeout, timeoutMessage},
		{"Neo.ClientError.Security.Unauthorized", "The client is unauthorized due to authentication failure.", graph.Unavailable, "PARLEY_NEO4J_PASSWORD"},
		{"Neo.ClientError.Security.AuthenticationRateLimit", "The client has provided incorrect authentication details too many times in a row.", graph.Unavailable, "for a while"},
		{"Neo.ClientError.Database.DatabaseNotFound", "Database 'x' not found", graph.Unavailable, "PARLEY_NEO4J_DATABASE"},
		{"Neo.ClientError.Cluster.NotALeader", "No write operations are allowed on this member", graph.Unavailable, "neo4j://"},
		{"Neo.TransientError.Transaction.DeadlockDetected", "ForsetiClient[0] can't acquire", graph.Unavailable, "try again"},
		{"Neo.TransientError.General.MemoryPoolOutOfMemoryError", "The allocation of 2097152 would use more than the limit", graph.LimitExceeded, "memory"},
		{"Neo.DatabaseError.General.UnknownError", "java.lang.NullPointerException at /var/lib/neo4j", graph.Internal, "Neo4j failed to run the query"},
	}
	for _, c := range cases {
		t.Run(c.code, func(t *testing.T) {
			server := &driver.Neo4jError{Code: c.code, Msg: c.message}
			e := convert(context.Background(), fmt.Errorf("wrapped: %w", server))
			if e.Code != c.want || !strings.Contains(e.Message, c.says) {
				t.Errorf("got %s (%s), want %s saying %q", e.Code, e.Message, c.want, c.says)
			}
			if !errors.Is(e, error(server)) {
				t.Error("the cause is lost")
			}
			for _, inner := range []string{"offset", "node<", "Forseti", "java.", "/var/"} {
				if strings.Contains(e.Message, inner) {
					t.Errorf("the message tells of the inside: %s", e.Message)
				}
			}
		})
	}
}

func TestATextThatIsNoDateIsAWrongValue(t *testing.T) {
	server := &driver.Neo4jError{Code: "Neo.ClientError.Statement.SyntaxError", GqlStatus: "22007", Msg: "Text cannot be parsed to a Date\n\"x\"\n ^"}
	e := convert(context.Background(), server)
	if e.Code != graph.InvalidArgument || e.Message != "a value does not fit: Text cannot be parsed to a Date" {
		t.Errorf("got %s (%s)", e.Code, e.Message)
	}
}

func TestErrorsOfTheDriver(t *testing.T) {
	cases := []struct {
		name string
		err  error
		want graph.Code
		says string
	}{
		{"nobody answers", &driver.ConnectivityError{Inner: errors.New("dial tcp 10.1.2.3:7687: connection refused")}, graph.Unavailable, "cannot be reached"},
		{"the driver is used wrongly", &driver.UsageError{Message: "bad"}, graph.Internal, "wrong way"},
		{"anything else", errors.New("10.1.2.3 said no"), graph.Internal, "failed"},
		{"the time is over", context.DeadlineExceeded, graph.Timeout, "longer"},
		{"the caller left", fmt.Errorf("read: %w", context.Canceled), graph.Cancelled, "cancelled"},
		{"an error of ours", graph.Errorf(graph.Conflict, "as it is"), graph.Conflict, "as it is"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			e := convert(context.Background(), c.err)
			if e.Code != c.want || !strings.Contains(e.Message, c.says) || strings.Contains(e.Message, "10.1.2.3") {
				t.Errorf("got %s (%s), want %s saying %q", e.Code, e.Message, c.want, c.says)
			}
		})
	}
}

// The driver tells the end of a context as a lost connection now and then; what the context says counts.
func TestTheContextTellsWhyItEnded(t *testing.T) {
	lost := &driver.ConnectivityError{Inner: errors.New("i/o timeout")}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if e := convert(ctx, lost); e.Code != graph.Cancelled {
		t.Errorf("got %s, want CANCELLED", e.Code)
	}
	ctx, cancel = context.WithTimeout(context.Background(), 0)
	defer cancel()
	if e := convert(ctx, lost); e.Code != graph.Timeout {
		t.Errorf("got %s, want TIMEOUT", e.Code)
	}
}

func TestALongMessageIsCut(t *testing.T) {
	got := firstLine(strings.Repeat("ш", 500))
	if n := len([]rune(got)); n != longestQuote {
		t.Errorf("got %d characters, want %d", n, longestQuote)
	}
}
