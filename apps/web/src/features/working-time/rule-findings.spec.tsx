import { afterEach, describe, expect, test } from '@jest/globals';
import { all, clear, click, find, show, type } from '@relais/ui/testing';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { messages as english } from './messages.en';
import { messages as french } from './messages.fr';
import {
  type Reasons,
  RuleFindings,
  type ShownRuleFinding,
  overridesOf,
  stillBlocking,
} from './rule-findings';

const ELEVEN_HOURS: ShownRuleFinding = {
  ruleId: 'working-time.daily-maximum',
  severity: 'error',
  message: { fr: '11 h de travail le mardi, pour un maximum de 10 h.', en: '11 h of work' },
  numbers: { workedMinutes: 660, maximumMinutes: 600 },
  references: [
    {
      code: 'Code du travail',
      article: 'L3121-18',
      url: 'https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000033020428',
      status: 'verified',
    },
  ],
  status: 'verified',
  missing: [],
  from: '2026-12-01',
  to: null,
  fingerprint: 'working-time.daily-maximum@1 day=2',
  override: null,
};
const UNKNOWN: ShownRuleFinding = {
  ...ELEVEN_HOURS,
  ruleId: 'working-time.cannot-tell.journey',
  severity: 'warning',
  message: { fr: 'Il manque la durée du trajet.', en: 'The journey is missing.' },
  missing: ['journey'],
  fingerprint: 'journey',
};
const REASON = 'Accord de l’inspection du 3 novembre';

function Panel({ findings, onReasons }: { findings: ShownRuleFinding[]; onReasons?: (r: Reasons) => void }) {
  const [reasons, setReasons] = useState<Reasons>({});
  return (
    <RuleFindings
      findings={findings}
      reasons={reasons}
      onReasons={(changed) => {
        setReasons(changed);
        onReasons?.(changed);
      }}
    />
  );
}

async function showPanel(
  findings: ShownRuleFinding[],
  abilities: string[],
  onReasons?: (r: Reasons) => void,
) {
  const client = new QueryClient();
  client.setQueryData(['session'], { abilities });
  await show(
    <QueryClientProvider client={client}>
      <Panel findings={findings} {...(onReasons ? { onReasons } : {})} />
    </QueryClientProvider>,
    { fr: { workingTime: french }, en: { workingTime: english } },
  );
}
const text = () => (document.body.textContent ?? '').replace(/[\u00a0\u202f]/g, ' ');

afterEach(clear);

describe('What the rules say beside a plan', () => {
  test('is the sentence, the article with its link and the first day', async () => {
    await showPanel([ELEVEN_HOURS], []);
    expect(text()).toContain('Bloquant');
    expect(text()).toContain('11 h de travail le mardi');
    expect(find<HTMLAnchorElement>('a', /L3121-18/).href).toContain('LEGIARTI000033020428');
    expect(text()).toContain('1er déc. 2026');
  });

  test('says what cannot be concluded as such, never as fine', async () => {
    await showPanel([UNKNOWN], ['rule-override.grant']);
    expect(text()).toContain('Impossible de conclure');
    expect(all('button', 'Accorder une dérogation')).toHaveLength(0);
  });

  test('lets an error pass with a reason, for those who may', async () => {
    const given: Reasons[] = [];
    await showPanel([ELEVEN_HOURS], ['rule-override.grant'], (reasons) => given.push(reasons));
    await click(find('button', 'Accorder une dérogation'));
    await type(find<HTMLTextAreaElement>('textarea'), REASON);
    const reasons = given.at(-1) ?? {};
    expect(overridesOf([ELEVEN_HOURS], reasons)).toEqual([
      { fingerprint: ELEVEN_HOURS.fingerprint, reason: REASON },
    ]);
    expect(stillBlocking([ELEVEN_HOURS], reasons)).toEqual([]);
    await showPanel([ELEVEN_HOURS], []);
    expect(all('button', 'Accorder une dérogation')).toHaveLength(0);
  });

  test('blocks while the reason is a word', () => {
    const reasons = { [ELEVEN_HOURS.fingerprint]: 'urgent' };
    expect(stillBlocking([ELEVEN_HOURS, UNKNOWN], reasons)).toEqual([ELEVEN_HOURS]);
    expect(overridesOf([ELEVEN_HOURS], reasons)).toEqual([]);
  });

  test('shows who let it pass, when and why', async () => {
    const override = { reason: REASON, decidedBy: 'Olivia Gestion', decidedAt: '2026-11-22T10:00:00Z' };
    await showPanel([{ ...ELEVEN_HOURS, override }], ['rule-override.grant']);
    expect(text()).toContain('Dérogation accordée par Olivia Gestion le');
    expect(text()).toContain(REASON);
    expect(stillBlocking([{ ...ELEVEN_HOURS, override }], {})).toEqual([]);
  });
});
