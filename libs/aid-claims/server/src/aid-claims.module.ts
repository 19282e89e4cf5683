import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DeadlinesModule } from '@relais/deadlines/server';
import './aid.problems';
import { AidAssumingService } from './choices/aid-assuming.service';
import { AidChoicesController } from './choices/aid-choices.controller';
import { AidChoicesService } from './choices/aid-choices.service';
import { AidClaim } from './claims/aid-claim.entity';
import { AidClaimsController } from './claims/aid-claims.controller';
import { AidClaimsService } from './claims/aid-claims.service';
import { ClaimDossierService } from './claims/claim-dossier.service';
import { AidContract } from './contracts/aid-contract.entity';
import { AidContractsController } from './contracts/aid-contracts.controller';
import { AidContractsService } from './contracts/aid-contracts.service';
import { AidPlanService } from './contracts/aid-plan.service';
import { NetCostService } from './contracts/net-cost.service';
import { PlacedTimeService } from './contracts/placed-time.service';
import { AidLifeController } from './life/aid-life.controller';
import { AidAbsence, AidEvent, AidTraining } from './life/aid-life.entity';
import { AidLifeService } from './life/aid-life.service';
import { AidLivesService } from './life/aid-lives.service';
import { AidPayment } from './payments/aid-payment.entity';
import { AidPaymentsController } from './payments/aid-payments.controller';
import { AidPaymentsService } from './payments/aid-payments.service';

/** The aid of the health fund to the hire of a medical assistant: contracts, what happens to them, claims, money. */
@Module({
  imports: [
    TypeOrmModule.forFeature([AidContract, AidClaim, AidPayment, AidAbsence, AidTraining, AidEvent]),
    DeadlinesModule,
  ],
  controllers: [
    AidContractsController,
    AidClaimsController,
    AidChoicesController,
    AidPaymentsController,
    AidLifeController,
  ],
  providers: [
    AidContractsService,
    AidChoicesService,
    AidAssumingService,
    AidPlanService,
    AidClaimsService,
    ClaimDossierService,
    NetCostService,
    PlacedTimeService,
    AidPaymentsService,
    AidLivesService,
    AidLifeService,
  ],
})
export class AidClaimsModule {}
