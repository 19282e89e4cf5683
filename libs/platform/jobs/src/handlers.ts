import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { declaredJobs, type JobDefinition } from './define-job';

const HANDLES = 'relais:handles';
const DELIVERS = 'relais:delivers';

/** What a handler knows about the row that asked for it. */
export interface JobContext {
  outboxId: string;
  tenantId: string | null;
  attempt: number;
}

export type Handler = (payload: object, context: JobContext) => Promise<unknown>;

/** Marks the method that does a job, inside the same transaction as its "done" mark. Exactly one per job. */
export const Handles =
  <P extends object>(job: JobDefinition<P>) =>
  <M extends (payload: P, context: JobContext) => Promise<void>>(
    _target: object,
    _name: string,
    method: TypedPropertyDescriptor<M>,
  ): void => {
    Reflect.defineMetadata(HANDLES, job.name, method.value as unknown as object);
  };

/**
 * Marks the method that hands something to the outside world. It runs outside any transaction and opens
 * its own short units; the row is marked done afterwards. It must be safe to repeat (stable Message-ID).
 */
export const Delivers =
  <P extends object>(job: JobDefinition<P>) =>
  <M extends (payload: P, context: JobContext) => Promise<void>>(
    _target: object,
    _name: string,
    method: TypedPropertyDescriptor<M>,
  ): void => {
    Reflect.defineMetadata(DELIVERS, job.name, method.value as unknown as object);
  };

/** All handlers, found at boot. The process stops when a declared job has none or two. */
@Injectable()
export class HandlerRegistry implements OnApplicationBootstrap {
  private readonly found = new Map<string, { handler: Handler; transactional: boolean }>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onApplicationBootstrap(): void {
    for (const wrapper of this.discovery.getProviders()) {
      const instance = wrapper.instance as Record<string, Handler> | undefined;
      if (!instance || typeof instance !== 'object' || !wrapper.isDependencyTreeStatic()) continue;
      const prototype = Object.getPrototypeOf(instance) as object | null;
      if (!prototype || prototype === Object.prototype) continue;
      for (const name of this.scanner.getAllMethodNames(prototype)) this.register(instance, name);
    }
    const missing = declaredJobs().filter((job) => !this.found.has(job.name));
    if (missing.length > 0)
      throw new Error(`jobs without a handler: ${missing.map((j) => j.name).join(', ')}`);
  }

  private register(instance: Record<string, Handler>, method: string): void {
    const target = instance[method];
    if (typeof target !== 'function') return;
    for (const [key, transactional] of [
      [HANDLES, true],
      [DELIVERS, false],
    ] as const) {
      const job = this.reflector.get<string | undefined>(key, target);
      if (job === undefined) continue;
      if (this.found.has(job)) throw new Error(`job ${job} has two handlers`);
      this.found.set(job, {
        handler: (payload, context) => target.call(instance, payload, context),
        transactional,
      });
    }
  }

  get(job: string): { handler: Handler; transactional: boolean } {
    const found = this.found.get(job);
    if (!found) throw new Error(`job ${job} has no handler`);
    return found;
  }
}
