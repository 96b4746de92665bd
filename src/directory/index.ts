/** Lists of a help desk for web pages, read from the appliance's command API. For Node. */

export type { Flavour } from './appliance/client.ts';
export type { Credentials } from './appliance/credentials.ts';
export type { Transport, TransportRequest, TransportResponse } from './appliance/transport.ts';
export { createDirectory } from './create-directory.ts';
export type { DirectoryOptions, DirectoryService } from './create-directory.ts';
export { DirectoryError } from './error.ts';
export type { DirectoryErrorCode } from './error.ts';
export type { Handler, HandlerRequest, HandlerResponse } from './publish/handler.ts';
export type { Clock } from './publish/refresher.ts';
export type {
  Availability,
  Directory,
  DirectoryAvailability,
  DirectoryHolidays,
  DirectoryIssue,
  DirectoryNotice,
  DirectoryRepresentative,
} from './types.ts';
