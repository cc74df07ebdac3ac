package fulltext

import "slices"

const pageSize = 1024

// pages holds a byte for each document, in pages that copies share. The zero pages holds zeros.
type pages struct {
	list  []*page
	owner uint64 // who may change the slice of pages
	count int    // of bytes that are not 0
}

type page struct {
	owner uint64
	bytes [pageSize]byte
}

func (p *pages) get(doc uint32) byte {
	n := doc / pageSize
	if int(n) >= len(p.list) || p.list[n] == nil {
		return 0
	}
	return p.list[n].bytes[doc%pageSize]
}

func (p *pages) set(doc uint32, b byte, owner uint64) {
	old := p.get(doc)
	if old == b {
		return
	}
	p.own(int(doc/pageSize), owner).bytes[doc%pageSize] = b
	switch {
	case old == 0:
		p.count++
	case b == 0:
		p.count--
	}
}

func (p *pages) own(n int, owner uint64) *page {
	if p.owner != owner {
		p.list = slices.Clone(p.list)
		p.owner = owner
	}
	for len(p.list) <= n {
		p.list = append(p.list, nil)
	}
	switch old := p.list[n]; {
	case old == nil:
		p.list[n] = &page{owner: owner}
	case old.owner != owner:
		c := *old
		c.owner = owner
		p.list[n] = &c
	}
	return p.list[n]
}

// each hands out the documents whose byte is not 0, in ascending order.
func (p *pages) each(visit func(doc uint32)) {
	for n, page := range p.list {
		if page == nil {
			continue
		}
		for i, b := range page.bytes {
			if b != 0 {
				visit(uint32(n*pageSize + i))
			}
		}
	}
}
