// Knows how the walls between the parts are checked, edge by edge and by reach. Must not know which walls there are (tests/config/import-walls.ts).
import { cruise, type ICruiseResult, type IModule } from 'dependency-cruiser';
import { CONTENT_SCRIPT, FEWEST_MODULES, WALLS, type Wall } from '../../../tests/config/import-walls.ts';
import type { Complaint } from './complaint.ts';

const FOLDERS = ['lib', 'components', 'entrypoints'];

export async function importWalls(root: string): Promise<Complaint[]> {
  const modules = await graphOf(root);
  const own = modules.filter((module) => FOLDERS.some((folder) => module.source.startsWith(`${folder}/`)));
  const complaints: Complaint[] = [];
  // With a parser that does not know TypeScript the cruise passes with nothing cruised.
  if (own.length < FEWEST_MODULES)
    complaints.push({ where: 'import walls', what: `only ${own.length} modules were read` });
  for (const module of own) complaints.push(...breachesOf(module), ...forbiddenEverywhere(module));
  return [...complaints, ...contentReach(modules)];
}

async function graphOf(root: string): Promise<IModule[]> {
  const result = await cruise(
    FOLDERS,
    {
      baseDir: root,
      parser: 'swc',
      doNotFollow: { path: 'node_modules' },
      // Every edge is looked at below; the cruiser's own rule finds the cycles.
      validate: true,
      ruleSet: { forbidden: [{ name: 'cycle', severity: 'error', from: {}, to: { circular: true } }] },
    },
    { exportsFields: ['exports'], conditionNames: ['import', 'default'], extensions: ['.ts', '.tsx', '.mjs', '.json'] },
  );
  // Cast: without an outputType the output is the result itself, not a report's text.
  return (result.output as ICruiseResult).modules;
}

function breachesOf(module: IModule): Complaint[] {
  const walls = WALLS.filter((wall) => holdsFor(wall, module.source));
  return module.dependencies.flatMap((edge) =>
    walls
      .filter((wall) => !allowed(wall, pathOf(edge.resolved), edge.dependencyTypes.includes('type-only')))
      .map((wall) => ({ where: module.source, what: `imports ${edge.module}, but ${wall.name}` })),
  );
}

function forbiddenEverywhere(module: IModule): Complaint[] {
  const complaints: Complaint[] = [];
  const say = (what: string): number => complaints.push({ where: module.source, what });
  for (const edge of module.dependencies) {
    const resolved = pathOf(edge.resolved);
    const inside = module.source.split('/')[0] === resolved.split('/')[0];
    if (edge.couldNotResolve) say(`imports ${edge.module}, which is not there`);
    if (edge.circular && !edge.dependencyTypes.includes('type-only')) say(`imports ${edge.module} in a circle`);
    if (resolved.startsWith('entrypoints/') && !inside) say(`imports ${edge.module}, but nobody imports entrypoints`);
    const cli = module.source.startsWith('lib/cli/');
    if (/^(lib\/cli|tests)\//.test(resolved) && !cli)
      say(`imports ${edge.module}, but nobody imports lib/cli or tests`);
  }
  return complaints;
}

/** Follows run-time imports from the content scripts; a forbidden package is told with the way that leads there. */
function contentReach(modules: readonly IModule[]): Complaint[] {
  const bySource = new Map(modules.map((module) => [module.source, module]));
  const forbidden = new RegExp(CONTENT_SCRIPT.mustNotReach);
  const starts = modules
    .map((module) => module.source)
    .filter((source) => new RegExp(CONTENT_SCRIPT.from).test(source));
  if (starts.length === 0) return [{ where: 'import walls', what: 'no content script was found' }];
  const ways = new Map(starts.map((source) => [source, source]));
  const complaints: Complaint[] = [];
  for (const [source, way] of ways) {
    for (const edge of bySource.get(source)?.dependencies ?? []) {
      const resolved = pathOf(edge.resolved);
      if (edge.dependencyTypes.includes('type-only') || ways.has(resolved)) continue;
      ways.set(resolved, `${way} -> ${resolved}`);
      if (forbidden.test(resolved))
        complaints.push({ where: source, what: `brings ${edge.module} into the content script: ${way}` });
    }
  }
  return complaints;
}

const holdsFor = (wall: Wall, source: string): boolean =>
  new RegExp(wall.from).test(source) && !(wall.fromNot && new RegExp(wall.fromNot).test(source));

const allowed = (wall: Wall, resolved: string, typesOnly: boolean): boolean =>
  new RegExp(wall.may).test(resolved) ||
  (typesOnly && wall.types !== undefined && new RegExp(wall.types).test(resolved));

/** Without Vite's `?raw`, and beginning at node_modules also where that is a link to another folder. */
const pathOf = (resolved: string): string => resolved.replace(/\?.*$/, '').replace(/^.*?(?=node_modules\/)/, '');
