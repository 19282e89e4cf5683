import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { HandlerRegistry } from './handlers';
import { Outbox } from './outbox';
import { Queues } from './queues';
import { Relay } from './relay';
import { JobRunner } from './runner';
import { Workers } from './workers';

@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [Outbox, HandlerRegistry, JobRunner, Queues, Relay, Workers],
  exports: [Outbox, HandlerRegistry, JobRunner, Queues, Relay, Workers],
})
export class JobsModule {}
