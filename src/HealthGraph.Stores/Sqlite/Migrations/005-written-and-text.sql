-- What was written since is found by the transaction that wrote it: articles, and ties to issues (0: before this was kept, with the article).
CREATE INDEX article_batch ON article (batch);
ALTER TABLE containment ADD COLUMN batch INTEGER NOT NULL DEFAULT 0;
CREATE INDEX containment_batch ON containment (batch) WHERE batch > 0;

-- Pairs of neighbouring characters of the articles' texts, without positions: whether a phrase stands there, the reader looks up in the text.
-- rowid: date * 2^32 + key of the article, so that the newest come first; a row of an article that was replaced stays and finds nothing.
CREATE VIRTUAL TABLE text_search USING fts5 (text, content = '', columnsize = 0, detail = none, tokenize = "unicode61 remove_diacritics 0");

-- How far the articles' texts are in it, by batch and key: filled when there is time (TextIndex.cs); what is beyond is read through.
CREATE TABLE text_filled (batch INTEGER NOT NULL, key INTEGER NOT NULL) STRICT;
INSERT INTO text_filled VALUES (0, 0);
