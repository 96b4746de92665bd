// The two ports of `npm start`, and the errors that they can have.

/** A usage error: printed without a stack. */
export class PortError extends Error {}

export function portFrom(variable: string, fallback: number): number {
  const value = process.env[variable]?.trim();
  if (!value) return fallback;
  if (/^\d+$/.test(value) && Number(value) <= 65535) return Number(value);
  throw new PortError(
    `${variable} is "${value}", which is not a port. Give a number from 0 to 65535 (0 takes a free one).`,
  );
}

/** Runs what listens on a port; says which variable to change when it cannot. */
export async function listening<T>(variable: string, port: number, start: () => Promise<T>): Promise<T> {
  try {
    return await start();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE') {
      throw new PortError(
        `Port ${port} is in use. Set ${variable} to another one, as in ${variable}=${port + 10} npm start.`,
      );
    }
    if (code === 'EACCES') {
      throw new PortError(`Port ${port} may not be used here. Set ${variable} to one from 1024 up.`);
    }
    throw error;
  }
}
