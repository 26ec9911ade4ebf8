import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

/** Where `npx vite` finds the server while the page is worked on. */
const displayAddress = process.env.DISPLAY_URL ?? 'http://127.0.0.1:8080';

export default defineConfig({
  root: 'web',
  plugins: [vue()],
  define: { __VUE_OPTIONS_API__: 'false', __VUE_PROD_DEVTOOLS__: 'false' }, // Only <script setup> is used: less to load.
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0, // The page's policy allows no data: addresses.
  },
  server: { proxy: { '/api': displayAddress } },
});
