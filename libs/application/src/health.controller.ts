import { Controller, Get, Header, Headers, Inject, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { SETTINGS, type Settings } from '@relais/platform/config';
import { DomainError, Public, Unlimited, WithoutUnitOfWork } from '@relais/platform/http';
import { Metrics } from '@relais/platform/observability';
import type { FastifyReply } from 'fastify';
import { Health } from './health';

@ApiExcludeController()
@Controller()
export class HealthController {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly health: Health,
    private readonly metrics: Metrics,
  ) {}

  @Get('health/live')
  @Public('A supervisor asks whether the process answers')
  @WithoutUnitOfWork()
  @Unlimited()
  live(): { live: true } {
    return { live: true };
  }

  @Get('health/ready')
  @Public('A load balancer asks whether to send traffic; no detail in production')
  @WithoutUnitOfWork()
  @Unlimited()
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const report = await this.health.report(false);
    if (!report.ready) void reply.status(503);
    return this.settings.production ? { ready: report.ready } : report;
  }

  @Get('metrics')
  @Public('A monitor reads figures without personal data; with its own token in production')
  @WithoutUnitOfWork()
  @Unlimited()
  @Header('content-type', 'text/plain; version=0.0.4')
  figures(@Headers('authorization') authorization: string | undefined): Promise<string> {
    const { metricsToken } = this.settings;
    const known =
      metricsToken === '' ? !this.settings.production : authorization === `Bearer ${metricsToken}`;
    if (!known) throw new DomainError('not-found');
    return this.metrics.registry.metrics();
  }
}
