import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { PassThrough, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DomainError } from '@relais/platform/problems';
import { ZipFile } from 'yazl';
import { unsigned } from '@relais/platform/files';

/** One file of the archive, as the list of checksums names it. */
export interface WrittenEntry {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** The first instant a ZIP file can hold: entries carry no time of their own, so equal content gives equal bytes. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * Writes a ZIP file entry by entry to a local file; memory stays flat whatever the entries hold. The same entries in the
 * same order give the same bytes. Refuses with `inspector-pack.too-large` beyond `maxBytes`.
 */
export class ZipWriter {
  readonly entries: WrittenEntry[] = [];
  private readonly zip = new ZipFile();
  private readonly written: Promise<void>;
  private open: PassThrough | null = null;
  private failure: Error | null = null;

  constructor(file: string, maxBytes: number) {
    let total = 0;
    const limit = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        total += chunk.length;
        done(
          total > maxBytes
            ? new DomainError('inspector-pack.too-large', { megabytes: maxBytes / 1024 ** 2 })
            : null,
          chunk,
        );
      },
    });
    this.written = pipeline(
      this.zip.outputStream,
      limit,
      createWriteStream(file, { flags: 'wx', mode: 0o600 }),
    );
    this.written.catch((error: Error) => {
      this.failure = error;
      this.open?.destroy(error);
    });
  }

  /** Adds one entry from its pieces. Bytes that are compressed already are stored as they are. */
  async add(
    path: string,
    pieces: AsyncIterable<string | Buffer> | Iterable<string | Buffer>,
    options: { compress?: boolean } = {},
  ): Promise<void> {
    if (this.failure) throw this.failure;
    const entry = new PassThrough();
    this.open = entry;
    const ended = once(entry, 'end');
    ended.catch(() => undefined);
    this.zip.addReadStream(entry, path, {
      mtime: NO_TIME,
      mode: 0o100644,
      compress: options.compress ?? true,
      forceDosTimestamp: true,
    });
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const piece of pieces) {
      const chunk = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece;
      hash.update(chunk);
      bytes += chunk.length;
      if (!entry.write(chunk)) await once(entry, 'drain');
    }
    entry.end();
    await ended;
    this.open = null;
    this.entries.push({ path, bytes, sha256: hash.digest('hex') });
  }

  /** Completes the file; it can be read when this returns. */
  async finish(): Promise<void> {
    this.zip.end();
    await this.written;
  }

  /** Gives up; the file is left for the caller to remove. */
  async abandon(): Promise<void> {
    (this.zip.outputStream as PassThrough).destroy();
    await this.written.catch(() => undefined);
  }
}

/** Letters, digits and hyphens of a name, for a path that every system accepts. */
export const pathName = (text: string): string =>
  unsigned(text)
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60) || 'sans-nom';
