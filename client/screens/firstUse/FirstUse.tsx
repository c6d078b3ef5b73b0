import { useViewer, type ViewerRegion } from '../../session/viewer.tsx';
import { Button } from '../../ui/Button.tsx';
import { Link } from '../../url/Link.tsx';
import { paths } from '../../url/route.ts';
import { firstUseWords } from '../../words/firstUse.ts';

interface FirstUseProps {
  region: ViewerRegion;
  screen: keyof typeof firstUseWords.answers;
  /** Asks again whether anything is loaded. */
  onLook: () => void;
}

/** In place of an answer while nothing is loaded: what the screen will answer, what to do first, and how it will look. */
export function FirstUse({ region, screen, onLook }: FirstUseProps) {
  const { mayImport } = useViewer();
  return (
    <>
      <h1 className="nh-h1">{firstUseWords.heading(region.name)}</h1>
      <div className="nh-first">
        <div>
          <p>{firstUseWords.answers[screen]}</p>
          <p>{firstUseWords.nothingYet}</p>
          <h2 className="nh-h2">{firstUseWords.firstHeading}</h2>
          <ol>
            {firstUseWords.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          {mayImport ? (
            <Link to={paths.upload} className="govuk-button">
              {firstUseWords.load}
            </Link>
          ) : (
            <>
              <p>{firstUseWords.whoLoads}</p>
              <Button onPress={onLook}>{firstUseWords.look}</Button>
            </>
          )}
        </div>
        <figure>
          <img src="/pictures/gap.jpg" alt={firstUseWords.pictureAlt} width="1080" height="660" />
          <figcaption className="nh-meta">{firstUseWords.pictureCaption}</figcaption>
        </figure>
      </div>
    </>
  );
}
