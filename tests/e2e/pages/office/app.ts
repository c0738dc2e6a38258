/** A site that Rambu does not know, such as an office's own: a form with a small field and a large one. */
import { make } from "../elements.ts";
import { expose } from "../page-model.ts";

const search = make("textarea", "small");
search.ariaLabel = "Cari";
const text = make("textarea", "large");
text.ariaLabel = "Isi berita";
let model = "";
text.addEventListener("input", () => {
  model = text.value;
});
expose("news", () => model);
const send = make("button", "", "Terbitkan");
const form = make("form", "", make("h1", "", "Tulis berita"), search, text, send);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  window.__posted += 1;
});
document.getElementById("react-root")?.append(form);
