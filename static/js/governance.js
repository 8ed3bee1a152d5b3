// The governance table while others work on it: what they change is fetched; nothing is written but by
// somebody's act. What is sent, here or by `governance_cards.js`, waits while the network is away. Without
// this file the page is reloaded by hand.

const root = document.querySelector("[data-governance]");
const told = document.querySelector("[data-told]");

/** All in milliseconds. A stream that is silent for so long is cut; then one looks so often, waiting so long
 * for an answer. Where there is none to be had, one asks again after a while. */
const SILENT = 4000;
const LOOK = 1000;
const PATIENCE = 2500;
const AGAIN = 15000;
/** Changes are fetched at most so often. */
const PACE = 300;
/** So long is it offered to take something back. */
const UNDO = 10000;
/** So long is a form waited for before it is sent again. */
const SENDING = 15000;

/** `12:05` of a time that runs; none of what is over. */
function countdown(left) {
  const seconds = Math.max(Math.ceil(left / 1000), 0);
  const two = (n) => String(n).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return `${hours ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}`;
}

const parse = (text) => new DOMParser().parseFromString(text, "text/html");
const pause = (time) => new Promise((done) => { setTimeout(done, time); });
const parts = (within) => [...within.querySelectorAll("[data-governance] td[id], [data-live][id]")];
/** What is told apart: the cells that there are, and how rows and columns are called. */
const shape = (of) => [...of.querySelectorAll("td[id], th, .empty")].map((part) => part.id || part.innerHTML).join();

/** What is typed or chosen in a part, or about to be. */
const inHand = (part) => [...part.querySelectorAll("input, textarea, select")].some((field) => field === document.activeElement
  || (["checkbox", "radio"].includes(field.type) ? field.checked !== field.defaultChecked
    : field.type !== "hidden" && "defaultValue" in field && field.value !== field.defaultValue));

