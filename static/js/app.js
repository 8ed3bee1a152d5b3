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

/** A form whose answer takes its time says what goes on, once it is sent. */
function tellWork() {
  document.querySelectorAll("form[data-working]").forEach((form) => {
    const status = document.createElement("span");
    status.className = "meta";
    status.setAttribute("role", "status");
    form.querySelector(".form-actions").append(status);
    form.addEventListener("submit", () => { status.textContent = form.dataset.working; });
    addEventListener("pageshow", () => { status.textContent = ""; });
  });
}

/** Warns before leaving a form with unsaved changes. */
function guardForms() {
  document.querySelectorAll("form[data-guard]").forEach((form) => {
    let dirty = false;
    form.addEventListener("input", () => { dirty = true; });
    ["submit", "kept"].forEach((what) => form.addEventListener(what, () => { dirty = false; }));
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
  if (!document.querySelector("main[data-answer]")) return;
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
  // An open one covers nothing that has the focus.
  document.addEventListener("focusin", (event) => close(event.target));
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") close(null); });
}

/** Of a row of places wider than the screen, the current one is shown. */
function showCurrentPlace() {
  const row = document.querySelector("nav.places ul");
  const current = row?.querySelector("[aria-current]");
  if (current) row.scrollLeft = current.offsetLeft - (row.clientWidth - current.offsetWidth) / 2;
}

/** What an address's fragment leads to is unfolded. */
function unfoldTarget() {
  const unfold = () => {
    const target = document.getElementById(location.hash.slice(1));
    const fold = target?.closest("details:not([open])");
    if (!fold) return;
    fold.open = true;
    target.scrollIntoView();
  };
  addEventListener("hashchange", unfold);
  unfold();
}

/** What a row's line cuts off is told where one points. */
function tellCut() {
  document.addEventListener("pointerover", (event) => {
    const cell = event.target.closest(".lines :is(td, th)");
    if (cell && cell.scrollWidth > cell.clientWidth) cell.title = cell.innerText;
  });
}

guardForms();
preventDoubleSubmit();
tellWork();
growTextareas();
submitFilters();
countBulk();
takeTheirs();
beginAtRefusal();
closeMenus();
showCurrentPlace();
unfoldTarget();
tellCut();
