// Knows that the reply box is the real Draft.js, built like the one of the editors page. Must not know anything else.
export { default } from '../editors/vite.config.ts';
