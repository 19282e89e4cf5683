import { mapConstraint } from '@relais/platform/database';
import { defineProblems } from '@relais/platform/http';

/** Refusals of the aid; codes of the core where the core decides. */
export const AID_PROBLEMS = defineProblems('aid-claims', {
  'aid.before-the-scheme': {
    status: 422,
    fr: 'Date de signature : le {signedOn} précède la première version de l’aide (14 août 2019).',
    en: 'Date of signature: {signedOn} is before the first version of the aid (14 August 2019).',
  },
  'aid.signed-in-the-future': {
    status: 422,
    fr: 'Date de signature : le {signedOn} n’est pas encore passé. Saisissez le contrat une fois signé.',
    en: 'Date of signature: {signedOn} has not come yet. Record the contract once it is signed.',
  },
  'aid.version-not-in-force': {
    status: 422,
    fr: 'Version : on ne signait pas cette version le {signedOn} (du {from} au {to}).',
    en: 'Version: it was not signed on {signedOn} (from {from} to {to}).',
  },
  'aid.third-option-closed': {
    status: 422,
    fr: 'Option : le tiers de temps ne se signe plus depuis le {lastDay}. Choisissez 1/2 ou 1 ETP.',
    en: 'Option: one third closed after {lastDay}. Choose one half or a full time.',
  },
  'aid.ends-before-signature': {
    status: 422,
    fr: 'Fin : le {endsOn} précède la signature ({signedOn}).',
    en: 'End: {endsOn} comes before the signature ({signedOn}).',
  },
  'aid.ends-after-term': {
    status: 422,
    fr: 'Fin : le contrat s’arrête de lui-même le {lastDay}.',
    en: 'End: the contract ends by itself on {lastDay}.',
  },
  'aid.collective-by-fte': {
    status: 422,
    fr: 'Version : l’aide collective se signe par une société, pas par un médecin.',
    en: 'Version: the collective aid is signed by a company, not by a doctor.',
  },
  'aid.contract-exists': {
    status: 409,
    fr: 'Ce médecin a déjà un contrat d’aide sur cette période : terminez-le d’abord.',
    en: 'This doctor already has an aid contract in this period: end it first.',
  },
  'aid.ended': {
    status: 409,
    fr: 'Ce contrat d’aide est terminé : il ne change plus.',
    en: 'This aid contract has ended: it no longer changes.',
  },
  'aid.absence-outside-contract': {
    status: 422,
    fr: 'Début de l’absence : le {startsOn} est hors du contrat (du {signedOn} au {lastDay}).',
    en: 'Start of the absence: {startsOn} is outside the contract ({signedOn} to {lastDay}).',
  },
  'aid.absence-dates': {
    status: 422,
    fr: 'Absence : sa fin ou le remplacement précède son début ({startsOn}). Corrigez l’une des dates.',
    en: 'Absence: its end or the replacement comes before its start ({startsOn}). Correct one of the dates.',
  },
  'aid.absence-overlaps': {
    status: 409,
    fr: 'Début de l’absence : une autre absence est déjà notée à cette date. Modifiez celle-là.',
    en: 'Start of the absence: another absence is already recorded on that day. Change that one.',
  },
  'aid.step-in-the-future': {
    status: 422,
    fr: 'Date : une étape se note une fois faite (aujourd’hui {today}).',
    en: 'Date: a step is recorded once it is done (today is {today}).',
  },
  'aid.resumed-before-suspended': {
    status: 422,
    fr: 'Avenant de reprise : il suit l’avenant de suspension. Notez d’abord celui-ci.',
    en: 'Amendment that resumes: it follows the one that suspends. Record that one first.',
  },
  'aid.collective-only': {
    status: 422,
    fr: 'Nature : un médecin n’entre dans une aide, ou n’en sort, que si elle est collective.',
    en: 'Kind: a doctor enters or leaves an aid only if it is collective.',
  },
  'aid.event-settled': {
    status: 422,
    fr: 'Seconde date : elle ne convient pas à cet événement du {happenedOn}.',
    en: 'Second date: it does not fit this event of {happenedOn}.',
  },
  'aid.letter-not-due': {
    status: 409,
    fr: 'Cette lettre n’a pas lieu d’être pour cette absence.',
    en: 'This absence does not call for this letter.',
  },
  'aid.payment-of-nothing': {
    status: 422,
    fr: 'Montant : indiquez ce qui est arrivé sur le compte, ou ce que la CPAM a repris (négatif).',
    en: 'Amount: tell what came on the account, or what the fund took back (negative).',
  },
  'aid.payment-before-contract': {
    status: 422,
    fr: 'Date du versement : elle précède la signature du contrat ({signedOn}).',
    en: 'Day of the payment: it comes before the signature of the contract ({signedOn}).',
  },
  'aid.statement-too-long': {
    status: 422,
    fr: 'Relevé : plus de {most} lignes. Importez-le en plusieurs fois.',
    en: 'Statement: more than {most} lines. Import it in several parts.',
  },
  'aid.statement-unreadable': {
    status: 422,
    fr: 'Relevé : le fichier ne se lit pas comme un CSV. Exportez-le de nouveau depuis la banque.',
    en: 'Statement: the file cannot be read as CSV. Export it again from the bank.',
  },
  'claim.payments-differ': {
    status: 422,
    fr: 'Montant reçu : les lignes de banque de cette année font {total} centimes. Corrigez-les, ou ce montant.',
    en: 'Amount received: the bank lines of this year add up to {total} cents. Correct them, or this amount.',
  },
  'aid.not-a-choice': {
    status: 422,
    fr: 'Valeur : elle n’est pas admise pour cette hypothèse. Choisissez parmi les valeurs proposées.',
    en: 'Value: it is not allowed for this assumption. Choose one of those proposed.',
  },
  'claim.no-such-year': {
    status: 422,
    fr: 'Année {yearNo} : le contrat n’a pas cette année.',
    en: 'Year {yearNo}: the contract has no such year.',
  },
  'claim.exists': {
    status: 409,
    fr: 'La demande de cette année est déjà préparée.',
    en: 'The claim of this year is already prepared.',
  },
  'claim.file-attached': {
    status: 409,
    fr: 'Ce document est déjà joint à la demande.',
    en: 'This document is already attached to the claim.',
  },
  'claim.wrong-status': {
    status: 409,
    fr: 'L’état de cette demande ne le permet plus. Rechargez la page.',
    en: 'The status of this claim no longer allows this. Reload the page.',
  },
  'claim.future-date': {
    status: 422,
    fr: 'Date : le {on} n’est pas encore passé (aujourd’hui {today}).',
    en: 'Date: {on} has not come yet (today is {today}).',
  },
  'claim.dates-out-of-order': {
    status: 422,
    fr: 'Date : le {on} précède l’étape d’avant ({before}).',
    en: 'Date: {on} comes before the previous step ({before}).',
  },
  'claim.gap-unexplained': {
    status: 422,
    fr: 'Motif de l’écart : le montant reçu diffère du montant attendu, indiquez pourquoi.',
    en: 'Reason of the gap: the amount received differs from what was expected, say why.',
  },
});

mapConstraint('aid_contract_one_at_a_time', 'aid.contract-exists', 'signedOn');
mapConstraint('aid_claim_tenant_id_aid_contract_id_year_no_key', 'claim.exists', 'yearNo');
mapConstraint('aid_claim_file_once', 'claim.file-attached', 'fileId');
mapConstraint('aid_absence_one_at_a_time', 'aid.absence-overlaps', 'startsOn');
