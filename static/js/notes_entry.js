// Live notes: changing an entry where it stands, replying to a question, and the keyboard. Without
// this file an entry has a page of its own to change it.

const root = document.querySelector("[data-notes]");
const words = document.querySelector("[data-notes-words]")?.dataset ?? {};
/** A pause in typing after which the text is saved. */
const PAUSE = 1200;

/** An entry's Markdown: its text, where it has no marks. */
const sourceOf = (item) => item.dataset.source ?? item.querySelector(".prose").textContent.trim();

function element(name, attributes, text = "") {
  const made = Object.assign(document.createElement(name), attributes);
  made.textContent = text;
  return made;
}

/** Writes in an entry: saved while typed, kept in this browser until it is. */
class Editor {
  constructor(live, item, kept) {
    this.live = live;
    this.item = item;
    this.url = `${live.url}/${item.dataset.entry}/text`;
    this.disk = live.store;
    this.name = live.store.name("edit", item.dataset.entry, live.store.tab);
    this.before = sourceOf(item);
    this.version = kept?.version ?? Number(item.dataset.version);
    this.saved = this.before;
    this.since = live.last();
    this.build(kept?.body ?? this.before);
    this.area.addEventListener("input", () => this.typed());
    this.area.addEventListener("keydown", (event) => this.key(event));
    this.gone = () => this.leave();
    item.addEventListener("gone", this.gone);
    this.area.focus();
    if (kept) { this.area.dataset.unsent = ""; this.keep(); this.save(); }
  }

  build(text) {
    const box = element("div", { className: "entry-editor" });
    this.area = element("textarea", { ariaLabel: words.text, rows: Math.max(2, text.split("\n").length), value: text });
    const save = element("button", { type: "button", className: "button primary small", onclick: () => this.close() }, words.save);
    const cancel = element("button", { type: "button", className: "button quiet small", onclick: () => this.undo() }, words.cancel);
    box.append(this.area, save, cancel);
    this.item.querySelector(".prose").hidden = true;
    this.item.querySelector(".prose").after(box);
    this.box = box;
  }

  typed() {
    this.keep();
    this.area.dataset.unsent = "";
    this.live.say("draft");
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), PAUSE);
  }

  keep() {
    this.disk.set(this.name, JSON.stringify({ body: this.area.value, version: this.version }));
  }

  /** Somebody took the note out: what was written here is shown elsewhere. */
  leave() {
    clearTimeout(this.timer);
    if (this.left) return;
    this.left = true;
    if (this.area.value.trim() === this.saved.trim()) this.disk.remove(this.name);
    else this.keep();
    this.item.remove();
    this.live.say("gone");
    this.live.told.dispatchEvent(new Event("left"));
  }

  key(event) {
    if (event.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) { event.preventDefault(); this.close(); }
    if (event.key === "Escape") { event.preventDefault(); this.undo(); }
    event.stopPropagation();
  }

  /** True where the text is stored. One save at a time: the next one knows the version by then. */
  async save(end = false) {
    clearTimeout(this.timer);
    while (this.running) await this.running;
    this.running = this.store(end);
    try { return await this.running; } finally { this.running = null; }
  }

  /** `end`: the writer is done; codes and days in what is new, or was not read yet, are read then. */
  async store(end) {
    const body = this.area.value.trim();
    if (body === "" || this.conflict || this.left) return false;
    const read = end && (body !== this.before || this.item.querySelector(".entry-unread"));
    if (body === this.saved && !read) return this.done(body, this.version);
    this.live.say("saving");
    let answer;
    try {
      answer = await fetch(this.url, {
        method: "POST",
        headers: { "content-type": "application/x-www-form-urlencoded" },
        body: new URLSearchParams({ body, version: this.version, me: root.dataset.me, ...(read && { end: "1" }) }),
        signal: AbortSignal.timeout(20000),
      });
      // A page that something between sends instead is no answer.
      if (answer.ok && !answer.redirected && !(await answer.clone().json()).version) answer = null;
    } catch { answer = null; }
    if (!answer || answer.status >= 500 || answer.status === 429 || answer.redirected) {
      this.live.say(this.live.absent(answer));
      this.timer = setTimeout(() => this.save(), 2000);
      return false;
    }
    if (answer.status === 409) {
      const stored = (answer.headers.get("content-type") ?? "").includes("json") ? await answer.json() : null;
      // Stored before, though its answer never came.
      if (stored?.body === body) return this.done(body, stored.version);
      if (stored) this.ask(stored); else this.live.say("closed");
      return false;
    }
    if (answer.status === 404) { this.leave(); return false; }
    if (!answer.ok) {
      const { refused = "" } = await answer.json().catch(() => ({}));
      this.live.say("unchanged", ` ${refused}`);
      return false;
    }
    const stored = await answer.json();
    return this.done(body, stored.version, stored.body);
  }

  /** `stored` differs from the text where that held a list or a table of another program. */
  done(body, version, stored = body) {
    this.version = version;
    this.item.dataset.version = this.version;
    if (this.area.value.trim() === body) {
      if (stored !== body) this.area.value = stored;
      this.disk.remove(this.name);
      delete this.area.dataset.unsent;
    }
    this.saved = stored;
    this.live.say("saved");
    return true;
  }

  /** Both texts, for the writer to choose. */
  ask(stored) {
    this.conflict = true;
    this.live.say("conflict");
    const panel = element("div", { className: "callout warning" });
    panel.setAttribute("role", "alert");
    const resolve = (body) => {
      panel.remove();
      this.conflict = false;
      this.version = stored.version;
      this.saved = stored.body;
      this.area.value = body;
      this.save();
      this.area.focus();
    };
    panel.append(
      element("p", {}, (words.theirs ?? "").replace("…", stored.by)),
      element("p", { className: "entry-theirs" }, stored.body),
      element("button", { type: "button", className: "button small", onclick: () => resolve(this.area.value) }, words.keepMine),
      element("button", { type: "button", className: "button quiet small", onclick: () => resolve(stored.body) }, words.keepTheirs),
    );
    this.box.append(panel);
    panel.querySelector("button").focus();
  }

  async close() {
    if (!(await this.save(true))) return;
    this.end();
  }

  /** Back to what it said. */
  async undo() {
    if (this.conflict) { this.area.focus(); return; }
    this.area.value = this.before;
    if (await this.save()) this.end();
  }

  end() {
    clearTimeout(this.timer);
    this.disk.remove(this.name);
    this.item.removeEventListener("gone", this.gone);
    this.box.remove();
    this.item.querySelector(".prose").hidden = false;
    this.item.dataset.source = this.saved;
    this.live.refresh(this.since);
    this.item.focus();
  }
}

