import { emergencyWords } from '../../words/emergency.ts';
import type { Answer } from './answer.ts';

/** Each way the law gives into a home at once, named with its regulation. */
export function EmergencyRoutes({ answer }: { answer: Answer }) {
  if (answer.routes.length === 0) return null;
  return (
    <section className="nh-advice urgent-routes" aria-labelledby="emergency-routes">
      <h2 className="nh-h3" id="emergency-routes">
        {emergencyWords.routes}
      </h2>
      <ul>
        {answer.routes.map((route) => (
          <li key={`${route.regulation} ${route.name}`}>
            <b>{route.name}</b> ({emergencyWords.regulation(route.regulation)}). {route.sentence}
          </li>
        ))}
      </ul>
    </section>
  );
}
