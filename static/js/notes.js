// Live notes. Without this file each line is a form of its own; with it, Enter keeps the line
// and the next one can be typed, others' entries appear by themselves, and what could not be
// sent waits in this browser until it can.

const notes = document.querySelector("[data-notes]");

/** What waits to be sent, in this browser, for this meeting. */
class Outbox {
  constructor(name) { this.name = name; }
  all() {
    try { return JSON.parse(localStorage.getItem(this.name) ?? "[]"); } catch { return []; }
  }
  write(list) { localStorage.setItem(this.name, JSON.stringify(list)); }
  add(line) { this.write([...this.all(), line]); }
  /** Another tab may have added lines meanwhile: only this one goes. */
  drop(key) { this.write(this.all().filter((line) => line.client_key !== key)); }
}

/** Keys name an entry before the server does: sent twice, it is stored once. */
const newKey = () => [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, "0")).join("");

function start(root) {
  const url = root.dataset.notes;
  // The person's own: others may use the same browser.
  const mine = `${root.dataset.me}:${url}`;
  const outbox = new Outbox(`jalon-notes:${mine}`);
  const status = document.querySelector("[data-notes-status]");
  const draftName = (form) => `jalon-draft:${mine}:${form.elements.point.value}`;
  let last = Number(root.dataset.last);
  let sending = false;
  let fetching = null;

  const signIn = document.querySelector("[data-notes-sign-in]");
  const say = (word, more = "") => {
    if (!status) return;
    status.dataset.state = word;
    status.textContent = (status.dataset[word] ?? "") + more;
    if (signIn) signIn.hidden = word !== "signedOut";
  };
  /** What an answer that is none says: the session ended, or nobody is there. */
  const absent = (answer) => (answer?.redirected || answer?.status === 401 ? "signedOut" : "offline");

  /** Puts an entry where it belongs: after its question's answers, or by its position. */
  function place(list, item) {
    const position = Number(item.dataset.position);
    const parent = item.dataset.parent && list.querySelector(`[data-entry="${item.dataset.parent}"]`);
    const after = (other) => Number(other.dataset.position) > position;
    if (parent) {
      let next = parent.nextElementSibling;
      while (next && next.dataset.parent === item.dataset.parent && !after(next)) next = next.nextElementSibling;
      list.insertBefore(item, next);
      return;
    }
    const next = [...list.children].find((other) => !other.dataset.parent && after(other));
    list.insertBefore(item, next ?? null);
  }

  function show(entry) {
    const old = root.querySelector(`[data-entry="${entry.id}"]`);
    const focused = old?.contains(document.activeElement);
    // Somebody is writing there: the text on the way is not taken away.
    if (old?.querySelector(".entry-editor")) return;
    if (entry.removed) { old?.remove(); return; }
    // What was noted under a point taken off stands before the first one.
    const list = root.querySelector(`.entries[data-point="${entry.point ?? ""}"]`)
      ?? root.querySelector('.entries[data-point=""]');
    const template = document.createElement("template");
    template.innerHTML = entry.html.trim();
    const item = template.content.firstElementChild;
    old?.remove();
    item.classList.add("entry-new");
    revealReplies(item);
    place(list, item);
    // Answers follow their question.
    root.querySelectorAll(`[data-parent="${entry.id}"]`).forEach((reply) => place(list, reply));
    if (focused) item.focus();
  }

  /** Replying needs this file: its buttons are hidden without it. */
  const revealReplies = (part) => part.querySelectorAll("[data-reply]").forEach((button) => { button.hidden = false; });

  /** Fetches what changed; one at a time, and once more where something came meanwhile. */
  async function refresh(since = last) {
    // What changed while somebody wrote here was not shown then.
    last = Math.min(last, since);
    if (fetching) { fetching = "again"; return; }
    do {
      fetching = "now";
      try {
        const answer = await fetch(`${url}/changes?since=${last}`, { headers: { accept: "application/json" } });
        if (answer.redirected) { say("signedOut"); break; }
        if (!answer.ok) break;
        const changes = await answer.json();
        changes.entries.forEach(show);
        last = Math.max(last, changes.last);
      } catch { say("offline"); break; }
    } while (fetching === "again");
    fetching = null;
  }

  /** Sends what waits, in order. */
  async function send() {
    if (sending) return;
    sending = true;
    for (let line = outbox.all()[0]; line; line = outbox.all()[0]) {
      say("saving");
      let answer;
      try {
        answer = await fetch(url, {
          method: "POST",
          headers: { accept: "application/json", "content-type": "application/x-www-form-urlencoded" },
          body: new URLSearchParams({ ...line, me: root.dataset.me }),
        });
        // A page that something between sends instead is no answer.
        if (answer.ok && !answer.redirected && !(await answer.clone().json()).id) answer = null;
      } catch { answer = null; }
      // Not there, or not itself: wait. A refusal stays too, so that nothing typed is lost.
      if (!answer || answer.status >= 500 || answer.status === 429 || answer.redirected) {
        say(absent(answer), ` (${outbox.all().length})`);
        setTimeout(send, 2000);
        break;
      }
      if (!answer.ok) {
        give_back(line);
        outbox.drop(line.client_key);
        say("refused");
        continue;
      }
      outbox.drop(line.client_key);
    }
    sending = false;
    if (outbox.all().length === 0 && !["refused", "conflict"].includes(status?.dataset.state)) say("saved");
    refresh();
  }

  /** A refused line goes back to where it was typed. */
  function give_back(line) {
    const forms = [...root.querySelectorAll("[data-composer]")];
    // Its point may be gone: then it is given back before the first one.
    const form = forms.find((f) => f.elements.point.value === line.point) ?? forms[0];
    const area = form.elements.body;
    area.value = area.value ? `${line.body}\n${area.value}` : line.body;
    localStorage.setItem(draftName(form), area.value);
  }

  root.querySelectorAll("[data-composer]").forEach((form) => {
    const area = form.elements.body;
    // What is being typed survives a reload.
    area.value ||= localStorage.getItem(draftName(form)) ?? "";
    area.addEventListener("input", () => {
      localStorage.setItem(draftName(form), area.value);
      if (area.value) say("draft");
      if (!area.value) delete form.dataset.question;
      else form.dataset.question ??= lastQuestion(form);
    });
    const section = form.elements.section;
    if (section) {
      // One writes for one's own sub-group all the time.
      const name = `jalon-section:${mine}`;
      const kept = localStorage.getItem(name);
      if ([...section.options].some((option) => option.value === kept)) section.value = kept;
      section.addEventListener("change", () => {
        localStorage.setItem(name, section.value);
        root.querySelectorAll("[data-composer]").forEach((other) => { other.elements.section.value = section.value; });
      });
    }
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      if (!area.value.trim()) return;
      outbox.add({
        point: form.elements.point.value,
        kind: form.elements.kind.value,
        parent: form.elements.parent.value || answered(form),
        section: form.elements.section?.value ?? "",
        body: area.value,
        client_key: newKey(),
      });
      area.value = "";
      area.rows = 1;
      form.elements.kind.value = "";
      form.elements.parent.value = "";
      delete form.dataset.question;
      form.querySelector(".reply-to")?.remove();
      localStorage.removeItem(draftName(form));
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

  /** The question that was there when the line was begun, whatever came since; none where a
   * question of one's own is still on its way: the server knows it by then. */
  function answered(form) {
    const asks = (line) => line.kind === "question" || /^\s*\?/.test(line.body);
    const waits = outbox.all().some((line) => line.point === form.elements.point.value && asks(line));
    return waits ? "" : form.dataset.question ?? lastQuestion(form);
  }

  /** The last question under a composer's point. */
  function lastQuestion(form) {
    const questions = root.querySelectorAll(`.entries[data-point="${form.elements.point.value}"] [data-kind="question"]`);
    return [...questions].at(-1)?.dataset.entry ?? "";
  }

  addEventListener("beforeunload", (event) => { if (outbox.all().length > 0) event.preventDefault(); });
  addEventListener("online", send);
  revealReplies(root);
  // Presence is told to another file.
  const told = new EventTarget();
  // Where other files take part.
  root.live = { url, mine, say, absent, refresh, told, last: () => last };
  function connect() {
    const events = new EventSource(`${url}/events`);
    events.addEventListener("change", () => refresh());
    events.addEventListener("presence", (event) => told.dispatchEvent(new CustomEvent("presence", { detail: event.data })));
    events.addEventListener("open", send);
    events.addEventListener("error", () => {
      if (events.readyState !== EventSource.CLOSED) return;
      // An answer that is no stream: the session ended, or something stands between. Say so, try again.
      refresh();
      setTimeout(connect, 5000);
    });
  }
  connect();
  send();
}

/** Notes that are closed: what still waits here is shown, to be copied. */
function showLeft(root) {
  const left = document.querySelector("[data-notes-left]");
  const lines = new Outbox(`jalon-notes:${root.dataset.me}:${root.dataset.notes}`).all();
  if (!left || lines.length === 0) return;
  left.querySelector("pre").textContent = lines.map((line) => line.body).join("\n");
  left.hidden = false;
}

if (notes?.hasAttribute("data-open")) start(notes);
else if (notes) showLeft(notes);
