// The cards of the governance table by hand: they are dragged by a handle, or by a long press, and a new one
// is written over the table. Without this file cards are moved by their form, and written on a page.

const root = document.querySelector("[data-governance]");

/** So many milliseconds a finger rests on a card before it takes it along; further than that many pixels
 * it scrolls. */
const PRESS = 300;
const STILL = 8;
/** So close to an edge the page follows, in pixels, and by so much. */
const EDGE = 60;
const STEP = 20;

const newKey = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

/** Cards are dragged by a handle; what is here is an addition to their form. */
function moving({ send, settle, hold, release, forget }) {
  let drag;
  const mark = document.createElement("li");
  mark.className = "gov-drop";

  function equip() {
    root.querySelectorAll("[data-move]:not(:has(> .gov-grip))").forEach((card) => {
      const grip = document.createElement("span");
      grip.className = "gov-grip";
      grip.setAttribute("aria-hidden", "true");
      card.prepend(grip);
    });
  }

  function stop() {
    clearTimeout(drag.timer);
    drag.card.classList.remove("gov-dragged");
    mark.remove();
    drag = undefined;
    release();
  }

  function begin() {
    drag.on = true;
    drag.card.classList.add("gov-dragged");
  }

  function listOf(cell) {
    const there = cell.querySelector(".gov-cards");
    if (there) return there;
    const list = document.createElement("ul");
    list.className = "gov-cards";
    cell.append(list);
    return list;
  }

  /** Shows where the card would go. */
  function aim(x, y) {
    const cell = document.elementFromPoint(x, y)?.closest("[data-governance] td[id]");
    if (!cell) { mark.remove(); return; }
    const others = [...cell.querySelectorAll(".gov-card")].filter((card) => card !== drag.card);
    const next = others.find((card) => {
      const box = card.getBoundingClientRect();
      return y < box.top + box.height / 2;
    });
    if (next) next.before(mark);
    else if (others.length > 0) others.at(-1).after(mark);
    else listOf(cell).append(mark);
  }

  function follow(x, y) {
    if (y < EDGE) scrollBy(0, -STEP);
    else if (y > innerHeight - EDGE) scrollBy(0, STEP);
    const wrap = root.querySelector(".gov-wrap");
    const box = wrap.getBoundingClientRect();
    if (x < box.left + EDGE) wrap.scrollLeft -= STEP;
    else if (x > box.right - EDGE) wrap.scrollLeft += STEP;
  }

  async function drop() {
    const { card } = drag;
    const [from, to] = [card.closest("td"), mark.closest("td")];
    if (!to || mark.nextElementSibling === card || mark.previousElementSibling === card) { stop(); return; }
    const after = mark.previousElementSibling?.id.replace("card-", "") ?? "first";
    forget(from, to);
    mark.replaceWith(card);
    card.classList.add("gov-sent");
    stop();
    const place = { topic: to.dataset.topic, level: to.dataset.level, version: card.dataset.version };
    const put = (where) => send(card.dataset.move, { ...place, after: where, form_key: newKey() });
    let answer = await put(after);
    // Its neighbour went elsewhere meanwhile.
    if (answer.status === 422) answer = await put("last");
    card.classList.remove("gov-sent");
    settle(answer);
  }

  root.addEventListener("shown", equip);
  root.addEventListener("pointerdown", (event) => {
    const card = event.target.closest("[data-move]");
    const grip = event.target.closest(".gov-grip");
    if (drag || !card || event.button !== 0 || card.matches(".gov-sent")) return;
    if (!grip && event.pointerType === "mouse") return;
    drag = { card, pointer: event.pointerId, x: event.clientX, y: event.clientY };
    hold();
    if (grip) event.preventDefault();
    else drag.timer = setTimeout(begin, PRESS);
  });
  document.addEventListener("pointermove", (event) => {
    if (drag?.pointer !== event.pointerId) return;
    const { clientX: x, clientY: y } = event;
    if (!drag.on && Math.hypot(x - drag.x, y - drag.y) > STILL) {
      // A finger that did not rest scrolls.
      if (drag.timer) { stop(); return; }
      begin();
    }
    if (!drag.on) return;
    aim(x, y);
    follow(x, y);
  });
  document.addEventListener("pointerup", (event) => {
    if (drag?.pointer !== event.pointerId) return;
    if (!drag.on) { stop(); return; }
    // What a long press began ends as no click on what is below.
    const still = (click) => click.preventDefault();
    addEventListener("click", still, { capture: true, once: true });
    setTimeout(() => removeEventListener("click", still, { capture: true }), 50);
    drop();
  });
  document.addEventListener("pointercancel", () => { if (drag) stop(); });
  document.addEventListener("keydown", ({ key }) => { if (drag && key === "Escape") stop(); });
  // A finger that takes a card along neither scrolls nor opens a menu.
  document.addEventListener("touchmove", (event) => { if (drag?.on) event.preventDefault(); }, { passive: false });
  ["contextmenu", "dragstart"].forEach((kind) => document.addEventListener(kind, (event) => { if (drag) event.preventDefault(); }));
  equip();
}

