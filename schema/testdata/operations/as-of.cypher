CALL () {
  WITH $p1 AS date_1, $p2 AS earliest_2, $p3 AS latest_3 LIMIT 1
  CALL (earliest_2, latest_3) {
    WITH 'CERTAIN' AS truth_4, earliest_2 AS first_5, latest_3 AS last_6 LIMIT 1
    CALL (truth_4, first_5, last_6) {
      MATCH (holder_7:Person)-[relation_8:HELD_OFFICE]->(office_9:Office) WHERE truth_4 = CASE WHEN coalesce(relation_8.fromLatest, relation_8.toLatest) <= last_6 AND coalesce(relation_8.toEarliest, relation_8.fromEarliest) >= first_5 THEN 'CERTAIN' WHEN coalesce(relation_8.fromEarliest <= last_6, true) AND coalesce(relation_8.toLatest >= first_5, true) THEN 'POSSIBLE' END
      WITH office_9, holder_7, relation_8, office_9.id AS by1_10, holder_7.id AS by2_11, relation_8.id AS by3_12
      ORDER BY by1_10, by2_11, by3_12
      RETURN collect([office_9.id, holder_7.id]) AS rows_13
    }
    CALL (truth_4, first_5, last_6) {
      MATCH (controller_14)-[relation_15:CONTROLLED]->(place_16:Place) WHERE truth_4 = CASE WHEN coalesce(relation_15.fromLatest, relation_15.toLatest) <= last_6 AND coalesce(relation_15.toEarliest, relation_15.fromEarliest) >= first_5 THEN 'CERTAIN' WHEN coalesce(relation_15.fromEarliest <= last_6, true) AND coalesce(relation_15.toLatest >= first_5, true) THEN 'POSSIBLE' END
      WITH place_16, controller_14, relation_15, place_16.id AS by1_17, controller_14.id AS by2_18, relation_15.id AS by3_19
      ORDER BY by1_17, by2_18, by3_19
      RETURN collect([place_16.id, labels(controller_14), controller_14.id, relation_15.from, relation_15.to]) AS rows_20
    }
    RETURN head(collect([rows_13, rows_20])) AS found_21
  }
  CALL (earliest_2, latest_3) {
    WITH 'POSSIBLE' AS truth_22, earliest_2 AS first_23, latest_3 AS last_24 LIMIT 1
    CALL (truth_22, first_23, last_24) {
      MATCH (holder_25:Person)-[relation_26:HELD_OFFICE]->(office_27:Office) WHERE truth_22 = CASE WHEN coalesce(relation_26.fromLatest, relation_26.toLatest) <= last_24 AND coalesce(relation_26.toEarliest, relation_26.fromEarliest) >= first_23 THEN 'CERTAIN' WHEN coalesce(relation_26.fromEarliest <= last_24, true) AND coalesce(relation_26.toLatest >= first_23, true) THEN 'POSSIBLE' END
      WITH office_27, holder_25, relation_26, office_27.id AS by1_28, holder_25.id AS by2_29, relation_26.id AS by3_30
      ORDER BY by1_28, by2_29, by3_30
      RETURN collect([office_27.id, holder_25.id]) AS rows_31
    }
    CALL (truth_22, first_23, last_24) {
      MATCH (controller_32)-[relation_33:CONTROLLED]->(place_34:Place) WHERE truth_22 = CASE WHEN coalesce(relation_33.fromLatest, relation_33.toLatest) <= last_24 AND coalesce(relation_33.toEarliest, relation_33.fromEarliest) >= first_23 THEN 'CERTAIN' WHEN coalesce(relation_33.fromEarliest <= last_24, true) AND coalesce(relation_33.toLatest >= first_23, true) THEN 'POSSIBLE' END
      WITH place_34, controller_32, relation_33, place_34.id AS by1_35, controller_32.id AS by2_36, relation_33.id AS by3_37
      ORDER BY by1_35, by2_36, by3_37
      RETURN collect([place_34.id, labels(controller_32), controller_32.id]) AS rows_38
    }
    RETURN head(collect([rows_31, rows_38])) AS found_39
  }
  RETURN head(collect([found_21, found_39])) AS found_40
}
CALL () {
  MATCH (node_41:Place&Entity {id: $p4})
  WITH node_41 LIMIT 1
  CALL (node_41) {
    MATCH (node_42)-[relation_43:CONTROLLED]->(node_41)
    WITH node_42, relation_43, coalesce(relation_43.fromEarliest, relation_43.toEarliest, relation_43.toLatest) AS by1_44, coalesce(relation_43.toEarliest, relation_43.toLatest, date('9999-12-31')) AS by2_45, CASE
        WHEN relation_43.fromEarliest IS NOT NULL OR relation_43.fromLatest IS NOT NULL OR relation_43.toEarliest IS NOT NULL OR relation_43.toLatest IS NOT NULL THEN CASE
          WHEN coalesce(relation_43.fromLatest, relation_43.toLatest) <= $p6 AND coalesce(relation_43.toEarliest, relation_43.fromEarliest) >= $p5 THEN 'CERTAIN'
          WHEN coalesce(relation_43.fromEarliest <= $p6, true) AND coalesce(relation_43.toLatest >= $p5, true) THEN 'POSSIBLE' END
        WHEN relation_43.earliest IS NOT NULL OR relation_43.latest IS NOT NULL THEN CASE
          WHEN relation_43.latest <= $p6 THEN 'CERTAIN'
          WHEN coalesce(relation_43.earliest <= $p6, true) THEN 'POSSIBLE' END
        ELSE head([truths IN [[tied IN [startNode(relation_43), endNode(relation_43)] | CASE
        WHEN tied.fromEarliest IS NOT NULL OR tied.fromLatest IS NOT NULL OR tied.toEarliest IS NOT NULL OR tied.toLatest IS NOT NULL THEN CASE
          WHEN coalesce(tied.fromLatest, tied.toLatest) <= $p6 AND coalesce(tied.toEarliest, tied.fromEarliest) >= $p5 THEN 'CERTAIN'
          WHEN coalesce(tied.fromEarliest <= $p6, true) AND coalesce(tied.toLatest >= $p5, true) THEN 'POSSIBLE' END
        WHEN tied.earliest IS NOT NULL OR tied.latest IS NOT NULL THEN CASE
          WHEN tied.latest <= $p6 THEN 'CERTAIN'
          WHEN coalesce(tied.earliest <= $p6, true) THEN 'POSSIBLE' END
        ELSE CASE WHEN tied:Document|Event|Meeting|Name|Position|Statement THEN 'POSSIBLE' ELSE 'CERTAIN' END END]] | CASE
          WHEN truths[0] IS NULL OR truths[1] IS NULL THEN null
          WHEN type(relation_43) IN $p7 AND NOT 'POSSIBLE' IN truths THEN 'CERTAIN'
          ELSE 'POSSIBLE' END]) END AS truth_46
    WHERE truth_46 IN $p8
    WITH node_42, relation_43, by1_44, by2_45, truth_46, truth_46 AS key_47, by1_44 AS key_48, by2_45 AS key_49, node_42.id AS key_50, relation_43.id AS key_51
    ORDER BY key_47, key_48, key_49, key_50, key_51 LIMIT $p9
    RETURN collect([truth_46, relation_43.from, relation_43.to, labels(node_42), node_42.id]) AS rows_52
  }
  CALL (node_41) {
    MATCH (node_53)-[relation_54:CONTROLLED]->(node_41)
    WITH node_53, relation_54, coalesce(relation_54.fromEarliest, relation_54.toEarliest, relation_54.toLatest) AS by1_55, coalesce(relation_54.toEarliest, relation_54.toLatest, date('9999-12-31')) AS by2_56, CASE
        WHEN relation_54.fromEarliest IS NOT NULL OR relation_54.fromLatest IS NOT NULL OR relation_54.toEarliest IS NOT NULL OR relation_54.toLatest IS NOT NULL THEN CASE
          WHEN coalesce(relation_54.fromLatest, relation_54.toLatest) <= $p11 AND coalesce(relation_54.toEarliest, relation_54.fromEarliest) >= $p10 THEN 'CERTAIN'
          WHEN coalesce(relation_54.fromEarliest <= $p11, true) AND coalesce(relation_54.toLatest >= $p10, true) THEN 'POSSIBLE' END
        WHEN relation_54.earliest IS NOT NULL OR relation_54.latest IS NOT NULL THEN CASE
          WHEN relation_54.latest <= $p11 THEN 'CERTAIN'
          WHEN coalesce(relation_54.earliest <= $p11, true) THEN 'POSSIBLE' END
        ELSE head([truths IN [[tied IN [startNode(relation_54), endNode(relation_54)] | CASE
        WHEN tied.fromEarliest IS NOT NULL OR tied.fromLatest IS NOT NULL OR tied.toEarliest IS NOT NULL OR tied.toLatest IS NOT NULL THEN CASE
          WHEN coalesce(tied.fromLatest, tied.toLatest) <= $p11 AND coalesce(tied.toEarliest, tied.fromEarliest) >= $p10 THEN 'CERTAIN'
          WHEN coalesce(tied.fromEarliest <= $p11, true) AND coalesce(tied.toLatest >= $p10, true) THEN 'POSSIBLE' END
        WHEN tied.earliest IS NOT NULL OR tied.latest IS NOT NULL THEN CASE
          WHEN tied.latest <= $p11 THEN 'CERTAIN'
          WHEN coalesce(tied.earliest <= $p11, true) THEN 'POSSIBLE' END
        ELSE CASE WHEN tied:Document|Event|Meeting|Name|Position|Statement THEN 'POSSIBLE' ELSE 'CERTAIN' END END]] | CASE
          WHEN truths[0] IS NULL OR truths[1] IS NULL THEN null
          WHEN type(relation_54) IN $p12 AND NOT 'POSSIBLE' IN truths THEN 'CERTAIN'
          ELSE 'POSSIBLE' END]) END AS truth_57
    WHERE truth_57 IN $p13
    WITH node_53, relation_54, by1_55, by2_56, truth_57, truth_57 AS key_58, by1_55 AS key_59, by2_56 AS key_60, node_53.id AS key_61, relation_54.id AS key_62
    ORDER BY key_58, key_59, key_60, key_61, key_62 LIMIT $p14
    RETURN collect([truth_57, labels(node_53), node_53.id]) AS rows_63
  }
  RETURN head(collect([rows_52, rows_63, CASE WHEN node_41.location IS NOT NULL THEN [node_41.location.latitude, node_41.location.longitude] END])) AS found_64
}
CALL () {
  MATCH (node_65:Office&Entity {id: $p16})
  WITH node_65 LIMIT 1
  CALL (node_65) {
    MATCH (node_66:Person)-[relation_67:HELD_OFFICE]->(node_65)
    WITH node_66, relation_67, coalesce(relation_67.fromEarliest, relation_67.toEarliest, relation_67.toLatest) AS by1_68, coalesce(relation_67.toEarliest, relation_67.toLatest, date('9999-12-31')) AS by2_69
    WITH node_66, relation_67, by1_68, by2_69, by1_68 AS key_70, by2_69 AS key_71, node_66.id AS key_72, relation_67.id AS key_73
    ORDER BY key_70, key_71, key_72, key_73 LIMIT $p17
    RETURN collect([node_66.id, CASE WHEN coalesce(relation_67.from, relation_67.fromEarliest, relation_67.fromLatest) IS NOT NULL THEN [toString(relation_67.fromEarliest), toString(relation_67.fromLatest)] END, relation_67.to, CASE WHEN coalesce(relation_67.to, relation_67.toEarliest, relation_67.toLatest) IS NOT NULL THEN [toString(relation_67.toEarliest), toString(relation_67.toLatest)] END]) AS rows_74
  }
  RETURN head(collect([rows_74])) AS found_75
}
CALL (found_64, found_75) {
  UNWIND [at IN range(0, size($p15) - 1) WHERE found_64 IS NULL | [$p15[at], 'Place', 0, at]] + [at IN range(0, size($p18) - 1) WHERE found_75 IS NULL | [$p18[at], 'Office', 1, at]] AS wanted_76
  OPTIONAL MATCH (entity_77:Entity {id: wanted_76[0]})
  OPTIONAL MATCH (record_78:Record {id: wanted_76[0]})
  WITH wanted_76, coalesce(entity_77, record_78) AS there_79 WHERE there_79 IS NULL OR NOT coalesce(wanted_76[1] IN labels(there_79), true)
  WITH wanted_76, there_79, [at_80 IN range(0, size(left(wanted_76[0], 100)) - 3) | substring(wanted_76[0], at_80, 3)] AS grams_81
  OPTIONAL MATCH (node_82:Entity|Record) WHERE there_79 IS NULL AND any(gram_83 IN grams_81 WHERE node_82.id CONTAINS gram_83) AND coalesce(wanted_76[1] IN labels(node_82), true) AND size([gram_83 IN grams_81 WHERE node_82.id CONTAINS gram_83]) * 5 >= size(grams_81) + size(node_82.id) - 2
  WITH wanted_76, labels(there_79) AS instead_84, node_82.id AS id_85, size([gram_83 IN grams_81 WHERE node_82.id CONTAINS gram_83]) * 1.0 / (size(grams_81) + size(node_82.id) - 2) AS alike_86 ORDER BY alike_86 DESC, id_85
  WITH wanted_76, instead_84, collect(id_85)[..3] AS near_87 ORDER BY wanted_76[2], wanted_76[3]
  RETURN collect([wanted_76[2], wanted_76[0], near_87, instead_84, wanted_76[1]]) AS missing_88
}
RETURN [found_40, found_64, found_75, missing_88] AS answer
