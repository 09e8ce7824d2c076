// How many turns each lock has been taken: what is written later has a greater turn.
MATCH (lock:WriteLock)
RETURN lock.slot AS slot, coalesce(lock.turns, 0) AS turns
ORDER BY slot;
