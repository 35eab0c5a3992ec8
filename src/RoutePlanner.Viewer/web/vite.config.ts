import { defineConfig } from 'vite';

// Relative addresses, since the page lies under a token that nobody knows at build time; nothing is inlined as data, so that the content security policy can forbid what isn't a file of ours.
export default defineConfig({
  base: './',
  build: { target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false }, reportCompressedSize: false, chunkSizeWarningLimit: 900 },
});
