// Makes the pages nicer; every one of them works without it.
"use strict";

const each = (selector, act) => document.querySelectorAll(selector).forEach(act);

// What is wrong with a form is read out first, and its links lead into the fields.
each("[data-focus]", (summary) => summary.focus());
each(".govuk-error-summary a", (link) =>
  link.addEventListener("click", (event) => {
    const field = document.getElementById(link.hash.slice(1));
    if (field) {
      event.preventDefault();
      field.scrollIntoView({ block: "center" });
      field.focus({ preventScroll: true });
    }
  }),
);

// A form is sent once, however often its button is pressed.
const SENDING_MS = 15000;
const release = (form) => {
  delete form.dataset.sent;
  form.querySelectorAll("button").forEach((button) => button.removeAttribute("aria-disabled"));
};
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post") return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "true";
  form.querySelectorAll("button").forEach((button) => button.setAttribute("aria-disabled", "true"));
  setTimeout(release, SENDING_MS, form);
});
window.addEventListener("pageshow", (event) => {
  if (event.persisted) each("form[data-sent]", release);
});

// Whoever signs out leaves nothing behind that he typed into an application (`service-draft.js`).
each("form[action='/sign-out']", (form) =>
  form.addEventListener("submit", () => {
    try {
      const kept = Object.keys(localStorage).filter((key) => key.startsWith("draft:"));
      kept.forEach((key) => localStorage.removeItem(key));
    } catch {
      // A browser that keeps nothing has nothing to forget.
    }
  }),
);

// Text that was typed is not lost by leaving unawares.
const typed = new Set();
document.addEventListener("input", (event) => {
  const form = event.target.form;
  if (form && form.method === "post" && form.querySelector("textarea, [type=file]")) typed.add(form);
});
window.addEventListener("beforeunload", (event) => {
  if ([...typed].some((form) => form.isConnected) && !document.querySelector("form[data-sent]")) {
    event.preventDefault();
  }
});

// Whoever signs out leaves nothing of what he typed in this browser.
each("form[action='/sign-out']", (form) =>
  form.addEventListener("submit", () => {
    try {
      Object.keys(localStorage)
        .filter((key) => key.startsWith("draft:"))
        .forEach((key) => localStorage.removeItem(key));
    } catch {
      // A browser that keeps nothing has nothing to forget.
    }
  }),
);

// How much may still be written.
each("[data-count]", (box) => {
  const limit = Number(box.dataset.count);
  const line = document.getElementById(box.id + "-count");
  if (!line) return;
  let telling;
  const tell = () => {
    const left = limit - box.value.length;
    const sentence = left < 0 ? line.dataset.over : line.dataset.left;
    line.textContent = sentence.replace("#", Math.abs(left).toLocaleString("en"));
    line.classList.toggle("uk-count--over", left < 0);
    clearTimeout(telling);
    telling = setTimeout(() => (voice.textContent = line.textContent), 1000);
  };
  const voice = document.createElement("div");
  voice.className = "govuk-visually-hidden";
  voice.setAttribute("aria-live", "polite");
  line.after(voice);
  box.addEventListener("input", tell);
  if (box.value) tell();
});

// A calendar for days, unless what was typed is none and must be seen to be corrected.
each("[data-date]", (field) => {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(field.value) && !Number.isNaN(Date.parse(field.value));
  if (!field.value || isDay) field.type = "date";
});

// Alt and a letter: leads to a field, presses a button, follows a link.
document.addEventListener("keydown", (event) => {
  if (!event.altKey || event.ctrlKey || event.metaKey) return;
  const letter = event.code.replace(/^(Key|Digit)/, "").toLowerCase();
  const target = document.querySelector(`[data-shortcut="${CSS.escape(letter)}"]`);
  if (!target) return;
  event.preventDefault();
  if (target.matches("a, button, summary")) target.click();
  else target.focus();
});
