// Nicer filing of a petition; everything works without it.
"use strict";

// Where the person stands now, if the browser may tell.
document.querySelectorAll("[data-geolocation]").forEach((line) => {
  if (!navigator.geolocation) return;
  const said = line.querySelector("[role=status]");
  const set = (name, degrees) => (document.getElementById(name).value = degrees.toFixed(5));
  line.hidden = false;
  line.querySelector("button").addEventListener("click", () =>
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        set("latitude", coords.latitude);
        set("longitude", coords.longitude);
        said.textContent = `${coords.latitude.toFixed(4)}, ${coords.longitude.toFixed(4)}`;
      },
      () => (said.textContent = line.dataset.denied),
      { timeout: 10000 },
    ),
  );
});

document.querySelectorAll("[data-print]").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
});
