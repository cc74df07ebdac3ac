CALL () {
  MATCH (node_1:Person)
  WITH node_1
  WHERE EXISTS {
    MATCH (node_1)-[:TOOK]->(position_2:Position)-[:ON]->(node_3) WHERE position_2.stance IN ['ACCEPTED', 'SIGNED']
    WITH node_3, position_2, position_2.earliest AS by1_4, position_2.latest AS by2_5
    WHERE node_3.id = $p2
    RETURN node_3
  }
  WITH node_1, node_1.name AS key_6, node_1.id AS key_7
  ORDER BY key_6, key_7 LIMIT $p3
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
  ORDER BY key_14, key_15 LIMIT $p4
  RETURN collect([node_9.id]) AS rows_16
}
CALL () {
  MATCH (node_17:Person)
  WITH node_17
  WHERE (NOT EXISTS {
    MATCH (node_17)-[relation_18:ATTENDED]->(node_19:Meeting)
    WITH node_19, relation_18, node_19.earliest AS by1_20, node_19.latest AS by2_21
    WHERE NOT coalesce(node_19.kind = $p6, false)
    RETURN node_19
  } AND NOT coalesce(node_17:Leader = $p7, false))
  WITH node_17, node_17.name AS key_22, node_17.id AS key_23
  ORDER BY key_22, key_23 LIMIT $p8
  RETURN collect([node_17.id]) AS rows_24
}
CALL () {
  MATCH (node_25:Document)
  WITH node_25
  WHERE node_25.latest < $p9
  WITH node_25, node_25.earliest AS key_26, node_25.latest AS key_27, node_25.id AS key_28
  ORDER BY key_26, key_27, key_28 LIMIT $p10
  RETURN collect([node_25.id, node_25.date]) AS rows_29
}
CALL () {
  MATCH (node_30:Document)
  WITH node_30
  WHERE node_30.earliest < $p11
  WITH node_30, node_30.earliest AS key_31, node_30.latest AS key_32, node_30.id AS key_33
  ORDER BY key_31, key_32, key_33 LIMIT $p12
  RETURN collect([node_30.id, node_30.date]) AS rows_34
}
CALL () {
  MATCH (node_35:Person)
  WITH node_35
  WHERE EXISTS {
    MATCH (node_35)-[:TOOK]->(node_36:Position)
    WITH DISTINCT node_36
    WHERE node_36.stance IN $p13
    RETURN node_36
  }
  WITH node_35, COUNT {
    MATCH (node_35)-[:TOOK]->(node_39:Position)
    RETURN DISTINCT node_39
  } AS key_37, node_35.id AS key_38
  ORDER BY key_37 IS NULL, key_37 DESC, key_38 LIMIT $p14
  RETURN collect([node_35.id]) AS rows_40
}
CALL () {
  MATCH (node_41:Meeting)
  WITH node_41
  WHERE coalesce(node_41.status, 'actual') IN $p15
  WITH node_41, node_41.earliest AS key_42, node_41.latest AS key_43, node_41.id AS key_44
  ORDER BY key_42, key_43, key_44 LIMIT $p16
  RETURN collect([node_41.id, coalesce(node_41.status, 'actual')]) AS rows_45
}
CALL () {
  MATCH (actor_46)-[:TOOK]->(node_47:Position)-[:ON]->(target_48)
  WITH DISTINCT node_47
  WHERE (EXISTS {
    MATCH (node_47)-[:ON]->(node_49)
    WITH node_49, node_49.id AS by1_50
    WHERE $p17 IN labels(node_49)
    RETURN node_49
  } AND EXISTS {
    MATCH (node_51)-[:TOOK]->(node_47)
    WITH node_51, node_51.id AS by1_52
    WHERE any(item IN $p18 WHERE item IN labels(node_51))
    RETURN node_51
  })
  WITH node_47, node_47.earliest AS key_53, node_47.latest AS key_54, node_47.id AS key_55
  ORDER BY key_53, key_54, key_55 LIMIT $p19
  RETURN collect([node_47.id]) AS rows_56
}
CALL () {
  MATCH (node_57:Document)
  WITH node_57
  WHERE $p20 IN coalesce(node_57.cites, [])
  WITH node_57, node_57.earliest AS key_58, node_57.latest AS key_59, node_57.id AS key_60
  ORDER BY key_58, key_59, key_60 LIMIT $p21
  RETURN collect([node_57.id, coalesce(node_57.cites, [])]) AS rows_61
}
CALL () {
  MATCH (node_62:Place)
  WITH node_62
  WHERE point.distance(node_62.location, point({latitude: $p22, longitude: $p23})) <= $p24
  WITH node_62, node_62.name AS key_63, node_62.id AS key_64
  ORDER BY key_63, key_64 LIMIT $p25
  RETURN collect([node_62.id]) AS rows_65
}
CALL () {
  MATCH (node_66:Meeting)
  WITH node_66
  WHERE (node_66.earliest >= $p26 AND node_66.latest <= $p27 AND EXISTS {
    MATCH (node_66)-[relation_67:TOOK_PLACE_IN]->(node_68:Entity)
    WITH node_68, relation_67.order AS by1_69, node_68.id AS by2_70
    WHERE node_68.id STARTS WITH $p28
    RETURN node_68
  })
    AND coalesce(node_66.status, 'actual') IN $p29
  WITH node_66, node_66.earliest AS key_71, node_66.latest AS key_72, node_66.id AS key_73
  ORDER BY key_71, key_72, key_73 LIMIT $p30
  RETURN collect([node_66.id, node_66.date]) AS rows_74
}
CALL () {
  MATCH (actor_75)-[:TOOK]->(node_76:Position)-[:ON]->(target_77)
  WITH DISTINCT node_76
  WHERE (node_76.stance = $p31 OR (CASE WHEN node_76.stance IN ['PROPOSED', 'ACCEPTED', 'SIGNED', 'ASSENTED', 'SUPPORTED'] THEN 'FOR' WHEN node_76.stance IN ['REJECTED', 'REFUSED_TO_SIGN', 'WITHDREW', 'OPPOSED'] THEN 'AGAINST' ELSE 'NEITHER' END = $p32 AND node_76.latest > $p33))
  WITH node_76, node_76.earliest AS key_78, node_76.latest AS key_79, node_76.id AS key_80
  ORDER BY key_78, key_79, key_80 LIMIT $p34
  RETURN collect([node_76.id]) AS rows_81
}
CALL () {
  UNWIND $p5 AS word
  WITH word
  WHERE word IS NOT NULL AND NOT EXISTS { MATCH (node:Meeting) WHERE node.kind = word RETURN node }
  OPTIONAL MATCH (node:Meeting)
  WITH word, collect(DISTINCT node.kind) AS words
  RETURN collect([-2, word, words, 'meeting', 'kind']) AS unknown_82
}
CALL () {
  UNWIND [id IN $p1 | [id, null, -1, 0]] AS wanted_83
  OPTIONAL MATCH (entity_84:Entity {id: wanted_83[0]})
  OPTIONAL MATCH (record_85:Record {id: wanted_83[0]})
  WITH wanted_83, coalesce(entity_84, record_85) AS there_86 WHERE there_86 IS NULL OR NOT coalesce(wanted_83[1] IN labels(there_86), true)
  WITH wanted_83, there_86, [at_87 IN range(0, size(left(wanted_83[0], 100)) - 3) | substring(wanted_83[0], at_87, 3)] AS grams_88
  OPTIONAL MATCH (node_89:Entity|Record) WHERE there_86 IS NULL AND any(gram_90 IN grams_88 WHERE node_89.id CONTAINS gram_90) AND coalesce(wanted_83[1] IN labels(node_89), true) AND size([gram_90 IN grams_88 WHERE node_89.id CONTAINS gram_90]) * 5 >= size(grams_88) + size(node_89.id) - 2
  WITH wanted_83, labels(there_86) AS instead_91, node_89.id AS id_92, size([gram_90 IN grams_88 WHERE node_89.id CONTAINS gram_90]) * 1.0 / (size(grams_88) + size(node_89.id) - 2) AS alike_93 ORDER BY alike_93 DESC, id_92
  WITH wanted_83, instead_91, collect(id_92)[..3] AS near_94 ORDER BY wanted_83[2], wanted_83[3]
  RETURN collect([wanted_83[2], wanted_83[0], near_94, instead_91, wanted_83[1]]) AS missing_95
}
RETURN [rows_8, rows_16, rows_24, rows_29, rows_34, rows_40, rows_45, rows_56, rows_61, rows_65, rows_74, rows_81, unknown_82 + missing_95] AS answer
