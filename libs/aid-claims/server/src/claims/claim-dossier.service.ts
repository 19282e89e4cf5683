import { Injectable } from '@nestjs/common';
import { CLAIM_FILE_KINDS, type ClaimFileKind } from '@relais/aid-claims/core';
import type { Principal } from '@relais/identity/core';
import type { LocalDate } from '@relais/kernel';
import { euros } from '@relais/law';
import { Clock } from '@relais/platform/config';
import { Db } from '@relais/platform/database';
import { Pdf } from '@relais/platform/files';
import type { AidContractView, AidYearView } from '../contracts/aid-contract.contract';
import { AidContractsService } from '../contracts/aid-contracts.service';
import { AidPaymentsService } from '../payments/aid-payments.service';
import { AidClaim } from './aid-claim.entity';
import type { AidClaimView } from './aid-claim.contract';

const FILE_NAMES: Readonly<Record<ClaimFileKind, string>> = {
  'employment-contract': 'Contrat de travail',
  'placement-agreement': 'Convention de mise à disposition',
  'hours-attestation': 'Attestation d’heures ou bulletins',
  'training-proof': 'Inscription ou certificat de formation',
  'bank-details': 'RIB',
  other: 'Autre document',
};
const OPTION_NAMES = { third: '1/3 ETP', half: '1/2 ETP', full: '1 ETP' } as const;

const day = (date: LocalDate | null) => (date === null ? '' : date.split('-').reverse().join('/'));
const money = (cents: number) => euros(cents, 'fr');

/** The claim of a year as one document to print: what was signed, due, asked, joined, received, and why it differs. */
@Injectable()
export class ClaimDossierService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly contracts: AidContractsService,
    private readonly payments: AidPaymentsService,
  ) {}

  async print(principal: Principal, claimId: string): Promise<{ name: string; content: Buffer }> {
    const { aidContractId, yearNo } = await this.db.find(AidClaim, { id: claimId });
    const contract = await this.contracts.read(principal, aidContractId);
    const year = contract.years.find((one) => one.yearNo === yearNo);
    if (!year?.claim) throw new Error(`contract ${aidContractId} has no claim of year ${yearNo}`);
    const payments = await this.payments.list(principal, aidContractId);
    const today = this.clock.today();
    const pdf = new Pdf(`Dossier de demande d’aide, année ${yearNo} : ${contract.doctorName}`, today);
    pdf.paragraph(`Préparé le ${day(today)} par le groupement pour ${contract.memberName}.`);
    writeContract(pdf, contract);
    writeYear(pdf, year);
    writeFiles(pdf, year.claim);
    writeSteps(pdf, year.claim);
    pdf.heading('Versements reçus');
    pdf.table(
      [
        { title: 'Reçu le', width: 2 },
        { title: 'Libellé', width: 5 },
        { title: 'Montant', width: 2 },
      ],
      payments
        .filter((payment) => payment.yearNo === yearNo)
        .map(({ receivedOn, label, amountCents }) => [day(receivedOn), label, money(amountCents)]),
    );
    writeGap(pdf, year);
    return { name: `dossier-aide-annee-${yearNo}.pdf`, content: await pdf.finish() };
  }
}

function writeContract(pdf: Pdf, contract: AidContractView): void {
  pdf.heading('Contrat d’aide');
  pdf.table(
    [
      { title: 'Élément', width: 2 },
      { title: 'Valeur', width: 5 },
    ],
    [
      ['Médecin signataire', contract.doctorName],
      ['Caisse', contract.healthFund],
      ['Signé le', `${day(contract.signedOn)} (version ${contract.schemeVersion})`],
      ['Option', OPTION_NAMES[contract.aidOption]],
      ['Assistant', contract.employeeName ?? 'non renseigné'],
      ['Embauché le', day(contract.assistantHiredOn) || 'non renseigné'],
    ],
  );
}

function writeYear(pdf: Pdf, year: AidYearView): void {
  pdf.heading(`Année ${year.yearNo} : du ${day(year.from)} au ${day(year.to)}`);
  pdf.paragraph(`Montant attendu : ${money(year.amountCents)}. ${year.explanation.fr}`);
  pdf.paragraph(
    `Sources : ${year.sources.map(({ code, article, status }) => `${code}, ${article}${status === 'assumption' ? ' (hypothèse)' : ''}`).join(' ; ')}.`,
  );
  pdf.table(
    [
      { title: 'Versement', width: 4 },
      { title: 'Attendu le', width: 2 },
      { title: 'Montant', width: 2 },
    ],
    year.instalments.map(({ label, dueOn, amountCents, certainty }) => [
      label.fr,
      `${day(dueOn) || 'date non connue'}${certainty === 'assumption' ? ' (hypothèse)' : ''}`,
      money(amountCents),
    ]),
  );
}

function writeFiles(pdf: Pdf, { files, missingFiles }: AidClaimView): void {
  pdf.heading('Pièces');
  pdf.table(
    [
      { title: 'Pièce', width: 3 },
      { title: 'Document', width: 4 },
      { title: 'État', width: 1 },
    ],
    CLAIM_FILE_KINDS.flatMap((kind) => {
      const joined = files.filter((file) => file.kind === kind);
      if (joined.length > 0) return joined.map(({ name }) => [FILE_NAMES[kind], name, 'jointe']);
      return missingFiles.includes(kind) ? [[FILE_NAMES[kind], '', 'à joindre']] : [];
    }),
  );
}

function writeSteps(pdf: Pdf, claim: AidClaimView): void {
  pdf.heading('Étapes');
  const steps = [
    ['Envoyée', claim.submittedOn, claim.submittedBy],
    ['Accusée', claim.acknowledgedOn, claim.acknowledgedBy],
    ['Payée', claim.paidOn, claim.paidBy],
  ] as const;
  pdf.table(
    [
      { title: 'Étape', width: 2 },
      { title: 'Le', width: 2 },
      { title: 'Par', width: 4 },
    ],
    steps.map(([name, on, by]) => [name, day(on), by ?? '']),
  );
}

function writeGap(pdf: Pdf, { gap, claim }: AidYearView): void {
  if (gap === null) return;
  pdf.heading(
    gap.missingCents > 0
      ? `Il manque ${money(gap.missingCents)}`
      : `Reçu en trop : ${money(Math.abs(gap.missingCents))}`,
  );
  for (const { sentence } of gap.readings) pdf.paragraph(sentence.fr);
  if (claim?.gapReason) pdf.paragraph(`Retenu par le groupement : ${claim.gapReason}`);
}
