// Policies, who issued them, what they carry out or replace, and how many articles speak of them.
// 政策文件：谁发布，落实或替代哪些文件，多少篇文章提到。
MATCH (p:Policy)
OPTIONAL MATCH (p)-[:ISSUED_BY]->(o:Organization)
OPTIONAL MATCH (p)-[tie:IMPLEMENTS|REPLACES|CITES]->(q:Policy)
RETURN p.name AS policy, p.kind AS kind, collect(DISTINCT o.name) AS issuedBy, collect(DISTINCT type(tie) + ' ' + q.name) AS ties, p.articles AS articles
ORDER BY articles DESC, policy
LIMIT 50;
