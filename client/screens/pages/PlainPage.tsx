import type { ReactNode } from 'react';
import type { Viewer } from '../../session/viewer.tsx';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { Link } from '../../url/Link.tsx';
import { paths, type Screen } from '../../url/route.ts';
import { type PageWords, pageWords } from '../../words/pages.ts';
import { reportWords } from '../../words/report.ts';
import { NotFound } from './NotFound.tsx';

function wordsOf(screen: Screen, countsHiddenUpTo: number | null): PageWords | null {
  if (screen === 'licences') return pageWords.licences;
  if (screen === 'accessibility') return pageWords.accessibility;
  return screen === 'numbers' ? pageWords.numbers(countsHiddenUpTo) : null;
}

type PageViewer = Pick<Viewer, 'region' | 'countsHiddenUpTo'>;

/** A page of words: data and licences, accessibility, how numbers are made; or that there is no such page. */
export function PlainPage({ screen, viewer = null }: { screen: Screen; viewer?: PageViewer | null }) {
  const regionId = viewer?.region?.id ?? null;
  const words = wordsOf(screen, viewer?.countsHiddenUpTo ?? null);
  if (words === null) return <NotFound />;
  return (
    <Words words={words}>
      {screen === 'numbers' && regionId !== null ? (
        <p>
          <Link to={paths.measures(regionId)}>{reportWords.measuresPage.withNumbers}</Link>
        </p>
      ) : null}
    </Words>
  );
}

function Words({ words, children }: { words: PageWords; children: ReactNode }) {
  usePageTitle(words.title);
  return (
    <div className="nh-prose">
      <h1 className="nh-h1">{words.title}</h1>
      {children}
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
