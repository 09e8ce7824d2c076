// Every node that stands for another, or for none.
MATCH (r:Resolution)
RETURN r.node AS node, r.canonical AS canonical;
