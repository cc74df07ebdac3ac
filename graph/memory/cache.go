package memory

import (
	"sync"

	"parley/graph"
)

const defaultPrepared = 1024

type cacheKey struct {
	text   string
	access graph.Access
}

// cache keeps prepared texts in two generations: what has not been asked for while a whole generation of new texts came
// is dropped.
type cache struct {
	mu         sync.Mutex
	young, old map[cacheKey]*prepared
	size       int
}

func newCache(size int) *cache {
	if size <= 0 {
		size = defaultPrepared
	}
	return &cache{young: map[cacheKey]*prepared{}, size: max(1, size/2)}
}

func (c *cache) get(key cacheKey) (*prepared, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if p, ok := c.young[key]; ok {
		return p, true
	}
	p, ok := c.old[key]
	if ok {
		c.add(key, p)
	}
	return p, ok
}

func (c *cache) put(key cacheKey, p *prepared) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.add(key, p)
}

func (c *cache) add(key cacheKey, p *prepared) {
	if len(c.young) >= c.size {
		c.old, c.young = c.young, map[cacheKey]*prepared{}
	}
	c.young[key] = p
}
