import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Tests that start the built command, or print and read whole reports, take seconds on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      // What the page runs is bundled, and tested in a browser.
      exclude: ['src/emit/page/browser/**'],
      reporter: ['text', 'html'],
    },
  },
})
