import { usePageTitle } from '../../ui/usePageTitle.ts';
import type { Screen } from '../../url/route.ts';
import { type PageWords, pageWords } from '../../words/pages.ts';
import { NotFound } from './NotFound.tsx';

function wordsOf(screen: Screen): PageWords | null {
  if (screen === 'licences') return pageWords.licences;
  if (screen === 'accessibility') return pageWords.accessibility;
  return screen === 'numbers' ? pageWords.numbers : null;
}

/** A page of words: data and licences, accessibility, how numbers are made; or that there is no such page. */
export function PlainPage({ screen }: { screen: Screen }) {
  const words = wordsOf(screen);
  return words ? <Words words={words} /> : <NotFound />;
}

function Words({ words }: { words: PageWords }) {
  usePageTitle(words.title);
  return (
    <div className="nh-prose">
      <h1 className="nh-h1">{words.title}</h1>
      {words.sections.map((section) => (
        <section key={section.heading}>
          <h2 className="nh-h2">{section.heading}</h2>
          {section.paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          {section.items ? (
            <ul>
              {section.items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          ) : null}
        </section>
      ))}
    </div>
  );
}
