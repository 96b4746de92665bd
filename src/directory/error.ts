/**
 * What went wrong:
 *
 * - `options`: an option of the command or of `createDirectory`
 * - `credentials`: there are none, they are malformed, or the appliance does not accept them
 * - `network`: no connection, or one that broke
 * - `timeout`, `too-large`: an answer took too long or has too many bytes
 * - `status`: an answer with an HTTP status other than 200
 * - `appliance`: an `<error>` of the appliance
 * - `syntax`: not JSON, XML or iCalendar at all
 * - `field`: a field has the wrong type or breaks a limit
 * - `file`: a file cannot be read or written
 * - `unexpected`: an error of this module or of an own `transport`
 */
export type DirectoryErrorCode =
  | 'options'
  | 'credentials'
  | 'network'
  | 'timeout'
  | 'too-large'
  | 'status'
  | 'appliance'
  | 'syntax'
  | 'field'
  | 'file'
  | 'unexpected';

/** The only error of this module. Its message is one line and has no secrets, so it can be logged. */
export class DirectoryError extends Error {
  override readonly name = 'DirectoryError';
  readonly code: DirectoryErrorCode;
  /** The field that is wrong, such as `[3].id` or `notices[0].text`; empty for a whole list or file. */
  readonly field: string | undefined;

  constructor(code: DirectoryErrorCode, message: string, field?: string) {
    super(message);
    this.code = code;
    this.field = field;
  }

  /** The same error, with the file or address that it is about before its message. */
  of(source: string): DirectoryError {
    return new DirectoryError(this.code, `${source}: ${this.message}`, this.field);
  }
}

/** Runs `read`, and puts the file or address before the message of its error. */
export function about<T>(source: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof DirectoryError ? error.of(source) : error;
  }
}
