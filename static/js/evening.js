// A circle's evening: one stream of marks a tab, the server's time, and the parts of a page that are
// fetched again when what they show has changed. Without this file the pages are reloaded by hand.

const root = document.querySelector("[data-evening]");

/** How often one looks without a stream, and how often a stream is tried again, in milliseconds. */
const LOOK = 3000;
const AGAIN = 15000;
/** Parts are fetched at most so often. */
const PACE = 1000;
/** The server's time is asked anew so often. */
const RENEWED = 60000;

/** The server's time: as it said it, carried on by a clock that nobody sets. The device's own date is
 * never asked. */
class ServerTime {
  constructor(now) { this.take(now, performance.now()); this.surest = Infinity; }

  take(now, at) { this.ahead = now - at; }

  /** What came after a question of so many milliseconds: halfway. Slow answers say less. */
  answer(now, asked, came) {
    if (came - asked > this.surest + 250) return;
    this.surest = came - asked;
    this.take(now, (asked + came) / 2);
  }

  /** After a sleep nothing is sure. */
  doubt() { this.surest = Infinity; }

  now() { return this.ahead + performance.now(); }
}

/** `12:05`; what is over has a minus before it, hours stand apart. */
function countdown(left) {
  const over = left < 0;
  const seconds = over ? Math.floor(-left / 1000) : Math.ceil(left / 1000);
  const two = (n) => String(n).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const sign = over && seconds > 0 ? "−" : "";
  return `${sign}${hours ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}`;
}

function start() {
  const kinds = ["sheet", "session", "question", "answers", "lines"];
  let marks = JSON.parse(root.dataset.marks);
  const time = new ServerTime(marks.now);
  document.evening = time;

  let known;
  function tick() {
    const over = [...document.querySelectorAll("time[data-clock]")].map((clock) => {
      const left = Number(clock.dataset.ends) - time.now();
      const text = countdown(left);
      if (clock.textContent !== text) clock.textContent = text;
      clock.toggleAttribute("data-over", left < 0);
      return left < 0 ? Math.floor(-left / 60000) : -1;
    });
    // With each minute over, what is foreseen is another.
    const late = over.join();
    if (known !== undefined && late !== known) tell("sheet");
    known = late;
  }

  /** Takes marks in; older ones than those known are dropped. */
  function hear(told) {
    if (told.now < marks.now) return;
    const changed = kinds.filter((kind) => told[kind] !== marks[kind]);
    const before = marks;
    marks = told;
    if (changed.length === 0) return;
    const pass = () => changed.forEach((kind) => {
      document.dispatchEvent(new CustomEvent("evening", { detail: { kind, mark: told[kind], before: before[kind] } }));
    });
    // Phones do not all ask at once.
    const jitter = Number(root.dataset.jitter ?? 0);
    if (jitter > 0) setTimeout(pass, Math.random() * jitter); else pass();
  }

  async function look() {
    const asked = performance.now();
    try {
      const answer = await fetch(root.dataset.now, { headers: { accept: "application/json" } });
      if (!answer.ok || answer.redirected) return;
      const told = await answer.json();
      time.answer(told.now, asked, performance.now());
      hear(told);
    } catch { /* Away: another look follows. */ }
  }

  let events;
  let looking;
  function connect() {
    events?.close();
    events = new EventSource(root.dataset.events);
    events.addEventListener("open", () => { clearInterval(looking); looking = undefined; });
    events.addEventListener("marks", ({ data }) => hear(JSON.parse(data)));
    events.addEventListener("error", ({ target }) => {
      looking ??= setInterval(look, LOOK);
      // An answer that is no stream: too many of them are open, the session ended, or something stands
      // between.
      if (target === events && target.readyState === EventSource.CLOSED) setTimeout(connect, AGAIN);
    });
  }

  /** A part holds what somebody types: it stays. */
  function inHand(part) {
    const typed = (field) => (field.type === "checkbox" || field.type === "radio"
      ? field.checked !== field.defaultChecked
      : field instanceof HTMLSelectElement
        ? [...field.options].some((option) => option.selected !== option.defaultSelected) && field.dataset.touched !== undefined
        : field.type !== "hidden" && field.value !== field.defaultValue);
    const fields = [...part.querySelectorAll("input, textarea, select")];
    return fields.some((field) => field === document.activeElement || typed(field));
  }

  const due = new Set();
  let fetching = false;
  async function refresh() {
    if (fetching || due.size === 0) return;
    fetching = true;
    const parts = [...due];
    due.clear();
    try {
      const answer = await fetch(location.href, { headers: { accept: "text/html" } });
      if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      parts.forEach((part) => replace(part, page.getElementById(part.id)));
      tick();
    } catch { parts.forEach((part) => due.add(part)); }
    setTimeout(() => { fetching = false; refresh(); }, PACE);
  }

  /** The parts that show such things are fetched again. */
  function tell(kind) {
    document.querySelectorAll("[data-part][id]").forEach((part) => {
      if (part.dataset.part.split(" ").includes(kind)) due.add(part);
    });
    refresh();
  }

  function replace(part, fresh) {
    if (!fresh) return;
    if (inHand(part)) {
      part.dataset.old = "";
      part.querySelectorAll("[data-old-notice]").forEach((notice) => { notice.hidden = false; });
      return;
    }
    // Who was on a button is there again.
    const focused = part.contains(document.activeElement) ? document.activeElement.id : "";
    part.replaceChildren(...fresh.childNodes);
    delete part.dataset.old;
    if (focused) document.getElementById(focused)?.focus();
    document.dispatchEvent(new CustomEvent("evening:part", { detail: part }));
  }

  document.addEventListener("change", ({ target }) => { if (target instanceof HTMLSelectElement) target.dataset.touched = ""; });
  document.addEventListener("evening", ({ detail }) => tell(detail.kind));

  const wake = () => { time.doubt(); look(); if (events?.readyState === EventSource.CLOSED) connect(); };
  document.addEventListener("visibilitychange", () => { if (!document.hidden) wake(); });
  addEventListener("online", wake);
  addEventListener("pageshow", ({ persisted }) => { if (persisted) wake(); });
  addEventListener("pagehide", () => events?.close());

  tick();
  setInterval(tick, 200);
  setInterval(look, RENEWED);
  look();
  connect();
}

if (root) start();
