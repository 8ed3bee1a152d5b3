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

answerWholeDays();
