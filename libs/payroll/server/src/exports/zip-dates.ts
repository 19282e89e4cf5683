const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END = 0x06054b50;
/** 1 January 1980, 00:00: the first date a ZIP file can hold. */
const DOS_TIME = 0;
const DOS_DATE = 0x21;

/**
 * Sets the date of every entry of a ZIP file (a workbook is one) to a fixed day, so that the same content gives the same
 * bytes whenever it is written. Throws when the bytes are not a ZIP file.
 */
export function fixZipDates(zip: Buffer): Buffer {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || zip.readUInt32LE(end) !== END) throw new Error('not a ZIP file');
  const fixed = Buffer.from(zip);
  let at = fixed.readUInt32LE(end + 16);
  for (let left = fixed.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (fixed.readUInt32LE(at) !== CENTRAL) throw new Error('damaged ZIP directory');
    fixed.writeUInt16LE(DOS_TIME, at + 12);
    fixed.writeUInt16LE(DOS_DATE, at + 14);
    const local = fixed.readUInt32LE(at + 42);
    if (fixed.readUInt32LE(local) !== LOCAL) throw new Error('damaged ZIP entry');
    fixed.writeUInt16LE(DOS_TIME, local + 10);
    fixed.writeUInt16LE(DOS_DATE, local + 12);
    at += 46 + fixed.readUInt16LE(at + 28) + fixed.readUInt16LE(at + 30) + fixed.readUInt16LE(at + 32);
  }
  return fixed;
}
