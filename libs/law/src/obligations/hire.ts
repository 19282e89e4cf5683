import { BEFORE_START } from './before-start';
import { FROM_START } from './from-start';
import type { Obligation } from './obligation';

/** What the hire of an employee asks of a group, in the order in which it falls due. */
export const HIRE_OBLIGATIONS: readonly Obligation[] = [...BEFORE_START, ...FROM_START];
