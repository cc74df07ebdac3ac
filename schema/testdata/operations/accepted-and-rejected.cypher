CALL () {
  MATCH (node_1:Plan)
  WITH node_1, node_1.earliest AS key_2, node_1.latest AS key_3, node_1.id AS key_4
  ORDER BY key_2, key_3, key_4 LIMIT $p3
  CALL (node_1) {
    MATCH (node_5)-[:TOOK]->(position_6:Position)-[:ON]->(node_1) WHERE position_6.stance IN ['ACCEPTED', 'SIGNED']
    WITH node_5, position_6, position_6.earliest AS by1_7, position_6.latest AS by2_8, node_5.name AS by3_9
    WITH node_5, position_6, by1_7, by2_8, by3_9, by1_7 AS key_10, by2_8 AS key_11, by3_9 AS key_12, node_5.id AS key_13, position_6.id AS key_14
    ORDER BY key_10, key_11, key_12, key_13, key_14 LIMIT $p1
    CALL (position_6) {
      WITH coalesce(position_6.cites, []) AS locators_15
      UNWIND range(0, size(locators_15) - 1) AS index_16
      WITH index_16, locators_15[index_16] AS locator_17
      OPTIONAL MATCH (place_18:Locator {locator: locator_17})
      OPTIONAL MATCH (source_19:Source&Entity {id: split(locator_17, '#')[0]})
      WITH locator_17, place_18, source_19, index_16 AS by1_20
      ORDER BY by1_20
      RETURN collect([locator_17, place_18.heading, place_18.paragraph, CASE WHEN source_19 IS NOT NULL THEN [source_19.name] END]) AS rows_21
    }
    WITH [labels(node_5), node_5.id, node_5.name, position_6.stance, position_6.date, position_6.manner, position_6.certainty, rows_21] AS row_23, key_10, key_11, key_12, key_13, key_14
    ORDER BY key_10, key_11, key_12, key_13, key_14
    RETURN collect(row_23) AS rows_22
  }
  CALL (node_1) {
    MATCH (node_24)-[:TOOK]->(position_25:Position)-[:ON]->(node_1) WHERE position_25.stance IN ['REJECTED', 'REFUSED_TO_SIGN', 'WITHDREW']
    WITH node_24, position_25, position_25.earliest AS by1_26, position_25.latest AS by2_27, node_24.name AS by3_28
    WITH node_24, position_25, by1_26, by2_27, by3_28, by1_26 AS key_29, by2_27 AS key_30, by3_28 AS key_31, node_24.id AS key_32, position_25.id AS key_33
    ORDER BY key_29, key_30, key_31, key_32, key_33 LIMIT $p2
    CALL (position_25) {
      MATCH (position_25)-[:AT]->(node_34:Meeting)
      WITH node_34, node_34.id AS by1_35
      ORDER BY by1_35 LIMIT 1
      CALL (node_34) {
        MATCH (node_34)-[relation_36:TOOK_PLACE_IN]->(node_37:Entity)
        WITH node_37, relation_36.order AS by1_38, node_37.id AS by2_39
        ORDER BY by1_38, by2_39 LIMIT 1
        RETURN head(collect([labels(node_37), node_37.name])) AS found_40
      }
      RETURN head(collect([node_34.name, found_40])) AS found_41
    }
    WITH [labels(node_24), node_24.id, node_24.name, position_25.stance, position_25.date, [(position_25)-[:BECAUSE_OF]->(why) | coalesce(why.name, why.summary, why.text, why.id)], found_41] AS row_43, key_29, key_30, key_31, key_32, key_33
    ORDER BY key_29, key_30, key_31, key_32, key_33
    RETURN collect(row_43) AS rows_42
  }
  WITH [node_1.id, node_1.name, node_1.date, rows_22, rows_42] AS row_45, key_2, key_3, key_4
  ORDER BY key_2, key_3, key_4
  RETURN collect(row_45) AS rows_44
}
RETURN [rows_44] AS answer
