// What the notes keep in this browser until the server has it. Each tab keeps its own, so that two
// tabs of one person do not write over each other. Where the browser's storage is full or
// forbidden, it is kept in this page only, and the page says so.

const root = document.querySelector("[data-notes]");

/** Storage of the browser; none where it is forbidden. */
function storage(name) {
  try { return window[name]; } catch { return null; }
}

/** A name that nothing else bears. */
const newKey = () => [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, "0")).join("");

/** The lock that a tab holds as long as it is open. */
const LOCK = "jalon-tab:";

class Store extends EventTarget {
  /** `mine`: the person and the meeting; others may use the same browser. */
  constructor(mine) {
    super();
    this.mine = mine;
    this.disk = storage("localStorage");
    // What the disk did not take.
    this.memory = new Map();
    this.refuses = !this.disk;
    this.ready = this.claim();
  }

  /** Gives this tab its name: the one it had before it was loaded again, unless that is taken
   * (a tab that was doubled). */
  async claim() {
    const session = storage("sessionStorage");
    try { this.tab = session?.getItem("jalon-tab"); } catch { this.tab = null; }
    this.tab ??= newKey();
    while (!(await this.hold())) this.tab = newKey();
    try { session?.setItem("jalon-tab", this.tab); } catch { /* the next load is a tab of its own */ }
    return this;
  }

  hold() {
    if (!navigator.locks) return true;
    return new Promise((resolve) => {
      const held = () => { resolve(true); return new Promise(() => {}); };
      // A page that is just being left lets go within moments.
      navigator.locks.request(LOCK + this.tab, { signal: AbortSignal.timeout(1000) }, held).catch(() => resolve(false));
    });
  }

  /** The tabs that are open; where the browser does not tell, only this one is known to be. */
  async open() {
    if (!navigator.locks) return new Set([this.tab]);
    const { held } = await navigator.locks.query();
    return new Set([this.tab, ...held.filter((lock) => lock.name.startsWith(LOCK)).map((lock) => lock.name.slice(LOCK.length))]);
  }

  name(kind, ...rest) { return [`jalon-${kind}`, this.mine, ...rest].join(":"); }

  get(name) {
    if (this.memory.has(name)) return this.memory.get(name);
    try { return this.disk?.getItem(name) ?? null; } catch { return null; }
  }

  /** What was kept as JSON; null where there is nothing, or nothing of ours. */
  read(name) {
    try { return JSON.parse(this.get(name)); } catch { return null; }
  }

  set(name, value) {
    this.memory.set(name, value);
    this.settle();
  }

  remove(name) {
    this.memory.delete(name);
    try { this.disk?.removeItem(name); } catch { /* forbidden */ }
    if (this.memory.size > 0) this.settle();
  }

  /** Brings to the disk what it takes. */
  settle() {
    for (const [name, value] of this.memory) {
      try {
        this.disk.setItem(name, value);
        this.memory.delete(name);
      } catch { /* full, or forbidden */ }
    }
    this.refuses = this.memory.size > 0;
    this.dispatchEvent(new Event("settled"));
  }

  /** Everything of a kind: its name, what follows the kind in it, and its content. */
  all(kind) {
    const prefix = `${this.name(kind)}:`;
    const names = new Set(this.memory.keys());
    try { for (let n = 0; n < this.disk.length; n += 1) names.add(this.disk.key(n)); } catch { /* forbidden */ }
    return [...names].filter((name) => name.startsWith(prefix))
      .map((name) => ({ name, rest: name.slice(prefix.length).split(":"), kept: this.read(name) }))
      .filter((found) => found.kept);
  }
}

/** Lines and characters of one request. */
const MOST = 100;
const LARGEST = 100000;

/** Lines that wait to be sent, each under a name of its own: tabs do not write over each other. */
class Outbox {
  constructor(store) {
    this.store = store;
    this.last = 0;
  }

  add(line) {
    this.last = Math.max(Date.now(), this.last + 1);
    const key = newKey();
    this.store.set(this.store.name("notes", this.last, key), JSON.stringify({ ...line, client_key: key, tab: this.store.tab }));
  }

  /** In the order they were typed. */
  all() {
    return this.store.all("notes").sort((a, b) => Number(a.rest[0]) - Number(b.rest[0]));
  }

  /** This tab's own. */
  own() { return this.all().filter(({ kept }) => kept.tab === this.store.tab); }

  /** What is to be sent from here: this tab's lines and those of tabs that are gone. */
  async due() {
    const open = await this.store.open();
    return this.all().filter(({ kept }) => kept.tab === this.store.tab || !open.has(kept.tab));
  }

  /** What is sent next in one request. */
  async batch() {
    let size = 0;
    const fits = ({ kept: { body } }, n) => { size += body.length; return n === 0 || (n < MOST && size < LARGEST); };
    const due = await this.due();
    const end = due.findIndex((line, n) => !fits(line, n));
    return end < 0 ? due : due.slice(0, end);
  }

  /** Sends lines in one request. Gives the answer, none where it is none, and what became of each
   * line by its key. */
  async post(url, lines, me, patience) {
    const body = new URLSearchParams({ me });
    for (const { kept: { tab, client_key: key, ...line } } of lines) {
      // Each line begins with its key.
      body.append("client_key", key);
      for (const [name, value] of Object.entries(line)) body.append(name, value);
    }
    try {
      const answer = await fetch(url, { method: "POST", body, headers: { accept: "application/json" }, signal: AbortSignal.timeout(patience) });
      if (!answer.ok || answer.redirected) return { answer };
      // A page that something between sends instead is no answer.
      const became = new Map((await answer.json()).lines.map((line) => [line.key, line]));
      return { answer, became };
    } catch { return { answer: null }; }
  }

  /** False where it was not there any more: another tab had it. */
  drop(name) {
    const there = this.store.get(name) !== null;
    this.store.remove(name);
    return there;
  }
}

if (root) {
  root.store = new Store(`${root.dataset.me}:${root.dataset.notes}`);
  root.outbox = new Outbox(root.store);
  root.newKey = newKey;
}
