import { AwsClient } from 'aws4fetch';
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** Where the bytes of files lie. Keys are made by us, never from a name given by anybody. */
export interface Storage {
  write(key: string, bytes: Buffer): Promise<void>;
  read(key: string): Promise<Buffer>;
}

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
    const target = path.resolve(this.root, checked(key));
    const draft = `${target}.${randomUUID()}.part`;
    await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
    try {
      const file = await open(draft, 'wx', 0o600);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(draft, target);
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
  }

  async read(key: string): Promise<Buffer> {
    return readFile(path.resolve(this.root, checked(key)));
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
}
