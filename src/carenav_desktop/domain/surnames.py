"""The hundred or so commonest Chinese family names and how they are romanised (Hanyu Pinyin, no tones).

They let the program ask whether a name in Chinese characters and one in Latin letters may be one person's. A hint for
whoever decides, never a decision: other romanisations (Chow, Wong) and other family names are simply not known here.
"""

from __future__ import annotations

import re

_NAMES = (
    "王wang 李li 张zhang 刘liu 陈chen 杨yang 黄huang 赵zhao 吴wu 周zhou 徐xu 孙sun 马ma 朱zhu 胡hu 郭guo 何he 高gao "
    "林lin 罗luo 郑zheng 梁liang 谢xie 宋song 唐tang 许xu 韩han 冯feng 邓deng 曹cao 彭peng 曾zeng 肖xiao 萧xiao 田tian "
    "董dong 袁yuan 潘pan 于yu 蒋jiang 蔡cai 余yu 杜du 叶ye 程cheng 苏su 魏wei 吕lv 丁ding 任ren 沈shen 姚yao 卢lu "
    "姜jiang 崔cui 钟zhong 谭tan 陆lu 汪wang 范fan 金jin 石shi 廖liao 贾jia 夏xia 韦wei 付fu 傅fu 方fang 白bai 邹zou "
    "孟meng 熊xiong 秦qin 邱qiu 江jiang 尹yin 薛xue 闫yan 阎yan 段duan 雷lei 侯hou 龙long 史shi 陶tao 黎li 贺he 顾gu "
    "毛mao 郝hao 龚gong 邵shao 万wan 钱qian 严yan 武wu 戴dai 莫mo 孔kong 向xiang 汤tang 温wen 康kang 施shi 文wen "
    "樊fan 葛ge 牛niu 洪hong 殷yin 欧阳ouyang 司马sima 上官shangguan 诸葛zhuge"
)
#: Characters, simplified and traditional forms of the same name, to their romanisation.
_TRADITIONAL = (
    "張zhang 劉liu 陳chen 楊yang 黃huang 趙zhao 吳wu 孫sun 馬ma 羅luo 鄭zheng 謝xie 許xu 韓han 馮feng 鄧deng 蕭xiao "
    "蔣jiang 葉ye 程cheng 蘇su 呂lv 盧lu 鍾zhong 譚tan 陸lu 範fan 賈jia 韋wei 鄒zou 閻yan 龍long 賀he 顧gu 龔gong "
    "萬wan 錢qian 嚴yan 湯tang 溫wen 歐陽ouyang 司馬sima 諸葛zhuge"
)


_ROMANISED = dict(re.findall("([^ a-z]+)([a-z]+)", f"{_NAMES} {_TRADITIONAL}"))


def romanised(name: str) -> str:
    """The family name at the front of a name in Chinese characters in Latin letters, empty when it is not known."""
    return _ROMANISED.get(name[:2]) or _ROMANISED.get(name[:1], "")
