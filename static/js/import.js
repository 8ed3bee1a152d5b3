// The way through the doubts of an import by keyboard: n or j leads to the next one, p or k to the one
// before, where the person has switched single keys on. Without this file the links do the same.

const singleKeys = "singleKeys" in document.documentElement.dataset;
const PART = ".import-entry, .import-part";

const typesIn = (field) => field.isContentEditable
  || field.matches("input:not([type=radio], [type=checkbox]), textarea, select");

/** The part that the focus stands in, else the one that the address names. */
function here() {
  const part = document.activeElement.closest(PART) ?? document.querySelector(":target");
  return part?.querySelector(":scope > .import-doubt, :scope .import-doubt") ?? null;
}

/** Where a doubt of this page is, the focus goes along; one of another page is opened. */
function lead(link) {
  const part = link.hash && link.pathname === location.pathname && link.search === location.search
    ? document.getElementById(link.hash.slice(1)) : null;
  link.click();
  if (!part) return;
  part.tabIndex = -1;
  part.focus();
}

const KEYS = { n: "after", j: "after", p: "before", k: "before" };

function key(event) {
  const way = KEYS[event.key];
  if (!singleKeys || !way || event.ctrlKey || event.metaKey || event.altKey || typesIn(event.target)) return;
  const doubt = here();
  const link = doubt ? doubt.querySelector(`[data-${way}]`) : document.querySelector("[data-first-doubt]");
  if (!link) return;
  event.preventDefault();
  lead(link);
}

document.addEventListener("keydown", key);
