// The pilot's review by keyboard. Ctrl+Enter (or Cmd+Enter) submits, after a question; a number leads
// to its question, where the person has switched single keys on. Nothing is sent or saved by a single
// key. Without this file the buttons do the same.

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
  (question.querySelector("input:checked") ?? question.querySelector("input, textarea")).focus();
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
