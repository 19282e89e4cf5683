/** A bag of environment variables. */
export type SettingSource = Readonly<Record<string, string | undefined>>;

interface Options {
  fallback?: string;
  requiredInProduction?: boolean;
  refusedInProduction?: boolean;
  sensitive?: boolean;
}

interface Setting<T> {
  name: string;
  parse(raw: string | undefined, production: boolean): T;
}

class Refusal extends Error {}

function present(name: string, raw: string | undefined, production: boolean, options: Options): string {
  if (raw !== undefined && raw !== '') {
    if (production && options.refusedInProduction) throw new Refusal(`${name} must not be set in production`);
    return raw;
  }
  if (options.fallback === undefined || (production && options.requiredInProduction)) {
    throw new Refusal(`${name} is missing`);
  }
  return options.fallback;
}

/** A secret that every reader of the source knows; good for a demonstration, refused in production. */
const demonstrationSecret = (bytes: number) => Buffer.alloc(bytes, 'relais demonstration key ');

/** The kinds of settings; each names its variable, never its value, when it refuses. */
export const setting = {
  text: (name: string, options: Options = {}): Setting<string> => ({
    name,
    parse: (raw, production) => present(name, raw, production, options),
  }),
  url: (name: string, options: Options = {}): Setting<string> => ({
    name,
    parse: (raw, production) => {
      const text = present(name, raw, production, options);
      if (text !== '' && !URL.canParse(text)) throw new Refusal(`${name} is not a URL`);
      return text;
    },
  }),
  flag: (name: string, fallback: boolean): Setting<boolean> => ({
    name,
    parse: (raw) => {
      if (raw === undefined || raw === '') return fallback;
      if (raw !== 'true' && raw !== 'false') throw new Refusal(`${name} must be true or false`);
      return raw === 'true';
    },
  }),
  integer: (name: string, options: { fallback: number; min: number; max: number }): Setting<number> => ({
    name,
    parse: (raw) => {
      if (raw === undefined || raw === '') return options.fallback;
      const value = Number(raw);
      if (!Number.isInteger(value) || value < options.min || value > options.max) {
        throw new Refusal(`${name} must be a whole number from ${options.min} to ${options.max}`);
      }
      return value;
    },
  }),
  secret: (name: string, options: { bytes: number }): Setting<Buffer> => ({
    name,
    parse: (raw, production) => {
      if (raw === undefined || raw === '') {
        if (production) throw new Refusal(`${name} is missing`);
        return demonstrationSecret(options.bytes);
      }
      const value = Buffer.from(raw, 'base64');
      if (value.length < options.bytes)
        throw new Refusal(`${name} is too short: ${options.bytes} bytes in base64`);
      if (production && value.equals(demonstrationSecret(options.bytes))) {
        throw new Refusal(`${name} is the demonstration key`);
      }
      return value.subarray(0, options.bytes);
    },
  }),
};

/** The settings that could not be read, all at once. */
export class InvalidSettings extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`Invalid settings:\n${problems.map((p) => `- ${p}`).join('\n')}`);
    this.name = 'InvalidSettings';
  }
}

/** Reads all settings and reports every problem together. Throws `InvalidSettings`. */
export function readSettings<T>(source: SettingSource, shape: (read: <V>(s: Setting<V>) => V) => T): T {
  const production = source['RELAIS_PRODUCTION'] === 'true';
  const problems: string[] = [];
  const result = shape(<V>(s: Setting<V>): V => {
    try {
      return s.parse(source[s.name], production);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      problems.push(error.message);
      return undefined as V;
    }
  });
  if (problems.length > 0) throw new InvalidSettings(problems);
  return result;
}
