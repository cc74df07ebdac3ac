package main

import (
	"bufio"
	"context"
	"net/http"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// BenchmarkStartMinsk starts the program with the bundled dataset, as a process of its own, until it says where it listens
// and until it is ready. It reports the fastest start, and the processor time of that process.
func BenchmarkStartMinsk(b *testing.B) {
	program := filepath.Join(b.TempDir(), "parley")
	if out, err := exec.Command("go", "build", "-tags", "nomsgpack", "-o", program, ".").CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	best := start{ready: time.Hour}
	for b.Loop() {
		if s := startOnce(b, program); s.ready < best.ready {
			best = s
		}
	}
	b.ReportMetric(float64(best.listens.Microseconds())/1000, "ms-listening")
	b.ReportMetric(float64(best.ready.Microseconds())/1000, "ms-ready")
	b.ReportMetric(float64(best.processor.Microseconds())/1000, "ms-processor")
	b.ReportMetric(0, "ns/op")
}

type start struct{ listens, ready, processor time.Duration }

func startOnce(b *testing.B, program string) (s start) {
	b.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	server := exec.CommandContext(ctx, program, "serve", "--addr", "127.0.0.1:0", "--log-level", "error")
	out, err := server.StdoutPipe()
	if err != nil {
		b.Fatal(err)
	}
	began := time.Now()
	if err := server.Start(); err != nil {
		b.Fatal(err)
	}
	line, err := bufio.NewReader(out).ReadString('\n')
	s.listens = time.Since(began)
	at := strings.Index(line, "http://")
	if err == nil && at >= 0 {
		var answer *http.Response
		if answer, err = http.Get(strings.TrimSpace(line[at:]) + "/readyz"); err == nil {
			_ = answer.Body.Close()
			s.ready = time.Since(began)
		}
	}
	_ = server.Process.Kill()
	_ = server.Wait()
	if err != nil || s.ready == 0 {
		b.Fatalf("the program says %q: %v", line, err)
	}
	s.processor = server.ProcessState.UserTime() + server.ProcessState.SystemTime()
	return s
}
