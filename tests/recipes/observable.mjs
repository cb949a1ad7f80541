// Runs the code of an Observable page from a file, with Plot and display at hand as there, and prints what it displays.
import { readFileSync } from "node:fs";
import * as Plot from "@observablehq/plot";
import { JSDOM } from "jsdom";

globalThis.window = new JSDOM("").window;
globalThis.document = window.document;
const AsyncFunction = (async () => {}).constructor;
const displayed = [];
await new AsyncFunction("Plot", "display", readFileSync(process.argv[2], "utf8"))(Plot, (shown) => displayed.push(shown));
console.log(displayed.map((shown) => shown.outerHTML).join("\n"));
