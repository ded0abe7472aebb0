export const charts = ['forces', 'roadmap', 'themes', 'population'] as const
export type ChartKind = (typeof charts)[number]
