// Makes the drawing of the published petitions a map that moves. The drawing stays where this
// cannot run.
"use strict";

const CELL = 44;
const MOST_LISTED = 8;

const element = document.getElementById("publication-map");

const start = (data) => {
  element.hidden = false;
  document.getElementById("publication-drawing").hidden = true;
  const map = L.map(element, { maxZoom: 15, minZoom: 8, zoomSnap: 0.25, zoomControl: false });
  L.control
    .zoom({ zoomInTitle: element.dataset.zoomIn, zoomOutTitle: element.dataset.zoomOut })
    .addTo(map);
  map.attributionControl.setPrefix(false).addAttribution(element.dataset.attribution);
  const style = { color: "#0b4aa2", weight: 1.5, fillColor: "#cfe2f7", fillOpacity: 1 };
  const sums = L.featureGroup(
    data.sums.map((sum) => L.polygon(sum.corners, { ...style, interactive: false })),
  ).addTo(map);
  map.fitBounds(sums.getBounds(), { padding: [8, 8] });
  const layer = L.layerGroup().addTo(map);
  const draw = () => show(map, layer, data.points);
  map.on("zoomend", draw);
  draw();
};

// What lies in one cell of the screen becomes one circle with the number in it.
const show = (map, layer, points) => {
  layer.clearLayers();
  const cells = new Map();
  for (const point of points) {
    const place = map.project([point.at, point.on]);
    const key = Math.floor(place.x / CELL) + ":" + Math.floor(place.y / CELL);
    if (!cells.has(key)) cells.set(key, []);
    cells.get(key).push(point);
  }
  for (const cell of cells.values()) layer.addLayer(circle(map, cell));
};

const circle = (map, cell) => {
  const middle = [average(cell, "at"), average(cell, "on")];
  const radius = Math.min(8 + 3 * Math.log2(cell.length), 24);
  const mark = L.circleMarker(middle, { radius, color: "#fff", fillColor: "#b3241c", fillOpacity: 0.85 });
  if (cell.length > 1) mark.bindTooltip(String(cell.length), { permanent: true, direction: "center" });
  mark.on("click", () => {
    if (cell.length > MOST_LISTED && map.getZoom() < map.getMaxZoom()) {
      map.setView(middle, map.getZoom() + 2);
    } else {
      mark.bindPopup(list(cell)).openPopup();
    }
  });
  return mark;
};

const average = (cell, name) => cell.reduce((sum, point) => sum + point[name], 0) / cell.length;

const list = (cell) => {
  const items = document.createElement("ul");
  items.className = "govuk-list";
  for (const point of cell.slice(0, MOST_LISTED)) {
    const link = document.createElement("a");
    link.href = point.path;
    link.textContent = point.title;
    const item = document.createElement("li");
    item.append(link);
    items.append(item);
  }
  return items;
};

if (element && window.L) {
  fetch(element.dataset.source)
    .then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status)))
    .then(start)
    .catch(() => {});
}
