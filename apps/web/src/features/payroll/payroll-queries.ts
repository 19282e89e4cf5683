import { api, unwrap, useAllPages, useSend, type components, type RowSource } from '@relais/api-client';
import { queryOptions } from '@tanstack/react-query';

type Schemas = components['schemas'];
export type PayrollMonth = Schemas['PayrollMonthView'];
export type EmployeeVariables = Schemas['EmployeeVariablesView'];
export type Variable = Schemas['VariableView'];
export type Element = Schemas['ElementView'];
export type Why = Schemas['WhyView'];
export type Variance = Schemas['VarianceView'];
export type Template = Schemas['TemplateView'];
export type Templates = Schemas['TemplatesView'];
export type MappingEntry = Schemas['MappingEntryView'];
export type ExportPreview = Schemas['ExportPreviewView'];
export type ExportBlocker = Schemas['ExportBlockerView'];
export type PayrollExport = Schemas['ExportView'];
export type Message = Schemas['MessageView'];
export type Format = PayrollExport['format'];
export type Provider = Template['provider'];

export const FORMATS: readonly Format[] = ['silae-csv', 'generic-csv', 'xlsx'];

const at = (month: string) => ({ params: { path: { month } } });

export const monthsQuery = queryOptions({
  queryKey: ['payroll', 'months'],
  queryFn: ({ signal }) => unwrap(api.GET('/v1/payroll/months', { signal })),
});

export function useVariables(month: string): RowSource<EmployeeVariables> {
  return useAllPages({
    queryKey: ['payroll', 'variables', month],
    fetchPage: (cursor, signal) =>
      unwrap(
        api.GET('/v1/payroll/months/{month}/variables', {
          params: { path: { month }, query: { limit: 500, ...(cursor === undefined ? {} : { cursor }) } },
          signal,
        }),
      ),
  });
}

export const whyQuery = (month: string, contractId: string, lineNo: number) =>
  queryOptions({
    queryKey: ['payroll', 'why', month, contractId, lineNo],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/v1/payroll/months/{month}/contracts/{contractId}/lines/{lineNo}/why', {
          params: { path: { month, contractId, lineNo } },
          signal,
        }),
      ),
  });

export const varianceQuery = (month: string) =>
  queryOptions({
    queryKey: ['payroll', 'variance', month],
    queryFn: ({ signal }) => unwrap(api.GET('/v1/payroll/months/{month}/variance', { ...at(month), signal })),
  });

export const templatesQuery = queryOptions({
  queryKey: ['payroll', 'templates'],
  queryFn: ({ signal }) => unwrap(api.GET('/v1/payroll/templates', { signal })),
});

export const previewQuery = (month: string, format: Format) =>
  queryOptions({
    queryKey: ['payroll', 'preview', month, format],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/v1/payroll/months/{month}/preview', {
          params: { path: { month }, query: { format } },
          signal,
        }),
      ),
  });

export const exportsQuery = (month: string) =>
  queryOptions({
    queryKey: ['payroll', 'exports', month],
    queryFn: ({ signal }) => unwrap(api.GET('/v1/payroll/months/{month}/exports', { ...at(month), signal })),
  });

export const threadQuery = (id: string) =>
  queryOptions({
    queryKey: ['payroll', 'thread', id],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/v1/payroll/exports/{id}/messages', { params: { path: { id } }, signal })),
  });

const STALE = [['payroll']];

export const useTypeElement = (month: string) =>
  useSend(
    (body: Schemas['TypeElement'], attempt) =>
      unwrap(api.PUT('/v1/payroll/months/{month}/elements', { ...at(month), body, ...attempt })),
    { invalidates: STALE },
  );

export const useRemoveElement = (month: string) =>
  useSend(
    (id: string, attempt) =>
      unwrap(
        api.DELETE('/v1/payroll/months/{month}/elements/{id}', {
          params: { path: { month, id } },
          ...attempt,
        }),
      ),
    { invalidates: STALE },
  );

export const useStartTemplate = () =>
  useSend(
    (provider: Provider, attempt) =>
      unwrap(api.POST('/v1/payroll/templates', { body: { provider }, ...attempt })),
    { invalidates: STALE },
  );

export const useSaveTemplate = (provider: Provider) =>
  useSend(
    (body: Schemas['SaveTemplate'], attempt) =>
      unwrap(
        api.PUT('/v1/payroll/templates/{provider}', { params: { path: { provider } }, body, ...attempt }),
      ),
    { invalidates: STALE },
  );

export const useConfirmTemplate = (provider: Provider) =>
  useSend(
    (version: number, attempt) =>
      unwrap(
        api.POST('/v1/payroll/templates/{provider}/confirm', {
          params: { path: { provider } },
          body: { version },
          ...attempt,
        }),
      ),
    { invalidates: STALE },
  );

export const useMakeExport = (month: string) =>
  useSend(
    (format: Format, attempt) =>
      unwrap(api.POST('/v1/payroll/months/{month}/exports', { ...at(month), body: { format }, ...attempt })),
    { invalidates: STALE },
  );

export const useAnswer = (id: string) =>
  useSend(
    (body: Schemas['WriteMessage'], attempt) =>
      unwrap(api.POST('/v1/payroll/exports/{id}/messages', { params: { path: { id } }, body, ...attempt })),
    { invalidates: STALE },
  );
