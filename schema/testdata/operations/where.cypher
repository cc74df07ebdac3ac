CALL () {
  MATCH (node_1:Person)
  WITH node_1
  WHERE EXISTS {
    MATCH (node_1)-[:TOOK]->(position_2:Position)-[:ON]->(node_3) WHERE position_2.stance IN ['ACCEPTED', 'SIGNED']
    WITH node_3, position_2, position_2.earliest AS by1_4, position_2.latest AS by2_5
    WHERE coalesce(node_3.id = $p1, false)
    RETURN node_3
  }
  WITH node_1, node_1.name AS key_6, node_1.id AS key_7
  ORDER BY key_6, key_7 LIMIT $p2
  RETURN collect([node_1.id]) AS rows_8
}
CALL () {
  MATCH (node_9:Person)
  WITH node_9
  WHERE NOT EXISTS {
    MATCH (node_9)-[:TOOK]->(position_10:Position)-[:ON]->(node_11) WHERE position_10.stance IN ['REJECTED', 'REFUSED_TO_SIGN', 'WITHDREW']
    WITH node_11, position_10, position_10.earliest AS by1_12, position_10.latest AS by2_13
    WHERE true
    RETURN node_11
  }
  WITH node_9, node_9.name AS key_14, node_9.id AS key_15
  ORDER BY key_14, key_15 LIMIT $p3
  RETURN collect([node_9.id]) AS rows_16
}
CALL () {
  MATCH (node_17:Person)
  WITH node_17
  WHERE (NOT EXISTS {
    MATCH (node_17)-[relation_18:ATTENDED]->(node_19:Meeting)
    WITH node_19, relation_18, node_19.earliest AS by1_20, node_19.latest AS by2_21
    WHERE NOT coalesce(node_19.kind = $p4, false)
    RETURN node_19
  } AND NOT coalesce(node_17:Leader = $p5, false))
  WITH node_17, node_17.name AS key_22, node_17.id AS key_23
  ORDER BY key_22, key_23 LIMIT $p6
  RETURN collect([node_17.id]) AS rows_24
}
CALL () {
  MATCH (node_25:Document)
  WITH node_25
  WHERE coalesce(node_25.latest < $p7, false)
  WITH node_25, node_25.earliest AS key_26, node_25.latest AS key_27, node_25.id AS key_28
  ORDER BY key_26, key_27, key_28 LIMIT $p8
  RETURN collect([node_25.id, node_25.date]) AS rows_29
}
CALL () {
  MATCH (node_30:Document)
  WITH node_30
  WHERE coalesce(node_30.earliest < $p9, false)
  WITH node_30, node_30.earliest AS key_31, node_30.latest AS key_32, node_30.id AS key_33
  ORDER BY key_31, key_32, key_33 LIMIT $p10
  RETURN collect([node_30.id, node_30.date]) AS rows_34
}
CALL () {
  MATCH (node_35:Person)
  WITH node_35
  WHERE EXISTS {
    MATCH (actor_36)-[:TOOK]->(node_37:Position) WHERE (actor_36 = node_35 OR $p11 AND (EXISTS { MATCH (node_37)-[:ON_BEHALF_OF]->(node_35) RETURN node_35 AS held_38 } OR EXISTS { MATCH (office_39:Office)-[:OFFICE_OF]->(node_35) WHERE office_39.id IN node_37.capacity RETURN office_39 })) AND ($p12 IS NULL OR node_37.stance IN $p12) AND ($p13 IS NULL OR $p13 = CASE WHEN node_37.stance IN ['PROPOSED', 'ACCEPTED', 'SIGNED', 'ASSENTED', 'SUPPORTED'] THEN 'FOR' WHEN node_37.stance IN ['REJECTED', 'REFUSED_TO_SIGN', 'WITHDREW', 'OPPOSED'] THEN 'AGAINST' ELSE 'NEITHER' END)
    WITH DISTINCT node_37
    WHERE coalesce(node_37.stance IN $p14, false)
    RETURN node_37
  }
  WITH node_35, COUNT {
    MATCH (actor_42)-[:TOOK]->(node_43:Position) WHERE (actor_42 = node_35 OR $p15 AND (EXISTS { MATCH (node_43)-[:ON_BEHALF_OF]->(node_35) RETURN node_35 AS held_44 } OR EXISTS { MATCH (office_45:Office)-[:OFFICE_OF]->(node_35) WHERE office_45.id IN node_43.capacity RETURN office_45 })) AND ($p16 IS NULL OR node_43.stance IN $p16) AND ($p17 IS NULL OR $p17 = CASE WHEN node_43.stance IN ['PROPOSED', 'ACCEPTED', 'SIGNED', 'ASSENTED', 'SUPPORTED'] THEN 'FOR' WHEN node_43.stance IN ['REJECTED', 'REFUSED_TO_SIGN', 'WITHDREW', 'OPPOSED'] THEN 'AGAINST' ELSE 'NEITHER' END)
    RETURN DISTINCT node_43
  } AS key_40, node_35.id AS key_41
  ORDER BY key_40 IS NULL, key_40 DESC, key_41 LIMIT $p18
  RETURN collect([node_35.id]) AS rows_46
}
CALL () {
  MATCH (node_47:Meeting)
  WITH node_47
  WHERE coalesce(node_47.status, 'actual') IN $p19
  WITH node_47, node_47.earliest AS key_48, node_47.latest AS key_49, node_47.id AS key_50
  ORDER BY key_48, key_49, key_50 LIMIT $p20
  RETURN collect([node_47.id, coalesce(node_47.status, 'actual')]) AS rows_51
}
RETURN [rows_8, rows_16, rows_24, rows_29, rows_34, rows_46, rows_51] AS answer
