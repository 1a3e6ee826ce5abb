// Signs in by passkey, and makes one: the server's challenge goes to the browser, its answer into the form.
export function passkeys() {
  if (!window.PublicKeyCredential?.parseRequestOptionsFromJSON) {
    return;
  }

  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.hidden = false;
    form.addEventListener("submit", async event => {
      if (form.elements.answer.value) {
        return;
      }

      event.preventDefault();
      const failed = form.querySelector("[data-failed]");
      failed.hidden = true;
      try {
        form.elements.answer.value = JSON.stringify(await ask(form));
        form.submit();
      } catch {
        failed.textContent = failed.dataset.failed;
        failed.hidden = false;
      } finally {
        delete form.dataset.sent;
      }
    }, { capture: true });
  }
}

async function ask(form) {
  const body = new FormData();
  body.set("Form.Token", form.elements["Form.Token"].value);
  const answer = await fetch("?handler=Challenge", { method: "POST", body });
  if (!answer.ok) {
    throw new Error(`No challenge: ${answer.status}`);
  }

  const options = await answer.json();
  const credential = form.dataset.passkey === "create"
    ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  return credential.toJSON();
}
