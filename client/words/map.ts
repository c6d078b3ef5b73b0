import { formatMiles } from './formats.ts';

const shown = (miles: number) => (Number.isInteger(miles) ? String(miles) : formatMiles(miles));

export const mapWords = {
  controls: 'Size of the map',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  whole: 'Show all of it',
  help: 'Map keys and buttons',
  keys: [
    'Tab to the map, then: arrow keys move it, + and − zoom, Escape leaves it.',
    'The same keys do nothing anywhere else on the page.',
  ],
  areaSteps: {
    keys: '[ and ] choose the previous and the next council, in the order of the table.',
    previous: 'Previous council',
    next: 'Next council',
  },
  cellSteps: {
    keys: '[ and ] choose the previous and the next spot, in the order of the table.',
    previous: 'Previous spot',
    next: 'Next spot',
  },
  west: 'Move west',
  north: 'Move north',
  south: 'Move south',
  east: 'Move east',
  moved: (miles: number) => `Map moved. It now shows about ${shown(Math.max(1, Math.round(miles)))} miles across.`,
  awayFrom: (miles: number, direction: string, town: string) =>
    `${miles} ${miles === 1 ? 'mile' : 'miles'} ${direction} of ${town}`,
  scale: (miles: number) => `Scale: the bar is ${shown(miles)} ${miles === 1 ? 'mile' : 'miles'} long`,
  shortMiles: (miles: number) => `${shown(miles)} mi`,
  loading: 'The map is loading',
  key: 'Key to the map',
  extras: { suppressed: '[c] hidden to protect children', missing: '[x] not available' },
  missing: 'The map could not be loaded. The table holds the same numbers.',
} as const;
