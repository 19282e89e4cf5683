import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable } from '@nestjs/common';
import { Db } from '@relais/platform/database';
import { DomainError, defineProblems } from '@relais/platform/problems';
import { sha256Hex } from '@relais/platform/secrets';
import { newStorageKey, type Storage } from './storage';

/** Injection token of the storage in force. */
export const STORAGE = Symbol('storage');

export const FILE_BYTES_MAX = 10 * 1024 * 1024;

defineProblems('files', {
  'file.too-large': { status: 413, fr: 'Le fichier dépasse 10 Mo.', en: 'The file exceeds 10 MB.' },
  'file.empty': { status: 422, fr: 'Le fichier est vide.', en: 'The file is empty.' },
  'file.kind-refused': {
    status: 422,
    fr: 'Ce type de fichier n’est pas accepté : déposez un PDF, une image (PNG, JPEG) ou un tableur.',
    en: 'This kind of file is not accepted: use a PDF, an image (PNG, JPEG) or a spreadsheet.',
  },
});

export interface StoredFile {
  id: string;
  name: string;
  mime: string;
  bytes: number;
  sha256: string;
}

/** First bytes of what people may upload as proof; the content decides, not the declared type. */
const SIGNATURES: readonly { mime: string; magic: Buffer }[] = [
  { mime: 'application/pdf', magic: Buffer.from('%PDF-') },
  { mime: 'image/png', magic: Buffer.from([0x89, 0x50, 0x4e, 0x47]) },
  { mime: 'image/jpeg', magic: Buffer.from([0xff, 0xd8, 0xff]) },
];

/** The kind of a proof told from its first bytes, or null when it is none of those accepted. */
export function proofMime(bytes: Buffer): string | null {
  return SIGNATURES.find(({ magic }) => bytes.subarray(0, magic.length).equals(magic))?.mime ?? null;
}

/** Removes what a path or a terminal could take for something else. */
const plainName = (name: string): string =>
  name
    .normalize('NFC')

    .replace(/[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069/\\:*?"<>|]/g, '_')
    .replace(/^\.+/, '_')
    .slice(-120) || 'document';

/** Files of the running tenant: the row is the identity, the storage holds the bytes. */
@Injectable()
export class FileStore {
  constructor(
    private readonly db: Db,
    @Inject(STORAGE) private readonly storage: Storage,
  ) {}

  /** Stores bytes made by Relais itself. An orphan is left on the storage when the transaction fails, never a row without bytes. */
  async put(name: string, mime: string, bytes: Buffer): Promise<StoredFile> {
    if (bytes.length === 0) throw new DomainError('file.empty');
    const key = newStorageKey(this.db.scope.tenantId);
    await this.storage.write(key, bytes);
    return this.record(name, mime, bytes.length, sha256Hex(bytes), key);
  }

  /** As `put`, from a local file of any size; memory stays flat. */
  async putFrom(name: string, mime: string, file: string): Promise<StoredFile> {
    const { size } = await stat(file);
    if (size === 0) throw new DomainError('file.empty');
    const hash = createHash('sha256');
    await pipeline(createReadStream(file), hash);
    const key = newStorageKey(this.db.scope.tenantId);
    await this.storage.writeFrom(key, file);
    return this.record(name, mime, size, hash.digest('hex'), key);
  }

  /** Stores what somebody uploaded as a proof: limited in size, recognised by content. */
  async putProof(name: string, bytes: Buffer): Promise<StoredFile> {
    if (bytes.length > FILE_BYTES_MAX) throw new DomainError('file.too-large');
    const mime = proofMime(bytes);
    if (!mime) throw new DomainError('file.kind-refused');
    return this.put(name, mime, bytes);
  }

  /** The bytes and identity of a file of the running tenant; `not-found` for any other. */
  async open(id: string): Promise<StoredFile & { content: Buffer }> {
    const { storage_key: key, ...file } = await this.row(id);
    const content = await this.storage.read(key);
    if (sha256Hex(content) !== file.sha256) throw new Error(`file ${id} does not match its SHA-256`);
    return { ...file, content };
  }

  /** The bytes piece by piece, for a file too large for memory. The reader compares the SHA-256, the row gives it. */
  async stream(id: string): Promise<StoredFile & { content: Readable }> {
    const { storage_key: key, ...file } = await this.row(id);
    return { ...file, content: await this.storage.open(key) };
  }

  /** Forgets the bytes of a file whose time is over; its name, size and SHA-256 stay. */
  async forget(id: string): Promise<void> {
    const { storage_key: key } = await this.row(id);
    await this.storage.remove(key);
  }

  private row(id: string): Promise<StoredFile & { storage_key: string }> {
    return this.db.one(
      `select id, name, mime, bytes::float8 as bytes, sha256, storage_key from stored_file where id = $1`,
      [id],
    );
  }

  private record(
    name: string,
    mime: string,
    bytes: number,
    sha256: string,
    key: string,
  ): Promise<StoredFile> {
    return this.db.one<StoredFile>(
      `insert into stored_file (name, mime, bytes, sha256, storage_key) values ($1, $2, $3, $4, $5)
       returning id, name, mime, bytes::float8 as bytes, sha256`,
      [plainName(name), mime, bytes, sha256, key],
    );
  }
}
