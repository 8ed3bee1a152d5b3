// Live notes: texts that this browser keeps and that no field shows: typed in a tab that is gone,
// or in a note that somebody took out meanwhile. Each can be taken over, copied or discarded;
// notes that are closed show everything that was not sent, to be copied.

const root = document.querySelector("[data-notes]");
const panel = document.querySelector("[data-notes-kept]");

class Kept {
  constructor(store, live) {
    this.store = store;
    this.live = live;
    this.list = panel.querySelector("ul");
    this.show();
    addEventListener("storage", () => this.show());
    document.addEventListener("visibilitychange", () => { if (!document.hidden) this.show(); });
  }

  /** What no field shows. */
  async found() {
    const open = await this.store.open();
    const gone = (tab) => !open.has(tab);
    // Nothing is sent from a page of closed notes.
    const closed = (tab) => !this.live && tab === this.store.tab;
    const field = (point) => root.querySelector(`[data-composer] [name=point][value="${point}"]`);
    const drafts = this.store.all("draft").filter(({ rest: [point, tab] }) => gone(tab) || closed(tab) || !field(point));
    const edits = this.store.all("edit").filter(({ rest: [entry, tab] }) => gone(tab) || closed(tab) || !this.entry(entry));
    const lines = this.live ? [] : this.store.all("notes").filter(({ kept }) => gone(kept.tab) || closed(kept.tab));
    return [
      ...lines.map((line) => ({ ...line, label: this.under(line.kept.point) })),
      ...drafts.map((draft) => ({ ...draft, label: this.under(draft.rest[0]), take: () => this.takeDraft(draft) })),
      ...edits.map((edit) => {
        const there = this.entry(edit.rest[0]);
        return { ...edit, label: there ? panel.dataset.edit : panel.dataset.removed, take: there && (() => this.takeEdit(edit, there)) };
      }),
    ];
  }

  entry(id) { return root.querySelector(`[data-entry="${id}"]`); }

  under(point) {
    const place = root.querySelector(`.notes-point[data-point="${point}"]`) ?? root.querySelector(".notes-point");
    return `${panel.dataset.line} ${place?.querySelector("h2")?.textContent.trim() ?? ""}`;
  }

  async show() {
    const found = await this.found();
    this.list.replaceChildren(...found.map((one) => this.item(one)));
    panel.hidden = found.length === 0;
  }

  item(one) {
    const make = (name, className, text) => Object.assign(document.createElement(name), { className, textContent: text });
    const button = (word, act) => {
      const made = make("button", "button small", word);
      made.type = "button";
      made.append(make("span", "visually-hidden", ` : ${one.kept.body}`));
      made.addEventListener("click", () => act(made));
      return made;
    };
    const item = make("li", "", "");
    const tools = make("div", "toolbar", "");
    if (this.live && one.take) tools.append(button(panel.dataset.take, () => { one.take(); this.show(); }));
    tools.append(button(panel.dataset.copy, (made) => this.copy(one.kept.body, made)));
    tools.append(button(panel.dataset.discard, () => this.discard(one)));
    item.append(make("p", "meta", one.label), make("p", "notes-kept-text", one.kept.body), tools);
    return item;
  }

  async copy(text, made) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Not allowed, or no safe connection: the old way.
      const area = Object.assign(document.createElement("textarea"), { value: text });
      made.after(area);
      area.select();
      document.execCommand("copy");
      area.remove();
      made.focus();
    }
    made.firstChild.textContent = panel.dataset.copied;
  }

  discard(one) {
    if (!confirm(`${panel.dataset.ask}\n\n${one.kept.body}`)) return;
    this.store.remove(one.name);
    this.show();
  }

  takeDraft({ name, rest: [point], kept }) {
    // Another tab may have been quicker.
    if (this.store.get(name) === null) return;
    const area = this.live.giveBack({ ...kept, point });
    this.store.remove(name);
    root.steps?.to(area.form.elements.point.value);
    area.focus();
  }

  takeEdit({ name, kept }, item) {
    root.steps?.to(item.closest(".notes-point").dataset.point);
    if (this.store.get(name) !== null && this.live.edit(item, kept)) this.store.remove(name);
  }
}

if (root && panel) {
  const begun = root.live ?? root.store.ready.then(() => null);
  begun.then((live) => {
    const kept = new Kept(root.store, live);
    // A note that was being changed is gone.
    live?.told.addEventListener("left", async () => {
      await kept.show();
      panel.querySelector("h2").focus();
    });
  });
}
