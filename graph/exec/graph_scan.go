package exec

// Scans is what the operators read a snapshot with; the owner of the operators shapes it.
type Scans interface{}
