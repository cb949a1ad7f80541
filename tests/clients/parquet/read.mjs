// Prints the columns with their logical types, and the rows, of a Parquet file. FILE comes from standard input.
import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { parquetMetadata, parquetReadObjects } from "hyparquet";

const bytes = readFileSync((await text(process.stdin)).trim());
const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
const metadata = parquetMetadata(file);
const rows = await parquetReadObjects({ file });
console.log(
  JSON.stringify(
    {
      columns: Object.fromEntries(
        metadata.schema.slice(1).map((field) => [field.name, field.logical_type?.type ?? field.converted_type ?? field.type]),
      ),
      metadata: Object.fromEntries(metadata.key_value_metadata.map((pair) => [pair.key, pair.value])),
      rows,
    },
    (_, value) => (typeof value === "bigint" ? Number(value) : value),
  ),
);
