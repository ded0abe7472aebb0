import { defineTexts } from '../../i18n.ts'

/** Of a page that shows what is said while it is said. */
export const liveTexts = defineTexts(
  {
    present: 'いま見ている人',
    connecting: '確かめています',
    alone: 'ほかの人は、いま見ていません',
    cut: '通信が切れています。つながると、新しい助言が並びます',
    advisor: (name: string) => `${name}（幹事）`,
    team: (municipality: string, n: number) => `${municipality}のチーム ${n}人`,
    partners: (n: number) => `対話自治体 ${n}人`,
    readers: (n: number) => `ほか ${n}人`,
    arrived: (n: number) => `新しい助言が${n}件届きました`,
    show: '最新の助言を見る',
    changed: '対応かやりとりが新しくなりました',
  },
  {
    present: 'Looking at it now',
    connecting: 'Finding out',
    alone: 'Nobody else is looking now',
    cut: 'The connection is lost; new remarks appear when it is back',
    advisor: (name: string) => `${name} (advisor)`,
    team: (municipality: string, n: number) => `Team of ${municipality}: ${n}`,
    partners: (n: number) => `Partner municipality: ${n}`,
    readers: (n: number) => `Others: ${n}`,
    arrived: (n: number) => `${n} new remarks`,
    show: 'Show the latest',
    changed: 'A state or a talk has changed',
  },
)
