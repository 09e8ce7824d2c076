// Whether the visible graph is what the statements add up to: a count a row, 0 where all is well. Reads everything.
CALL () {
  MATCH (n:Node)
  WHERE n.articles = 0 AND NOT n:Article AND NOT EXISTS { (n)<-[:SAME_AS]-() }
  RETURN count(n) AS count, 'nodes that nothing speaks of' AS what
  UNION ALL
  MATCH (n:Node)
  CALL (n) {
    CALL (n) {
      MATCH (s:Statement {subject: n.id}) RETURN s.article AS article
      UNION
      MATCH (s:Statement {object: n.id}) RETURN s.article AS article
    }
    RETURN count(DISTINCT article) AS articles
  }
  WITH n, articles
  WHERE n.articles <> articles
  RETURN count(n) AS count, 'nodes whose articles are miscounted' AS what
  UNION ALL
  MATCH ()-[r]->()
  WHERE r.edge IS NOT NULL AND NOT EXISTS { MATCH (s:Statement {edge: r.edge}) }
  RETURN count(r) AS count, 'edges without a statement' AS what
  UNION ALL
  MATCH (s:Statement)
  WHERE s.edge IS NOT NULL
  WITH count(DISTINCT s.edge) AS stated
  MATCH ()-[r]->()
  WHERE r.edge IS NOT NULL
  WITH stated, count(r) AS visible
  RETURN abs(stated - visible) AS count, 'edges that are missing or double' AS what
  UNION ALL
  MATCH (s:Statement {predicate: 'MENTIONS'})
  WITH count(DISTINCT [s.article, s.object]) AS stated
  MATCH ()-[m:MENTIONS]->()
  WITH stated, count(m) AS visible
  RETURN abs(stated - visible) AS count, 'mentions that are missing or double' AS what
  UNION ALL
  MATCH (s:Statement)
  WHERE NOT EXISTS { MATCH (a:Article {id: s.article}) }
  RETURN count(s) AS count, 'statements without their article' AS what
  UNION ALL
  MATCH (n:Merged)
  WHERE NOT EXISTS { MATCH (r:Resolution {node: n.id}) WHERE EXISTS { (n)-[:SAME_AS]->(:Node {id: r.canonical}) } }
  RETURN count(n) AS count, 'merged nodes whose decision is gone' AS what
}
WITH count, what
WHERE count > 0
RETURN count, what;
