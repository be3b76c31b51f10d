// The desk by single keys, without loading whole pages, with words chosen in the text. All of it works by forms alone.
const main = document.getElementById("main");
const find = (selector) => main.querySelector(selector);
const keysAreOn = () => localStorage.getItem("desk-keys") !== "off";

// A decision: the form is sent beside the page, and what comes back takes the page's place.
let isSending = false;
const swap = (html, address) => {
  const page = new DOMParser().parseFromString(html, "text/html");
  const next = page.getElementById("main");
  if (!next) return location.assign(address);
  main.replaceChildren(...document.adoptNode(next).childNodes);
  document.title = page.title;
  if (address !== location.href) history.pushState({ desk: true }, "", address);
  arrive();
  const fault = document.getElementById("fault");
  (fault ?? document.getElementById("item-name") ?? main).focus();
  if (!fault) scrollTo(0, 0);
};
const load = async (address, options) => {
  if (isSending) return;
  isSending = true;
  main.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(address, options);
    swap(await answer.text(), answer.url);
  } catch {
    location.assign(options?.method === "POST" ? location.href : address);
  } finally {
    isSending = false;
    main.removeAttribute("aria-busy");
  }
};
main.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches("[data-swap]")) return;
  event.preventDefault();
  load(new URL(form.getAttribute("action"), location.href).href, { method: "POST", body: new URLSearchParams(new FormData(form, event.submitter)) });
});
addEventListener("popstate", () => load(location.href));

// In a form whose reason is asked for by a key, Enter sends what the key stands for.
main.addEventListener("keydown", (event) => {
  const input = event.target;
  if (event.key === "Enter" && input.matches("input[data-for]")) {
    event.preventDefault();
    const button = input.form.querySelector(`[value="${input.dataset.for}"]`);
    input.form.requestSubmit(button);
  }
});
const press = (one) => {
  if (one.dataset.opens) {
    const box = document.getElementById(one.dataset.opens);
    box.open = true;
    box.querySelector("select, input:not([type=hidden]), textarea").focus();
  } else if (one.dataset.asks) {
    const input = document.getElementById(one.dataset.asks);
    input.dataset.for = one.value;
    if (input.value.trim()) one.form.requestSubmit(one);
    else input.focus();
  } else if (one.matches("summary")) {
    one.parentElement.open = true;
    one.parentElement.querySelector("input:not([type=hidden]):not([type=checkbox])").focus();
  } else one.click();
};
main.addEventListener("click", (event) => {
  const one = event.target.closest("button[data-opens]");
  if (one) press(one);
});
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
  if (event.target.matches("input, select, textarea") || !keysAreOn()) return;
  if (event.target.closest("#desk-text") && choosing) return;
  const key = event.key.toLowerCase();
  if (key === "w" && find("#desk-text")) beginChoosing();
  else if (key === "p" && find(".desk")) history.back();
  else {
    const one = find(`[data-key="${CSS.escape(key)}"]:not(:disabled)`);
    if (!one) return;
    press(one);
  }
  event.preventDefault();
});

// Words: chosen with the pointer or the arrows; where they stand is counted in code points from the line's beginning.
let choosing = false;
const beginChoosing = () => {
  const text = find("#desk-text");
  const mark = text.querySelector("mark") ?? text;
  text.focus();
  const selection = getSelection();
  selection.selectAllChildren(mark);
  choosing = true;
  tell();
};
const place = (node, offset) => {
  const line = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest?.("p[data-start]");
  if (!line) return null;
  const range = document.createRange();
  range.setStart(line, 0);
  range.setEnd(node, offset);
  return Number(line.dataset.start) + [...range.toString()].length;
};
const chosen = () => {
  const selection = getSelection();
  const text = find("#desk-text");
  if (!text || selection.isCollapsed || !selection.rangeCount) return null;
  const range = selection.getRangeAt(0);
  if (!text.contains(range.commonAncestorContainer)) return null;
  let start = place(range.startContainer, range.startOffset);
  let end = place(range.endContainer, range.endOffset);
  const words = selection.toString();
  if (start === null || end === null || !words.trim()) return null;
  start += [...words.match(/^\s*/)[0]].length;
  end -= [...words.match(/\s*$/)[0]].length;
  return { start, end, words: words.trim() };
};
const tell = () => {
  const hint = find("#select-hint");
  const found = chosen();
  if (hint) hint.textContent = found ? hint.dataset.chosen.replace("{words}", found.words) : hint.dataset.idle;
};
const take = () => {
  const found = chosen();
  if (!found) return;
  const box = document.getElementById("correct");
  box.open = true;
  document.getElementById("f-words").value = found.words;
  document.getElementById("f-span").value = `${found.start}-${found.end}`;
  choosing = false;
  document.getElementById("why-correct").focus();
};
document.addEventListener("selectionchange", () => {
  if (find("#desk-text")) tell();
});
main.addEventListener("pointerup", (event) => {
  if (event.target.closest("#desk-text") && chosen()) choosing = true;
});
main.addEventListener("input", (event) => {
  if (event.target.id === "f-words") document.getElementById("f-span").value = "";
});
main.addEventListener("keydown", (event) => {
  if (!choosing || !event.target.closest("#desk-text")) return;
  const ways = { ArrowRight: ["forward", "word"], ArrowLeft: ["backward", "word"], ArrowDown: ["forward", "line"], ArrowUp: ["backward", "line"] };
  if (event.key in ways) {
    const selection = getSelection();
    const [way, step] = ways[event.key];
    if (event.shiftKey) selection.modify("extend", way, step);
    else {
      if (way === "forward") selection.collapseToEnd();
      else selection.collapseToStart();
      if (way === "backward") selection.modify("move", way, step);
      selection.modify("extend", "forward", "word");
    }
    tell();
  } else if (event.key === "Enter") take();
  else if (event.key === "Escape") {
    getSelection().removeAllRanges();
    choosing = false;
    tell();
    document.getElementById("item-name").focus();
  } else return;
  event.preventDefault();
});

// Modes belong to types: those of others are put away.
const showModes = () => {
  const type = document.getElementById("f-type")?.value;
  for (const one of main.querySelectorAll(".modes [data-of]")) {
    const isFit = one.dataset.of.split(" ").includes(type);
    one.hidden = !isFit;
    if (!isFit) one.querySelector("input").checked = false;
  }
};
main.addEventListener("change", (event) => {
  if (event.target.id === "f-type") showModes();
  if (event.target.id === "keys-on") localStorage.setItem("desk-keys", event.target.checked ? "on" : "off");
});

// The keys are listed under "?"; the links are asked about until they are up to date.
main.addEventListener("click", (event) => {
  if (event.target.closest("#show-keys")) document.getElementById("keys").showModal();
});
const watch = async () => {
  const box = document.getElementById("link-state");
  if (!box || box.dataset.state !== "linking") return;
  try {
    const state = (await (await fetch("/review/state")).json()).links;
    if (state !== box.dataset.state) {
      box.dataset.state = state;
      box.textContent = box.getAttribute(`data-${state.replaceAll("_", "-")}`);
    }
  } catch {
    return;
  }
  setTimeout(watch, 700);
};
const arrive = () => {
  choosing = false;
  showModes();
  const box = document.getElementById("keys-on");
  if (box) box.checked = keysAreOn();
  watch();
};
arrive();
