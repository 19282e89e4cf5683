import { expect, type APIRequestContext } from '@playwright/test';
import { addresses } from './addresses';

/** A delivery as the development inbox keeps it. */
export interface Mail {
  id: string;
  to: string[];
  subject: string;
  text: string;
}

/** Everything delivered to an address so far, newest first. A mail delivered twice is in it twice. */
export async function mailsTo(request: APIRequestContext, address: string): Promise<Mail[]> {
  const answer = await request.get(`${addresses().inboxUrl}/api/messages?to=${encodeURIComponent(address)}`);
  return (await answer.json()) as Mail[];
}

/** Waits for so many mails of that subject and answers the newest. */
export async function mailTo(
  request: APIRequestContext,
  address: string,
  subject: RegExp,
  count = 1,
): Promise<Mail> {
  const matching = async () => (await mailsTo(request, address)).filter((mail) => subject.test(mail.subject));
  await expect
    .poll(async () => (await matching()).length, {
      message: `mail “${subject.source}” to ${address}`,
      timeout: 30_000,
    })
    .toBeGreaterThanOrEqual(count);
  return (await matching())[0] as Mail;
}

/** The link to press in a mail. */
export function linkIn(mail: Mail): string {
  const link = /https?:\/\/\S+/.exec(mail.text)?.[0];
  if (!link) throw new Error(`No link in “${mail.subject}”`);
  return link;
}
