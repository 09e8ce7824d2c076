// Shows what a mention stands for: on hover and focus, and pinned by a tap or Enter until Escape or a tap elsewhere.
(() => {
  "use strict";
  const card = document.getElementById("card");
  const mentions = JSON.parse(document.getElementById("mentions").textContent);
  let shown = null;
  let pinned = false;

  const element = (tag, text) => {
    const made = document.createElement(tag);
    made.textContent = text;
    return made;
  };

  const row = (list, label, value) => {
    if (value) list.append(element("dt", label), element("dd", value));
  };

  const describe = (mention) => {
    const name = element("strong", mention.name);
    name.lang = "zh";
    const list = document.createElement("dl");
    row(list, "type", `${mention.type} (${mention.mark})`);
    row(list, "may be", mention.candidates);
    row(list, "why", mention.reason);
    row(list, "rule", mention.rule);
    row(list, "entry", mention.entry);
    row(list, "confidence", mention.confidence);
    return [name, list];
  };

  const hide = () => {
    if (shown) {
      shown.classList.remove("on");
      shown.removeAttribute("aria-describedby");
    }
    card.hidden = true;
    shown = null;
    pinned = false;
  };

  const place = (link, point) => {
    const boxes = [...link.getClientRects()];
    const box = boxes.find((b) => point && point.y >= b.top && point.y <= b.bottom) ?? boxes[0];
    const left = Math.min(Math.max(box.left, 12), document.documentElement.clientWidth - card.offsetWidth - 12);
    const below = box.bottom + 8 + card.offsetHeight <= window.innerHeight;
    const top = below ? box.bottom + 8 : Math.max(8, box.top - card.offsetHeight - 8);
    card.style.left = `${left + window.scrollX}px`;
    card.style.top = `${top + window.scrollY}px`;
  };

  const show = (link, point) => {
    if (shown === link) return;
    hide();
    shown = link;
    link.classList.add("on");
    card.replaceChildren();
    for (const number of link.dataset.m.split(" ")) {
      if (card.childNodes.length) card.append(document.createElement("hr"));
      card.append(...describe(mentions[Number(number)]));
    }
    card.hidden = false;
    link.setAttribute("aria-describedby", "card");
    place(link, point);
  };

  const mentionAt = (target) => target.closest?.("a[data-m]");

  document.addEventListener("pointerover", (e) => {
    const link = mentionAt(e.target);
    if (e.pointerType === "mouse" && link && !pinned) show(link, e);
  });
  document.addEventListener("pointerout", (e) => {
    if (e.pointerType !== "mouse" || pinned || !shown) return;
    const to = e.relatedTarget;
    if (!to || (!shown.contains(to) && !card.contains(to))) hide();
  });
  document.addEventListener("focusin", (e) => {
    const link = mentionAt(e.target);
    if (link && link.matches(":focus-visible")) show(link);
    else if (!link && !pinned) hide();
  });
  document.addEventListener("click", (e) => {
    const link = mentionAt(e.target);
    if (link) {
      e.preventDefault();
      const again = shown === link && pinned;
      hide();
      if (!again) {
        show(link, e.detail ? e : null);
        pinned = true;
      }
    } else if (!card.contains(e.target)) {
      hide();
    }
  });
  document.addEventListener("keydown", (e) => {
    if (e.key === "Escape") hide();
  });
  window.addEventListener("beforeprint", () => {
    hide();
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
  window.addEventListener("hashchange", () => {
    const target = document.getElementById(location.hash.slice(1));
    const details = target?.closest("details");
    if (details && !details.open) {
      details.open = true;
      target.scrollIntoView();
    }
  });
})();
