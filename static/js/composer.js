// One line to type: says how it will be read before it is sent, and completes names after two letters
// or `@`. It only speaks of the form it is in (`[data-composer][data-reading]`): whoever stores lines
// hears its `submit`. Whom it can name stands on the form, or on what is around several
// (`[data-names]`). Without this file the form is a plain one.

/** Milliseconds after the last key until the line is read. */
const PAUSE = 120;
/** What completion offers at once. */
const OFFERED = 6;
/** Signs that may stand before a name. */
const BEFORE = /^[\s+!?=#@>\d/.]*$/u;
/** The word before the caret: two letters, or one after `@`. */
const WORD = /(?:^|\s)(@?)([\p{L}\p{N}'’-]*)$/u;

const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const bare = (text) => fold(text).replace(/[^\p{L}\p{N}]/gu, "");

/** Writes over a part of a field so that the browser's own undo knows it. */
function write(area, from, to, text) {
  area.setSelectionRange(from, to);
  if (!document.execCommand("insertText", false, text)) {
    area.setRangeText(text, from, to, "end");
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

class Composer {
  constructor(form) {
    this.form = form;
    this.area = form.elements.body;
    this.said = form.querySelector("[data-said]");
    this.list = form.querySelector(".composer-names");
    this.around = form.closest("[data-names]");
    // Where `@` is the sign of a kind, names stand at the beginning alone.
    this.mentions = form.dataset.mentions !== "off";
    this.asked = 0;
    this.area.setAttribute("aria-autocomplete", "list");
    this.area.setAttribute("aria-controls", this.list.id);
    this.area.addEventListener("input", () => this.typed());
    // Before those who send the line hear the key.
    this.area.addEventListener("keydown", (event) => this.key(event), true);
    this.area.addEventListener("blur", () => setTimeout(() => this.close(), 150));
    form.addEventListener("change", () => this.read());
    form.addEventListener("noted", () => { this.close(); this.read(); });
    if (this.area.value) this.read();
  }

  /** Whom it can name; the list may have changed. */
  get names() {
    const said = this.around?.dataset.names || "[]";
    if (said !== this.read_names) [this.read_names, this.known] = [said, JSON.parse(said)];
    return this.known;
  }

  typed() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.read(), PAUSE);
    this.offer();
  }

  /** Asks how the line will be read; what comes late is passed over. */
  async read() {
    const mine = ++this.asked;
    if (this.area.value.trim() === "") { this.show([]); return; }
    try {
      const body = new URLSearchParams(new FormData(this.form));
      const answer = await fetch(this.form.dataset.reading, { method: "POST", body, headers: { accept: "application/json" } });
      if (!answer.ok || answer.redirected) throw new Error("not read");
      const { chips } = await answer.json();
      if (mine === this.asked) this.show(chips);
    } catch {
      if (mine === this.asked) this.show([{ text: this.said.dataset.offline, doubt: true }]);
    }
  }

  show(chips) {
    this.said.hidden = chips.length === 0;
    this.said.replaceChildren(...chips.map(({ text, doubt }) => {
      const chip = document.createElement("span");
      chip.textContent = text;
      if (doubt) chip.className = "doubt";
      return chip;
    }));
  }

  /** The word that may become a name, and where it begins; none elsewhere. */
  word() {
    const caret = this.area.selectionStart;
    if (caret !== this.area.selectionEnd) return null;
    const before = this.area.value.slice(0, caret);
    const found = WORD.exec(before);
    if (!found) return null;
    const [, at, text] = found;
    const from = caret - text.length - at.length;
    if (!this.mentions && !BEFORE.test(before.slice(0, from))) return null;
    // Without `@` only where a line names who speaks.
    if (at ? text.length < 1 : text.length < 2 || !BEFORE.test(before.slice(0, from))) return null;
    return { at, text, from, to: caret };
  }

  matching({ text }) {
    const sought = fold(text);
    const words = (name) => fold(name).split(/[^\p{L}\p{N}]+/u);
    const rank = ({ code, name, beside }) => {
      if (code === sought) return 0;
      if (words(name).some((word) => word.startsWith(sought)) || bare(name).startsWith(bare(text))) return 1;
      return beside && words(beside).some((word) => word.startsWith(sought)) ? 2 : 3;
    };
    return this.names.map((one) => [rank(one), one]).filter(([at]) => at < 3).sort((a, b) => a[0] - b[0]).slice(0, OFFERED).map(([, one]) => one);
  }

  offer() {
    const word = this.word();
    this.offered = word ? this.matching(word) : [];
    this.chosen = -1;
    this.list.hidden = this.offered.length === 0;
    this.list.replaceChildren(...this.offered.map((one, n) => this.option(one, n)));
    this.area.removeAttribute("aria-activedescendant");
  }

  option(one, n) {
    const item = document.createElement("li");
    item.id = `${this.list.id}-${n}`;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    const name = document.createElement("span");
    name.textContent = one.name;
    const beside = document.createElement("span");
    beside.className = "meta";
    beside.textContent = one.beside ?? "";
    if (one.code) {
      const code = document.createElement("kbd");
      code.textContent = one.code;
      item.append(code);
    }
    item.append(name, beside);
    item.addEventListener("mousedown", (event) => { event.preventDefault(); this.take(one); });
    return item;
  }

  choose(by) {
    const { length } = this.offered;
    this.chosen = (this.chosen + by + length + (this.chosen < 0 && by < 0 ? 1 : 0)) % length;
    [...this.list.children].forEach((item, n) => item.setAttribute("aria-selected", String(n === this.chosen)));
    this.area.setAttribute("aria-activedescendant", `${this.list.id}-${this.chosen}`);
  }

  take(one) {
    const word = this.word();
    if (!word) return;
    const colon = document.documentElement.lang === "fr" ? " : " : ": ";
    const begins = BEFORE.test(this.area.value.slice(0, word.from)) && (!word.at || !this.mentions);
    const sign = word.at ? "@ " : "";
    this.close();
    write(this.area, word.from, word.to, begins ? sign + one.name + colon : `@${one.token} `);
    this.close();
  }

  close() {
    this.offered = [];
    this.list.hidden = true;
    this.area.removeAttribute("aria-activedescendant");
  }

  key(event) {
    if (!this.offered?.length || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const act = {
      ArrowDown: () => this.choose(1),
      ArrowUp: () => this.choose(-1),
      Escape: () => this.close(),
      Tab: () => this.take(this.offered[Math.max(this.chosen, 0)]),
      // Enter sends the line, unless a name was chosen.
      Enter: this.chosen < 0 ? null : () => this.take(this.offered[this.chosen]),
    }[event.key];
    if (!act || event.shiftKey) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    act();
  }
}

document.querySelectorAll("[data-composer][data-reading]").forEach((form) => { form.composer = new Composer(form); });
