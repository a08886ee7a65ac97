// Knows how Node reads `?raw` imports (a file as a string), as Vite does in the browser build. Must not know who imports.
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

registerHooks({
  resolve(specifier, context, next) {
    if (!specifier.endsWith('?raw')) return next(specifier, context);
    const resolved = new URL(specifier, context.parentURL);
    return { url: resolved.href, format: 'module', shortCircuit: true };
  },
  load(url, context, next) {
    if (!url.endsWith('?raw')) return next(url, context);
    const text = readFileSync(fileURLToPath(url.slice(0, -'?raw'.length)), 'utf8');
    return { format: 'module', source: `export default ${JSON.stringify(text)};`, shortCircuit: true };
  },
});
