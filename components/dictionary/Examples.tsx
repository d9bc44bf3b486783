import { dictionaryPath } from '@/components/ui/routes';
import { t } from '@/components/ui/text';

const examples = [
  ['学习', 'zh-Hans'],
  ['學習', 'zh-Hant'],
  ['xuéxí', 'zh-Latn'],
  ['xue2xi2', 'zh-Latn'],
  ['to study', 'en'],
  ['我们一起学习中文', 'zh-Hans'],
] as const;

/** What can be looked up, before anything is. */
export function Examples() {
  return (
    <section class="found-examples">
      <p>{t('dictionary.empty')}</p>
      <h2>{t('dictionary.examples')}</h2>
      <ul class="line found-example-list">
        {examples.map(([text, lang]) => (
          <li key={text}>
            <a class="tag" href={dictionaryPath(text)} lang={lang}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
