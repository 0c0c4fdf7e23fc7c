/** Prints what simulated histories take as short backups: least, middle and most of twenty readers. */

import { shortBackup } from "../app/backup/writing.ts";
import { type Reading, simulate, THIRTY_ISSUES, YEAR } from "../tests/app/backup/simulation.ts";

const READERS = 20;

const HISTORIES: readonly (readonly [string, Omit<Reading, "seed">])[] = [
  ["250 lessons of three items, a year (budget 2,500)", YEAR],
  ["30 issues of 18 items and a closing one (budget 700)", THIRTY_ISSUES],
  ["30 issues, daily items and closing ones", { ...THIRTY_ISSUES, itemsALesson: 1 }],
];

for (const [name, reading] of HISTORIES) {
  const sizes = Array.from({ length: READERS }, (_, reader) => {
    return shortBackup(simulate({ ...reading, seed: reader + 1 }), "daily").text.length;
  }).sort((a, b) => a - b);
  console.log(`  ${name}: ${sizes[0]}, ${sizes[READERS / 2]}, ${sizes[READERS - 1]}`);
}
