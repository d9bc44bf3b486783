import { GIVEN_CHARACTERS } from './counted-tables';
import { characterCosts } from './name-text';

/** A character that the table does not have: given names use rare ones too. */
export const OTHER_GIVEN = 9;
/** What each character costs in a given name, by code unit. */
export const GIVEN_COSTS = characterCosts(GIVEN_CHARACTERS, OTHER_GIVEN);
/** Words after a name far more often than in one. */
const NO_GIVEN =
  '的了是在与及或就都也不没这那他她它我你们个于对把被将给让说称指问等已又还才仅只更最很太但并而且则即却因所此该各每再由使着过里';
for (const character of NO_GIVEN) GIVEN_COSTS[character.charCodeAt(0)] = Number.POSITIVE_INFINITY;
/** Words after a name far more often than at its end; given names may begin with them: 和平, 有才, 以文. */
export const NO_LAST = new Set('和有以其之为得向来去上下从到时后前里内外间任受曾亦获赴率遭因会将要能见');
/** Given names that beside a surname are words more often: 何人, 宋初, 林中. */
export const NOT_ALONE_GIVEN =
  '金辽清人中初末代朝军国家氏门力身水火土木石山江海路城村镇上下前后一二三四五六七八九十万百千大小子心头手口语文字书画诗曲歌酒茶花草树叶色声气年月日时';
/** What a given name of one character costs at most where nothing but its place speaks for it (张伟、王芳). */
export const ALONE_GIVEN = 7.5;
