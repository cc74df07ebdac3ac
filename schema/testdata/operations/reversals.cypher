CALL () {
  CALL () { MATCH (party_1)-[:TOOK]->(position_2:Position) RETURN party_1, position_2 UNION MATCH (position_2:Position)-[:ON_BEHALF_OF]->(party_1) RETURN party_1, position_2 UNION MATCH (position_2:Position) UNWIND coalesce(position_2.capacity, []) AS held_3 MATCH (:Office {id: held_3})-[:OFFICE_OF]->(party_1:State) RETURN party_1, position_2 }
  WITH DISTINCT party_1, position_2 WHERE $p1 IS NULL OR party_1.id = $p1
  MATCH (actor_4)-[:TOOK]->(position_2)-[:ON]->(target_5)
  WITH party_1, collect({position: position_2, actor: actor_4, target: target_5, side: CASE WHEN position_2.stance IN ['PROPOSED', 'ACCEPTED', 'SIGNED', 'ASSENTED', 'SUPPORTED'] THEN 1 WHEN position_2.stance IN ['REJECTED', 'REFUSED_TO_SIGN', 'WITHDREW', 'OPPOSED'] THEN -1 ELSE 0 END}) AS taken_6
  UNWIND taken_6 AS first_7
  UNWIND taken_6 AS second_8
  WITH party_1, first_7.position AS before_9, second_8.position AS after_10, first_7.actor AS beforeActor_11, second_8.actor AS afterActor_12, first_7.target AS beforeTarget_13, second_8.target AS afterTarget_14, first_7.side AS beforeSide_15, second_8.side AS afterSide_16 WHERE beforeSide_15 * afterSide_16 = -1
  WITH party_1, before_9, after_10, beforeActor_11, afterActor_12, beforeTarget_13, afterTarget_14, beforeSide_15, coalesce(before_9.latest, before_9.fromLatest) AS beforeLatest_17, coalesce(after_10.earliest, after_10.fromEarliest) AS afterEarliest_18, coalesce(before_9.earliest, before_9.fromEarliest) AS beforeEarliest_19, coalesce(after_10.latest, after_10.fromLatest) AS afterLatest_20
  WITH *, CASE WHEN beforeLatest_17 <= afterEarliest_18 THEN 'CERTAIN' WHEN afterLatest_20 <= beforeEarliest_19 THEN null WHEN beforeEarliest_19 <= afterEarliest_18 OR beforeEarliest_19 IS NULL OR afterEarliest_18 IS NULL THEN 'POSSIBLE' END AS order_21 WHERE order_21 IS NOT NULL AND (order_21 = 'CERTAIN' OR beforeSide_15 = 1) AND (beforeTarget_13 = afterTarget_14 OR EXISTS { MATCH (beforeTarget_13)-[:REVISES|ABRIDGES|DERIVED_FROM|REPLACES|VARIANT_OF*1..3]->(afterTarget_14) RETURN afterTarget_14 AS heir_22 } OR EXISTS { MATCH (beforeTarget_13)<-[:REVISES|ABRIDGES|DERIVED_FROM|REPLACES|VARIANT_OF*1..3]-(afterTarget_14) RETURN afterTarget_14 AS kin_23 }) AND ($p2 IS NULL OR beforeTarget_13.id = $p2 OR afterTarget_14.id = $p2)
  WITH DISTINCT party_1, before_9, after_10, beforeActor_11, afterActor_12, beforeTarget_13, afterTarget_14, order_21, beforeEarliest_19 AS by1_24, party_1.id AS by2_25, before_9.id AS by3_26, after_10.id AS by4_27
  CALL (after_10) {
    MATCH (after_10)-[:BECAUSE_OF]->(node_28)
    WITH node_28, node_28.earliest AS by1_29, node_28.id AS by2_30
    ORDER BY by1_29, by2_30
    RETURN collect([labels(node_28), node_28.id]) AS rows_31
  }
  CALL (before_9, after_10) {
    WITH coalesce(before_9.latest, before_9.fromLatest) AS start_32, coalesce(after_10.earliest, after_10.fromEarliest) AS stop_33
    MATCH (node_34:Event) WHERE node_34.earliest >= start_32 AND node_34.latest <= stop_33 AND coalesce(node_34.status, 'actual') = 'actual'
    WITH node_34, node_34.earliest AS by1_35, node_34.latest AS by2_36, node_34.id AS by3_37
    ORDER BY by1_35, by2_36, by3_37
    RETURN collect([node_34.id]) AS rows_38
  }
  WITH [labels(party_1), party_1.id, before_9.stance, before_9.date, after_10.stance, after_10.date, rows_31, labels(beforeTarget_13), beforeTarget_13.name, beforeTarget_13.id = afterTarget_14.id, beforeActor_11.id = afterActor_12.id, order_21, rows_38] AS row_40, by1_24, by2_25, by3_26, by4_27
  ORDER BY by1_24, by2_25, by3_26, by4_27
  RETURN collect(row_40) AS rows_39
}
CALL () {
  UNWIND $p3 AS wanted_41
  OPTIONAL MATCH (entity_42:Entity {id: wanted_41})
  OPTIONAL MATCH (record_43:Record {id: wanted_41})
  WITH wanted_41, coalesce(entity_42, record_43) AS there_44 WHERE there_44 IS NULL OR $p4 IS NOT NULL AND NOT $p4 IN labels(there_44)
  WITH wanted_41, [at_45 IN range(0, size(left(wanted_41, 100)) - 3) | substring(wanted_41, at_45, 3)] AS grams_46
  CALL (wanted_41, grams_46) { MATCH (node_47:Entity|Record) WHERE $p4 IS NULL OR $p4 IN labels(node_47) WITH node_47, size([gram_48 IN grams_46 WHERE node_47.id CONTAINS gram_48]) AS shared_49, abs(size(node_47.id) - size(wanted_41)) AS distance_50, size(grams_46) AS most_51 WHERE shared_49 > 0 AND shared_49 * 3 >= most_51 WITH node_47, shared_49, distance_50 ORDER BY shared_49 DESC, distance_50, node_47.id LIMIT 3 RETURN collect(node_47.id) AS near_52 }
  RETURN collect([wanted_41, near_52]) AS missing_53
}
CALL () {
  MATCH (actor_54)-[:TOOK]->(position_55:Position)-[:ON]->(target_56)
  WITH DISTINCT position_55, actor_54, target_56 WHERE coalesce(position_55.certainty = $p6, false)
  UNWIND CASE $p5 WHEN 'STANCE' THEN [position_55.stance] WHEN 'SIDE' THEN [CASE WHEN position_55.stance IN ['PROPOSED', 'ACCEPTED', 'SIGNED', 'ASSENTED', 'SUPPORTED'] THEN 'FOR' WHEN position_55.stance IN ['REJECTED', 'REFUSED_TO_SIGN', 'WITHDREW', 'OPPOSED'] THEN 'AGAINST' ELSE 'NEITHER' END] WHEN 'PARTY' THEN [actor_54.id] WHEN 'PLAN' THEN [target_56.id] WHEN 'YEAR' THEN [toString(coalesce(position_55.earliest, position_55.fromEarliest).year)] WHEN 'CERTAINTY' THEN [toUpper(position_55.certainty)] ELSE [locator_57 IN position_55.cites | split(locator_57, '#')[0]] END AS key_58
  WITH key_58, count(DISTINCT position_55) AS count_59 WHERE key_58 IS NOT NULL
  OPTIONAL MATCH (node_60:Entity|Provision {id: key_58})
  WITH key_58, count_59, node_60, -count_59 AS by1_61, key_58 AS by2_62
  ORDER BY by1_61, by2_62
  RETURN collect([key_58, count_59]) AS rows_63
}
CALL () {
  MATCH (actor_64)-[:TOOK]->(node_65:Position)-[:ON]->(target_66) WHERE ($p7 IS NULL OR target_66.id = $p7) AND ($p8 IS NULL OR actor_64.id = $p8 OR $p9 AND (EXISTS { MATCH (node_65)-[:ON_BEHALF_OF]->({id: $p8}) RETURN node_65 AS spoken_67 } OR EXISTS { MATCH (office_68:Office)-[:OFFICE_OF]->({id: $p8}) WHERE office_68.id IN node_65.capacity RETURN office_68 })) AND ($p10 IS NULL OR node_65.stance IN $p10) AND ($p11 IS NULL OR $p11 = CASE WHEN node_65.stance IN ['PROPOSED', 'ACCEPTED', 'SIGNED', 'ASSENTED', 'SUPPORTED'] THEN 'FOR' WHEN node_65.stance IN ['REJECTED', 'REFUSED_TO_SIGN', 'WITHDREW', 'OPPOSED'] THEN 'AGAINST' ELSE 'NEITHER' END) AND ($p12 IS NULL OR coalesce(coalesce(node_65.latest, node_65.toLatest) >= $p13, true)) AND ($p14 IS NULL OR coalesce(coalesce(node_65.earliest, node_65.fromEarliest) <= $p15, true))
  WITH DISTINCT node_65
  WITH node_65, node_65.earliest AS key_69, node_65.latest AS key_70, node_65.id AS key_71
  ORDER BY key_69, key_70, key_71 LIMIT $p16
  CALL (node_65) {
    MATCH (node_72)-[:TOOK]->(node_65)
    WITH node_72, node_72.id AS by1_73
    ORDER BY by1_73 LIMIT 1
    RETURN head(collect([labels(node_72), node_72.id])) AS found_74
  }
  WITH [found_74, node_65.stance, CASE WHEN node_65.stance IN ['PROPOSED', 'ACCEPTED', 'SIGNED', 'ASSENTED', 'SUPPORTED'] THEN 'FOR' WHEN node_65.stance IN ['REJECTED', 'REFUSED_TO_SIGN', 'WITHDREW', 'OPPOSED'] THEN 'AGAINST' ELSE 'NEITHER' END, node_65.from, CASE WHEN coalesce(node_65.from, node_65.fromEarliest, node_65.fromLatest) IS NOT NULL THEN [toString(node_65.fromEarliest), toString(node_65.fromLatest), node_65.from] END] AS row_76, key_69, key_70, key_71
  ORDER BY key_69, key_70, key_71
  RETURN collect(row_76) AS rows_75
}
CALL () {
  UNWIND $p17 AS wanted_77
  OPTIONAL MATCH (entity_78:Entity {id: wanted_77})
  OPTIONAL MATCH (record_79:Record {id: wanted_77})
  WITH wanted_77, coalesce(entity_78, record_79) AS there_80 WHERE there_80 IS NULL OR $p18 IS NOT NULL AND NOT $p18 IN labels(there_80)
  WITH wanted_77, [at_81 IN range(0, size(left(wanted_77, 100)) - 3) | substring(wanted_77, at_81, 3)] AS grams_82
  CALL (wanted_77, grams_82) { MATCH (node_83:Entity|Record) WHERE $p18 IS NULL OR $p18 IN labels(node_83) WITH node_83, size([gram_84 IN grams_82 WHERE node_83.id CONTAINS gram_84]) AS shared_85, abs(size(node_83.id) - size(wanted_77)) AS distance_86, size(grams_82) AS most_87 WHERE shared_85 > 0 AND shared_85 * 3 >= most_87 WITH node_83, shared_85, distance_86 ORDER BY shared_85 DESC, distance_86, node_83.id LIMIT 3 RETURN collect(node_83.id) AS near_88 }
  RETURN collect([wanted_77, near_88]) AS missing_89
}
RETURN [rows_39, missing_53, rows_63, rows_75, missing_89] AS answer
