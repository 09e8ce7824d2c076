// Which provinces and cities appear with a topic, in the order of their first article, and how many days after the first of all?
// 某主题在哪些地区先后出现？各比最早的地区晚多少天？
WITH '信用就医' AS topic
MATCH (t:Topic)<-[m:MENTIONS]-(a:Article)-[:MENTIONS]->(r:Region)
WHERE (t.name = topic OR topic IN t.names OR topic IN m.names) AND r.kind IN ['province', 'prefecture'] AND size(a.publishedOn) = 10
WITH r, min(a.publishedOn) AS first, count(DISTINCT a) AS articles
ORDER BY first, r.name
WITH collect({region: r.name, first: first, articles: articles}) AS rows
UNWIND rows AS row
RETURN row.region AS region, row.first AS first, row.articles AS articles,
  duration.inDays(date(rows[0].first), date(row.first)).days AS daysAfterTheFirst;
