-- What a large transaction brings is appended; what had a tree of its own for every article stands in the article's row.
-- Ids that it takes: a run, in the order of the hashes; runs are put among the others (node_id) many at a time. NodePlaces.cs.
CREATE TABLE id_run (run INTEGER PRIMARY KEY, ids INTEGER NOT NULL) STRICT;
CREATE TABLE run_id (
    run INTEGER NOT NULL,
    hash INTEGER NOT NULL,
    node_key INTEGER NOT NULL,
    PRIMARY KEY (run, hash)
) STRICT, WITHOUT ROWID;

DROP INDEX article_batch;
DROP INDEX containment_batch;
ALTER TABLE containment RENAME TO six_containment;
ALTER TABLE article RENAME TO six_article;

-- made: the transaction that wrote it first, which grows with the key; batch: the one that wrote what stands there now. WrittenQueries.cs.
-- issue_key, ordinal: the tie to an issue that came with the article; every other, and one that changed since: table containment.
CREATE TABLE article (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    title TEXT NOT NULL, source TEXT, url TEXT, published_on TEXT,
    content_hash TEXT NOT NULL, version_key INTEGER NOT NULL, digest TEXT NOT NULL,
    made INTEGER NOT NULL, batch INTEGER NOT NULL,
    issue_key INTEGER, ordinal INTEGER,
    text TEXT NOT NULL,
    statements BLOB NOT NULL
) STRICT;

-- Who wrote an article first was not kept: none that was written later has a smaller key.
CREATE TABLE six_made (key INTEGER PRIMARY KEY, made INTEGER NOT NULL);
INSERT INTO six_made SELECT key, min(batch) OVER (ORDER BY key ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) FROM six_article;
INSERT INTO article (key, id, title, source, url, published_on, content_hash, version_key, digest, made, batch, issue_key, ordinal, text, statements)
    SELECT a.key, a.id, a.title, a.source, a.url, a.published_on, a.content_hash, a.version_key, a.digest, m.made, a.batch, c.issue_key, c.ordinal, a.text, a.statements
    FROM six_article a CROSS JOIN six_made m ON m.key = a.key LEFT JOIN six_containment c ON c.article_key = a.key
        AND c.issue_key = (SELECT min(t.issue_key) FROM six_containment t WHERE t.article_key = a.key AND t.batch = 0)
    ORDER BY a.key;
CREATE INDEX article_rewritten ON article (batch) WHERE batch > made;
DROP TABLE six_made;

-- batch: the transaction that made or changed the tie; 0: the one that wrote the article.
CREATE TABLE containment (
    article_key INTEGER NOT NULL REFERENCES article (key) DEFERRABLE INITIALLY DEFERRED,
    issue_key INTEGER NOT NULL REFERENCES issue (key),
    ordinal INTEGER NOT NULL,
    batch INTEGER NOT NULL,
    PRIMARY KEY (article_key, issue_key)
) STRICT, WITHOUT ROWID;
INSERT INTO containment (article_key, issue_key, ordinal, batch) SELECT c.article_key, c.issue_key, c.ordinal, c.batch FROM six_containment c
    WHERE NOT EXISTS (SELECT 1 FROM article a WHERE a.key = c.article_key AND a.issue_key = c.issue_key) ORDER BY 1, 2;
CREATE INDEX containment_batch ON containment (batch) WHERE batch > 0;

-- How far texts are in the index: articles by key, as they came; those written anew by batch and then key (again).
ALTER TABLE text_filled ADD COLUMN again INTEGER NOT NULL DEFAULT 0;
UPDATE text_filled SET again = key;
UPDATE text_filled SET key = coalesce((SELECT min(a.key) - 1 FROM article a WHERE (a.batch, a.key) > (text_filled.batch, text_filled.again)), (SELECT max(a.key) FROM article a), 0);
DROP TABLE six_containment;
DROP TABLE six_article;
