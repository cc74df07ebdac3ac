CALL () {
  MATCH (node_1:Story)
  WITH node_1, node_1.name AS key_2, node_1.id AS key_3
  ORDER BY key_2, key_3 LIMIT $p1
  CALL (node_1) {
    MATCH (node_1)-[:HAS_STEP]->(node_4:Step)
    WITH node_4, node_4.order AS by1_5, node_4.id AS by2_6
    CALL (node_4) {
      WITH coalesce(node_4.cites, []) AS locators_7
      UNWIND range(0, size(locators_7) - 1) AS index_8
      WITH index_8, locators_7[index_8] AS locator_9
      OPTIONAL MATCH (place_10:Locator {locator: locator_9})
      OPTIONAL MATCH (source_11:Source&Entity {id: split(locator_9, '#')[0]})
      WITH locator_9, place_10, source_11, index_8 AS by1_12
      ORDER BY by1_12
      RETURN collect([locator_9]) AS rows_13
    }
    WITH [node_4.id, node_4.name, node_4.text, node_4.view, node_4.order, rows_13] AS row_15, by1_5, by2_6
    ORDER BY by1_5, by2_6
    RETURN collect(row_15) AS rows_14
  }
  WITH [node_1.id, node_1.name, node_1.summary, rows_14] AS row_17, key_2, key_3
  ORDER BY key_2, key_3
  RETURN collect(row_17) AS rows_16
}
CALL () {
  OPTIONAL MATCH (entity_18:Entity {id: $p2})
  OPTIONAL MATCH (record_19:Record {id: $p2})
  WITH coalesce(entity_18, record_19) AS node_20 WHERE node_20 IS NOT NULL
  WITH node_20 LIMIT 1
  CALL (node_20) {
    MATCH (node_21:Story)-[:HAS_STEP]->(node_20)
    WITH node_21, node_21.id AS by1_22
    ORDER BY by1_22 LIMIT 1
    CALL (node_21) {
      MATCH (node_21)-[:HAS_STEP]->(node_23:Step)
      WITH node_23, node_23.order AS by1_24, node_23.id AS by2_25
      ORDER BY by1_24, by2_25
      RETURN collect([node_23.id]) AS rows_26
    }
    RETURN head(collect([node_21.id, rows_26])) AS found_27
  }
  RETURN head(collect([labels(node_20), node_20.id, found_27])) AS found_28
}
CALL (found_28) {
  UNWIND [at IN range(0, size($p3) - 1) WHERE found_28 IS NULL | [$p3[at], null, 0, at]] AS wanted_29
  OPTIONAL MATCH (entity_30:Entity {id: wanted_29[0]})
  OPTIONAL MATCH (record_31:Record {id: wanted_29[0]})
  WITH wanted_29, coalesce(entity_30, record_31) AS there_32 WHERE there_32 IS NULL OR NOT coalesce(wanted_29[1] IN labels(there_32), true)
  WITH wanted_29, there_32, [at_33 IN range(0, size(left(wanted_29[0], 100)) - 3) | substring(wanted_29[0], at_33, 3)] AS grams_34
  OPTIONAL MATCH (node_35:Entity|Record) WHERE there_32 IS NULL AND any(gram_36 IN grams_34 WHERE node_35.id CONTAINS gram_36) AND coalesce(wanted_29[1] IN labels(node_35), true) AND size([gram_36 IN grams_34 WHERE node_35.id CONTAINS gram_36]) * 5 >= size(grams_34) + size(node_35.id) - 2
  WITH wanted_29, labels(there_32) AS instead_37, node_35.id AS id_38, size([gram_36 IN grams_34 WHERE node_35.id CONTAINS gram_36]) * 1.0 / (size(grams_34) + size(node_35.id) - 2) AS alike_39 ORDER BY alike_39 DESC, id_38
  WITH wanted_29, instead_37, collect(id_38)[..3] AS near_40 ORDER BY wanted_29[2], wanted_29[3]
  RETURN collect([wanted_29[2], wanted_29[0], near_40, instead_37, wanted_29[1]]) AS missing_41
}
RETURN [rows_16, found_28, missing_41] AS answer
