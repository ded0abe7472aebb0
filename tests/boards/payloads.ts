/** What each of them would do if it ever ran: the page looks for it. */
const run = 'window.ran=(window.ran||0)+1'

const handlers = [
  `<img src=x onerror="${run}">`,
  `<img src=x onerror=${run}>`,
  `<svg onload="${run}">`,
  `<svg/onload=${run}>`,
  `<script>${run}</script>`,
  `<script src="data:text/javascript,${run}"></script>`,
  `<iframe srcdoc="<script>parent.${run}</script>"></iframe>`,
  `<iframe src="javascript:parent.${run}"></iframe>`,
  `<body onload=${run}>`,
  `<details open ontoggle="${run}">`,
  `<input autofocus onfocus="${run}">`,
  `<select autofocus onfocus=${run}>`,
  `<textarea autofocus onfocus=${run}>`,
  `<video><source onerror="${run}"></video>`,
  `<audio src=x onerror=${run}>`,
  `<marquee onstart=${run}>`,
  `<object data="javascript:${run}">`,
  `<embed src="javascript:${run}">`,
  `<math><mtext></table><mglyph><style><img src=x onerror="${run}">`,
  `<style>@import 'javascript:${run}';</style>`,
  `<link rel=stylesheet href="javascript:${run}">`,
  `<meta http-equiv="refresh" content="0;url=javascript:${run}">`,
  `<base href="javascript:${run}//">`,
  `<form action="javascript:${run}"><button autofocus>x</button></form>`,
  `<a href="javascript:${run}">x</a>`,
  `<template><script>${run}</script></template>`,
  `<noscript><p title="</noscript><img src=x onerror=${run}>">`,
  `<xss style="animation-name:x" onanimationstart="${run}"></xss>`,
  `<div style="background:url(javascript:${run})">`,
  `<svg><animate onbegin=${run} attributeName=x dur=1s>`,
  `<svg><a xlink:href="javascript:${run}"><text>x</text></a></svg>`,
  `<svg><script>${run}</script></svg>`,
]

const links = [
  `[x](javascript:${run})`,
  `[x](JaVaScRiPt:${run})`,
  `[x](java\tscript:${run})`,
  `[x](&#106;avascript:${run})`,
  `[x](javascript&colon;${run})`,
  `[x](data:text/html,<script>${run}</script>)`,
  `[x](vbscript:${run})`,
  `![x](javascript:${run})`,
  `![x](x"onerror="${run})`,
  `[x](https://example.jp" onclick="${run})`,
  `[x]: javascript:${run}\n[x]`,
  `<javascript:${run}>`,
  `<https://example.jp/"onmouseover="${run}>`,
]

const escapes: ((payload: string) => string)[] = [
  (payload) => payload,
  (payload) => payload.toUpperCase().replaceAll(run.toUpperCase(), run),
  (payload) => `">${payload}`,
  (payload) => `'>${payload}`,
  (payload) => `--></script></style></textarea></title>${payload}`,
  (payload) => `> ${payload}`,
  (payload) => `- **${payload}**`,
  (payload) => `\`\`\`\n${payload}\n\`\`\``,
  (payload) => `\u202e${payload}\u200b`,
  (payload) =>
    payload
      .replaceAll('<', '\uff1c<')
      .replaceAll('o', 'o\u0301')
      .replaceAll(/e(?=rror)/g, 'e'),
  (payload) => `{{${payload}}}\${${payload}}`,
  (payload) => payload.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
]

/** Five hundred and more ways to make a text act, each another. */
export const payloads = [
  ...new Set([...handlers, ...links].flatMap((payload) => escapes.map((escape) => escape(payload)))),
]
