"use strict";
const body = document.querySelector("#table tbody");
const rows = [...body.rows];
const filter = document.getElementById("filter");
const review = document.getElementById("review");
const shown = document.getElementById("shown");

// The filter stands in the address, so that a filtered page can be passed on.
function show() {
  const words = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
  let count = 0;
  for (const row of rows) {
    const fits = words.every((word) => row.dataset.name.includes(word));
    row.hidden = !fits || (review.checked && row.dataset.review === undefined);
    count += !row.hidden;
  }
  shown.value = shown.dataset.words.replace("{count}", count).replace("{all}", rows.length);
  const state = new URLSearchParams();
  if (filter.value) state.set("q", filter.value);
  if (review.checked) state.set("review", "1");
  const place = document.getElementById(location.hash.slice(1));
  if (state.size || !place) history.replaceState(null, "", state.size ? `#${state}` : location.pathname + location.search);
}

function valueOf(row, column) {
  const cell = row.cells[column];
  return column === 0 ? row.dataset.name : Number(cell.dataset.value);
}

function sort(heading, column) {
  const up = heading.getAttribute("aria-sort") === (column ? "descending" : "ascending");
  const falling = column ? !up : up;
  for (const other of heading.parentElement.cells) other.removeAttribute("aria-sort");
  heading.setAttribute("aria-sort", falling ? "descending" : "ascending");
  rows.sort((a, b) => {
    const [left, right] = [valueOf(a, column), valueOf(b, column)];
    const order = typeof left === "string" ? left.localeCompare(right) : left - right;
    return falling ? -order : order;
  });
  body.append(...rows);
}

document.querySelectorAll("[data-sort]").forEach((heading, column) => {
  const button = document.createElement("button");
  button.type = "button";
  button.append(...heading.childNodes);
  button.addEventListener("click", () => sort(heading, column));
  heading.append(button);
});

const state = new URLSearchParams(location.hash.slice(1));
filter.value = state.get("q") ?? "";
review.checked = state.has("review");
document.getElementById("tools").hidden = false;
document.getElementById("tools").addEventListener("submit", (event) => event.preventDefault());
filter.addEventListener("input", show);
review.addEventListener("change", show);
show();

// A link to something inside a fold opens the fold.
function unfold() {
  const target = document.getElementById(location.hash.slice(1));
  for (let fold = target?.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  target?.scrollIntoView();
}
addEventListener("hashchange", unfold);
unfold();

// Paper cannot be unfolded.
let folded = [];
addEventListener("beforeprint", () => {
  folded = [...document.querySelectorAll("details:not([open])")];
  for (const fold of folded) fold.open = true;
});
addEventListener("afterprint", () => {
  for (const fold of folded) fold.open = false;
});
