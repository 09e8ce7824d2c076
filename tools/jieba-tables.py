#!/usr/bin/env python3
"""Writes dictionaries/jieba from an installed python3-jieba: jieba-tables.py OUT

dict.txt and idf.txt are copied as they are; the HMM of finalseg and the part-of-speech HMM of posseg become plain text
(hmm.tsv, pos-hmm.tsv). Numbers are written as Python's repr, which reads back to the same double everywhere.
"""
import os
import shutil
import sys

import jieba
from jieba import finalseg, posseg
from jieba.analyse.tfidf import KeywordExtractor

SOURCE = "jieba %s, https://github.com/fxsjy/jieba (Debian package python3-jieba)" % jieba.__version__
LICENCE = "MIT, see LICENSE in this folder"


def header(file, what, columns):
    for line in what + ["columns: " + columns, "source: " + SOURCE, "licence: " + LICENCE, "date: 2020-01"]:
        file.write("# %s\n" % line)


def pairs(items):
    return " ".join("%s:%r" % (name, value) for name, value in items)


def hmm(path):
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        header(file, ["The hidden Markov model that finds words no dictionary holds. States: Begin, Middle, End of a word, Single."],
               "table<TAB>key<TAB>state:log-probability ...")
        file.write("start\t\t%s\n" % pairs(sorted(finalseg.start_P.items())))
        for state in "BEMS":
            file.write("trans\t%s\t%s\n" % (state, pairs(sorted(finalseg.trans_P[state].items()))))
        for char in sorted(set().union(*finalseg.emit_P.values())):
            row = [(s, finalseg.emit_P[s][char]) for s in "BEMS" if char in finalseg.emit_P[s]]
            file.write("emit\t%s\t%s\n" % (char, pairs(row)))


def pos_hmm(path):
    name = "-".join
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        header(file, ["The hidden Markov model that tags words no dictionary holds. A state is a position (B, E, M, S) and a tag.",
                      "In an emit row the fourth column holds states that the character has a probability in but is not expected in."],
               "table<TAB>key<TAB>state:log-probability ...<TAB>state:log-probability ...")
        for state in sorted(posseg.start_P):
            file.write("start\t%s\t%r\n" % (name(state), posseg.start_P[state]))
        for state in sorted(posseg.trans_P):
            row = sorted(posseg.trans_P[state].items())
            file.write("trans\t%s\t%s\n" % (name(state), pairs((name(s), p) for s, p in row)))
        for char in sorted(set(posseg.char_state_tab_P).union(*posseg.emit_P.values())):
            expected = set(posseg.char_state_tab_P.get(char, ()))
            known = {s: d[char] for s, d in posseg.emit_P.items() if char in d}
            columns = [pairs((name(s), known.get(s, -3.14e100)) for s in sorted(part)) for part in (expected, set(known) - expected)]
            file.write(("emit\t%s\t%s\t%s" % (char, *columns)).rstrip("\t") + "\n")


def main(out):
    os.makedirs(out, exist_ok=True)
    home = os.path.dirname(jieba.__file__)
    shutil.copyfile(os.path.join(home, "dict.txt"), os.path.join(out, "dict.txt"))
    shutil.copyfile(os.path.join(home, "analyse", "idf.txt"), os.path.join(out, "idf.txt"))
    hmm(os.path.join(out, "hmm.tsv"))
    pos_hmm(os.path.join(out, "pos-hmm.tsv"))
    with open(os.path.join(out, "stop-words.txt"), "w", encoding="utf-8", newline="\n") as file:
        file.writelines(word + "\n" for word in sorted(KeywordExtractor.STOP_WORDS))


main(sys.argv[1])
