/**
 * Every sentence of the stack view in both languages. Plain words; nothing of what a picture means.
 * `{name}` stands for a value, which is shown as text.
 */
import type { Reason, Remark } from "../dicom/reasons";

type Both = readonly [en: string, zh: string];

const WORDS = {
  note: ["For review of what was sent. Not a diagnostic display.", "仅用于查看所送来的资料，不是诊断显示器。"],
  tools: ["Tools for the pictures", "图像工具"],
  reading: ["Reading the files: {done} of {all}", "正在读取文件：{done} / {all}"],
  picture: ["Picture {at} of {all}", "第 {at} 张，共 {all} 张"],
  pictureWithMarks: [
    "Picture {at} of {all}. Left edge {left}, right edge {right}, upper edge {top}, lower edge {bottom}.",
    "第 {at} 张，共 {all} 张。左边 {left}，右边 {right}，上边 {top}，下边 {bottom}。",
  ],
  scroll: ["Which picture", "选择图像"],
  keys: [
    "Arrow keys: next picture. Shift and arrow keys: move. Plus and minus: zoom. Square brackets: contrast; with Shift: brightness. I: invert. Space: play.",
    "方向键：切换图像。Shift 加方向键：移动。加号和减号：缩放。方括号：对比度；加 Shift：亮度。I：反色。空格：播放。",
  ],
  level: ["Brightness and contrast", "亮度和对比度"],
  asTheFileSays: ["As the file says", "按文件设定"],
  asTheFileSaysNamed: ["As the file says: {name}", "按文件设定：{name}"],
  fullRange: ["Full range", "全部范围"],
  asYouSetIt: ["As you set it", "自行调整"],
  softTissue: ["Soft tissue", "软组织"],
  lung: ["Lung", "肺"],
  bone: ["Bone", "骨"],
  brain: ["Brain", "脑"],
  part: ["Part of the series", "序列的部分"],
  partOf: ["Part {number}: {count} pictures", "第 {number} 部分：{count} 张"],
  partEcho: ["Part {number}, echo {echo}: {count} pictures", "第 {number} 部分，回波 {echo}：{count} 张"],
  partRound: ["Part {number}, round {round} of {rounds}: {count} pictures", "第 {number} 部分，第 {round} 轮（共 {rounds} 轮）：{count} 张"],
  partBroken: ["Files that cannot be shown: {count}", "无法显示的文件：{count} 个"],
  fit: ["Fit", "适合窗口"],
  actual: ["Actual pixels", "实际像素"],
  larger: ["Larger", "放大"],
  smaller: ["Smaller", "缩小"],
  invert: ["Invert", "反色"],
  play: ["Play", "播放"],
  stop: ["Stop", "停止"],
  slower: ["Slower", "慢一点"],
  faster: ["Faster", "快一点"],
  rate: ["{rate} pictures a second", "每秒 {rate} 张"],
  overlays: ["Lines and letters in the file", "文件中的线条和文字"],
  header: ["What the file says", "文件信息"],
  beside: ["Beside it", "并排显示"],
  besideNothing: ["Nothing beside it", "不并排"],
  together: ["Scroll together", "同步滚动"],
  togetherBy: ["Scrolled together by position.", "按位置同步滚动。"],
  togetherByOrder: ["Scrolled together by order: the two series do not share positions.", "按顺序同步滚动：两个序列没有共同的位置。"],
  search: ["Search in this list", "在列表中查找"],
  close: ["Close", "关闭"],
  found: ["{count} of {all} lines", "{count} / {all} 行"],
  name: ["Name", "名称"],
  value: ["Value", "值"],
  tag: ["Tag", "标签"],
  item: ["Item {number}", "第 {number} 项"],
  items: ["{count} items", "{count} 项"],
  bytes: ["{count} bytes, not text", "{count} 字节，非文字"],
  status: ["Centre {centre}, width {width}. Zoom {zoom}%.", "窗位 {centre}，窗宽 {width}。缩放 {zoom}%。"],
  statusColour: ["Colours. Zoom {zoom}%.", "彩色。缩放 {zoom}%。"],
  burnedIn: [
    "The maker of these pictures says that words are part of them. Names may be among those words.",
    "图像的生成设备说明，文字是图像的一部分，其中可能有姓名。",
  ],
  nothing: ["There are no files in this series.", "此序列中没有文件。"],
} satisfies Record<string, Both>;

