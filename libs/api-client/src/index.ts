export { api, setApiLanguage, unwrap } from './client';
export { ApiProblem, applyProblem, asProblem, type FieldProblem, type ProblemBody } from './problem';
export {
  useAllPages,
  useSend,
  type AllPagesOptions,
  type Attempt,
  type PageOf,
  type RowSource,
  type Sending,
  type SendOptions,
  type Then,
} from './queries';
export type { components, paths } from './schema';
