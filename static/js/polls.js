// Date polls: helps that save a journey to the server. Every function works without this file.

/** Yes to a whole day at once, without leaving the page. */
function answerWholeDays() {
  document.querySelectorAll("[data-all-yes]").forEach((button) => {
    button.addEventListener("click", (event) => {
      event.preventDefault();
      const day = button.closest(".votes-day");
      day.querySelectorAll("input[type=radio][value=yes]").forEach((radio) => { radio.checked = true; });
      day.dispatchEvent(new Event("input", { bubbles: true }));
    });
  });
}

/** Narrows the list of people to what is typed; accents and case make no difference. */
function filterPeople() {
  const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  document.querySelectorAll("[data-pick]").forEach((form) => {
    const filter = form.querySelector("[data-pick-filter]");
    filter.hidden = false;
    filter.addEventListener("input", () => {
      form.querySelectorAll("option").forEach((option) => {
        option.hidden = !option.selected && !folded(option.text).includes(folded(filter.value));
      });
    });
    filter.addEventListener("keydown", (event) => { if (event.key === "Enter") event.preventDefault(); });
  });
}

answerWholeDays();
filterPeople();
