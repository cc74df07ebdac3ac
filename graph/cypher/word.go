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

// wordsByShape holds the keywords by their length and their first letter.
var wordsByShape = func() [][26][]word {
	table := make([][26][]word, longestWord+1)
	for i, w := range words[1:] {
		list := &table[len(w)][w[0]-'A']
		*list = append(*list, word(i+1))
	}
	return table
}()

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
	first := upper(text[0]) - 'A'
	if first >= 26 {
		return wordNone
	}
	for _, w := range wordsByShape[len(text)][first] {
		if spells(text, words[w]) {
			return w
		}
	}
	return wordNone
}

// spells tells whether text is a keyword of its length, which is in capitals and begins with the same letter.
func spells(text, keyword string) bool {
	for i := 1; i < len(text); i++ {
		if upper(text[i]) != keyword[i] {
			return false
		}
	}
	return true
}
