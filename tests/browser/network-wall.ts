// Knows how it is proved that nothing but the simulators' own pages was asked of the network. Must not know which tests ran.
import { readFileSync } from 'node:fs';
import { requestsServed, type SimulatorAddress } from './simulators.ts';

/** The part of Chromium's net log that is read. */
interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly {
    readonly type: number;
    readonly params?: { readonly url?: string; readonly initiator?: string };
  }[];
}

/**
 * What the browser's own log (complete after it closed) and the simulators' log hold against the extension; empty is the proof.
 * The extension's pages and worker are known by their initiator. A content script's requests carry the page's origin, so every request
 * of a page must be to a simulator, and there be a page or one of its assets. Chromium's own calls have no origin and cannot resolve.
 * @param served how many requests the simulators had answered before this browser started
 */
export function networkComplaints(netLog: string, simulators: SimulatorAddress, served: number): string[] {
  const { constants, events } = parseNetLog(readFileSync(netLog, 'utf8'));
  const started = constants.logEventTypes.URL_REQUEST_START_JOB;
  const complaints = events.flatMap(({ type, params }) => {
    if (type !== started || !params?.url) return [];
    const { url, initiator = 'not an origin' } = params;
    if (!/^(https?|wss?|ftp):/.test(url)) return [];
    if (initiator.startsWith('chrome-extension://')) return [`${initiator} asked for ${url}`];
    const known = simulators.hosts.includes(new URL(url).hostname);
    return known || initiator === 'not an origin' ? [] : [`${initiator} asked for ${url}`];
  });
  const beyondPages = requestsServed(simulators)
    .slice(served)
    .filter(({ path, dest }) => dest !== 'document' && !path.startsWith('/__assets/'))
    .map(({ host, path, dest }) => `a page at ${host} asked for ${path} (${dest})`);
  return [...new Set([...complaints, ...beyondPages])];
}

/** A browser that was killed leaves the log without its end. */
function parseNetLog(text: string): NetLog {
  try {
    return JSON.parse(text);
  } catch {
    return JSON.parse(`${text.trimEnd().replace(/,$/, '')}]}`);
  }
}
