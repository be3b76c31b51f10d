// The strip of lanes: dragging across looks closer; the slider goes back to what had been reported by a day.
const strip = document.querySelector("svg[data-brush]");
const DAY = 86_400_000;

if (strip) {
  const first = Date.parse(strip.dataset.first);
  const last = Date.parse(strip.dataset.last);
  const dayAt = (x) => {
    const box = strip.getBoundingClientRect();
    const share = Math.min(Math.max((x - box.left) / box.width, 0), 1);
    return new Date(first + Math.round((share * (last - first)) / DAY) * DAY).toISOString().slice(0, 10);
  };
  let start = null;
  let band = null;
  const draw = (from, to) => {
    const box = strip.getBoundingClientRect();
    band.setAttribute("x", Math.min(from, to) - box.left);
    band.setAttribute("width", Math.abs(to - from));
  };
  strip.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || event.pointerType === "touch") return;
    start = event.clientX;
  });
  addEventListener("pointermove", (event) => {
    if (start === null || Math.abs(event.clientX - start) < 6) return;
    if (!band) {
      band = document.createElementNS("http://www.w3.org/2000/svg", "rect");
      band.setAttribute("class", "band");
      band.setAttribute("y", 0);
      band.setAttribute("height", "100%");
      strip.append(band);
    }
    draw(start, event.clientX);
  });
  addEventListener("pointerup", (event) => {
    if (band) {
      const days = [dayAt(start), dayAt(event.clientX)].sort();
      const address = new URL(location);
      address.searchParams.set("from", days[0]);
      address.searchParams.set("to", days[1]);
      address.searchParams.delete("page");
      location.assign(address);
    }
    start = null;
  });
  // A drag that ends on a sign does not open it; links are not dragged away.
  strip.addEventListener("click", (event) => band && event.preventDefault(), true);
  strip.addEventListener("dragstart", (event) => event.preventDefault());
}

const slider = document.querySelector(".as-of input[type=range]");
if (slider) {
  const days = slider.dataset.days.split(" ");
  const select = slider.form.elements.as_of;
  const choose = () => {
    const isLast = Number(slider.value) === days.length - 1;
    select.value = isLast ? "" : days[slider.value];
    slider.setAttribute("aria-valuetext", select.selectedOptions[0].textContent);
  };
  slider.addEventListener("input", choose);
  slider.addEventListener("change", () => {
    choose();
    slider.form.requestSubmit();
  });
  select.addEventListener("change", () => slider.form.requestSubmit());
}
