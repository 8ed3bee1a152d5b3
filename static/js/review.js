// The pilot's review by keyboard. Enter takes the answer it stands on and leads to the next question,
// which it begins with where nothing has the focus; Ctrl+Enter (or Cmd+Enter) submits, after a question;
// a number leads to its question, where the person has switched single keys on. Nothing is sent or saved
// by a single key. Without this file the buttons do the same.

const form = document.querySelector("form[data-review]");
const dialog = document.querySelector("dialog[data-confirm]");
const questions = [...document.querySelectorAll("[data-question]")];
const singleKeys = "singleKeys" in document.documentElement.dataset;

const isAnswered = (question) => question.querySelector("input:checked") !== null
  || (question.querySelector("textarea")?.value.trim() ?? "") !== "";

/** The button that Ctrl+Enter stands for; none where the review is closed. */
const button = () => form.querySelector("[data-default]");

/** Asks before the review is submitted; saving a draft is not asked about. */
function submit() {
  if (!dialog) { form.requestSubmit(button()); return; }
  const answered = dialog.querySelector("[data-answered]");
  answered.textContent = answered.dataset.answered.replace("…", questions.filter(isAnswered).length);
  const before = document.activeElement;
  dialog.addEventListener("close", () => before?.focus(), { once: true });
  dialog.showModal();
}

const typesIn = (field) => field.isContentEditable
  || field.matches("input:not([type=radio], [type=checkbox]), textarea, select");

/** A group of choices is reached at its answer, or its first choice. */
function lead(question) {
  (question.querySelector("input:checked") ?? question.querySelector("input, textarea, select")).focus();
}

/** What is to be filled in, in order: the questions, and the fields that an answer asks for. */
const stops = () => [...form.children].filter((one) => one.matches("[data-question], .field") && one.checkVisibility());

/** Leads on from a field; the last question leads to the button. */
function onward(field) {
  const here = (one) => one.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_PRECEDING;
  const next = stops().find(here);
  if (next) lead(next);
  else button().focus();
}

/** Enter on an answer, or in a line. A key held down leads no further. */
function enter(event) {
  const { target } = event;
  const isNowhere = target === document.body;
  const isAnswer = form.contains(target) && target.matches("input");
  if (!button() || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  if (event.repeat && form.contains(target) && !target.matches("textarea")) event.preventDefault();
  if (event.repeat || !(isNowhere || isAnswer)) return;
  event.preventDefault();
  if (isNowhere) {
    const open = stops().find((one) => one.matches("[data-question]") && !isAnswered(one));
    if (open) lead(open);
    return;
  }
  if (target.matches("[type=radio]:not(:checked)")) target.click();
  onward(target);
}

function key(event) {
  if (event.isComposing) return;
  const sends = event.key === "Enter" && (event.ctrlKey || event.metaKey);
  if (dialog?.open) {
    // A key held down answers no question.
    if (sends || (event.repeat && ["Enter", " "].includes(event.key))) event.preventDefault();
    return;
  }
  if (sends) {
    const own = event.target.closest("form") ?? form;
    if (own !== form || !button()) return;
    event.preventDefault();
    if (!event.repeat) submit();
    return;
  }
  if (event.key === "Enter") { enter(event); return; }
  if (!singleKeys || typesIn(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
  // By its place: on Belgian keyboards numbers need Shift.
  const number = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1];
  const question = questions.find((one) => one.dataset.question === number);
  if (!question) return;
  event.preventDefault();
  lead(question);
}

document.addEventListener("keydown", key);
dialog?.querySelector("[data-yes]").addEventListener("click", () => {
  dialog.close();
  form.requestSubmit(button());
});
dialog?.querySelector("[data-no]").addEventListener("click", () => dialog.close());
