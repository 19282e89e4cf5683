/** Creation and life of the group. */

import { articleOf, idcc1147, labourCode } from '../../citations';
import { replacementShare } from '../../employer-group/time-shares';
import { always, atLeast, is, partOf } from '../condition';
import { after, before, eve, on } from '../due-rule';
import { defineObligations } from '../obligation';
import { every, fromFirst, onChange } from '../recurrence';

export const GROUP_SETUP = defineObligations('group-setup', [
  {
    id: 'group-legal-form',
    title: { fr: 'Forme juridique du groupement', en: 'Legal form of the group' },
    guidance: {
      fr: 'Association, société coopérative, ou formes du droit local d’Alsace-Moselle ; une SISA ou une coopérative inscrit d’abord l’activité et la responsabilité solidaire dans ses statuts.',
      en: 'Association, cooperative, or the forms of the local law of Alsace-Moselle; a SISA or a cooperative first writes the activity and the joint liability into its statutes.',
    },
    subject: 'group',
    triggers: ['group.created'],
    appliesWhen: always,
    due: [eve('group.firstActivityOn')],
    responsible: 'group',
    proofs: ['statutes', 'official-publication'],
    references: [
      labourCode('L1253-2', '000006901335'),
      labourCode('L1253-3', '000043499922'),
      labourCode('R1253-35', '000043645922'),
    ],
    severity: 'blocking',
    stops: ['placement.start'],
    sanction: {
      fr: 'Amende de 3 750 € ; 7 500 € et six mois en cas de récidive (L1255-13)',
      en: 'Fine of €3,750; €7,500 and six months when repeated (L1255-13)',
    },
  },
  {
    id: 'group-single-agreement-scope',
    title: { fr: 'Convention collective du nouveau membre', en: 'Collective agreement of the new member' },
    guidance: {
      fr: 'Relever le code d’activité et la convention du candidat. Un membre hors de la convention du groupement en fait un groupement multi-conventions.',
      en: 'Note the activity code and the agreement of the applicant. A member outside the agreement of the group makes it a multi-agreement group.',
    },
    subject: 'member',
    triggers: ['member.joined'],
    appliesWhen: always,
    due: [eve('member.joinedOn')],
    responsible: 'group',
    proofs: ['board-decision', 'member-list'],
    references: [
      labourCode('L1253-1', '000028698745'),
      labourCode('L1253-17', '000054140183', 'secondary'),
      idcc1147('art. 1', '000046105820'),
    ],
    severity: 'blocking',
    stops: ['placement.start'],
    sanction: { fr: 'Amende de 3 750 € (L1255-13)', en: 'Fine of €3,750 (L1255-13)' },
  },
  {
    id: 'group-inform-labour-inspectorate',
    title: {
      fr: 'Information de l’inspection du travail sur la création',
      en: 'Notice of the creation to the labour inspectorate',
    },
    guidance: {
      fr: 'Lettre recommandée avec la note datée et signée et ses annexes, quand tous les membres relèvent de la même convention.',
      en: 'Registered letter with the dated and signed note and its annexes, when all members are under the same agreement.',
    },
    subject: 'group',
    triggers: ['group.created'],
    appliesWhen: is('group.isMultiAgreement', false),
    due: [after(1, 'months', 'group.createdOn')],
    responsible: 'group',
    proofs: ['registered-letter-receipt'],
    references: [
      labourCode('L1253-6', '000054140176', 'secondary'),
      labourCode('D1253-1', '000018537302'),
      labourCode('D1253-2', '000018537300'),
    ],
    severity: 'major',
    sanction: {
      fr: 'Amende de 3 750 € (L1255-13) ; contravention de 2e classe si l’information est inexacte (R1255-9)',
      en: 'Fine of €3,750 (L1255-13); second-class fine when the information is wrong (R1255-9)',
    },
    offBecause: {
      fr: 'Le texte a été réécrit vers le 28 mai 2026 et sa nouvelle rédaction n’a pas été lue : ce devoir a pu disparaître.',
      en: 'The text was rewritten around 28 May 2026 and its new wording was not read: this duty may be gone.',
    },
  },
  {
    id: 'group-declare-multi-agreement',
    title: {
      fr: 'Déclaration du groupement multi-conventions',
      en: 'Declaration of a multi-agreement group',
    },
    guidance: {
      fr: 'Déclarer à la DREETS avant toute activité, avec la convention choisie ; l’activité commence un mois après, faute d’opposition.',
      en: 'Declare to the DREETS before any activity, with the agreement chosen; activity begins a month later unless it objects.',
    },
    subject: 'group',
    triggers: ['group.created'],
    appliesWhen: is('group.isMultiAgreement', true),
    due: [before(1, 'months', 'group.firstActivityOn')],
    responsible: 'group',
    proofs: ['registered-letter-receipt', 'authority-answer'],
    references: [
      labourCode('L1253-17', '000054140183', 'secondary'),
      labourCode('D1253-4', '000022356943'),
      labourCode('D1253-5', '000018537290'),
      labourCode('D1253-7', '000018537284'),
    ],
    severity: 'blocking',
    stops: ['placement.start'],
    sanction: {
      fr: 'Amende de 3 750 € (L1255-13) ; opposition possible à tout moment (D1253-8)',
      en: 'Fine of €3,750 (L1255-13); the authority may object at any time (D1253-8)',
    },
    offBecause: {
      fr: 'Le texte a été réécrit vers le 28 mai 2026 et sa nouvelle rédaction n’a pas été lue : ce devoir a pu disparaître.',
      en: 'The text was rewritten around 28 May 2026 and its new wording was not read: this duty may be gone.',
    },
  },
  {
    id: 'GE-02',
    title: {
      fr: 'Signaler le changement à l’inspection du travail',
      en: 'Notify the change to the labour inspectorate',
    },
    guidance: {
      fr: 'Lettre recommandée à l’inspection du siège avec la liste des membres à jour : nom, siège, forme, dirigeants, statuts, convention, identité, adresse et activité des membres. Leur effectif n’a pas à être signalé. Vérifier avant l’envoi : une réforme de mai 2026 a pu supprimer ce devoir.',
      en: 'Registered letter to the inspectorate of the seat with the current list of members: name, seat, form, managers, statutes, agreement, identity, address and activity of the members. Their headcount need not be told. Check before sending: a reform of May 2026 may have removed this duty.',
    },
    subject: 'group',
    triggers: ['group.data-changed'],
    appliesWhen: always,
    due: [after(1, 'months', 'group.changedOn')],
    responsible: 'group',
    proofs: ['registered-letter-receipt'],
    references: [
      labourCode('D1253-3', '000043128733'),
      labourCode('D1253-6', '000022356995'),
      labourCode('L1253-6', '000054140176', 'secondary'),
    ],
    severity: 'major',
    sanction: { fr: 'Contravention de 2e classe (R1255-9)', en: 'Second-class fine (R1255-9)' },
    offBecause: {
      fr: 'Le texte a été réécrit vers le 28 mai 2026 et sa nouvelle rédaction n’a pas été lue : ce devoir a pu disparaître.',
      en: 'The text was rewritten around 28 May 2026 and its new wording was not read: this duty may be gone.',
    },
  },
  {
    id: 'group-member-list-at-seat',
    title: { fr: 'Liste des membres tenue au siège', en: 'List of members kept at the seat' },
    guidance: {
      fr: 'Liste datée, à la disposition de l’inspection ; la refaire à chaque adhésion et à chaque départ.',
      en: 'Dated list at the disposal of the inspectorate; made again whenever a member joins or leaves.',
    },
    subject: 'group',
    triggers: ['group.created', 'member.joined', 'member.left'],
    appliesWhen: always,
    due: [on('group.createdOn')],
    recurrence: onChange('group.membersChangedOn'),
    responsible: 'group',
    proofs: ['member-list'],
    references: [labourCode('L1253-6', '000054140176', 'secondary')],
    severity: 'major',
    sanction: { fr: 'Amende de 3 750 € (L1255-13)', en: 'Fine of €3,750 (L1255-13)' },
  },
  {
    id: 'group-joint-liability-clause',
    title: {
      fr: 'Clause de responsabilité solidaire dans les statuts',
      en: 'Clause of joint liability in the statutes',
    },
    guidance: {
      fr: 'Les membres répondent ensemble des dettes envers les salariés et les organismes sociaux. Une clé de partage objective doit figurer dans les statuts pour s’imposer aux créanciers.',
      en: 'Members answer together for debts to employees and social bodies. An objective key of sharing binds creditors only when the statutes hold it.',
    },
    subject: 'group',
    triggers: ['group.created', 'group.data-changed'],
    appliesWhen: always,
    due: [eve('group.firstActivityOn')],
    recurrence: onChange('group.statutesAmendedOn'),
    responsible: 'group',
    proofs: ['statutes', 'board-decision'],
    references: [
      labourCode('L1253-8', '000024422227'),
      articleOf('Code général des impôts', '214, 1, 8°', 'secondary'),
    ],
    severity: 'major',
    sanction: {
      fr: 'Sans clause, chaque membre peut devoir toute la dette',
      en: 'Without a clause any member may owe the whole debt',
    },
  },
  {
    id: 'group-non-profit-billing',
    title: {
      fr: 'Justification de la facturation sans but lucratif',
      en: 'Justification of non-profit billing',
    },
    guidance: {
      fr: 'Conserver le calcul du coefficient, les comptes et le procès-verbal de l’assemblée qui montrent une refacturation au coût.',
      en: 'Keep the computation of the coefficient, the accounts and the minutes that show billing at cost.',
    },
    subject: 'group',
    triggers: ['group.year-closed'],
    appliesWhen: always,
    due: [after(6, 'months', 'group.fiscalYearEndsOn', { ours: true })],
    recurrence: fromFirst(every(1, 'years')),
    responsible: 'group',
    proofs: ['billing-justification'],
    references: [labourCode('L1253-1', '000028698745'), labourCode('L8241-1', '000030442435')],
    severity: 'major',
    sanction: {
      fr: 'Prêt illicite de main-d’œuvre : deux ans et 30 000 € au texte lu (L8243-1, modifié le 30 juin 2026)',
      en: 'Unlawful lending of labour: two years and €30,000 in the text read (L8243-1, changed on 30 June 2026)',
    },
  },
  {
    id: 'group-replacement-activity-approval',
    title: { fr: 'Agrément du groupement de remplacement', en: 'Approval of a replacement group' },
    guidance: {
      fr: 'Quand les remplacements de praticiens, de leurs proches ou de leurs salariés absents atteignent la part fixée des heures de l’année, demander l’agrément. Suivre cette part chaque année.',
      en: 'When replacements of absent practitioners, their relatives or their employees reach the set share of the hours of the year, ask for the approval. Watch this share each year.',
    },
    subject: 'group',
    triggers: ['group.created'],
    appliesWhen: atLeast(
      'group.replacementPercent',
      partOf(replacementShare, ({ numerator, denominator }) => (100 * numerator) / denominator),
    ),
    due: [after(1, 'months', 'group.createdOn', { ours: true })],
    responsible: 'group',
    proofs: ['authority-answer'],
    references: [
      labourCode('R1253-14', '000022265984'),
      labourCode('R1253-15', '000018537262'),
      labourCode('R1253-16', '000018537260'),
      labourCode('R1253-19', '000022357004'),
    ],
    severity: 'blocking',
    sanction: {
      fr: 'L’activité n’est pas permise sans agrément',
      en: 'The activity is not allowed without approval',
    },
  },
]);
