// Live notes: who else writes, and where. A sign is sent while one types and fades soon after.

const root = document.querySelector("[data-notes]");
const line = document.querySelector("[data-notes-others]");
/** Milliseconds between two signs, and until one fades. */
const EVERY = 8000;
const FADES = 30000;

function start(live) {
  const others = new Map();
  let told = 0;
  let place = "";

  const name = (here) => {
    const section = here.point && root.querySelector(`.notes-point[data-point="${here.point}"]`);
    const under = section?.querySelector("h2")?.textContent.trim();
    return under ? `${here.name} ${line.dataset.under} ${under}` : `${here.name} ${line.dataset.here}`;
  };

  function show() {
    const now = Date.now();
    for (const [person, here] of others) if (now - here.at > FADES) others.delete(person);
    const said = [...others.values()].map(name).join(" · ");
    if (line.textContent !== said) line.textContent = said;
    line.hidden = said === "";
    root.querySelectorAll(".entry-busy").forEach((item) => item.classList.remove("entry-busy"));
    for (const here of others.values()) {
      if (here.entry) root.querySelector(`[data-entry="${here.entry}"]`)?.classList.add("entry-busy");
    }
  }

  live.told.addEventListener("presence", (event) => {
    const here = JSON.parse(event.detail);
    if (String(here.person) === root.dataset.me) return;
    others.set(here.person, { ...here, at: Date.now() });
    show();
  });
  setInterval(show, 5000);

  root.addEventListener("input", (event) => {
    const entry = event.target.closest("[data-entry]")?.dataset.entry ?? "";
    const point = event.target.closest(".notes-point")?.dataset.point ?? "";
    const here = `${point}/${entry}`;
    if (here === place && Date.now() - told < EVERY) return;
    [place, told] = [here, Date.now()];
    fetch(`${live.url}/presence`, { method: "POST", body: new URLSearchParams({ point, entry }) }).catch(() => {});
  });
}

if (line) root?.live?.then(start);
