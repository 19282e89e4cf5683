import {
  CLAIM_FILE_KINDS,
  CLAIM_STATUSES,
  type ClaimFileKind,
  type ClaimStatus,
} from '@relais/aid-claims/core';
import type { Cents, LocalDate } from '@relais/kernel';
import {
  CentsField,
  FindingView,
  IdField,
  IntField,
  ListField,
  LocalDateField,
  OneOfField,
  TextField,
  TextListField,
  VersionField,
} from '@relais/platform/http';

export class AidClaimFileView {
  @IdField()
  id!: string;
  @OneOfField(CLAIM_FILE_KINDS, { enumName: 'AidClaimFileKind' })
  kind!: ClaimFileKind;
  @IdField()
  fileId!: string;
  @TextField(200)
  name!: string;
}

/** The claim of one contract year. */
export class AidClaimView {
  @IdField()
  id!: string;
  @IntField({ min: 1, max: 10 })
  yearNo!: number;
  @CentsField()
  expectedCents!: Cents;
  @CentsField({ nullable: true, description: 'Null until it is paid.' })
  receivedCents!: Cents | null;
  @CentsField({ nullable: true, min: -1_000_000_000, description: 'Received less expected.' })
  gapCents!: Cents | null;
  @TextField(500, { nullable: true })
  gapReason!: string | null;
  @OneOfField(CLAIM_STATUSES)
  status!: ClaimStatus;
  @LocalDateField({ nullable: true })
  submittedOn!: LocalDate | null;
  @TextField(160, { nullable: true })
  submittedBy!: string | null;
  @LocalDateField({ nullable: true })
  acknowledgedOn!: LocalDate | null;
  @TextField(160, { nullable: true })
  acknowledgedBy!: string | null;
  @LocalDateField({ nullable: true })
  paidOn!: LocalDate | null;
  @TextField(160, { nullable: true })
  paidBy!: string | null;
  @ListField(() => AidClaimFileView, { max: 100 })
  files!: AidClaimFileView[];
  @TextListField(40, { max: 10, description: 'Expected documents that are not attached.' })
  missingFiles!: ClaimFileKind[];
  @TextListField(20, {
    max: 10,
    description: 'What may be done now: `submit`, `acknowledge`, `pay`, `reopen`.',
  })
  actions!: string[];
  @ListField(() => FindingView, { max: 10, description: 'Warnings of the last action.' })
  findings!: FindingView[];
  @VersionField()
  version!: number;
}

export class PrepareClaim {
  @IntField({ min: 1, max: 5 })
  yearNo!: number;
}

export class ClaimStep {
  @LocalDateField()
  on!: LocalDate;
  @VersionField()
  version!: number;
}

export class PayClaim extends ClaimStep {
  @CentsField({ description: 'What arrived on the doctor’s account.' })
  receivedCents!: Cents;
  @TextField(500, {
    optional: true,
    min: 0,
    description: 'Needed when the amount differs from the one expected.',
  })
  gapReason?: string;
}

export class ReopenClaim {
  @VersionField()
  version!: number;
}

export class AddClaimFile {
  @OneOfField(CLAIM_FILE_KINDS, { enumName: 'AidClaimFileKind' })
  kind!: ClaimFileKind;
  @IdField({ description: 'A file handed in with `POST /v1/files`.' })
  fileId!: string;
}
