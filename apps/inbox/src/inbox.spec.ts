import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import { type Delivery, Mailbox } from './mailbox';
import { listenForMail } from './smtp';
import { serveMailbox } from './web';

describe('the development inbox', () => {
  let folder: string;
  let smtpUrl: string;
  let webUrl: string;
  let close: () => Promise<void>;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'relais-inbox-'));
    const mailbox = await Mailbox.open(folder);
    const smtp = await listenForMail(mailbox, 0);
    const web = await serveMailbox(mailbox, 0);
    smtpUrl = `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`;
    webUrl = `http://127.0.0.1:${(web.address() as AddressInfo).port}`;
    close = async () => {
      web.closeAllConnections();
      await Promise.all([
        new Promise((done) => web.close(done)),
        new Promise<void>((done) => smtp.close(done)),
      ]);
    };
  });
  afterEach(async () => {
    await close();
    await rm(folder, { recursive: true });
  });

  const send = async (to: string, subject: string, html?: string) => {
    const transport = createTransport(smtpUrl);
    await transport.sendMail({ from: 'Relais <relais@example.test>', to, subject, text: 'Bonjour', html });
    transport.close();
  };
  const messages = async (query = ''): Promise<Delivery[]> =>
    (await (await fetch(`${webUrl}/api/messages${query}`)).json()) as Delivery[];
  const pageAt = async (address: string) => (await fetch(`${webUrl}${address}`)).text();

  it('shows each mail with its recipient, subject and text', async () => {
    await send('claire@example.test', 'Vos heures de septembre à valider');
    expect(await messages('?to=claire@')).toMatchObject([
      { to: ['claire@example.test'], subject: 'Vos heures de septembre à valider', text: 'Bonjour\n' },
    ]);
    expect(await messages('?to=someone.else')).toEqual([]);
    expect(await pageAt('/')).toContain('Vos heures de septembre à valider');
  });

  it('keeps a mail delivered twice as two deliveries, so that a double is seen', async () => {
    await send('claire@example.test', 'Rappel');
    await send('claire@example.test', 'Rappel');
    expect(await messages()).toHaveLength(2);
  });

  it('finds its deliveries again after a restart and forgets them on request', async () => {
    await send('claire@example.test', 'Rappel');
    const reopened = await Mailbox.open(folder);
    expect(reopened.list()).toEqual(await messages());
    await fetch(`${webUrl}/api/messages`, { method: 'DELETE' });
    expect(await messages()).toEqual([]);
    expect((await Mailbox.open(folder)).list()).toEqual([]);
  });

  it('shows hostile content without running it', async () => {
    await send(
      'claire@example.test',
      '<script>alert(1)</script>',
      '<script>alert(2)</script><a href="x">lien</a>',
    );
    const [delivery] = await messages();
    const pages = `${await pageAt('/')}${await pageAt(`/messages/${delivery?.id}`)}`;
    expect(pages).not.toMatch(/<script>alert/);
    expect(pages).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
    expect((await fetch(`${webUrl}/messages/..%2f..%2fetc`)).status).toBe(404);
  });
});
