import type { SeededRandom } from './seededRandom.ts';

/** Every name here is made up; none is meant to be that of a real home, provider or school. */
const firstWords =
  'Alder Ash Aspen Avocet Beech Birch Bramble Briar Bullfinch Cedar Chestnut Clover Coppice Curlew Damson Dipper Dunlin Elder Elm Fern Fieldfare Finch Foxglove Gorse Hawthorn Hazel Heather Heron Hollin Ivy Juniper Kestrel Kingfisher Lapwing Larch Laurel Linnet Lupin Mallow Maple Martlet Meadow Medlar Merlin Mulberry Nuthatch Oak Orchard Osier Plover Poplar Quince Redwing Rowan Sallow Sandpiper Sorrel Swift Sycamore Teal Thistle Thrush Walnut Whinchat Willow Wren Yarrow Yew'.split(
    ' ',
  );
const homeWords = ['House', 'Lodge', 'Cottage', 'View', 'Grange', 'Place', 'Croft', 'Bank'];
const groupWords =
  'Aldermoor Brackwater Corvane Dunmarrow Elverstone Fernacre Galdersby Hollinmere Istraven Jessamore Kestrow Lindervale Marrowby Netherlyn Orrinfell Pellindale Quarrowby Ravensyke Selmarsh Tarnworth'.split(
    ' ',
  );
const trustWords = ['Brightwell', 'Candlemoor', 'Harrowfold', 'Saltersby', 'Thornlea', 'Wintergate'];
const agencyWords =
  'Amberline Bluecoat Cobblestone Daybreak Everlight Firelit Greenway Homeward Lanternlight Millbrook Nightingale Openhearth'.split(
    ' ',
  );
const schoolWords =
  'Ashmere Brindle Copperfield Dovecote Easterly Fairlawn Greyfold Highmoss Inglewick Kirkfold Longmeadow Moorside Northfold Oakenshaw Parkgate Queensfold Ridgeway Stonefold Thornfield Upperfold Valefield Westmere'.split(
    ' ',
  );

/** Names for homes with an address, no two alike until all are used. */
export function homeNames(random: SeededRandom): () => string {
  const names = random.shuffled(firstWords.flatMap((first) => homeWords.map((word) => `${first} ${word}`)));
  let used = 0;
  return () => {
    const name = names[used % names.length] ?? 'Larch House';
    const round = Math.floor(used / names.length);
    used += 1;
    return round === 0 ? name : `${name} ${round + 1}`;
  };
}

/** A few owner groups hold many homes, most of them few (about as uneven as Ofsted finds). */
export function ownerGroupName(random: SeededRandom): string {
  const index = random.weightedIndex(groupWords.map((_, rank) => 1 / (rank + 1.5)));
  return `${groupWords[index] ?? 'Aldermoor'} Group`;
}

export function trustName(random: SeededRandom): string {
  return `${random.pick(trustWords)} Trust`;
}

export function agencyName(random: SeededRandom): string {
  const index = random.weightedIndex(agencyWords.map((_, rank) => 1 / (rank + 2)));
  return `${agencyWords[index] ?? 'Homeward'} Fostering`;
}

export function schoolName(town: string, kind: string, random: SeededRandom): string {
  return `${random.pick(schoolWords)} ${kind}, ${town}`;
}
