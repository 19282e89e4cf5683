import type { Parameter } from '../parameter';
import {
  collectiveAidAmounts,
  collectiveCeiling,
  collectiveMinimumList,
  collectiveNewDoctor,
  collectiveTargets,
} from './collective';
import { AID_DELAYS } from './delays';
import { minimumList, olderDoctor, technicalShareMaximum } from './eligibility';
import { aidAmounts } from './medical-assistant-aid';

/** Figures and delays of the aid to the hire of a medical assistant. */
export const AID_PARAMETERS: readonly Parameter<unknown>[] = [
  aidAmounts,
  collectiveAidAmounts,
  collectiveCeiling,
  collectiveMinimumList,
  collectiveNewDoctor,
  collectiveTargets,
  minimumList,
  technicalShareMaximum,
  olderDoctor,
  ...AID_DELAYS,
];
