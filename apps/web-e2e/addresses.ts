/** Where the start under test answers; `npm run e2e` hands it over as one line of JSON. */
export interface Addresses {
  /** The interface and the API. */
  url: string;
  /** Pages and JSON of the mails that were sent (`/api/messages?to=`). */
  inboxUrl: string;
  workerUrl: string;
  /** POST an instant here, and the API and the worker run from that instant on. */
  clockUrl: string;
  /** Variables for the command line and for SQL, as the applications have them. */
  environment: Record<string, string>;
  /** What `relais seed demo --json` answered: the demonstration group and its sign-ins. */
  demo: { signUpSlug: string; signIns: { role: string; email: string; password: string }[] };
}

/** Throws outside `npm run e2e`. */
export function addresses(): Addresses {
  const line = process.env['RELAIS_E2E'];
  if (!line) throw new Error('Run the browser tests with `npm run e2e`.');
  return JSON.parse(line) as Addresses;
}
