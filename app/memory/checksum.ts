/** CRC-32 (IEEE), as in gzip and PNG: it finds damage, it does not protect against forgery. */

const POLYNOMIAL = 0xedb88320;

let table: Uint32Array | undefined;

/** The checksum of a text's UTF-8 bytes as eight lower-case hexadecimal digits. */
export function crc32(text: string): string {
  return crc32OfBytes(new TextEncoder().encode(text));
}

export function crc32OfBytes(bytes: Uint8Array): string {
  const steps = table ??= makeTable();
  let crc = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) {
    crc = (crc >>> 8) ^ steps[(crc ^ bytes[i]!) & 0xff]!;
  }
  return ((crc ^ 0xffffffff) >>> 0).toString(16).padStart(8, "0");
}

function makeTable(): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, start) => {
    let value = start;
    for (let bit = 0; bit < 8; bit++) {
      value = value & 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1;
    }
    return value;
  });
}
