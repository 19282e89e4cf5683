import { parseArgs } from 'node:util';
import { Mailbox } from './mailbox';
import { listenForMail } from './smtp';
import { serveMailbox } from './web';

const { values } = parseArgs({
  options: {
    'smtp-port': { type: 'string', default: '1025' },
    'web-port': { type: 'string', default: '8025' },
    folder: { type: 'string', default: '.data/inbox' },
  },
});

const mailbox = await Mailbox.open(values.folder);
const smtp = await listenForMail(mailbox, Number(values['smtp-port']));
const web = await serveMailbox(mailbox, Number(values['web-port']));

process.once('SIGTERM', () => {
  web.close();
  web.closeAllConnections();
  smtp.close(() => process.exit(0));
});
