import { extent, nice, ticks } from 'd3-array'

export interface Series {
  name: string
  points: { x: number; y: number; projected?: boolean }[]
}

export interface PlacedSeries {
  name: string
  path: string
  points: { x: number; left: number; top: number; projected?: boolean }[]
  labelTop: number
}

const width = 480
const height = 260
const lineGap = 16

/** Where everything of a line chart stands, in the units of its view box. */
export function layOut(series: Series[], formatX: (x: number) => string = String) {
  const longestName = Math.max(0, ...series.map(({ name }) => widthOf(name)))
  const plot = { left: 60, right: width - 20 - Math.min(longestName, 170), top: 26, bottom: height - 32 }
  const points = series.flatMap((line) => line.points)
  const [firstX = 0, lastX = 1] = extent(points, ({ x }) => x)
  const [low = 0, high = 1] = extent(points, ({ y }) => y)
  const [bottomY, topY] = nice(startOf(low, high), high > 0 || low < 0 ? high : 1, 5)

  const left = (x: number) =>
    round(plot.left + 12 + ((x - firstX) / (lastX - firstX || 1)) * (plot.right - plot.left - 12))
  const top = (y: number) => round(plot.bottom - ((y - bottomY) / (topY - bottomY || 1)) * (plot.bottom - plot.top))

  const placed = series.map((line) => {
    const placedPoints = line.points
      .toSorted((a, b) => a.x - b.x)
      .map((point) => ({ x: point.x, left: left(point.x), top: top(point.y), projected: point.projected }))
    return {
      name: line.name,
      points: placedPoints,
      path: placedPoints.map((point, index) => `${index === 0 ? 'M' : 'L'}${point.left} ${point.top}`).join(''),
      labelTop: placedPoints.at(-1)?.top ?? plot.bottom,
    }
  })
  spread(placed, plot.bottom)

  return {
    width,
    height,
    plot,
    placed,
    yTicks: ticks(bottomY, topY, 5).map((value) => ({ value, y: top(value) })),
    xTicks: thinOut(
      points.map(({ x }) => x),
      (plot.right - plot.left) / (widthOf(formatX(lastX)) + 8),
    ).map((value) => ({ value, x: left(value) })),
  }
}

// Counts start at zero unless that would flatten the lines into one: then the axis begins below the lowest point.
function startOf(low: number, high: number) {
  return low > 0 && low > high / 2 ? low - (high - low || low) / 2 : Math.min(low, 0)
}

/** Years that have a point, thinned so that their labels do not touch; the last one stays. */
function thinOut(xs: number[], most: number) {
  const distinct = [...new Set(xs)].toSorted((a, b) => a - b)
  const step = Math.max(1, Math.ceil(distinct.length / most))
  return distinct.filter((_, index) => (distinct.length - 1 - index) % step === 0)
}

/** Pushes the names at the lines' ends apart, from the top down and back up from the floor. */
function spread(placed: PlacedSeries[], floor: number) {
  const byTop = placed.toSorted((a, b) => a.labelTop - b.labelTop)
  for (const [index, line] of byTop.entries()) {
    const above = byTop[index - 1]
    if (above) line.labelTop = Math.max(line.labelTop, above.labelTop + lineGap)
  }
  for (const [index, line] of byTop.toReversed().entries()) {
    const limit = index === 0 ? floor : byTop[byTop.length - index]!.labelTop - lineGap
    line.labelTop = Math.min(line.labelTop, limit)
  }
}

// At the size that narrow screens show: Japanese characters are as wide as high, others about half.
function widthOf(name: string) {
  return Array.from(name, (char) => (char > '\u2e80' ? 16 : 9)).reduce((sum, each) => sum + each, 0)
}

function round(value: number) {
  return Math.round(value * 10) / 10
}
