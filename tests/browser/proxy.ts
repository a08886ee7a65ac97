// Knows how a browser is walled in by a proxy that lets it reach the simulators alone and writes down every name it asks for. Must not know which browser.
import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { SimulatorAddress } from './simulators.ts';

export interface WallProxy {
  readonly port: number;
  /** Every host that was asked for, in order. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

export async function startProxy(simulators: SimulatorAddress): Promise<WallProxy> {
  const asked: string[] = [];
  const open = new Set<Socket>();
  // Plain http: there is no simulator for it.
  const server = createServer((request, response) => {
    asked.push(URL.canParse(request.url ?? '') ? new URL(request.url ?? '').hostname : String(request.url));
    response.writeHead(403).end();
  });
  server.on('connection', (socket) => open.add(socket));
  server.on('connect', (request, client: Socket) => {
    const host = (request.url ?? '').replace(/:\d+$/, '');
    asked.push(host);
    client.on('error', () => client.destroy());
    if (!simulators.hosts.includes(host)) return client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    const upstream = connect(simulators.port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      upstream.pipe(client);
      client.pipe(upstream);
    });
    open.add(upstream);
    upstream.on('error', () => client.destroy());
    return client;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    // Cast: a listening TCP server always has an AddressInfo.
    port: (server.address() as AddressInfo).port,
    asked,
    close: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
