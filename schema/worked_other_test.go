//go:build !unix

package schema

import "time"

var loaded = time.Now()

// worked is the time since the process began, where the system does not tell how much of it the process had.
func worked() time.Duration { return time.Since(loaded) }
