// Live notes: `?` opens the help, j and k go from point to point, where the person has switched single
// keys on. None acts while one types.

const root = document.querySelector("[data-notes]");
const help = document.querySelector("[data-notes-help]");
let dialog = null;

const singleKeys = "singleKeys" in document.documentElement.dataset;

/** The help of the page, over it. */
function make() {
  const made = document.createElement("dialog");
  made.className = "notes-dialog";
  const title = document.createElement("h2");
  title.id = "notes-dialog-title";
  title.tabIndex = -1;
  title.textContent = help.querySelector("summary").textContent;
  made.setAttribute("aria-labelledby", title.id);
  const parts = [...help.children].filter((part) => !part.matches("summary")).map((part) => part.cloneNode(true));
  const form = document.createElement("form");
  form.method = "dialog";
  const close = document.createElement("button");
  close.className = "button";
  close.textContent = help.dataset.close;
  form.append(close);
  made.append(title, ...parts, form);
  document.body.append(made);
  return made;
}

function step(by) {
  root.steps.step(by).querySelector("h2").focus();
}

function key(event) {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const { target } = event;
  const composer = target.closest("[data-composer]");
  if (event.key === "Escape" && composer) {
    composer.closest(".notes-point").querySelector("h2").focus();
    return;
  }
  if (event.key === "Enter" && target.matches(".notes-point > h2")) {
    event.preventDefault();
    target.parentElement.querySelector("[data-composer] textarea")?.focus();
    return;
  }
  if (!singleKeys || dialog?.open || target.matches("input, textarea, select") || target.isContentEditable) return;
  const act = {
    "?": () => { dialog ??= make(); dialog.showModal(); dialog.firstElementChild.focus(); },
    j: () => step(1),
    k: () => step(-1),
  }[event.key.toLowerCase()];
  if (!act) return;
  event.preventDefault();
  act();
}

if (root && help) document.addEventListener("keydown", key);
