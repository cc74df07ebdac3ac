package api

import (
	"context"
	"sync"
	"time"

	"parley/graph"
)

// Dataset is what the store says of the dataset that it holds.
type Dataset struct {
	ID, Name, Version, Checksum, Status string
}

// gate knows whether queries can be answered now. It asks the store at most once a second, however many requests come.
type gate struct {
	store        graph.Store
	allowForeign bool

	mu      sync.Mutex
	asked   time.Time
	dataset Dataset
	err     error
}

// A state that is older than this is asked for again.
const gateAge = time.Second

func newGate(store graph.Store, allowForeign bool) *gate {
	return &gate{store: store, allowForeign: allowForeign}
}

// ready answers the dataset, or why there is none: Unavailable where the store is away or a load is under way,
// Conflict where it holds what is not ours.
func (g *gate) ready(ctx context.Context) (Dataset, error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if time.Since(g.asked) > gateAge {
		g.dataset, g.err = g.ask(ctx)
		if ctx.Err() != nil {
			// The client left; what the store would have said is not known.
			return g.dataset, g.err
		}
		g.asked = time.Now()
	}
	return g.dataset, g.err
}

const (
	datasetText = "MATCH (d:Dataset) RETURN d.dataset AS id, d.name AS name, d.version AS version, d.checksum AS checksum, d.status AS status ORDER BY id"
	foreignText = "MATCH (n) WHERE n.dataset IS NULL OR n.dataset <> $dataset RETURN count(n) AS foreign"
)

// askTime bounds the questions of the gate, so that a store that hangs does not hang the server.
const askTime = 5 * time.Second

func (g *gate) ask(ctx context.Context) (Dataset, error) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), askTime)
	defer cancel()
	d, err := DatasetOf(ctx, g.store)
	if err != nil {
		return d, err
	}
	return d, g.checkForeign(ctx, d.ID)
}

// DatasetOf reads which dataset a store holds. Errors: Unavailable where there is none yet, or its load is not
// finished; Conflict where there are several.
func DatasetOf(ctx context.Context, store graph.Store) (Dataset, error) {
	_, rows, err := graph.Collect(ctx, store, graph.Statement{Text: datasetText}, 2)
	if graph.CodeOf(err) == graph.LimitExceeded || len(rows) > 1 {
		return Dataset{}, graph.Errorf(graph.Conflict, "the store holds several datasets; one server serves one: load each into a database of its own")
	}
	if err != nil {
		return Dataset{}, err
	}
	if len(rows) == 0 {
		return Dataset{}, graph.Errorf(graph.Unavailable, "the store holds no dataset yet; load one with «parley load DIR --to URI»")
	}
	d := datasetOf(rows[0])
	if d.Status != "ready" {
		return d, graph.Errorf(graph.Unavailable, "a load of the dataset %s is under way, or was broken off; wait, or run «parley load» again", graph.Quote(d.ID))
	}
	return d, nil
}

func datasetOf(row []graph.Value) Dataset {
	text := func(i int) string { s, _ := row[i].(string); return s }
	return Dataset{ID: text(0), Name: text(1), Version: text(2), Checksum: text(3), Status: text(4)}
}

func (g *gate) checkForeign(ctx context.Context, dataset string) error {
	if g.allowForeign {
		return nil
	}
	_, rows, err := graph.Collect(ctx, g.store, graph.Statement{Text: foreignText, Params: map[string]graph.Value{"dataset": dataset}}, 1)
	if err != nil {
		return err
	}
	if count, _ := rows[0][0].(int64); count > 0 {
		return graph.Errorf(graph.Conflict, "the database holds %d nodes that do not belong to the dataset %s; "+
			"use a database of its own, or start the server with --allow-foreign-data", count, graph.Quote(dataset))
	}
	return nil
}
