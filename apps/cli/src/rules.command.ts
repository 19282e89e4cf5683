import { isLocalDate, type LocalDate } from '@relais/kernel';
import { isStale, type LawEntry, lawEntries, valueOn } from '@relais/law';
import { SystemClock } from '@relais/platform/config';
import { Command } from 'commander';
import { OperatorError } from './operator-error';

/** An entry on a day, as `--json` prints it. */
function described(entry: LawEntry, day: LocalDate) {
  const { kind, id, title, version, status, unit, checkedOn, onByDefault } = entry;
  const inForce = valueOn(entry, day);
  const references = inForce ? [inForce.reference] : entry.references;
  return {
    kind,
    id,
    title,
    version,
    status,
    onByDefault,
    articles: references.map(({ code, article }) => `${code}, ${article}`),
    ...(inForce ? { value: inForce.value, unit, from: inForce.from } : {}),
    checkedOn,
    stale: isStale(entry, day),
  };
}

function asText(entry: ReturnType<typeof described>): string {
  const value = 'value' in entry ? `: ${JSON.stringify(entry.value)} ${entry.unit}, since ${entry.from}` : '';
  return [
    `${entry.kind} ${entry.id}, version ${entry.version}, ${entry.status}${entry.onByDefault ? '' : ', off by default'}`,
    `  ${entry.title.fr}${value}`,
    `  ${entry.articles.join('; ')}`,
    `  checked on ${entry.checkedOn}${entry.stale ? ': TO BE CHECKED AGAIN' : ''}`,
  ].join('\n');
}

/** `relais rules`: the law that Relais applies on a day. */
export const rulesCommand = (write: (line: string) => void = (line) => console.log(line)): Command =>
  new Command('rules')
    .description('list the figures, rules and obligations that Relais applies, with their texts')
    .option('--on <day>', 'the figures in force on this day (YYYY-MM-DD), today by default')
    .option('--json', 'answer as JSON')
    .option('--stale', 'only what should be checked again; the exit code tells whether there is any')
    .action(({ on, json, stale }: { on?: string; json?: boolean; stale?: boolean }) => {
      if (on !== undefined && !isLocalDate(on)) throw new OperatorError(`${on} is not a day (YYYY-MM-DD).`);
      const day = on ?? new SystemClock().today();
      const all = lawEntries().map((entry) => described(entry, day));
      const shown = stale ? all.filter((entry) => entry.stale) : all;
      if (json) write(JSON.stringify(shown, null, 2));
      else {
        for (const entry of shown) write(asText(entry));
        write(
          stale
            ? `${shown.length} of ${all.length} should be checked again`
            : `${shown.length} figures, rules and obligations on ${day}`,
        );
      }
      if (stale && shown.length > 0) process.exitCode = 1;
    });
