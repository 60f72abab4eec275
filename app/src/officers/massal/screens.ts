// Bulk import, fetched when it is opened for the first time.
export { Imports } from './Imports';
export { OneImport } from './OneImport';
