/** What a client read; the programs in C# print the same. */
export interface Seen {
  total: number;
  ids: string[];
  printed: string;
  value: number | null;
  direction: string | null;
  csv: string;
  picture: string;
  code: string;
  parameter: string;
  message: string;
  future: string;
}

export const area = "XBR";
export const otherArea = "XCO";
export const noArea = "XXX";
export const series = "exports.XBR.XCO.honey.USD.A";

declare const process: { argv: string[] };

const [url, observation] = process.argv.slice(2);
export const address = url!;
export const id = observation!;

export const firstLine = async (csv: Blob): Promise<string> => (await csv.text()).split(/\r?\n/)[0]!;

export const beginning = async (picture: Blob): Promise<string> => (await picture.text()).slice(0, 4);

/** A later version of the service, which has one more shape. */
export const laterVersion: typeof fetch = async (input, init) => {
  const response = await fetch(input, init);
  const text = (await response.text()).replaceAll('"shape":"point"', '"shape":"distribution"');
  return new Response(text, { status: response.status, headers: { "Content-Type": response.headers.get("Content-Type")! } });
};

export function print(seen: Seen): void {
  console.log(JSON.stringify(seen));
}
