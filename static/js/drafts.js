// Forms are kept while one types, so that neither a reload nor a closed tab loses a text. The review is
// saved as its own draft (`data-autosave`); of any other form with more than five fields, or with few but
// long texts (`data-keep="on"`), the server keeps what was typed, and it is given back when the form is
// opened again. Forms with a password or a file are not kept, nor any whose address holds a secret.
// Without this file a form says what it said when it was sent.

/** A pause in typing after which a form is kept. */
const PAUSE = 1500;
/** After a failure: until it is tried again. */
const AGAIN = 5000;
const PATIENCE = 15000;
/** Forms with no more fields are soon typed anew. */
const FEW = 5;
/** Letters of a word in an address; what is longer may be a secret. */
const LONGEST_WORD = 30;
const SECRET = "[type=password], [type=file], [autocomplete=one-time-code]";

const main = document.querySelector("main");

/** A form's own buttons may be called `action`. */
function addressOf(form) {
  const { pathname, search } = new URL(form.getAttribute("action") ?? "", location.href);
  return pathname + search;
}

/** The fields that people fill in. */
const filled = (form) => [...form.elements].filter((field) => (
  field.name && field.matches("input:not([type=hidden], [type=submit], [type=button]), select, textarea")));

const versionOf = (form) => form.querySelector("input[type=hidden][name=version]");

/** What is typed, and the version it was typed upon. */
function said(form) {
  const names = new Set(filled(form).map((field) => field.name)).add("version");
  return [...new FormData(form)].filter(([name, value]) => names.has(name) && typeof value === "string");
}

function isKept(form) {
  if (form.getAttribute("method") !== "post" || form.dataset.keep === "off" || form.querySelector(SECRET)) return false;
  if (addressOf(form).split(/[/?&=]/).some((word) => word.length > LONGEST_WORD)) return false;
  return form.dataset.keep === "on" || new Set(filled(form).map((field) => field.name)).size > FEW;
}

/** The review: saved as by its button. */
function asItself(form) {
  const body = () => {
    const fields = new URLSearchParams(new FormData(form));
    fields.delete("form_key");
    fields.set("action", "keep");
    return fields;
  };
  return { url: addressOf(form), body };
}

/** A page that answers a form says what was typed, and not what is stored. */
const isAnswer = "answer" in main.dataset;

/** Any other form: what it said at first is no draft. */
function asDraft(form) {
  const first = JSON.stringify(said(form));
  const isNew = () => isAnswer || JSON.stringify(said(form)) !== first;
  const fields = (text) => new URLSearchParams({ form: addressOf(form), fields: text });
  const body = () => fields(isNew() ? JSON.stringify(said(form)) : "");
  return { url: main.dataset.drafts, body, isNew, nothing: fields("") };
}

class Keeper {
  constructor(form, way, status, words) {
    Object.assign(this, { form, way, status, words });
    form.addEventListener("input", () => this.typed());
    form.addEventListener("submit", (event) => this.sent(event));
    addEventListener("beforeunload", () => this.keep(true));
    addEventListener("pageshow", () => { this.over = false; });
    document.addEventListener("visibilitychange", () => { if (document.hidden) this.keep(true); });
  }

  typed() {
    this.dirty = true;
    this.soon(PAUSE);
  }

