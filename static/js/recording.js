// Recording at a circle: Enter keeps the line in this browser until the server has it, others' lines
// appear by themselves, and what is typed survives a reload. Without this file each line is a form.

const root = document.querySelector("[data-recording]");
/** Milliseconds after which an answer is not waited for any longer, until one tries again, and between
 * two looks where nothing is told. */
const PATIENCE = 20000;
const AGAIN = 2000;
const LOOK = 1000;
/** Characters of a line, as the server counts them. */
const LONGEST = 4000;
/** What a line says beside its text, where somebody chose it. */
const FIELDS = ["kind", "level", "invitee", "organisation"];

function start() {
  const { store, outbox } = root;
  const url = root.dataset.notes;
  const form = root.querySelector("[data-composer]");
  const { body: area, point } = form.elements;
  const list = root.querySelector(".entries");
  const status = document.querySelector("[data-notes-status]");
  const signIn = document.querySelector("[data-notes-sign-in]");
  const unkept = document.querySelector("[data-notes-unkept]");
  const draft = store.name("draft", point.value, store.tab);
  const told = new EventTarget();
  let last = Number(root.dataset.last);
  let sending = false;
  let fetching = null;
  let out = false;

  const say = (said, more = "") => {
    if (said === "signedOut") out = true;
    if (said === "saved") out = false;
    const word = said === "saved" && outbox.own().length > 0 ? "saving" : said;
    // What waits is more than what is typed.
    if (word === "draft" && outbox.own().length > 0) return;
    if (out && ["draft", "saving"].includes(word)) return;
    status.dataset.state = word;
    status.textContent = (status.dataset[word] ?? "") + more;
    signIn.hidden = !out;
  };
  const absent = (answer) => (answer?.redirected || answer?.status === 401 ? "signedOut" : "offline");
  const showUnkept = () => { unkept.hidden = !store.refuses; };
  store.addEventListener("settled", showUnkept);
  showUnkept();

  /** Puts a line where it stands, or away. */
  function show(entry) {
    const old = list.querySelector(`[data-entry="${entry.id}"]`);
    const focused = old?.contains(document.activeElement);
    const here = !entry.removed && entry.spot === root.dataset.spot;
    // Somebody is writing there: the text on the way is not taken away.
    if (old?.querySelector(".entry-editor")) {
      if (!here) old.dispatchEvent(new Event("gone"));
      return;
    }
    old?.remove();
    if (!here) return;
    const template = document.createElement("template");
    template.innerHTML = entry.html.trim();
    const item = template.content.firstElementChild;
    item.classList.add("entry-new");
    const after = [...list.children].find((other) => Number(other.dataset.position) > Number(item.dataset.position));
    // Who reads at the end goes on reading there.
    const atEnd = list.getBoundingClientRect().bottom <= innerHeight + 40;
    list.insertBefore(item, after ?? null);
    if (focused) item.focus();
    else if (atEnd && !after) item.scrollIntoView({ block: "end" });
  }

  function take(changes) {
    changes.entries.forEach(show);
    root.querySelectorAll("[data-to]").forEach((link) => {
      link.querySelector("[data-count]").textContent = String(changes.counts[link.dataset.to] ?? 0);
    });
    last = Math.max(last, changes.last);
    if (!changes.open) say("closed");
    told.dispatchEvent(new CustomEvent("changes", { detail: changes }));
  }

  /** Fetches what changed; one at a time, and once more where something came meanwhile. */
  async function refresh(since = last) {
    last = Math.min(last, since);
    if (fetching) { fetching = "again"; return false; }
    let answered = false;
    do {
      fetching = "now";
      try {
        const answer = await fetch(`${root.dataset.changes}?since=${last}`, { headers: { accept: "application/json" }, signal: AbortSignal.timeout(PATIENCE) });
        answered = answer.ok && !answer.redirected;
        if (answer.redirected || answer.status === 401) { say("signedOut"); break; }
        if (!answer.ok) break;
        const changes = await answer.json();
        take(changes);
        // Not all came at once.
        if (changes.more) fetching = "again";
      } catch { answered = false; say("offline"); break; }
    } while (fetching === "again");
    fetching = null;
    return answered;
  }

  /** Sends what waits, in order: what came together goes together. */
  async function send() {
    if (sending) return;
    sending = true;
    let why = null;
    for (let lines = await outbox.batch(); lines.length > 0; lines = await outbox.batch()) {
      say("saving");
      const { answer, became } = await outbox.post(url, lines, root.dataset.me, PATIENCE);
      // Not there, or not itself: wait.
      if (!answer || answer.status >= 500 || answer.status === 429 || answer.redirected || (answer.ok && !became)) {
        say(absent(answer), ` (${outbox.own().length})`);
        setTimeout(send, AGAIN);
        sending = false;
        return;
      }
      for (const { name, kept } of lines) {
        const line = became?.get(kept.client_key);
        // A refusal is given back, so that nothing typed is lost: once, by the tab that had it.
        if (outbox.drop(name) && !line?.id) { giveBack(kept); why = line?.refused ?? ""; }
      }
      if (answer.status === 409) why = "closed";
    }
    sending = false;
    if (why === "closed") say("closed");
    else if (why !== null) say("refused", ` ${why}`);
    else if (!["conflict", "tooLong"].includes(status.dataset.state)) say("saved");
    refresh();
  }

  /** Keeps what is being typed: it survives a reload. */
  function keep() {
    if (area.value === "") store.remove(draft);
    else store.set(draft, JSON.stringify({ body: area.value }));
  }

  /** Puts a text that was kept elsewhere where it can be sent from: before what is typed there. */
  function giveBack(line) {
    area.value = area.value && area.value !== line.body ? `${line.body}\n${area.value}` : line.body;
    keep();
    form.composer?.read();
    return area;
  }

  function note() {
    const said = area.value.trim();
    if (said === "" && !form.elements.level.value) return;
    const length = [...said].length;
    if (length > LONGEST) { say("tooLong", ` ${length.toLocaleString(document.documentElement.lang)}`); return; }
    const { axis, round, unnamed } = form.elements;
    const line = { point: point.value, axis: axis.value, round: round.value, body: said };
    FIELDS.forEach((name) => { if (form.elements[name].value) line[name] = form.elements[name].value; });
    if (unnamed.checked) line.unnamed = "1";
    outbox.add(line);
    FIELDS.forEach((name) => { form.elements[name].value = ""; });
    [area.value, area.rows, unnamed.checked] = ["", 1, false];
    keep();
    form.dispatchEvent(new Event("noted"));
    send();
  }

  const kept = store.read(draft);
  if (kept?.body && area.value === "") giveBack(kept);
  form.autocomplete = "off";
  area.addEventListener("input", () => { keep(); if (area.value) say("draft"); });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    note();
  });
  area.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) { event.preventDefault(); note(); }
    if (event.altKey && ["ArrowUp", "ArrowDown"].includes(event.key)) { event.preventDefault(); go(event.key === "ArrowUp" ? -1 : 1); }
  });

  /** The axis and round before or after: what is typed here stays here. */
  function go(by) {
    const all = [...root.querySelectorAll("[data-to]")];
    const here = all.findIndex((link) => link.dataset.to === root.dataset.spot);
    all[here + by]?.click();
  }

  function showNames() {
    const names = JSON.parse(form.dataset.names || "[]").filter((one) => one.code);
    root.querySelector("[data-speakers]").replaceChildren(...names.map((one) => {
      const item = document.createElement("li");
      const code = document.createElement("kbd");
      code.textContent = one.code;
      item.append(code, ` ${one.name}${one.beside ? ` · ${one.beside}` : ""}`);
      return item;
    }));
  }

  document.addEventListener("evening", ({ detail }) => { if (detail.kind === "lines") refresh(); });
  // Where nothing is told, one looks.
  setInterval(() => { if (!document.evening && !document.hidden) refresh(); }, LOOK);
  addEventListener("beforeunload", (event) => { if (store.memory.size > 0) event.preventDefault(); });
  addEventListener("online", send);
  document.addEventListener("visibilitychange", async () => {
    if (document.hidden || !(await refresh())) return;
    if (out) say("saved");
    send();
  });
  showNames();
  list.lastElementChild?.scrollIntoView({ block: "end" });
  area.focus({ preventScroll: true });
  refresh();
  send();
  // Where other files take part.
  return { url, store, say, absent, refresh, giveBack, note, told, last: () => last };
}

if (root?.hasAttribute("data-open")) root.live = root.store.ready.then(start);
