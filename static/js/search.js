// Suggestions under the search in the header, and Ctrl K to get there. Without this file the search
// works all the same.

const form = document.querySelector("header.top [data-suggestions]");
const box = form.querySelector("input");
const list = form.querySelector(".suggestions");
const status = form.querySelector("[role=status]");
const hint = form.querySelector("kbd");

/** A moment without typing, before anything is asked. */
const PAUSE = 150;
const SHORTEST = 2;

let timer;
let asked;
let active = -1;

const options = () => [...list.querySelectorAll("[role=option]")];
const isOpen = () => !list.hidden;

function close() {
  clearTimeout(timer);
  asked?.abort();
  list.hidden = true;
  active = -1;
  box.setAttribute("aria-expanded", "false");
  box.removeAttribute("aria-activedescendant");
}

/** Marks the option of that place; -1 is the box itself. */
function mark(place) {
  const all = options();
  active = place;
  all.forEach((option, at) => option.setAttribute("aria-selected", String(at === place)));
  if (place < 0) {
    box.removeAttribute("aria-activedescendant");
    return;
  }
  box.setAttribute("aria-activedescendant", all[place].id);
  all[place].scrollIntoView({ block: "nearest" });
}

/** One option further or back; beyond the ends lies the box. */
function step(by) {
  const places = options().length + 1;
  mark(((active + 1 + by + places) % places) - 1);
}

async function ask() {
  const text = box.value.trim();
  asked?.abort();
  if (text.length < SHORTEST) {
    close();
    return;
  }
  asked = new AbortController();
  const { signal } = asked;
  try {
    // Signed out meanwhile, one would be led away: that is no answer.
    const answer = await fetch(`${form.dataset.suggestions}?q=${encodeURIComponent(text)}`, { signal, redirect: "manual" });
    const found = answer.ok ? await answer.text() : "";
    if (signal.aborted || document.activeElement !== box) return;
    list.innerHTML = found;
    active = -1;
    box.removeAttribute("aria-activedescendant");
    const any = options().length > 0;
    list.hidden = !any;
    box.setAttribute("aria-expanded", String(any));
    status.textContent = list.firstElementChild?.dataset.said ?? "";
  } catch (error) {
    if (error.name !== "AbortError") close();
  }
}

function askSoon() {
  clearTimeout(timer);
  timer = setTimeout(ask, PAUSE);
}

const open = (option) => location.assign(option.dataset.url);

function onKey(event) {
  if (event.key === "Escape" && isOpen()) {
    // The text stays; a second Escape is the browser's.
    event.preventDefault();
    close();
  } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    if (!isOpen()) {
      ask();
      return;
    }
    event.preventDefault();
    step(event.key === "ArrowDown" ? 1 : -1);
  } else if (event.key === "Enter" && !event.isComposing && isOpen() && active >= 0) {
    event.preventDefault();
    open(options()[active]);
  }
}

box.setAttribute("role", "combobox");
box.setAttribute("aria-autocomplete", "list");
box.setAttribute("aria-expanded", "false");
box.setAttribute("aria-controls", "suggestions");
box.autocomplete = "off";
box.addEventListener("input", askSoon);
box.addEventListener("keydown", onKey);
box.addEventListener("blur", close);
form.addEventListener("submit", close);
// The box keeps the focus while one clicks.
list.addEventListener("mousedown", (event) => event.preventDefault());
list.addEventListener("click", (event) => {
  const option = event.target.closest("[role=option]");
  if (option) open(option);
});

hint.hidden = false;
if (/Mac|iP(hone|ad)/.test(navigator.platform)) hint.textContent = "⌘ K";
document.addEventListener("keydown", (event) => {
  const command = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  if (!command || event.key.toLowerCase() !== "k") return;
  event.preventDefault();
  box.focus();
  box.select();
});
