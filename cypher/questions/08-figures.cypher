// The figures that articles state of a body or a place, as they are printed.
// 文章里关于某机构或地区的数字，及其原文。
WITH '四川省' AS subject
MATCH (i:Indicator)-[m:MEASURES]->(e:Entity)
WHERE e.name = subject OR subject IN e.names
RETURN i.asOf AS asOf, i.name AS measure, i.value AS value, i.unit AS unit, i.bound AS bound, i.surface AS printed, m.articleTitle AS article
ORDER BY asOf DESC, measure
LIMIT 100;
