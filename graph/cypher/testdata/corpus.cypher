// One query a paragraph. Together they use every construct that the parser reads.

MATCH (n) RETURN n

MATCH (p:Plan)<-[:ON]-(pos:Position {stance: 'REJECTED'})<-[:TOOK]-(actor) RETURN p.id AS plan, actor.name AS actor ORDER BY plan, actor

MATCH (l:Leader)-[r:REJECTED|ACCEPTED]->(d:Document) WHERE r.certainty IN ['stated', 'reported'] RETURN l.name, type(r), d.name

MATCH (a:A&!B) RETURN a

MATCH (a:(A|B)&!C) RETURN a

MATCH (a:A:B:C) RETURN a

MATCH (a:%) RETURN count(a)

MATCH (a IS Person) RETURN a

MATCH (a)-[IS MEMBER_OF|LED]->(b) RETURN a, b

MATCH (a)-[r:!TOOK]-(b) RETURN r

MATCH (a:$('Per' + 'son')) RETURN a

MATCH (a:$any(['Person', 'State'])) RETURN a

MATCH (a:$all(['Person', 'Leader'])) RETURN a

MATCH (a {id: $id, name: 'x'}) RETURN a

MATCH (a:Person WHERE a.born > 1950) RETURN a

MATCH (a)-[r:TOOK WHERE r.date IS NOT NULL]->(b) RETURN r

MATCH (a)-[*]->(b) RETURN a

MATCH (a)-[rs*2]->(b) RETURN rs

MATCH (a)-[:PART_OF*1..3]->(b) RETURN b

MATCH (a)-[:PART_OF*..3]->(b) RETURN b

MATCH (a)-[:PART_OF*0..]->(b) RETURN b

MATCH (a)-[:PART_OF*3.. {certainty: 'stated'}]-(b) RETURN b

MATCH (a)--(b)-->(c)<--(d)<-->(e) RETURN a, b, c, d, e

MATCH p = (a)-[:R]->(b), q = (b)<-[:S]-(c) RETURN p, q

MATCH ((a)-[r:R]->(b)){1,3} RETURN a

MATCH (x)((a)-[r:R]->(b) WHERE a.n < b.n)+(y) RETURN x, [n IN a | n.n], y

MATCH (x)-[:R]->+(y) RETURN y

MATCH (x)-[r:R]->{2}(y) RETURN r

MATCH (x)<-[:R]-{,4}(y)-[:S]-*(z) RETURN z

MATCH (x)((a)-->(b)){2,}((c)<--(d))*(y) RETURN a, d

MATCH p = shortestPath((a:Person {id: $from})-[*..6]-(b:Person {id: $to})) RETURN p

MATCH p = allShortestPaths((a)-[:KNOWS*]->(b)) WHERE all(r IN relationships(p) WHERE r.certainty = 'stated') RETURN length(p)

MATCH p = SHORTEST 2 (a:A)-[:R]->+(b:B) RETURN p

MATCH p = SHORTEST 2 PATHS (a)--+(b) RETURN p

MATCH p = SHORTEST 3 GROUPS (a)--+(b) RETURN p

MATCH p = ALL SHORTEST (a)--{1,4}(b) RETURN p

MATCH p = ANY SHORTEST (a)-[:R]->*(b) RETURN p

MATCH p = ANY 2 (a)-[:R]->*(b) RETURN p

MATCH p = ANY (a)-->+(b) RETURN p

MATCH p = ALL PATHS (a)-->(b) RETURN p

MATCH p = SHORTEST 1 ((a:A)-->+(b) WHERE b.x > 1) RETURN p

OPTIONAL MATCH (a)-->(b) WHERE a.x = b.x RETURN a, b

MATCH (a) OPTIONAL MATCH (a)-->(b) RETURN a, collect(b) AS bs

UNWIND [1, 2, 3] AS x RETURN x

UNWIND $rows AS row WITH row WHERE row.id IS NOT NULL RETURN row.id

WITH 1 AS a, 'b' AS b RETURN *

MATCH (n) WITH DISTINCT n.name AS name ORDER BY name DESC SKIP 2 LIMIT 3 WHERE name STARTS WITH 'A' RETURN name

MATCH (n) RETURN DISTINCT n.name ORDER BY n.name ASCENDING, n.name DESCENDING OFFSET 1 LIMIT $limit

MATCH (n) WITH n ORDER BY n.id LIMIT 1 MATCH (n)-->(m) RETURN m

MATCH (n) ORDER BY n.id LIMIT 10 RETURN n.id

MATCH (n) WITH *, n.x AS x RETURN *, x + 1 AS y

RETURN 1 AS n UNION RETURN 2 AS n

RETURN 1 AS n UNION ALL RETURN 1 AS n UNION ALL RETURN 2 AS n

