package api

import (
	recent "container/list"
	"sync"
)

// kept holds texts by a key, up to a number of bytes with those of the keys; those used longest ago go first. It is safe
// for concurrent use, and what it holds is not changed.
type kept[T string | []byte] struct {
	mu    sync.Mutex
	most  int
	bytes int
	order *recent.List
	items map[string]*recent.Element
}

type keptItem[T string | []byte] struct {
	key   string
	value T
}

func (i keptItem[T]) size() int { return len(i.key) + len(i.value) }

func newKept[T string | []byte](most int) *kept[T] {
	return &kept[T]{most: most, order: recent.New(), items: map[string]*recent.Element{}}
}

// get finds what was put. It is asked by bytes, so that looking a request up makes no text of it.
func (k *kept[T]) get(key []byte) (value T, ok bool) {
	k.mu.Lock()
	defer k.mu.Unlock()
	found, ok := k.items[string(key)]
	if !ok {
		return value, false
	}
	k.order.MoveToFront(found)
	return found.Value.(keptItem[T]).value, true
}

// put leaves an earlier value of the key. What would take more than an eighth of the room is not kept.
func (k *kept[T]) put(key string, value T) {
	item := keptItem[T]{key, value}
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.items[key] != nil || item.size() > k.most/8 {
		return
	}
	k.items[key] = k.order.PushFront(item)
	for k.bytes += item.size(); k.bytes > k.most; {
		last := k.order.Remove(k.order.Back()).(keptItem[T])
		delete(k.items, last.key)
		k.bytes -= last.size()
	}
}
