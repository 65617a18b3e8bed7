import type { PdfShape } from './page.js'

/** What a page draws, as the library lists it: the numbers of operators, and the arguments of each. */
export interface OperatorList {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly (readonly unknown[] | null)[]
}

/** How a page's or drawing's own points become those of the page as it is shown. */
export type Matrix = readonly [number, number, number, number, number, number]

/** The library's numbers for the operators that matter here; a test holds them to it. */
export const OPERATORS = {
  save: 10,
  restore: 11,
  transform: 12,
  stroke: 20,
  closeStroke: 21,
  fill: 22,
  eoFill: 23,
  fillStroke: 24,
  eoFillStroke: 25,
  closeFillStroke: 26,
  closeEOFillStroke: 27,
  paintFormXObjectBegin: 74,
  paintFormXObjectEnd: 75,
  paintImageMaskXObject: 83,
  paintImageXObject: 85,
  paintInlineImageXObject: 86,
  constructPath: 91,
} as const

const PAINTED: ReadonlySet<number> = new Set([20, 21, 22, 23, 24, 25, 26, 27])
const PICTURES: ReadonlySet<number> = new Set([83, 85, 86])

const READ: ReadonlySet<number> = new Set(Object.values(OPERATORS))

/** A piece of a drawing, as the library's one half sends it to the other. */
export interface DrawingPart extends OperatorList {
  readonly length: number
}

/** A piece of a drawing with the operators alone that matter here; it shares their arguments. */
export function pickRead<Part extends DrawingPart>(part: Part): Part {
  const fnArray: number[] = []
  const argsArray: (readonly unknown[] | null)[] = []
  for (const [index, operator] of part.fnArray.entries()) {
    if (!READ.has(operator)) continue
    fnArray.push(operator)
    argsArray.push(part.argsArray[index] ?? null)
  }
  return { ...part, fnArray, argsArray, length: fnArray.length }
}

/** The bounds of all that a page fills or outlines, in points from its top left corner, and whether it shows a picture. */
export function findShapes(
  { fnArray, argsArray }: OperatorList,
  view: Matrix,
): { shapes: PdfShape[]; hasPicture: boolean } {
  const shapes: PdfShape[] = []
  const saved: Matrix[] = []
  let matrix = view
  let hasPicture = false
  for (const [index, operator] of fnArray.entries()) {
    const args = argsArray[index]
    if (operator === OPERATORS.save || operator === OPERATORS.paintFormXObjectBegin) {
      saved.push(matrix)
      const own = operator === OPERATORS.save ? null : args?.[0]
      if (isMatrix(own)) matrix = multiply(matrix, own)
    } else if (operator === OPERATORS.restore || operator === OPERATORS.paintFormXObjectEnd)
      matrix = saved.pop() ?? view
    else if (operator === OPERATORS.transform && isMatrix(args)) matrix = multiply(matrix, args)
    else if (PICTURES.has(operator)) hasPicture = true
    else if (operator === OPERATORS.constructPath && PAINTED.has(Number(args?.[0]))) {
      const bounds = args?.[2]
      if (bounds instanceof Float32Array && bounds.every(Number.isFinite)) shapes.push(toShape(bounds, matrix))
    }
  }
  return { shapes, hasPicture }
}

function isMatrix(value: unknown): value is Matrix {
  return value !== null && typeof value === 'object' && 'length' in value && value.length === 6
}

/** One matrix after another. */
export function multiply([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

function toShape([x1 = 0, y1 = 0, x2 = 0, y2 = 0]: Float32Array, [a, b, c, d, e, f]: Matrix): PdfShape {
  const xs = [a * x1 + c * y1 + e, a * x2 + c * y2 + e]
  const ys = [b * x1 + d * y1 + f, b * x2 + d * y2 + f]
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) }
}
