// Find nodes by any part of any of their names, and articles by any phrase of their text.
// 用名称的任何部分查找节点，用正文的任何词句查找文章。
CALL db.index.fulltext.queryNodes('node_search', '"卫健委"') YIELD node, score
RETURN labels(node) AS labels, coalesce(node.name, node.title) AS name, node.articles AS articles, score
ORDER BY score DESC
LIMIT 50;
