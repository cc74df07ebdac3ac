// Parley explores the relationships of a negotiation: who accepted or rejected which plan, where and when, and on
// whose word.
//
// This file is the program's command line, and the only place where the rooms meet. «parley --help» tells the rest.
package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"net"
	"net/http"
	"os"
	"os/signal"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"
	"syscall"
	"time"

	"github.com/alecthomas/kong"

	"parley/api"
	"parley/api/export"
	"parley/api/table"
	"parley/graph"
	"parley/graph/open"
	"parley/schema"
	"parley/seed"
)

// version is set by the linker; a plain go build leaves it.
var version = "dev"

// The exit codes that PRODUCT.md promises.
const (
	exitOurs  = 1 // ours or the store's fault
	exitYours = 2 // the caller's mistake
	exitCut   = 3 // the answer was cut
)

// errCut says that rows were left out; the answer that was written is right as far as it goes.
var errCut = errors.New("the answer was cut")

type program struct {
	Serve   serveCommand   `cmd:"" help:"Serve the explorer and the APIs."`
	Check   checkCommand   `cmd:"" help:"Validate a folder of data; every mistake is told with file and line."`
	Load    loadCommand    `cmd:"" help:"Load a folder of data into a store."`
	Query   queryCommand   `cmd:"" help:"Run one read-only Cypher query."`
	Export  exportCommand  `cmd:"" help:"Write the whole dataset in another format."`
	Version versionCommand `cmd:"" help:"Tell the program's version."`
}

// neo4jFlags log on to Neo4j.
type neo4jFlags struct {
	User         string `name:"neo4j-user" env:"PARLEY_NEO4J_USER" default:"neo4j" placeholder:"NAME" help:"User of Neo4j."`
	Password     string `name:"neo4j-password" env:"PARLEY_NEO4J_PASSWORD" placeholder:"TEXT" help:"Password of Neo4j. Better in the environment, or in a file, than on the command line."`
	PasswordFile string `name:"neo4j-password-file" env:"PARLEY_NEO4J_PASSWORD_FILE" placeholder:"FILE" help:"File that holds the password of Neo4j."`
	Database     string `name:"neo4j-database" env:"PARLEY_NEO4J_DATABASE" placeholder:"NAME" help:"Database of Neo4j; the user's home database unless given."`
}

func (f neo4jFlags) config(store string, limits graph.Limits) open.Config {
	return open.Config{Store: store, User: f.User, Password: f.Password, PasswordFile: f.PasswordFile, Database: f.Database, Limits: limits}
}

// dataFlags choose a store and what the embedded one holds.
type dataFlags struct {
	neo4jFlags
	Store string `env:"PARLEY_STORE" default:"embedded" placeholder:"URI" help:"embedded, or the URI of a Neo4j such as bolt://127.0.0.1:7687."`
	Data  string `env:"PARLEY_DATA" placeholder:"DIR" help:"Folder of data for the embedded store; the bundled dataset unless given."`
}

func (f dataFlags) embedded() bool { return f.Store == "" || f.Store == open.Embedded }

// open gives a store that is ready to be read; the caller closes it. The limits are those of a statement that sets none.
func (f dataFlags) open(ctx context.Context, limits graph.Limits) (graph.Store, error) {
	if !f.embedded() && f.Data != "" {
		return nil, graph.Errorf(graph.InvalidArgument, "--data is for the embedded store; load a folder into Neo4j with «parley load %s --to %s»", f.Data, "URI")
	}
	store, err := open.Open(ctx, f.config(f.Store, limits))
	if err != nil || !f.embedded() {
		return store, err
	}
	if _, err := loadFolder(ctx, store, f.Data, nil); err != nil {
		return nil, errors.Join(err, store.Close(ctx))
	}
	return store, nil
}

// loadFolder brings a folder of data, or the bundled one, into a store. Every mistake in it is told.
func loadFolder(ctx context.Context, store graph.Store, dir string, progress func(done, total int, what string)) (seed.Report, error) {
	data, err := dataFolder(dir)
	if err != nil {
		return seed.Report{}, err
	}
	report, err := seed.Load(ctx, store, data, seed.Options{Progress: progress})
	var broken *seed.Invalid
	if errors.As(err, &broken) {
		return report, invalid(dir, broken.Problems)
	}
	return report, err
}

// dataFolder opens a folder of data, or the bundled one for an empty name.
func dataFolder(dir string) (fs.FS, error) {
	if dir == "" {
		return seed.Minsk, nil
	}
	info, err := os.Stat(dir)
	if err != nil || !info.IsDir() {
		return nil, graph.Errorf(graph.InvalidArgument, "there is no folder %s; give one that holds YAML files as docs/dataset-format.md says", graph.Quote(dir))
	}
	return os.DirFS(dir), nil
}

