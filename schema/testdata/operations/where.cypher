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
    WHERE NOT coalesce(node_19.kind = $p5, false)
    RETURN node_19
  } AND NOT coalesce(node_17:Leader = $p6, false))
  WITH node_17, node_17.name AS key_22, node_17.id AS key_23
  ORDER BY key_22, key_23 LIMIT $p7
  RETURN collect([node_17.id]) AS rows_24
}
CALL () {
  MATCH (node_25:Document)
  WITH node_25
  WHERE coalesce(node_25.latest < $p8, false)
  WITH node_25, node_25.earliest AS key_26, node_25.latest AS key_27, node_25.id AS key_28
  ORDER BY key_26, key_27, key_28 LIMIT $p9
  RETURN collect([node_25.id, node_25.date]) AS rows_29
}
CALL () {
  MATCH (node_30:Document)
  WITH node_30
  WHERE coalesce(node_30.earliest < $p10, false)
  WITH node_30, node_30.earliest AS key_31, node_30.latest AS key_32, node_30.id AS key_33
  ORDER BY key_31, key_32, key_33 LIMIT $p11
  RETURN collect([node_30.id, node_30.date]) AS rows_34
}
CALL () {
  MATCH (node_35:Person)
  WITH node_35
  WHERE EXISTS {
    MATCH (node_35)-[:TOOK]->(node_36:Position)
    WITH DISTINCT node_36
    WHERE coalesce(node_36.stance IN $p12, false)
    RETURN node_36
  }
  WITH node_35, COUNT {
    MATCH (node_35)-[:TOOK]->(node_39:Position)
    RETURN DISTINCT node_39
  } AS key_37, node_35.id AS key_38
  ORDER BY key_37 IS NULL, key_37 DESC, key_38 LIMIT $p13
  RETURN collect([node_35.id]) AS rows_40
}
CALL () {
  MATCH (node_41:Meeting)
  WITH node_41
  WHERE coalesce(node_41.status, 'actual') IN $p14
  WITH node_41, node_41.earliest AS key_42, node_41.latest AS key_43, node_41.id AS key_44
  ORDER BY key_42, key_43, key_44 LIMIT $p15
  RETURN collect([node_41.id, coalesce(node_41.status, 'actual')]) AS rows_45
}
CALL () {
  MATCH (actor_46)-[:TOOK]->(node_47:Position)-[:ON]->(target_48)
  WITH DISTINCT node_47
  WHERE (EXISTS {
    MATCH (node_47)-[:ON]->(node_49)
    WITH node_49, node_49.id AS by1_50
    WHERE $p16 IN labels(node_49)
    RETURN node_49
  } AND EXISTS {
    MATCH (node_51)-[:TOOK]->(node_47)
    WITH node_51, node_51.id AS by1_52
    WHERE any(item IN $p17 WHERE item IN labels(node_51))
    RETURN node_51
  })
  WITH node_47, node_47.earliest AS key_53, node_47.latest AS key_54, node_47.id AS key_55
  ORDER BY key_53, key_54, key_55 LIMIT $p18
  RETURN collect([node_47.id]) AS rows_56
}
CALL () {
  MATCH (node_57:Document)
  WITH node_57
  WHERE $p19 IN coalesce(node_57.cites, [])
  WITH node_57, node_57.earliest AS key_58, node_57.latest AS key_59, node_57.id AS key_60
  ORDER BY key_58, key_59, key_60 LIMIT $p20
  RETURN collect([node_57.id, coalesce(node_57.cites, [])]) AS rows_61
}
CALL () {
  MATCH (node_62:Place)
  WITH node_62
  WHERE coalesce(point.distance(node_62.location, point({latitude: $p21, longitude: $p22})) <= $p23, false)
  WITH node_62, node_62.name AS key_63, node_62.id AS key_64
  ORDER BY key_63, key_64 LIMIT $p24
  RETURN collect([node_62.id]) AS rows_65
}
CALL () {
  MATCH (node_66:Meeting)
  WITH node_66
  WHERE (coalesce(node_66.earliest >= $p25 AND node_66.latest <= $p26, false) AND EXISTS {
    MATCH (node_66)-[relation_67:TOOK_PLACE_IN]->(node_68:Entity)
    WITH node_68, relation_67.order AS by1_69, node_68.id AS by2_70
    WHERE coalesce(node_68.id STARTS WITH $p27, false)
    RETURN node_68
  })
    AND coalesce(node_66.status, 'actual') IN $p28
  WITH node_66, node_66.earliest AS key_71, node_66.latest AS key_72, node_66.id AS key_73
  ORDER BY key_71, key_72, key_73 LIMIT $p29
  RETURN collect([node_66.id, node_66.date]) AS rows_74
}
CALL () {
  MATCH (actor_75)-[:TOOK]->(node_76:Position)-[:ON]->(target_77)
  WITH DISTINCT node_76
  WHERE (coalesce(node_76.stance = $p30, false) OR (coalesce(CASE WHEN node_76.stance IN ['PROPOSED', 'ACCEPTED', 'SIGNED', 'ASSENTED', 'SUPPORTED'] THEN 'FOR' WHEN node_76.stance IN ['REJECTED', 'REFUSED_TO_SIGN', 'WITHDREW', 'OPPOSED'] THEN 'AGAINST' ELSE 'NEITHER' END = $p31, false) AND coalesce(node_76.latest > $p32, false)))
  WITH node_76, node_76.earliest AS key_78, node_76.latest AS key_79, node_76.id AS key_80
  ORDER BY key_78, key_79, key_80 LIMIT $p33
  RETURN collect([node_76.id]) AS rows_81
}
CALL () {
  UNWIND $p4 AS word
  WITH word
  WHERE word IS NOT NULL AND NOT EXISTS { MATCH (node:Meeting) WHERE node.kind = word RETURN node }
  OPTIONAL MATCH (node:Meeting)
  WITH word, collect(DISTINCT node.kind) AS words
  RETURN collect([-1, word, words, 'meeting', 'kind']) AS unknown_82
}
RETURN [rows_8, rows_16, rows_24, rows_29, rows_34, rows_40, rows_45, rows_56, rows_61, rows_65, rows_74, rows_81, unknown_82] AS answer
