-- Statements lie together by article, as they are written, replaced and dumped: one tree less to keep for each.
CREATE TABLE statement_by_article (
    id BLOB NOT NULL,
    article_key INTEGER NOT NULL REFERENCES article (key),
    subject_key INTEGER NOT NULL REFERENCES node (key),
    predicate TEXT NOT NULL,
    object_key INTEGER REFERENCES node (key),
    value TEXT,
    span_start INTEGER NOT NULL, span_end INTEGER NOT NULL,
    rule_key INTEGER NOT NULL REFERENCES term (key),
    entry_key INTEGER REFERENCES term (key),
    confidence REAL NOT NULL,
    PRIMARY KEY (article_key, id)
) STRICT, WITHOUT ROWID;
INSERT INTO statement_by_article
    SELECT id, article_key, subject_key, predicate, object_key, value, span_start, span_end, rule_key, entry_key, confidence
    FROM statement ORDER BY article_key, id;
DROP TABLE statement;
ALTER TABLE statement_by_article RENAME TO statement;
CREATE INDEX statement_subject ON statement (subject_key, predicate, id);
CREATE INDEX statement_object ON statement (object_key, predicate, id) WHERE object_key IS NOT NULL;
