// Single keys for moderators, and a count of what is ticked. Everything has a button too.
const off = "moderation keys off";

export function moderation() {
  const form = document.querySelector("form[data-moderation]");
  if (form) {
    count(form);
  }

  const bar = document.querySelector("[data-keys]");
  const wanted = bar?.querySelector("input");
  if (bar) {
    bar.hidden = false;
    wanted.checked = localStorage.getItem(off) === null;
    wanted.addEventListener("change", () => wanted.checked ? localStorage.removeItem(off) : localStorage.setItem(off, "true"));
  }

  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing || isTyping(event.target) || wanted?.checked === false) {
      return;
    }

    const deed = document.body.contains(form) || document.querySelector("[data-key]") ? deedOf(event.key, form) : null;
    if (deed) {
      event.preventDefault();
      deed();
    }
  });
}

function isTyping(target) {
  return target.isContentEditable || target.matches("textarea, select, input:not([type=checkbox], [type=radio])");
}

function deedOf(key, form) {
  if (key === "u") {
    const undo = document.querySelector("[data-key=u]");
    return undo && (() => undo.click());
  }

  const all = form ? [...form.querySelectorAll("article")] : [];
  const at = all.findIndex(one => one.contains(document.activeElement));
  if (key === "j" || key === "k") {
    const next = all[Math.max(0, key === "j" ? at + 1 : at - 1)];
    return next && (() => next.focus());
  }

  const button = ["a", "r", "s"].includes(key) ? all[at]?.querySelector(`[data-key=${key}]`) : null; // only for the one that has the focus
  return button && (() => button.click());
}

function count(form) {
  const boxes = [...form.querySelectorAll("[name=tick]")];
  const told = form.querySelector("[data-count]");
  const all = form.querySelector("[name=all]");
  const tell = () => { told.textContent = all?.checked ? all.dataset.found : boxes.filter(box => box.checked).length; };
  form.addEventListener("change", tell);
  tell();
  form.querySelector("[data-tick-all]").addEventListener("click", event => {
    event.preventDefault();
    const tick = boxes.some(box => !box.checked);
    boxes.forEach(box => { box.checked = tick; });
    tell();
  });
}
