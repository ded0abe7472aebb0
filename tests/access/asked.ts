export interface Asked {
  path: string
  body?: unknown
  form?: Record<string, string>
}
