CALL () {
  MATCH (node_1:Person&Entity {id: $p1})
  WITH node_1 LIMIT 1
  RETURN head(collect([node_1.name, node_1.id, node_1:Leader, node_1.summary])) AS found_2
}
CALL () {
  MATCH (node_3:Person&Entity {id: $p3})
  WITH node_3 LIMIT 1
  CALL (node_3) {
    MATCH (node_3)-[:TOOK]->(position_4:Position)-[:ON]->(node_5) WHERE position_4.stance IN ['ACCEPTED', 'SIGNED']
    WITH node_5, position_4, position_4.earliest AS by1_6, position_4.latest AS by2_7
    WITH node_5, position_4, by1_6, by2_7, by1_6 AS key_8, by2_7 AS key_9, node_5.id AS key_10, position_4.id AS key_11
    ORDER BY key_8, key_9, key_10, key_11 LIMIT $p4
    RETURN collect([labels(node_5), node_5.id, node_5.date]) AS rows_12
  }
  RETURN head(collect([node_3.name, node_3.id, node_3:Leader, node_3.summary, rows_12])) AS found_13
}
CALL (found_2, found_13) {
  UNWIND [at IN range(0, size($p2) - 1) WHERE found_2 IS NULL | [$p2[at], 'Person', 0, at]] + [at IN range(0, size($p5) - 1) WHERE found_13 IS NULL | [$p5[at], 'Person', 1, at]] AS wanted_14
  OPTIONAL MATCH (entity_15:Entity {id: wanted_14[0]})
  OPTIONAL MATCH (record_16:Record {id: wanted_14[0]})
  WITH wanted_14, coalesce(entity_15, record_16) AS there_17 WHERE there_17 IS NULL OR NOT coalesce(wanted_14[1] IN labels(there_17), true)
  WITH wanted_14, there_17, [at_18 IN range(0, size(left(wanted_14[0], 100)) - 3) | substring(wanted_14[0], at_18, 3)] AS grams_19
  OPTIONAL MATCH (node_20:Entity|Record) WHERE there_17 IS NULL AND any(gram_21 IN grams_19 WHERE node_20.id CONTAINS gram_21) AND coalesce(wanted_14[1] IN labels(node_20), true) AND size([gram_21 IN grams_19 WHERE node_20.id CONTAINS gram_21]) * 5 >= size(grams_19) + size(node_20.id) - 2
  WITH wanted_14, labels(there_17) AS instead_22, node_20.id AS id_23, size([gram_21 IN grams_19 WHERE node_20.id CONTAINS gram_21]) * 1.0 / (size(grams_19) + size(node_20.id) - 2) AS alike_24 ORDER BY alike_24 DESC, id_23
  WITH wanted_14, instead_22, collect(id_23)[..3] AS near_25 ORDER BY wanted_14[2], wanted_14[3]
  RETURN collect([wanted_14[2], wanted_14[0], near_25, instead_22, wanted_14[1]]) AS missing_26
}
RETURN [found_2, found_13, missing_26] AS answer