RETURN 1 AS n UNION DISTINCT RETURN 1 AS n

EXPLAIN MATCH (n) RETURN n

PROFILE MATCH (n) RETURN n

CYPHER 5 MATCH (n) RETURN n

MATCH (n) FINISH

RETURN 1 + 2 - 3 * 4 / 5 % 6 ^ 7 AS n

RETURN (1 + 2) * (3 - 4) AS n, 2 - (3 - 4) AS m, 2 ^ 3 ^ 2 AS o, 2 ^ (3 ^ 2) AS p

RETURN -1 AS a, - 1 AS b, -(1) AS c, - - 1 AS d, +1 AS e, -(1 + 1) AS f

WITH 3 AS x RETURN -x ^ 2 AS a, 1 - -x AS b, 1 - (-x) AS c, [1, 2] + [3] AS d

WITH [1] AS l RETURN NOT true AND false OR true XOR false AS a, NOT (true AND false) AS b, (true OR false) AND true AS c

RETURN 1 < 2 AS a, 1 <= 2 < 3 AS b, 1 = 1 <> 2 AS c, 2 > 1 >= 0 AS d, (1 < 2) = true AS e

RETURN 1 IN [1, 2] AS a, NOT 1 IN [2] AS b, [1] IN [[1]] AS c, [(1 IN [1])] AS d

RETURN 'abc' STARTS WITH 'a' AS a, 'abc' ENDS WITH 'c' AS b, 'abc' CONTAINS 'b' AS c, 'abc' =~ 'a.*' AS d

RETURN 'a' || 'b' AS a, [1] || [2] AS b

RETURN null IS NULL AS a, 1 IS NOT NULL AS b

RETURN 1 IS :: INTEGER AS a, 1 IS NOT :: STRING AS b, 1 IS TYPED INTEGER NOT NULL AS c, [1] IS :: LIST<INTEGER NOT NULL> AS d

RETURN 1 IS :: INTEGER | STRING AS a, 1 IS :: ANY<BOOLEAN | FLOAT> AS b, [1] IS :: LIST<INTEGER | STRING> NOT NULL AS c

RETURN date() IS :: DATE AS a, 1 IS :: ZONED DATETIME AS b, 1 IS :: TIMESTAMP WITHOUT TIME ZONE AS c, 1 IS :: TIME WITH TIME ZONE AS d

RETURN null IS :: NULL AS a, 1 IS :: ANY VALUE AS b, 1 IS :: PROPERTY VALUE AS c, 1 IS :: POINT AS d, 1 IS :: NOTHING AS e

RETURN 'é' IS NORMALIZED AS a, 'é' IS NOT NFKD NORMALIZED AS b, normalize('é') AS c, normalize('é', NFD) AS d

MATCH (n) WHERE n:Person OR n:State|Group RETURN n:Leader AS leader

MATCH (n)-[r]->() WHERE r:TOOK|ON AND n IS Person RETURN n

RETURN 0 AS a, 0x1F AS b, 0xFFFF AS c, 0o17 AS d, 1_000_000 AS e, 9223372036854775807 AS f, -9223372036854775808 AS g

RETURN 1.5 AS a, .5 AS b, 1e10 AS c, 1.5E-3 AS d, -0.0 AS e, 6.02e+23 AS f, NaN AS g, Infinity AS h, -INF AS i

RETURN '' AS a, 'it\'s' + "say \"hi\"" AS b, 'line\nbreak\ttab\\ \' \" \b\f\r' AS c, '\u00e9\uD83D\uDE00' AS d, '\d+\.' AS d2, "o'clock" AS e

RETURN 'Şuşa, Ağdam, Լեռնային Ղարաբաղ, Степанакерт' AS text, 'a
b' AS lines

RETURN true AS a, FALSE AS b, null AS c, [] AS d, {} AS e, [1, [2, []]] AS f, {a: 1, `b c`: {d: [null]}} AS g

WITH {a: {b: [1, 2, 3]}} AS m RETURN m.a.b[0] AS a, m['a'].b[1..2] AS b, m.a.b[..2] AS c, m.a.b[1..] AS d, m.a.b[-1] AS e

RETURN $name AS a, $1 AS b, $`odd name` AS c, $map.key AS d, $list[0] AS e

MATCH (`odd name`:`odd label` {`odd key`: 1})-[:`odd-type`]->() RETURN `odd name`.`odd key` AS `odd ``alias```

MATCH (n) RETURN n {.name, .*, x: 1, n, `odd key`: n.y} AS map

MATCH (n)-->(m) WITH n, collect(m {.id}) AS targets RETURN n {.id, targets} AS map

RETURN CASE WHEN 1 > 2 THEN 'a' WHEN true THEN 'b' ELSE 'c' END AS a

