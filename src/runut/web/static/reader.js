// Between words and claims: what is pointed at or stepped to on one side is lit on both.
const lines = document.getElementById("lines");
const claims = new Map([...document.querySelectorAll("#claims [data-claim]")].map((one) => [one.dataset.claim, one]));
const marksOf = (id) => lines.querySelectorAll(`mark[data-claim="${CSS.escape(id)}"]`);
const own = (id) => (claims.has(id) ? id : id.replace(/-\d+$/, ""));  // a provision's words lead to its agreement

let lit = [];
const light = (id) => {
  for (const one of lit) one.classList.remove("lit");
  lit = id ? [...marksOf(id), claims.get(own(id))].filter(Boolean) : [];
  for (const one of lit) one.classList.add("lit");
};
const showWords = (id) => {
  const mark = marksOf(id)[0];
  if (!mark) return;
  for (let box = mark.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
  mark.scrollIntoView({ block: "center" });
};

for (const [id, claim] of claims) {
  claim.addEventListener("pointerenter", () => light(id));
  claim.addEventListener("focusin", () => {
    light(id);
    showWords(id);
  });
}
lines.addEventListener("pointerover", (event) => {
  const mark = event.target.closest("mark");
  if (mark) light(mark.dataset.claim);
});
lines.addEventListener("click", (event) => {
  const mark = event.target.closest("mark");
  const claim = mark && claims.get(own(mark.dataset.claim));
  if (!claim) return;
  claim.scrollIntoView({ block: "nearest" });
  claim.focus({ preventScroll: true });
});
document.addEventListener("keydown", (event) => {
  const claim = document.activeElement.closest?.(".claim");
  if (!claim || document.activeElement !== claim) return;
  if (event.key === "Enter") (claim.querySelector(".go-thing") ?? claim.querySelector("a")).click();
  if (event.key === "Escape") document.querySelector(".crumbs a").focus();
});

const arrive = () => {
  const id = decodeURIComponent(location.hash.slice(1));
  if (!id || !document.getElementById(id)) return;
  light(id);
  showWords(id);
  claims.get(own(id))?.scrollIntoView({ block: "nearest" });
};
addEventListener("hashchange", arrive);
arrive();
