// Says at once that a file is too large, before it is sent for nothing.
export function uploads() {
  for (const input of document.querySelectorAll("input[type=file][data-most-bytes]")) {
    input.addEventListener("change", () => {
      const tooLarge = [...input.files].some(file => file.size > Number(input.dataset.mostBytes));
      input.setCustomValidity(tooLarge ? input.dataset.tooLarge : "");
      if (tooLarge) {
        input.reportValidity();
      }
    });
  }
}
