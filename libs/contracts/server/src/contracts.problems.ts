import { mapConstraint } from '@relais/platform/database';
import { defineProblems } from '@relais/platform/http';

/** Everything this domain refuses, in the words people read. */
export const CONTRACTS_PROBLEMS = defineProblems('contracts', {
  'contract.cannot-end-so': {
    status: 422,
    fr: 'Mode de rupture : un CDD s’achève à son terme, un CDI par démission, licenciement, retraite ou rupture conventionnelle. Choisissez-en un autre.',
    en: 'Way to end: a fixed-term contract ends at its term, a permanent one by resignation, dismissal, retirement or mutual agreement. Choose another one.',
  },
  'employee.nir-invalid': {
    status: 422,
    fr: 'Numéro de sécurité sociale : il n’est pas valable (15 caractères dont la clé doit correspondre). Relisez la carte Vitale.',
    en: 'Social security number: it is not valid (15 characters whose key must match). Read it again on the card.',
  },
  'employee.iban-invalid': {
    status: 422,
    fr: 'IBAN : il n’est pas valable (la clé ne correspond pas). Relisez le RIB.',
    en: 'IBAN: it is not valid (the key does not match). Read it again on the bank statement.',
  },
  'employee.nir-taken': {
    status: 409,
    fr: 'Numéro de sécurité sociale : une autre fiche le porte déjà. Cherchez la personne dans la liste avant d’en créer une nouvelle.',
    en: 'Social security number: another file already has it. Look for the person in the list before creating a new one.',
  },
  'employee.payroll-number-taken': {
    status: 409,
    fr: 'Matricule de paie : une autre personne le porte déjà.',
    en: 'Payroll number: somebody else already has it.',
  },
  'employee.nir-missing': {
    status: 409,
    fr: 'Numéro de sécurité sociale : il n’a pas été saisi.',
    en: 'Social security number: it was not entered.',
  },
  'employee.born-in-the-future': {
    status: 422,
    fr: 'Date de naissance : elle ne peut pas être dans le futur.',
    en: 'Birth date: it cannot be in the future.',
  },
  'employee.address-before-first': {
    status: 422,
    fr: 'Date : elle précède la première adresse connue. Choisissez une date à partir de celle-ci.',
    en: 'Date: it is before the first known address. Choose that day or a later one.',
  },
  'qualification.obtained-without-date': {
    status: 422,
    fr: 'Date d’obtention : à saisir pour une qualification obtenue.',
    en: 'Date obtained: needed for a qualification that was obtained.',
  },
  'qualification.date-without-obtained': {
    status: 422,
    fr: 'Date d’obtention : à laisser vide tant que la qualification n’est pas obtenue.',
    en: 'Date obtained: leave it empty until the qualification is obtained.',
  },
  'qualification.obtained-in-the-future': {
    status: 422,
    fr: 'Date d’obtention : elle ne peut pas être dans le futur.',
    en: 'Date obtained: it cannot be in the future.',
  },
  'qualification.expires-before-obtained': {
    status: 422,
    fr: 'Date d’expiration : elle précède l’obtention.',
    en: 'Expiry date: it is before the qualification was obtained.',
  },
  'employee.outside-work-before-first': {
    status: 422,
    fr: 'Date : elle précède la première déclaration connue. Choisissez une date à partir de celle-ci.',
    en: 'Date: it is before the first known statement. Choose that day or a later one.',
  },
  'employee.outside-work-nameless': {
    status: 422,
    fr: 'Autre employeur : nommez-le quand des heures y sont faites, pour pouvoir lui demander confirmation.',
    en: 'Other employer: name it when hours are worked there, so that they can be confirmed.',
  },
  'rules.not-respected': {
    status: 409,
    fr: '{reason} Corrigez, ou accordez une dérogation motivée.',
    en: '{reason} Correct it, or let it pass with a reason.',
  },
  'override.facts-changed': {
    status: 409,
    fr: 'Dérogation : les faits ont changé depuis l’affichage. Relisez les vérifications, puis recommencez.',
    en: 'Override: the facts changed since they were shown. Read the checks again, then start over.',
  },
  'override.reason-too-short': {
    status: 422,
    fr: 'Dérogation : expliquez-la en {lengthMin} caractères au moins.',
    en: 'Override: explain it in at least {lengthMin} characters.',
  },
  'override.own-work': {
    status: 403,
    fr: 'On n’accorde ni ne retire une dérogation pour son propre travail : demandez à un collègue.',
    en: 'Nobody grants or withdraws an override for their own work: ask a colleague.',
  },
  'override.already-withdrawn': {
    status: 409,
    fr: 'Cette dérogation est déjà retirée.',
    en: 'This override has already been withdrawn.',
  },
  'contract.not-compliant': {
    status: 422,
    fr: 'Contrat refusé : {reason}',
    en: 'Contract refused: {reason}',
  },
  'contract.overlap': {
    status: 409,
    fr: 'Dates : cette personne a déjà un contrat sur ces jours. Un salarié du groupement a un seul contrat et plusieurs mises à disposition.',
    en: 'Dates: this person already has a contract on these days. An employee of the group has one contract and several placements.',
  },
  'contract.no-term': {
    status: 422,
    fr: 'Date de fin : un CDD a un terme et un motif (L1242-12).',
    en: 'End date: a fixed-term contract has a term and a reason (L1242-12).',
  },
  'contract.host-not-a-member': {
    status: 422,
    fr: 'Utilisateur potentiel : ce cabinet n’est pas membre du groupement à cette date (L1253-1).',
    en: 'Potential user: this practice is not a member of the group on that day (L1253-1).',
  },
  'contract.host-taken': {
    status: 409,
    fr: 'Utilisateur potentiel : ce cabinet figure déjà au contrat.',
    en: 'Potential user: this practice is already in the contract.',
  },
  'contract.site-of-another-member': {
    status: 422,
    fr: 'Lieu de travail : ce site n’appartient pas à ce cabinet.',
    en: 'Workplace: this site does not belong to this practice.',
  },
  'contract.amended-before-start': {
    status: 422,
    fr: 'Date d’effet : elle précède le contrat.',
    en: 'Effective date: it is before the contract.',
  },
  'contract.amended-after-end': {
    status: 422,
    fr: 'Date d’effet : le contrat est terminé à cette date.',
    en: 'Effective date: the contract has ended by then.',
  },
  'contract.ends-before-start': {
    status: 422,
    fr: 'Date de fin : elle précède le début du contrat.',
    en: 'End date: it is before the contract starts.',
  },
  'contract.ends-after-term': {
    status: 422,
    fr: 'Date de fin : un CDD ne dépasse pas son terme ; il faut un renouvellement signé avant (L1243-13-1).',
    en: 'End date: a fixed term does not go beyond its term; it needs a renewal signed before (L1243-13-1).',
  },
  'additional-hours.ends-before-start': {
    status: 422,
    fr: 'Fin du complément d’heures : elle précède son début. Corrigez l’une des deux dates.',
    en: 'End of the additional hours: it is before they start. Correct one of the two dates.',
  },
  'additional-hours.outside-contract': {
    status: 422,
    fr: 'Complément d’heures : il tient dans les dates du contrat. Corrigez les dates de l’avenant.',
    en: 'Additional hours: they lie within the dates of the contract. Correct the dates of the amendment.',
  },
  'additional-hours.not-part-time': {
    status: 422,
    fr: 'Complément d’heures : il augmente un temps partiel (L3123-22). À temps plein, ce sont des heures supplémentaires.',
    en: 'Additional hours: they raise a part-time contract (L3123-22). On full time, these are overtime.',
  },
  'additional-hours.adds-nothing': {
    status: 422,
    fr: 'Heures par semaine : indiquez le total de la semaine pendant l’avenant, supérieur à celui du contrat.',
    en: 'Hours a week: give the total of a week during the amendment, above that of the contract.',
  },
  'additional-hours.overlap': {
    status: 409,
    fr: 'Complément d’heures : un autre avenant couvre déjà une partie de ces jours. Choisissez d’autres dates, ou retirez-le.',
    en: 'Additional hours: another amendment already covers some of these days. Choose other dates, or withdraw it.',
  },
  'additional-hours.signed-after-start': {
    status: 422,
    fr: 'Signature : l’avenant se signe avant les heures qu’il ajoute (L3123-22). Faites-le commencer au plus tôt le jour de la signature.',
    en: 'Signature: the amendment is signed before the hours it adds (L3123-22). Let it start on the day of the signature at the earliest.',
  },
  'additional-hours.begun': {
    status: 409,
    fr: 'Cet avenant a commencé : il ne se retire plus. Terminez-le à une date plus proche.',
    en: 'This amendment has begun: it cannot be withdrawn any more. End it on an earlier day.',
  },
  'contract.already-ended': {
    status: 409,
    fr: 'Ce contrat est déjà terminé.',
    en: 'This contract has already ended.',
  },
});

mapConstraint('employee_nir_once', 'employee.nir-taken', 'nir');
mapConstraint('employee_payroll_number_once', 'employee.payroll-number-taken', 'payrollNumber');
mapConstraint('employee_address_no_overlap', 'conflict.stale');
mapConstraint('outside_work_no_overlap', 'conflict.stale');
mapConstraint('rule_override_tenant_id_withdraws_key', 'override.already-withdrawn');
mapConstraint('contract_terms_no_overlap', 'conflict.stale');
mapConstraint('additional_hours_no_overlap', 'additional-hours.overlap', 'startsOn');
mapConstraint('one_contract_at_a_time', 'contract.overlap', 'startsOn');
mapConstraint(
  'potential_host_tenant_id_contract_id_member_id_site_id_key',
  'contract.host-taken',
  'memberId',
);
