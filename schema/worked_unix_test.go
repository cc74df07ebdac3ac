//go:build unix

package schema

import (
	"syscall"
	"time"
)

// worked is the time that this process has had of the processors, all its threads together.
func worked() time.Duration {
	var r syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &r); err != nil {
		panic(err)
	}
	return time.Duration(r.Utime.Nano() + r.Stime.Nano())
}
