const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

/** Checksum of the zip format (CRC-32). */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (typeof CompressionStream === 'undefined') return undefined;
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function header(signature: number, fields: readonly (readonly [bytes: 2 | 4, value: number])[]): Uint8Array {
  const size = fields.reduce((total, [bytes]) => total + bytes, 4);
  const view = new DataView(new ArrayBuffer(size));
  view.setUint32(0, signature, true);
  let offset = 4;
  for (const [bytes, value] of fields) {
    if (bytes === 2) view.setUint16(offset, value, true);
    else view.setUint32(offset, value, true);
    offset += bytes;
  }
  return new Uint8Array(view.buffer);
}

const UTF8_NAMES = 0x0800;
/** 1 January 2000, so that the same content gives the same bytes. */
const FIXED_DATE = (20 << 9) | (1 << 5) | 1;

/** Files by name as one zip archive, compressed where the browser can. */
export async function zip(files: Readonly<Record<string, string>>): Promise<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  const push = (list: Uint8Array[], bytes: Uint8Array): number => {
    list.push(bytes);
    return bytes.length;
  };
  for (const [name, text] of Object.entries(files)) {
    const raw = encoder.encode(text);
    const packed = await deflate(raw);
    const data = packed ?? raw;
    const path = encoder.encode(name);
    const common = [
      [2, 20],
      [2, UTF8_NAMES],
      [2, packed ? 8 : 0],
      [2, 0],
      [2, FIXED_DATE],
      [4, crc32(raw)],
      [4, data.length],
      [4, raw.length],
      [2, path.length],
      [2, 0],
    ] as const;
    push(directory, header(0x02014b50, [[2, 20], ...common, [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]]));
    push(directory, path);
    offset += push(parts, header(0x04034b50, common)) + push(parts, path) + push(parts, data);
  }
  const size = directory.reduce((total, bytes) => total + bytes.length, 0);
  const count = Object.keys(files).length;
  const end = header(0x06054b50, [
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, size],
    [4, offset],
    [2, 0],
  ]);
  const all = [...parts, ...directory, end];
  const archive = new Uint8Array(all.reduce((total, bytes) => total + bytes.length, 0));
  let at = 0;
  for (const bytes of all) {
    archive.set(bytes, at);
    at += bytes.length;
  }
  return archive;
}
