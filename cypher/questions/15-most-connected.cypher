// The bodies that take part in most events, with their kinds.
// 参与事件最多的机构及其类型。
MATCH (o:Organization)-[part:PARTICIPATED_IN]->(e:Event)
RETURN o.name AS body, o.kind AS kind, count(DISTINCT e) AS events, collect(DISTINCT part.role) AS roles, collect(DISTINCT e.name)[..3] AS examples
ORDER BY events DESC, body
LIMIT 25;
