/** Writes the numbers of a JSON file as the page does, for the comparison with Python. */

import { roundedText } from "../../../app/amount/shown.ts";

type Case = readonly [value: number, digits: number | null];

const cases: readonly Case[] = JSON.parse(Deno.readTextFileSync(Deno.args[0]!));
console.log(JSON.stringify(cases.map(([value, digits]) => roundedText(value, digits))));