/** A new card is written in a dialog over the table, which goes on below. What is half written stays when
 * the dialog closes, whatever comes. */
function writing({ send, settle }) {
  const dialog = document.createElement("dialog");
  dialog.className = "gov-writing";
  dialog.setAttribute("aria-labelledby", "gov-writing");
  root.after(dialog);
  let opener;

  const parse = (text) => new DOMParser().parseFromString(text, "text/html");

  /** The form of a page, as it was given. */
  function fill(page) {
    const title = document.createElement("h2");
    title.id = "gov-writing";
    title.textContent = page.querySelector("h1").textContent;
    const status = document.createElement("div");
    status.setAttribute("role", "status");
    dialog.replaceChildren(title, status, ...page.querySelectorAll("main > [role=alert], main > form.form"));
  }

  function close() {
    dialog.replaceChildren();
    dialog.close();
    document.querySelector(`main [href="${CSS.escape(opener)}"]`)?.focus({ preventScroll: true });
  }

  /** Without this file, or without an answer, the page is opened. */
  async function fetched(link) {
    const page = await fetch(link.href).then((answer) => answer.text()).then(parse, () => undefined);
    if (!page?.querySelector("main > form.form")) location.assign(link.href);
    else fill(page);
  }

  async function write(link) {
    opener = link.getAttribute("href");
    if (!dialog.querySelector("form")) await fetched(link);
    const form = dialog.querySelector("form");
    if (!form) return;
    // What was begun elsewhere goes on here.
    new URL(link.href).searchParams.forEach((value, name) => { if (form.elements[name]) form.elements[name].value = value; });
    if (!dialog.open) dialog.showModal();
    form.elements.body.focus();
  }

  document.querySelector("main").addEventListener("click", (event) => {
    const link = event.target.closest('a[href*="/cards/new"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    write(link);
  });
  // Cancelled.
  dialog.addEventListener("click", (event) => {
    if (!event.target.closest(".form-actions a")) return;
    event.preventDefault();
    close();
  });

  let sending = false;
  dialog.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (sending) return;
    sending = true;
    const answer = await send(event.target.action, new FormData(event.target));
    sending = false;
    if (answer.status === 422) {
      fill(answer.page);
      dialog.querySelector("[role=alert], [aria-invalid=true]")?.focus();
      return;
    }
    // Refused otherwise, what is written stays.
    if (answer.ok && answer.page.querySelector("[data-governance]")) close();
    settle(answer);
  });

  addEventListener("beforeunload", (event) => { if (dialog.querySelector("textarea")?.value.trim()) event.preventDefault(); });
}

if (root?.live) {
  moving(root.live);
  writing(root.live);
}
