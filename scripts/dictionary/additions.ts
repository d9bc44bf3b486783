/**
 * Entries of our own, in the text format of CC-CEDICT: ordinary compounds that it has as rare names alone (大桥 as a beauty
 * of the Three Kingdoms, 山下 as a Japanese surname), so that the name would stand over the bridge. Found among the words
 * whose entries are all capitalised and which jieba's list does not take for names. And what it lacks though it is common
 * (穿着 "to be wearing", 一行 "a line", 甚麼) or is misread without it (places and a ruler of antiquity).
 */
export const ADDITIONS = `#! entries=18
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
花兒 花儿 [hua1 r5] /flower; blossom/
穿著 穿着 [chuan1 zhe5] /to be wearing; to wear/
一行 一行 [yi1 hang2] /a line (of text); a row/a trade; a line of business/
甚麼 甚么 [shen2 me5] /variant of 什麼|什么[shen2 me5]/
會稽 会稽 [Kuai4 ji1] /old name of Shaoxing 紹興|绍兴[Shao4 xing1] in Zhejiang; Mount Kuaiji, near it/
冒頓 冒顿 [Mo4 du2] /Modu (died 174 BC), ruler of the Xiongnu/
滸墅關 浒墅关 [Xu3 shu4 guan1] /Xushuguan, a town near Suzhou/
櫟陽 栎阳 [Yue4 yang2] /Yueyang, a capital of the state of Qin 秦[Qin2]/
`;