/** What is wrong, what is safe, what to do. */
const REASONS: Record<Reason, Both> = {
  "no-picture": [
    "This file holds no picture. It is in the packet and can be saved.",
    "此文件中没有图像。文件在资料包中，可以保存。",
  ],
  video: [
    "This is a video, which this page cannot play. Save the file and open it in another program.",
    "这是视频，本页面无法播放。请保存文件后用其他程序打开。",
  ],
  damaged: [
    "This picture is damaged in the file and is not shown. The other pictures are not affected. Ask for this one again.",
    "文件中的这张图像已损坏，因此不显示。其他图像不受影响。请重新索取这张图像。",
  ],
  cut: [
    "The file ends before this picture does, so it is not shown. The other pictures are not affected. Ask for this one again.",
    "文件在图像结束之前就中断了，因此不显示。其他图像不受影响。请重新索取这张图像。",
  ],
  "too-large": [
    "This picture is too large for this page and is not shown. Save the file and open it in another program.",
    "这张图像对本页面来说太大，因此不显示。请保存文件后用其他程序打开。",
  ],
  "no-decoder": [
    "This page cannot read the compression of this picture, so it is not shown. Save the file and open it in another program.",
    "本页面无法读取这张图像的压缩方式，因此不显示。请保存文件后用其他程序打开。",
  ],
  "not-exact": [
    "This page cannot show this picture exactly as it is, so it does not show it. Save the file and open it in another program.",
    "本页面无法准确显示这张图像，因此不显示。请保存文件后用其他程序打开。",
  ],
  doubtful: [
    "What comes out of this file cannot be what is in it, so it is not shown. Save the file and open it in another program.",
    "从此文件读出的内容与文件不符，因此不显示。请保存文件后用其他程序打开。",
  ],
  "too-slow": [
    "This picture would take too long to unpack and is not shown. Save the file and open it in another program.",
    "解开这张图像所需时间太长，因此不显示。请保存文件后用其他程序打开。",
  ],
  "not-safe": [
    "This file would grow beyond all measure when unpacked. It was not unpacked and is not shown. The other pictures are not affected.",
    "此文件解开后会异常庞大，因此没有解开，也不显示。其他图像不受影响。",
  ],
  unreadable: [
    "The bytes of this file could not be read from the packet. The other pictures are not affected. Try again, or check every file.",
    "无法从资料包中读取此文件。其他图像不受影响。请重试，或检查所有文件。",
  ],
};

const REMARKS: Record<Remark, Both> = {
  "bits-differ": [
    "The file describes its values in two ways that differ. They are shown as they are packed.",
    "文件对其数值的两种说明不一致。此处按压缩数据显示。",
  ],
  faulty: [
    "Part of this picture may be missing or damaged in the file.",
    "文件中这张图像的一部分可能缺失或损坏。",
  ],
  spread: [
    "The values of this picture are finer than can be shown; they are rounded to 65,536 steps.",
    "这张图像的数值比可显示的更精细，已取整为 65,536 级。",
  ],
  lossy: [
    "This picture was compressed with loss before it came here.",
    "这张图像在送来之前经过有损压缩。",
  ],
};

export type Word = keyof typeof WORDS;
export type Values = Readonly<Record<string, string | number>>;

export function say(word: Word, values: Values = {}): string {
  return filled(WORDS[word], values);
}

export function sayReason(reason: Reason): string {
  return filled(REASONS[reason], {});
}

export function sayRemark(remark: Remark): string {
  return filled(REMARKS[remark], {});
}

export function isChinese(): boolean {
  return document.documentElement.lang.startsWith("zh");
}

function filled(both: Both, values: Values): string {
  return both[isChinese() ? 1 : 0].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
}
