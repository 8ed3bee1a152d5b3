// Live notes. Without this file each line is a form of its own; with it, Enter keeps the line
// and the next one can be typed, others' entries appear by themselves, and what could not be
// sent waits in this browser until it can.

const notes = document.querySelector("[data-notes]");
/** Milliseconds after which an answer is not waited for any longer. */
const PATIENCE = 20000;
/** Milliseconds between two looks where there is no stream, and looks until one is asked for again. */
const LOOK = 2000;
const LOOKS = 15;
/** Milliseconds in which the stream brings what was just stored. */
const ECHO = 400;
/** Characters of a line, as the server counts them. */
const LONGEST = 20000;

function start(root) {
  const url = root.dataset.notes;
  const { store, outbox } = root;
  // The sub-group one writes for; empty for the plenary.
  const mine = root.dataset.section;
  const status = document.querySelector("[data-notes-status]");
  // A line begun for a sub-group waits there while one looks at another.
  const draftName = (form) => store.name("draft", form.elements.point.value, store.tab, ...(mine ? [mine] : []));
  let last = Number(root.dataset.last);
  let sending = false;
  let fetching = null;
  let out = false;
  const signIn = document.querySelector("[data-notes-sign-in]");
  const composers = () => [...root.querySelectorAll("[data-composer]")];
  /** A field holds what was not sent. */
  const unsent = () => composers().some((form) => form.elements.body.value.trim() !== "") || root.querySelector("[data-unsent]") !== null;
  const say = (said, more = "") => {
    if (said === "signedOut") out = true;
    if (said === "saved") out = false;
    // Nothing is called stored while a line waits.
    const stored = () => (outbox.own().length > 0 ? "saving" : unsent() ? "typed" : "saved");
    const word = said === "saved" ? stored() : said;
    // Until one is back, that is what is said.
    if (!status || (out && ["draft", "saving"].includes(word))) return;
    status.dataset.state = word;
    // What is typed is kept in this page only where the browser does not keep it.
    const text = word === "draft" && store.refuses ? "" : status.dataset[word] ?? "";
    status.textContent = text + more;
    if (signIn) signIn.hidden = !out;
  };
  const unkept = document.querySelector("[data-notes-unkept]");
  const showUnkept = () => { if (unkept) unkept.hidden = !store.refuses; };
  store.addEventListener("settled", showUnkept);
  showUnkept();
  /** What an answer that is none says: the session ended, or nobody is there. */
  const absent = (answer) => (answer?.redirected || answer?.status === 401 ? "signedOut" : "offline");

  /** Puts an entry where it belongs: after its question's answers, or by its position. */
  function place(list, item) {
    const position = Number(item.dataset.position);
    const parent = item.dataset.parent && list.querySelector(`[data-entry="${item.dataset.parent}"]`);
    const after = (other) => Number(other.dataset.position) > position;
    if (parent) {
      let next = parent.nextElementSibling;
      while (next && next.dataset.parent === item.dataset.parent && (next === item || !after(next))) next = next.nextElementSibling;
      // Moved without need, it would lose the focus.
      if (item.parentElement !== list || item.nextElementSibling !== next) list.insertBefore(item, next);
      return;
    }
    const next = [...list.children].find((other) => other !== item && !other.dataset.parent && after(other));
    list.insertBefore(item, next ?? null);
  }

  /** Brings a thread where it belongs: among one's own where one's section wrote in it, or with
   * the others'. */
  function settle(point, top) {
    const replies = [...point.querySelectorAll(`[data-parent="${top.dataset.entry}"]`)];
    const own = [top, ...replies].some((item) => item.dataset.section === mine);
    const list = (!own && point.querySelector("[data-others] .entries")) || point.querySelector(".entries[data-own]");
    if (top.parentElement !== list) place(list, top);
    // Answers follow their question.
    replies.forEach((reply) => place(list, reply));
  }

  /** How many notes of others there are. */
  function count() {
    root.querySelectorAll("[data-others]").forEach((part) => {
      const { length } = part.querySelector(".entries").children;
      part.hidden = length === 0;
      part.querySelector("[data-count]").textContent = String(length);
    });
  }

  function show(entry) {
    const old = root.querySelector(`[data-entry="${entry.id}"]`);
    const focused = old?.contains(document.activeElement);
    // Somebody is writing there: the text on the way is not taken away.
    if (old?.querySelector(".entry-editor")) {
      if (entry.removed) old.dispatchEvent(new Event("gone"));
      return;
    }
    if (entry.removed) { old?.remove(); return; }
    // What was noted under a point taken off stands before the first one.
    const point = root.querySelector(`.notes-point[data-point="${entry.point ?? ""}"]`)
      ?? root.querySelector('.notes-point[data-point=""]');
    const template = document.createElement("template");
    template.innerHTML = entry.html.trim();
    const item = template.content.firstElementChild;
    old?.remove();
    item.classList.add("entry-new");
    revealReplies(item);
    const parent = item.dataset.parent && point.querySelector(`[data-entry="${item.dataset.parent}"]`);
    if (parent) place(parent.parentElement, item);
    settle(point, parent || item);
    if (focused) item.focus();
  }

  /** Replying needs this file: its buttons are hidden without it. */
  const revealReplies = (part) => part.querySelectorAll("[data-reply]").forEach((button) => { button.hidden = false; });

  /** Shows what changed. */
  function take(changes) {
    changes.entries.forEach(show);
    if (changes.entries.length > 0) count();
    last = Math.max(last, changes.last);
    if (!changes.open) say("closed");
    told.dispatchEvent(new CustomEvent("changes", { detail: changes }));
  }

  /** The stream brings what changed; where something was missed before, all of it is fetched. */
  function hear({ data }) {
    let changes;
    // Another version of Jalon says less: that something changed.
    try { changes = JSON.parse(data); } catch { refresh(); return; }
    if (changes.since > last || fetching) refresh();
    else take(changes);
  }

  /** Fetches what changed; one at a time, and once more where something came meanwhile. True where
   * there was an answer. */
  async function refresh(since = last) {
    // What changed while somebody wrote here was not shown then.
    last = Math.min(last, since);
    if (fetching) { fetching = "again"; return false; }
    let answered = false;
    do {
      fetching = "now";
      try {
        const answer = await fetch(`${url}/changes?since=${last}${mine && `&section=${mine}`}`, { headers: { accept: "application/json" }, signal: AbortSignal.timeout(PATIENCE) });
        answered = answer.ok && !answer.redirected;
        if (answer.redirected || answer.status === 401) { say("signedOut"); break; }
        if (!answer.ok) break;
        take(await answer.json());
      } catch { answered = false; say("offline"); break; }
    } while (fetching === "again");
    fetching = null;
    return answered;
  }

  /** Sends what waits, in order: what came together goes together. */
  async function send() {
    if (sending) return;
    sending = true;
    const stored = [];
    for (let lines = await outbox.batch(); lines.length > 0; lines = await outbox.batch()) {
      say("saving");
      const { answer, became } = await outbox.post(`${url}/lines`, lines, root.dataset.me, PATIENCE);
      // Not there, or not itself: wait.
      if (!answer || answer.status >= 500 || answer.status === 429 || answer.redirected) {
        say(absent(answer), ` (${outbox.own().length})`);
        setTimeout(send, 2000);
        break;
      }
      let why = null;
      for (const { name, kept } of lines) {
        const line = became?.get(kept.client_key);
        // A refusal is given back, so that nothing typed is lost: once, by the tab that had it.
        if (outbox.drop(name) && !line?.id) { giveBack(kept); why = line?.refused ?? ""; }
        if (line?.id) stored.push(line.id);
      }
      if (answer.status === 409) say("closed");
      else if (why !== null) say("refused", ` ${why}`);
    }
    sending = false;
    if (outbox.own().length === 0 && !["refused", "unchanged", "conflict", "closed", "tooLong"].includes(status?.dataset.state)) say("saved");
    echo(stored);
  }

  /** Once what was stored should be here, what is not is fetched. */
  function echo(ids) {
    const missing = () => ids.some((id) => !root.querySelector(`[data-entry="${id}"]`));
    if (events?.readyState !== EventSource.OPEN) refresh();
    else if (missing()) setTimeout(() => { if (missing()) refresh(); }, ECHO);
  }

  /** Keeps what is being typed: it survives a reload. */
  function keep(form) {
    const { body, kind, parent } = form.elements;
    if (body.value === "") store.remove(draftName(form));
    else store.set(draftName(form), JSON.stringify({ body: body.value, kind: kind.value, parent: parent.value }));
  }

  /** Puts what was kept into a composer. What is typed there already stays: then the other is
   * offered to be taken over. */
  function restore(form) {
    const kept = store.read(draftName(form));
    if (!kept) return;
    const { body, kind, parent } = form.elements;
    if (body.value !== "" && body.value !== kept.body) {
      store.set(store.name("draft", form.elements.point.value, root.newKey()), JSON.stringify(kept));
      keep(form);
      return;
    }
    [body.value, kind.value, parent.value] = [kept.body, kept.kind ?? "", kept.parent ?? ""];
  }

  /** Puts a text that was kept elsewhere where it can be sent from: before what is typed there, after
   * what was given back before. */
  function giveBack(line) {
    const forms = composers();
    // Its point may be gone: then it is given back before the first one.
    const form = forms.find((f) => f.elements.point.value === line.point) ?? forms[0];
    const area = form.elements.body;
    if (area.value === "") [form.elements.kind.value, form.elements.parent.value] = [line.kind ?? "", line.parent ?? ""];
    const before = form.given && area.value.startsWith(form.given) ? form.given : "";
    const after = area.value.slice(before.length).replace(/^\n/, "");
    form.given = before ? `${before}\n${line.body}` : line.body;
    area.value = after ? `${form.given}\n${after}` : form.given;
    keep(form);
    return area;
  }

  /** Notes lines under a composer's point, and empties it. */
  function note(form, bodies) {
    const { point, kind, parent, body } = form.elements;
    const line = { point: point.value, kind: kind.value, parent: parent.value || answered(form), section: mine };
    bodies.forEach((said) => outbox.add({ ...line, body: said }));
    [body.value, body.rows, kind.value, parent.value] = ["", 1, "", ""];
    delete form.dataset.question;
    delete form.given;
    form.querySelector(".reply-to")?.remove();
    keep(form);
    form.dispatchEvent(new Event("noted"));
    send();
  }

  composers().forEach((form) => {
    const area = form.elements.body;
    restore(form);
    // The browser's own memory of fields would bring back what another tab took over.
    form.autocomplete = "off";
    area.addEventListener("input", () => {
      keep(form);
      if (area.value) say("draft");
      if (!area.value) delete form.dataset.question;
      else form.dataset.question ??= lastQuestion(form);
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      if (!area.value.trim()) return;
      const length = [...area.value.trim()].length;
      if (length > LONGEST) say("tooLong", ` ${length.toLocaleString(document.documentElement.lang)}`);
      else note(form, [area.value]);
    });
    area.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        form.requestSubmit();
      }
      if (event.altKey && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
        event.preventDefault();
        const forms = composers();
        const next = forms[forms.indexOf(form) + (event.key === "ArrowDown" ? 1 : -1)];
        if (next) root.steps.write(next.elements.point.value);
      }
    });
  });

  // Another tab took over what was typed here: it is not sent twice.
  addEventListener("storage", (event) => {
    if (event.newValue !== null) return;
    for (const form of composers()) {
      if (draftName(form) !== event.key) continue;
      try { if (JSON.parse(event.oldValue).body === form.elements.body.value) form.elements.body.value = ""; } catch { /* not ours */ }
    }
  });

  /** The question that was there when the line was begun, whatever came since; none where a
   * question of one's own is still on its way: the server knows it by then. */
  function answered(form) {
    const asks = ({ kept }) => kept.kind === "question" || /^\s*\?/.test(kept.body);
    const waits = outbox.own().some((line) => line.kept.point === form.elements.point.value && asks(line));
    return waits ? "" : form.dataset.question ?? lastQuestion(form);
  }

  /** The last question under a composer's point: one's own section's, else the plenary's. */
  function lastQuestion(form) {
    const asked = [...form.closest(".notes-point").querySelectorAll('[data-kind="question"]')];
    asked.sort((a, b) => a.dataset.position - b.dataset.position);
    const last = (section) => asked.filter((item) => item.dataset.section === section).at(-1);
    return (last(mine) ?? last(""))?.dataset.entry ?? "";
  }

  addEventListener("beforeunload", (event) => {
    if (outbox.own().length > 0 || store.memory.size > 0) event.preventDefault();
  });
  addEventListener("online", send);
  // Back from the tab where one signed in again.
  document.addEventListener("visibilitychange", () => { if (!document.hidden && out) poll(LOOKS, 0); });
  revealReplies(root);
  // What is told to the other files.
  const told = new EventTarget();
  let events;
  function connect() {
    events?.close();
    events = new EventSource(`${url}/events${mine && `?section=${mine}`}`);
    events.addEventListener("change", hear);
    events.addEventListener("presence", (event) => told.dispatchEvent(new CustomEvent("presence", { detail: event.data })));
    events.addEventListener("open", send);
    events.addEventListener("error", ({ target }) => {
      // An answer that is no stream: too many of them are open, the session ended, or something
      // stands between.
      if (target === events && target.readyState === EventSource.CLOSED) poll(LOOKS, 0);
    });
  }

  let looking;
  /** Without a stream: looks from time to time, and asks for a stream again after a while. */
  function poll(left, soon = LOOK) {
    clearTimeout(looking);
    looking = setTimeout(async () => {
      const wasOut = out;
      const there = await refresh();
      if (there && wasOut) { say("saved"); send(); connect(); } else if (left > 0) poll(left - 1); else connect();
    }, soon);
  }

  connect();
  send();
  // Where other files take part.
  return { url, store, say, absent, refresh, giveBack, note, told, last: () => last };
}

if (notes?.hasAttribute("data-open")) notes.live = notes.store.ready.then(() => start(notes));
