import { DirectoryError } from '../error.ts';
import type { Transport, TransportRequest, TransportResponse } from './transport.ts';

/** A request to a path of the appliance. Rejects with a `DirectoryError` that names method and path. */
export type Call = (
  request: Pick<TransportRequest, 'method' | 'headers' | 'body'> & { path: string },
) => Promise<TransportResponse>;

export interface CallOptions {
  base: URL;
  transport: Transport;
  /** Milliseconds until a whole answer has to be there. */
  timeout: number;
  /** Most bytes of an answer. */
  maxBytes: number;
}

export function createCall({ base, transport, timeout, maxBytes }: CallOptions): Call {
  return async ({ path, ...request }) => {
    try {
      return await transport({ ...request, url: new URL(path, base), timeout, maxBytes });
    } catch (error) {
      throw error instanceof DirectoryError ? error.of(`${request.method} ${path}`) : error;
    }
  };
}
