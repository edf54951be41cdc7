// Brings the map nearer: the whole world, or Europe and its neighbours.

for (const figure of document.querySelectorAll("figure[data-map]")) {
  const map = figure.querySelector("svg[data-near]");
  const frame = map.parentElement;
  const views = { "The world": map.getAttribute("viewBox"), "Europe and its neighbours": map.dataset.near };
  const row = document.createElement("div");
  row.className = "atlas-map-buttons";
  row.setAttribute("role", "group");
  row.setAttribute("aria-label", "Part of the world");
  for (const [name, box] of Object.entries(views)) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = name;
    button.setAttribute("aria-pressed", String(box === map.getAttribute("viewBox")));
    button.addEventListener("click", () => {
      map.setAttribute("viewBox", box);
      for (const other of row.children) {
        other.setAttribute("aria-pressed", String(other === button));
      }
    });
    row.append(button);
  }
  figure.insertBefore(row, frame);
}
