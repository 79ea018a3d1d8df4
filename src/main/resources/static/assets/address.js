// Shows the sums and bags of the aimag that is chosen in an address. Without it a button does so.
"use strict";

document.querySelectorAll("[data-aimags]").forEach((line) => {
  const aimag = line.querySelector("select");
  const press = line.querySelector("button").parentElement;
  const area = document.getElementById(line.dataset.aimags);
  let shown = line.dataset.shown;

  const option = ({ value, label }) => new Option(label, value);
  const group = ({ label, options }) => {
    const group = document.createElement("optgroup");
    group.label = label;
    group.append(...options.map(option));
    return group;
  };
  const show = async () => {
    const wanted = aimag.value;
    if (wanted === shown) return;
    try {
      const answer = await fetch(line.dataset.list + wanted);
      if (!answer.ok) throw new Error(String(answer.status));
      const groups = await answer.json();
      if (aimag.value !== wanted) return;
      area.replaceChildren(area.options[0], ...groups.map(group));
      area.value = "";
      shown = wanted;
      press.hidden = true;
    } catch {
      // The button sends for the page instead.
      press.hidden = false;
    }
  };

  press.hidden = true;
  aimag.addEventListener("change", show);
  show();
});
