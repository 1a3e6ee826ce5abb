// Keeps what was typed and not saved in this browser, and offers it again after a crash or an expired session.
const prefix = "draft:";
const sent = "draft sent"; // the one that a form was sent of last, until the page after it says that it was saved
const days = 30;

export function keepDrafts() {
  forgetOld();
  if (document.querySelector(".done") && sessionStorage.getItem(sent)) {
    localStorage.removeItem(sessionStorage.getItem(sent));
    sessionStorage.removeItem(sent);
  }

  for (const form of document.querySelectorAll("form[data-keep]")) {
    keep(form, prefix + form.dataset.keep);
  }
}

function keep(form, key) {
  const filled = read(form);
  const stored = JSON.parse(localStorage.getItem(key) ?? "null");
  if (stored && !form.closest("main").querySelector(".summary") && JSON.stringify(stored.values) !== JSON.stringify(filled)) {
    offer(form, key, stored);
  }

  form.addEventListener("submit", () => sessionStorage.setItem(sent, key));
  let timer;
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => localStorage.setItem(key, JSON.stringify({ at: Date.now(), was: form.elements.Was?.value, values: read(form) })), 400);
  });
}

function offer(form, key, stored) {
  const nl = document.documentElement.lang === "nl";
  const bar = document.createElement("p");
  bar.className = "kept";
  bar.setAttribute("role", "status");
  const when = new Date(stored.at).toLocaleString(document.documentElement.lang);
  bar.append(nl ? `Er staat hier nog tekst van jou die niet is opgeslagen (${when}).` : `There is text of yours here that was not saved (${when}).`);
  bar.append(button(nl ? "Zet terug in het formulier" : "Put it back into the form", () => {
    write(form, stored.values);
    if (stored.was && form.elements.Was) {
      form.elements.Was.value = stored.was; // so that what others changed since is shown, not overwritten
    }
    bar.remove();
  }));
  bar.append(button(nl ? "Gooi weg" : "Throw it away", () => {
    localStorage.removeItem(key);
    bar.remove();
  }));
  form.before(bar);
}

function button(text, deed) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = text;
  made.addEventListener("click", deed);
  return made;
}

function fields(form) {
  return [...form.elements].filter(field => field.name && !["hidden", "submit", "button", "file"].includes(field.type));
}

function read(form) {
  return fields(form).map(field => [field.name, ["checkbox", "radio"].includes(field.type) ? [field.value, field.checked] : field.value]);
}

function write(form, values) {
  const all = fields(form);
  for (const [at, [name, value]] of values.entries()) {
    const field = all[at]?.name === name ? all[at] : all.find(other => other.name === name);
    if (Array.isArray(value)) {
      (all.find(other => other.name === name && other.value === value[0]) ?? {}).checked = value[1];
    } else if (field) {
      field.value = value;
    }
  }
}

function forgetOld() {
  for (const key of Object.keys(localStorage).filter(key => key.startsWith(prefix))) {
    const at = JSON.parse(localStorage.getItem(key))?.at ?? 0;
    if (Date.now() - at > days * 86400000) {
      localStorage.removeItem(key);
    }
  }
}
