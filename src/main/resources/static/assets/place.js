// Fills in where the person stands now, if the browser may tell. The map can be pressed without it.
"use strict";

document.querySelectorAll("[data-geolocation]").forEach((line) => {
  if (!navigator.geolocation) return;
  const said = line.querySelector("[role=status]");
  const set = (id, degrees) => {
    const field = document.getElementById(id);
    field.value = degrees.toFixed(5);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };
  line.hidden = false;
  line.querySelector("button").addEventListener("click", () =>
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        set(line.dataset.latitude, coords.latitude);
        set(line.dataset.longitude, coords.longitude);
        said.textContent = `${coords.latitude.toFixed(4)}, ${coords.longitude.toFixed(4)}`;
      },
      () => (said.textContent = line.dataset.denied),
      { timeout: 10000 },
    ),
  );
});
