import { memo } from '@/lib/chinese/memo';

/**
 * British and short spellings. CC-CEDICT writes American English, but for names of birds and a few more. What is changed
 * where it need not be (course → corse) is changed on both sides, so that it only matters where that is another word.
 */

/** Pairs that no rule makes, the one that CC-CEDICT has (or has as such: America is a continent there) last. */
const pairs = new Map(
  `grey gray,tyre tire,cheque check,kerb curb,plough plow,draught draft,storey story,programme program,mum mom,
mummy mommy,pyjamas pajamas,aeroplane airplane,plane airplane,jewellery jewelry,moustache mustache,sceptic skeptic,
sceptical skeptical,manoeuvre maneuver,meagre meager,ageing aging,aluminium aluminum,cosy cozy,gaol jail,licence license,
practise practice,defence defense,offence offense,pretence pretense,skilful skillful,fulfil fulfill,enrol enroll,
enrolment enrollment,instalment installment,wilful willful,catalogue catalog,dialogue dialog,analogue analog,
anaemia anemia,anaesthetic anesthetic,diarrhoea diarrhea,leukaemia leukemia,oestrogen estrogen,foetus fetus,
encyclopaedia encyclopedia,paediatric pediatric,paediatrician pediatrician,orthopaedic orthopedic,gynaecology gynecology,
archaeology archeology,haemorrhage hemorrhage,mediaeval medieval,yoghurt yogurt,whisky whiskey,doughnut donut,
maths math,phone telephone,bike bicycle,photo photograph,fridge refrigerator,exam examination,tv television,
telly television,lorry truck,aubergine eggplant,courgette zucchini,america usa`
    .split(',')
    .map((pair) => pair.trim().split(' ') as [string, string]),
);

/** colour, theatre, organise and organisation, analyse, travelling. */
const rules: readonly [RegExp, string][] = [
  [/(?<=..)our/, 'or'],
  [/([bt])re(?=s?$)/, '$1er'],
  [/(?<=[a-z]{3})is(?=(?:e[drs]?|ers|ing|ations?|ational)$)/, 'iz'],
  [/(?<=[a-z]{2}l)ys(?=(?:e[drs]?|ing)$)/, 'yz'],
  [/(?<=[a-z]{4})ll(?=(?:ed|ing|ers?)$)/, 'l'],
];

/** A word in lower case as American English spells it, by the rules, or as it is listed. */
export const americanForm = memo((word: string): string => {
  return pairs.get(word) ?? rules.reduce((spelled, [british, american]) => spelled.replace(british, american), word);
});

/** A word as it was typed and all spellings that are known of it: `gray` and `grey`. */
export function spellingsOf(word: string): string[] {
  const american = americanForm(word);
  return [word, american, ...(others.get(american) ?? [])];
}

const others = new Map<string, string[]>();
for (const [british, american] of pairs) others.set(american, [...(others.get(american) ?? []), british]);
