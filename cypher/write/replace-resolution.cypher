// Replaces what people's decisions come to, and moves the visible edges to the nodes that they now belong to. Statements stay as they are.
//
// $canonical    rows [node, canonical id or '' for no entity, labels of the node, labels of the canonical node]
// $corrections  rows [node, property, value]
// $lists        properties of which a node may have several values
// $numbers      properties that are numbers

// Every writer of articles holds one of these locks: none runs beside this.
MATCH (lock:WriteLock)
WITH lock
ORDER BY lock.slot
SET lock.turns = coalesce(lock.turns, 0) + 1
WITH count(lock) AS locks

// 1. The decisions; those that changed are marked.
CALL () {
  MATCH (r:Resolution)
  SET r.change = 'gone'
}
CALL () {
  UNWIND $canonical AS row
  MERGE (r:Resolution {node: row[0]})
  SET r.change = CASE WHEN r.canonical = row[1] THEN null ELSE 'new' END
  SET r.canonical = row[1], r.labels = row[2], r.homeLabels = row[3]
}
CALL () {
  MATCH (r:Resolution)
  WHERE r.change IS NOT NULL
  WITH r.node AS id, r.labels AS labels, r.change AS change, r.canonical AS canonical, r.homeLabels AS homeLabels
  RETURN collect([id, labels, CASE change WHEN 'gone' THEN null ELSE canonical END, homeLabels]) AS changed
}
CALL () {
  MATCH (r:Resolution)
  WHERE r.change = 'gone'
  DELETE r
}
CALL () {
  MATCH (r:Resolution)
  REMOVE r.change
}

// 2. What people set right; a property in capitals is an edge whose end they did.
CALL () {
  MATCH (c:Correction)
  WITH c, c.node AS id, c.property AS property
  DELETE c
  RETURN collect([id, property]) AS corrected
}
CALL () {
  UNWIND $corrections AS row
  CREATE (:Correction {node: row[0], property: row[1], value: row[2]})
}

// 3. The edges that the changed nodes have a part in, wherever they stand.
CALL (changed) {
  UNWIND changed AS x
  MATCH (node:Node {id: x[0]})
  OPTIONAL MATCH (node)-[:SAME_AS]->(home)
  WITH x[0] AS id, coalesce(home, node) AS at
  MATCH (at)-[e]-()
  WHERE e.subject = id OR e.object = id
  RETURN collect(DISTINCT e) AS edges
}

// 4. The nodes: one that is the same as another is no Entity of its own any more, and the other way round.
CALL (changed) {
  UNWIND changed AS x
  MATCH (node:Node {id: x[0]})
  OPTIONAL MATCH (node)-[same:SAME_AS]->(oldHome)
  DELETE same
  REMOVE node:Merged:Rejected
  REMOVE node:$(x[1])
  SET node:$(CASE WHEN x[2] IS NULL THEN x[1] WHEN x[2] = '' THEN ['Rejected'] ELSE ['Merged'] END)
  WITH x, node, oldHome
  CALL (x, node) {
    WITH x, node
    WHERE x[2] <> ''
    MERGE (home:Node {id: x[2]})
    ON CREATE SET home.articles = 0, home.names = []
    SET home:$(x[3])
    MERGE (node)-[:SAME_AS]->(home)
  }
  RETURN collect(DISTINCT oldHome) AS oldHomes
}

// 5. The edges follow.
CALL (edges, corrected) {
  CALL (edges, corrected) {
    UNWIND edges AS e
    RETURN e
    UNION
    UNWIND corrected + [row IN $corrections | [row[0], row[1]]] AS key
    WITH DISTINCT key
    WHERE key[1] = toUpper(key[1])
    MATCH (:Node {id: key[0]})-[e:$(key[1])]->()
    RETURN e
  }
  MATCH (s:Node {id: coalesce(e.subject, startNode(e).id)})
  MATCH (o:Node {id: e.object})
  OPTIONAL MATCH (s)-[:SAME_AS]->(sHome)
  OPTIONAL MATCH (o)-[:SAME_AS]->(oHome)
  WITH e, coalesce(sHome, s) AS sHome, coalesce(oHome, o) AS oHome
  OPTIONAL MATCH (c:Correction {node: sHome.id, property: type(e)})
  OPTIONAL MATCH (end:Node {id: c.value})
  WITH e, sHome, coalesce(end, oHome) AS oHome
  WHERE startNode(e) <> sHome OR endNode(e) <> oHome
  CREATE (sHome)-[moved:$(type(e))]->(oHome)
  SET moved = properties(e)
  DELETE e
}
CALL (oldHomes) {
  UNWIND oldHomes AS home
  WITH home
  WHERE home.articles = 0 AND NOT EXISTS { (home)<-[:SAME_AS]-() }
  DETACH DELETE home
}

// 6. Properties that a person set right, and those that no longer are: their value is again the least that was stated.
CALL (corrected) {
  UNWIND corrected + [row IN $corrections | [row[0], row[1]]] AS key
  WITH DISTINCT key[0] AS id, key[1] AS property
  WHERE NOT property IN ['id', 'articles', 'names'] AND property <> toUpper(property)
  MATCH (node:Node {id: id})
  OPTIONAL MATCH (c:Correction {node: id, property: property})
  CALL (id, property) {
    MATCH (s:Statement {subject: id})
    WHERE s.predicate = property AND s.object IS NULL
    WITH min(s.value) AS least, collect(DISTINCT s.value) AS every
    RETURN CASE WHEN least IS NULL THEN null WHEN property IN $lists THEN every WHEN property IN $numbers THEN toFloat(least) ELSE least END AS stated
  }
  SET node[property] = coalesce(c.value, stated)
}
RETURN size(changed) AS changed;
