// Tagging remarks: a number ticks its tag on the remark that has the focus, where the person has
// switched single keys on; a tag can also be dragged onto a remark. Both only tick boxes: the button
// saves them. Without this file the boxes do the same.

const form = document.querySelector("form[data-tagging]");
const singleKeys = "singleKeys" in document.documentElement.dataset;

/** Turns a tag of a remark on or off, as a click on its box would. */
function turn(box, on) {
  if (!box || box.checked === on) return;
  box.click();
}

const typesIn = (field) => field.isContentEditable
  || field.matches("input:not([type=radio], [type=checkbox]), textarea, select");

function key(event) {
  if (!singleKeys || event.isComposing || event.repeat || typesIn(event.target)) return;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  // By its place: on Belgian keyboards numbers need Shift.
  const number = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
  const remark = event.target.closest("[data-remark]");
  const box = number && remark?.querySelector(`[data-key="${number}"]`);
  if (!box) return;
  event.preventDefault();
  turn(box, !box.checked);
}

/** A tag that is dragged, onto a remark. */
function dragged() {
  const drags = (event) => event.dataTransfer.types.includes("text/x-jalon-tag");
  for (const tag of document.querySelectorAll("[data-drag]")) {
    tag.addEventListener("dragstart", (event) => {
      event.dataTransfer.setData("text/x-jalon-tag", tag.dataset.drag);
      event.dataTransfer.effectAllowed = "copy";
    });
  }
  for (const remark of form.querySelectorAll("[data-remark]")) {
    remark.addEventListener("dragover", (event) => {
      if (!drags(event)) return;
      event.preventDefault();
      remark.dataset.over = "";
    });
    remark.addEventListener("dragleave", () => { delete remark.dataset.over; });
    remark.addEventListener("drop", (event) => {
      delete remark.dataset.over;
      if (!drags(event)) return;
      event.preventDefault();
      const tag = CSS.escape(event.dataTransfer.getData("text/x-jalon-tag"));
      turn(remark.querySelector(`[data-tag="${tag}"]`), true);
    });
  }
}

if (form) {
  document.addEventListener("keydown", key);
  dragged();
}
