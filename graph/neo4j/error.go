package neo4j

import (
	"context"
	"errors"
	"regexp"
	"strings"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"parley/graph"
)

// convert turns whatever went wrong into an error of ours. The driver's own text is kept as the cause, for logs: it
// tells addresses and internals that are nobody's business.
func convert(ctx context.Context, err error) *graph.Error {
	var ours *graph.Error
	if errors.As(err, &ours) {
		return ours
	}
	if e := ended(ctx, err); e != nil {
		return e
	}
	var server *driver.Neo4jError
	if errors.As(err, &server) {
		return fromServer(server)
	}
	e := fromDriver(err)
	e.Err = err
	return e
}

// ended recognises the end of the context, which the driver reports in several ways, some as a lost connection.
func ended(ctx context.Context, err error) *graph.Error {
	switch cause := ctx.Err(); {
	case errors.Is(cause, context.DeadlineExceeded) || errors.Is(err, context.DeadlineExceeded):
		return &graph.Error{Code: graph.Timeout, Message: timeoutMessage, Err: err}
	case errors.Is(cause, context.Canceled) || errors.Is(err, context.Canceled):
		return &graph.Error{Code: graph.Cancelled, Message: "the query was cancelled", Err: err}
	}
	return nil
}

const timeoutMessage = "the query took longer than it may; ask for less, or raise the time limit"

func fromDriver(err error) *graph.Error {
	var (
		expired      *driver.TokenExpiredError
		usage        *driver.UsageError
		badAuth      *driver.InvalidAuthenticationError
		connectivity *driver.ConnectivityError
	)
	switch {
	case errors.As(err, &badAuth), errors.As(err, &expired):
		return graph.Errorf(graph.Unavailable, unauthorized)
	case errors.As(err, &connectivity) && strings.Contains(err.Error(), "Tls"):
		return graph.Errorf(graph.Unavailable, "Neo4j does not speak TLS as the URI asks for, or its certificate is not trusted; mend the certificate, or use a scheme with +ssc, or one without +s")
	case errors.As(err, &connectivity):
		return graph.Errorf(graph.Unavailable, "Neo4j cannot be reached; check that it runs, and that PARLEY_STORE names its host and its Bolt port")
	case errors.As(err, &usage):
		return graph.Errorf(graph.Internal, "the connection to Neo4j was used in a wrong way")
	}
	return graph.Errorf(graph.Internal, "the connection to Neo4j failed")
}

const unauthorized = "Neo4j refuses the user or the password; check PARLEY_NEO4J_USER and PARLEY_NEO4J_PASSWORD or PARLEY_NEO4J_PASSWORD_FILE"

// rule says what an error code of the server means here. The first rule whose prefix fits counts.
type rule struct {
	prefix string
	code   graph.Code
	// message is shown. Where quote is set, the server's own first line follows it: these codes are about the text and
	// the values of the statement, and about nothing else.
	message string
	quote   bool
	// detail is openCypher's name for the kind of error.
	detail string
}

// The codes of Neo4j 5 that a statement can meet; see "Neo4j status codes" in its manual.
var rules = []rule{
	{"Neo.ClientError.Statement.SyntaxError", graph.InvalidQuery, "Neo4j does not take this query", true, "SyntaxError"},
	{"Neo.ClientError.Statement.SemanticError", graph.InvalidQuery, "Neo4j does not take this query", true, "SemanticError"},
	{"Neo.ClientError.Statement.ParameterMissing", graph.InvalidArgument, "a parameter has no value", true, "ParameterMissing"},
	{"Neo.ClientError.Statement.TypeError", graph.InvalidArgument, "a value has the wrong kind", true, "TypeError"},
	{"Neo.ClientError.Statement.ArgumentError", graph.InvalidArgument, "a value does not fit", true, "ArgumentError"},
	{"Neo.ClientError.Statement.ArithmeticError", graph.InvalidArgument, "a calculation has no result", true, "ArithmeticError"},
	{"Neo.ClientError.Statement.EntityNotFound", graph.InvalidArgument, "a node or relationship that the query uses was deleted", false, "EntityNotFound"},
	{"Neo.ClientError.Statement.PropertyNotFound", graph.InvalidArgument, "a property that the query uses does not exist", false, ""},
	{"Neo.ClientError.Statement.AccessMode", graph.ReadOnly, "the query would change the graph, but may only read", false, ""},
	{"Neo.ClientError.Statement.NotSystemDatabaseError", graph.Unsupported, "the statement is one for Neo4j's administration, which is not served", false, ""},
	{"Neo.ClientError.Statement.UnsupportedAdministrationCommand", graph.Unsupported, "the statement is one for Neo4j's administration, which is not served", false, ""},
	{"Neo.ClientError.Statement", graph.InvalidQuery, "Neo4j does not take this query", true, ""},
	{"Neo.DatabaseError.Statement.ExecutionFailed", graph.InvalidArgument, "the query fails on a value; check the arguments of its functions", false, "ArgumentError"},
	{"Neo.ClientError.Schema.ConstraintValidationFailed", graph.Conflict, "a constraint is violated", false, "ConstraintValidationFailed"},
	{"Neo.ClientError.Schema.ConstraintViolation", graph.Conflict, "a constraint is violated", false, "ConstraintValidationFailed"},
	{"Neo.ClientError.Schema", graph.Conflict, "the index or constraint does not go together with what is there; look at SHOW INDEXES and SHOW CONSTRAINTS", false, ""},
	{enterprise, graph.Unsupported, "a constraint of this kind needs Neo4j's Enterprise edition; IS UNIQUE is served by both", false, ""},
	{"Neo.DatabaseError.Schema.ConstraintDropFailed", graph.InvalidArgument, "there is no constraint of that name; SHOW CONSTRAINTS lists them, IF EXISTS passes over it", false, ""},
	{"Neo.DatabaseError.Schema.IndexDropFailed", graph.InvalidArgument, "there is no index of that name; SHOW INDEXES lists them, IF EXISTS passes over it", false, ""},
	{"Neo.DatabaseError.Schema.ConstraintCreationFailed", graph.Conflict, "the constraint cannot be made, since the data in the graph break it", false, "ConstraintValidationFailed"},
	{"Neo.ClientError.Procedure.ProcedureNotFound", graph.InvalidQuery, "Neo4j has no procedure of that name", false, "ProcedureError.ProcedureNotFound"},
	{"Neo.ClientError.Procedure", graph.InvalidArgument, "the procedure failed; check its arguments", false, ""},
	{"Neo.ClientError.Transaction.TransactionTimedOut", graph.Timeout, timeoutMessage, false, ""},
	{"Neo.ClientError.Transaction.Terminated", graph.Cancelled, "the query was ended at the server", false, ""},
	{"Neo.TransientError.General.MemoryPoolOutOfMemoryError", graph.LimitExceeded, "the query needs more memory than Neo4j allows; ask for less", false, ""},
	{"Neo.TransientError.General.TransactionOutOfMemoryError", graph.LimitExceeded, "the query needs more memory than Neo4j allows; ask for less", false, ""},
	{"Neo.ClientError.Security.AuthenticationRateLimit", graph.Unavailable, "Neo4j refuses the user for a while, after too many wrong passwords; set the right one and try again in some seconds", false, ""},
	{"Neo.ClientError.Security.Unauthorized", graph.Unavailable, unauthorized, false, ""},
	{"Neo.ClientError.Security.CredentialsExpired", graph.Unavailable, "the password of this user of Neo4j must be changed first", false, ""},
	{"Neo.ClientError.Security.Forbidden", graph.Unavailable, "this user of Neo4j may not do that; give it the right to, or use another", false, ""},
	{"Neo.ClientError.Security", graph.Unavailable, unauthorized, false, ""},
	{"Neo.ClientError.Database.DatabaseNotFound", graph.Unavailable, "Neo4j has no database of that name; check PARLEY_NEO4J_DATABASE", false, ""},
	{"Neo.ClientError.General.ForbiddenOnReadOnlyDatabase", graph.ReadOnly, "this database of Neo4j may only be read", false, ""},
	{"Neo.ClientError.Cluster", graph.Unavailable, "this member of the cluster cannot serve the statement now; use a neo4j:// URI, which finds the one that can", false, ""},
	{"Neo.TransientError", graph.Unavailable, "Neo4j could not serve the query this time; try again", false, ""},
}

