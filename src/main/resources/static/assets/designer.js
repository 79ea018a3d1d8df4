// Shows a question as a citizen sees it while its designer types: the server renders what stands in
// the form, and nothing is kept. Without this the buttons above the frame show the same.
"use strict";

(() => {
  const frame = document.querySelector("iframe[name=shown]");
  if (!frame) return;
  const language = () => frame.contentDocument?.documentElement.lang || document.documentElement.lang;

  // Another question is shown in the language that was chosen in the frame.
  document.querySelectorAll("a[target=shown]").forEach((link) =>
    link.addEventListener("click", () => {
      const address = new URL(link.href);
      address.searchParams.set("lang", language());
      link.href = address.href;
    }),
  );

  const form = document.querySelector("form[data-shown-form]");
  if (!form) return;
  const PAUSE_MS = 350;
  const said = document.querySelector("[data-shown-said]");
  let chosen = document.documentElement.lang;
  let timer;
  let asking;

  const put = (html) => {
    const shown = frame.contentDocument;
    const page = new DOMParser().parseFromString(html, "text/html");
    const top = shown.documentElement.scrollTop;
    shown.documentElement.lang = page.documentElement.lang;
    shown.title = page.title;
    shown.body.replaceWith(shown.adoptNode(page.body));
    shown.documentElement.scrollTop = top;
  };

  const show = async () => {
    asking?.abort();
    asking = new AbortController();
    try {
      const answer = await fetch(form.dataset.shownForm + "&lang=" + chosen, {
        method: "POST",
        body: new URLSearchParams(new FormData(form)),
        signal: asking.signal,
      });
      if (!answer.ok) throw new Error(answer.status);
      put(await answer.text());
      said.textContent = "";
    } catch (problem) {
      if (problem.name !== "AbortError") said.textContent = said.dataset.lost;
    }
  };

  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(show, PAUSE_MS);
  };

  form.addEventListener("input", soon);
  form.addEventListener("change", soon);
  document.querySelectorAll("[data-shown-lang]").forEach((button) =>
    button.addEventListener("click", (event) => {
      event.preventDefault();
      chosen = button.dataset.shownLang;
      show();
    }),
  );
  const begin = () => show();
  if (frame.contentDocument?.readyState === "complete" && frame.contentDocument.URL !== "about:blank") begin();
  else frame.addEventListener("load", begin, { once: true });
})();
