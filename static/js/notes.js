// Live notes. Without this file each line is a form of its own; with it, Enter keeps the line
// and the next one can be typed, others' entries appear by themselves, and what could not be
// sent waits in this browser until it can.

const notes = document.querySelector("[data-notes]");
/** Milliseconds after which an answer is not waited for any longer. */
const PATIENCE = 20000;
/** Milliseconds between two looks where there is no stream, and looks until one is asked for again. */
const LOOK = 2000;
const LOOKS = 15;

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
  const say = (word, more = "") => {
    if (word === "signedOut") out = true;
    if (word === "saved") out = false;
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
        const changes = await answer.json();
        changes.entries.forEach(show);
        count();
        last = Math.max(last, changes.last);
        told.dispatchEvent(new CustomEvent("changes", { detail: changes }));
      } catch { answered = false; say("offline"); break; }
    } while (fetching === "again");
    fetching = null;
    return answered;
  }

  /** Sends what waits, in order. */
  async function send() {
    if (sending) return;
    sending = true;
    for (let [next] = await outbox.due(); next; [next] = await outbox.due()) {
      const { tab, ...line } = next.kept;
      say("saving");
      let answer;
      try {
        answer = await fetch(url, {
          method: "POST",
          headers: { accept: "application/json", "content-type": "application/x-www-form-urlencoded" },
          body: new URLSearchParams({ ...line, me: root.dataset.me }),
          signal: AbortSignal.timeout(PATIENCE),
        });
        // A page that something between sends instead is no answer.
        if (answer.ok && !answer.redirected && !(await answer.clone().json()).id) answer = null;
      } catch { answer = null; }
      // Not there, or not itself: wait. A refusal stays too, so that nothing typed is lost.
      if (!answer || answer.status >= 500 || answer.status === 429 || answer.redirected) {
        say(absent(answer), ` (${outbox.own().length})`);
        setTimeout(send, 2000);
        break;
      }
      // Given back once, by the tab that had it.
      if (!answer.ok) {
        if (outbox.drop(next.name)) giveBack(line);
        say("refused");
        continue;
      }
      outbox.drop(next.name);
    }
    sending = false;
    if (outbox.own().length === 0 && !["refused", "conflict"].includes(status?.dataset.state)) say("saved");
    refresh();
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

  /** Puts a text that was kept elsewhere where it can be sent from. */
  function giveBack(line) {
    const forms = [...root.querySelectorAll("[data-composer]")];
    // Its point may be gone: then it is given back before the first one.
    const form = forms.find((f) => f.elements.point.value === line.point) ?? forms[0];
    const area = form.elements.body;
    if (area.value === "") [form.elements.kind.value, form.elements.parent.value] = [line.kind ?? "", line.parent ?? ""];
    area.value = area.value ? `${line.body}\n${area.value}` : line.body;
    keep(form);
    return area;
  }

  root.querySelectorAll("[data-composer]").forEach((form) => {
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
      outbox.add({
        point: form.elements.point.value,
        kind: form.elements.kind.value,
        parent: form.elements.parent.value || answered(form),
        section: mine,
        body: area.value,
      });
      area.value = "";
      area.rows = 1;
      form.elements.kind.value = "";
      form.elements.parent.value = "";
      delete form.dataset.question;
      form.querySelector(".reply-to")?.remove();
      keep(form);
      send();
    });
    area.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        form.requestSubmit();
      }
      if (event.altKey && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
        event.preventDefault();
        const forms = [...root.querySelectorAll("[data-composer]")];
        forms[forms.indexOf(form) + (event.key === "ArrowDown" ? 1 : -1)]?.elements.body.focus();
      }
    });
  });

  // Another tab took over what was typed here: it is not sent twice.
  addEventListener("storage", (event) => {
    if (event.newValue !== null) return;
    for (const form of root.querySelectorAll("[data-composer]")) {
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
    events = new EventSource(`${url}/events`);
    events.addEventListener("change", () => refresh());
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
  return { url, store, say, absent, refresh, giveBack, told, last: () => last };
}

if (notes?.hasAttribute("data-open")) notes.live = notes.store.ready.then(() => start(notes));
