// Reads a data package with every check that version 1 of Frictionless Data knows, and counts what is wrong.
import { Package } from "datapackage";

const folder = process.argv[2];
const datapackage = await Package.load(`${folder}/datapackage.json`, { strict: false, basePath: folder });
const problems = datapackage.errors.map((error) => error.message);
for (const resource of datapackage.resources) {
  try {
    await resource.read({ relations: true, keyed: true });
  } catch (error) {
    problems.push(`${resource.name}: ${error.message} ${(error.errors ?? []).map((one) => one.message).join("; ")}`);
  }
}

problems.forEach((problem) => console.log(problem));
console.log(`${datapackage.resources.length} resources, ${problems.length} problems`);
