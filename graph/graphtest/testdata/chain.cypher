// A ring of six nodes with a chord and a tail, for paths.
UNWIND range(1, 8) AS i CREATE (:Stop {id: 's' + toString(i), n: i});
UNWIND [[1, 2], [2, 3], [3, 4], [4, 5], [5, 6], [6, 1], [2, 5], [6, 7]] AS pair
MATCH (a:Stop {n: pair[0]}), (b:Stop {n: pair[1]})
CREATE (a)-[:NEXT {id: a.id + '.NEXT.' + b.id, cost: pair[1]}]->(b)
