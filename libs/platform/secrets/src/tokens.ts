import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** A fresh unguessable token (256 bits) for a link or a session, as URL-safe text. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is stored of a token: never the token itself. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/** SHA-256 of bytes or text, in hex. */
export const sha256Hex = (data: Buffer | string): string => createHash('sha256').update(data).digest('hex');

/** Signs short-lived links such as downloads; the signature covers everything that matters. */
export class LinkSigner {
  constructor(private readonly key: Buffer) {}

  sign(parts: readonly string[]): string {
    return createHmac('sha256', this.key).update(parts.join('\0')).digest('base64url');
  }

  /**
   * The token of a stored link, derived from its id: nothing that could open the link is kept in the
   * database or in a message waiting to be sent. Look it up by `hashToken`.
   */
  token(purpose: string, id: string): string {
    return this.sign(['token', purpose, id]);
  }

  verify(parts: readonly string[], signature: string): boolean {
    const expected = Buffer.from(this.sign(parts));
    const given = Buffer.from(signature);
    return expected.length === given.length && timingSafeEqual(expected, given);
  }
}
