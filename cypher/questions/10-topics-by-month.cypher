// How often each topic was spoken of, month by month.
// 各主题每月被多少篇文章提到。
MATCH (t:Topic)<-[:MENTIONS]-(a:Article)
WHERE size(a.publishedOn) >= 7
RETURN substring(a.publishedOn, 0, 7) AS month, t.name AS topic, count(DISTINCT a) AS articles
ORDER BY month DESC, articles DESC, topic
LIMIT 200;
