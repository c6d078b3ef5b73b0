import { expect, it } from 'vitest';
import { askHomes, buildHome } from './factsBuilders.ts';

it.each([
  ['23', '6 working days'],
  ['24', '16 weeks'],
])('an emergency names regulation %s with its limit', (regulation, limit) => {
  const route = askHomes([buildHome()], { isEmergency: true }).routes.find((one) => one.regulation === regulation);
  expect(route?.sentence).toContain(limit);
  expect(route?.source).toContain(`reg ${regulation}`);
});

it('names none where it is no emergency', () => {
  expect(askHomes([buildHome()]).routes).toEqual([]);
});
