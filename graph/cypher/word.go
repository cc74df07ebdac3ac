package cypher

// word is a keyword, whatever its case; wordNone is any other name. Hardly any keyword is reserved: where a name must
// stand, each of them may.
type word uint8

const (
	wordNone word = iota
	kwAll
	kwAllShortestPaths
	kwAlter
	kwAnd
	kwAny
	kwAs
	kwAsc
	kwAscending
	kwBoth
	kwBy
	kwCall
	kwCase
	kwCollect
	kwConcurrent
	kwConstraint
	kwConstraints
	kwContains
	kwCount
	kwCreate
	kwCsv
	kwCypher
	kwDeallocate
	kwDelete
	kwDeny
	kwDesc
	kwDescending
	kwDetach
	kwDistinct
	kwDrop
	kwDryrun
	kwEach
	kwElse
	kwEnable
	kwEnd
	kwEnds
	kwExists
	kwExplain
	kwFalse
	kwFieldTerminator
	kwFinish
	kwFor
	kwForeach
	kwFrom
	kwFulltext
	kwGrant
	kwGroup
	kwGroups
	kwHeaders
	kwIf
	kwIn
	kwIndex
	kwIndexes
	kwInf
	kwInfinity
	kwInsert
	kwIs
	kwKey
	kwLeading
	kwLimit
	kwLoad
	kwLookup
	kwMatch
	kwMerge
	kwNan
	kwNfc
	kwNfd
	kwNfkc
	kwNfkd
	kwNode
	kwNoDetach
	kwNone
	kwNormalize
	kwNormalized
	kwNot
	kwNull
	kwOffset
	kwOn
	kwOptional
	kwOptions
	kwOr
	kwOrder
	kwPath
	kwPaths
	kwPoint
	kwProfile
	kwRange
	kwReallocate
	kwReduce
	kwRel
	kwRelationship
	kwRemove
	kwRename
	kwRequire
	kwReturn
	kwRevoke
	kwSet
	kwShortest
	kwShortestPath
	kwShow
	kwSingle
	kwSkip
	kwStart
	kwStarts
	kwStop
	kwTerminate
	kwText
	kwThen
	kwTrailing
	kwTransactions
	kwTrim
	kwTrue
	kwTyped
	kwUnion
	kwUnique
	kwUnwind
	kwUse
	kwUsing
	kwVector
	kwWhen
	kwWhere
	kwWith
	kwXor
	kwYield
)

