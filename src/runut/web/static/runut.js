// Keys, colours and menus that every page has. Everything can be read and followed without it.
const root = document.documentElement;
root.classList.add("scripted");

// Colours change at once; the server keeps the choice when the form is sent, in a written folder the browser does.
const themes = document.getElementById("themes");
const choose = (theme) => {
  root.dataset.theme = theme;
  for (const other of themes.querySelectorAll("button")) other.toggleAttribute("aria-pressed", false);
  themes.querySelector(`button[value="${theme}"]`).setAttribute("aria-pressed", "true");
};
const isWritten = "written" in root.dataset;
if (isWritten) {
  try {
    const kept = localStorage.getItem("runut-theme");
    if (["auto", "light", "dark"].includes(kept)) choose(kept);
  } catch { /* a browser that keeps nothing for files */ }
}
themes?.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  event.preventDefault();
  choose(button.value);
  if (isWritten) {
    try {
      localStorage.setItem("runut-theme", button.value);
    } catch { /* as above */ }
    return;
  }
  const form = new FormData(button.form);
  form.set("theme", button.value);
  form.delete("language");
  fetch("/look", { method: "POST", body: new URLSearchParams(form), redirect: "manual" });
});

// Addresses stay short: what is empty is not sent.
for (const form of document.querySelectorAll("form[data-clean]")) {
  form.addEventListener("submit", () => {
    for (const field of form.elements) if (field.name && field.value === "") field.disabled = true;
  });
}

// J and K walk through what can be stopped at, Enter opens it, / goes to the search.
const step = (by) => {
  const stops = [...document.querySelectorAll("[data-stop]")].filter((stop) => stop.getClientRects().length);
  if (!stops.length) return;
  let place = stops.indexOf(document.activeElement.closest("[data-stop]"));
  if (place < 0) {
    place = stops.findIndex((stop) => stop.getBoundingClientRect().top >= 0);
    place = by > 0 ? place - 1 : place;
  }
  const next = stops[place + by];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
};
const open = (stop) => {
  const own = stop.querySelector("a.own") ?? stop.querySelector("h2 a:not(.quiet), .kind a.type, .open");
  (own ?? stop.querySelector("a[href]"))?.click();
};
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const isTyping = event.target.matches("input, select, textarea");
  if (isTyping) {
    if (event.key === "Escape") event.target.blur();
    return;
  }
  const find = document.getElementById("find");
  if (event.key === "/" && find) {
    event.preventDefault();
    document.querySelector(".menu")?.setAttribute("open", "");
    find.focus();
  } else if (event.key === "j" || event.key === "k") step(event.key === "j" ? 1 : -1);
  else if (event.key === "Enter" && event.target.matches("[data-stop]:not(a, summary, .claim)")) open(event.target);
});
