import { Module } from '@nestjs/common';
import { DeadlineBook } from './deadline-book';

@Module({ providers: [DeadlineBook], exports: [DeadlineBook] })
export class DeadlinesModule {}
