import cardCss from '@/assets/styles/card.css?inline';
import hoverCss from '@/assets/styles/hover.css?inline';
import tokensCss from '@/components/ui/tokens.css?inline';
import uiCss from '@/components/ui/ui.css?inline';

/** All styles of the card over a page. */

/** All styles of the card over a page. */
export const hoverStyles = tokensCss + uiCss + cardCss + hoverCss;
