import { defineProblems } from '@relais/platform/http';

defineProblems('payroll', {
  'payroll.month-unknown': {
    status: 404,
    fr: 'Le mois {month} n’est pas ouvert dans ce groupement.',
    en: 'The month {month} is not open in this group.',
  },
  'payroll.not-locked': {
    status: 409,
    fr: 'Le mois {month} n’est pas verrouillé : verrouillez-le à la clôture des heures avant d’exporter.',
    en: 'The month {month} is not locked: lock it when closing the hours before exporting.',
  },
  'payroll.not-frozen': {
    status: 409,
    fr: 'Le calcul de {month} est en cours. Réessayez dans un instant.',
    en: '{month} is being computed. Try again in a moment.',
  },
  'payroll.blocked': {
    status: 422,
    fr: 'Le fichier n’a pas été produit : {count} point(s) à régler d’abord. Rien n’est omis en silence.',
    en: 'The file was not made: {count} item(s) to settle first. Nothing is left out silently.',
  },
  'payroll.code-invalid': {
    status: 422,
    fr: 'Le code {external} ne peut pas figurer dans le fichier : lettres sans accent, ni « ; » ni guillemet, sans = + - @ au début.',
    en: 'The code {external} cannot be written in the file: plain letters, no semicolon or quote, no leading = + - @.',
  },
  'payroll.unit-invalid': {
    status: 422,
    fr: 'L’élément {canonical} ne se compte pas dans cette unité.',
    en: 'The item {canonical} is not counted in that unit.',
  },
  'payroll.mapping-twice': {
    status: 422,
    fr: 'L’élément {canonical} figure deux fois dans la correspondance.',
    en: 'The item {canonical} is mapped twice.',
  },
  'payroll.template-exists': {
    status: 409,
    fr: 'Ce groupement a déjà une correspondance pour cet outil de paie.',
    en: 'This group already has a mapping for this payroll tool.',
  },
});
