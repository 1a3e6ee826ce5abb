// What script adds to the pages of the organisers. Everything works without it, passkeys aside.
import { passkeys } from "./passkeys.js";
import { keepDrafts } from "./drafts.js";
import { previews } from "./previews.js";
import { moderation } from "./moderation.js";
import { uploads } from "./uploads.js";

passkeys();
keepDrafts();
previews();
uploads();
moderation();

// The token of the set-up comes behind the # of the address, where no proxy sees it.
const field = document.querySelector("[data-from-fragment] input");
if (field && location.hash.length > 20) {
  field.value = location.hash.slice(1);
  history.replaceState(null, "", location.pathname + location.search);
}

for (const copied of document.querySelectorAll("[data-copy]")) {
  copied.addEventListener("focus", () => copied.select());
}

// Sent once: the second click of a double click sends nothing.
document.addEventListener("submit", event => {
  const form = event.target;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }

  form.dataset.sent = "true";
  setTimeout(() => delete form.dataset.sent, 4000);
});
addEventListener("pageshow", () => document.querySelectorAll("[data-sent]").forEach(form => delete form.dataset.sent));
