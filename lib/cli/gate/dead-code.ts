// Knows how code, files and packages that nobody uses are found. Must not know where the entries are (tests/config/knip.json).
import type { Complaint } from './complaint.ts';
import { runChecker } from './tool.ts';

interface Report {
  readonly issues: readonly ({ readonly file: string } & Record<string, unknown>)[];
}

export async function deadCode(root: string): Promise<Complaint[]> {
  const args = ['--config', 'tests/config/knip.json', '--reporter', 'json', '--no-progress'];
  const { status, output } = runChecker('knip/bin/knip.js', args, root);
  if (status === 0) return [];
  const json = output.split('\n').find((line) => line.startsWith('{'));
  if (!json) return [{ where: 'knip', what: output.trim() }];
  // Cast: the shape of knip's own report.
  const report = JSON.parse(json) as Report;
  return report.issues.flatMap(({ file, ...kinds }) =>
    Object.entries(kinds).flatMap(([kind, found]) =>
      // Cast: every kind holds a list of named findings.
      Array.isArray(found)
        ? (found as { name: string }[]).map(({ name }) => ({ where: file, what: `${kind}: ${name}` }))
        : [],
    ),
  );
}
