import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

/** A stored file as a download that no cache keeps and no browser interprets. */
export function attachment(
  file: { name: string; mime: string; bytes: number | string; content: Buffer },
  reply: FastifyReply,
): StreamableFile {
  void reply.header('x-content-type-options', 'nosniff').header('cache-control', 'private, no-store');
  return new StreamableFile(file.content, {
    type: file.mime,
    length: file.content.length,
    disposition: `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
  });
}
