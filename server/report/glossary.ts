/** What does each word of the field mean to somebody who is not of it? */

/** Source  Children Act 1989 ss 17, 20, 22C, 31; Care Planning, Placement and Case Review (England) Regulations 2010; design.md §2. */
const meanings: readonly (readonly [word: string, meaning: string, says: RegExp])[] = [
  ['Board', 'The councillors and directors who answer for the region’s homes for children.', /\bboard\b/i],
  [
    'Child in care',
    'A child whom a council looks after, because a court said so or their family agreed. The law says “looked after”.',
    /in care|looked after|in our care/i,
  ],
  ['Children’s home', 'A registered home where staff care for children.', /children’s home/i],
  ['Council', 'A local authority that looks after children and must have enough homes for them.', /council/i],
  ['Fostering', 'A child lives in the home of a carer approved by the council or by an agency.', /foster/i],
  ['Kinship', 'A child lives with family or friends who are approved to care for them.', /kinship/i],
  [
    'In a council not adjoining',
    'At a distance: the home is neither in the child’s council nor in one next to it.',
    /adjoin|at a distance/i,
  ],
  ['Middle value', 'Half are lower and half are higher. The field says “median”.', /\bmiddle\b|median/i],
  ['Near home', 'Within the limit of miles said on the first page, from the family’s home.', /near home/i],
  [
    'On hold',
    'A place that is registered and cannot be used now: the staff, the building or the match do not allow it.',
    /on hold/i,
  ],
  ['Owner', 'The company or body that owns homes, all its branches together.', /\bowners?\b/i],
  ['Placement', 'Where a child in care lives.', /placement/i],
  ['Region', 'The councils that plan homes together, as a Regional Care Cooperative.', /region/i],
  [
    'Registered place',
    'A place that a home may offer by its registration, or a carer by their approval.',
    /registered/i,
  ],
  ['Secure home', 'A home where a child may be locked in, by order of a court, to keep them safe.', /secure/i],
  ['Short', 'More children need a place than there are usable places.', /\bshort/i],
  ['Spare', 'There are more usable places than children who need one.', /\bspare\b/i],
  ['SSDA903', 'The return of children in care that each council sends to the government every year.', /SSDA903/],
  [
    'Statistical neighbours',
    'Councils elsewhere whose people are most like those of this one.',
    /statistical neighbour/i,
  ],
  ['Sufficiency', 'The duty to have enough homes of the right kind near where children come from.', /sufficien/i],
  [
    'Supported accommodation',
    'Somewhere to live with help, for young people of 16 and 17.',
    /supported accommodation/i,
  ],
  [
    'Unaccompanied child',
    'A child who seeks asylum without their family. The field says “UASC”.',
    /unaccompanied|UASC/i,
  ],
  [
    'Unregistered',
    'A placement that should be registered with Ofsted and is not: the law forbids it.',
    /unregistered/i,
  ],
  ['Usable place', 'A registered place that is not on hold, filled or free.', /usable/i],
];

/** Shape  those the text uses, by the alphabet. */
export function glossaryOf(text: string): readonly { readonly word: string; readonly meaning: string }[] {
  return meanings
    .filter(([, , says]) => says.test(text))
    .map(([word, meaning]) => ({ word, meaning }))
    .sort((a, b) => a.word.localeCompare(b.word, 'en-GB'));
}
