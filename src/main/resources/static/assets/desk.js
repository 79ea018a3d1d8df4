// Makes the desk quicker; it works without.
"use strict";

(() => {
  document.querySelectorAll("[data-print]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  });

  const desk = document.getElementById("desk");
  if (!desk) return;
  const field = (name) => desk.elements.namedItem(name);

  // The operator begins with the telephone, unless something is to be read first.
  if (!document.querySelector("[data-focus]") && !document.querySelector("#callers > *")) {
    field("phone").focus();
  }

  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.altKey)) {
      event.preventDefault();
      desk.requestSubmit();
    }
  });

  // Leaving the telephone or the register number shows what came from there before.
  let asked = "";
  const lookUp = async () => {
    const phone = field("phone").value.trim();
    const register = field("register").value.trim();
    if (asked === phone + "|" + register || (phone.length < 8 && register.length < 10)) return;
    asked = phone + "|" + register;
    const body = new URLSearchParams({ phone, register, _csrf: field("_csrf").value });
    const answer = await fetch("/work/desk/callers", {
      method: "POST",
      headers: { "X-Fragment": "callers" },
      body,
    });
    if (!answer.ok || asked !== phone + "|" + register) return;
    const list = document.getElementById("callers");
    list.innerHTML = await answer.text();
    const known = list.querySelector("[data-name]");
    if (known && !field("name").value) field("name").value = known.dataset.name;
  };
  ["phone", "register"].forEach((name) => field(name).addEventListener("change", lookUp));

  // Enter in the first two fields looks up instead of sending an empty form.
  ["phone", "register"].forEach((name) =>
    field(name).addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.ctrlKey && !event.altKey) {
        event.preventDefault();
        lookUp();
      }
    }),
  );

  // Only a letter has a day on which it came.
  const day = field("receivedOn").closest(".govuk-form-group");
  const showDay = () => (day.hidden = field("channel").value !== "LETTER");
  desk.addEventListener("change", showDay);
  showDay();
})();
