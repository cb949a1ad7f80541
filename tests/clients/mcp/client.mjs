// Sends requests to MCP servers and prints the answers, in order: for each line of standard input one line.
// A line: { "url": "http://…/mcp" } or { "command": "…", "args": […] }, and "requests": [[method, params], …].
import { createInterface } from "node:readline";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";

for await (const line of createInterface({ input: process.stdin })) {
  const { url, command, args, env, requests } = JSON.parse(line);
  process.stdout.write(`${JSON.stringify(await answersOf({ url, command, args, env }, requests))}\n`);
}

async function answersOf({ url, command, args, env }, requests) {
  const client = new Client({ name: "indicators-tests", version: "1.0.0" });
  await client.connect(
    url
      ? new StreamableHTTPClientTransport(new URL(url))
      : new StdioClientTransport({ command, args, env: { ...process.env, ...env }, stderr: "ignore" }),
  );
  const methods = {
    "server/info": async () => ({ version: client.getServerVersion(), instructions: client.getInstructions() }),
    "tools/list": () => client.listTools(),
    "tools/call": (params) => client.callTool(params),
    "resources/list": () => client.listResources(),
    "resources/templates/list": () => client.listResourceTemplates(),
    "resources/read": (params) => client.readResource(params),
    "prompts/list": () => client.listPrompts(),
    "prompts/get": (params) => client.getPrompt(params),
  };
  const answers = [];
  for (const [method, params] of requests) {
    try {
      answers.push(await methods[method](params));
    } catch (error) {
      answers.push({ error: { code: error.code, message: error.message } });
    }
  }
  await client.close();
  return answers;
}
