import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DeadlinesModule } from '@relais/deadlines/server';
import './aid.problems';
import { AidClaim } from './claims/aid-claim.entity';
import { AidClaimsController } from './claims/aid-claims.controller';
import { AidClaimsService } from './claims/aid-claims.service';
import { AidContract } from './contracts/aid-contract.entity';
import { AidContractsController } from './contracts/aid-contracts.controller';
import { AidContractsService } from './contracts/aid-contracts.service';
import { NetCostService } from './contracts/net-cost.service';

/** The aid of the health fund to the hire of a medical assistant: contracts, claims, money. */
@Module({
  imports: [TypeOrmModule.forFeature([AidContract, AidClaim]), DeadlinesModule],
  controllers: [AidContractsController, AidClaimsController],
  providers: [AidContractsService, AidClaimsService, NetCostService],
})
export class AidClaimsModule {}
