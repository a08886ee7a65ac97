// Knows that Draft.js runs on React 17, which stands beside the page's own React under another name. Must not know anything else.
import { defineConfig } from 'vite';

const OLD: Readonly<Record<string, string>> = { react: 'react17', 'react-dom': 'react-dom17' };

export default defineConfig({
  plugins: [
    {
      name: 'draft-on-react-17',
      enforce: 'pre',
      async resolveId(source, importer, options) {
        const old = OLD[source];
        if (old === undefined || !/node_modules\/(draft-js|react-dom17)\//u.test(importer ?? '')) return null;
        return this.resolve(old, importer, { ...options, skipSelf: true });
      },
    },
  ],
  define: { global: 'globalThis' },
});
