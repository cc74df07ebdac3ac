package graphtest_test

import "flag"

// The suite looks the flag up by its name.
var _ = flag.Bool("graphtest.update", false, "rewrite the expectations of all cases to what the engine answers")
