CALL () {
  MATCH (node_1:Person)
  WITH node_1
  WHERE (node_1.name CONTAINS $p1 OR node_1:Leader = $p2)
  WITH node_1, node_1.name AS key_2, node_1.id AS key_3
  ORDER BY key_2 IS NULL, key_2 DESC, key_3 LIMIT $p3
  RETURN collect([[key_2, key_3], node_1.name]) AS rows_4
}
CALL () {
  MATCH (node_5:Person)
  WITH node_5
  WHERE (node_5.name CONTAINS $p4 OR node_5:Leader = $p5)
  RETURN count(*) AS count_6
}
RETURN [rows_4, count_6] AS answer
