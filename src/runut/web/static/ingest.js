// Files can be dropped anywhere on their form; a job is asked about until it is over.
const drop = document.getElementById("drop");
const files = document.getElementById("files");
const list = () => {
  document.getElementById("chosen").replaceChildren(
    ...[...files.files].map((file) => {
      const row = document.createElement("li");
      row.textContent = `${file.name} (${Math.ceil(file.size / 1024)} kB)`;
      return row;
    }),
  );
};
files?.addEventListener("change", list);
for (const kind of ["dragenter", "dragover", "dragleave", "drop"]) {
  drop?.addEventListener(kind, (event) => {
    event.preventDefault();
    drop.classList.toggle("over", kind === "dragenter" || kind === "dragover");
    if (kind === "drop" && event.dataTransfer.files.length) {
      files.files = event.dataTransfer.files;
      list();
    }
  });
}

const job = document.getElementById("job");
const watch = async () => {
  try {
    const told = await (await fetch(`/ingest/${encodeURIComponent(job.dataset.job)}/state`)).json();
    if (["done", "busy", "failed"].includes(told.state)) return location.reload();
    const bar = job.querySelector("progress");
    if (told.total && told.phase === "reading") {
      bar.max = told.total;
      bar.value = told.done;
    } else bar.removeAttribute("value");
  } catch {
    // The next time may do.
  }
  setTimeout(watch, 600);
};
if (job?.dataset.over === "no") setTimeout(watch, 400);
