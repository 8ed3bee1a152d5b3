// The agenda: points are dragged or moved by Alt + arrows, through the forms' own routes; the
// running clock ticks. Without this file the buttons do the same.

const root = document.querySelector("[data-agenda]");

/** Sends a move and shows the agenda that results; the point keeps the focus. */
async function move(id, fields) {
  const url = `${root.dataset.agenda}/${id}/move`;
  try {
    const answer = await fetch(url, { method: "POST", body: new URLSearchParams(fields) });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.querySelector("[data-agenda]");
    if (!answer.ok || !fresh) throw new Error(String(answer.status));
    root.replaceChildren(...fresh.childNodes);
    prepare();
    root.querySelector(`[data-point="${id}"]`)?.focus();
  } catch {
    // Refused, signed out or offline: the page itself says what is the matter.
    location.reload();
  }
}

const STEPS = { ArrowUp: "up", ArrowDown: "down", ArrowRight: "in", ArrowLeft: "out" };

function onKey(event) {
  const step = STEPS[event.key];
  const typing = event.target.closest("input, textarea, select");
  const item = event.target.closest("[data-point]");
  if (!event.altKey || !step || typing || !item) return;
  event.preventDefault();
  move(item.dataset.point, { to: step });
}

let dragged = null;

const clear = () => root.querySelectorAll(".agenda-drop-before, .agenda-drop-after")
  .forEach((item) => item.classList.remove("agenda-drop-before", "agenda-drop-after"));

/** Upper half of a point: before it; lower half: after. */
const half = (event, item) => {
  const box = item.getBoundingClientRect();
  return event.clientY < box.top + box.height / 2 ? "before" : "after";
};

function onOver(event) {
  const item = event.target.closest("[data-point]");
  if (!dragged || !item || item === dragged) return;
  event.preventDefault();
  clear();
  item.classList.add(`agenda-drop-${half(event, item)}`);
}

function onDrop(event) {
  const item = event.target.closest("[data-point]");
  if (!dragged || !item || item === dragged) return;
  event.preventDefault();
  move(dragged.dataset.point, { to: half(event, item), beside: item.dataset.point });
}

/** Texts can still be selected: a drag begins outside of links and fields. */
function onDragStart(event) {
  const item = event.target.closest?.("[data-point]");
  if (!item || event.target !== item) return;
  dragged = item;
  event.dataTransfer.effectAllowed = "move";
  event.dataTransfer.setData("text/plain", item.dataset.point);
  item.classList.add("agenda-dragged");
}

function onDragEnd() {
  dragged?.classList.remove("agenda-dragged");
  dragged = null;
  clear();
}

/** What a new list needs. */
function prepare() {
  root.querySelectorAll("[data-point]").forEach((item) => {
    item.draggable = true;
    item.tabIndex = -1;
  });
  const keys = root.querySelector("[data-agenda-keys]");
  if (keys) keys.hidden = false;
}

/** `12:05` on the point that runs. */
function tick() {
  document.querySelectorAll("[data-since]").forEach((clock) => {
    const running = Math.floor(Date.now() / 1000) - Number(clock.dataset.since);
    const seconds = Number(clock.dataset.spent) + Math.max(0, running);
    clock.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  });
}

if (root) {
  prepare();
  root.addEventListener("keydown", onKey);
  root.addEventListener("dragstart", onDragStart);
  root.addEventListener("dragover", onOver);
  root.addEventListener("drop", onDrop);
  root.addEventListener("dragend", onDragEnd);
  tick();
  setInterval(tick, 1000);
  // One title after the other can be typed.
  if (location.hash === "#new") document.querySelector("[data-quick-add] [name=title]")?.focus();
}
