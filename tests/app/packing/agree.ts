/** Writes the fields of a file of cases and reads its random bytes back; a test compares with Python's. */

import { bitReader, type Bits, bitWriter, TooLong } from "../../../app/packing/coder.ts";
import { characters, choice, count, difference, flag, text } from "../../../app/packing/fields.ts";
import { sha256 } from "../../../app/packing/digest.ts";
import { bytesFromBase64Url, toBase64Url } from "../../../app/memory/base64url.ts";

type Value = number | string | boolean;
type Field = readonly [kind: string, context: string, value: Value];

function code(bits: Bits, [kind, context, value]: Field): Value {
  if (kind === "flag") return flag(bits, context, value as boolean);
  if (kind === "text") return text(bits, context, value as string);
  if (kind === "characters") return characters(bits, context, value as string);
  if (kind === "count") return count(bits, context, value as number);
  if (kind === "difference") return difference(bits, context, value as number);
  return choice(bits, context, Number(kind), value as number);
}

function written(fields: readonly Field[]): string {
  const writer = bitWriter();
  for (const field of fields) code(writer, field);
  return toBase64Url(writer.finish());
}

/** What the fields are when they are read from any bytes, up to where that is too much. */
function read(bytes: string, fields: readonly Field[]): readonly (Value | null)[] {
  const reader = bitReader(bytesFromBase64Url(bytes)!);
  const values: (Value | null)[] = [];
  try {
    for (const field of fields) values.push(code(reader, field));
  } catch (error) {
    if (!(error instanceof TooLong)) throw error;
    values.push(null);
  }
  return values;
}

const cases: readonly [readonly Field[], string][] = JSON.parse(
  Deno.readTextFileSync(Deno.args[0]!),
);
console.log(JSON.stringify(cases.map(([fields, bytes]) => [
  written(fields),
  read(bytes, fields),
  toBase64Url(sha256(JSON.stringify(fields.map(([kind]) => kind)))),
])));
