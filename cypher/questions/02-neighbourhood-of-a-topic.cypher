// A topic with the articles that speak of it and the bodies and places that they name (a picture).
// 一个主题、谈到它的文章，以及文章里的机构和地区（图形结果）。
WITH '人工智能' AS topic
MATCH (t:Topic)<-[about:MENTIONS]-(a:Article)
WHERE t.name = topic OR topic IN t.names
WITH t, about, a
ORDER BY a.publishedOn DESC
LIMIT 8
MATCH (a)-[m:MENTIONS]->(e:Organization|Region)
RETURN t, about, a, m, e
LIMIT 150;
