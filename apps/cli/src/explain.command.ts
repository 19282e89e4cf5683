import { text } from 'node:stream/consumers';
import {
  describeFacts,
  evaluate,
  exampleFacts,
  explainObligation,
  FactsError,
  type FactSchema,
  OBLIGATIONS,
  obligationSchema,
  type RuleResult,
  RULES,
} from '@relais/law';
import { Command } from 'commander';
import { OperatorError } from './operator-error';

/** What the command reads and where it writes; a test gives its own. */
export interface ExplainStreams {
  read(): Promise<string>;
  write(line: string): void;
  fail(line: string): void;
}

const standard: ExplainStreams = {
  read: () => text(process.stdin),
  write: (line) => console.log(line),
  fail: (line) => console.error(line),
};

const UNREADABLE = 2;
const EXAMPLE_DAY = '2026-11-22';

/** What the command needs of a rule or of an obligation. */
interface Explained {
  readonly schema: FactSchema;
  example(): Readonly<Record<string, unknown>>;
  answer(facts: unknown): RuleResult;
}

function known(id: string): Explained {
  const rule = RULES.find((candidate) => candidate.id === id);
  if (rule)
    return {
      schema: rule.facts,
      example: () => exampleFacts(rule),
      answer: (facts) => evaluate(rule, facts),
    };
  const obligation = OBLIGATIONS.find((candidate) => candidate.id === id);
  if (!obligation)
    throw new OperatorError(`No rule or obligation has the id ${id}. \`relais rules\` lists them.`);
  const schema = obligationSchema(obligation);
  return {
    schema,
    // Everything that may be told, to be filled in or left out.
    example: () =>
      Object.fromEntries(Object.keys(schema).map((name) => [name, name === 'on' ? EXAMPLE_DAY : null])),
    answer: (facts) => explainObligation(obligation, facts),
  };
}

function factsIn(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new FactsError('facts', 'JSON on the standard input');
  }
}

/**
 * `relais explain <rule>`: the answer of a rule, or whether and when an obligation is due, for the facts on the standard input, as JSON. Exit code 0 when it is
 * answered (a `cannot-tell` is an answer, and names what is missing), 2 when the facts cannot be read.
 */
export const explainCommand = ({ read, write, fail }: ExplainStreams = standard): Command =>
  new Command('explain')
    .description(
      'answer a rule of law or an obligation for the facts on the standard input, with its figures and texts',
    )
    .argument('<rule>', 'id of the rule or obligation, as `relais rules` lists it')
    .option('--example', 'print facts to start from')
    .option('--schema', 'print the facts that the rule reads, with their units')
    .action(async (id: string, { example, schema }: { example?: boolean; schema?: boolean }) => {
      const explained = known(id);
      const print = (answer: unknown) => write(JSON.stringify(answer, null, 2));
      if (schema) return print(describeFacts(explained.schema));
      if (example) return print(explained.example());
      try {
        const { ruleId, ...answer } = explained.answer(factsIn(await read()));
        print({ rule: ruleId, ...answer });
      } catch (error) {
        if (!(error instanceof FactsError)) throw error;
        fail(error.message);
        process.exitCode = UNREADABLE;
      }
    });
