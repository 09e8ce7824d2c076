// The latest events with those who took part and where they were (a picture).
// 最近的事件、参加者和地点（图形结果）。
MATCH (e:Event)
WHERE e.date IS NOT NULL
WITH e
ORDER BY e.date DESC, e.id
LIMIT 12
OPTIONAL MATCH (who:Entity)-[part:PARTICIPATED_IN]->(e)
OPTIONAL MATCH (e)-[place:TOOK_PLACE_IN]->(r:Region)
RETURN e, part, who, place, r;
