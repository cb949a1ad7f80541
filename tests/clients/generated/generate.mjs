// Generates the three clients into out/ from the document named on the command line: node generate.mjs OPENAPI
import { spawn } from "node:child_process";

const [document] = process.argv.slice(2);
await Promise.all([
  run("openapi-typescript", [document, "-o", "out/openapi-typescript.ts"]),
  run("openapi-ts", ["-i", document, "-o", "out/hey-api", "--silent"]),
  run("orval", ["--config", "orval.config.cjs"]),
]);

function run(program, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(`node_modules/.bin/${program}`, args, {
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, OPENAPI: document },
    });
    let said = "";
    child.stdout.on("data", (chunk) => (said += chunk));
    child.on("close", (code) => (code === 0 ? resolve() : reject(new Error(`${program}: exit code ${code}\n${said}`))));
  });
}
