import { formatNumber } from './formats.ts';

export const hexagonWords = {
  access: {
    loadingHeading: (region: string) => `Where in ${region} do children compete for places?`,
    caption: 'Places in reach for each child, most children short of one first',
    mapMeasure: 'places in reach for each child',
    mapSection: 'Map',
    columns: { place: 'Where', council: 'Responsible council', demand: 'Children', access: 'Places for each child' },
    legend: ['under 0.8', '0.8 to 0.99', '1 to 1.24', '1.25 or more'],
    ends: ['Fewer places for each child', 'More'],
    method: 'Method',
    methods: { E2SFCA: 'Nearer counts more', TWO_STEP: 'All in reach alike' },
    check: (demand: number, places: number) =>
      `Checked: children times places for each child add up to ${formatNumber(demand)}; places in reach are ${formatNumber(places)}.`,
    note: 'Below 1, the children around a spot compete for fewer places than there are children; above 1, for more. A child in a pale spot may still be placed near home, and one in a dark spot may not.',
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
    exact: 'Exact',
    price: 'From prices',
    legend: ['none', '1 child', '2 children', '3 or more'],
    ends: ['Helps least', 'Helps most'],
    note: 'One place of the kind is added at the spot and nothing else changes. “Exact”: everyone was placed again with it. “From prices”: read from the prices of the answer there is, which hold for one more place, not for many.',
    working: (region: string) => `The value of a place in ${region} is being worked out.`,
    notYet: 'The value of a place has not been worked out yet.',
    empty: 'One more place of this kind anywhere would bring no more children near home.',
    selected: (where: string, children: string, type: string) => `${where}, ${children} more near home, ${type}`,
  },
  offMap: 'Spots may lie beyond the edge of the map: choose one in the table to bring it into view.',
  spot: (council: string) => `a spot in ${council}`,
} as const;