// words holds the spelling of each keyword.
var words = [...]string{
	wordNone:           "",
	kwAll:              "ALL",
	kwAllShortestPaths: "ALLSHORTESTPATHS",
	kwAlter:            "ALTER",
	kwAnd:              "AND",
	kwAny:              "ANY",
	kwAs:               "AS",
	kwAsc:              "ASC",
	kwAscending:        "ASCENDING",
	kwBoth:             "BOTH",
	kwBy:               "BY",
	kwCall:             "CALL",
	kwCase:             "CASE",
	kwCollect:          "COLLECT",
	kwConcurrent:       "CONCURRENT",
	kwConstraint:       "CONSTRAINT",
	kwConstraints:      "CONSTRAINTS",
	kwContains:         "CONTAINS",
	kwCount:            "COUNT",
	kwCreate:           "CREATE",
	kwCsv:              "CSV",
	kwCypher:           "CYPHER",
	kwDeallocate:       "DEALLOCATE",
	kwDelete:           "DELETE",
	kwDeny:             "DENY",
	kwDesc:             "DESC",
	kwDescending:       "DESCENDING",
	kwDetach:           "DETACH",
	kwDistinct:         "DISTINCT",
	kwDrop:             "DROP",
	kwDryrun:           "DRYRUN",
	kwEach:             "EACH",
	kwElse:             "ELSE",
	kwEnable:           "ENABLE",
	kwEnd:              "END",
	kwEnds:             "ENDS",
	kwExists:           "EXISTS",
	kwExplain:          "EXPLAIN",
	kwFalse:            "FALSE",
	kwFieldTerminator:  "FIELDTERMINATOR",
	kwFinish:           "FINISH",
	kwFor:              "FOR",
	kwForeach:          "FOREACH",
	kwFrom:             "FROM",
	kwFulltext:         "FULLTEXT",
	kwGrant:            "GRANT",
	kwGroup:            "GROUP",
	kwGroups:           "GROUPS",
	kwHeaders:          "HEADERS",
	kwIf:               "IF",
	kwIn:               "IN",
	kwIndex:            "INDEX",
	kwIndexes:          "INDEXES",
	kwInf:              "INF",
	kwInfinity:         "INFINITY",
	kwInsert:           "INSERT",
	kwIs:               "IS",
	kwKey:              "KEY",
	kwLeading:          "LEADING",
	kwLimit:            "LIMIT",
	kwLoad:             "LOAD",
	kwLookup:           "LOOKUP",
	kwMatch:            "MATCH",
	kwMerge:            "MERGE",
	kwNan:              "NAN",
	kwNfc:              "NFC",
	kwNfd:              "NFD",
	kwNfkc:             "NFKC",
	kwNfkd:             "NFKD",
	kwNode:             "NODE",
	kwNoDetach:         "NODETACH",
	kwNone:             "NONE",
	kwNormalize:        "NORMALIZE",
	kwNormalized:       "NORMALIZED",
	kwNot:              "NOT",
	kwNull:             "NULL",
	kwOffset:           "OFFSET",
	kwOn:               "ON",
	kwOptional:         "OPTIONAL",
	kwOptions:          "OPTIONS",
	kwOr:               "OR",
	kwOrder:            "ORDER",
	kwPath:             "PATH",
	kwPaths:            "PATHS",
	kwPoint:            "POINT",
	kwProfile:          "PROFILE",
	kwRange:            "RANGE",
	kwReallocate:       "REALLOCATE",
	kwReduce:           "REDUCE",
	kwRel:              "REL",
	kwRelationship:     "RELATIONSHIP",
	kwRemove:           "REMOVE",
	kwRename:           "RENAME",
	kwRequire:          "REQUIRE",
	kwReturn:           "RETURN",
	kwRevoke:           "REVOKE",
	kwSet:              "SET",
	kwShortest:         "SHORTEST",
	kwShortestPath:     "SHORTESTPATH",
	kwShow:             "SHOW",
	kwSingle:           "SINGLE",
	kwSkip:             "SKIP",
	kwStart:            "START",
	kwStarts:           "STARTS",
	kwStop:             "STOP",
	kwTerminate:        "TERMINATE",
	kwText:             "TEXT",
	kwThen:             "THEN",
	kwTrailing:         "TRAILING",
	kwTransactions:     "TRANSACTIONS",
	kwTrim:             "TRIM",
	kwTrue:             "TRUE",
	kwTyped:            "TYPED",
	kwUnion:            "UNION",
	kwUnique:           "UNIQUE",
	kwUnwind:           "UNWIND",
	kwUse:              "USE",
	kwUsing:            "USING",
	kwVector:           "VECTOR",
	kwWhen:             "WHEN",
	kwWhere:            "WHERE",
	kwWith:             "WITH",
	kwXor:              "XOR",
	kwYield:            "YIELD",
}

// longestWord is the length of the longest keyword.
var longestWord = func() (n int) {
	for _, w := range words {
		n = max(n, len(w))
	}
	return n
}()

// wordTable finds the keywords by their length and their first and last letters. It has so many places that a name that
// is no keyword mostly finds an empty one.
type wordTable struct {
	first [1024]word
	// next is the keyword after each one in the same place.
	next [len(words)]word
}

var wordsByShape = func() (t wordTable) {
	for i, w := range words[1:] {
		place := &t.first[shape(w)]
		t.next[i+1], *place = *place, word(i+1)
	}
	return t
}()

// shape is the place of a name in a wordTable, whatever its case.
func shape(text string) uint {
	n := uint(len(text))
	return (n*149 + uint(text[0]|0x20)*37 + uint(text[n-1]|0x20)*5 + uint(text[n/2]|0x20)*67) % uint(len(wordTable{}.first))
}

// upper gives an ASCII letter in capitals.
func upper(c byte) byte {
	if c >= 'a' && c <= 'z' {
		return c - ('a' - 'A')
	}
	return c
}

// lookupWord finds the keyword that text spells, whatever its case.
func lookupWord(text string) word {
	if len(text) < 2 || len(text) > longestWord {
		return wordNone
	}
	w := wordsByShape.first[shape(text)]
	for w != wordNone && !spells(text, words[w]) {
		w = wordsByShape.next[w]
	}
	return w
}

// spells tells whether text is a keyword, which is in capitals.
func spells(text, keyword string) bool {
	if len(text) != len(keyword) {
		return false
	}
	for i := range len(text) {
		if upper(text[i]) != keyword[i] {
			return false
		}
	}
	return true
}
