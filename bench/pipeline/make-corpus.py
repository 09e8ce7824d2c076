#!/usr/bin/env python3
"""Make many documents out of a few: each UTF-8 text of the folders (.txt, .md), again and again as a file of its own, in an order
drawn with a fixed seed, and beside them the same text in one file, one paragraph a line, for a segmenter.

usage: make-corpus.py OUT_FOLDER OUT_TEXT SIZE_MB FOLDER...
"""
import glob, os, random, sys

folder, text, size, sources = sys.argv[1], sys.argv[2], float(sys.argv[3]) * 1e6, sys.argv[4:]
documents = []
for source in sources:
    for name in sorted(glob.glob(os.path.join(source, "*.txt")) + glob.glob(os.path.join(source, "*.md"))):
        try:
            with open(name, encoding="utf-8-sig", newline="") as file:
                documents.append((os.path.splitext(name)[1], file.read()))
        except UnicodeDecodeError:
            pass  # The segmenter reads UTF-8 only.
os.makedirs(folder, exist_ok=True)
draw, written, count = random.Random(1), 0, 0
with open(text, "w", encoding="utf-8", newline="\n") as whole:
    while written < size:
        for extension, document in draw.sample(documents, len(documents)):
            with open(os.path.join(folder, f"{count:06d}{extension}"), "w", encoding="utf-8", newline="") as file:
                file.write(document)
            lines = "".join(line + "\n" for line in (raw.strip() for raw in document.splitlines()) if line)
            whole.write(lines)
            written += len(lines.encode("utf-8"))
            count += 1
print(f"{count} documents, {written / 1e6:.1f} MB")
