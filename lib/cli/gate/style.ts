// Knows how form and lint are checked. Must not know the rules (tests/config/biome.json).
import { relative } from 'node:path';
import type { Complaint } from './complaint.ts';
import { runChecker } from './tool.ts';

const LINE = /^::(?:error|warning) title=([^,]+),file=([^,]+),line=(\d+),[^:]*::(.*)$/;

export async function style(root: string): Promise<Complaint[]> {
  const args = [
    'check',
    '--config-path=tests/config',
    '--error-on-warnings',
    '--max-diagnostics=500',
    '--reporter=github',
  ];
  const { status, output } = runChecker('@biomejs/biome/bin/biome', args, root);
  if (status === 0) return [];
  const complaints = output.split('\n').flatMap((line) => {
    const [, title, file, at, what] = LINE.exec(line) ?? [];
    return file ? [{ where: `${relative(root, file)}:${at}`, what: `${title}: ${what}` }] : [];
  });
  return complaints.length > 0 ? complaints : [{ where: 'biome', what: output.trim() }];
}
