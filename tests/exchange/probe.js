// Appended to a copy of the page: says what a browser made of it.
addEventListener("load", () => {
  const said = { errors: globalThis.failed ?? [] };
  const rows = [...document.querySelectorAll(".row")];
  const cells = (row) => [...row.querySelectorAll(".cell:not(.empty-cell)")];
  const top = (cell) => { const range = document.createRange(); range.selectNodeContents(cell); return range.getBoundingClientRect().top; };
  said.rows = rows.length;
  said.unlevel = rows.filter((row) => new Set(cells(row).map((cell) => Math.round(cell.getBoundingClientRect().top))).size > 1).map((row) => row.id);
  said.arabic = [...document.querySelectorAll('.cell[lang="ar"]')].map((cell) => getComputedStyle(cell).direction + " " + getComputedStyle(cell).textAlign);
  // The first line of an Arabic passage ends at the right edge of its column.
  said.right = [...document.querySelectorAll('.cell[lang="ar"]')].filter((cell) => {
    const range = document.createRange();
    range.selectNodeContents(cell);
    const edges = [...range.getClientRects()].map((box) => box.right);
    return Math.abs(Math.max(...edges) - cell.getBoundingClientRect().right) > 2;
  }).length;
  said.elements = { scripts: document.scripts.length, images: document.images.length, links: document.querySelectorAll("link,iframe,object").length };
  said.wide = document.documentElement.scrollWidth > innerWidth;
  said.text = rows.map((row) => cells(row).map((cell) => cell.textContent));
  said.background = getComputedStyle(document.body).backgroundColor;
  const key = (name) => document.body.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true }));
  const here = () => rows.indexOf(document.querySelector(".here"));
  key("j"); key("j"); key("j"); key("k");
  said.here = here();
  const box = document.querySelector("#filter");
  const find = (words) => { box.value = words; box.dispatchEvent(new Event("input")); return rows.filter((row) => !row.hidden).length; };
  said.found = { folded: find("ÉCOLE"), arabic: find("احمد"), none: find("zzzz"), all: find("") };
  said.nothing = document.querySelector(".nothing").hidden;
  const only = document.querySelector("#only");
  if (only) { only.value = "approved"; only.dispatchEvent(new Event("change")); said.approved = rows.filter((row) => !row.hidden).length; only.value = ""; only.dispatchEvent(new Event("change")); }
  said.marks = document.querySelectorAll(".cell mark").length;
  if (only) { only.value = "found"; only.dispatchEvent(new Event("change")); said.found.checks = rows.filter((row) => !row.hidden).length; only.value = ""; only.dispatchEvent(new Event("change")); }
  const out = document.createElement("pre");
  out.id = "probe";
  out.textContent = JSON.stringify(said);
  document.body.append(out);
});
