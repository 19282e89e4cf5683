import { text } from 'node:stream/consumers';
import { describeFacts, evaluate, exampleFacts, FactsError, ruleOf } from '@relais/law';
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

function known(id: string) {
  try {
    return ruleOf(id);
  } catch {
    throw new OperatorError(`No rule has the id ${id}. \`relais rules\` lists them.`);
  }
}

function factsIn(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new FactsError('facts', 'JSON on the standard input');
  }
}

/**
 * `relais explain <rule>`: the answer of a rule to the facts on the standard input, as JSON. Exit code 0 when it is
 * answered (a `cannot-tell` is an answer, and names what is missing), 2 when the facts cannot be read.
 */
export const explainCommand = ({ read, write, fail }: ExplainStreams = standard): Command =>
  new Command('explain')
    .description('answer a rule of law for the facts on the standard input, with its figures and texts')
    .argument('<rule>', 'id of the rule, as `relais rules` lists it')
    .option('--example', 'print facts to start from')
    .option('--schema', 'print the facts that the rule reads, with their units')
    .action(async (id: string, { example, schema }: { example?: boolean; schema?: boolean }) => {
      const rule = known(id);
      const print = (answer: unknown) => write(JSON.stringify(answer, null, 2));
      if (schema) return print(describeFacts(rule.facts));
      if (example) return print(exampleFacts(rule));
      try {
        const { ruleId, ...answer } = evaluate(rule, factsIn(await read()));
        print({ rule: ruleId, ...answer });
      } catch (error) {
        if (!(error instanceof FactsError)) throw error;
        fail(error.message);
        process.exitCode = UNREADABLE;
      }
    });
