/** An answer as marks, lines and rings on the map. Only homes that are in the cards are drawn, so every mark has its words. */
import { boundsOf } from '../../map/bounds.ts';
import type { Bounds, MapLine, MapMarker, MapRings, MarkerKind, Point } from '../../map/mapTypes.ts';
import { findWords } from '../../words/find.ts';
import { placeOfLabel } from '../../words/phrases.ts';
import type { Answer, Match, Need } from './answer.ts';
import { letterOf } from './letterOf.ts';
import { inKindOrder } from './weeklyParts.ts';

type Place = Omit<Need['importantPlaces'][number], 'area'> & { readonly area: Point };

/** Half the diagonal of the cell a family's point is snapped to: the true place is somewhere inside. */
const familyAreaMiles = 0.8;
const ringMiles = [2, 5, 10, 20, 50, 100];
const milesPerDegreeOfLatitude = 69.05;

const markerKinds = { FAMILY: 'family', SCHOOL: 'school', COMMUNITY: 'community' } as const satisfies Record<
  Place['kind'],
  MarkerKind
>;

/** Inside the cell a point is snapped to: where further places of the same cell stand, so that none hides another. */
const besideInCell = [
  { lat: 0, lng: 0 },
  { lat: 0, lng: 0.009 },
  { lat: 0, lng: -0.009 },
  { lat: -0.007, lng: 0 },
  { lat: 0.007, lng: 0 },
] as const;

/** Places whose area is known, family first. */
export function placesOnMap(need: Pick<Need, 'importantPlaces'>): Place[] {
  const taken = new Map<string, number>();
  return inKindOrder(need.importantPlaces).flatMap((place) => {
    if (!place.area) return [];
    const cell = `${place.area.lat} ${place.area.lng}`;
    const before = taken.get(cell) ?? 0;
    taken.set(cell, before + 1);
    const shift = besideInCell[before % besideInCell.length] ?? besideInCell[0];
    return [{ ...place, area: { lat: place.area.lat + shift.lat, lng: place.area.lng + shift.lng } }];
  });
}

/** Families first, else whatever place there is: rings and dotted lines start here. */
export function anchorOf(places: readonly Place[]): Place | null {
  return places.find((place) => place.kind === 'FAMILY') ?? places[0] ?? null;
}

export function markersOf(need: Need, answer: Answer, selectedRank: number): MapMarker[] {
  const shown = placesOnMap(need);
  const anchor = anchorOf(shown);
  const places = shown.map(
    (place, index): MapMarker => ({
      id: `place-${index}`,
      kind: markerKinds[place.kind],
      point: place.area,
      label: place === anchor && place.kind === 'FAMILY' ? findWords.familyArea : placeOfLabel(place.label),
      name: place === anchor && place.kind === 'FAMILY' ? findWords.familyArea : placeOfLabel(place.label),
      ...(place.kind === 'FAMILY' ? { softRadiusMiles: familyAreaMiles } : {}),
    }),
  );
  const nearly = answer.nearMisses.flatMap(({ home }, index): MapMarker[] =>
    home.location
      ? [
          {
            id: `near-${index}`,
            kind: 'near-miss',
            point: home.location,
            text: letterOf(index),
            name: `${findWords.nearlyPossible}: ${home.name ?? home.id}`,
          },
        ]
      : [],
  );
  const homes = answer.matches.flatMap((match) =>
    homesOf(match).flatMap((home, part): MapMarker[] =>
      home.location
        ? [
            {
              id: `rank-${match.rank}${match.isSplit ? `-${part}` : ''}`,
              kind: 'home',
              point: home.location,
              text: match.isSplit ? `${match.rank}${letterOf(part)}` : String(match.rank),
              name: `${findWords.rank(match.rank)}: ${home.name ?? home.id}`,
              isSelected: match.rank === selectedRank,
            },
          ]
        : [],
    ),
  );
  return [...places, ...nearly, ...homes];
}

/** The home of a match; of a split, each of its homes. */
export function homesOf(match: Pick<Match, 'home' | 'isSplit' | 'parts'>): readonly Match['home'][] {
  return match.isSplit ? match.parts.map((part) => part.home) : [match.home];
}

/** The rank a home's mark stands for; null for other marks. */
export function rankOfMarker(id: string): number | null {
  const rank = /^rank-(\d+)(-\d+)?$/.exec(id)?.[1];
  return rank === undefined ? null : Number(rank);
}

/** The selected home to each place, with its miles; every other home to the family, dotted. */
export function linesOf(need: Need, answer: Answer, selectedRank: number): MapLine[] {
  const places = placesOnMap(need);
  const anchor = anchorOf(places);
  return answer.matches.flatMap((match): MapLine[] =>
    (match.isSplit ? match.parts : [match]).flatMap((part, order): MapLine[] => {
      const from = part.home.location;
      if (!from) return [];
      const start = { id: `${match.rank}-${order}`, from, distances: part.distances };
      if (match.rank === selectedRank) return places.map((place) => lineTo(start, place));
      return anchor ? [{ ...lineTo(start, anchor), kind: 'other' }] : [];
    }),
  );
}

interface LineStart {
  readonly id: string;
  readonly from: Point;
  readonly distances: readonly { readonly kind: Place['kind']; readonly label: string; readonly miles: number }[];
}

function lineTo({ id, from, distances }: LineStart, place: Place): MapLine {
  const ofKind = distances.filter((distance) => distance.kind === place.kind);
  const measured = ofKind.length === 1 ? ofKind[0] : ofKind.find((distance) => distance.label === place.label);
  return {
    id: `${id}-${place.kind}-${place.label}`,
    from,
    to: place.area,
    kind: place.kind,
    ...(measured ? { pill: findWords.pill(measured.miles) } : {}),
  };
}

/** Round numbers of miles that fit the homes shown: two rings at least where the ground is wide enough. */
export function ringsOf(need: Need, answer: Answer): MapRings | null {
  const anchor = anchorOf(placesOnMap(need));
  if (anchor === null) return null;
  const furthest = Math.max(
    2,
    ...answer.matches.flatMap((match) =>
      match.distances.filter(({ kind }) => kind === anchor.kind).map(({ miles }) => miles),
    ),
  );
  const next = ringMiles.find((miles) => miles >= furthest) ?? furthest;
  return { centre: anchor.area, miles: ringMiles.filter((miles) => miles <= next).slice(-3) };
}

/** Everything drawn, and at least the first ring's worth of ground around the family. */
export function findBounds(need: Need, answer: Answer): Bounds | null {
  const places = placesOnMap(need);
  const anchor = anchorOf(places);
  const homes = answer.matches.flatMap(homesOf).flatMap(({ location }) => (location ? [location] : []));
  return boundsOf([...places.map((place) => place.area), ...homes, ...(anchor ? cornersAround(anchor.area, 2) : [])]);
}

function cornersAround({ lat, lng }: Point, miles: number): Point[] {
  const up = miles / milesPerDegreeOfLatitude;
  const across = up / Math.cos((lat * Math.PI) / 180);
  return [
    { lat: lat - up, lng: lng - across },
    { lat: lat + up, lng: lng + across },
  ];
}
