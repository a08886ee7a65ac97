// Knows how the types are checked, twice: everything, then the pure parts without the DOM's types. Must not know the parts.
import type { Complaint } from './complaint.ts';
import { runChecker } from './tool.ts';

const ERROR_LINE = /^(\S+?)\((\d+),\d+\): error (TS\d+: .*)$/;

export const typesOfAll = (root: string): Promise<Complaint[]> => compile(root, 'tsconfig.json');

/** core, detect and policy know no DOM, no browser.*, no Node. */
export const typesOfPureParts = (root: string): Promise<Complaint[]> =>
  compile(root, 'tests/config/tsconfig.pure.json');

async function compile(root: string, project: string): Promise<Complaint[]> {
  const { status, output } = runChecker('typescript/bin/tsc', ['--noEmit', '--pretty', 'false', '-p', project], root);
  if (status === 0) return [];
  const complaints = output.split('\n').flatMap((line) => {
    const [, where, at, what] = ERROR_LINE.exec(line) ?? [];
    return where && what ? [{ where: `${where}:${at}`, what }] : [];
  });
  return complaints.length > 0 ? complaints : [{ where: project, what: output.trim() }];
}