type serveCommand struct {
	dataFlags
	Addr             string        `env:"PARLEY_ADDR" default:"127.0.0.1:8080" placeholder:"HOST:PORT" help:"Address to listen on; port 0 takes a free one."`
	Token            string        `env:"PARLEY_TOKEN" placeholder:"TEXT" help:"Token that every request but /healthz must bring."`
	Hosts            []string      `env:"PARLEY_HOSTS" placeholder:"NAME" help:"Host names to serve, beside those of the loopback interface."`
	Origins          []string      `env:"PARLEY_CORS" name:"cors" placeholder:"ORIGIN" help:"Origins whose pages may read answers, such as https://example.org."`
	AllowForeignData bool          `env:"PARLEY_ALLOW_FOREIGN_DATA" help:"Serve a database that holds nodes of no dataset, or of several."`
	QueryTime        time.Duration `env:"PARLEY_QUERY_TIME" default:"10s" help:"Time that the statement behind a GraphQL operation may take."`
	QueryMemory      int64         `env:"PARLEY_QUERY_MEMORY" default:"256" placeholder:"MIB" help:"Memory, in MiB, that one statement may keep rows in."`
	CypherRows       int           `env:"PARLEY_CYPHER_ROWS" default:"1000" help:"Rows that an answer of /cypher may have."`
	CypherTime       time.Duration `env:"PARLEY_CYPHER_TIME" default:"1s" help:"Time that a query of the caller's own may take, at /cypher and in the GraphQL field cypher."`
	CypherMemory     int64         `env:"PARLEY_CYPHER_MEMORY" default:"64" placeholder:"MIB" help:"Memory, in MiB, that such a query may keep rows in."`
	AnswerMemory     int           `env:"PARLEY_ANSWER_MEMORY" default:"16" placeholder:"MIB" help:"Memory, in MiB, for answers of /graphql that are given again to the same request, with the embedded store; 0 for none."`
	SameAtOnce       int           `env:"PARLEY_SAME_AT_ONCE" default:"1" placeholder:"N" help:"Equal requests of /graphql that are worked out at once; who asks the same meanwhile shares the next answer. 0 works each out."`
	LogLevel         slog.Level    `env:"PARLEY_LOG_LEVEL" default:"info" help:"debug, info, warn or error."`
}

func (c *serveCommand) Run(ctx context.Context) error {
	slog.SetDefault(slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: c.LogLevel})))
	go schema.Prepare()
	// Most of what is read while the program starts is garbage soon: collecting it less often saves a tenth of the time.
	percent := debug.SetGCPercent(400)
	store, err := c.openLater(ctx)
	debug.SetGCPercent(percent)
	if err != nil {
		return err
	}
	defer func() { _ = store.Close(context.WithoutCancel(ctx)) }()
	engine, err := schema.New(store, schema.Options{Store: graph.Limits{Time: c.QueryTime}, Cypher: graph.Limits{Time: c.CypherTime, Memory: c.CypherMemory << 20}})
	if err != nil {
		return err
	}
	listener, err := net.Listen("tcp", c.Addr)
	if err != nil {
		return &graph.Error{Code: graph.InvalidArgument, Message: "cannot listen on " + c.Addr + "; is another program there? Choose another address with --addr or PARLEY_ADDR", Err: err}
	}
	server, err := api.New(api.Config{
		Store: store, GraphQL: engine, Version: version, Token: c.Token, Hosts: c.Hosts, Origins: c.Origins,
		Loopback: isLoopback(listener), AllowForeignData: c.AllowForeignData, CypherRows: c.CypherRows, CypherTime: c.CypherTime,
		CypherMemory: c.CypherMemory << 20, AnswerBytes: c.answerBytes(), SameAtOnce: c.SameAtOnce,
	})
	if err != nil {
		return err
	}
	defer runtime.KeepAlive(ballast())
	fmt.Printf("Parley serves on http://%s\n", listener.Addr())
	return serve(ctx, listener, server)
}

// answerBytes is none with Neo4j, whose data others may change at any time.
func (c *serveCommand) answerBytes() int {
	if !c.embedded() {
		return 0
	}
	return c.AnswerMemory << 20
}

// collectorRoom is how many bytes answers may leave behind before the collector runs, however small the dataset is. A
// collection marks the whole dataset: with room for as much again as a small one takes, that was a fifth of the
// processor's time under load.
const collectorRoom = 128 << 20

