/** Sizes of municipalities by inhabitants: from, and up to but without. */
export const sizes = {
  under10: [0, 10_000],
  '10to30': [10_000, 30_000],
  '30to50': [30_000, 50_000],
  '50to100': [50_000, 100_000],
  '100to200': [100_000, 200_000],
  '200to500': [200_000, 500_000],
  over500: [500_000, 100_000_000],
} as const satisfies Record<string, [number, number]>

export type Size = keyof typeof sizes

export const kinds = ['政令市', '中核市', '特別区', '市', '町', '村'] as const
