package schema

import (
	recent "container/list"
	"sync"
)

// cache keeps the values that were used last. It is safe for concurrent use.
type cache[V any] struct {
	mu    sync.Mutex
	size  int
	order *recent.List
	items map[string]*recent.Element
}

type cached[V any] struct {
	key   string
	value V
}

func newCache[V any](size int) *cache[V] {
	return &cache[V]{size: size, order: recent.New(), items: map[string]*recent.Element{}}
}

func (c *cache[V]) get(key string) (V, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if item, ok := c.items[key]; ok {
		c.order.MoveToFront(item)
		return item.Value.(cached[V]).value, true
	}
	var none V
	return none, false
}

func (c *cache[V]) put(key string, value V) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if item, ok := c.items[key]; ok {
		item.Value = cached[V]{key, value}
		c.order.MoveToFront(item)
		return
	}
	c.items[key] = c.order.PushFront(cached[V]{key, value})
	if c.order.Len() > c.size {
		last := c.order.Back()
		c.order.Remove(last)
		delete(c.items, last.Value.(cached[V]).key)
	}
}
