"use strict";
// Filters, keys, language and printing. Everything can be read without it. It changes what is shown, never what is said.
(() => {
  const root = document.documentElement;
  const form = document.getElementById("filter");
  const find = document.getElementById("find");
  const actor = document.getElementById("by-actor");
  const source = document.getElementById("by-source");
  const shown = document.getElementById("shown");
  const noMatch = document.getElementById("no-match");
  const menu = document.getElementById("menu");
  const facts = [...document.querySelectorAll("[data-fact]")];
  const groups = [...document.querySelectorAll("[data-group]")];
  const texts = new Map();
  const cameFrom = [];

  // Language: the page shows the chosen one by itself; its language tag, title and options follow here.
  const speak = () => {
    const chosen = document.querySelector("input[name=language]:checked");
    root.lang = chosen.value;
    document.title = chosen.dataset.title;
    for (const option of document.querySelectorAll(`option[data-${chosen.value}]`)) {
      option.textContent = option.dataset[chosen.value];
    }
  };

  // Filters
  const textOf = (fact) => {
    if (!texts.has(fact)) texts.set(fact, fact.textContent.toLowerCase());
    return texts.get(fact);
  };
  const has = (list, key) => !key || list.split(" ").includes(key);
  const filter = () => {
    const words = find.value.toLowerCase().trim();
    const types = [...form.querySelectorAll("input[name=type]:checked")].map((box) => box.value);
    let count = 0;
    for (const fact of facts) {
      const { type, actors, sources } = fact.dataset;
      const fits = (!types.length || types.includes(type)) && has(actors, actor.value)
        && has(sources, source.value) && (!words || textOf(fact).includes(words));
      fact.hidden = !fits;
      count += fits;
    }
    for (const group of groups) group.hidden = !group.querySelector("[data-fact]:not([hidden])");
    shown.textContent = new Intl.NumberFormat(root.lang).format(count);
    noMatch.hidden = count > 0;
  };
  let waiting = 0;
  const filterSoon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(filter, 150);
  };

  // The way to a claim's words and back
  const openTo = (element) => {
    for (let box = element.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
    for (let box = element.closest("[hidden]"); box; box = box.parentElement.closest("[hidden]")) box.hidden = false;
  };
  const arrive = () => {
    for (const lit of document.querySelectorAll(".lit")) lit.classList.remove("lit");
    const id = decodeURIComponent(location.hash.slice(1));
    const target = id && document.getElementById(id);
    if (!target) return;
    openTo(target);
    for (const piece of document.querySelectorAll(`mark[data-claim="${CSS.escape(id)}"]`)) piece.classList.add("lit");
    target.scrollIntoView({ block: target.matches("mark") ? "center" : "start" });
    if (target.tabIndex < 0) target.tabIndex = -1;
    target.focus({ preventScroll: true });
  };
  const goBack = () => {
    const link = cameFrom.pop();
    if (!link) return;
    openTo(link);
    link.focus({ preventScroll: true });
    link.scrollIntoView({ block: "center" });
  };

  // Keys
  const step = (by) => {
    const stops = [...document.querySelectorAll("[data-fact], [data-nav]")].filter((stop) => stop.getClientRects().length);
    const here = document.activeElement.closest("[data-fact], [data-nav]");
    let place = stops.indexOf(here);
    if (place < 0) {
      place = stops.findIndex((stop) => stop.getBoundingClientRect().top >= 0);
      place = by > 0 ? place - 1 : place;
    }
    const next = stops[place + by];
    if (!next) return;
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "start" });
  };
  const press = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isTyping = event.target.matches("input[type=search], select");
    if (event.key === "Escape") {
      if (isTyping) {
        event.target.value = "";
        event.target.blur();
        filter();
      } else goBack();
    } else if (!isTyping && event.key === "/") {
      event.preventDefault();
      menu.checked = true;
      find.focus();
    } else if (!isTyping && (event.key === "j" || event.key === "k")) step(event.key === "j" ? 1 : -1);
  };

  // Printing shows what is folded away
  let opened = [];
  const unfold = () => {
    opened = [...document.querySelectorAll("details:not([open])")];
    for (const box of opened) box.open = true;
  };
  const fold = () => {
    for (const box of opened) box.open = false;
  };

  root.classList.add("scripted");
  form.hidden = false;
  form.addEventListener("input", filterSoon);
  form.addEventListener("reset", () => setTimeout(filter));
  form.addEventListener("submit", (event) => event.preventDefault());
  for (const radio of document.querySelectorAll("input[name=language]")) {
    radio.addEventListener("change", () => {
      speak();
      filter();
    });
  }
  document.addEventListener("keydown", press);
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (!link) return;
    if (link.closest(".side")) menu.checked = false;
    else cameFrom.push(link);
    if (link.getAttribute("href") === location.hash) arrive();
  });
  addEventListener("hashchange", arrive);
  addEventListener("beforeprint", unfold);
  addEventListener("afterprint", fold);
  speak();
  arrive();
})();