/** False where one writes in it already. */
function edit(live, item, kept) {
  if (item.querySelector(".entry-editor")) { item.querySelector("textarea").focus(); return false; }
  new Editor(live, item, kept);
  return true;
}

const composerOf = (item) => item.closest(".notes-point").querySelector("[data-composer]");

function reply(item) {
  const form = composerOf(item);
  form.elements.parent.value = item.dataset.entry;
  form.elements.kind.value = "answer";
  form.querySelector(".reply-to")?.remove();
  form.prepend(element("p", { className: "meta reply-to" }, `${words.replyTo} ${sourceOf(item).slice(0, 80)}`));
  form.elements.body.focus();
}

async function move(live, item, to) {
  const form = item.querySelector("form[action$='/move']");
  try { await fetch(form.action, { method: "POST", body: new URLSearchParams({ to }) }); } catch { live.say("offline"); }
  live.refresh();
}

/** Letters act alone where the person has switched that on. */
const singleKeys = "singleKeys" in document.documentElement.dataset;

/** Keys on an entry that has the focus itself. */
function key(live, event) {
  const item = event.target;
  if (!item.matches?.("[data-entry]") || event.ctrlKey || event.metaKey) return;
  const all = [...item.closest(".notes-point")?.querySelectorAll("[data-entry]") ?? []];
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  const act = {
    e: () => edit(live, item),
    Enter: () => edit(live, item),
    r: () => item.dataset.kind === "question" && reply(item),
    Escape: () => composerOf(item).elements.body.focus(),
  }[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (!step && !act || event.key.length === 1 && !singleKeys) return;
  event.preventDefault();
  if (step && event.altKey) move(live, item, step < 0 ? "up" : "down");
  else if (step) (all[all.indexOf(item) + step] ?? composerOf(item).elements.body).focus();
  else act();
}

function start(live) {
  live.edit = (item, kept) => edit(live, item, kept);
  root.addEventListener("click", (event) => {
    const item = event.target.closest("[data-entry]");
    if (!item) return;
    if (event.target.closest("[data-edit]") && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      edit(live, item);
    }
    if (event.target.closest("[data-reply]")) reply(item);
  });
  root.addEventListener("keydown", (event) => key(live, event));
  root.querySelectorAll("[data-composer] textarea").forEach((area) => area.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowUp" || event.altKey || area.value !== "") return;
    const entries = area.closest(".notes-point").querySelectorAll("[data-entry]");
    if (entries.length === 0) return;
    event.preventDefault();
    entries[entries.length - 1].focus();
  }));
  // What was being written when the page went away.
  root.querySelectorAll("[data-entry]").forEach((item) => {
    const kept = live.store.read(live.store.name("edit", item.dataset.entry, live.store.tab));
    if (kept) edit(live, item, kept);
  });
}

root?.live?.then(start);
