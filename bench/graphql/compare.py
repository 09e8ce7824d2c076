#!/usr/bin/env python3
"""compare.py PEERS_FOLDER [COUNT] [SEED] [--freeze]: our GraphQL engine against graphql-js, document by document.

PEERS_FOLDER's node_modules hold `graphql`. COUNT random documents (3000), as many as a fifth of it of schemas, and those written by
hand; SEED (1) makes another set. --freeze writes the part that the tests run.
"""
import json, os, subprocess, sys, tempfile

here = os.path.dirname(os.path.abspath(__file__))
args = [a for a in sys.argv[1:] if a != "--freeze"]
peers, count, seed = os.path.abspath(args[0]), args[1] if len(args) > 1 else "3000", args[2] if len(args) > 2 else "1"
cases = os.path.join(tempfile.mkdtemp(), "cases.jsonl")
subprocess.run(["node", f"{here}/reference/reference.mjs", cases, count, seed], check=True, env=os.environ | {"PEERS": peers})
if "--freeze" in sys.argv:
    kept, printed = [], 0
    listed = {l.split("\t")[0] for l in open(f"{here}/reference/differences.tsv") if not l.startswith("#")}
    for line in open(cases):
        case = json.loads(line)
        if "introspection" in case:
            printed += 1
            if printed % 8 != 1:
                del case["introspection"]
        if case.get("sdl") not in listed and (len(line) < 6000 or "introspection" in case):
            kept.append(json.dumps(case, ensure_ascii=False, separators=(",", ":")))
    open(f"{here}/../../tests/HealthGraph.GraphQL.Tests/Reference/cases.jsonl", "w").write("\n".join(kept) + "\n")
    print(len(kept), "cases frozen")
    sys.exit(0)
subprocess.run(["dotnet", "build", here, "-c", "Release", "-v", "q", "--nologo", "-clp:NoSummary"], check=True)
sys.exit(subprocess.run(["dotnet", f"{here}/bin/Release/net10.0/HealthGraph.Bench.GraphQL.dll", "compare", f"{here}/reference", cases]).returncode)
