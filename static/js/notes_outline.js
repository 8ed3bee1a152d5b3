// Live notes: one point at a time, chosen in the outline; decisions and follow-up items gather beside
// it. Without this file each point has an address of its own (`?point=`).

const root = document.querySelector("[data-notes]");
const outline = root?.querySelector(".recording-outline");
/** Milliseconds between two looks at the clock, and at what is typed elsewhere. */
const MINUTE = 15000;
const LOOK = 1000;

/** The way from point to point: what is typed under one stays there. */
class Steps {
  constructor() {
    root.dataset.steps = "";
    outline.addEventListener("click", (event) => {
      const link = event.target.closest("[data-to]");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.write(link.dataset.to);
    });
    addEventListener("hashchange", () => this.find());
    root.addEventListener("click", (event) => this.follow(event));
  }

  get links() { return [...outline.querySelectorAll("[data-to]")]; }

  here() { return root.querySelector(".notes-point.here"); }

  /** Shows a point; its section, or none where it is no more. */
  to(key) {
    const next = root.querySelector(`.notes-point[data-point="${key}"]`);
    if (!next || next === this.here()) return next;
    this.here()?.classList.remove("here");
    next.classList.add("here");
    for (const link of this.links) {
      link.toggleAttribute("aria-current", false);
      if (link.dataset.to !== key) continue;
      link.setAttribute("aria-current", "step");
      link.scrollIntoView({ block: "nearest", inline: "nearest" });
    }
    const url = new URL(location.href);
    url.searchParams.set("point", key || "before");
    url.hash = "";
    history.replaceState(history.state, "", url);
    next.querySelector("[data-composer]")?.composer?.read();
    mark();
    return next;
  }

  /** Shows a point, ready to write. */
  write(key) {
    const point = this.to(key);
    (point?.querySelector("[data-composer] textarea") ?? point?.querySelector("h2"))?.focus();
  }

  /** The point before or after. */
  step(by) {
    const keys = this.links.map((link) => link.dataset.to);
    const at = keys.indexOf(this.here()?.dataset.point ?? "");
    return this.to(keys[Math.min(Math.max(at + by, 0), keys.length - 1)]);
  }

  /** Shows what the address leads to. */
  find() {
    const target = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
    const point = target?.closest(".notes-point");
    if (!point) return false;
    this.to(point.dataset.point);
    target.scrollIntoView({ block: "center" });
    (target.matches("[tabindex]") ? target : target.querySelector("textarea"))?.focus({ preventScroll: true });
    return true;
  }

  follow(event) {
    const link = event.target.closest("[data-tally] a");
    const entry = link && document.getElementById(link.hash.slice(1));
    if (!entry) return;
    event.preventDefault();
    this.to(entry.closest(".notes-point").dataset.point);
    entry.focus();
  }
}

/** Says where a text waits that was not sent. */
function mark() {
  for (const link of root.steps.links) {
    const point = root.querySelector(`.notes-point[data-point="${link.dataset.to}"]`);
    const typed = point?.querySelector("[data-composer]")?.elements.body.value.trim() || point?.querySelector("[data-unsent]");
    link.querySelector("[data-typed]").hidden = !typed || point.classList.contains("here");
  }
}

/** Counts what was noted, and lists decisions and follow-up items in the order of the agenda. */
function tally() {
  for (const link of root.steps.links) {
    const noted = root.querySelectorAll(`.notes-point[data-point="${link.dataset.to}"] [data-entry]`);
    link.querySelector("[data-noted]").textContent = String(noted.length);
  }
  root.querySelectorAll("[data-tally]").forEach((list) => {
    const { tally: kind } = list.dataset;
    const entries = [...root.querySelectorAll(`[data-entry][data-kind="${kind}"]`)];
    root.querySelector(`[data-tally-count="${kind}"]`).textContent = String(entries.length);
    list.replaceChildren(...entries.map((entry) => {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = `#${entry.id}`;
      link.textContent = entry.querySelector(".prose").textContent.trim().slice(0, 120);
      const beside = document.createElement("span");
      beside.className = "meta";
      beside.textContent = [...entry.querySelectorAll(".entry-head .meta")].map((one) => one.textContent.trim()).join(" · ");
      item.append(link, " ", beside);
      return item;
    }));
  });
}

/** Minutes left of the point that runs. */
function clock() {
  outline.querySelectorAll("[data-until]").forEach((shown) => {
    const left = Math.floor((Number(shown.dataset.until) - Date.now() / 1000) / 60);
    const words = left < 0 ? root.dataset.over : root.dataset.left;
    shown.textContent = words.replace("…", String(Math.abs(left)));
  });
}

if (outline) {
  root.steps = new Steps();
  const found = root.steps.find();
  setInterval(clock, MINUTE);
  setInterval(mark, LOOK);
  root.addEventListener("input", mark);
  // It does not rise.
  root.addEventListener("noted", mark, true);
  // Once all files are there.
  addEventListener("load", () => root.live?.then((live) => {
    live.told.addEventListener("changes", tally);
    mark();
    const idle = document.activeElement === document.body && !found;
    if (idle && !matchMedia("(pointer: coarse)").matches) root.steps.write(root.steps.here()?.dataset.point ?? "");
  }));
}
