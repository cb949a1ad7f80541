// Prints what exceljs reads of a workbook: its sheets, and some cells of the data by the names in the header. FILE comes from standard input.
import { text } from "node:stream/consumers";
import ExcelJS from "exceljs";

const workbook = new ExcelJS.Workbook();
await workbook.xlsx.readFile((await text(process.stdin)).trim());
const data = workbook.getWorksheet("data");
const header = data.getRow(1).values.slice(1);
const row = data.getRow(2);
const cell = (name) => row.getCell(header.indexOf(name) + 1).value;
const start = cell("period_start");
console.log(
  JSON.stringify({
    sheets: workbook.worksheets.map((sheet) => sheet.name),
    rows: data.rowCount - 1,
    id: cell("id"),
    value: cell("value"),
    start: start instanceof Date ? start.toISOString().slice(0, 10) : start,
  }),
);