// ballast gives the collector at least collectorRoom for as long as it is kept; none if the operator has set GOGC. It
// counts as memory in use and is never touched, so the system gives no page for it. A larger percentage would make room
// as well, but in proportion: a query that holds much for a moment would then let the heap grow eightfold.
func ballast() []byte {
	if _, set := os.LookupEnv("GOGC"); set {
		return nil
	}
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	if m.HeapAlloc >= collectorRoom {
		return nil
	}
	return make([]byte, collectorRoom-m.HeapAlloc)
}

// openLater opens the store of a server. A Neo4j that is away is opened as soon as it is back, so that server and
// database may start in any order.
func (c *serveCommand) openLater(ctx context.Context) (graph.Store, error) {
	limits := graph.Limits{Memory: c.QueryMemory << 20}
	if c.embedded() {
		return c.open(ctx, limits)
	}
	return open.Later(ctx, c.config(c.Store, limits))
}

func isLoopback(l net.Listener) bool {
	addr, ok := l.Addr().(*net.TCPAddr)
	return ok && addr.IP.IsLoopback()
}

// serve answers requests until ctx ends, then lets those under way finish.
func serve(ctx context.Context, l net.Listener, h http.Handler) error {
	server := &http.Server{Handler: h, ReadHeaderTimeout: 5 * time.Second, ReadTimeout: 30 * time.Second, IdleTimeout: 2 * time.Minute, MaxHeaderBytes: 64 << 10}
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(l) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	quiet, cancel := context.WithTimeout(context.WithoutCancel(ctx), 10*time.Second)
	defer cancel()
	return server.Shutdown(quiet)
}

type checkCommand struct {
	Dir string `arg:"" help:"Folder of YAML files."`
}

func (c *checkCommand) Run() error {
	data, err := dataFolder(c.Dir)
	if err != nil {
		return err
	}
	problems := seed.Check(data)
	if len(problems) == 0 {
		fmt.Printf("%s is valid.\n", c.Dir)
		return nil
	}
	return invalid(c.Dir, problems)
}

// invalid turns problems into one error that names each with the path of its file.
func invalid(dir string, problems []seed.Problem) error {
	lines := make([]string, len(problems))
	for i, p := range problems {
		lines[i] = filepath.Join(dir, p.String())
	}
	return graph.Errorf(graph.InvalidArgument, "%s\n%d to mend", strings.Join(lines, "\n"), len(problems))
}

type loadCommand struct {
	neo4jFlags
	Dir string `arg:"" help:"Folder of YAML files."`
	To  string `required:"" env:"PARLEY_STORE" placeholder:"URI" help:"URI of the Neo4j to load into, such as bolt://127.0.0.1:7687."`
}

func (c *loadCommand) Run(ctx context.Context) error {
	if c.To == open.Embedded {
		return graph.Errorf(graph.InvalidArgument, "the embedded store lives inside of a server: start one with «parley serve --data %s» instead", c.Dir)
	}
	store, err := open.Open(ctx, c.config(c.To, graph.Limits{}))
	if err != nil {
		return err
	}
	defer func() { _ = store.Close(context.WithoutCancel(ctx)) }()
	report, err := loadFolder(ctx, store, c.Dir, progressBar(os.Stderr))
	if err != nil {
		return err
	}
	fmt.Println(report)
	return nil
}

// progressBar draws on a terminal; elsewhere it says nothing.
func progressBar(f *os.File) func(done, total int, what string) {
	if info, err := f.Stat(); err != nil || info.Mode()&os.ModeCharDevice == 0 {
		return nil
	}
	const width = 32
	return func(done, total int, what string) {
		filled := width
		if total > 0 {
			filled = width * done / total
		}
		fmt.Fprintf(f, "\r\x1b[K%s%s %d/%d %s", strings.Repeat("█", filled), strings.Repeat("░", width-filled), done, total, what)
		if done == total {
			fmt.Fprintln(f)
		}
	}
}

type queryCommand struct {
	dataFlags
	Cypher string            `arg:"" help:"The query; - reads it from the standard input."`
	Format string            `env:"PARLEY_FORMAT" enum:"table,csv,json,jsonl" default:"table" help:"table, csv, json or jsonl."`
	Params map[string]string `short:"p" env:"PARLEY_PARAMS" mapsep:";" placeholder:"NAME=JSON" help:"Parameter, its value in JSON; a value that is no JSON is text."`
	Limit  int               `env:"PARLEY_LIMIT" default:"1000" help:"Rows to write; 0 for all of them."`
	Time   time.Duration     `env:"PARLEY_TIME" default:"1m" help:"Time that the query may take."`
	Raw    bool              `env:"PARLEY_RAW" help:"Leave CSV cells that a spreadsheet would take for a formula as they are."`
}