WITH 2 AS x RETURN CASE x WHEN 1 THEN 'one' WHEN 2, 3 THEN 'few' ELSE 'many' END AS a

WITH 2 AS x RETURN CASE x WHEN < 0 THEN 'minus' WHEN IS NULL, = 0 THEN 'none' WHEN IS :: INTEGER | FLOAT THEN 'number' END AS a

WITH 'abc' AS x RETURN CASE x WHEN STARTS WITH 'a' THEN 1 WHEN =~ 'b.*' THEN 2 WHEN ENDS WITH 'c' THEN 3 END AS a

RETURN [x IN range(1, 10) WHERE x % 2 = 0 | x ^ 2] AS a, [x IN [1, 2]] AS b, [x IN [1, 2] WHERE x > 1] AS c, [x IN [1] | x] AS d

MATCH (n) RETURN [x IN collect(n) WHERE x:A|B | x.name] AS a, [x IN collect(n) WHERE x:A | x.name] AS b

MATCH (n) RETURN [(n)-->(m) | m.name] AS a, [p = (n)-[r]->(m:A) WHERE r.x > 1 | length(p)] AS b, [(n)-->(m) WHERE m:A|B | m] AS c

RETURN reduce(total = 0, x IN [1, 2, 3] | total + x) AS sum

RETURN all(x IN [1] WHERE x > 0) AS a, any(x IN [1] WHERE x > 0) AS b, none(x IN [1] WHERE x > 0) AS c, single(x IN [1] WHERE x > 0) AS d

MATCH (n) WHERE (n)-->() AND NOT (n)<-[:R]-(:A) RETURN n

MATCH (n), (m) WHERE (n)-[:R*1..2]-(m) OR exists((n)-[:S]->()) RETURN n, m

MATCH (n) WHERE EXISTS { (n)-[:R]->(m) WHERE m.x = n.x } RETURN n

MATCH (n) WHERE EXISTS { MATCH (n)-[:R]->(m) RETURN m } AND COUNT { (n)--() } > 2 RETURN n

MATCH (n) RETURN COUNT { MATCH (n)-->(m) WHERE m.x > 1 RETURN DISTINCT m } AS c, COLLECT { MATCH (n)-->(m) RETURN m.name ORDER BY m.name } AS names

MATCH (n) RETURN EXISTS { MATCH (n)-->(m) WITH m MATCH (m)-->(o) RETURN o UNION MATCH (n)<--(o) RETURN o } AS e

MATCH (a), (b) RETURN shortestPath((a)-[*]-(b)) AS p, length(shortestPath((a)-[:R*..5]->(b))) AS l

RETURN count(*) AS a, count(DISTINCT 1) AS b, sum(1.5) AS c, avg(1) AS d, min(1) AS e, max(1) AS f, collect(DISTINCT 1) AS g, percentileCont(1, 0.5) AS h, stDev(1) AS i

MATCH (n) RETURN n.kind, count(*), count(*) * 2 AS twice ORDER BY count(*) DESC, n.kind

RETURN trim('  x ') AS a, trim(BOTH 'x' FROM 'xax') AS b, trim(LEADING FROM ' x') AS c, trim('x' FROM 'xax') AS d, trim(TRAILING 'x' FROM 'xax') AS e

RETURN date('2020-11-09') AS a, datetime.truncate('day', datetime(), {hour: 1}) AS b, duration.between(date('2020-01-01'), date('2020-11-09')) AS c, duration({days: 1}).days AS d

RETURN point({longitude: 46.75, latitude: 39.8}) AS a, point.distance(point({x: 0, y: 0}), point({x: 3, y: 4})) AS b

RETURN toUpper('a') AS a, TOUPPER('a') AS b, toIntegerOrNull('x') AS c, coalesce(null, 1) AS d, nullIf(1, 1) AS e, valueType(1) AS f, randomUUID() AS g

MATCH (n)-[r]->() RETURN elementId(n) AS a, elementId(r), labels(n), type(r), keys(n), properties(r), startNode(r).id, endNode(r)

MATCH p = (a)-->(b) RETURN nodes(p)[0].name, [r IN relationships(p) | type(r)], length(p), size(nodes(p))

CREATE (a:Person:Leader {id: 'x', name: $name})-[r:MEMBER_OF {id: 'x.MEMBER_OF.y'}]->(b:Organization $props), (a)<-[:LED]-(:Event) RETURN a, r, b

CREATE p = (a)-[:R]->(b) RETURN p

INSERT (a:Person {id: 'x'}) RETURN a

MERGE (n:Person {id: $id}) ON CREATE SET n.name = $name, n.created = timestamp() ON MATCH SET n += $props, n:Seen RETURN n

MATCH (a), (b) MERGE (a)-[r:KNOWS]-(b) SET r.since = 1 RETURN r

