import cardCss from '@/assets/styles/card.css?inline';
import hoverCss from '@/assets/styles/hover.css?inline';
import tokensCss from '@/assets/styles/tokens.css?inline';
import uiCss from '@/assets/styles/ui.css?inline';

/** All styles of the card over a page. */

/** All styles of the card over a page. */
export const hoverStyles = tokensCss + uiCss + cardCss + hoverCss;
