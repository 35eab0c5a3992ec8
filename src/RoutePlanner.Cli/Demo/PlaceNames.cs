namespace RoutePlanner.Cli.Demo;

/// <summary>
/// Invents names that sound of the North China plain, each once. They are made of common words by dice; a likeness to real places is chance.
/// </summary>
internal sealed class PlaceNames(SplitMix dice)
{
    private static readonly BilingualName[] Families = Words(
        "王Wang 李Li 张Zhang 刘Liu 陈Chen 杨Yang 赵Zhao 黄Huang 周Zhou 吴Wu 徐Xu 孙Sun 胡Hu 朱Zhu 高Gao 林Lin 何He 郭Guo 马Ma 罗Luo 梁Liang 宋Song 郑Zheng 谢Xie " +
        "韩Han 唐Tang 冯Feng 于Yu 董Dong 程Cheng 曹Cao 袁Yuan 邓Deng 傅Fu 沈Shen 曾Zeng 彭Peng 吕Lv 苏Su 卢Lu 蒋Jiang 蔡Cai 贾Jia 丁Ding 魏Wei 薛Xue 叶Ye 阎Yan 潘Pan 杜Du");

    private static readonly BilingualName[] VillageEndings = Words(
        "庄zhuang 庄zhuang 庄zhuang 楼lou 楼lou 寨zhai 营ying 岗gang 堂tang 桥qiao 湾wan 坡po 庙miao 园yuan 洼wa 铺pu 井jing 屯tun 店dian");

    private static readonly BilingualName[] VillageBeginnings = Words("大Da 小Xiao 东Dong 西Xi 前Qian 后Hou 南Nan 北Bei 新Xin 老Lao");

    private static readonly BilingualName[] TownBeginnings = Words(
        "清Qing 安An 永Yong 兴Xing 和He 柳Liu 白Bai 青Qing 石Shi 双Shuang 长Chang 平Ping 金Jin 玉Yu 云Yun 杏Xing 槐Huai 桃Tao");

    private static readonly BilingualName[] TownEndings = Words("集ji 集ji 店dian 口kou 岗gang 台tai 陵ling 坊fang 桥qiao 塘tang 河he 丘qiu 亭ting");

    private static readonly BilingualName[] StreetWords = Words(
        "人民Renmin 建设Jianshe 文化Wenhua 和平Heping 新华Xinhua 育才Yucai 工农Gongnong 光明Guangming 健康Jiankang 团结Tuanjie 幸福Xingfu 胜利Shengli 友谊Youyi 长安Changan " +
        "朝阳Chaoyang 迎宾Yingbin 滨河Binhe 富民Fumin 振兴Zhenxing 兴业Xingye 民生Minsheng 学府Xuefu 永安Yongan 康宁Kangning 平安Pingan 东风Dongfeng 红旗Hongqi 前进Qianjin " +
        "祥和Xianghe 春晖Chunhui 青年Qingnian 丰收Fengshou 锦绣Jinxiu 望湖Wanghu 梨园Liyuan 桃李Taoli");

    private readonly HashSet<string> used = [];
    private int streets;

    /// <summary>A town's name without its rank: 柳集.</summary>
    public BilingualName Town() => Fresh(() => Join(dice.Pick(TownBeginnings), dice.Pick(TownEndings)));

    /// <summary>A village's name without 村: 王庄, 前李楼.</summary>
    public BilingualName Village() => Fresh(() => Join(dice.Pick(Families), dice.Pick(VillageEndings)));

    /// <summary>The word of a street in a seat, in the order of a fixed list, then numbered.</summary>
    public BilingualName Street()
    {
        var (lap, word) = (streets / StreetWords.Length, StreetWords[streets++ % StreetWords.Length]);
        return lap == 0 ? word : new($"{word.Zh}{Numeral(lap + 1)}", $"{word.En} {lap + 1}");
    }

    public static string Numeral(int n) => n <= 10 ? "零一二三四五六七八九十"[n].ToString() : FormattableString.Invariant($"{n}");

    private static BilingualName Join(BilingualName a, BilingualName b) => new(a.Zh + b.Zh, a.En + b.En);

    private static BilingualName[] Words(string list) =>
        [.. list.Split(' ').Select(w => (w, w.TakeWhile(c => c > 'z').Count())).Select(x => new BilingualName(x.w[..x.Item2], x.w[x.Item2..]))];

    private BilingualName Fresh(Func<BilingualName> make)
    {
        for (var attempt = 0; ; attempt++)
        {
            var name = make();
            if (attempt > 0 || dice.Chance(0.25))
            {
                var first = dice.Pick(VillageBeginnings);
                name = new(first.Zh + name.Zh, first.En + char.ToLowerInvariant(name.En[0]) + name.En[1..]);
            }

            if (attempt > 40)
            {
                name = new($"{name.Zh}{attempt - 39}", $"{name.En} {attempt - 39}");
            }

            if (used.Add(name.Zh))
            {
                return name;
            }
        }
    }
}
