import { hydrate } from 'preact'
import '../../../web/styles/main.css'
import { Gallery } from './gallery.tsx'

hydrate(<Gallery />, document.body)
