CALL () {
  MATCH (node_1:Document)
  WITH node_1, node_1.earliest AS key_2, node_1.latest AS key_3, node_1.id AS key_4
  ORDER BY key_2 IS NOT NULL, key_2, key_3 IS NOT NULL, key_3, key_4 DESC LIMIT $p1
  WITH [node_1.id, node_1.date] AS row_6, key_2, key_3, key_4
  ORDER BY key_2 IS NULL, key_2 DESC, key_3 IS NULL, key_3 DESC, key_4
  RETURN collect(row_6) AS rows_5
}
RETURN [rows_5] AS answer
