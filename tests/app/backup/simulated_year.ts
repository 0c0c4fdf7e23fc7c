/** Prints a simulated reader's year as a browser stores it: `{"<id>": "<event>", …}`. */

import { eventText } from "../../../app/memory/format.ts";
import { simulate, YEAR } from "./simulation.ts";

const log = simulate({ seed: 20_261_124, ...YEAR });
console.log(JSON.stringify(Object.fromEntries(log.map(({ id, event }) => [id, eventText(event)]))));
