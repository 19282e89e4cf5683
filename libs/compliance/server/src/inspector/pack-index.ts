import type { Certainty, LocalDate, Reference } from '@relais/kernel';
import { Pdf } from '@relais/platform/files';
import type { WrittenEntry } from './zip-writer';

export interface IndexSection {
  readonly title: string;
  readonly references: readonly Reference[];
  readonly remark: string;
  readonly files: readonly WrittenEntry[];
}

/** Files of one part that the index names one by one; the list of checksums names all. */
const FILES_SHOWN = 20;

const CERTAINTY: Readonly<Record<Certainty, string>> = {
  verified: '',
  secondary: ' (texte en vigueur non relu : une version plus récente existe peut-être)',
  assumption: ' (lecture à confirmer)',
};

/** The first page of the pack: what is inside, by which article, and how to check that nothing was changed. */
export async function packIndex(
  group: { name: string; siret: string; address: string },
  on: LocalDate,
  sections: readonly IndexSection[],
  checksums: string,
): Promise<Buffer> {
  const day = on.split('-').reverse().join('/');
  const pdf = new Pdf('Dossier pour l’inspection du travail', on)
    .paragraph(`${group.name}, SIRET ${group.siret}${group.address === '' ? '' : `, ${group.address}`}.`)
    .paragraph(`Établi à la date du ${day}. Les tableaux (CSV) s’ouvrent avec un tableur.`);
  for (const [n, { title, references, remark, files }] of sections.entries()) {
    pdf.heading(`${n + 1}. ${title}`);
    if (references.length > 0) pdf.paragraph(references.map(cited).join(' ; '));
    pdf.paragraph(remark);
    if (files.length === 0) continue;
    pdf.table(
      [
        { title: 'Fichier', width: 8 },
        { title: 'Octets', width: 2 },
      ],
      files.slice(0, FILES_SHOWN).map(({ path, bytes }) => [path, String(bytes)]),
    );
    if (files.length > FILES_SHOWN) pdf.paragraph(`et ${files.length - FILES_SHOWN} autres fichiers.`);
  }
  return pdf
    .heading('Vérifier le dossier')
    .paragraph(
      'Le fichier 00-empreintes-sha256.txt donne l’empreinte de chaque fichier (commande sha256sum -c). Sa propre empreinte :',
    )
    .paragraph(checksums)
    .finish();
}

const cited = ({ code, article, status }: Reference): string => `${code}, ${article}${CERTAINTY[status]}`;
