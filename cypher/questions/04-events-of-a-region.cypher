// What took place in a region and everything below it, newest first, with who took part.
// 某地区（含下辖地区）发生了哪些事件？谁参加了？按时间倒序。
WITH '四川省' AS region
MATCH (top:Region {name: region})
MATCH (top)<-[:PART_OF*0..3]-(r:Region)<-[place:TOOK_PLACE_IN]-(e:Event)
OPTIONAL MATCH (who)-[part:PARTICIPATED_IN]->(e)
RETURN e.date AS date, e.type AS type, e.name AS event, collect(DISTINCT coalesce(who.name, '') + coalesce(' (' + part.role + ')', '')) AS participants,
  place.sentence AS sentence
ORDER BY date DESC, event
LIMIT 100;
