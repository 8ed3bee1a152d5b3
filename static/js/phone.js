// Answers from a phone: sent without leaving the page, kept in this browser until they are stored, and
// sent again under the same key. Without this file the forms are sent as they are.

const page = document.querySelector("[data-evening]");
const status = document.querySelector("[data-phone-status]");
/** Milliseconds after which an answer is not waited for any longer, and until one tries again. */
const PATIENCE = 20000;
const AGAIN = 3000;

/** What waits, by question, in this browser where it allows that. */
const memory = new Map();
const PREFIX = `jalon-answer:${location.pathname}:`;
const disk = (() => { try { return window.sessionStorage; } catch { return null; } })();

function keep(question, body) {
  memory.set(question, body);
  try { disk?.setItem(PREFIX + question, body); } catch { /* this page keeps it */ }
}

function drop(question, body) {
  // Another answer may have been given meanwhile.
  if (memory.get(question) !== body) return;
  memory.delete(question);
  try { disk?.removeItem(PREFIX + question); } catch { /* forbidden */ }
}

function recall() {
  try {
    for (let n = 0; n < disk.length; n += 1) {
      const name = disk.key(n);
      if (name.startsWith(PREFIX)) memory.set(name.slice(PREFIX.length), disk.getItem(name));
    }
  } catch { /* nothing is kept */ }
}

const say = (word) => { status.dataset.state = word; status.textContent = status.dataset[word] ?? ""; };

/** A new key: the next answer is another one. */
const newKey = () => [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, "0")).join("");

let sending = false;

/** Sends what waits, one after the other, each until the server has it. */
async function send() {
  if (sending) return;
  sending = true;
  for (const [question, body] of [...memory]) {
    say("waiting");
    let answer;
    try {
      answer = await fetch(location.pathname, { method: "POST", headers: { "content-type": "application/x-www-form-urlencoded" }, body, signal: AbortSignal.timeout(PATIENCE) });
    } catch { answer = null; }
    if (!answer || answer.status >= 500 || answer.status === 429) {
      setTimeout(send, AGAIN);
      sending = false;
      return;
    }
    drop(question, body);
    if (!answer.ok) { refuse(question, answer); sending = false; return; }
    settle(question);
  }
  sending = false;
  if (memory.size > 0) send();
}

/** Stored: the form is as if it had just come, with a key of its own. */
function settle(question) {
  const form = document.querySelector(`[data-answer-form] [name=question][value="${question}"]`)?.form;
  if (form) {
    form.elements.client_id.value = newKey();
    for (const field of form.elements) {
      if (field.type === "radio" || field.type === "checkbox") field.defaultChecked = field.checked;
      else field.defaultValue = field.value;
    }
    if (form.contains(document.activeElement)) document.activeElement.blur();
  }
  say("sent");
}

/** Refused: the page that says why is shown, with all that was typed. */
async function refuse(question, answer) {
  const came = new DOMParser().parseFromString(await answer.text(), "text/html");
  const told = came.querySelector("main [role=alert]");
  const there = document.getElementById(`question-${question}`);
  const section = came.getElementById(`question-${question}`);
  // Where the answer itself is fine, its form stays as it is: this phone is out, or the question over.
  if (there && told && section?.contains(told)) there.replaceWith(document.importNode(section, true));
  else if (told) document.getElementById("questions").before(document.importNode(told, true));
  say("refused");
  document.querySelector("main [role=alert]")?.focus();
}

if (page && status) {
  recall();
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.matches("[data-answer-form]")) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    keep(form.elements.question.value, new URLSearchParams(new FormData(form)).toString());
    send();
  }, true);
  addEventListener("online", send);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) send(); });
  send();
}
