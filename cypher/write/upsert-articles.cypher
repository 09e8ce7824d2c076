// Writes a batch of whole articles in one transaction. Writing it again changes nothing; several writers may run at once.
//
// $slot      the lock that this writer takes
// $articles  rows in ascending order of id, each id once:
//            0 id, 1 title, 2 source, 3 url, 4 publishedOn, 5 text, 6 length (UTF-16), 7 contentHash, 8 dictionaryVersion, 9 digest,
//            10 articles that speak of it: 1 where a statement names it, else 0, and the lists:
//   11 statements  [id, subject, predicate, object, value, start, end, rule, entry, confidence, sentence, edge]
//   12 nodes       [id, labels, names, [property, value] ...], all that its statements name
//   13 mentions    [node, times, names, sentences, rules, starts, ends], one a node
//   14 edges       [edge, subject, type, object, value, statement, sentence, rule], one an edge: the hash of the four parts
// $issues    rows [id, series, number, publishedOn, coverageStart, coverageEnd, publisher]
// $contains  rows [issue, article, ordinal]
// $lists     properties of which a node may have several values
// $numbers   properties that are numbers

MATCH (lock:WriteLock {slot: $slot})
SET lock.turns = coalesce(lock.turns, 0) + 1
WITH lock

// 1. Which readings win: ArticlePrecedence. Setting the title locks the article before anything of it is read. By slot and turn the articles are found
// that were written, or tied to an issue, since.
CALL (lock) {
  UNWIND $articles AS row
  MERGE (a:Node:Article {id: row[0]})
  SET a.title = coalesce(a.title, row[1]), a.slot = lock.slot, a.turn = lock.turns
  WITH a, row, a.contentHash IS NOT NULL AS known
  WHERE NOT known
     OR (a.contentHash <> row[7] AND (row[6] > a.length OR (row[6] = a.length AND row[7] < a.contentHash)))
     OR (a.contentHash = row[7] AND (a.dictionaryVersion <> row[8] OR row[9] < a.digest))
  RETURN collect([a, row, known]) AS won
}

// 2. The old statements of what is replaced go; what they named is recounted below.
CALL (won) {
  UNWIND [w IN won WHERE w[2] | w[1][0]] AS article
  MATCH (s:Statement {article: article})
  WITH s, s.subject AS subject, s.object AS object, s.edge AS edge
  DELETE s
  RETURN collect(DISTINCT subject) + collect(DISTINCT object) AS oldNodes, collect(DISTINCT [edge, subject]) AS oldEdges
}
CALL (won) {
  UNWIND [w IN won WHERE w[2] | w[0]] AS a
  MATCH (a)-[m:MENTIONS]->()
  DELETE m
}

// 3. The articles and their statements as they were made.
CALL (won) {
  UNWIND won AS w
  WITH w[0] AS a, w[1] AS row
  SET a.title = row[1], a.source = row[2], a.url = row[3], a.publishedOn = row[4], a.text = row[5], a.length = row[6], a.contentHash = row[7],
      a.dictionaryVersion = row[8], a.digest = row[9], a.articles = row[10]
}
CALL (won) {
  UNWIND won AS w
  UNWIND w[1][11] AS s
  CREATE (:Statement {id: s[0], article: w[1][0], subject: s[1], predicate: s[2], object: s[3], value: s[4], start: s[5], end: s[6], rule: s[7],
    entry: s[8], confidence: s[9], sentence: s[10], edge: s[11]})
}

// 4. The nodes, in ascending order so that two writers wait for each other instead of meeting head on.
CALL (won) {
  UNWIND won AS w
  UNWIND w[1][12] AS n
  WITH n[0] AS id, head(collect(n[1])) AS labels, count(*) AS more, collect(n[2]) AS names
  ORDER BY id
  MERGE (node:Node {id: id})
  ON CREATE SET node.articles = 0, node.names = []
  SET node.articles = node.articles + more,
      node.names = reduce(known = node.names, list IN names | known + [x IN list WHERE NOT x IN known])
  WITH node, labels
  OPTIONAL MATCH (r:Resolution {node: node.id})
  SET node:$(CASE WHEN r IS NULL THEN labels WHEN r.canonical = '' THEN ['Rejected'] ELSE ['Merged'] END)
  WITH node, r
  WHERE r.canonical <> ''
  MERGE (home:Node {id: r.canonical})
  ON CREATE SET home.articles = 0, home.names = []
  SET home:$(r.homeLabels)
  MERGE (node)-[:SAME_AS]->(home)
}
CALL (won) {
  UNWIND won AS w
  UNWIND w[1][12] AS n
  UNWIND n[3] AS p
  WITH n[0] AS id, p[0] AS property, min(p[1]) AS least, collect(DISTINCT p[1]) AS every
  MATCH (node:Node {id: id})
  WITH node, property, node[property] AS old, every, CASE WHEN property IN $numbers THEN toFloat(least) ELSE least END AS least
  SET node[property] = CASE
    WHEN property IN $lists THEN coalesce(old, []) + [x IN every WHERE NOT x IN coalesce(old, [])]
    WHEN old IS NULL OR least < old THEN least
    ELSE old
  END
}

