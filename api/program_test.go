package api_test

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
)

// binary is the real program, built once for the tests of this package.
var binary string

func buildProgram() (cleanUp func(), err error) {
	dir, err := os.MkdirTemp("", "parley-")
	if err != nil {
		return nil, err
	}
	binary = filepath.Join(dir, "parley")
	out, err := exec.Command("go", "build", "-tags", "nomsgpack", "-o", binary, "parley").CombinedOutput()
	if err != nil {
		return nil, fmt.Errorf("go build: %w\n%s", err, out)
	}
	return func() { os.RemoveAll(dir) }, nil
}

// program is a running server.
type program struct {
	url string
	cmd *exec.Cmd
	log *bytes.Buffer
}

var address = regexp.MustCompile(`http://\S+`)

// unhurried lets an answer take as long as a busy machine needs: how fast it comes is nothing that these tests are about.
var unhurried = []string{"PARLEY_QUERY_TIME=5m", "PARLEY_CYPHER_TIME=5m"}

// start runs «parley serve» on a free port with further environment variables, and stops it when the test ends.
func start(t testing.TB, env ...string) *program {
	t.Helper()
	p := &program{cmd: exec.Command(binary, "serve"), log: &bytes.Buffer{}}
	p.cmd.Env = slices.Concat(os.Environ(), []string{"PARLEY_ADDR=127.0.0.1:0", "PARLEY_STORE=embedded"}, unhurried, env)
	p.cmd.Stderr = p.log
	out, err := p.cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := p.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(p.stop)
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatalf("the server said nothing: %v\n%s", err, p.log)
	}
	p.url = address.FindString(line)
	return p
}

// ready waits until the server answers questions: a Neo4j that is busy may be late with what it is asked first.
func (p *program) ready(t testing.TB) *program {
	t.Helper()
	eventually(t, "it is ready", func() bool { return p.get(t, "/readyz").status == http.StatusOK })
	return p
}

// eventually asks until the answer is yes, a minute at most.
func eventually(t testing.TB, what string, yes func() bool) {
	t.Helper()
	for end := time.Now().Add(time.Minute); time.Now().Before(end); {
		if yes() {
			return
		}
	}
	t.Fatalf("%s: not within a minute", what)
}

func (p *program) stop() {
	_ = p.cmd.Process.Signal(os.Interrupt)
	_ = p.cmd.Wait()
}

// answer is an HTTP answer, read to its end.
type answer struct {
	status int
	header http.Header
	body   []byte
}

var client = &http.Client{
	Timeout:       5 * time.Minute, // for a server that hangs
	CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
}

func do(t testing.TB, r *http.Request) answer {
	t.Helper()
	res, err := client.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer{res.StatusCode, res.Header, body}
}

// get asks for a path with headers given as pairs.
func (p *program) get(t testing.TB, path string, headers ...string) answer {
	t.Helper()
	r, err := http.NewRequestWithContext(context.Background(), http.MethodGet, p.url+path, nil)
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	if host := r.Header.Get("Host"); host != "" {
		r.Host = host
	}
	return do(t, r)
}

// post sends a JSON body.
func (p *program) post(t testing.TB, path string, body any, headers ...string) answer {
	t.Helper()
	text, err := json.Marshal(body)
	if err != nil {
		t.Fatal(err)
	}
	r, err := http.NewRequestWithContext(context.Background(), http.MethodPost, p.url+path, bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/json")
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	return do(t, r)
}

// graphQL runs an operation and gives its answer by the newer media type.
func (p *program) graphQL(t testing.TB, query string, variables map[string]any) answer {
	t.Helper()
	return p.post(t, "/graphql", map[string]any{"query": query, "variables": variables}, "Accept", "application/graphql-response+json")
}

// cypher runs a read-only query and gives its answer as JSON.
func (p *program) cypher(t testing.TB, query string) answer {
	t.Helper()
	return p.get(t, "/cypher?format=json&query="+url.QueryEscape(query))
}

// decoded is the body as JSON.
func (a answer) decoded(t testing.TB) map[string]any {
	t.Helper()
	var v map[string]any
	if err := json.Unmarshal(a.body, &v); err != nil {
		t.Fatalf("no JSON: %v\n%s", err, a.body)
	}
	return v
}

// errorText is the message of an answer that failed, from either form of error.
func (a answer) errorText(t testing.TB) string {
	t.Helper()
	v := a.decoded(t)
	if e, ok := v["error"].(map[string]any); ok {
		return fmt.Sprint(e["code"], ": ", e["message"])
	}
	list, _ := v["errors"].([]any)
	if len(list) == 0 {
		t.Fatalf("no error in %s", a.body)
	}
	first := list[0].(map[string]any)
	extensions, _ := first["extensions"].(map[string]any)
	return fmt.Sprint(extensions["code"], ": ", first["message"])
}

// run starts the program with arguments and gives what it wrote and its exit code.
func run(t testing.TB, args ...string) (stdout, stderr string, code int) {
	t.Helper()
	cmd := exec.Command(binary, args...)
	var out, errs strings.Builder
	cmd.Stdout, cmd.Stderr = &out, &errs
	cmd.Env = append(os.Environ(), "PARLEY_STORE=embedded")
	if err := cmd.Run(); err != nil {
		if _, ok := err.(*exec.ExitError); !ok {
			t.Fatal(err)
		}
	}
	return out.String(), errs.String(), cmd.ProcessState.ExitCode()
}
