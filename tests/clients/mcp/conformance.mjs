// Runs scenarios of the conformance suite against a server and prints the checks that failed.
// Input: { "url": "http://…/mcp", "scenarios": […] }.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const { url, scenarios } = JSON.parse(readFileSync(0, "utf8"));
const suite = fileURLToPath(new URL("node_modules/@modelcontextprotocol/conformance/dist/index.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "mcp-conformance-"));
const results = {};
for (const scenario of scenarios) {
  spawnSync(process.execPath, [suite, "server", "--url", url, "--scenario", scenario, "--output-dir", join(folder, scenario)], { cwd: folder, encoding: "utf8" });
  const files = readdirSync(folder, { recursive: true }).filter((file) => file.includes(scenario) && file.endsWith("checks.json"));
  results[scenario] = files.flatMap((file) => JSON.parse(readFileSync(join(folder, file), "utf8"))).map((check) => `${check.id} ${check.status}`);
}
rmSync(folder, { recursive: true });
process.stdout.write(JSON.stringify(results));
