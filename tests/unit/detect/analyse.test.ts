// Knows the contract of the command `analyse`, line by line. Must not know how a text is judged.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
function run(input: string, ...args: string[]) {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--import', './lib/cli/raw-import.mjs', 'lib/cli/analyse.ts', ...args],
    { cwd: root, input, encoding: 'utf8' },
  );
  return {
    lines: stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
    stderr,
    status,
  };
}
const line = (value: unknown) => `${JSON.stringify(value)}\n`;

describe('analyse', { timeout: 60_000 }, () => {
  it('answers in order, ids may repeat, offsets are UTF-16', () => {
    const { lines, status } = run(
      line({ id: 'b', comment: '😀 siete degli stronzi' }) +
        line({ id: 'a', comment: 'Bravi' }) +
        line({ id: 'b', comment: 'Grazie' }),
      '--act',
      'inail',
    );
    expect(status).toBe(0);
    expect(lines.map(({ id }) => id)).toEqual(['b', 'a', 'b']);
    expect(lines[0].action).toBe('remove');
    for (const { start, end, quote } of lines[0].findings)
      expect('😀 siete degli stronzi'.slice(start, end)).toBe(quote);
    expect(lines[0].findings.every((finding: { article: unknown }) => finding.article !== null)).toBe(true);
    expect(lines[1]).toEqual({ id: 'a', action: 'none', urgent: false, labels: [], hints: [], findings: [] });
  });

  it('lets the act decide: propaganda is removed by one institution and allowed by the other', () => {
    const comment = "Alle regionali votate Fratelli d'Italia";
    const { lines } = run(line({ id: 1, comment }) + line({ id: 2, comment, institution: 'polimi' }), '--act', 'inail');
    expect(lines.map(({ action }) => action)).toEqual(['none', 'remove']);
    expect(lines.map(({ labels }) => labels)).toEqual([['political'], ['political']]);
  });

  it('tells a bad line by its number, does the rest and ends with 2', () => {
    const { lines, stderr, status } = run(
      `{"id":"a","comment":"Bravi"}\nno\n{"id":"b"}\n{"id":"c","comment":"x","institution":"ignoto"}\n{"id":"d","comment":"Grazie"}\n`,
      '--act',
      'polimi',
    );
    expect(status).toBe(2);
    expect(lines.map(({ id }) => id)).toEqual(['a', 'd']);
    expect(stderr).toMatch(/line 2:[\s\S]*line 3:[\s\S]*line 4:/);
  });

  it('needs an act', () => {
    expect(run(line({ id: 'a', comment: 'Bravi' })).status).toBe(2);
    expect(run('').status).toBe(2);
    expect(run('', '--act', 'ignoto').status).toBe(2);
    expect(run(line({ id: 'a', comment: 'Bravi', institution: 'inail' })).status).toBe(0);
  });
});
