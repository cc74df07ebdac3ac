package bench

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/gin-gonic/gin"
)

// floorVariable makes the test program a server that answers every request with the bytes in the variable: each server
// that is measured is a process of its own.
const floorVariable = "BENCH_FLOOR"

func TestMain(m *testing.M) {
	if body, is := os.LookupEnv(floorVariable); is {
		fmt.Fprintln(os.Stderr, serveFloor([]byte(body)))
		os.Exit(1)
	}
	os.Exit(m.Run())
}

// serveFloor is the least that a handler of gin can do: no middleware, no look at the request, one write.
func serveFloor(body []byte) error {
	gin.SetMode(gin.ReleaseMode)
	e := gin.New()
	e.POST("/graphql", func(c *gin.Context) { c.Data(http.StatusOK, "application/json; charset=utf-8", body) })
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	fmt.Println("http://" + l.Addr().String())
	return http.Serve(l, e)
}

// address finds host and port in what a server says first.
var address = regexp.MustCompile(`127\.0\.0\.1:\d+`)

// started runs a server until the benchmark ends, and gives its address.
func started(tb testing.TB, c *exec.Cmd) string {
	tb.Helper()
	in, err := c.StdinPipe() // the peer ends with its input
	if err != nil {
		tb.Fatal(err)
	}
	out, err := c.StdoutPipe()
	if err != nil {
		tb.Fatal(err)
	}
	c.Stderr = os.Stderr
	if err := c.Start(); err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() {
		_ = in.Close()
		_ = c.Process.Kill()
		_ = c.Wait()
	})
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		tb.Fatalf("%s said nothing: %v", c.Path, err)
	}
	go func() { _, _ = io.Copy(io.Discard, out) }()
	found := address.FindString(line)
	if found == "" {
		tb.Fatalf("%s said %q, which names no address", c.Path, line)
	}
	return found
}

// parley is the program that is measured: bin/parley, or what PARLEY_BIN names.
func parley(args ...string) *exec.Cmd {
	bin := os.Getenv("PARLEY_BIN")
	if bin == "" {
		bin = filepath.Join("..", "..", "bin", "parley")
	}
	return exec.Command(bin, args...)
}

// dataset is the bundled one, and a thousand events beside it for the flat question.
func dataset(tb testing.TB) string {
	tb.Helper()
	dir := tb.TempDir()
	if err := os.CopyFS(dir, os.DirFS(filepath.Join("..", "..", "seed", "data", "minsk"))); err != nil {
		tb.Fatal(err)
	}
	var b strings.Builder
	b.WriteString("events:\n")
	for i := range rows {
		fmt.Fprintf(&b, "- {id: sighting-%d, name: 'Sighting %04d', kind: sighting, date: '%d-%02d', summary: 'What was seen at post %d: «nothing», as they said.', involved: [{who: armenia, role: witness}], cites: [editors]}\n",
			i, i, 1990+i%30, 1+i%12, i)
	}
	if err := os.WriteFile(filepath.Join(dir, "sightings.yaml"), []byte(b.String()), 0o644); err != nil {
		tb.Fatal(err)
	}
	return dir
}
