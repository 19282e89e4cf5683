import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import PostalMime from 'postal-mime';

/** One delivery. The same mail delivered twice is kept twice, so that a double can be seen. */
export interface Delivery {
  id: string;
  receivedAt: string;
  messageId: string | undefined;
  from: string;
  /** Recipients of the SMTP envelope: those it really went to. */
  to: string[];
  subject: string;
  text: string;
  html: string | undefined;
  attachments: { name: string; mime: string; bytes: number }[];
}

const fileName = /^[\w-]+\.eml$/;

async function parse(id: string, receivedAt: string, to: string[], raw: Uint8Array): Promise<Delivery> {
  const mail = await PostalMime.parse(raw);
  return {
    id,
    receivedAt,
    messageId: mail.messageId,
    from: mail.from?.name ? `${mail.from.name} <${mail.from.address}>` : (mail.from?.address ?? ''),
    to,
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html,
    attachments: mail.attachments.map(({ filename, mimeType, content }) => ({
      name: filename ?? 'piece-jointe',
      mime: mimeType,
      bytes: typeof content === 'string' ? content.length : content.byteLength,
    })),
  };
}

/** The deliveries of a development machine: one `.eml` file each, read back at start. */
export class Mailbox {
  private readonly deliveries: Delivery[] = [];

  private constructor(private readonly folder: string) {}

  /** Opens the folder, creating it when needed. */
  static async open(folder: string): Promise<Mailbox> {
    await mkdir(folder, { recursive: true });
    const mailbox = new Mailbox(folder);
    for (const name of (await readdir(folder)).filter((file) => fileName.test(file)).sort()) {
      const raw = await readFile(path.join(folder, name));
      const envelope = /^X-Envelope: (.*)\r?\n/.exec(raw.subarray(0, 8192).toString());
      const { receivedAt, to } = JSON.parse(envelope?.[1] ?? '{"receivedAt":"","to":[]}') as Pick<
        Delivery,
        'receivedAt' | 'to'
      >;
      mailbox.deliveries.unshift(await parse(path.basename(name, '.eml'), receivedAt, to, raw));
    }
    return mailbox;
  }

  /** Keeps one delivery; it is on disk when this answers. */
  async keep(to: string[], raw: Uint8Array): Promise<Delivery> {
    const receivedAt = new Date().toISOString();
    const id = `${receivedAt.replace(/[^0-9]/g, '')}-${randomUUID().slice(0, 8)}`;
    const envelope = Buffer.from(`X-Envelope: ${JSON.stringify({ receivedAt, to })}\r\n`);
    await writeFile(this.file(id), Buffer.concat([envelope, raw]));
    const delivery = await parse(id, receivedAt, to, raw);
    this.deliveries.unshift(delivery);
    return delivery;
  }

  /** Deliveries, newest first; `to` keeps those to an address that contains it. */
  list(to = ''): Delivery[] {
    const wanted = to.toLowerCase();
    return this.deliveries.filter((delivery) =>
      wanted === '' ? true : delivery.to.some((address) => address.toLowerCase().includes(wanted)),
    );
  }

  find(id: string): Delivery | undefined {
    return this.deliveries.find((delivery) => delivery.id === id);
  }

  /** The delivery as it arrived, after one line with its envelope. */
  raw(delivery: Delivery): Promise<Buffer> {
    return readFile(this.file(delivery.id));
  }

  async clear(): Promise<void> {
    for (const { id } of this.deliveries.splice(0)) await rm(this.file(id), { force: true });
  }

  private file(id: string): string {
    return path.join(this.folder, `${id}.eml`);
  }
}
