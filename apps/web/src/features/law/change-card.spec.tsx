import { afterEach, describe, expect, test } from '@jest/globals';
import { all, clear, click, show } from '@relais/ui/testing';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { ChangeCard } from './change-card';
import type { Change } from './law-queries';
import { messages as fr } from './messages.fr';
import { messages as en } from './messages.en';

afterEach(clear);

const smic: Change = {
  id: '1',
  kind: 'changed',
  entryKind: 'parameter',
  entryId: 'smic.monthly',
  title: { fr: 'SMIC mensuel', en: 'Monthly minimum wage' },
  summary: null,
  differences: [
    {
      part: 'value',
      before: { fr: '1 823,03 €', en: '€1,823.03' },
      after: { fr: '1 867,02 €', en: '€1,867.02' },
      from: '2026-06-01',
      reference: null,
    },
  ],
  references: [
    {
      code: 'Arrêté du 22 mai 2026',
      article: 'article 1',
      url: 'https://exemple.invalid',
      status: 'secondary',
    },
  ],
  effectiveFrom: '2026-06-01',
  recordedAt: '2026-11-22T08:00:00Z',
  concern: 'contracts-under-floor',
  concerned: 2,
  acknowledged: null,
};

const draw = async (change: Change, selection?: { checked: boolean; onChange: (checked: boolean) => void }) =>
  (
    await show(
      <QueryClientProvider client={new QueryClient()}>
        <ChangeCard change={change} {...(selection ? { selection } : {})} />
      </QueryClientProvider>,
      { fr: { law: fr }, en: { law: en } },
    )
  ).textContent.replace(/[\u00a0\u202f]/g, ' ');

describe('A change of the law', () => {
  test('shows old and new value, the day, the text and how many contracts are under the new floor (L3231-2)', async () => {
    const text = await draw(smic);
    for (const words of [
      'Avant',
      '1 823,03 €',
      'Maintenant',
      '1 867,02 €',
      'Arrêté du 22 mai 2026, article 1',
    ])
      expect(text).toContain(words);
    expect(text).toContain('2 contrats sous le nouveau minimum');
    expect(text).toMatch(/1er juin 2026|01\/06\/2026|1 juin 2026/);
  });

  test('says its sentence when it is new, and names nobody when nobody is concerned', async () => {
    const text = await draw({
      ...smic,
      kind: 'added',
      differences: [],
      summary: { fr: 'Les heures non placées restent dues.', en: 'Unplaced hours stay due.' },
      concerned: 0,
    });
    expect(text).toContain('Nouveau');
    expect(text).toContain('Les heures non placées restent dues.');
    expect(text).not.toContain('Voir la liste');
  });

  test('tells a certainty and a switch in words', async () => {
    const side = (word: string) => ({ fr: word, en: word });
    const text = await draw({
      ...smic,
      differences: [
        {
          part: 'certainty',
          before: side('assumption'),
          after: side('verified'),
          from: null,
          reference: null,
        },
        { part: 'default', before: side('true'), after: side('false'), from: null, reference: null },
        { part: 'value', before: null, after: null, from: null, reference: null },
      ],
    });
    for (const words of ['hypothèse', 'lu dans le texte', 'Oui', 'Non', 'Aucune', 'Retirée'])
      expect(text).toContain(words);
  });

  test('is ticked to be acknowledged, and then says by whom', async () => {
    const ticks: boolean[] = [];
    await draw(smic, { checked: false, onChange: (checked) => ticks.push(checked) });
    await click(all<HTMLInputElement>('input[type=checkbox]')[0]!);
    expect(ticks).toEqual([true]);
    const read = { by: 'Claire Martin', at: '2026-11-22T09:00:00Z', note: 'Paie corrigée' };
    const text = await draw({ ...smic, acknowledged: read });
    expect(text).toContain('Lu par Claire Martin');
    expect(text).toContain('Paie corrigée');
  });
});
