// Lets a page be printed with a button.
"use strict";

each("[data-print]", (button) => {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
});