// 5. The visible edges; a merged node's stand at the node that it is the same as.
CALL (won) {
  UNWIND won AS w
  UNWIND w[1][13] AS m
  MATCH (node:Node {id: m[0]})
  OPTIONAL MATCH (node)-[:SAME_AS]->(home)
  WITH w[0] AS a, m, coalesce(home, node) AS home
  CREATE (a)-[:MENTIONS {object: m[0], times: m[1], names: m[2], sentences: m[3], rules: m[4], starts: m[5], ends: m[6]}]->(home)
}
CALL (won) {
  UNWIND won AS w
  UNWIND w[1][14] AS e
  WITH e, [coalesce(w[1][4], '9999'), e[5], e[6], e[7], w[1][0], w[1][1]] AS evidence
  WITH e[0] AS edge, e[1] AS subject, e[2] AS type, e[3] AS object, e[4] AS value, count(*) AS more, min(evidence) AS first
  ORDER BY edge
  MATCH (s:Node {id: subject})
  MATCH (o:Node {id: object})
  OPTIONAL MATCH (s)-[:SAME_AS]->(sHome)
  OPTIONAL MATCH (o)-[:SAME_AS]->(oHome)
  WITH edge, subject, type, object, value, more, first, coalesce(sHome, s) AS sHome, coalesce(oHome, o) AS oHome
  OPTIONAL MATCH (c:Correction {node: sHome.id, property: type})
  OPTIONAL MATCH (corrected:Node {id: c.value})
  WITH edge, subject, type, object, value, more, first, sHome, coalesce(corrected, oHome) AS oHome
  // Not MERGE, and all types by name: otherwise a plan made while the database is empty looks at all edges there are, for each one.
  OPTIONAL MATCH (sHome)-[old:REPORTS|PUBLISHED_BY|AFFILIATED_WITH|ISSUED_BY|PART_OF|LOCATED_IN|PARTICIPATED_IN|TOOK_PLACE_IN|CONCERNS|MEASURES
    |IMPLEMENTS|CITES|REPLACES|APPLIES_IN]->(oHome)
  WHERE old.edge = edge
  FOREACH (new IN CASE WHEN old IS NULL THEN [1] ELSE [] END |
    CREATE (sHome)-[:$(type) {edge: edge, subject: subject, object: object, articles: more, title: CASE type WHEN 'AFFILIATED_WITH' THEN value END,
      role: CASE type WHEN 'PARTICIPATED_IN' THEN value END, since: nullIf(first[0], '9999'), statement: first[1], sentence: first[2], rule: first[3],
      article: first[4], articleTitle: first[5]}]->(oHome))
  WITH old, more, first
  WHERE old IS NOT NULL
  SET old.articles = old.articles + more
  WITH old, first
  WHERE old.statement IS NULL OR [first[0], first[1]] < [coalesce(old.since, '9999'), old.statement]
  SET old.since = nullIf(first[0], '9999'), old.statement = first[1], old.sentence = first[2], old.rule = first[3], old.article = first[4],
      old.articleTitle = first[5]
}

