-- Articles and figures need no rows beside the article's own: its id is found where those of nodes are, its figures (indicator/ARTICLE-…) in its statements.
-- PackedGraph.cs moves the articles. Names are no longer indexed: who searches often does it in memory (Graph/Index), who does it once goes through the nodes.
ALTER TABLE node RENAME TO packed_node;
ALTER TABLE article RENAME TO packed_article;
ALTER TABLE containment RENAME TO packed_containment;
DROP INDEX article_batch;
DROP INDEX containment_article;
DROP INDEX containment_batch;
DELETE FROM node_id;
DELETE FROM posting;
DROP TABLE name_search;
INSERT INTO text_search (text_search) VALUES ('delete-all');
DELETE FROM merged;
DELETE FROM tally WHERE what <> 'batch';
UPDATE text_filled SET batch = 0, key = 0;

-- Every node that a statement names, but articles and their own. articles: how many articles speak of it. names: NameList.cs.
-- postings: which articles, as far as the transaction wrote them that made the node (batch); later ones: table posting. PostingList.cs.
CREATE TABLE node (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    articles INTEGER NOT NULL,
    batch INTEGER NOT NULL,
    names BLOB NOT NULL,
    postings BLOB
) STRICT;

-- key: no node has it. batch: the transaction that wrote the statements. statements: PackedStatements.cs.
CREATE TABLE article (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    title TEXT NOT NULL, source TEXT, url TEXT, published_on TEXT,
    content_hash TEXT NOT NULL, version_key INTEGER NOT NULL, digest TEXT NOT NULL,
    batch INTEGER NOT NULL,
    text TEXT NOT NULL,
    statements BLOB NOT NULL
) STRICT;
CREATE INDEX article_batch ON article (batch);

-- batch: the transaction that tied them, where it is not the one that wrote the article first; else 0.
CREATE TABLE containment (
    article_key INTEGER NOT NULL REFERENCES article (key) DEFERRABLE INITIALLY DEFERRED,
    issue_key INTEGER NOT NULL REFERENCES issue (key),
    ordinal INTEGER NOT NULL,
    batch INTEGER NOT NULL,
    PRIMARY KEY (article_key, issue_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX containment_batch ON containment (batch) WHERE batch > 0;
INSERT INTO containment (article_key, issue_key, ordinal, batch) SELECT article_key, issue_key, ordinal, batch FROM packed_containment ORDER BY 1, 2;

-- An article that the issue carries: told to those who ask what was written, when the issue changes.
ALTER TABLE issue ADD COLUMN article_key INTEGER;
UPDATE issue SET article_key = (SELECT min(article_key) FROM packed_containment c WHERE c.issue_key = issue.key);
DROP TABLE packed_containment;
