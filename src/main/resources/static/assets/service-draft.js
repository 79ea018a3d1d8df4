// Keeps what is typed on a question of an application in this browser until it was sent, so that a
// lost connection loses nothing. The server keeps what was sent; everything works without this.
"use strict";

(() => {
  const PREFIX = "draft:";
  const SHARED = "draft-shared";
  const LIFE_MS = 30 * 24 * 3600 * 1000;

  let store;
  try {
    store = window.localStorage;
    store.getItem(SHARED);
  } catch {
    return;
  }
  const keys = (start) => Object.keys(store).filter((key) => key.startsWith(start));
  const forget = (start) => keys(start).forEach((key) => store.removeItem(key));
  const read = (key) => {
    try {
      return JSON.parse(store.getItem(key));
    } catch {
      return null;
    }
  };
  const write = (key, kept) => {
    try {
      store.setItem(key, JSON.stringify(kept));
    } catch {
      // A full store keeps nothing; the server still does.
    }
  };

  for (const key of keys(PREFIX)) {
    const kept = read(key);
    if (!kept || Date.now() - kept.at > LIFE_MS) store.removeItem(key);
  }

  // The page on which all is checked and sent.
  const check = document.querySelector("[data-draft-check]");
  if (check) {
    const all = PREFIX + check.dataset.draftCheck + ":";
    keys(all).forEach((key) => read(key)?.sent && store.removeItem(key));
    check.addEventListener("submit", () => navigator.onLine && forget(all));
  }

  const form = document.querySelector("form[data-draft]");
  const panel = document.querySelector("[data-draft-kept]");
  if (!form || !panel) return;
  const all = PREFIX + form.dataset.draft + ":";
  const key = all + form.dataset.question;
  const said = panel.querySelector("[role=status]");
  const drop = panel.querySelector("[data-draft-drop]");
  const shared = panel.querySelector("input");
  const say = (name) => (said.textContent = panel.dataset[name]);
  const isShared = () => store.getItem(SHARED) !== null;
  const fields = () =>
    Array.from(form.elements).filter(
      (field) => field.name && !/^(hidden|submit|button|image|file|password)$/.test(field.type),
    );
  const isChoice = (field) => field.type === "radio" || field.type === "checkbox";
  const values = () =>
    fields().map((field) => [field.name, isChoice(field) ? (field.checked ? field.value : null) : field.value]);

  const keep = (sent) => {
    if (!isShared() && fields().length > 0) write(key, { at: Date.now(), sent, values: values() });
  };
  const fill = (kept) =>
    fields().forEach((field, place) => {
      const [name, value] = kept.values[place] ?? [];
      if (name !== field.name) return;
      if (isChoice(field)) field.checked = value === field.value;
      else field.value = value ?? "";
    });

  // What other questions sent has arrived, for the server leads here only afterwards.
  keys(all).forEach((other) => other !== key && read(other)?.sent && store.removeItem(other));

  const begin = () => {
    const kept = read(key);
    const isRefused = document.querySelector(".govuk-error-summary") !== null;
    const came = performance.getEntriesByType("navigation")[0]?.type ?? "navigate";
    if (!kept || isRefused) return;
    if (kept.sent && came === "navigate") {
      store.removeItem(key);
    } else if (JSON.stringify(kept.values) !== JSON.stringify(values())) {
      fill(kept);
      say("refilled");
      drop.hidden = false;
    }
  };

  panel.hidden = false;
  shared.checked = isShared();
  shared.addEventListener("change", () => {
    if (shared.checked) {
      forget(PREFIX);
      store.setItem(SHARED, "1");
    } else {
      store.removeItem(SHARED);
    }
  });
  drop.addEventListener("click", () => {
    store.removeItem(key);
    form.reset();
    drop.hidden = true;
    said.textContent = "";
  });
  form.addEventListener("input", () => keep(false));

  // Without a connection the answer waits for it.
  let held = null;
  form.addEventListener("submit", (event) => {
    if (navigator.onLine) {
      keep(true);
      return;
    }
    event.preventDefault();
    keep(false);
    held = event.submitter ?? form.querySelector("button");
    say("held");
  });
  window.addEventListener("offline", () => say("lost"));
  window.addEventListener("online", () => {
    say("back");
    const button = held;
    held = null;
    if (button) form.requestSubmit(button);
  });
  begin();
})();
