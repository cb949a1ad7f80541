import { makePgService } from "postgraphile/adaptors/pg";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";

// The table `text` would have the name of a type.
const names = {
  name: "NamesOfTablesPlugin",
  inflection: {
    replace: {
      classCodecName(previous, options, details) {
        const name = previous.call(this, details);
        return name === "text" ? "textOfWitness" : name;
      },
    },
  },
};

export default {
  extends: [PostGraphileAmberPreset],
  plugins: [names],
  pgServices: [makePgService({ connectionString: process.env.DATABASE, schemas: ["indicators"] })],
  grafserv: { host: "127.0.0.1", port: Number(process.env.PORT), graphiql: false, watch: false },
};
