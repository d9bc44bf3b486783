import cardCss from '@/assets/styles/card.css?inline';
import notesCss from '@/assets/styles/notes.css?inline';
import printCss from '@/assets/styles/print.css?inline';
import readerCss from '@/assets/styles/reader.css?inline';
import translationCss from '@/assets/styles/translation.css?inline';
import wordsCss from '@/assets/styles/words.css?inline';
import tokensCss from '@/components/ui/tokens.css?inline';
import uiCss from '@/components/ui/ui.css?inline';

export const readerStyles = tokensCss + uiCss + readerCss + notesCss + cardCss + wordsCss + translationCss + printCss;
