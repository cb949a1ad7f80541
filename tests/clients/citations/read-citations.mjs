// Reads citations ({name: {bibtex, ris, csl-json}}) from standard input, and prints what citation-js understands of each, with citeproc's APA of the CSL-JSON.
import { readFileSync } from "node:fs";
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import "@citation-js/plugin-csl";

const forms = { bibtex: "@bibtex/text", ris: "@ris/file", "csl-json": "@csl/list+object" };
const given = JSON.parse(readFileSync(0, "utf8"));
const read = {};
for (const [name, texts] of Object.entries(given)) {
  read[name] = {};
  for (const [form, type] of Object.entries(forms)) {
    const cite = new Cite(form === "csl-json" ? JSON.parse(texts[form]) : texts[form], { forceType: type });
    if (cite.data.length !== 1) throw new Error(`${name}: ${form} has ${cite.data.length} entries`);
    read[name][form] = cite.data[0];
  }
  read[name].apa = new Cite(JSON.parse(texts["csl-json"])).format("bibliography", { template: "apa", format: "text", lang: "en-US" }).trim();
}
console.log(JSON.stringify(read));
