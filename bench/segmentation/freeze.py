#!/usr/bin/python3
"""Writes the frozen sample of the tests from python3-jieba: freeze.py tests/HealthGraph.Tests/Text/Jieba/frozen-sample.jsonl

Each line is a text with its tokens in every mode, and its keywords. The last lines hold the same for a tokenizer with user words.
"""
import json
import logging
import os
import sys
import tempfile

import jieba
import jieba.analyse
import jieba.posseg

import compare

TEXTS = """
南通市卫健委近日在石港镇开了一次现场会，讨论乡镇卫生院怎样用好电子病历。
据介绍，该院去年共接诊12.5万人次，其中86.92%的病人用手机付了费。
乒乓球拍卖完了。研究生命的起源。他从马上下来。结婚的和尚未结婚的人都来了。
小明硕士毕业于中国科学院计算所，后在日本京都大学深造。
这事的的确确定不下来；工信处女干事每月经过下属科室都要亲口交代24口交换机等技术性器件的安装工作。
欧阳建国、司马云霞和古丽巴哈尔三位医生讨论了AI读片，用的是GPT-4与PACS系统。
杭研大厦里的人都说永和服装饰品有限公司的豆浆好喝。
四川、重庆两地的医保局互认结果，川渝通办的事项多达3.14万件，同比增长+20%左右。
Python3.11 is fun, C++ and C# too; visit www.example.org/a_b?c=d&e=f or mail x.y-z@example.org!
王维霖把囧字写成冏，又把喆写成吉吉，龘靐齉爩一个也不认得。
𠮷野家的𠀀𠀁𠂇，😀👨‍👩‍👧🏥，ｆｕｌｌｗｉｄｔｈ１２３，カタカナとひらがな，한국어，Ελλάς，Москва。
於是後來瞭解，臺灣與香港的醫學資訊學會簽署了協議，許多醫師參加。
　　全角空格開頭，中间有 tab\t和  兩個空格，\u00a0\u2003\u200b\ufeff 都算在內。\r\n第二行\r第三行\n\n末行
B超X光CT片AA制IC卡T恤衫4S店1号店PH值K歌之王QQ号
一二三四五六七八九十百千万亿零〇两俩仨0.1.2.3..4%5%%-6--7_8#9+10
的的的的的的的的的的的的的的的的的的的的的的的的的的的的的的的的
把手抬起来这个门把手坏了请把手拿开
互联网医院、智慧医院、医共体信息平台、健康码、家庭医生签约服务、DRG付费、区域检验中心。
武汉市长江大桥欢迎您；南京市长江大桥也欢迎您。
鿕鿖鿗䶿㐀一丁丂
""".strip("\n").split("\n")

USER_LINES = ["智慧医共体", "县域医共体 5 n", "云影像平台 300", "石港镇 ns", "C端 用户 7 nz", "大桥欢迎 100000 v", "长江大桥 0"]
USER_TEXTS = ["县域医共体与智慧医共体都用云影像平台", "石港镇的C端 用户", "武汉市长江大桥欢迎您", "把手抬起来", "杭研大厦", "王维霖说小明硕士毕业"]


def unescape(text):
    return text.replace("\\t", "\t").replace("\\r", "\r").replace("\\n", "\n").encode("utf-8").decode("utf-8") \
        .replace("\\u00a0", "\u00a0").replace("\\u2003", "\u2003").replace("\\u200b", "\u200b").replace("\\ufeff", "\ufeff")


def answers(text):
    row = {"text": text}
    for mode in compare.MODES:
        row[mode] = compare.expected(mode, text).split("\x1f") if text else []
    row["tfidf"] = [[w, "%.12f" % v] for w, v in jieba.analyse.extract_tags(text, withWeight=True)]
    row["textrank"] = [[w, "%.12f" % v] for w, v in jieba.analyse.textrank(text, withWeight=True)]
    return row


def main(path):
    jieba.setLogLevel(logging.ERROR)
    jieba.initialize()
    rows = [answers(text) for text in list(map(unescape, TEXTS)) + list(compare.generated(120))[:120] + ["\u7684" * 40 + "\u4e00\u9f98" * 20]]
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8", delete=False) as file:
        file.write("\n".join(USER_LINES) + "\n")
    jieba.load_userdict(file.name)
    os.unlink(file.name)
    jieba.del_word("杭研大厦")
    jieba.del_word("把手")
    jieba.add_word("硕士毕业")
    rows += [dict(answers(text), user=True) for text in USER_TEXTS]
    frequencies = {w: jieba.dt.FREQ[w] for w in ("智慧医共体", "县域医共体", "云影像平台", "石港镇", "长江大桥", "硕士毕业")}
    rows.append({"frequencies": frequencies, "total": jieba.dt.total, "lines": USER_LINES})
    with open(path, "w", encoding="utf-8", newline="\n") as out:
        for row in rows:
            out.write(json.dumps(row, ensure_ascii=True) + "\n")


main(sys.argv[1])
