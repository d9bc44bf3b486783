/**
 * Entries of our own, in the text format of CC-CEDICT: ordinary compounds that it has as rare names alone (大桥 as a beauty
 * of the Three Kingdoms, 山下 as a Japanese surname), so that the name would stand over the bridge. Found among the words
 * whose entries are all capitalised and which jieba's list does not take for names.
 */
export const ADDITIONS = `#! entries=10
大橋 大桥 [da4 qiao2] /large bridge/
山下 山下 [shan1 xia4] /foot of a mountain; below the mountain/
城中 城中 [cheng2 zhong1] /in the city; in town/
城北 城北 [cheng2 bei3] /northern part of a city; north of the city/
城東 城东 [cheng2 dong1] /eastern part of a city; east of the city/
城西 城西 [cheng2 xi1] /western part of a city; west of the city/
南岸 南岸 [nan2 an4] /southern bank; southern shore/
高臺 高台 [gao1 tai2] /raised platform; terrace/
快船 快船 [kuai4 chuan2] /fast boat; clipper/
大雪 大雪 [da4 xue3] /heavy snow/
`;
