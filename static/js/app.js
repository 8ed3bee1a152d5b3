// Improvements only: every function works without this file.

const submitters = new WeakSet();

/** A form is sent once; the buttons come back when the page does (back button). */
function preventDoubleSubmit() {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post" || event.defaultPrevented) return;
    if (submitters.has(form)) {
      event.preventDefault();
      return;
    }
    submitters.add(form);
    form.querySelectorAll("button").forEach((button) => button.setAttribute("aria-disabled", "true"));
  });
  addEventListener("pageshow", () => {
    document.querySelectorAll("form").forEach((form) => {
      submitters.delete(form);
      form.querySelectorAll("[aria-disabled]").forEach((b) => b.removeAttribute("aria-disabled"));
    });
  });
}

/** Warns before leaving a form with unsaved changes. */
function guardForms() {
  document.querySelectorAll("form[data-guard]").forEach((form) => {
    let dirty = false;
    form.addEventListener("input", () => { dirty = true; });
    form.addEventListener("submit", () => { dirty = false; });
    addEventListener("beforeunload", (event) => { if (dirty) event.preventDefault(); });
  });
}

/** Text areas grow with their text. */
function growTextareas() {
  document.querySelectorAll("textarea").forEach((area) => {
    const grow = () => {
      area.rows = Math.max(area.rows, Math.min(24, area.value.split("\n").length + 1));
    };
    area.addEventListener("input", grow);
    grow();
  });
}

/** Filters apply when chosen. */
function submitFilters() {
  document.querySelectorAll("form[data-autosubmit]").forEach((form) => {
    form.addEventListener("change", (event) => {
      if (event.target.matches("select, input[type=checkbox], input[type=radio], input[type=date]")) {
        form.requestSubmit();
      }
    });
  });
}

/** Tick all, and how many are ticked. */
function countBulk() {
  document.querySelectorAll("form[data-bulk]").forEach((form) => {
    const boxes = () => [...form.querySelectorAll("tbody input[type=checkbox]")];
    const all = form.querySelector("[data-all]");
    const count = form.querySelector("[data-count]");
    const show = () => {
      const ticked = boxes().filter((box) => box.checked).length;
      if (count) count.textContent = String(ticked);
      if (all) {
        all.checked = ticked > 0 && ticked === boxes().length;
        all.indeterminate = ticked > 0 && ticked < boxes().length;
      }
    };
    if (all) {
      all.hidden = false;
      all.addEventListener("change", () => {
        boxes().forEach((box) => { box.checked = all.checked; });
        show();
      });
    }
    form.addEventListener("change", show);
    show();
  });
}

/** Keys on pages that have them: `data-key` elements are clicked or focused. */
function listenToKeys() {
  if (!document.querySelector("[data-shortcuts]")) return;
  // Single keys can be turned off: speech input and unsteady hands press them by mistake.
  const toggle = document.querySelector("[data-keys-toggle]");
  const off = () => localStorage.getItem("jalon-keys") === "off";
  const show = () => toggle?.setAttribute("aria-pressed", String(off()));
  if (toggle) {
    toggle.hidden = false;
    toggle.addEventListener("click", () => {
      localStorage.setItem("jalon-keys", off() ? "on" : "off");
      show();
    });
    show();
  }
  document.addEventListener("keydown", (event) => {
    const typing = event.target.matches("input:not([type=radio], [type=checkbox]), textarea, select");
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      const form = event.target.closest("form") ?? document.querySelector("form[data-shortcuts]");
      form?.requestSubmit(form.querySelector("[data-default]") ?? undefined);
      return;
    }
    if (off() || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
    if (!target) return;
    event.preventDefault();
    if (target.matches("a, button, input[type=radio], input[type=checkbox]")) target.click();
    // A group of choices is reached at its answer, or its first choice.
    const field = target.matches("fieldset") && (target.querySelector("input:checked") ?? target.querySelector("input"));
    (field || target).focus();
  });
}

/** After a conflict: takes over the value that others stored. */
function takeTheirs() {
  document.querySelectorAll("button[data-take]").forEach((button) => {
    const form = button.closest("form");
    const fields = [...form.elements].filter((field) => field.name === button.dataset.take);
    const theirs = button.parentElement.querySelector("[data-theirs]")?.dataset.theirs ?? "";
    if (fields.length === 0) return;
    button.hidden = false;
    button.addEventListener("click", () => {
      const values = theirs.split(", ");
      fields.forEach((field) => {
        if (field.type === "radio" || field.type === "checkbox") field.checked = values.includes(field.value);
        else field.value = theirs;
      });
      fields[0].focus();
    });
  });
}

/** After a refusal or a conflict one begins at what is said about it, as `autofocus` has it where browsers know it there. */
function beginAtRefusal() {
  const told = document.querySelector("main [role=alert][autofocus]")
    ?? document.querySelector("main :is(input, select, textarea)[aria-invalid=true]");
  if (told && document.activeElement === document.body) told.focus();
}

/** Menus close when one clicks elsewhere or presses Escape. */
function closeMenus() {
  const close = (except) => document.querySelectorAll("details.menu[open]").forEach((menu) => {
    if (!menu.contains(except)) menu.open = false;
  });
  document.addEventListener("click", (event) => close(event.target));
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") close(null); });
}

guardForms();
preventDoubleSubmit();
growTextareas();
submitFilters();
countBulk();
listenToKeys();
takeTheirs();
beginAtRefusal();
closeMenus();
