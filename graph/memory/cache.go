package memory

import (
	"sync"
	"sync/atomic"
	"unsafe"

	"parley/graph"
)

const defaultPrepared = 1024

type cacheKey struct {
	text   string
	access graph.Access
}

// cache keeps prepared texts in two generations: what has not been asked for while a whole generation of new texts came
// is dropped.
//
// A text that a caller keeps and runs again is found by where it stands in memory, without reading it.
type cache struct {
	mu         sync.Mutex
	young, old map[cacheKey]*prepared
	size       int
	places     [256]atomic.Pointer[kept]
}

// kept is a text that its caller keeps. As it is kept here too, no other text can stand where it does.
type kept struct {
	key cacheKey
	*prepared
}

func at(text string) uintptr { return uintptr(unsafe.Pointer(unsafe.StringData(text))) }

func (c *cache) place(key cacheKey) *atomic.Pointer[kept] {
	return &c.places[(at(key.text)>>4^uintptr(len(key.text)))%uintptr(len(c.places))]
}

func newCache(size int) *cache {
	if size <= 0 {
		size = defaultPrepared
	}
	return &cache{young: map[cacheKey]*prepared{}, size: max(1, size/2)}
}

func (c *cache) get(key cacheKey) (*prepared, bool) {
	place := c.place(key)
	if k := place.Load(); k != nil && at(k.key.text) == at(key.text) && len(k.key.text) == len(key.text) && k.key.access == key.access {
		return k.prepared, true
	}
	p, ok := c.find(key)
	if ok && p.from.Swap(at(key.text)) == at(key.text) {
		place.Store(&kept{key, p})
	}
	return p, ok
}

func (c *cache) find(key cacheKey) (*prepared, bool) {
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
