// Requests as no well-meaning client writes them: byte by byte, on a socket.
import { connect } from 'node:net';

export interface RawAnswer {
  /** All that came back. */
  text: string;
  /** Bytes that went out before the other end closed; a few megabytes of them wait in the system's own buffers. */
  sent: number;
  /** From the first byte to the close, in milliseconds. */
  lasted: number;
}

/** Sends a head, then, with `flood`, zeros until the connection is closed. Gives up after ten seconds. */
export function sendRaw(port: number, head: string, flood?: 'plain' | 'chunked'): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const began = Date.now();
    const zeros = Buffer.alloc(64 * 1024);
    const piece = flood === 'chunked' ? Buffer.concat([Buffer.from('10000\r\n'), zeros, Buffer.from('\r\n')]) : zeros;
    const socket = connect(port, '127.0.0.1');
    let text = '';
    const late = setTimeout(() => {
      socket.destroy();
      reject(new Error(`The connection is still open, after ${socket.bytesWritten} bytes.`));
    }, 10_000);
    const more = () => {
      // One piece at a time: what is only queued here has not been sent.
      if (flood && !socket.destroyed) socket.write(piece, () => setImmediate(more));
    };
    socket.setEncoding('latin1').on('data', (part: string) => (text += part));
    // A client that sends too much is disconnected.
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearTimeout(late);
      resolve({ text, sent: socket.bytesWritten, lasted: Date.now() - began });
    });
    socket.write(head, 'latin1', more);
  });
}