UNWIND $rows AS row MERGE (n:Entity {id: row.id}) SET n = row.properties, n:Plan:Document

MATCH (n) SET n.x = 1, n['y'] = 2, n += {z: 3}, n = {a: 1}, n:A:B, n IS C, n:$(n.kind), (n).w = 4

MATCH (n) REMOVE n.x, n['y'], n:A:B, n IS C

MATCH (n)-[r]->() DELETE r, n

MATCH (n) DETACH DELETE n

MATCH (n) NODETACH DELETE n

FOREACH (x IN [1, 2] | CREATE (:A {x: x}) FOREACH (y IN [3] | CREATE (:B {x: x, y: y})))

MATCH p = (a)-->(b) FOREACH (n IN nodes(p) | SET n.seen = true, n:Seen) RETURN p

CALL db.labels()

CALL db.labels

CALL db.labels() YIELD *

CALL db.labels() YIELD label WHERE label STARTS WITH 'P' RETURN label ORDER BY label

CALL db.index.fulltext.queryNodes('names', $text) YIELD node AS n, score WHERE score > 0.5 RETURN n.id, score

MATCH (n) OPTIONAL CALL db.labels() YIELD label AS l RETURN n, l

MATCH (n) CALL { WITH n MATCH (n)-->(m) RETURN count(m) AS c } RETURN n, c

MATCH (n) CALL (n) { MATCH (n)-->(m) RETURN collect(m) AS ms } RETURN n, ms

MATCH (a), (b) CALL (a, b) { RETURN a.x + b.x AS s UNION RETURN a.y AS s } RETURN a, b, s

MATCH (n) CALL (*) { MATCH (n)-->(m) RETURN m LIMIT 1 } RETURN n, m

CALL () { MATCH (n) RETURN count(n) AS c } RETURN c

MATCH (n) OPTIONAL CALL (n) { MATCH (n)-->(m) RETURN m } RETURN n, m

UNWIND [1, 2] AS x CALL (x) { CREATE (:A {x: x}) } RETURN count(*) AS c

CALL { MATCH (n) RETURN n LIMIT 1 } WITH n MATCH (n)--(m) RETURN m

CREATE INDEX FOR (n:Person) ON (n.id)

CREATE INDEX person_name IF NOT EXISTS FOR (n:Person) ON (n.name, n.born)

CREATE RANGE INDEX rel_date FOR ()-[r:TOOK]-() ON (r.date) OPTIONS {}

CREATE TEXT INDEX names FOR (n:Name) ON (n.value)

CREATE POINT INDEX places FOR (n:Place) ON (n.location)

CREATE FULLTEXT INDEX search IF NOT EXISTS FOR (n:Person|State|`Odd Label`) ON EACH [n.name, n.summary] OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard'}}

CREATE FULLTEXT INDEX notes FOR ()-[r:TOOK|ON]-() ON EACH [r.note]

CREATE LOOKUP INDEX labels_lookup FOR (n) ON EACH labels(n)

CREATE LOOKUP INDEX types_lookup FOR ()-[r]-() ON EACH type(r)

DROP INDEX person_name IF EXISTS

CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE

CREATE CONSTRAINT FOR (n:Person) REQUIRE (n.first, n.last) IS NODE KEY

CREATE CONSTRAINT FOR ()-[r:TOOK]-() REQUIRE (r.id) IS RELATIONSHIP KEY

CREATE CONSTRAINT FOR ()-[r:TOOK]-() REQUIRE r.id IS REL UNIQUE

CREATE CONSTRAINT has_name FOR (n:Person) REQUIRE n.name IS NOT NULL

CREATE CONSTRAINT FOR (n:Person) REQUIRE n.born IS :: INTEGER | STRING

DROP CONSTRAINT entity_id

SHOW INDEXES

SHOW FULLTEXT INDEXES YIELD name, type, state WHERE state = 'ONLINE' RETURN name ORDER BY name

SHOW ALL CONSTRAINTS YIELD *

SHOW CONSTRAINTS WHERE type = 'UNIQUENESS'

MATCH (n) // a comment to the end of the line
/* and one
   over two lines */ RETURN n; 

match (N:person) where N.Name = 'x' return N.Name as Name order by Name limit 1

MATCH (node)-[type:R]->(path) RETURN node, type, path, count { (node)--() } AS `count`, node.count AS `end`

WITH 1 AS `match`, 2 AS `true`, 3 AS key RETURN `match` + `true` + key AS s

LOAD CSV WITH HEADERS FROM 'x' AS row FIELDTERMINATOR ';' RETURN row

USE other MATCH (n) RETURN n

MATCH (n) CALL (n) { SET n.x = 1 } IN TRANSACTIONS OF 100 ROWS ON ERROR CONTINUE RETURN count(*) AS c

SHOW USERS

SHOW PROCEDURES YIELD name
