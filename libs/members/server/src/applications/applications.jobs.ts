import { defineJob } from '@relais/platform/jobs';
import { IsUUID } from 'class-validator';

export class RemindDraft {
  @IsUUID()
  applicationId!: string;
}

/** A day after a doctor gave an address: is the dossier still a draft? Asked once per dossier. */
export const remindDraft = defineJob({
  name: 'members.remind-draft',
  payload: RemindDraft,
  effectKey: (payload) => payload.applicationId,
});
