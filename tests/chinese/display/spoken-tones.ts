/** Phrases of our own with their tones as they are spoken; written before any of them was tried. */
export const SPOKEN = `
洗脸水|xí lián shuǐ
水彩笔|shuí cái bǐ
虎骨酒|hú gú jiǔ
管理者|guán lí zhě
选举法|xuán jú fǎ
打火机|dá huǒ jī
蒙古语|méng gú yǔ
演讲稿|yán jiáng gǎo
厂党委|chǎng dáng wěi
小雨伞|xiǎo yú sǎn
老古董|lǎo gú dǒng
买雨伞|mǎi yú sǎn
想洗澡|xiǎng xí zǎo
有理想|yǒu lí xiǎng
很勇敢|hěn yóng gǎn
我也想|wǒ yé xiǎng
请你等我|qíng nǐ déng wǒ
总统府|zóng tóng fǔ
五百五|wú bái wǔ
雨水少|yú shuí shǎo
友好|yóu hǎo
岛屿国家|dáo yǔ guó jiā
二年级和一年级|èr nián jí hé yī nián jí
她上高一|tā shàng gāo yī
他比我高一点|tā bí wǒ gāo yì diǎn
大一新生|dà yī xīn shēng
初一那天|chū yī nà tiān
商场在一层|shāng chǎng zài yī céng
盖了一层雪|gài le yì céng xuě
一层楼|yì céng lóu
住一楼|zhù yī lóu
第一天|dì yī tiān
十一个人|shí yī gè rén
一月一号|yī yuè yī hào
一等奖|yī déng jiǎng
一个月|yí gè yuè
一年四季|yì nián sì jì
一日三餐|yí rì sān cān
每一个人|měi yí ge rén
这一天|zhè yì tiān
下一次|xià yí cì
一审判决|yī shěn pàn jué
一季度|yī jì dù
一心一意|yì xīn yí yì
一国两制|yì guó liǎng zhì
一对一|yí duì yī
星期一早上|xīng qī yī zǎo shang
一百一十一|yì bǎi yī shí yī
买不起|mǎi bu qǐ
听不懂|tīng bu dǒng
来不及|lái bu jí
对不起|duì bu qǐ
看不见|kàn bu jiàn
睡不着|shuì bu zháo
受不了|shòu bu liǎo
想不到|xiǎng bu dào
控制不住|kòng zhì bu zhù
人不多|rén bù duō
他不去|tā bú qù
我不怕|wǒ bú pà
要不是你|yào bú shì nǐ
好不好|hǎo bu hǎo
是不是|shì bu shì
能不能来|néng bu néng lái
喜不喜欢|xǐ bu xǐ huan
知不知道|zhī bu zhī dào
听一听|tīng yi tīng
想一想|xiǎng yi xiǎng
试一试|shì yi shì
一步一步|yí bù yí bù
一不小心|yí bù xiǎo xīn
不一定|bù yí dìng
水产品|shuí chán pǐn
小组长|xiáo zú zhǎng
小两口|xiǎo liáng kǒu
孔乙己|kóng yí jǐ
数一数二|shǔ yī shǔ èr
一层一层|yì céng yì céng
从一层走到三层|cóng yī céng zǒu dào sān céng
高一下学期|gāo yī xià xué qī
好不容易|hǎo bù róng yì
说不清楚|shuō bu qīng chu
考不上大学|kǎo bu shàng dà xué
`
  .trim()
  .split('\n')
  .map((line) => line.split('|') as [text: string, spoken: string]);
