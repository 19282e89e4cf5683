import { Global, Module } from '@nestjs/common';
import { SETTINGS, type Settings } from '@relais/platform/config';
import { SecretBox } from './secret-box';
import { LinkSigner } from './tokens';

@Global()
@Module({
  providers: [
    {
      provide: SecretBox,
      inject: [SETTINGS],
      useFactory: (s: Settings) => new SecretBox(s.secrets.sealingKey, s.secrets.indexKey),
    },
    {
      provide: LinkSigner,
      inject: [SETTINGS],
      useFactory: (s: Settings) => new LinkSigner(s.secrets.linkKey),
    },
  ],
  exports: [SecretBox, LinkSigner],
})
export class SecretsModule {}
