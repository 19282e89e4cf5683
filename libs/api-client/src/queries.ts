import { useInfiniteQuery, useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ApiProblem } from './problem';
import { asProblem } from './problem';

/** One page of a list; `nextCursor` is absent or null on the last. */
export interface PageOf<Row> {
  items: Row[];
  nextCursor?: string | null;
}

/** Rows of a list that arrive page by page: the table shows the first while the others come. */
export interface RowSource<Row> {
  rows: readonly Row[];
  /** First page still on its way. */
  isLoading: boolean;
  /** More pages are on their way. */
  isLoadingMore: boolean;
  problem: ApiProblem | undefined;
  reload: () => void;
  /** Present when the list goes on beyond `upTo` rows. */
  loadMore?: (() => void) | undefined;
}

export interface AllPagesOptions<Row> {
  queryKey: QueryKey;
  fetchPage: (cursor: string | undefined, signal: AbortSignal) => Promise<PageOf<Row>>;
  enabled?: boolean;
  /** Loads no further than about this many rows until asked: for lists that grow for ever. */
  upTo?: number;
}

/** Loads every page of a cursor list, one request at a time, and answers the rows known so far. */
export function useAllPages<Row>({
  queryKey,
  fetchPage,
  enabled = true,
  upTo = Infinity,
}: AllPagesOptions<Row>): RowSource<Row> {
  const query = useInfiniteQuery({
    queryKey: [...queryKey, 'pages'],
    queryFn: ({ pageParam, signal }) => fetchPage(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    enabled,
  });
  const { hasNextPage, isFetching, isFetchNextPageError, fetchNextPage } = query;
  const [limit, setLimit] = useState(upTo);
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  const wantsMore = hasNextPage && rows.length < limit;
  useEffect(() => {
    if (wantsMore && !isFetching && !isFetchNextPageError) void fetchNextPage();
  }, [wantsMore, isFetching, isFetchNextPageError, fetchNextPage]);
  return {
    rows,
    isLoading: query.isPending && enabled,
    isLoadingMore: wantsMore && !isFetchNextPageError,
    problem: query.error ? asProblem(query.error) : undefined,
    reload: () => void (isFetchNextPageError ? fetchNextPage() : query.refetch()),
    loadMore: hasNextPage && !wantsMore ? () => setLimit(rows.length + upTo) : undefined,
  };
}

/** Headers that make one attempt of a write recognisable: spread them in the request. */
export type Attempt = { headers: { 'Idempotency-Key': string } };

export interface SendOptions<Variables, Answer> {
  /** Queries that a success makes stale. */
  invalidates?: readonly QueryKey[];
  onSuccess?: (answer: Answer, variables: Variables) => void;
  onProblem?: (problem: ApiProblem, variables: Variables) => void;
}

/** What one call of a write does with its end. It is done even when what was written replaced the form that asked. */
export interface Then<Answer> {
  onSuccess?: (answer: Answer) => void;
  onError?: (error: Error) => void;
}

/** A write as its form sees it: `isPending` lasts until what it made stale has been read again. */
export interface Sending<Variables, Answer> {
  mutate: (variables: Variables, then?: Then<Answer>) => void;
  mutateAsync: (variables: Variables) => Promise<Answer>;
  isPending: boolean;
  isSuccess: boolean;
  data: Answer | undefined;
  error: Error | null;
  variables: Variables | undefined;
  reset: () => void;
}

interface Call<Variables, Answer> {
  variables: Variables;
  then: Then<Answer>;
}

/**
 * A write. Each `mutate` gets its Idempotency-Key; pressing the button again after a network failure,
 * with the same content, sends the same key, so what may already have been done is not done twice.
 */
export function useSend<Variables, Answer>(
  send: (variables: Variables, attempt: Attempt) => Promise<Answer>,
  options: SendOptions<Variables, Answer> = {},
): Sending<Variables, Answer> {
  const queries = useQueryClient();
  const uncertain = useRef<{ content: string; key: string } | undefined>(undefined);
  const write = useMutation<Answer, Error, Call<Variables, Answer>>({
    retry: false,
    mutationFn: async ({ variables }) => {
      const content = JSON.stringify(variables) ?? '';
      const key = uncertain.current?.content === content ? uncertain.current.key : crypto.randomUUID();
      uncertain.current = { content, key };
      try {
        const answer = await send(variables, { headers: { 'Idempotency-Key': key } });
        uncertain.current = undefined;
        return answer;
      } catch (error) {
        if (asProblem(error).kind !== 'network') uncertain.current = undefined;
        throw error;
      }
    },
    onSuccess: async (answer, { variables, then }) => {
      await Promise.all(
        (options.invalidates ?? []).map((queryKey) => queries.invalidateQueries({ queryKey })),
      );
      options.onSuccess?.(answer, variables);
      then.onSuccess?.(answer);
    },
    onError: (error, { variables, then }) => {
      options.onProblem?.(asProblem(error), variables);
      then.onError?.(error);
    },
  });
  const { mutate, mutateAsync, isPending, isSuccess, data, error, reset } = write;
  return {
    mutate: useCallback((variables, then = {}) => mutate({ variables, then }), [mutate]),
    mutateAsync: useCallback((variables) => mutateAsync({ variables, then: {} }), [mutateAsync]),
    isPending,
    isSuccess,
    data,
    error,
    variables: write.variables?.variables,
    reset,
  };
}
