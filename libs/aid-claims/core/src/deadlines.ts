import { type ProposedDeadline, weakest } from '@relais/deadlines/core';
import { type Bilingual, type LocalDate, type Reference, addMonths, addYears } from '@relais/kernel';
import { AID_CONTRACT_YEARS, AID_SOURCES, AID_VERSION_PERIODS } from '@relais/law';
import { anniversary } from './schedule';
import type { AidTerms } from './terms';

/**
 * The deadlines an aid contract creates:
 * AID-01 first payment within a month (versions B, C and D), AID-02 each of the four anniversaries,
 * AID-04 qualification within two years of the hire (contracts signed since 22 June 2024), AID-10 end of the contract.
 * Those after the end of the contract are left out, save its end itself.
 */
export function aidDeadlines(
  contract: Pick<AidTerms, 'signedOn' | 'schemeVersion' | 'endsOn'>,
  hiredOn?: LocalDate | null,
): ProposedDeadline[] {
  const { signedOn, schemeVersion, endsOn } = contract;
  const found: ProposedDeadline[] = [];

  if (schemeVersion !== 'A') {
    found.push(
      deadline({
        ruleId: 'AID-01',
        title: { fr: 'Versement de la première année', en: 'Payment of the first year' },
        dueOn: addMonths(signedOn, 1),
        owner: 'health-fund',
        proof: { fr: 'Ligne du relevé bancaire', en: 'Bank line' },
        rule: {
          fr: 'La première année est versée en entier dans le mois qui suit la signature.',
          en: 'The first year is paid in full within the month after the signature.',
        },
        inputs: { signedOn },
        references: [schemeVersion === 'B' ? AID_SOURCES.paymentsB : AID_SOURCES.sameAsB],
        ifMissed: { fr: 'Relancer la CPAM.', en: 'Chase the health fund.' },
      }),
    );
  }
  for (let years = 1; years < AID_CONTRACT_YEARS; years += 1) {
    found.push(
      deadline({
        ruleId: 'AID-02',
        occurrence: String(years),
        title: {
          fr: `Date anniversaire ${years} : début de l’année ${years + 1}`,
          en: `Anniversary ${years}: year ${years + 1} begins`,
        },
        dueOn: anniversary(signedOn, years),
        owner: 'doctor',
        proof: { fr: 'Contrat et ligne de versement', en: 'Contract and payment line' },
        rule: {
          fr: 'Le montant de l’année se lit dans le tableau en vigueur ce jour-là.',
          en: 'The amount of the year is read in the table in force on that day.',
        },
        inputs: { signedOn, years },
        references: [AID_SOURCES.anniversary],
        ifMissed: {
          fr: 'Rien pour le médecin ; un montant faux se conteste auprès de la CPAM.',
          en: 'Nothing for the doctor; a wrong amount is disputed with the health fund.',
        },
      }),
    );
  }
  if (hiredOn != null && signedOn >= AID_VERSION_PERIODS.C.from) {
    found.push(
      deadline({
        ruleId: 'AID-04',
        title: { fr: 'Assistant qualifié (CQP ou FAE)', en: 'Assistant qualified (CQP or FAE)' },
        dueOn: addYears(hiredOn, 2),
        owner: 'group',
        proof: {
          fr: 'Certificat de CQP ou de formation d’adaptation',
          en: 'CQP or adaptation-training certificate',
        },
        rule: {
          fr: 'Deux ans pour se former, comptés de l’embauche (le texte ne dit pas d’où partir).',
          en: 'Two years to train, counted from the hire (the text does not say from when).',
        },
        inputs: { hiredOn },
        references: [AID_SOURCES.training],
        ifMissed: {
          fr: 'Manquement au contrat : la CPAM peut arrêter l’aide.',
          en: 'Breach of the contract: the health fund may stop the aid.',
        },
      }),
    );
  }
  const termOn = anniversary(signedOn, AID_CONTRACT_YEARS);
  found.push(
    deadline({
      ruleId: 'AID-10',
      title: { fr: 'Fin du contrat d’aide : renouveler', en: 'End of the aid contract: renew' },
      dueOn: endsOn != null && endsOn < termOn ? endsOn : termOn,
      owner: 'doctor',
      proof: { fr: 'Nouveau contrat signé', en: 'New signed contract' },
      rule: {
        fr: `Le contrat dure ${AID_CONTRACT_YEARS} ans à compter de la signature ; le renouvellement est exprès.`,
        en: `The contract lasts ${AID_CONTRACT_YEARS} years from its signature; renewal is express.`,
      },
      inputs: endsOn == null ? { signedOn } : { signedOn, endsOn },
      references: [AID_SOURCES.duration],
      ifMissed: { fr: 'L’aide s’arrête.', en: 'The aid ends.' },
    }),
  );
  return found.filter(({ ruleId, dueOn }) => ruleId === 'AID-10' || endsOn == null || dueOn <= endsOn);
}

function deadline(parts: {
  ruleId: string;
  occurrence?: string;
  title: Bilingual;
  dueOn: LocalDate;
  owner: ProposedDeadline['owner'];
  proof: Bilingual;
  rule: Bilingual;
  inputs: Record<string, string | number>;
  references: readonly Reference[];
  ifMissed: Bilingual;
}): ProposedDeadline {
  const { ruleId, occurrence = '', title, dueOn, owner, proof, rule, inputs, references, ifMissed } = parts;
  const explanation = { rule, inputs, references, certainty: weakest(references), ifMissed };
  return { ruleId, occurrence, title, dueOn, owner, proof, explanation };
}

/** The rules this domain opens deadlines for. */
export const AID_RULES = ['AID-01', 'AID-02', 'AID-04', 'AID-10'] as const;

/**
 * The deadlines worth opening on `today`: a payment or an anniversary whose contract year is over is history, told by
 * the claims. An ended contract keeps only what falls before its end and has not passed; nothing is left to renew.
 */
export function deadlinesToFollow(
  contract: Pick<AidTerms, 'signedOn' | 'schemeVersion' | 'endsOn'>,
  hiredOn: LocalDate | null,
  today: LocalDate,
): ProposedDeadline[] {
  const { signedOn, endsOn } = contract;
  if (endsOn != null && endsOn <= today) return [];
  return aidDeadlines(contract, hiredOn).filter(({ ruleId, occurrence }) => {
    if (ruleId === 'AID-10') return endsOn == null;
    if (ruleId !== 'AID-01' && ruleId !== 'AID-02') return true;
    const yearNo = ruleId === 'AID-01' ? 1 : Number(occurrence) + 1;
    return today < anniversary(signedOn, yearNo);
  });
}

/** The deadline that the payment of a contract year meets. */
export function paymentDeadline(yearNo: number): { ruleId: string; occurrence: string } {
  return yearNo === 1
    ? { ruleId: 'AID-01', occurrence: '' }
    : { ruleId: 'AID-02', occurrence: String(yearNo - 1) };
}