function start() {
  let last = Number(root.dataset.last);
  /** As the server said each part; one that was changed here since is not among them. */
  const known = new Map(parts(document).map((part) => [part.id, part.innerHTML]));

  // --- the time ----------------------------------------------------------------------------------
  /** The server's, as a page said it halfway between question and answer, carried on by a clock that nobody sets. */
  let ahead = 0;
  const time = (page, at) => { ahead = Number(page.dataset.now) - at; };
  function tick() {
    document.querySelectorAll("time[data-ends]").forEach((clock) => {
      const left = Number(clock.dataset.ends) - ahead - performance.now();
      const text = countdown(left);
      if (clock.textContent !== text) clock.textContent = text;
      clock.toggleAttribute("data-over", left < 0);
    });
  }

  // --- what is told ------------------------------------------------------------------------------
  let fading;
  function fade() {
    // Whoever is about to take it back has the time.
    if (told.matches(":hover, :focus-within")) fading = setTimeout(fade, 1000);
    else told.replaceChildren();
  }

  /** What went wrong, until something else is told. What lies below an open dialog is not read. */
  function say(what) {
    if (told.textContent === told.dataset[what]) return;
    const line = document.createElement("p");
    line.className = `flash ${what === "unsent" ? "warning" : "error"}`;
    line.textContent = told.dataset[what];
    clearTimeout(fading);
    (document.querySelector("dialog[open] [role=status]") ?? told).replaceChildren(line);
  }

  /** The message of the page that an act led to. */
  function pass(page) {
    const flash = [...page.querySelectorAll("main > .flash")].at(-1);
    flash?.removeAttribute("role");
    told.replaceChildren(...(flash ? [flash] : []));
    clearTimeout(fading);
    fading = setTimeout(fade, UNDO);
  }

  // --- what changed ------------------------------------------------------------------------------
  let due = false;
  let whole = false;
  let held = false;
  /** A part that is in somebody's hand stays as it is, until it is let go. */
  let late = false;

  function swap(part, fresh) {
    if (!part || known.get(part.id) === fresh.innerHTML) return;
    if (inHand(part)) { late = true; return; }
    // A card on its way somewhere is in one place.
    if (part.querySelector(".gov-sent")) return;
    known.set(part.id, fresh.innerHTML);
    root.querySelectorAll(".gov-sent").forEach(({ id }) => {
      if (!fresh.querySelector(`#${id}`)) return;
      fresh.querySelector(`#${id}`).remove();
      known.delete(part.id);
    });
    part.replaceChildren(...fresh.childNodes);
  }

  function replace(fresh) {
    root.querySelectorAll("td[id]").forEach((cell) => known.delete(cell.id));
    fresh.querySelectorAll("td[id]").forEach((cell) => known.set(cell.id, cell.innerHTML));
    root.replaceChildren(...fresh.childNodes);
  }

  /** Shows what a page shows, unless it is one of before; whether it was one of the table. `own`: fetched
   * from the address of this page; `at`: when it said the time. */
  function take(page, own = false, at = 0) {
    const fresh = page.querySelector("[data-governance]");
    if (!fresh) return false;
    if (at) time(fresh, at);
    const same = "changed" in fresh.dataset || shape(fresh) === shape(root);
    if (held || !(same || own)) { refresh(true); return true; }
    if (Number(fresh.dataset.last) < last) return true;
    last = Number(fresh.dataset.last);
    const before = document.activeElement;
    const leads = before?.id ? `#${CSS.escape(before.id)}` : `[href="${CSS.escape(before?.getAttribute("href") ?? "")}"]`;
    parts(page).forEach((part) => { if (same || !fresh.contains(part)) swap(document.getElementById(part.id), part); });
    if (!same) replace(fresh);
    root.dispatchEvent(new Event("shown"));
    tick();
    // Whoever was on a card or a button is there again, wherever it is now.
    if (before && !before.isConnected) document.querySelector(leads)?.focus({ preventScroll: true });
    return true;
  }

  let fetching = false;
  let out = false;
  /** Fetches what changed since the last event known; `all`, where something is not as the server has it. */
  async function refresh(all = false) {
    due = true;
    whole ||= all;
    if (fetching || held) return false;
    fetching = true;
    const url = new URL(root.dataset.page ?? location.href, location.href);
    url.searchParams.set("since", whole ? -1 : last);
    [due, whole] = [false, false];
    let [there, wait] = [false, LOOK];
    const since = performance.now();
    try {
      const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) });
      const came = performance.now();
      there = answer.ok && take(parse(await answer.text()), true, (since + came) / 2);
      // Signed out, or no longer let in.
      const before = out;
      out = !there && answer.status < 500;
      if (out) { say("signedOut"); wait = AGAIN; } else if (before) told.replaceChildren();
    } catch { /* Away: another look follows. */ }
    due ||= !there;
    setTimeout(() => { fetching = false; if (due) refresh(); }, there ? PACE : wait);
    return there;
  }

  let events;
  let heard;
  let asked;
  function connect() {
    events?.close();
    [heard, asked] = [performance.now(), performance.now()];
    events = new EventSource(root.dataset.events);
    const hear = ({ data }) => {
      heard = performance.now();
      if (Number(data) > last) refresh();
    };
    ["last", "beat"].forEach((kind) => events.addEventListener(kind, hear));
  }

  /** Where the stream is silent: looks by itself, and asks for a stream again once the server answers. */
  async function watch() {
    if (performance.now() - heard < SILENT || fetching) return;
    const there = await refresh();
    // Too many of them may be open, or something stands between.
    const patience = events.readyState === EventSource.CLOSED ? AGAIN : SILENT;
    if (there && performance.now() - asked > patience) connect();
  }

  function wake() {
    [heard, asked] = [-Infinity, -Infinity];
    watch();
  }

  // --- what is sent ------------------------------------------------------------------------------
  let queue = Promise.resolve();
  let waiting = 0;

  /** Sends a form; again while the network is away: by its key it is taken once. */
  async function deliver(action, fields) {
    for (;;) {
      try {
        const signal = AbortSignal.timeout(SENDING);
        const answer = await fetch(action, { method: "POST", body: new URLSearchParams(fields), signal });
        if (answer.status !== 503) return { ok: answer.ok, status: answer.status, page: parse(await answer.text()) };
      } catch { /* Away. */ }
      say("unsent");
      await pause(LOOK);
    }
  }

  /** One form after the other, in the order they were made. */
  function send(action, fields) {
    waiting += 1;
    queue = queue.then(() => deliver(action, fields)).finally(() => { waiting -= 1; });
    return queue;
  }

  /** What came of a form; whether it was taken. */
  function settle({ ok, status, page }) {
    if (ok && take(page)) {
      pass(page);
      return true;
    }
    say(ok ? "signedOut" : status === 409 ? "stale" : "refused");
    refresh(true);
    return false;
  }

  // Taking back.
  told.addEventListener("submit", async (event) => {
    event.preventDefault();
    const { action } = event.target;
    const fields = new FormData(event.target);
    told.replaceChildren();
    settle(await send(action, fields));
  });

  addEventListener("beforeunload", (event) => { if (waiting > 0) event.preventDefault(); });
  document.addEventListener("focusout", () => {
    if (!late) return;
    late = false;
    setTimeout(() => refresh(true));
  });
  document.addEventListener("visibilitychange", () => { if (!document.hidden) wake(); });
  addEventListener("online", wake);
  addEventListener("pageshow", ({ persisted }) => { if (persisted) wake(); });
  addEventListener("pagehide", () => events.close());

  time(root, performance.getEntriesByType("navigation")[0]?.responseStart || performance.now());
  tick();
  connect();
  setInterval(watch, LOOK);
  setInterval(tick, 250);

  // Where the other file takes part.
  return {
    send,
    settle,
    /** Nothing is replaced while a card is in the hand. */
    hold() { held = true; },
    release() { held = false; if (due) refresh(); },
    /** What these cells show is not what the server said. */
    forget(...cells) { cells.forEach((cell) => known.delete(cell.id)); },
  };
}

if (root) root.live = start();
