// Which bodies are most often named in the same article as this one?
// 哪些机构最常与某机构出现在同一篇文章里？
WITH '国家卫生健康委员会' AS body
MATCH (o:Organization)<-[:MENTIONS]-(a:Article)-[:MENTIONS]->(other:Organization)
WHERE (o.name = body OR body IN o.names) AND other <> o
RETURN other.name AS body, other.kind AS kind, count(DISTINCT a) AS articles, collect(DISTINCT a.title)[..3] AS examples
ORDER BY articles DESC, body
LIMIT 25;
