// The latest issue with its articles and what they report and name (a picture).
// 最新一期的文章，以及文章报道的事件和提到的实体（图形结果）。
MATCH (i:Issue)
WITH i
ORDER BY coalesce(i.publishedOn, i.coverageEnd) DESC, i.id
LIMIT 1
MATCH (i)-[c:CONTAINS]->(a:Article)
OPTIONAL MATCH (a)-[r:REPORTS]->(e:Event)
OPTIONAL MATCH (a)-[m:MENTIONS]->(t:Topic|Policy)
RETURN i, c, a, r, e, m, t;
