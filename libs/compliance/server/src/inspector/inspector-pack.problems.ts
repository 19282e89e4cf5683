import { mapConstraint } from '@relais/platform/database';
import { defineProblems } from '@relais/platform/http';

export const INSPECTOR_PACK_PROBLEMS = defineProblems('inspector-packs', {
  'inspector-pack.under-way': {
    status: 409,
    fr: 'Un dossier est déjà en préparation. Attendez qu’il soit prêt : il apparaît dans la liste.',
    en: 'A pack is being made already. Wait until it is ready: it appears in the list.',
  },
  'inspector-pack.not-ready': {
    status: 409,
    fr: 'Ce dossier n’est pas prêt. Attendez la fin de sa préparation, ou demandez-en un autre s’il a échoué.',
    en: 'This pack is not ready. Wait until it is made, or ask for another one if it failed.',
  },
  'inspector-pack.expired': {
    status: 409,
    fr: 'Ce dossier n’est plus conservé depuis le {expiresOn}. Demandez-en un nouveau.',
    en: 'This pack has not been kept since {expiresOn}. Ask for a new one.',
  },
  'inspector-pack.in-the-future': {
    status: 422,
    fr: 'Date du dossier : le {asOf} n’est pas encore passé (aujourd’hui {today}). Choisissez une date passée ou aujourd’hui.',
    en: 'Date of the pack: {asOf} has not come yet (today is {today}). Choose today or a past date.',
  },
  'inspector-pack.too-large': {
    status: 413,
    fr: 'Le dossier dépasse {megabytes} Mo. L’exploitant peut relever cette limite (RELAIS_PACK_MAX_MB).',
    en: 'The pack exceeds {megabytes} MB. The operator can raise this limit (RELAIS_PACK_MAX_MB).',
  },
});

mapConstraint('inspector_pack_one_at_a_time', 'inspector-pack.under-way');
