import type { Surface } from '../worker/surface.ts'
import { bundle } from './bundle.ts'

/** The surfaces as the worker has them. */
export async function bundleSurfaces(): Promise<Surface[]> {
  const { surfaces } = await bundle<{ surfaces: Surface[] }>('worker/surfaces.ts')
  return surfaces
}
