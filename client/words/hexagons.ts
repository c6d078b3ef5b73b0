import { formatDecimal, formatNumber } from './formats.ts';

export const hexagonWords = {
  access: {
    loadingHeading: (region: string) => `Where in ${region} do children compete for places?`,
    caption: 'Places in reach for each child, fewest first',
    mapMeasure: 'places in reach for each child',
    mapSection: 'Map',
    columns: { place: 'Where', council: 'Council', demand: 'Children', access: 'Places for each child' },
    legend: ['under 0.8', '0.8 to 0.99', '1 to 1.24', '1.25 or more'],
    ends: ['Fewer places for each child', 'More'],
    method: 'Method',
    methods: { E2SFCA: 'Nearer counts more', TWO_STEP: 'All in reach alike' },
    weights: (parts: readonly { toMiles: number; weight: number }[]) =>
      `How much a place counts: ${parts.map(({ toMiles, weight }) => `up to ${formatNumber(toMiles)} miles ${formatDecimal(weight, 2)}`).join(', ')}; beyond that nothing.`,
    check: (demand: number, places: number) =>
      `Checked: children times places for each child add up to ${formatNumber(demand)}; places in reach are ${formatNumber(places)}.`,
    note: 'This is a map of competition for places. It is not the gap: a child here may still be placed near home, and another may not.',
    selected: (where: string, access: string, demand: string) =>
      `${where}, ${access} places for each child, ${demand} children`,
  },
  value: {
    loadingHeading: (region: string) => `Where in ${region} would one more place help most?`,
    caption: 'What one more place would bring, most first',
    mapMeasure: 'children near home that one more place would bring',
    columns: {
      place: 'Where',
      council: 'Council',
      type: 'Type of home',
      children: 'More children near home',
      miles: 'Weekly miles saved',
      how: 'How known',
    },
    exact: 'Worked out anew',
    price: 'From prices',
    legend: ['none', '1 child', '2 children', '3 or more'],
    ends: ['Helps least', 'Helps most'],
    note: 'One place of the kind is added at the spot and nothing else changes. “Worked out anew”: everyone was placed again with it. “From prices”: read from the prices of the answer there is, which hold for one more place, not for many.',
    notYet: 'The value of a place has not been worked out yet.',
    empty: 'One more place of this kind anywhere would bring no more children near home.',
    selected: (where: string, children: string, type: string) => `${where}, ${children} more near home, ${type}`,
  },
  spot: (council: string) => `a spot in ${council}`,
} as const;
