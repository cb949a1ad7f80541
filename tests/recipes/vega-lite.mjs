// Reads a Vega-Lite specification from a file and prints what it draws, as SVG. A warning of the compiler is an error.
import { readFileSync } from "node:fs";
import * as vega from "vega";
import { compile } from "vega-lite";

const strict = { level: () => strict, error: refuse, warn: refuse, info: () => strict, debug: () => strict };
const { spec } = compile(JSON.parse(readFileSync(process.argv[2], "utf8")), { logger: strict });
const view = new vega.View(vega.parse(spec), { renderer: "none", logger: strict });
console.log(await view.toSVG());

function refuse(...words) {
  throw new Error(words.join(" "));
}
