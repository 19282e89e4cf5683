import { SMTPServer } from 'smtp-server';
import type { Mailbox } from './mailbox';

const maximumBytes = 30 * 1024 * 1024;

/** An SMTP server that keeps whatever it is given and delivers nothing. Loopback only. */
export function listenForMail(mailbox: Mailbox, port: number): Promise<SMTPServer> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    size: maximumBytes,
    onAuth: (auth, _session, answer) => answer(null, { user: auth.username ?? 'anyone' }),
    onData: (stream, session, answer) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('error', answer);
      stream.on('end', () => {
        mailbox
          .keep(
            session.envelope.rcptTo.map(({ address }) => address),
            Buffer.concat(parts),
          )
          .then(
            () => answer(),
            (error: unknown) => answer(error instanceof Error ? error : new Error(String(error))),
          );
      });
    },
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}
