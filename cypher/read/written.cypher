// The ids of the articles that were written after some turns of the locks and not after others.
// $slots  rows [slot, after this turn, up to this turn]
UNWIND $slots AS row
MATCH (a:Article)
WHERE a.slot = row[0] AND a.turn > row[1] AND a.turn <= row[2]
RETURN a.id AS id;
