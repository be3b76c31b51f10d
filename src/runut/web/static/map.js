// The map: the wheel with Ctrl looks closer, dragging moves it; signs keep their size. Links do the same without it.
const map = document.querySelector("svg[data-map]");
if (map) {
  const whole = { x: 0, y: 0, width: 960, height: 600 };
  let box = { ...whole };
  const show = () => {
    map.setAttribute("viewBox", `${box.x} ${box.y} ${box.width} ${box.height}`);
    map.style.setProperty("--k", box.width / whole.width);
  };
  const at = (event) => {
    const rect = map.getBoundingClientRect();
    return { x: (event.clientX - rect.left) / rect.width, y: (event.clientY - rect.top) / rect.height };
  };
  map.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const point = at(event);
    const width = Math.min(whole.width, Math.max(60, box.width * Math.exp(event.deltaY / 400)));
    const by = width / box.width;
    box = {
      x: box.x + point.x * box.width * (1 - by), y: box.y + point.y * box.height * (1 - by),
      width, height: box.height * by,
    };
    show();
  }, { passive: false });
  let drag = null;
  map.addEventListener("pointerdown", (event) => {
    if (event.button === 0 && event.pointerType !== "touch") drag = { from: at(event), box, moved: false };
  });
  addEventListener("pointermove", (event) => {
    if (!drag) return;
    const point = at(event);
    const dx = (point.x - drag.from.x) * drag.box.width;
    const dy = (point.y - drag.from.y) * drag.box.height;
    if (Math.hypot(dx, dy) < 4 * (box.width / whole.width)) return;
    drag.moved = true;
    box = { ...drag.box, x: drag.box.x - dx, y: drag.box.y - dy };
    show();
  });
  addEventListener("pointerup", () => setTimeout(() => { drag = null; }));
  map.addEventListener("click", (event) => drag?.moved && event.preventDefault(), true);
  map.addEventListener("dragstart", (event) => event.preventDefault());
}
