#!/usr/bin/python3
"""Compares our segmentation with python3-jieba, token for token: compare.py OURS FOLDER [COUNT [MODES [PART/PARTS]]]

OURS is the folder of the built bench program, FOLDER holds texts (*.txt, *.md), COUNT strings are generated (200,000),
MODES are names parted by commas (all; python3-jieba takes an hour to tag the rare characters among 200,000 strings, under pypy3 some forty minutes).
1/2 compares every second line from the first on, so that two processes share the work.
Prints, for each mode, how many lines differ and the first of them; exits 1 if any does.
"""
import glob
import logging
import os
import random
import subprocess
import sys
import tempfile

import jieba
import jieba.analyse
import jieba.posseg

MODES = {
    "cut": lambda s: jieba.cut(s),
    "nohmm": lambda s: jieba.cut(s, HMM=False),
    "full": lambda s: jieba.cut(s, cut_all=True),
    "search": lambda s: jieba.cut_for_search(s),
    "searchnohmm": lambda s: jieba.cut_for_search(s, HMM=False),
    "tag": lambda s: jieba.posseg.cut(s),
    "tagnohmm": lambda s: jieba.posseg.cut(s, HMM=False),
}
ESCAPES = [("\\", "\\\\"), ("\n", "\\n"), ("\r", "\\r"), ("\x1e", "\\e"), ("\x1f", "\\f")]


def escape(text):
    for plain, escaped in ESCAPES:
        text = text.replace(plain, escaped)
    return text


def texts(folder):
    for path in sorted(glob.glob(os.path.join(folder, "**", "*"), recursive=True)):
        if path.endswith((".txt", ".md")):
            text = open(path, encoding="utf-8", newline="").read()
            yield text
            yield from text.split("\n")


def generated(count):
    """Strings of mixed scripts, digits, emoji, rare and supplementary-plane characters, white space of all kinds, and long runs."""
    rng = random.Random(20240117)
    words = [w for w in jieba.dt.FREQ if jieba.dt.FREQ[w]]
    common = "".join(w for w in words if len(w) == 1)
    marks = "，。、；：“”（）《》！？—…·,.;:!?'\"()[]{}<>/\\|@$^*=~`"
    blanks = " \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2003\u2028\u2029\u202f\u205f\u3000\u200b\ufeff"
    pieces = [
        lambda: rng.choice(words),
        lambda: "".join(rng.choice(common) for _ in range(rng.randint(1, 8))),
        lambda: "".join(chr(rng.randint(0x4E00, 0x9FFF)) for _ in range(rng.randint(1, 6))),
        lambda: "".join(rng.choice("abcxyzABCXYZ0189.%+#&_-") for _ in range(rng.randint(1, 10))),
        lambda: "%d.%d%%" % (rng.randint(0, 99), rng.randint(0, 999)),
        lambda: rng.choice(marks) * rng.randint(1, 3),
        lambda: "".join(rng.choice(blanks) for _ in range(rng.randint(1, 3))),
        lambda: "\r\n" * rng.randint(1, 2),
        lambda: "".join(chr(rng.randint(0x1F300, 0x1F6FF)) for _ in range(rng.randint(1, 3))),
        lambda: "".join(chr(rng.randint(0x20000, 0x2A6DF)) for _ in range(rng.randint(1, 3))),
        lambda: "".join(chr(rng.randint(0x3400, 0x4DBF)) for _ in range(rng.randint(1, 3))),
        lambda: "".join(chr(rng.choice([0x41, 0xC0, 0x391, 0x410, 0x5D0, 0x627, 0x905, 0x3042, 0x30A2, 0xAC00, 0xFF10, 0xFF21]) + rng.randint(0, 9))
                        for _ in range(rng.randint(1, 6))),
        lambda: rng.choice(["9fd5", "9fd6", "4e00", "4dff"]) + chr(0x9FD5) + chr(0x9FD6),
    ]
    weights = [30, 20, 8, 10, 4, 10, 5, 1, 2, 2, 2, 4, 1]
    for number in range(count):
        size = rng.randint(1, 12) if number % 1000 else rng.randint(200, 2000)
        yield "".join(piece() for piece in rng.choices(pieces, weights, k=size))
    yield from (c * 3000 for c in "的一龘a0.%")


def expected(mode, text):
    try:
        answer = MODES[mode](text)
        if mode.startswith("tag"):
            return "\x1f".join(escape(w.word) + "\x1e" + w.flag for w in answer)
        return "\x1f".join(map(escape, answer))
    except ValueError as error:
        return "python3-jieba fails: %s" % error


def keywords(text):
    found = jieba.analyse.extract_tags(text, withWeight=True) \
        + jieba.analyse.extract_tags(text, withWeight=True, allowPOS=("n", "ns", "nt", "vn")) \
        + jieba.analyse.textrank(text, withWeight=True)
    return "\x1f".join("%s\x1e%.12f" % (escape(word), weight) for word, weight in found)


def compare(name, ours, reference, inputs):
    differences = 0
    for text, got in zip(inputs, ours):
        want = reference(text)
        if got != want:
            differences += 1
            if differences <= 3:
                print("  %r\n    jieba %r\n    ours  %r" % (text[:200], want[:300], got[:300]))
    print("%-11s %7d lines, %d differ" % (name, len(inputs), differences), flush=True)
    return differences


def run(folder, command, corpus, mode):
    program = os.path.join(folder, "HealthGraph.Bench.Segmentation")
    output = subprocess.run([program, command, corpus, mode], stdout=subprocess.PIPE, check=True).stdout
    lines = output.decode("utf-8", "surrogatepass").split("\n")
    assert lines.pop() == ""
    return lines


def main(ours, folder, count=200000, modes=",".join([*MODES, "keywords"]), part="1/1"):
    number, parts = map(int, part.split("/"))
    jieba.setLogLevel(logging.ERROR)
    jieba.initialize()
    plain = list(texts(folder))
    inputs = (plain + list(generated(int(count))))[number - 1::parts]
    differences = 0
    with tempfile.TemporaryDirectory() as place:
        corpus = os.path.join(place, "corpus.txt")
        with open(corpus, "w", encoding="utf-8", newline="\n") as file:
            file.writelines(escape(text) + "\n" for text in inputs)
        for mode in [name for name in MODES if name in modes.split(",")]:
            got = run(ours, "dump", corpus, mode)
            assert len(got) == len(inputs), (mode, len(got), len(inputs))
            differences += compare(mode, got, lambda text: expected(mode, text), inputs)
        if "keywords" in modes.split(","):
            with open(corpus, "w", encoding="utf-8", newline="\n") as file:
                file.writelines(escape(text) + "\n" for text in plain)
            differences += compare("keywords", run(ours, "keywords", corpus, "cut"), keywords, plain)
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
