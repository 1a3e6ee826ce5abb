// Shows what is typed in Markdown as visitors will see it, while it is typed. The server makes it, as it does for the button.
const pause = 600; // ms without a key before the server is asked
let policy;

export function previews() {
  for (const area of document.querySelectorAll("textarea[data-markdown]")) {
    let timer, shown, asked;
    area.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(async () => {
        asked?.abort();
        asked = new AbortController();
        try {
          const html = await ask(area, asked.signal);
          shown ??= place(area);
          shown.innerHTML = trusted(html);
        } catch {
          // Away, or too late: the button still shows a preview.
        }
      }, pause);
    });
  }
}

async function ask(area, signal) {
  const body = new FormData(area.form);
  body.set("Field", area.name);
  for (const [name, value] of [...body]) {
    if (value instanceof File) {
      body.delete(name); // a preview has no use for it
    }
  }
  const answer = await fetch("?handler=Preview", { method: "POST", body: new URLSearchParams(body), signal });
  if (!answer.ok) {
    throw new Error(`No preview: ${answer.status}`);
  }

  return answer.text();
}

function place(area) {
  const field = area.closest(".field");
  field.querySelector(".preview")?.remove();
  if (field.classList.contains("whole")) {
    document.querySelector("section.preview")?.remove(); // what the button showed is old now, and has the same ids
  }

  const shown = document.createElement("div");
  shown.className = field.classList.contains("whole") ? "preview live" : "preview prose live"; // a whole text brings its own
  shown.tabIndex = 0;
  shown.setAttribute("role", "region");
  shown.setAttribute("aria-label", area.dataset.markdown);
  if (area.lang) {
    shown.lang = area.lang;
  }
  area.after(shown);
  return shown;
}

// What the server made of the text holds no script and no attribute that is one: its renderer is the one that makes public pages.
function trusted(html) {
  if (!window.trustedTypes) {
    return html;
  }

  policy ??= trustedTypes.createPolicy("site", { createHTML: made => made });
  return policy.createHTML(html);
}
