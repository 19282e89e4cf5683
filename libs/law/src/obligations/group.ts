import { obligation } from './all';
import type { Obligation } from './obligation';

/** GE-02: the labour inspectorate of the seat is told of a change of the group or of its members within a month. */
export const GROUP_CHANGE_NOTICE: Obligation = obligation('GE-02');
