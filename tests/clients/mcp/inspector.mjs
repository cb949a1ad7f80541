// Runs the command line of the MCP inspector: the arguments of standard input, a JSON array.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const inspector = fileURLToPath(new URL("node_modules/@modelcontextprotocol/inspector-cli/build/cli.js", import.meta.url));
const run = spawnSync(process.execPath, [inspector, ...JSON.parse(readFileSync(0, "utf8"))], { encoding: "utf8" });
process.stdout.write(run.stdout);
process.stderr.write(run.stderr);
process.exitCode = run.status;
