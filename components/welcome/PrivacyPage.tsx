import { useMemo } from 'preact/hooks';
import { Page } from '@/components/app/Page';
import { t } from '@/components/ui/text';
import english from '@/docs/privacy.md?raw';
import simplified from '@/docs/privacy.zh_CN.md?raw';
import traditional from '@/docs/privacy.zh_TW.md?raw';
import { InlineText } from './InlineText';
import { type ProseBlock, parseProse } from './parse-prose';
import './prose.css';

const texts: Record<string, string> = { 'zh-Hans': simplified, 'zh-Hant': traditional };

/** What docs/privacy.md says, in the language of the UI. Its first heading is the page's. */
export function PrivacyPage() {
  const lang = t('uiLanguage');
  const blocks = useMemo(
    () => parseProse(texts[lang] ?? english).filter((block) => block.kind !== 'heading' || block.level > 1),
    [lang],
  );
  return (
    <Page title={t('privacy.title')} room="settings">
      <div class="prose" lang={lang in texts ? lang : 'en'}>
        {blocks.map((block, index) => (
          <Block key={index} block={block} />
        ))}
      </div>
    </Page>
  );
}

function Block({ block }: { block: ProseBlock }) {
  switch (block.kind) {
    case 'heading': {
      const Heading = `h${block.level}` as 'h2';
      return (
        <Heading>
          <InlineText of={block.text} />
        </Heading>
      );
    }
    case 'list':
      return (
        <ul>
          {block.items.map((item, index) => (
            <li key={index}>
              <InlineText of={item} />
            </li>
          ))}
        </ul>
      );
    case 'table':
      return (
        <table>
          <thead>
            <tr>
              {block.head.map((cell, index) => (
                <th key={index} scope="col">
                  <InlineText of={cell} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, index) => (
              <tr key={index}>
                {row.map((cell, column) => (
                  <td key={column}>
                    <InlineText of={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    default:
      return (
        <p>
          <InlineText of={block.text} />
        </p>
      );
  }
}
