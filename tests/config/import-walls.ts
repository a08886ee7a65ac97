// Knows who may import whom: ARCHITECTURE's table, as data. Must not know how it is enforced (lib/cli/gate/import-walls.ts).

export interface Wall {
  /** Said when it is breached. */
  readonly name: string;
  /** Files it holds for: pattern over paths relative to the root. */
  readonly from: string;
  readonly fromNot?: string;
  /** What these may import; everything else is a breach. Types count as well, unless `types` allows them. */
  readonly may: string;
  /** What they may besides import for its types alone. */
  readonly types?: string;
}

const npm = (...names: string[]): string => `^node_modules/(${names.join('|')})/`;
const WXT = npm('wxt', '@wxt-dev');
const HOOKS = '^components/(.+/)?use-[^/]+\\.tsx?$';

export const WALLS: readonly Wall[] = [
  { name: 'lib/core imports nothing', from: '^lib/core/', may: '^lib/core/' },
  { name: 'lib/detect imports core', from: '^lib/detect/', may: '^(lib/(core|detect)|assets)/' },
  {
    name: 'lib/policy imports core; schema.ts alone zod',
    from: '^lib/policy/',
    fromNot: '^lib/policy/schema\\.ts$',
    may: '^(lib/(core|policy)|assets)/',
  },
  {
    name: 'lib/policy/schema.ts imports core and zod',
    from: '^lib/policy/schema\\.ts$',
    may: `^lib/(core|policy)/|${npm('zod')}`,
  },
  {
    name: 'lib/intake imports core; a library reads tables, zod checks them',
    from: '^lib/intake/',
    may: `^lib/(core|intake)/|${npm('papaparse', 'zod')}`,
  },
  { name: 'lib/platforms imports core', from: '^lib/platforms/', may: '^lib/(core|platforms)/' },
  { name: 'lib/register imports core and dexie', from: '^lib/register/', may: `^lib/(core|register)/|${npm('dexie')}` },
  {
    name: 'lib/settings imports core, zod and WXT storage',
    from: '^lib/settings/',
    may: `^lib/(core|settings)/|${npm('zod')}|${WXT}`,
  },
  {
    name: 'lib/messaging imports core; schemas.ts alone zod',
    from: '^lib/messaging/',
    fromNot: '^lib/messaging/schemas\\.ts$',
    may: `^lib/(core|messaging)/|${WXT}`,
  },
  {
    name: 'lib/messaging/schemas.ts imports core and zod',
    from: '^lib/messaging/schemas\\.ts$',
    may: `^lib/(core|messaging)/|${npm('zod')}`,
  },
  { name: 'lib/language imports WXT browser', from: '^lib/language/', may: `^(lib/language|assets/locales)/|${WXT}` },
  {
    name: 'lib/app imports all of lib but cli',
    from: '^lib/app/',
    may: `^lib/(app|core|detect|intake|policy|platforms|register|messaging|settings|language)/|^assets/|${WXT}`,
  },
  {
    name: 'components import core and language; use-*.ts hooks alone touch stores and messages',
    from: '^components/',
    fromNot: HOOKS,
    may: `^(components|lib/core|lib/language|assets)/|${npm('react', 'react-dom')}`,
    types: '^lib/(messaging/protocol|settings/[^/]+|register/queries|intake/types|app/paste-desk)\\.ts$',
  },
  {
    name: 'hooks import register/queries, settings and messaging/client',
    from: HOOKS,
    may: `^(components|lib/core|lib/language|lib/settings)/|^lib/register/queries\\.ts$|^lib/messaging/client\\.ts$|${npm('react', 'zustand', 'dexie-react-hooks')}|${WXT}`,
    types: '^lib/(messaging/protocol|intake/types|app/paste-desk)\\.ts$',
  },
  {
    name: 'entrypoints import lib (not cli) and components',
    from: '^entrypoints/',
    may: `^(entrypoints/|components/|assets/|lib/(?!cli/))|${npm('react', 'react-dom')}|${WXT}`,
  },
];

/** What runs on every page of heavy sites: no way of run-time imports may lead from the first to the second. */
export const CONTENT_SCRIPT = {
  from: '^entrypoints/[^/]+\\.content/',
  mustNotReach: npm('zod', 'react', 'react-dom', 'dexie', 'dexie-react-hooks', 'zustand', 'scheduler'),
} as const;

/** Fewer modules than this were found only when the parser did not understand the sources. */
export const FEWEST_MODULES = 60;
