import type { LocalDate } from '@relais/kernel';
import { type PlanWork, type WorkBoard, judgePlan } from '@relais/placements/core';
import { useQueries } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { Span } from './calendar-span';
import { type Planning, plannedWorkQuery } from './planning-queries';

/** People asked for at once. */
const BATCH = 100;

/** The people of pages, each once, in sets that stay the same when a page is added. */
export function batchesOf(pages: readonly Planning[]): string[][] {
  const known = new Set<string>();
  return pages.flatMap((page) => {
    const fresh = page.employees.map(({ id }) => id).filter((id) => !known.has(id));
    for (const id of fresh) known.add(id);
    return Array.from({ length: Math.ceil(fresh.length / BATCH) }, (_, i) =>
      fresh.slice(i * BATCH, (i + 1) * BATCH),
    );
  });
}

/**
 * What the rules of working time say of everybody shown, as far as it is known. The facts are asked for once the
 * planning is there, and the plans are judged here, one person after the other while the browser has nothing to do.
 */
export function usePlanWork(pages: readonly Planning[], span: Span): ReadonlyMap<string, PlanWork> {
  const batches = useMemo(() => batchesOf(pages), [pages]);
  const boards = useQueries({
    queries: batches.map((employeeIds) => plannedWorkQuery(employeeIds, span.from, span.to)),
    combine: allBoards,
  });
  const { from, to } = span;
  const [judged, setJudged] = useState<ReadonlyMap<string, PlanWork>>(new Map());
  useEffect(() => judgeWhenIdle(boards, { from, to }, setJudged), [boards, from, to]);
  return judged;
}

const allBoards = (results: readonly { data?: { employees: WorkBoard[] } | undefined }[]): WorkBoard[] =>
  results.flatMap(({ data }) => data?.employees ?? []);

/** What was judged, as long as the facts and the days stay the same. */
const known = new WeakMap<WorkBoard, { readonly days: string; readonly work: PlanWork }>();

/** Judges boards in short slices of time and tells it when all are judged. Gives what stops it. */
export function judgeWhenIdle(
  boards: readonly WorkBoard[],
  span: { readonly from: LocalDate; readonly to: LocalDate },
  tell: (judged: ReadonlyMap<string, PlanWork>) => void,
): () => void {
  const judged = new Map<string, PlanWork>();
  let next = 0;
  let cancel = () => {};
  const slice = () => {
    const until = performance.now() + SLICE_MS;
    for (; next < boards.length && performance.now() < until; next += 1) {
      const board = boards[next] as WorkBoard;
      judged.set(board.employeeId, judgedOnce(board, span));
    }
    if (next < boards.length) cancel = whenIdle(slice);
    else tell(judged);
  };
  cancel = whenIdle(slice);
  return () => cancel();
}

function judgedOnce(board: WorkBoard, span: { from: LocalDate; to: LocalDate }): PlanWork {
  const days = `${span.from} ${span.to}`;
  const before = known.get(board);
  if (before?.days === days) return before.work;
  const work = judgePlan(board, span);
  known.set(board, { days, work });
  return work;
}

/** Half a frame: typing and scrolling stay fluent. */
const SLICE_MS = 8;

/** Not every browser says when it is idle; a timer lets the page be drawn first too. */
function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(work, { timeout: 500 });
    return () => cancelIdleCallback(handle);
  }
  const handle = setTimeout(work, 1);
  return () => clearTimeout(handle);
}
