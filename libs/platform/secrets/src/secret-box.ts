import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

const VERSION = 1;

/**
 * Seals personal identifiers (NIR, IBAN) for one column: AES-256-GCM with a random nonce, and a keyed
 * blind index so that duplicates can be refused without opening anything (décret 2019-341 for the NIR).
 */
export class SecretBox {
  constructor(
    private readonly sealingKey: Buffer,
    private readonly indexKey: Buffer,
  ) {}

  /** version (1 byte) ‖ nonce (12) ‖ tag (16) ‖ ciphertext. */
  seal(text: string): Buffer {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.sealingKey, nonce);
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), body]);
  }

  /** Throws when the bytes were altered or sealed with another key. */
  open(sealed: Buffer): string {
    if (sealed[0] !== VERSION) throw new Error('unknown sealing version');
    const decipher = createDecipheriv('aes-256-gcm', this.sealingKey, sealed.subarray(1, 13));
    decipher.setAuthTag(sealed.subarray(13, 29));
    return Buffer.concat([decipher.update(sealed.subarray(29)), decipher.final()]).toString('utf8');
  }

  /** Equal texts of one tenant give equal indexes; two tenants never share one. */
  blindIndex(tenantId: string, text: string): Buffer {
    return createHmac('sha256', this.indexKey).update(`${tenantId}\0${text}`).digest();
  }
}
