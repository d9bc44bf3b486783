import { useMemo } from 'preact/hooks';
import { type ProseBlock, parseProse } from './parse-prose';
import { Stretches } from './Stretches';
import './prose.css';

/** A document of our own, without its first heading: that is the page's. */
export function Prose({ source, lang }: { source: string; lang: string }) {
  const blocks = useMemo(
    () => parseProse(source).filter((block) => block.kind !== 'heading' || block.level > 1),
    [source],
  );
  return (
    <div class="prose" lang={lang}>
      {blocks.map((block, index) => (
        <Block key={index} block={block} />
      ))}
    </div>
  );
}

function Block({ block }: { block: ProseBlock }) {
  switch (block.kind) {
    case 'heading': {
      const Heading = `h${block.level}` as 'h2';
      return (
        <Heading>
          <Stretches of={block.text} />
        </Heading>
      );
    }
    case 'list':
      return (
        <ul>
          {block.items.map((item, index) => (
            <li key={index}>
              <Stretches of={item} />
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
                  <Stretches of={cell} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, index) => (
              <tr key={index}>
                {row.map((cell, column) => (
                  <td key={column}>
                    <Stretches of={cell} />
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
          <Stretches of={block.text} />
        </p>
      );
  }
}
