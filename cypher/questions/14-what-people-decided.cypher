// What people decided: which nodes are the same as another, which are no entities (a picture).
// 人工判定：哪些节点是同一实体，哪些不是实体（图形结果）。
MATCH (n:Node)
WHERE n:Merged OR n:Rejected
OPTIONAL MATCH (n)-[same:SAME_AS]->(home)
RETURN n, same, home
LIMIT 200;
