import { useContext } from 'preact/hooks'
import type { ItemCard } from '../../../worker/boards/cards/cards.ts'
import { showFiscalYear } from '../../dates.ts'
import { LanguageContext, useTexts } from '../../i18n.ts'
import { cardTexts } from './texts.ts'

/** Items of plans to which a message links, for those alone who may read them. */
export function ItemCards({ cards }: { cards: ItemCard[] }) {
  const t = useTexts(cardTexts)
  const language = useContext(LanguageContext)
  return cards.map(({ releaseId, itemId, municipality, fiscalYear, section, title, text }) => (
    <figure key={releaseId + itemId} class="quoted-item">
      <figcaption class="row small">
        <span>{t.whose(municipality, showFiscalYear(fiscalYear, language))}</span>
        <span class="quiet">{section}</span>
        <a href={`/releases/${releaseId}#item-${itemId}`}>{t.open}</a>
      </figcaption>
      {title && (
        <p>
          <strong>{title}</strong>
        </p>
      )}
      {text && <p>{text}</p>}
    </figure>
  ))
}
