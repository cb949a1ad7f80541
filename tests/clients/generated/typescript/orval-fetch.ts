import { address, laterVersion } from "./seen.js";

/** Gives a body as what it is: JSON parsed, anything else as a blob. */
export async function fetchBody<T>(url: string, init: RequestInit & { later?: boolean }): Promise<T> {
  const response = await (init.later ? laterVersion : fetch)(new URL(url, address), init);
  const isJson = response.headers.get("Content-Type")?.includes("json");
  return { status: response.status, headers: response.headers, data: isJson ? await response.json() : await response.blob() } as T;
}
