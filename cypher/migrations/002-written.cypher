// What was written since is found by the lock that its writer held and the turn of it: no clock is asked, and nothing is missed.
CREATE INDEX article_turn IF NOT EXISTS FOR (a:Article) ON (a.slot, a.turn);

CALL db.awaitIndexes(300);
