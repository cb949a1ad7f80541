module.exports = {
  indicators: {
    input: { target: process.env.OPENAPI },
    output: {
      target: "out/orval.ts",
      client: "fetch",
      // orval's own fetch parses every body as JSON.
      override: { mutator: { path: "typescript/orval-fetch.ts", name: "fetchBody", extension: ".js" } },
    },
  },
};