// 6. Where an article was replaced, what it named and names is counted anew from the statements.
CALL (won, oldEdges) {
  WITH oldEdges + reduce(all = [], w IN [x IN won WHERE x[2]] | all + [e IN w[1][14] | [e[0], e[1]]]) AS edges
  UNWIND edges AS e
  WITH DISTINCT e
  WHERE e[0] IS NOT NULL
  MATCH (s:Node {id: e[1]})
  OPTIONAL MATCH (s)-[:SAME_AS]->(home)
  WITH e, coalesce(home, s) AS home
  MATCH (home)-[r {edge: e[0]}]->()
  CALL (e) {
    MATCH (s:Statement {edge: e[0]})
    MATCH (a:Article {id: s.article})
    RETURN count(DISTINCT a) AS articles, min([coalesce(a.publishedOn, '9999'), s.id, s.sentence, s.rule, a.id, a.title]) AS first
  }
  SET r.articles = articles, r.since = nullIf(first[0], '9999'), r.statement = first[1], r.sentence = first[2], r.rule = first[3], r.article = first[4],
      r.articleTitle = first[5]
  WITH r
  WHERE r.articles = 0
  DELETE r
}
CALL (won, oldNodes) {
  WITH oldNodes + reduce(all = [], w IN [x IN won WHERE x[2]] | all + [n IN w[1][12] | n[0]]) AS ids
  UNWIND ids AS id
  WITH DISTINCT id
  ORDER BY id
  MATCH (node:Node {id: id})
  WHERE NOT node:Article
  CALL (id) {
    CALL (id) {
      MATCH (s:Statement {subject: id}) RETURN s
      UNION
      MATCH (s:Statement {object: id}) RETURN s
    }
    RETURN count(DISTINCT s.article) AS articles, collect(DISTINCT CASE WHEN s.predicate IN ['MENTIONS', 'name'] THEN s.value END) AS names
  }
  CALL (id) {
    MATCH (s:Statement {subject: id})
    WHERE s.object IS NULL
    WITH s.predicate AS property, min(s.value) AS least, collect(DISTINCT s.value) AS every
    RETURN collect([property, CASE WHEN property IN $lists THEN every WHEN property IN $numbers THEN toFloat(least) ELSE least END]) AS properties
  }
  SET node = {id: id, articles: articles, names: names}
  FOREACH (p IN properties | SET node[p[0]] = p[1])
  WITH node
  WHERE node.articles = 0 AND NOT EXISTS { (node)<-[:SAME_AS]-() }
  OPTIONAL MATCH (node)-[:SAME_AS]->(home)
  DETACH DELETE node
  WITH DISTINCT home
  WHERE home.articles = 0 AND NOT EXISTS { (home)<-[:SAME_AS]-() }
  DETACH DELETE home
}

// 7. What people set right stays right; a correction in capitals is one of an edge's end, heeded above.
CALL (won, oldNodes) {
  UNWIND won AS w
  UNWIND oldNodes + [n IN w[1][12] | n[0]] AS id
  MATCH (n:Node {id: id})
  OPTIONAL MATCH (n)-[:SAME_AS]->(home)
  WITH DISTINCT coalesce(home, n) AS node
  MATCH (c:Correction {node: node.id})
  WHERE NOT c.property IN ['id', 'articles', 'names'] AND c.property <> toUpper(c.property)
  SET node[c.property] = c.value
}

// 8. Issue and place in the issue are always added.
CALL () {
  UNWIND $issues AS row
  MERGE (i:Issue {id: row[0]})
  ON CREATE SET i.series = row[1], i.number = row[2]
  SET i.publishedOn = CASE WHEN row[3] < i.publishedOn OR i.publishedOn IS NULL THEN row[3] ELSE i.publishedOn END,
      i.coverageStart = CASE WHEN row[4] < i.coverageStart OR i.coverageStart IS NULL THEN row[4] ELSE i.coverageStart END,
      i.coverageEnd = CASE WHEN row[5] < i.coverageEnd OR i.coverageEnd IS NULL THEN row[5] ELSE i.coverageEnd END,
      i.publisher = CASE WHEN row[6] < i.publisher OR i.publisher IS NULL THEN row[6] ELSE i.publisher END
  SET i.name = coalesce(i.series, i.publisher, i.id) + coalesce('第' + toString(i.number) + '期', ' ' + i.publishedOn, '')
}
CALL () {
  UNWIND $contains AS row
  MATCH (i:Issue {id: row[0]})
  MATCH (a:Article {id: row[1]})
  MERGE (i)-[c:CONTAINS]->(a)
  SET c.ordinal = CASE WHEN row[2] < c.ordinal OR c.ordinal IS NULL THEN row[2] ELSE c.ordinal END
}

// 9. Issues that come alone: who asks what was written since is told by an article that each carries.
CALL (lock) {
  UNWIND CASE WHEN size($contains) = 0 THEN $issues ELSE [] END AS row
  MATCH (i:Issue {id: row[0]})-[:CONTAINS]->(a:Article)
  WITH lock, i, head(collect(a)) AS a
  SET a.slot = lock.slot, a.turn = lock.turns
}
RETURN size(won) AS written;
