import { defineJob } from '@relais/platform/jobs';
import { IsUUID } from 'class-validator';

export class SignInLink {
  @IsUUID()
  linkId!: string;
}

/** Finds who is behind an address that asked for a link. */
export const resolveSignInLink = defineJob({
  name: 'identity.resolve-link',
  queue: 'mail',
  scope: 'system',
  payload: SignInLink,
  effectKey: (p) => p.linkId,
});

/** Sends the link on behalf of the user's first group. */
export const mailSignInLink = defineJob({
  name: 'identity.mail-link',
  queue: 'mail',
  payload: SignInLink,
  effectKey: (p) => p.linkId,
});

export class LanguageChosen {
  @IsUUID()
  doctorId!: string;
  /** Each choice is told: one may go back to a language left before. */
  @IsUUID()
  choiceId!: string;
}

/** Event: a doctor chose the language of their account. */
export const languageChosen = defineJob({
  name: 'identity.language-chosen',
  payload: LanguageChosen,
  effectKey: (p) => p.choiceId,
});
