CALL () {
  WITH $p1 AS wanted_1
  CALL () { MATCH (party_2)-[:TOOK]->(position_3:Position) RETURN party_2, position_3 UNION MATCH (position_3:Position)-[:ON_BEHALF_OF]->(party_2) RETURN party_2, position_3 UNION MATCH (position_3:Position) UNWIND coalesce(position_3.capacity, []) AS held_4 MATCH (:Office {id: held_4})-[:OFFICE_OF]->(party_2:State) RETURN party_2, position_3 }
  WITH DISTINCT party_2, position_3, wanted_1 WHERE wanted_1 IS NULL OR party_2.id = wanted_1
  MATCH (actor_5)-[:TOOK]->(position_3)-[:ON]->(target_6)
  WITH party_2, collect({position: position_3, actor: actor_5, target: target_6, side: CASE WHEN position_3.stance IN ['PROPOSED', 'ACCEPTED', 'SIGNED', 'ASSENTED', 'SUPPORTED'] THEN 1 WHEN position_3.stance IN ['REJECTED', 'REFUSED_TO_SIGN', 'WITHDREW', 'OPPOSED'] THEN -1 ELSE 0 END}) AS taken_7
  UNWIND taken_7 AS first_8
  UNWIND taken_7 AS second_9
  WITH party_2, first_8.position AS before_10, second_9.position AS after_11, first_8.actor AS beforeActor_12, second_9.actor AS afterActor_13, first_8.target AS beforeTarget_14, second_9.target AS afterTarget_15, first_8.side AS beforeSide_16, second_9.side AS afterSide_17 WHERE beforeSide_16 * afterSide_17 = -1
  WITH party_2, before_10, after_11, beforeActor_12, afterActor_13, beforeTarget_14, afterTarget_15, beforeSide_16, coalesce(before_10.latest, before_10.fromLatest) AS beforeLatest_18, coalesce(after_11.earliest, after_11.fromEarliest) AS afterEarliest_19, coalesce(before_10.earliest, before_10.fromEarliest) AS beforeEarliest_20, coalesce(after_11.latest, after_11.fromLatest) AS afterLatest_21
  WITH *, CASE WHEN beforeLatest_18 <= afterEarliest_19 OR EXISTS { MATCH (before_10)-[:PRECEDED]->(after_11) RETURN after_11 AS next_22 } THEN 'CERTAIN' WHEN afterLatest_21 <= beforeEarliest_20 THEN null WHEN beforeEarliest_20 <= afterEarliest_19 OR beforeEarliest_20 IS NULL OR afterEarliest_19 IS NULL THEN 'POSSIBLE' END AS order_23 WHERE order_23 IS NOT NULL AND (order_23 = 'CERTAIN' OR beforeSide_16 = 1) AND (beforeTarget_14 = afterTarget_15 OR EXISTS { MATCH (beforeTarget_14)-[:REVISES|ABRIDGES|DERIVED_FROM|REPLACES|VARIANT_OF*1..3]->(afterTarget_15) RETURN afterTarget_15 AS heir_24 } OR EXISTS { MATCH (beforeTarget_14)<-[:REVISES|ABRIDGES|DERIVED_FROM|REPLACES|VARIANT_OF*1..3]-(afterTarget_15) RETURN afterTarget_15 AS kin_25 }) AND ($p2 IS NULL OR beforeTarget_14.id = $p2 OR afterTarget_15.id = $p2)
  WITH DISTINCT party_2, before_10, after_11, beforeActor_12, afterActor_13, beforeTarget_14, afterTarget_15, order_23, beforeEarliest_20 AS by1_26, party_2.id AS by2_27, before_10.id AS by3_28, after_11.id AS by4_29
  CALL (after_11) {
    MATCH (after_11)-[:BECAUSE_OF]->(node_30)
    WITH node_30, node_30.earliest AS by1_31, node_30.id AS by2_32
    ORDER BY by1_31, by2_32
    RETURN collect([labels(node_30), node_30.id]) AS rows_33
  }
  CALL (before_10, after_11) {
    WITH coalesce(before_10.latest, before_10.fromLatest) AS start_34, coalesce(after_11.earliest, after_11.fromEarliest) AS stop_35
    MATCH (node_36:Event) WHERE node_36.earliest >= start_34 AND node_36.latest <= stop_35 AND coalesce(node_36.status, 'actual') = 'actual'
    WITH node_36, node_36.earliest AS by1_37, node_36.latest AS by2_38, node_36.id AS by3_39
    ORDER BY by1_37, by2_38, by3_39
    RETURN collect([node_36.id]) AS rows_40
  }
  WITH [labels(party_2), party_2.id, before_10.stance, before_10.date, after_11.stance, after_11.date, rows_33, labels(beforeTarget_14), beforeTarget_14.name, beforeTarget_14.id = afterTarget_15.id, beforeActor_12.id = afterActor_13.id, order_23, rows_40] AS row_42, by1_26, by2_27, by3_28, by4_29
  ORDER BY by1_26, by2_27, by3_28, by4_29
  RETURN collect(row_42) AS rows_41
}
CALL () {
  UNWIND $p3 AS wanted_43
  OPTIONAL MATCH (entity_44:Entity {id: wanted_43})
  OPTIONAL MATCH (record_45:Record {id: wanted_43})
  WITH wanted_43, coalesce(entity_44, record_45) AS there_46 WHERE there_46 IS NULL OR $p4 IS NOT NULL AND NOT $p4 IN labels(there_46)
  WITH wanted_43, [at_47 IN range(0, size(left(wanted_43, 100)) - 3) | substring(wanted_43, at_47, 3)] AS grams_48
  CALL (wanted_43, grams_48) { MATCH (node_49:Entity|Record) WHERE $p4 IS NULL OR $p4 IN labels(node_49) WITH node_49, size([gram_50 IN grams_48 WHERE node_49.id CONTAINS gram_50]) AS shared_51, abs(size(node_49.id) - size(wanted_43)) AS distance_52, size(grams_48) AS most_53 WHERE shared_51 > 0 AND shared_51 * 3 >= most_53 WITH node_49, shared_51, distance_52 ORDER BY shared_51 DESC, distance_52, node_49.id LIMIT 3 RETURN collect(node_49.id) AS near_54 }
  RETURN collect([wanted_43, near_54]) AS missing_55
}
CALL () {
  MATCH (actor_56)-[:TOOK]->(position_57:Position)-[:ON]->(target_58)
  WITH DISTINCT position_57, actor_56, target_58 WHERE coalesce(position_57.certainty = $p6, false)
  UNWIND CASE $p5 WHEN 'STANCE' THEN [position_57.stance] WHEN 'SIDE' THEN [CASE WHEN position_57.stance IN ['PROPOSED', 'ACCEPTED', 'SIGNED', 'ASSENTED', 'SUPPORTED'] THEN 'FOR' WHEN position_57.stance IN ['REJECTED', 'REFUSED_TO_SIGN', 'WITHDREW', 'OPPOSED'] THEN 'AGAINST' ELSE 'NEITHER' END] WHEN 'PARTY' THEN [actor_56.id] WHEN 'PLAN' THEN [target_58.id] WHEN 'YEAR' THEN [toString(coalesce(position_57.earliest, position_57.fromEarliest).year)] WHEN 'CERTAINTY' THEN [toUpper(position_57.certainty)] ELSE [locator_59 IN position_57.cites | split(locator_59, '#')[0]] END AS key_60
  WITH key_60, count(DISTINCT position_57) AS count_61 WHERE key_60 IS NOT NULL
  OPTIONAL MATCH (node_62:Entity|Provision {id: key_60})
  WITH key_60, count_61, node_62, -count_61 AS by1_63, key_60 AS by2_64
  ORDER BY by1_63, by2_64
  RETURN collect([key_60, count_61]) AS rows_65
}
CALL () {
  MATCH (actor_66)-[:TOOK]->(node_67:Position)-[:ON]->(target_68) WHERE ($p7 IS NULL OR target_68.id = $p7) AND ($p8 IS NULL OR actor_66.id = $p8 OR $p9 AND (EXISTS { MATCH (node_67)-[:ON_BEHALF_OF]->({id: $p8}) RETURN node_67 AS spoken_69 } OR EXISTS { MATCH (office_70:Office)-[:OFFICE_OF]->({id: $p8}) WHERE office_70.id IN node_67.capacity RETURN office_70 })) AND ($p10 IS NULL OR node_67.stance IN $p10) AND ($p11 IS NULL OR $p11 = CASE WHEN node_67.stance IN ['PROPOSED', 'ACCEPTED', 'SIGNED', 'ASSENTED', 'SUPPORTED'] THEN 'FOR' WHEN node_67.stance IN ['REJECTED', 'REFUSED_TO_SIGN', 'WITHDREW', 'OPPOSED'] THEN 'AGAINST' ELSE 'NEITHER' END) AND ($p12 IS NULL OR coalesce(coalesce(node_67.latest, node_67.toLatest) >= $p13, true)) AND ($p14 IS NULL OR coalesce(coalesce(node_67.earliest, node_67.fromEarliest) <= $p15, true))
  WITH DISTINCT node_67
  WITH node_67, node_67.earliest AS key_71, node_67.latest AS key_72, node_67.id AS key_73
  ORDER BY key_71, key_72, key_73 LIMIT $p16
  CALL (node_67) {
    MATCH (node_74)-[:TOOK]->(node_67)
    WITH node_74, node_74.id AS by1_75
    ORDER BY by1_75 LIMIT 1
    RETURN head(collect([labels(node_74), node_74.id])) AS found_76
  }
  WITH [found_76, node_67.stance, CASE WHEN node_67.stance IN ['PROPOSED', 'ACCEPTED', 'SIGNED', 'ASSENTED', 'SUPPORTED'] THEN 'FOR' WHEN node_67.stance IN ['REJECTED', 'REFUSED_TO_SIGN', 'WITHDREW', 'OPPOSED'] THEN 'AGAINST' ELSE 'NEITHER' END, node_67.from, CASE WHEN coalesce(node_67.from, node_67.fromEarliest, node_67.fromLatest) IS NOT NULL THEN [toString(node_67.fromEarliest), toString(node_67.fromLatest), node_67.from] END] AS row_78, key_71, key_72, key_73
  ORDER BY key_71, key_72, key_73
  RETURN collect(row_78) AS rows_77
}
CALL () {
  UNWIND $p17 AS wanted_79
  OPTIONAL MATCH (entity_80:Entity {id: wanted_79})
  OPTIONAL MATCH (record_81:Record {id: wanted_79})
  WITH wanted_79, coalesce(entity_80, record_81) AS there_82 WHERE there_82 IS NULL OR $p18 IS NOT NULL AND NOT $p18 IN labels(there_82)
  WITH wanted_79, [at_83 IN range(0, size(left(wanted_79, 100)) - 3) | substring(wanted_79, at_83, 3)] AS grams_84
  CALL (wanted_79, grams_84) { MATCH (node_85:Entity|Record) WHERE $p18 IS NULL OR $p18 IN labels(node_85) WITH node_85, size([gram_86 IN grams_84 WHERE node_85.id CONTAINS gram_86]) AS shared_87, abs(size(node_85.id) - size(wanted_79)) AS distance_88, size(grams_84) AS most_89 WHERE shared_87 > 0 AND shared_87 * 3 >= most_89 WITH node_85, shared_87, distance_88 ORDER BY shared_87 DESC, distance_88, node_85.id LIMIT 3 RETURN collect(node_85.id) AS near_90 }
  RETURN collect([wanted_79, near_90]) AS missing_91
}
RETURN [rows_41, missing_55, rows_65, rows_77, missing_91] AS answer
