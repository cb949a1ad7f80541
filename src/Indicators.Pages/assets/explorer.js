// Every page works without this file. It copies, checks hashes, and keeps the reader's choices.
(() => {
  "use strict";

  for (const element of document.querySelectorAll(".needs-script, [data-copy]")) element.hidden = false;

  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copy], [data-verify], [data-print]");
    if (button?.dataset.print !== undefined) print();
    else if (button?.dataset.copy) await copy(button);
    else if (button) await verify(button.dataset.verify);
  });

  async function copy(button) {
    const source = document.getElementById(button.dataset.copy);
    const before = button.firstChild.data;
    try {
      await navigator.clipboard.writeText(source.textContent);
      button.firstChild.data = "Copied";
    } catch {
      // Without permission or HTTPS: select it, so that one key copies it.
      getSelection().selectAllChildren(source);
      button.firstChild.data = "Selected: press Ctrl+C";
    }
    setTimeout(() => (button.firstChild.data = before), 2500);
  }

  async function verify(id) {
    const sentence = document.getElementById(id);
    const status = document.getElementById("verified");
    if (!globalThis.crypto?.subtle) {
      status.textContent = "This browser computes hashes only over HTTPS or on this machine. Check it by hand, as below.";
      return;
    }
    const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(sentence.textContent));
    const hash = [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    const same = hash === sentence.dataset.sha256;
    status.className = same ? "good" : "bad";
    status.textContent = same
      ? "✓ The sentence on this page has this hash: it is the one that the figure was read from."
      : `✗ The sentence on this page has another hash: ${hash}`;
  }

  const draft = document.querySelector("[data-draft]");
  if (draft) {
    // A file may be dropped anywhere on the form.
    const file = draft.querySelector("input[type=file]");
    draft.addEventListener("dragover", (event) => {
      if (event.dataTransfer.types.includes("Files")) {
        event.preventDefault();
        draft.classList.add("dropping");
      }
    });
    draft.addEventListener("dragleave", () => draft.classList.remove("dropping"));
    draft.addEventListener("drop", (event) => {
      draft.classList.remove("dropping");
      if (event.dataTransfer.files.length === 0) return;
      event.preventDefault();
      file.files = event.dataTransfer.files;
    });
    draft.addEventListener("submit", () => {
      const began = Date.now();
      const told = () => {
        const seconds = Math.round((Date.now() - began) / 1000);
        document.getElementById("draft-status").textContent = `Checking the draft, ${seconds} s`;
      };
      draft.querySelector(".draft-progress").hidden = false;
      told();
      setInterval(told, 1000);
    });
    // Back from the report, nothing is being checked.
    addEventListener("pageshow", () => (draft.querySelector(".draft-progress").hidden = true));
  }
})();
