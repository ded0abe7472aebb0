import { Hono } from 'hono'
import HomePage from '../../web/home/home-page.tsx'
import type { Env } from '../env.ts'
import { page } from '../http/page.tsx'

export const home = new Hono<Env>().get('/', (c) =>
  page(c, { name: 'home/home-page', title: 'ホーム', Page: HomePage, props: {} }),
)
