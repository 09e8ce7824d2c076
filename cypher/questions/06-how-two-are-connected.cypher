// The shortest way from one entity to another, not counting that an article merely names both (a picture).
// 两个实体之间的最短联系，不算“同一篇文章提到”（图形结果）。
WITH '国家卫生健康委员会' AS one, '四川省' AS other
MATCH (a:Entity), (b:Entity)
WHERE (a.name = one OR one IN a.names) AND (b.name = other OR other IN b.names) AND a <> b
MATCH path = shortestPath((a)-[:AFFILIATED_WITH|ISSUED_BY|PART_OF|LOCATED_IN|PARTICIPATED_IN|TOOK_PLACE_IN|CONCERNS|IMPLEMENTS|CITES|APPLIES_IN*..6]-(b))
RETURN path
LIMIT 5;
