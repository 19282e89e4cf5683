import type { LocalDate } from '@relais/kernel';
import {
  BooleanField,
  IdField,
  InstantField,
  IntField,
  LocalDateField,
  OneOfField,
  TextField,
} from '@relais/platform/http';

export const PACK_STATUSES = ['asked', 'building', 'ready', 'failed', 'expired'] as const;
export type PackStatus = (typeof PACK_STATUSES)[number];

/** The parts of a pack, in the order in which they are written. */
export const PACK_STEPS = [
  'staff-register',
  'practice-registers',
  'member-list',
  'contracts',
  'placements',
  'hours',
  'proofs',
  'index',
] as const;
export type PackStep = (typeof PACK_STEPS)[number];

export class MakePack {
  @LocalDateField({ optional: true, description: 'The day the pack speaks of; today when absent.' })
  asOf?: LocalDate;
}

/** A pack for the labour inspector: being made, ready, or over. */
export class InspectorPackView {
  @IdField()
  id!: string;
  @LocalDateField()
  asOf!: LocalDate;
  @InstantField()
  askedAt!: string;
  @TextField(160)
  askedBy!: string;
  @OneOfField(PACK_STATUSES)
  status!: PackStatus;
  @OneOfField(PACK_STEPS, { nullable: true, description: 'The part being written.' })
  step!: PackStep | null;
  @IntField({ min: 0, max: 100 }, { description: 'Percent.' })
  progress!: number;
  @TextField(80, { nullable: true, description: 'Code of the problem that stopped it.' })
  failure!: string | null;
  @TextField(200, { nullable: true })
  fileName!: string | null;
  @IntField({ min: 0, max: Number.MAX_SAFE_INTEGER }, { nullable: true })
  bytes!: number | null;
  @TextField(64, { nullable: true })
  sha256!: string | null;
  @IntField({ min: 0, max: 1_000_000 }, { nullable: true, description: 'Files inside.' })
  entryCount!: number | null;
  @IntField(
    { min: 0, max: 1_000_000 },
    { description: 'Proofs whose bytes could not be read; the index names them.' },
  )
  missing!: number;
  @LocalDateField({ nullable: true, description: 'Last day on which it can be downloaded.' })
  expiresOn!: LocalDate | null;
  @BooleanField()
  downloadable!: boolean;
}