  soon(wait) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.keep(), wait);
  }

  /** One at a time: the next one knows the version by then. */
  keep(leaving = false) {
    clearTimeout(this.timer);
    if (!this.dirty || this.over) return;
    if (this.running) { this.soon(PAUSE); return; }
    this.dirty = false;
    this.running = this.post(leaving).finally(() => { this.running = null; });
  }

  async post(leaving) {
    let answer = null;
    try {
      answer = await fetch(this.way.url, {
        method: "POST",
        body: this.way.body(),
        headers: { accept: "application/json" },
        keepalive: leaving,
        signal: AbortSignal.timeout(PATIENCE),
      });
    } catch { /* Nobody is there. */ }
    if (!answer || answer.redirected || answer.status >= 500 || answer.status === 429) {
      this.dirty = true;
      this.say(answer?.redirected ? this.words.signedOut : this.words.offline);
      if (!answer?.redirected) this.soon(AGAIN);
      return;
    }
    const told = await answer.json().catch(() => ({}));
    this.say(told.said ?? "");
    // What others saved is looked at by the next real saving, and not written over before.
    if (answer.status === 409) this.over = true;
    if (!answer.ok) return;
    if (told.version) versionOf(this.form).value = told.version;
    if (!this.dirty) this.form.dispatchEvent(new Event("kept"));
  }

  say(text) {
    if (this.status.textContent !== text) this.status.textContent = text;
  }

  /** Sent by its button: after what is on its way, and nothing is kept any more. */
  sent(event) {
    if (event.defaultPrevented) return;
    if (this.running) {
      event.preventDefault();
      const { submitter } = event;
      clearTimeout(this.timer);
      this.dirty = false;
      this.running.then(() => this.form.requestSubmit(submitter));
      return;
    }
    clearTimeout(this.timer);
    this.over = true;
  }

  /** What was typed before, into a form that nobody has touched since it was opened. */
  giveBack(draft) {
    const values = new Map();
    draft.fields.forEach(([name, value]) => values.set(name, [...(values.get(name) ?? []), value]));
    const version = versionOf(this.form);
    const now = version?.value;
    const then = values.get("version")?.[0] ?? now;
    filled(this.form).forEach((field) => put(field, values.get(field.name) ?? []));
    // Typed upon another version: saving it shows both, as any two who wrote at once see them.
    if (version) version.value = then;
    const banner = element("div", "callout draft");
    banner.setAttribute("role", "status");
    const erase = element("button", "button small", this.words.erase);
    erase.type = "button";
    erase.addEventListener("click", () => {
      clearTimeout(this.timer);
      this.dirty = false;
      fetch(this.way.url, { method: "POST", body: this.way.nothing }).catch(() => {});
      this.form.reset();
      if (version) version.value = now;
      banner.remove();
      this.say("");
      this.form.dispatchEvent(new Event("kept"));
      filled(this.form)[0].focus();
    });
    banner.append(element("p", "", then === now ? draft.said : `${draft.said} ${this.words.older}`), erase);
    this.form.before(banner);
  }
}

function element(name, className, text = "") {
  return Object.assign(document.createElement(name), { className, textContent: text });
}

/** Puts values into a field; of several text fields of one name, each takes the next. */
function put(field, values) {
  if (field.matches("[type=checkbox], [type=radio]")) field.checked = values.includes(field.value);
  else if (field.matches("select[multiple]")) [...field.options].forEach((option) => { option.selected = values.includes(option.value); });
  else if (values.length > 0) {
    field.value = values.shift();
    // It grows with its text; the form itself need not hear of it.
    field.dispatchEvent(new Event("input"));
  }
}

async function beginDraft(form) {
  const way = asDraft(form);
  const status = element("p", "meta kept");
  status.setAttribute("role", "status");
  (form.querySelector(".form-actions") ?? form).append(status);
  const address = new URLSearchParams({ form: addressOf(form) });
  const answer = await fetch(`${way.url}?${address}`, { headers: { accept: "application/json" } }).catch(() => null);
  if (!answer?.ok || answer.redirected) return;
  const told = await answer.json();
  const keeper = new Keeper(form, way, status, told);
  // A form that was refused is kept as it came back; one that somebody has begun meanwhile stays.
  const refused = isAnswer && document.querySelector(".form-errors, #conflict");
  if (refused || (!isAnswer && way.isNew())) keeper.typed();
  else if (told.draft && !isAnswer) keeper.giveBack(told.draft);
}

function begin() {
  const forms = [...main.querySelectorAll("form")];
  forms.filter((form) => "autosave" in form.dataset).forEach((form) => {
    const status = form.querySelector("[data-kept]");
    new Keeper(form, asItself(form), status, status.dataset);
  });
  if (!main.dataset.drafts) return;
  const kept = forms.filter((form) => !("autosave" in form.dataset) && isKept(form));
  // Two forms that go to the same place could not be told apart.
  const only = (form) => kept.filter((other) => addressOf(other) === addressOf(form)).length === 1;
  kept.filter(only).forEach(beginDraft);
}

begin();
