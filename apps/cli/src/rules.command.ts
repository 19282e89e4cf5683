import { isLocalDate, type LocalDate } from '@relais/kernel';
import { OBLIGATIONS, type Parameter, PARAMETERS } from '@relais/law';
import { SystemClock } from '@relais/platform/config';
import { Command } from 'commander';
import { OperatorError } from './relais-context';

/** One legal figure on a day, with its source and when it was last checked. */
function described(parameter: Parameter<unknown>, on: LocalDate): string {
  const first = parameter.values[0]?.from;
  if (first === undefined || on < first) return `${parameter.id}\n  no value is known before ${first}`;
  const { value, from, stale } = parameter.at(on);
  const source = parameter.values.find((dated) => dated.from === from)?.source;
  return [
    `${parameter.id}: ${JSON.stringify(value)} ${parameter.unit}`,
    `  ${parameter.label.fr}, since ${from}`,
    `  ${[source?.title, source?.article].filter(Boolean).join(', ')} (published ${source?.publishedOn})`,
    `  checked on ${parameter.checkedOn}${stale ? ': TO BE CHECKED AGAIN' : ''}`,
  ].join('\n');
}

/** `relais rules`: the law that Relais applies on a day. */
export const rulesCommand = (): Command =>
  new Command('rules')
    .description('list the legal figures and obligations that Relais applies, with their sources')
    .option('--on <day>', 'the figures in force on this day (YYYY-MM-DD), today by default')
    .option(
      '--stale',
      'only the figures that should be checked again; the exit code tells whether there are any',
    )
    .action(({ on, stale }: { on?: string; stale?: boolean }) => {
      if (on !== undefined && !isLocalDate(on)) throw new OperatorError(`${on} is not a day (YYYY-MM-DD).`);
      const day = on ?? new SystemClock().today();
      const outdated = PARAMETERS.filter(
        (parameter) => day >= (parameter.values[0]?.from ?? day) && parameter.at(day).stale,
      );
      for (const parameter of stale ? outdated : PARAMETERS) console.log(described(parameter, day));
      if (stale) {
        if (outdated.length > 0) process.exitCode = 1;
        console.log(`${outdated.length} of ${PARAMETERS.length} figures should be checked again`);
        return;
      }
      for (const { id, title } of OBLIGATIONS) console.log(`${id}: ${title.fr}`);
      console.log(`${PARAMETERS.length} figures, ${OBLIGATIONS.length} obligations on ${day}`);
    });