// enterprise stands for a failure that Neo4j has no code of its own for: the server is one of the Community edition.
const enterprise = "EnterpriseEdition"

func fromServer(server *driver.Neo4jError) *graph.Error {
	code := codeOf(server)
	for _, r := range rules {
		if !strings.HasPrefix(code, r.prefix) {
			continue
		}
		e := &graph.Error{Code: r.code, Message: r.message, Detail: r.detail, Err: server}
		switch {
		case r.quote:
			e.Message += ": " + firstLine(server.Msg)
		case r.code == graph.Conflict:
			e.Message = conflict(server.Msg, r.message)
		}
		return e
	}
	return &graph.Error{Code: graph.Internal, Message: "Neo4j failed to run the query", Err: server}
}

// codeOf tells errors about values from those about the text: Neo4j calls a text that is no date, a regular expression
// that is none and a value of the wrong kind errors of syntax or semantics, but the statement was checked here, and they
// depend on the data.
func codeOf(server *driver.Neo4jError) string {
	switch {
	case strings.Contains(server.Msg, "requires Neo4j Enterprise Edition"):
		return enterprise
	case !strings.HasPrefix(server.Code, "Neo.ClientError.Statement.S"): // SyntaxError, SemanticError
		return server.Code
	case strings.HasPrefix(server.Msg, "Type mismatch"):
		return "Neo.ClientError.Statement.TypeError"
	case strings.HasPrefix(server.GqlStatus, "22"), strings.HasPrefix(server.Msg, "Cannot merge"), // 22: data exception
		strings.Contains(server.Msg, "is not describing a valid point"), strings.HasPrefix(server.Msg, "Text cannot be parsed to "):
		return "Neo.ClientError.Statement.ArgumentError"
	}
	return server.Code
}

// place is how Neo4j tells a place in the text that it was sent, which is not the text that the caller knows.
var place = regexp.MustCompile(`\s*\(line \d+, column \d+ \(offset: \d+\)\).*`)

// longestQuote is how much of the server's sentence is shown, in characters.
const longestQuote = 200

func firstLine(message string) string {
	line, _, _ := strings.Cut(message, "\n")
	line = strings.TrimSpace(place.ReplaceAllString(line, ""))
	if r := []rune(line); len(r) > longestQuote {
		line = string(r[:longestQuote-1]) + "…"
	}
	return line
}

// existing matches the sentence of a violated uniqueness, which names what the caller has to mend.
var existing = regexp.MustCompile("^(?:Node|Relationship)\\(\\d+\\) already exists with (?:label|type) `(.+)` and propert(?:y|ies) `(.+?)` = (.+)$")

var stillConnected = regexp.MustCompile(`^Cannot delete node<\d+>, because it still has relationships`)

func conflict(message, otherwise string) string {
	if m := existing.FindStringSubmatch(message); m != nil {
		return "there is already a " + m[1] + " with the " + m[2] + " " + graph.Quote(strings.Trim(m[3], "'")) + "; use another, or MERGE"
	}
	if stillConnected.MatchString(message) {
		return "a node that still has relationships cannot be deleted; use DETACH DELETE"
	}
	return otherwise
}
