/** Welsh forces' names in Welsh, by the force's id: what they print beside the English one. */
export const WELSH_NAMES: Readonly<Record<string, string>> = {
  'dyfed-powys': 'Heddlu Dyfed-Powys',
  gwent: 'Heddlu Gwent',
  'north-wales': 'Heddlu Gogledd Cymru',
  'south-wales': 'Heddlu De Cymru',
}

/** Short names that are a force's own, by its id, so that reports may use them without an introduction. */
export const SHORT_NAMES: Readonly<Record<string, readonly string[]>> = {
  'british-transport': ['BTP'],
  'city-of-london': ['CoLP'],
  'greater-manchester': ['GMP'],
  metropolitan: ['MPS', 'The Met', 'the Met'],
}

/** True for capitals in brackets behind a name, or for the letters with which its words begin: "CoLP", "EP". */
export function isShortFor(short: string, name: string): boolean {
  if (/^[A-Z]{3,10}$/.test(short)) return true
  const initials = name
    .split(/[ -]/)
    .map((word) => word.charAt(0))
    .join('')
  return /^[A-Z].{0,8}[A-Z]$/.test(short) && short.toLowerCase() === initials.toLowerCase()
}
