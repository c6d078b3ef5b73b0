/** One need in the words of its summary bar. */
import { adaptations, offers, placementTypes, siblingPlans } from '../../../schema/vocabulary.ts';
import { ageInWords, findWords, sexWords } from '../../words/find.ts';
import { count, listInWords, numberInWords } from '../../words/phrases.ts';
import type { Need } from './answer.ts';

/** "Girl, 14, Year 10"; a group is said eldest first: "Boy 14 (Year 10) and girl 10 (Year 5)". */
export function childrenInWords(children: Need['children']): string {
  const said = [...children]
    .sort((a, b) => b.ageYears - a.ageYears)
    .map((child) => {
      const year = child.schoolYear == null ? '' : schoolYearInWords(child.schoolYear);
      if (children.length === 1)
        return [sexWords[child.sex], ageInWords(child.ageYears), year].filter(Boolean).join(', ');
      return `${sexWords[child.sex]} ${ageInWords(child.ageYears)}${year === '' ? '' : ` (${year})`}`;
    });
  const text = listInWords(said);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function planInWords(need: Need): { type: string; others: string } {
  const preferred = need.preferredTypes.filter((entry) => entry.suitability === 'PREFERRED');
  const suitable = need.preferredTypes.filter((entry) => entry.suitability === 'SUITABLE');
  return {
    type: listInWords(preferred.map((entry) => placementTypes[entry.type].label)) || findWords.noPlan,
    others:
      suitable.length === 0
        ? ''
        : `or ${listInWords(suitable.map((entry) => placementTypes[entry.type].label.toLowerCase()))}`,
  };
}

/** What the home must have, as one list; never empty. */
export function mustHaveInWords(need: Need): string {
  const isTogether = need.children.length > 1 && need.siblingPlan !== 'APART';
  const said = [
    ...(isTogether ? [`${numberInWords(need.children.length)} places in one home`] : []),
    ...(need.isSoloRequired ? ['no other child in the home'] : []),
    ...(need.mustStayAtSchool ? ['the same school'] : []),
    ...(need.isShortBreak ? ['short breaks'] : []),
    ...need.requiredAdaptations.map((adaptation) => lowerFirst(adaptations[adaptation])),
    ...need.requiredOffers.map((offer) => `care for: ${lowerFirst(offers[offer])}`),
  ];
  const text = said.length === 0 ? findWords.nothingMore : said.join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function areasToAvoidInWords(areas: number): string {
  return areas === 0 ? '' : `${count(areas, 'area')} to avoid`;
}

/** "together, Key Stage 4": the sibling plan of a group, and the years when a school must not change lightly. */
export function childrenAside(need: Need): string {
  const plan = need.siblingPlan == null ? [] : [siblingPlans[need.siblingPlan].toLowerCase()];
  const isKeyStage4 = need.children.some((child) => child.isKeyStage4);
  return [...plan, ...(isKeyStage4 ? [findWords.keyStage4] : [])].join(', ');
}

function schoolYearInWords(year: number): string {
  return year === 0 ? 'Reception' : `Year ${year}`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
