#!/usr/bin/env python3
"""The pipeline beside the segmenter's peer, in turns on one core, over the same text: prints each figure and the ratios of the medians.

usage: compare.py PEERS_FOLDER SOURCE_FOLDER... [--rounds N] [--mb N] [--core N]
PEERS_FOLDER is the folder of peers with their node_modules (see README.md); build bench/pipeline in Release first.
"""
import argparse, json, os, statistics, subprocess, sys, tempfile

arguments = argparse.ArgumentParser()
arguments.add_argument("peers")
arguments.add_argument("sources", nargs="+")
arguments.add_argument("--rounds", type=int, default=3)
arguments.add_argument("--mb", default="3")
arguments.add_argument("--core", default="1")
given = arguments.parse_args()
here = os.path.dirname(os.path.abspath(__file__))
ours = os.path.join(here, "bin", "Release", "net10.0", "HealthGraph.Bench.Pipeline")


def run(command, **more):
    done = subprocess.run(["taskset", "-c", given.core, *command], capture_output=True, text=True, check=True, **more)
    return json.loads(done.stdout.strip().splitlines()[-1])


with tempfile.TemporaryDirectory() as folder:
    documents, text = os.path.join(folder, "documents"), os.path.join(folder, "corpus.txt")
    subprocess.run([sys.executable, os.path.join(here, "make-corpus.py"), documents, text, given.mb, *given.sources], check=True)
    figures = {"peer": [], "names": [], "facts": []}
    for turn in range(given.rounds):
        peer = run(["node", "seg/seg-node.js", "--engine", "node-rs", "--corpus", text, "--mode", "cut", "--passes", "9"],
                   cwd=given.peers, env={**os.environ, "NODE_PATH": "node_modules"})
        figures["peer"].append(peer["median_mb_s"])
        for mode in ("names", "facts"):
            figures[mode].append(run([ours, documents, mode, "5"])["median_mb_s"])
        print("  ".join(f"{name} {values[-1]:.2f} MB/s" for name, values in figures.items()), flush=True)
    medians = {name: statistics.median(values) for name, values in figures.items()}
    ratios = {mode: statistics.median(a / b for a, b in zip(figures[mode], figures["peer"])) for mode in ("names", "facts")}
    print("medians: " + "  ".join(f"{name} {value:.2f} MB/s" for name, value in medians.items()))
    print(f"share of the peer's speed, round by round: names {ratios['names']:.2f}, facts {ratios['facts']:.2f}")
