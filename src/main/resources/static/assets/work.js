// Moves through the list of work by keyboard while the focus is in it: j and k go down and up, x
// chooses a row, Enter follows its link as everywhere. Without this script the Tab key does.
for (const list of document.querySelectorAll("[data-work-list]")) {
  const rows = Array.from(list.querySelectorAll("[data-work-row]"));
  list.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const row = event.target.closest("[data-work-row]");
    if (!row) return;
    const at = rows.indexOf(row);
    const step = { j: 1, k: -1 }[event.key];
    if (step) {
      rows[at + step]?.querySelector("a").focus();
      event.preventDefault();
    } else if (event.key === "x") {
      row.querySelector("input[type=checkbox]")?.click();
      event.preventDefault();
    } else if (event.key === "Enter" && event.target.type === "checkbox") {
      row.querySelector("a").click();
      event.preventDefault();
    }
  });
}