func (c *queryCommand) Run(ctx context.Context) error {
	format, err := table.ByName(c.Format)
	if err != nil {
		return err
	}
	text, err := c.text(os.Stdin)
	if err != nil {
		return err
	}
	params, err := c.params()
	if err != nil {
		return err
	}
	store, err := c.open(ctx, graph.Limits{})
	if err != nil {
		return err
	}
	defer func() { _ = store.Close(context.WithoutCancel(ctx)) }()
	rows, err := store.Run(ctx, graph.Statement{Text: text, Params: params, Limits: graph.Limits{Time: c.Time, Rows: -1}})
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	limit := c.Limit
	if limit == 0 {
		limit = -1
	}
	out := bufio.NewWriter(os.Stdout)
	_, cut, err := table.Copy(format.New(out, c.Raw), rows, limit)
	if err := errors.Join(err, out.Flush()); err != nil {
		return err
	}
	// Beside the answer, so that what reads it is not disturbed.
	for _, n := range schema.NewNotifier(store).Of(ctx, text) {
		fmt.Fprintf(os.Stderr, "parley: line %d, column %d: %s\n", n.Pos.Line, n.Pos.Column, n.Message)
	}
	if cut {
		return fmt.Errorf("%w after %d rows; raise --limit, or 0 for all", errCut, c.Limit)
	}
	return nil
}

func (c *queryCommand) text(in io.Reader) (string, error) {
	if c.Cypher != "-" {
		return c.Cypher, nil
	}
	text, err := io.ReadAll(in)
	return string(text), err
}

func (c *queryCommand) params() (map[string]graph.Value, error) {
	params := map[string]graph.Value{}
	for name, text := range c.Params {
		one, err := graph.ParseParams(fmt.Appendf(nil, "{\"v\": %s}", text))
		if err != nil {
			params[name] = text
			continue
		}
		params[name] = one["v"]
	}
	return params, nil
}

type exportCommand struct {
	dataFlags
	Format string `arg:"" help:"csv (a zip), graphml, gexf, jsonld, cypher, nodes.csv or relationships.csv."`
	Out    string `short:"o" env:"PARLEY_OUT" placeholder:"FILE" help:"File to write; the standard output unless given."`
}

func (c *exportCommand) Run(ctx context.Context) error {
	format, err := export.ByName(c.Format)
	if err != nil {
		return graph.Errorf(graph.InvalidArgument, "%s", err)
	}
	store, err := c.open(ctx, graph.Limits{})
	if err != nil {
		return err
	}
	defer func() { _ = store.Close(context.WithoutCancel(ctx)) }()
	dataset, err := api.DatasetOf(ctx, store)
	if err != nil {
		return err
	}
	if c.Out == "" {
		return format.Write(ctx, store, dataset.ID, os.Stdout)
	}
	file, err := os.Create(c.Out)
	if err != nil {
		return &graph.Error{Code: graph.InvalidArgument, Message: "cannot write " + graph.Quote(c.Out) + "; check its folder and its rights", Err: err}
	}
	return errors.Join(format.Write(ctx, store, dataset.ID, file), file.Close())
}

type versionCommand struct{}

func (versionCommand) Run() error {
	info, _ := debug.ReadBuildInfo()
	fmt.Printf("parley %s (%s)\n", version, info.GoVersion)
	return nil
}

// exitCode tells whose fault an error is.
func exitCode(err error) int {
	switch graph.CodeOf(err) {
	case graph.InvalidQuery, graph.Unsupported, graph.InvalidArgument, graph.NotFound, graph.ReadOnly, graph.LimitExceeded:
		return exitYours
	}
	if errors.Is(err, errCut) {
		return exitCut
	}
	return exitOurs
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	var p program
	parser := kong.Must(&p, kong.Name("parley"), kong.UsageOnError(), kong.BindTo(ctx, (*context.Context)(nil)),
		kong.Description("Who accepted or rejected which plan, where and when, and on whose word."),
		kong.Exit(func(code int) {
			if code != 0 {
				code = exitYours
			}
			os.Exit(code)
		}))
	command, err := parser.Parse(os.Args[1:])
	parser.FatalIfErrorf(err)
	if err := command.Run(); err != nil {
		fmt.Fprintln(os.Stderr, "parley: "+err.Error())
		os.Exit(exitCode(err))
	}
}
