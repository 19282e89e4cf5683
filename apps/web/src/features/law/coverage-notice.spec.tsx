import { afterEach, expect, test } from '@jest/globals';
import { coverage } from '@relais/law';
import { all, clear, show } from '@relais/ui/testing';
import { CoverageOf } from './coverage-notice';
import { messages as fr } from './messages.fr';

afterEach(clear);

test('under an agreement that is not held, the screen says that the Code alone applies, and lists what is left out', async () => {
  const host = await show(<CoverageOf idcc="1996" />, { fr: { law: fr } });
  expect(host.textContent).toContain('Relais ne connaît pas les règles de la convention IDCC 1996');
  expect(all('li')).toHaveLength(coverage('1996').left.length);
});

test('under IDCC 1147 it says nothing', async () => {
  await show(<CoverageOf idcc="1147" />, { fr: { law: fr } });
  expect(all('[role=note]')).toEqual([]);
});
