package neo4j

import (
	"sync"

	"parley/graph"
)

// keptPlans is how many texts are remembered. The product's own traversals are far fewer; a client who sends ever new
// texts makes the memory start anew.
const keptPlans = 1024

type planKey struct {
	text   string
	access graph.Access
}

// planCache saves parsing, checking and printing a text that has come before.
type planCache struct {
	mutex sync.RWMutex
	plans map[planKey]*plan
}

func (c *planCache) get(key planKey) *plan {
	c.mutex.RLock()
	defer c.mutex.RUnlock()
	return c.plans[key]
}

func (c *planCache) put(key planKey, p *plan) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	if c.plans == nil || len(c.plans) >= keptPlans {
		c.plans = make(map[planKey]*plan, keptPlans)
	}
	c.plans[key] = p
}
