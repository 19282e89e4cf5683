import { mapConstraint } from '@relais/platform/database';
import { defineProblems } from '@relais/platform/http';

/** Everything this domain refuses, in the words people read. */
export const MEMBERS_PROBLEMS = defineProblems('members', {
  'members.siret-invalid': {
    status: 422,
    fr: 'SIRET : ce numéro ne peut pas exister (14 chiffres dont la clé doit correspondre). Relisez-le.',
    en: 'SIRET: this number cannot exist (14 digits whose key must match). Please read it again.',
  },
  'members.rpps-invalid': {
    status: 422,
    fr: 'RPPS : le numéro a 11 chiffres. Relisez-le ou laissez le champ vide.',
    en: 'RPPS: the number has 11 digits. Read it again or leave the field empty.',
  },
  'members.siret-taken': {
    status: 409,
    fr: 'SIRET : ce cabinet est déjà au registre. Ouvrez sa fiche ou rattachez le médecin à ce cabinet.',
    en: 'SIRET: this practice is already in the register. Open its page or attach the doctor to it.',
  },
  'members.rpps-taken': {
    status: 409,
    fr: 'RPPS : ce médecin est déjà inscrit dans ce cabinet.',
    en: 'RPPS: this doctor is already registered in this practice.',
  },
  'members.sign-up-closed': {
    status: 404,
    fr: 'Cette adresse d’inscription n’existe pas ou plus. Demandez le bon lien au groupement.',
    en: 'This sign-up address does not exist or no longer does. Ask the group for the right link.',
  },
  'members.dossier-unknown': {
    status: 404,
    fr: 'Ce lien de reprise n’est pas valable. Reprenez depuis le dernier message reçu ou recommencez.',
    en: 'This resume link is not valid. Use the last message you received, or start again.',
  },
  'members.dossier-incomplete': {
    status: 422,
    fr: 'Le dossier ne peut pas être envoyé : {reason}',
    en: 'The dossier cannot be sent: {reason}',
  },
  'members.privacy-needed': {
    status: 422,
    fr: 'Données personnelles : lisez la notice et cochez la case pour envoyer votre demande.',
    en: 'Personal data: read the notice and tick the box to send your application.',
  },
  'members.application-closed': {
    status: 409,
    fr: 'Ce dossier a déjà été envoyé ou décidé : il ne peut plus être modifié ici.',
    en: 'This dossier was already sent or decided: it can no longer be changed here.',
  },
  'members.application-not-submitted': {
    status: 409,
    fr: 'Ce dossier n’a pas été envoyé ou a déjà été décidé : il ne peut pas être admis ni refusé.',
    en: 'This dossier was not sent or was already decided: it can be neither admitted nor refused.',
  },
  'members.siret-needed': {
    status: 422,
    fr: 'SIRET : à saisir avant l’admission, le groupement déclare chaque établissement (D1253-1).',
    en: 'SIRET: to be entered before admission, the group declares each establishment (D1253-1).',
  },
  'members.other-agreement': {
    status: 409,
    fr: 'Convention collective : ce cabinet n’applique pas celle du groupement. L’admettre rend le groupement multisectoriel (L1253-17) : confirmez que la déclaration à la DREETS est faite.',
    en: 'Collective agreement: this practice does not apply that of the group. Admitting it makes the group multi-sector (L1253-17): confirm that the declaration was made.',
  },
  'members.already-member': {
    status: 409,
    fr: 'SIRET : ce cabinet est déjà membre. Cochez « rattacher le médecin au cabinet existant ».',
    en: 'SIRET: this practice is already a member. Tick "attach the doctor to the existing practice".',
  },
  'members.admitted-before-return': {
    status: 422,
    fr: 'Date d’admission : ce cabinet était encore membre à cette date.',
    en: 'Admission date: this practice was still a member on that day.',
  },
  'members.admission-in-the-future': {
    status: 422,
    fr: 'Date d’admission : elle ne peut pas être dans le futur.',
    en: 'Admission date: it cannot be in the future.',
  },
  'members.not-a-member': {
    status: 409,
    fr: 'Ce cabinet n’est pas membre : il ne peut pas quitter le groupement.',
    en: 'This practice is not a member: it cannot leave the group.',
  },
  'members.leaves-before-admission': {
    status: 422,
    fr: 'Date de départ : elle précède l’admission.',
    en: 'Leaving date: it is before the admission.',
  },
  'members.doctor-left': {
    status: 409,
    fr: 'Ce médecin a quitté le cabinet : il ne peut plus être invité.',
    en: 'This doctor has left the practice and can no longer be invited.',
  },
  'members.agreement-overlap': {
    status: 409,
    fr: 'Date : une convention collective ou une offre commence déjà à cette date ou après. Choisissez une date postérieure.',
    en: 'Date: an agreement or an offer already starts on that day or after. Choose a later date.',
  },
  'members.terms-version-taken': {
    status: 409,
    fr: 'Version du bulletin : elle existe déjà. Donnez-en une nouvelle.',
    en: 'Version of the form: it already exists. Give a new one.',
  },
});

mapConstraint('member_siret_once', 'members.siret-taken', 'siret');
mapConstraint('doctor_rpps_once', 'members.rpps-taken', 'rpps');
mapConstraint('membership_no_overlap', 'members.admitted-before-return', 'admittedOn');
mapConstraint('group_agreement_no_overlap', 'members.agreement-overlap', 'validFrom');
mapConstraint('membership_offer_no_overlap', 'members.agreement-overlap', 'validFrom');
mapConstraint('membership_offer_tenant_id_terms_version_key', 'members.terms-version-taken', 'termsVersion');
