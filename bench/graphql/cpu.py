#!/usr/bin/env python3
"""cpu.py PEERS_FOLDER ROUNDS SECONDS NAME=COMMAND...: processor time that GraphQL servers spend on a request.

For a machine that is not quiet, where the clock says little: servers take turns in interleaved rounds, as in the peers' load.py (8 s
of every query first, so that compilers settle), and what counts is user + system time of the server's process by requests answered.
PORT in a COMMAND is replaced; it runs in PEERS_FOLDER/graphql. Prints medians and how many times less than the first server's.
"""
import json, os, re, shlex, socket, statistics, subprocess, sys, tempfile, time

peers, rounds, seconds, servers = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), [a.split("=", 1) for a in sys.argv[4:]]
folder = os.path.join(os.path.abspath(peers), "graphql")
queries = json.load(open(os.path.join(folder, "queries.json")))
tmp, tick, port, spent = tempfile.mkdtemp(), os.sysconf("SC_CLK_TCK"), 4400, {}
for key, query in queries.items():
    json.dump({"query": query["query"]}, open(f"{tmp}/{key}", "w"))


def cpu(pid):
    fields = open(f"/proc/{pid}/stat").read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / tick


def load(url, key, duration):
    command = ["wrk", "-t1", "-c8", f"-d{duration}s", "-s", f"{folder}/post.lua", url, "--", f"{tmp}/{key}"]
    return json.loads(re.search(r"JSON (.*)", subprocess.run(command, capture_output=True, text=True).stdout)[1])


for _ in range(rounds):
    for name, command in servers:
        port += 1
        server = subprocess.Popen(shlex.split(command.replace("PORT", str(port))), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=folder, env=os.environ | {"NODE_PATH": f"{os.path.abspath(peers)}/node_modules"})
        try:
            for _ in range(300):
                try:
                    socket.create_connection(("127.0.0.1", port), 0.2).close()
                    break
                except OSError:
                    time.sleep(0.1)
            url = f"http://127.0.0.1:{port}/graphql"
            for key in queries:
                load(url, key, 8)
            for key in queries:
                before = cpu(server.pid)
                result = load(url, key, seconds)
                assert result["bad"] == 0 and result["requests"] > 0, (name, key, result)
                spent.setdefault((key, name), []).append((cpu(server.pid) - before) * 1e6 / result["requests"])
        finally:
            server.terminate()
            server.wait()
first = servers[0][0]
print(f"{'query':18} {'server':16} {'µs CPU a request':>18} {'times less than ' + first:>30}")
for (key, name), values in sorted(spent.items()):
    print(f"{key:18} {name:16} {statistics.median(values):18.1f} {statistics.median(spent[(key, first)]) / statistics.median(values):30.2f}")
