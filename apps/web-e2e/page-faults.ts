import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** First words of the keys of messages: folders of features, the shell, the design system. */
const NAMESPACES = [
  ...readdirSync(new URL('../web/src/features', import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())),
  'shell',
  'ui',
];

/** Texts no reader should meet: keys without a message, holes of a template, values of a program, ISO dates. */
const RAW = [
  new RegExp(`(?<![\\w.@/-])(?:${NAMESPACES.join('|')})\\.[a-z][\\w.-]*[A-Za-z]`, 'g'),
  /\b(?:undefined|NaN|null)\b|\[object \w+\]|Invalid Date|\{\{/g,
  /(?<![\w/.-])20\d\d-\d\d(?:-\d\d)?(?![\w.-])/g,
];

/** Answers, at each call, what the browser complained about since the last one. */
export function listenTo(page: Page): () => string[] {
  let heard: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') heard.push(`console: ${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => heard.push(`error: ${error.message}`));
  return () => {
    const since = heard;
    heard = [];
    return since;
  };
}

/** What one would not show to a customer about the page as it stands, one line each. */
export async function faultsOf(page: Page, colorScheme: 'light' | 'dark'): Promise<string[]> {
  const seen = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const named = [...document.querySelectorAll('[aria-label],[title],[placeholder]')].flatMap((element) =>
      ['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? ''),
    );
    return {
      tooWide: scrollWidth - clientWidth,
      titles: [...document.querySelectorAll('h1')].map((title) => title.innerText.trim()),
      title: document.title,
      text: [document.body.innerText, ...named].join('\n'),
      html: document.querySelector('main')?.outerHTML ?? document.body.outerHTML,
    };
  });
  const faults: string[] = [];
  if (seen.tooWide > 0) faults.push(`${seen.tooWide} px wider than the window`);
  if (seen.titles.length !== 1 || seen.titles[0] === '') faults.push(`titles ${JSON.stringify(seen.titles)}`);
  if (!/\S · Relais$/.test(seen.title)) faults.push(`document title “${seen.title}”`);
  for (const raw of RAW)
    for (const found of new Set(seen.text.match(raw) ?? [])) faults.push(`shows “${found}”`);
  return [...faults, ...(await axeOnce(page, colorScheme, seen.html))];
}

const lookedAt = new Set<string>();

/** What two roles see alike is looked at once: axe takes longer than all the rest. */
async function axeOnce(page: Page, colorScheme: string, html: string): Promise<string[]> {
  const seen = createHash('sha256')
    .update(`${colorScheme} ${page.viewportSize()?.width} ${html}`)
    .digest('hex');
  if (lookedAt.has(seen)) return [];
  lookedAt.add(seen);
  return axe(page, colorScheme);
}

/** Serious and critical findings of axe. Only colours differ in the dark, so only those are looked at there. */
async function axe(page: Page, colorScheme: string): Promise<string[]> {
  // Without frames of others, one script in the page is enough.
  const builder = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  if (colorScheme === 'dark') builder.withRules(['color-contrast', 'link-in-text-block']);
  const { violations } = await builder.analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target, any }) => `${id} ${String(target)} ${colours(any)}`));
}

const colours = (checks: readonly { data?: unknown }[]): string => {
  const data = checks[0]?.data as { fgColor?: string; bgColor?: string; contrastRatio?: number } | undefined;
  return data?.contrastRatio === undefined ? '' : `${data.fgColor} on ${data.bgColor}: ${data.contrastRatio}`;
};
