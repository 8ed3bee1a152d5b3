// Live notes: several lines pasted at once are one note, or one note each. Without this file they are
// one note; lists and tables of other programs become lists and tables where the note is stored.

const root = document.querySelector("[data-notes]");
const words = document.querySelector("[data-notes-words]")?.dataset ?? {};
/** The sign of a list's item, as word processors put it on the clipboard. */
const ITEM = /^\s*(?:[•◦▪▫■□●○‣⁃∙·–—\-*o§Ø\uf0b7\uf0a7\uf0d8]\t|[•\uf0b7] )\s*/u;

const linesOf = (text) => text.split("\n").map((line) => line.replace(ITEM, "").trim()).filter(Boolean);

/** Offers one note a line, as long as the field holds several. */
function offer(live, form) {
  const area = form.elements.body;
  const box = Object.assign(document.createElement("p"), { className: "paste-offer" });
  box.setAttribute("role", "status");
  const many = Object.assign(document.createElement("button"), { type: "button", className: "button small" });
  const said = document.createElement("span");
  const away = () => {
    box.remove();
    area.removeEventListener("input", show);
    form.removeEventListener("noted", away);
    delete form.dataset.offer;
  };
  const show = () => {
    const { length } = linesOf(area.value);
    if (length < 2) { away(); return; }
    many.textContent = words.pasteMany.replace("…", length);
  };
  said.textContent = words.pasteOne;
  many.addEventListener("click", () => { live.note(form, linesOf(area.value)); area.focus(); });
  area.addEventListener("input", show);
  form.addEventListener("noted", away);
  form.dataset.offer = "";
  box.append(many, " ", said);
  form.append(box);
  show();
}

function start(live) {
  root.addEventListener("paste", ({ target, clipboardData }) => {
    const form = target.closest?.("[data-composer]");
    const text = clipboardData?.getData("text/plain") ?? "";
    if (!form || target !== form.elements.body || linesOf(text).length < 2) return;
    // Once the browser has put it into the field.
    setTimeout(() => {
      target.rows = Math.min(12, target.value.split("\n").length);
      if (!("offer" in form.dataset)) offer(live, form);
    });
  });
}

root?.live?.then(start);
