import { expect, it } from 'vitest'
import { fingerprintRules } from '../../src/extract/rules/fingerprint.js'

const BUILT = new URL('../../dist/extract/rules/fingerprint.js', import.meta.url)

it('the rules have one fingerprint, as they are written and as they are built', async () => {
  const built = (await import(BUILT.href)) as { fingerprintRules: () => string }
  expect(fingerprintRules()).toMatch(/^[0-9a-f]{12}$/)
  expect(fingerprintRules()).toBe(fingerprintRules())
  expect(built.fingerprintRules()).toBe(fingerprintRules())
})
