/** A receipt as one line for a chat: `回执 ER1.<packet>.<check>`. Pure. */

import { bytesFromBase64Url, toBase64Url } from "../memory/base64url.ts";
import { sha256, sha256Of } from "../packing/digest.ts";
import { hexadecimal } from "./bytes.ts";

const VERSION = 1;
/** Eight characters. */
const CHECK_BYTES = 6;
const IDENTITY_BYTES = 8;
const FORM = /ER(\d{1,6})\.([A-Za-z0-9_-]+)\.([A-Za-z0-9_-]{8})(?![A-Za-z0-9_-])/;

export type LineReading =
  | { readonly ok: true; readonly packet: Uint8Array }
  | { readonly ok: false; readonly why: "damaged" | "newer" };

/** The line to paste. Without the word in front it is what the lead's desk keeps. */
export function lineOf(packet: Uint8Array): string {
  const head = `ER${VERSION}.${toBase64Url(packet)}`;
  return `回执 ${head}.${checkOf(head)}`;
}

/** The packet of a line, whole or not at all. */
export function readLine(line: string): LineReading {
  const match = FORM.exec(line);
  if (!match) return { ok: false, why: "damaged" };
  const [, version, body, check] = match;
  if (Number(version) > VERSION) return { ok: false, why: "newer" };
  const packet = checkOf(`ER${version}.${body}`) === check ? bytesFromBase64Url(body!) : null;
  if (!packet || Number(version) !== VERSION || !isWrittenSo(packet, body!)) {
    return { ok: false, why: "damaged" };
  }
  return { ok: true, packet };
}

/** One packet, one text: bits beyond the last byte would let lines differ that are the same receipt. */
function isWrittenSo(packet: Uint8Array, body: string): boolean {
  const last = toBase64Url(packet.subarray(packet.length - packet.length % 3));
  return body.length === 4 * Math.floor(packet.length / 3) + last.length && body.endsWith(last);
}

/** What two pastes of one receipt have in common. */
export function identityOf(packet: Uint8Array): string {
  return hexadecimal(sha256Of(packet).subarray(0, IDENTITY_BYTES));
}

function checkOf(head: string): string {
  return toBase64Url(sha256(head).subarray(0, CHECK_BYTES));
}
