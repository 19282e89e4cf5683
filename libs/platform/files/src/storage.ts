import { AwsClient } from 'aws4fetch';
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, openAsBlob } from 'node:fs';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Where the bytes of files lie. Keys are made by us, never from a name given by anybody. */
export interface Storage {
  write(key: string, bytes: Buffer): Promise<void>;
  read(key: string): Promise<Buffer>;
  /** Writes what a local file holds, piece by piece: for what is too large for memory. */
  writeFrom(key: string, file: string): Promise<void>;
  /** The bytes piece by piece. */
  open(key: string): Promise<Readable>;
  /** Forgets the bytes; nothing happens when there are none. */
  remove(key: string): Promise<void>;
}

/** Milliseconds for a large file to reach the object store, or to come from it. */
const LARGE_TIMEOUT = 10 * 60_000;

const KEY = /^[0-9a-f-]{36}\/[0-9a-f-]{36}$/;

function checked(key: string): string {
  if (!KEY.test(key)) throw new Error('invalid storage key');
  return key;
}

/** A fresh key in the folder of a tenant. */
export const newStorageKey = (tenantId: string): string => checked(`${tenantId}/${randomUUID()}`);

/** A local folder: complete or invisible, because a file is renamed into place once it is on the disk. */
export class FolderStorage implements Storage {
  constructor(private readonly root: string) {}

  async write(key: string, bytes: Buffer): Promise<void> {
    await this.place(key, async (draft) => {
      const file = await open(draft, 'wx', 0o600);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
    });
  }

  async writeFrom(key: string, file: string): Promise<void> {
    await this.place(key, (draft) =>
      pipeline(createReadStream(file), createWriteStream(draft, { flags: 'wx', mode: 0o600, flush: true })),
    );
  }

  async read(key: string): Promise<Buffer> {
    return readFile(this.pathOf(key));
  }

  async open(key: string): Promise<Readable> {
    return (await open(this.pathOf(key))).createReadStream();
  }

  async remove(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }

  private pathOf(key: string): string {
    return path.resolve(this.root, checked(key));
  }

  private async place(key: string, write: (draft: string) => Promise<void>): Promise<void> {
    const target = this.pathOf(key);
    const draft = `${target}.${randomUUID()}.part`;
    await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
    try {
      await write(draft);
      await rename(draft, target);
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
  }
}

/** Any S3-compatible store. */
export class S3Storage implements Storage {
  private readonly client: AwsClient;

  constructor(
    private readonly options: {
      endpoint: string;
      bucket: string;
      region: string;
      accessKeyId: string;
      secretAccessKey: string;
    },
  ) {
    this.client = new AwsClient({ ...options, service: 's3' });
  }

  private url(key: string): string {
    return `${this.options.endpoint.replace(/\/$/, '')}/${this.options.bucket}/${checked(key)}`;
  }

  async write(key: string, bytes: Buffer): Promise<void> {
    const answer = await this.client.fetch(this.url(key), {
      method: 'PUT',
      body: new Uint8Array(bytes),
      headers: { 'x-amz-checksum-sha256': createHash('sha256').update(bytes).digest('base64') },
      signal: AbortSignal.timeout(30_000),
    });
    if (!answer.ok) throw new Error(`object store refused the write: ${answer.status}`);
  }

  async read(key: string): Promise<Buffer> {
    const answer = await this.client.fetch(this.url(key), { signal: AbortSignal.timeout(30_000) });
    if (!answer.ok) throw new Error(`object store refused the read: ${answer.status}`);
    return Buffer.from(await answer.arrayBuffer());
  }

  async writeFrom(key: string, file: string): Promise<void> {
    // A blob of the file has a known length, which the store asks for, and is read as it is sent.
    const answer = await this.client.fetch(this.url(key), {
      method: 'PUT',
      body: await openAsBlob(file),
      signal: AbortSignal.timeout(LARGE_TIMEOUT),
    });
    if (!answer.ok) throw new Error(`object store refused the write: ${answer.status}`);
  }

  async open(key: string): Promise<Readable> {
    const answer = await this.client.fetch(this.url(key), { signal: AbortSignal.timeout(LARGE_TIMEOUT) });
    if (!answer.ok || !answer.body) throw new Error(`object store refused the read: ${answer.status}`);
    return Readable.fromWeb(answer.body);
  }

  async remove(key: string): Promise<void> {
    const answer = await this.client.fetch(this.url(key), {
      method: 'DELETE',
      signal: AbortSignal.timeout(30_000),
    });
    if (!answer.ok && answer.status !== 404)
      throw new Error(`object store refused the removal: ${answer.status}`);
  }
}
