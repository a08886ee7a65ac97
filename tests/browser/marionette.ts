// Knows Firefox's own remote protocol: length-prefixed JSON over a local socket. Must not know what is driven with it.
import { connect, type Socket } from 'node:net';

export interface Marionette {
  /** Sends one command and gives its answer. Throws with Firefox's own error and message. */
  send(command: string, parameters?: Readonly<Record<string, unknown>>): Promise<unknown>;
  close(): void;
}

type Answer = [type: 1, id: number, error: { error: string; message: string } | null, result: unknown];
interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = await connected(port);
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const greeted = new Promise<void>((resolve) => {
    onFrames(socket, (frame) => {
      // Firefox greets with an object; every later frame is an answer.
      if (!Array.isArray(frame)) return resolve();
      const [, id, error, result] = frame as Answer;
      const asked = waiting.get(id);
      waiting.delete(id);
      if (error) asked?.reject(new Error(`${error.error}: ${error.message}`));
      else asked?.resolve(result);
    });
  });
  socket.once('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox closed the connection'));
  });
  await greeted;
  return {
    send(command, parameters = {}) {
      last += 1;
      const id = last;
      const frame = JSON.stringify([0, id, command, parameters]);
      socket.write(`${Buffer.byteLength(frame)}:${frame}`);
      return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
    },
    close: () => socket.destroy(),
  };
}

function connected(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket));
    socket.once('error', reject);
  });
}

/** Cuts the stream into frames: a byte count, a colon, that many bytes of JSON. */
function onFrames(socket: Socket, take: (frame: unknown) => void): void {
  let rest = Buffer.alloc(0);
  socket.on('data', (data) => {
    rest = Buffer.concat([rest, data]);
    for (;;) {
      const colon = rest.indexOf(':');
      const length = Number(rest.subarray(0, Math.max(colon, 0)).toString());
      if (colon < 0 || rest.length < colon + 1 + length) return;
      take(JSON.parse(rest.subarray(colon + 1, colon + 1 + length).toString()));
      rest = rest.subarray(colon + 1 + length);
    }
  });
}
