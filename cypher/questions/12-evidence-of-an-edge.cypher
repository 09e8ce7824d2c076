// Everything that stands behind one edge: each statement with its sentence, its rule and its article.
// 一条边的全部依据：每条陈述的句子、规则、词典条目和出处。
MATCH (p:Person)-[edge:AFFILIATED_WITH]->(o:Organization)
WITH p, edge, o
ORDER BY edge.articles DESC, edge.edge
LIMIT 1
MATCH (s:Statement {edge: edge.edge})
MATCH (a:Article {id: s.article})
RETURN p.name AS person, edge.title AS title, o.name AS body, s.sentence AS sentence, s.rule AS rule, s.start AS start, s.end AS end,
  a.title AS article, a.publishedOn AS publishedOn, a.url AS url
ORDER BY publishedOn, s.id;
