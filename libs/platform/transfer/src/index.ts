export { exportGroup } from './export-group';
export { importGroup, type ImportReport } from './import-group';
