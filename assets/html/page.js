"use strict";
(() => {
  const rows = [...document.querySelectorAll(".row")];
  const box = document.querySelector("#filter");
  const only = document.querySelector("#only");
  const count = document.querySelector("output");
  const nothing = document.querySelector(".nothing");

  // A letter as it is searched for: no case, no marks, one alef. What a letter
  // folds to may be nothing or several, so each keeps the place it came from.
  const same = { "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي", "ـ": "", "’": "'", "œ": "oe", "æ": "ae" };
  const fold = (text) => {
    let folded = "";
    const from = [];
    let at = 0;
    for (const letter of text) {
      const plain = letter.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
      for (const c of plain) {
        const to = /\s/u.test(c) ? " " : same[c] ?? c;
        folded += to;
        for (let n = 0; n < to.length; n++) from.push(at);
      }
      at += letter.length;
    }
    from.push(at);
    return { folded, from };
  };

  const index = new Map();
  const words = (row) => {
    if (!index.has(row)) {
      const nodes = [];
      const walk = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
      while (walk.nextNode()) {
        if (!walk.currentNode.parentElement.closest(".number")) nodes.push({ node: walk.currentNode, ...fold(walk.currentNode.data) });
      }
      index.set(row, nodes);
    }
    return index.get(row);
  };

  const kinds = { notes: ".status, .mark, .note, .suggested", found: ".found" };
  const filter = () => {
    const wanted = fold(box.value.trim()).folded;
    const status = only ? only.value : "";
    const found = [];
    let shown = 0;
    for (const row of rows) {
      let fits = !status || (kinds[status] ? row.querySelector(kinds[status]) : row.dataset.status === status);
      if (fits && wanted) {
        fits = false;
        for (const { node, folded, from } of words(row)) {
          for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
            fits = true;
            const range = new Range();
            range.setStart(node, from[at]);
            range.setEnd(node, Math.min(from[at + wanted.length] ?? node.length, node.length));
            found.push(range);
          }
        }
      }
      row.hidden = !fits;
      shown += fits ? 1 : 0;
    }
    if (globalThis.Highlight) CSS.highlights.set("found", new Highlight(...found.slice(0, 5000)));
    count.value = wanted || status ? count.dataset.says.replace("%1", shown).replace("%2", rows.length) : "";
    nothing.hidden = shown > 0;
  };
  box.addEventListener("input", filter);
  only?.addEventListener("change", filter);

  let here = -1;
  const go = (step) => {
    let next = here < 0 && step < 0 ? rows.length : here;
    do next += step; while (rows[next]?.hidden);
    if (!rows[next]) return;
    rows[here]?.classList.remove("here");
    here = next;
    rows[here].classList.add("here");
    rows[here].scrollIntoView({ block: "nearest" });
  };
  const mark = (row) => {
    rows[here]?.classList.remove("here");
    here = rows.indexOf(row);
    row.classList.add("here");
  };
  document.addEventListener("click", (event) => {
    const row = event.target.closest?.(".row");
    if (row) mark(row);
  });

  const names = [...document.querySelectorAll(".names button")];
  const veil = (side) => {
    const name = names[side];
    if (!name) return;
    const veiled = name.getAttribute("aria-pressed") !== "true";
    name.setAttribute("aria-pressed", String(veiled));
    for (const cell of document.querySelectorAll(`.cell[data-side="${side}"]`)) cell.classList.toggle("veiled", veiled);
  };
  names.forEach((name, side) => name.addEventListener("click", () => veil(side)));

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.target === box) {
      if (event.key === "Escape") { box.value = ""; filter(); box.blur(); }
      if (event.key === "Enter") { box.blur(); here = -1; go(1); }
      return;
    }
    if (event.target.closest?.("select")) return;
    if (event.key === "j") go(1);
    else if (event.key === "k") go(-1);
    else if (event.key === "/") { event.preventDefault(); box.focus(); box.select(); }
    else if (/^[1-9]$/.test(event.key)) veil(Number(event.key) - 1);
  });
  if (location.hash) {
    const row = document.getElementById(location.hash.slice(1));
    if (row) mark(row);
  }
})();
