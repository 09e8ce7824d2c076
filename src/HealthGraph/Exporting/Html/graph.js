// Draws a graph and shows what each tie stands on. Nothing is loaded: all is in the page.
(() => {
  "use strict";
  const data = JSON.parse(document.getElementById("graph").textContent);
  const byId = (id) => document.getElementById(id);
  const canvas = byId("canvas");
  const panel = byId("panel");
  const pen = canvas.getContext("2d");

  // ---- Words ----
  const words = {
    en: {
      search: "Search names", closer: "Closer", farther: "Farther", fit: "Show all", other: "中文", nodes: "nodes", edges: "ties", of: "of", drawn: "the most tied are drawn",
      aliases: "other names", articles: "articles", seen: "seen", found: "found", from: "From", to: "To", hint: "Click a node or a tie: its evidence stands here. Wheel or + and − zoom, dragging moves.",
      rule: "rule",
    },
    zh: {
      search: "查找名称", closer: "放大", farther: "缩小", fit: "全图", other: "English", nodes: "个节点", edges: "条关系", of: "/", drawn: "只画关系最多的",
      aliases: "别名", articles: "篇文章", seen: "出现于", found: "个结果", from: "起", to: "止", hint: "点击节点或连线，依据显示在此处。滚轮或 + − 缩放，拖动平移。",
      rule: "规则",
      Issue: "刊期", Article: "文章", Organization: "机构", Person: "人物", Region: "地区", Policy: "政策", Topic: "主题", Event: "事件", Indicator: "指标",
      CONTAINS: "收录", MENTIONS: "提到", REPORTS: "报道", PUBLISHED_BY: "来源", AFFILIATED_WITH: "任职于", ISSUED_BY: "发布者", PART_OF: "属于", LOCATED_IN: "位于",
      PARTICIPATED_IN: "参与", TOOK_PLACE_IN: "地点", CONCERNS: "涉及", MEASURES: "衡量", IMPLEMENTS: "落实", CITES: "引用", REPLACES: "取代", APPLIES_IN: "适用于",
      class: "类别", type: "类型", date: "日期", endDate: "结束", trigger: "触发词", planned: "计划中", object: "对象", subject: "主体", participant: "参加者", speaker: "讲话人",
      value: "数值", upper: "上限", bound: "界", unit: "单位", asOf: "截至", surface: "原文", source: "来源", url: "链接", publishedOn: "日期", series: "刊名", number: "期号", publisher: "编者", candidate: "可能是",
    },
  };
  let language = navigator.language.startsWith("zh") ? "zh" : "en";
  const word = (key) => words[language][key] ?? key;

  // ---- The graph ----
  const nodes = data.nodes.map((n, i) => {
    // A sunflower: spread evenly, and the same each time.
    const [radius, angle] = [14 * Math.sqrt(i + 1), i * 2.399963];
    return { ...n, x: radius * Math.cos(angle), y: radius * Math.sin(angle), vx: 0, vy: 0, edges: [], shown: true };
  });
  const edges = data.edges.map((e) => ({ ...e, a: nodes[e.s], b: nodes[e.t], shown: true }));
  for (const edge of edges) {
    edge.a.edges.push(edge);
    if (edge.a !== edge.b) edge.b.edges.push(edge);
  }
  for (const node of nodes) node.r = 3 + Math.min(14, 1.6 * Math.sqrt(node.edges.length));
  const byTies = [...nodes].sort((a, b) => b.edges.length - a.edges.length);

  // ---- Layout: Barnes and Hut's tree, springs along ties, a pull to the middle ----
  let heat = 1;
  const tree = () => {
    let least = -1, most = 1;
    for (const n of nodes) if (n.shown) { least = Math.min(least, n.x, n.y); most = Math.max(most, n.x, n.y); }
    const root = { x: least, y: least, size: most - least + 1, mass: 0, mx: 0, my: 0, leaf: null, quarters: null };
    for (const n of nodes) if (n.shown) insert(root, n, 0);
    return root;
  };
  const insert = (cell, node, depth) => {
    cell.mx = (cell.mx * cell.mass + node.x) / (cell.mass + 1);
    cell.my = (cell.my * cell.mass + node.y) / (cell.mass + 1);
    cell.mass++;
    if (cell.mass === 1) { cell.leaf = node; return; }
    if (depth > 40) return;
    if (!cell.quarters) {
      cell.quarters = [null, null, null, null];
      const old = cell.leaf;
      cell.leaf = null;
      insert(quarter(cell, old), old, depth + 1);
    }
    insert(quarter(cell, node), node, depth + 1);
  };
  const quarter = (cell, node) => {
    const half = cell.size / 2;
    const right = node.x >= cell.x + half, low = node.y >= cell.y + half;
    const at = (right ? 1 : 0) + (low ? 2 : 0);
    return cell.quarters[at] ??= { x: cell.x + (right ? half : 0), y: cell.y + (low ? half : 0), size: half, mass: 0, mx: 0, my: 0, leaf: null, quarters: null };
  };
  const repel = (node, cell, force) => {
    if (cell.leaf === node && cell.mass === 1) return;
    const dx = node.x - cell.mx, dy = node.y - cell.my;
    const square = dx * dx + dy * dy + 0.5;
    if (cell.quarters && cell.size * cell.size > 0.8 * square) {
      for (const q of cell.quarters) if (q) repel(node, q, force);
      return;
    }
    node.vx += (force * cell.mass * dx) / square;
    node.vy += (force * cell.mass * dy) / square;
  };
  const step = () => {
    const root = tree();
    for (const n of nodes) {
      if (!n.shown) continue;
      repel(n, root, 120 * heat);
      n.vx -= n.x * 0.012 * heat;
      n.vy -= n.y * 0.012 * heat;
    }
    for (const e of edges) {
      if (!e.shown || e.a === e.b) continue;
      const dx = e.b.x - e.a.x, dy = e.b.y - e.a.y;
      const length = Math.sqrt(dx * dx + dy * dy) || 1;
      // The end with more ties moves less, so that a hub does not swing.
      const [many, more] = [e.a.edges.length, e.b.edges.length];
      const pull = (heat * (length - 40)) / length / Math.min(many, more);
      const share = many / (many + more);
      e.a.vx += dx * pull * (1 - share); e.a.vy += dy * pull * (1 - share);
      e.b.vx -= dx * pull * share; e.b.vy -= dy * pull * share;
    }
    for (const n of nodes) {
      if (n !== held) { n.x += n.vx; n.y += n.vy; }
      n.vx *= 0.55; n.vy *= 0.55;
    }
    heat *= 0.985;
  };

  // ---- What is shown ----
  const monthOf = (date) => (date ? Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7) || 1) - 1 : null);
  const lastMonthOf = (date) => (date && date.length === 4 ? Number(date) * 12 + 11 : monthOf(date));
  const monthText = (m) => `${Math.floor(m / 12)}-${String((m % 12) + 1).padStart(2, "0")}`;
  const months = nodes.flatMap((n) => [monthOf(n.f), lastMonthOf(n.l)]).filter((m) => m !== null);
  const span = months.length ? [months.reduce((a, b) => Math.min(a, b)), months.reduce((a, b) => Math.max(a, b))] : [0, 0];
  const hidden = new Set();
  const choose = () => {
    const [from, to] = [Number(byId("from").value), Number(byId("to").value)];
    const within = (x) => !x.f || (monthOf(x.f) <= Math.max(from, to) && lastMonthOf(x.l) >= Math.min(from, to));
    for (const n of nodes) n.shown = !hidden.has(n.k) && within(n);
    for (const e of edges) e.shown = e.a.shown && e.b.shown && within(e);
    [byId("from-text").value, byId("to-text").value] = [monthText(from), monthText(to)];
    tell();
    heat = Math.max(heat, 0.3);
    wake();
  };
  const tell = () => {
    const [n, e] = [nodes.filter((x) => x.shown).length, edges.filter((x) => x.shown).length];
    const cut = data.left ? ` · ${word("drawn")} (${nodes.length} ${word("of")} ${nodes.length + data.left})` : "";
    byId("status").textContent = `${n} ${word("nodes")}, ${e} ${word("edges")}${cut} · healthgraph`;
    byId("status").dataset.nodes = n;
    byId("status").dataset.edges = e;
  };

  // ---- Drawing ----
  let view = { x: 0, y: 0, scale: 1 };
  let chosen = null, held = null, followed = null, found = new Set(), awake = false, fitted = false;
  const colours = () => {
    const style = getComputedStyle(document.documentElement);
    const known = new Map();
    return (name) => known.get(name) ?? known.set(name, style.getPropertyValue(`--${name}`).trim()).get(name);
  };
  let colour = colours();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { colour = colours(); wake(); });
  const draw = () => {
    const density = devicePixelRatio || 1;
    const [width, height] = [canvas.clientWidth, canvas.clientHeight];
    if (canvas.width !== Math.round(width * density) || canvas.height !== Math.round(height * density)) [canvas.width, canvas.height] = [Math.round(width * density), Math.round(height * density)];
    pen.setTransform(density, 0, 0, density, 0, 0);
    pen.clearRect(0, 0, width, height);
    pen.translate(width / 2 + view.x, height / 2 + view.y);
    pen.scale(view.scale, view.scale);
    drawEdges();
    for (const n of nodes) if (n.shown) drawNode(n);
    drawLabels(width, height);
  };
  const touches = (e) => chosen && (e === chosen || e.a === chosen || e.b === chosen);
  const drawEdges = () => {
    pen.lineWidth = 0.7 / view.scale;
    pen.strokeStyle = colour("line");
    pen.beginPath();
    for (const e of edges) if (e.shown && !touches(e)) { pen.moveTo(e.a.x, e.a.y); pen.lineTo(e.b.x, e.b.y); }
    pen.stroke();
    if (!chosen) return;
    pen.lineWidth = 1.8 / view.scale;
    pen.strokeStyle = colour("mark");
    pen.beginPath();
    for (const e of edges) if (e.shown && touches(e)) { pen.moveTo(e.a.x, e.a.y); pen.lineTo(e.b.x, e.b.y); }
    pen.stroke();
  };
  const drawNode = (n) => {
    pen.fillStyle = colour(n.k);
    pen.beginPath();
    pen.arc(n.x, n.y, Math.max(n.r, 3 / view.scale), 0, 2 * Math.PI);
    pen.fill();
    if (n === chosen || found.has(n)) {
      pen.lineWidth = 3 / view.scale;
      pen.strokeStyle = colour("mark");
      pen.stroke();
    }
  };
  const drawLabels = (width, height) => {
    pen.setTransform(devicePixelRatio || 1, 0, 0, devicePixelRatio || 1, 0, 0);
    pen.font = '12px system-ui, "Noto Sans CJK SC", sans-serif';
    pen.textAlign = "center";
    pen.fillStyle = colour("ink");
    const near = new Set(chosen?.edges?.flatMap((e) => [e.a, e.b]) ?? []);
    const drawn = [];
    for (const n of new Set([chosen, ...found, ...near, ...byTies])) {
      if (!n?.edges || !n.shown || drawn.length > 60 + 60 * view.scale) continue;
      const [x, y] = [n.x * view.scale + width / 2 + view.x, n.y * view.scale + height / 2 + view.y - n.r * view.scale - 3];
      if (x < -50 || y < -20 || x > width + 50 || y > height + 20) continue;
      const text = n.n.length > 18 ? `${n.n.slice(0, 17)}…` : n.n;
      const half = pen.measureText(text).width / 2;
      if (n !== chosen && drawn.some((d) => Math.abs(d.x - x) < d.half + half && Math.abs(d.y - y) < 13)) continue;
      drawn.push({ x, y, half });
      pen.fillText(text, x, y);
    }
  };
  const wake = () => {
    if (awake) return;
    awake = true;
    requestAnimationFrame(function frame() {
      for (let i = 0; i < (nodes.length > 1500 ? 1 : 3) && heat > 0.02; i++) step();
      if (followed) [view.x, view.y] = [-followed.x * view.scale, -followed.y * view.scale];
      else if (!fitted) fit();
      draw();
      if (heat > 0.02 || held) requestAnimationFrame(frame);
      else awake = false;
    });
  };
  const fit = () => {
    const seen = nodes.filter((n) => n.shown);
    if (!seen.length || !canvas.clientWidth) return;
    const [left, right] = [seen.reduce((m, n) => Math.min(m, n.x), Infinity), seen.reduce((m, n) => Math.max(m, n.x), -Infinity)];
    const [top, low] = [seen.reduce((m, n) => Math.min(m, n.y), Infinity), seen.reduce((m, n) => Math.max(m, n.y), -Infinity)];
    const scale = Math.min(3, 0.92 * Math.min(canvas.clientWidth / (right - left + 60), canvas.clientHeight / (low - top + 60)));
    view = { scale, x: (-(left + right) / 2) * scale, y: (-(top + low) / 2) * scale };
  };
  const zoom = (factor, x = canvas.clientWidth / 2, y = canvas.clientHeight / 2) => {
    const scale = Math.min(12, Math.max(0.02, view.scale * factor));
    const [dx, dy] = [x - canvas.clientWidth / 2, y - canvas.clientHeight / 2];
    view = { scale, x: dx - ((dx - view.x) * scale) / view.scale, y: dy - ((dy - view.y) * scale) / view.scale };
    [followed, fitted] = [null, true];
    wake();
  };

  // ---- The panel ----
  const element = (tag, text, name) => {
    const made = document.createElement(tag);
    if (text !== undefined && text !== null) made.textContent = text;
    if (name) made.className = name;
    return made;
  };
  const button = (node) => {
    const made = element("button", node.n, node.k);
    made.type = "button";
    made.addEventListener("click", () => choosePart(node, true));
    return made;
  };
  const evidence = (edge) => {
    const parts = [];
    if (edge.x) parts.push(element("blockquote", edge.x));
    const article = edge.r === undefined ? null : data.articles[edge.r];
    if (article) {
      const line = element("div", null, "source");
      const text = [article.o, article.d, article.t && `《${article.t}》`].filter(Boolean).join(" ");
      if (/^https?:\/\//i.test(article.u ?? "")) {
        const link = element("a", text);
        link.href = article.u;
        link.rel = "noreferrer";
        line.append(link);
      } else line.append(text);
      if (edge.u) line.append(` · ${word("rule")} ${edge.u}`);
      parts.push(line);
    }
    return parts;
  };
  const fact = (edge, node) => {
    const item = element("li");
    item.append(button(edge.a === node ? edge.b : edge.a));
    if (edge.v) item.append(` ${edge.v}`);
    if (edge.c > 1) item.append(` ×${edge.c}`);
    item.append(...evidence(edge));
    return item;
  };
  const showNode = (node) => {
    panel.replaceChildren(element("h2", node.n), element("div", `${word(node.k)} · ${node.i}`, "source"));
    const list = element("dl");
    const row = (name, value) => value && list.append(element("dt", word(name)), element("dd", value));
    row("seen", node.f && (node.f === node.l ? node.f : `${node.f} – ${node.l}`));
    for (const [name, value] of Object.entries(node.p ?? {})) row(name, value);
    panel.append(list);
    const groups = new Map();
    for (const e of node.edges) {
      const key = e.y + (e.a === node ? "" : " ←");
      groups.set(key, groups.get(key) ?? []).get(key).push(e);
    }
    for (const [type, ties] of groups) {
      panel.append(element("h3", `${word(type.split(" ")[0])}${type.endsWith("←") ? " ←" : ""} (${ties.length})`));
      const facts = element("ul");
      facts.append(...ties.slice(0, 200).map((e) => fact(e, node)));
      panel.append(facts);
    }
  };
  const showEdge = (edge) => {
    const head = element("h2", word(edge.y));
    const item = element("p");
    item.append(button(edge.a), ` ${word(edge.y)}${edge.v ? ` (${edge.v})` : ""} `, button(edge.b));
    panel.replaceChildren(head, item, ...evidence(edge));
  };
  // The address of the page leads to the node; a browser may forbid that of a file.
  const remember = (hash) => {
    try { history.replaceState(null, "", hash); } catch { /* then it does not */ }
  };
  const choosePart = (part, centre) => {
    chosen = part;
    if (!part) panel.replaceChildren(element("p", word("hint")));
    else if (part.edges) showNode(part);
    else showEdge(part);
    if (part?.edges && centre) {
      if (!fitted) fit();
      [followed, fitted, view.scale] = [part, true, Math.max(view.scale, 1)];
    }
    panel.scrollTop = 0;
    remember(part?.edges ? `#${encodeURIComponent(part.i)}` : "#");
    wake();
  };
  const search = () => {
    const text = byId("search").value.trim().toLowerCase();
    found = new Set(text ? nodes.filter((n) => n.n.toLowerCase().includes(text) || (n.p?.aliases ?? "").toLowerCase().includes(text)) : []);
    if (!text) return choosePart(null);
    const list = element("ul");
    for (const n of [...found].sort((a, b) => b.edges.length - a.edges.length).slice(0, 100)) {
      const item = element("li");
      item.append(button(n), ` ${word(n.k)}`);
      list.append(item);
    }
    chosen = null;
    panel.replaceChildren(element("h2", `${found.size} ${word("found")}`), list);
    wake();
  };

  // ---- Hands ----
  const place = (event) => {
    const box = canvas.getBoundingClientRect();
    return { x: (event.clientX - box.left - canvas.clientWidth / 2 - view.x) / view.scale, y: (event.clientY - box.top - canvas.clientHeight / 2 - view.y) / view.scale };
  };
  const nodeAt = (p) => {
    let best = null, least = Infinity;
    for (const n of nodes) {
      const d = Math.hypot(n.x - p.x, n.y - p.y) - n.r;
      if (n.shown && d < Math.min(least, 5 / view.scale)) [best, least] = [n, d];
    }
    return best;
  };
  const edgeAt = (p) => {
    let best = null, least = 5 / view.scale;
    for (const e of edges) {
      if (!e.shown) continue;
      const dx = e.b.x - e.a.x, dy = e.b.y - e.a.y;
      const t = Math.min(1, Math.max(0, ((p.x - e.a.x) * dx + (p.y - e.a.y) * dy) / (dx * dx + dy * dy || 1)));
      const d = Math.hypot(e.a.x + t * dx - p.x, e.a.y + t * dy - p.y);
      if (d < least) [best, least] = [e, d];
    }
    return best;
  };
  let down = null;
  canvas.addEventListener("pointerdown", (e) => {
    canvas.setPointerCapture(e.pointerId);
    held = nodeAt(place(e));
    down = { x: e.clientX, y: e.clientY, vx: view.x, vy: view.y, moved: false };
  });
  canvas.addEventListener("pointermove", (e) => {
    if (!down) return;
    down.moved ||= Math.hypot(e.clientX - down.x, e.clientY - down.y) > 4;
    if (!down.moved) return;
    [followed, fitted] = [null, true];
    if (held) { Object.assign(held, place(e)); heat = Math.max(heat, 0.1); }
    else [view.x, view.y] = [down.vx + e.clientX - down.x, down.vy + e.clientY - down.y];
    wake();
  });
  canvas.addEventListener("pointerup", (e) => {
    if (down && !down.moved) choosePart(held ?? edgeAt(place(e)));
    [down, held] = [null, null];
  });
  canvas.addEventListener("wheel", (e) => {
    e.preventDefault();
    const box = canvas.getBoundingClientRect();
    zoom(Math.exp(-e.deltaY / 500), e.clientX - box.left, e.clientY - box.top);
  }, { passive: false });
  canvas.addEventListener("keydown", (e) => {
    const moves = { ArrowLeft: [40, 0], ArrowRight: [-40, 0], ArrowUp: [0, 40], ArrowDown: [0, -40] };
    if (e.key === "+" || e.key === "=") zoom(1.3);
    else if (e.key === "-") zoom(1 / 1.3);
    else if (moves[e.key]) { view.x += moves[e.key][0]; view.y += moves[e.key][1]; [followed, fitted] = [null, true]; wake(); }
    else return;
    e.preventDefault();
  });
  new ResizeObserver(wake).observe(canvas);

  // ---- Start ----
  const kindsShown = () => {
    const box = byId("kinds");
    box.replaceChildren();
    for (const kind of [...new Set(nodes.map((n) => n.k))].sort()) {
      const label = element("label");
      const check = element("input");
      check.type = "checkbox";
      check.checked = !hidden.has(kind);
      check.addEventListener("change", () => { if (check.checked) hidden.delete(kind); else hidden.add(kind); choose(); });
      label.append(check, element("span", null, `dot ${kind}`), `${word(kind)} ${nodes.filter((n) => n.k === kind).length}`);
      box.append(label);
    }
  };
  const speak = () => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
    byId("search").placeholder = word("search");
    byId("search").ariaLabel = word("search");
    for (const id of ["closer", "farther", "fit"]) byId(id).title = byId(id).ariaLabel = word(id);
    for (const id of ["from", "to"]) byId(id).ariaLabel = word(id);
    byId("language").textContent = word("other");
    kindsShown();
    choosePart(chosen);
    tell();
  };
  for (const id of ["from", "to"]) {
    [byId(id).min, byId(id).max, byId(id).value] = [span[0], span[1], id === "from" ? span[0] : span[1]];
    byId(id).addEventListener("input", choose);
  }
  byId("period").hidden = span[0] === span[1];
  byId("search").addEventListener("input", search);
  byId("closer").addEventListener("click", () => zoom(1.4));
  byId("farther").addEventListener("click", () => zoom(1 / 1.4));
  byId("fit").addEventListener("click", () => { [followed, fitted] = [null, false]; wake(); });
  byId("language").addEventListener("click", () => { language = language === "zh" ? "en" : "zh"; speak(); });
  // The address may ask for a node by its id, for ?words, or for @2024-01..2024-03.
  const wanted = decodeURIComponent(location.hash.slice(1));
  const period = /^@(\d{4}-\d{2})\.\.(\d{4}-\d{2})$/.exec(wanted);
  if (period) [byId("from").value, byId("to").value] = [monthOf(period[1]), monthOf(period[2])];
  speak();
  choose();
  heat = 1;
  for (const start = performance.now(); heat > 0.1 && performance.now() - start < 400;) step();
  const asked = nodes.find((n) => n.i === wanted);
  if (asked) choosePart(asked, true);
  else if (wanted.startsWith("?")) { byId("search").value = wanted.slice(1); search(); }
  document.documentElement.dataset.ready = "true";
})();
