// Live notes: two letters and a space (or a colon) at the beginning of a line name who speaks.
// Backspace right after gives the letters back. The codes follow the attendance list while it
// changes.

const root = document.querySelector("[data-notes]");
const bar = document.querySelector("[data-notes-speakers]");
/** The sign of a kind may come before the code. */
const LINE = new RegExp(`^(\\s*[${bar?.dataset.signs ?? ""}]?\\s*)([\\p{L}\\p{N}]{2,3})([ :])$`, "u");

const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** What the list shows. */
const shown = () => [...bar.querySelectorAll("[data-code]")].map(({ dataset: { code, name } }) => ({ code, name }));

function item({ code, name, line, present }) {
  const made = document.createElement("li");
  Object.assign(made.dataset, { code, name });
  const key = document.createElement("kbd");
  key.textContent = code;
  made.append(key, " ");
  if (!line || !("ticks" in bar.dataset)) {
    made.append(name);
    return made;
  }
  const tick = document.createElement("button");
  Object.assign(tick, { className: "notes-tick", name: present ? "away" : "came", value: line, textContent: name });
  tick.setAttribute("aria-pressed", String(present));
  made.append(tick);
  return made;
}

/** Shows the list as it is now; completion reads it too. */
function list(speakers) {
  const said = JSON.stringify(speakers);
  if (said === root.dataset.names) return;
  root.dataset.names = said;
  const focused = bar.contains(document.activeElement) && document.activeElement.value;
  bar.querySelector("ul").replaceChildren(...speakers.map(item));
  if (focused) bar.querySelector(`button[value="${focused}"]`)?.focus();
  root.querySelector("[data-present]").textContent = String(speakers.filter((one) => one.present).length);
}

/** Ticks who came, where one writes: the list comes back changed. */
async function tick(live, event) {
  event.preventDefault();
  const { name, value } = event.submitter;
  const body = new URLSearchParams({ [name]: value });
  try {
    const answer = await fetch(bar.action, { method: "POST", body, signal: AbortSignal.timeout(20000) });
    if (!answer.ok) throw new Error("not ticked");
    live.refresh();
  } catch { live.say("offline"); }
}

/** Writes over a part of a field so that the browser's own undo knows it. */
function write(area, from, to, text) {
  area.setSelectionRange(from, to);
  if (!document.execCommand("insertText", false, text)) {
    area.setRangeText(text, from, to, "end");
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

let busy = false;
let last = null;

function expand(area) {
  const caret = area.selectionStart;
  const found = caret === area.selectionEnd && LINE.exec(area.value.slice(0, caret));
  if (!found) return;
  const [, sign, code, end] = found;
  const speakers = shown();
  const speaker = speakers.find((one) => one.code === fold(code));
  if (!speaker) return;
  const colon = document.documentElement.lang === "fr" ? " : " : ": ";
  // Two of the same name: only the code says which one.
  const twins = speakers.filter((one) => one.name === speaker.name).length > 1;
  const text = twins ? `${speaker.code}: ` : speaker.name + colon;
  last = { area, from: sign.length, typed: code + end, text };
  write(area, sign.length, caret, text);
}

function takeBack(event) {
  const { area, from, typed, text } = last;
  const end = from + text.length;
  if (event.target !== area || area.selectionStart !== end || area.selectionEnd !== end) return;
  if (area.value.slice(from, end) !== text) return;
  event.preventDefault();
  busy = true;
  write(area, from, end, typed);
  busy = false;
  last = null;
}

function start(live) {
  live.told.addEventListener("changes", ({ detail }) => detail.speakers && list(detail.speakers));
  bar.addEventListener("submit", (event) => tick(live, event));
  root.addEventListener("input", (event) => {
    const area = event.target;
    if (busy || !area.matches("[data-composer] textarea")) return;
    const typed = (event.inputType ?? "").startsWith("insert") && event.inputType !== "insertFromPaste";
    if (!typed || !/[ :]$/.test(event.data ?? "")) return;
    busy = true;
    expand(area);
    busy = false;
  });
  root.addEventListener("keydown", (event) => {
    if (last && event.key === "Backspace" && !event.ctrlKey && !event.altKey && !event.metaKey) takeBack(event);
  });
}

if (bar) root?.live?.then(start);
