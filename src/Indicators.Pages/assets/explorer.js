// Every page works without this file. It copies, checks hashes, looks at files that are dropped, and says what is being waited for.
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

  // Paper cannot be unfolded. Where the style sheet cannot do it, it is done here.
  if (!CSS.supports("selector(::details-content)")) {
    let folded = [];
    addEventListener("beforeprint", () => {
      folded = [...document.querySelectorAll("details:not([open])")];
      for (const details of folded) details.open = true;
    });
    addEventListener("afterprint", () => folded.forEach((details) => (details.open = false)));
  }

  // What takes more than a moment is told; the seconds are for the eye only.
  function tell(element, words, last) {
    const began = Date.now();
    const seconds = document.createElement("span");
    seconds.ariaHidden = "true";
    const ticking = setInterval(() => {
      const passed = Math.round((Date.now() - began) / 1000);
      seconds.textContent = `, ${passed} s`;
      if (!element.firstChild) element.replaceChildren(words, seconds);
      if (last && passed > 60) stop(last);
    }, 1000);
    const stop = (left = "") => {
      clearInterval(ticking);
      element.textContent = left;
    };
    element.textContent = "";
    return stop;
  }

  const waiting = document.getElementById("waiting");
  let stopWaiting = () => {};
  const wait = () => {
    stopWaiting();
    stopWaiting = tell(waiting, "The page is being made", "No answer has come. Load the page again.");
  };
  addEventListener("pageshow", () => stopWaiting());
  addEventListener("keydown", (event) => event.key === "Escape" && stopWaiting());
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    const isHere = link?.origin === location.origin && !link.download && !link.target && !event.defaultPrevented;
    const isPlain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    const isPart = link?.pathname === location.pathname && link.search === location.search && link.hash;
    if (isHere && isPlain && !isPart && !/^\/(v1|sdmx|openapi)(\/|$)/.test(link.pathname)) wait();
  });

  // A text that is too long for an address is checked as a draft.
  for (const ask of document.querySelectorAll("form[data-long]")) {
    ask.addEventListener("submit", () => {
      const text = ask.elements.q ?? ask.elements.text;
      // Letters of other scripts take six characters of an address.
      const isLong = text.value.length > Number(ask.dataset.most) || encodeURIComponent(text.value).length > 7000;
      ask.action = isLong ? ask.dataset.long : ask.dataset.short;
      ask.method = isLong ? "post" : "get";
      ask.enctype = isLong ? "multipart/form-data" : "application/x-www-form-urlencoded";
      text.name = isLong ? "text" : "q";
    });
  }

  const draft = document.querySelector("[data-draft]");
  document.addEventListener("submit", (event) => event.target !== draft && !event.defaultPrevented && wait());
  if (draft) {
    const file = draft.querySelector("input[type=file]");
    const note = document.getElementById("draft-file-note");
    let stopChecking = () => {};

    // A file may be dropped anywhere on the page, which would otherwise be left for the file.
    const hasFiles = (event) => event.dataTransfer?.types.includes("Files");
    document.addEventListener("dragover", (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      draft.classList.add("dropping");
    });
    document.addEventListener("dragleave", (event) => event.relatedTarget || draft.classList.remove("dropping"));
    document.addEventListener("drop", (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      draft.classList.remove("dropping");
      file.files = event.dataTransfer.files;
      look();
      draft.scrollIntoView({ block: "nearest" });
    });
    file.addEventListener("change", look);

    // Says at once what the server would say after the file has been sent.
    async function look() {
      const [chosen] = file.files;
      const wrong = chosen ? await wrongWith(file.files) : "";
      if (chosen !== file.files[0]) return;
      file.setCustomValidity(wrong);
      note.classList.toggle("bad", wrong !== "");
      note.textContent = chosen ? `${chosen.name}: ${wrong || `${Math.ceil(chosen.size / 1024)} KiB, ready to be checked`}` : "";
    }

    async function wrongWith(files) {
      const told = draft.dataset;
      if (files.length > 1) return told.several;
      if (files[0].size === 0) return told.empty;
      if (files[0].size > 2 * Number(told.most)) return told.tooLarge;
      try {
        const bytes = new Uint8Array(await files[0].arrayBuffer());
        const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
        const coding = !isWide ? "utf-8" : bytes[0] === 0xff ? "utf-16le" : "utf-16be";
        const text = new TextDecoder(coding, { fatal: true }).decode(bytes);
        if (text.includes("\0")) return told.noText;
        return new TextEncoder().encode(text).length > Number(told.most) ? told.tooLarge : "";
      } catch {
        return told.noText; // no text, or a folder, which cannot be read
      }
    }

    draft.addEventListener("submit", () => {
      draft.querySelector(".draft-progress").hidden = false;
      stopChecking();
      stopChecking = tell(document.getElementById("draft-status"), "Checking the draft");
    });
    // Back from the report, nothing is being checked.
    addEventListener("pageshow", () => {
      stopChecking();
      draft.querySelector(".draft-progress").hidden = true;
      look();
    });
  }
})();
