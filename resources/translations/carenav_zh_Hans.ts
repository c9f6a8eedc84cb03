<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_Hans" sourcelanguage="en">
<context>
    <name>AboutPage</name>
    <message>
        <source>Protection</source>
        <translation>安全保护</translation>
    </message>
    <message>
        <source>Files from discs and mail are opened in a process of their own that has no key and no network. How strong its walls are depends on this computer.</source>
        <translation>光盘和邮件里的文件，都在一个没有密钥、不能上网的独立进程中打开。隔离有多牢，取决于这台电脑。</translation>
    </message>
    <message>
        <source>If something does not work</source>
        <translation>遇到问题时</translation>
    </message>
    <message>
        <source>The support report tells of the program and this computer, not of your records. You read it before you save it, and you send it yourself.</source>
        <translation>支持报告只涉及程序和这台电脑，不含您的资料。保存之前您可以先看一遍，发送也由您自己来做。</translation>
    </message>
    <message>
        <source>Show the &amp;support report...</source>
        <translation>查看支持报告(&amp;S)…</translation>
    </message>
    <message>
        <source>CareNavigator Desktop {version}</source>
        <translation>CareNavigator Desktop {version}</translation>
    </message>
</context>
<context>
    <name>ActivityBar</name>
    <message>
        <source>Show repor&amp;t</source>
        <translation>查看报告(&amp;T)</translation>
    </message>
    <message>
        <source>Hide this line</source>
        <translation>隐藏这一行</translation>
    </message>
    <message>
        <source>This program organises records. It does not give medical advice.</source>
        <translation>本程序只整理资料，不提供医疗建议。</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} / {total}</translation>
    </message>
    <message>
        <source>{done} of {total} files</source>
        <translation>{done} / {total} 个文件</translation>
    </message>
    <message>
        <source>about {n} seconds left</source>
        <translation>大约还要 {n} 秒</translation>
    </message>
    <message>
        <source>about 1 minute left</source>
        <translation>大约还要 1 分钟</translation>
    </message>
    <message>
        <source>about {n} minutes left</source>
        <translation>大约还要 {n} 分钟</translation>
    </message>
    <message>
        <source>1 image file</source>
        <translation>1 个影像文件</translation>
    </message>
    <message>
        <source>{n} image files</source>
        <translation>{n} 个影像文件</translation>
    </message>
    <message>
        <source>1 paper</source>
        <translation>1 份资料</translation>
    </message>
    <message>
        <source>{n} papers</source>
        <translation>{n} 份资料</translation>
    </message>
    <message>
        <source>Copied in: {what}.</source>
        <translation>已复制：{what}。</translation>
    </message>
    <message>
        <source>Nothing new was copied in.</source>
        <translation>没有复制新的内容。</translation>
    </message>
    <message>
        <source>1 was already here.</source>
        <translation>1 个原来就有。</translation>
    </message>
    <message>
        <source>{n} were already here.</source>
        <translation>{n} 个原来就有。</translation>
    </message>
    <message>
        <source>1 left out.</source>
        <translation>1 个已跳过。</translation>
    </message>
    <message>
        <source>{n} left out.</source>
        <translation>{n} 个已跳过。</translation>
    </message>
    <message>
        <source>1 failed.</source>
        <translation>1 个失败。</translation>
    </message>
    <message>
        <source>{n} failed.</source>
        <translation>{n} 个失败。</translation>
    </message>
    <message>
        <source>Stopped before the end.</source>
        <translation>提前停止了。</translation>
    </message>
    <message>
        <source>Stopped at file {n} of {all}: the disc or stick is no longer there.</source>
        <translation>停在第 {n} 个文件（共 {all} 个）：光盘或U盘已不在。</translation>
    </message>
    <message>
        <source>There is a viewer, but no image files (DICOM).</source>
        <translation>有看图软件，但没有影像文件（DICOM）。</translation>
    </message>
    <message>
        <source>1 image that the disc lists is not here.</source>
        <translation>光盘清单上有 1 张影像不在这里。</translation>
    </message>
    <message>
        <source>{n} images that the disc lists are not here.</source>
        <translation>光盘清单上有 {n} 张影像不在这里。</translation>
    </message>
</context>
<context>
    <name>AnswerMenu</name>
    <message>
        <source>&amp;Yes, there was</source>
        <translation>有过(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>没有(&amp;N)</translation>
    </message>
    <message>
        <source>I do not &amp;know</source>
        <translation>不清楚(&amp;K)</translation>
    </message>
</context>
<context>
    <name>Arrivals</name>
    <message>
        <source>Add files</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>Add a folder or disc</source>
        <translation>添加文件夹或光盘</translation>
    </message>
    <message>
        <source>Drop to begin a case with these files</source>
        <translation>松开鼠标，用这些文件新建病例</translation>
    </message>
    <message>
        <source>Drop to copy into the case of {name}</source>
        <translation>松开鼠标，复制到 {name} 的病例</translation>
    </message>
    <message>
        <source>&amp;Files...</source>
        <translation>文件(&amp;F)…</translation>
    </message>
    <message>
        <source>F&amp;older...</source>
        <translation>文件夹(&amp;O)…</translation>
    </message>
    <message>
        <source>Disc: {name}</source>
        <translation>光盘：{name}</translation>
    </message>
    <message>
        <source>Stick: {name}</source>
        <translation>U盘：{name}</translation>
    </message>
    <message>
        <source>{name} is a checklist. Do you want to add it to the lists you can choose from?</source>
        <translation>{name} 是一份清单。要把它加到可以选用的清单里吗？</translation>
    </message>
    <message>
        <source>&amp;Add to the lists</source>
        <translation>加到清单里(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Copy into the case</source>
        <translation>复制到病历里(&amp;C)</translation>
    </message>
    <message>
        <source>Added to the lists: {name}.</source>
        <translation>已加到清单里：{name}。</translation>
    </message>
</context>
<context>
    <name>AskPage</name>
    <message>
        <source>Print the sheet…</source>
        <extracomment>The answers in the order of the questions.</extracomment>
        <translation>打印问题单…</translation>
    </message>
    <message>
        <source>Copy as te&amp;xt</source>
        <translation>复制为文字(&amp;X)</translation>
    </message>
    <message>
        <source>Ask this before you pay. Write down what they say; what is empty is not known.</source>
        <translation>付款之前先问这些。请把对方的回答写下来；空着的就是还不知道。</translation>
    </message>
    <message>
        <source>Copied. Paste it into a mail.</source>
        <translation>已复制，可粘贴到邮件里。</translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation>保存问题单</translation>
    </message>
    <message>
        <source>before paying.pdf</source>
        <translation>付款前的问题.pdf</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>已存为 {name}。</translation>
    </message>
</context>
<context>
    <name>Belonging</name>
    <message>
        <source>Belongs to: {scan} of {date}</source>
        <translation>属于：{date}的 {scan}</translation>
    </message>
    <message>
        <source>Belongs to: {scan}</source>
        <translation>属于：{scan}</translation>
    </message>
</context>
<context>
    <name>BesideDialog</name>
    <message>
        <source>Side by side</source>
        <extracomment>So many columns share the width; more of them are scrolled.</extracomment>
        <translation>并排比较</translation>
    </message>
    <message>
        <source>Reviewers side by side</source>
        <translation>各位专家并排</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
    <message>
        <source>What each reviewer said about the review, and how far it is.</source>
        <translation>每位专家对会诊的说明，以及进展到哪一步。</translation>
    </message>
    <message>
        <source>Different wordings of the question were sent. The same wording should go to each.</source>
        <translation>发出的问题措辞不同。发给每位专家的措辞应当一样。</translation>
    </message>
    <message>
        <source>Who reviews</source>
        <translation>由谁审阅</translation>
    </message>
    <message>
        <source>How far</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>从哪天起</translation>
    </message>
    <message>
        <source>Answer expected</source>
        <translation>预计答复</translation>
    </message>
    <message>
        <source>In writing</source>
        <translation>是否书面</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Time it takes</source>
        <translation>所需时间</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Takes records as</source>
        <translation>接收资料的方式</translation>
    </message>
    <message>
        <source>Records asked for</source>
        <translation>要求补充的资料</translation>
    </message>
    <message>
        <source>Question version sent</source>
        <translation>已发出的问题版本</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>同意书</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不知道</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>{all}, {here} of them here</source>
        <translation>{all} 项，其中 {here} 项已有</translation>
    </message>
</context>
<context>
    <name>BesideMenu</name>
    <message>
        <source>Show beside</source>
        <translation>并排显示</translation>
    </message>
    <message>
        <source>{name} (the same again)</source>
        <translation>{name}（再显示一次）</translation>
    </message>
    <message>
        <source>There are no other pictures</source>
        <translation>没有其他图像</translation>
    </message>
</context>
<context>
    <name>CardsDialog</name>
    <message>
        <source>Reviewer cards</source>
        <extracomment>Instead of the number of a card: an empty one.</extracomment>
        <translation>专家卡片</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不知道</translation>
    </message>
    <message>
        <source>Yes, in writing</source>
        <translation>是，书面</translation>
    </message>
    <message>
        <source>No, only by word of mouth</source>
        <translation>不是，只口头说</translation>
    </message>
    <message>
        <source>&amp;New card</source>
        <translation>新建卡片(&amp;N)</translation>
    </message>
    <message>
        <source>Show an e&amp;xample</source>
        <translation>看一个示例(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;From a file…</source>
        <translation>从文件添加(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Save as a file…</source>
        <translation>存为文件(&amp;S)…</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>删除(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>保存(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Ask this reviewer</source>
        <translation>请这位专家会诊(&amp;A)</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
    <message>
        <source>Opinion in &amp;writing?</source>
        <translation>会给书面意见吗(&amp;W)？</translation>
    </message>
    <message>
        <source>Empty: they have not said who reviews</source>
        <translation>空着：对方还没说由谁审阅</translation>
    </message>
    <message>
        <source>Write down what each says. The program knows no hospital and rates none.</source>
        <translation>请记下每家的说法。本程序不了解任何医院，也不作评价。</translation>
    </message>
    <message>
        <source>&amp;Hospital or institution</source>
        <translation>医院或机构(&amp;H)</translation>
    </message>
    <message>
        <source>Who &amp;reviews</source>
        <translation>由谁审阅(&amp;R)</translation>
    </message>
    <message>
        <source>Specialty</source>
        <translation>专业</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>&amp;Time it takes</source>
        <translation>所需时间(&amp;T)</translation>
    </message>
    <message>
        <source>Takes records as</source>
        <translation>接收资料的方式</translation>
    </message>
    <message>
        <source>Which records, or name of a list</source>
        <translation>需要哪些资料，或清单名称</translation>
    </message>
    <message>
        <source>How to rea&amp;ch them</source>
        <translation>联系方式(&amp;C)</translation>
    </message>
    <message>
        <source>Key for sealed &amp;packets</source>
        <translation>加密资料包的公钥(&amp;P)</translation>
    </message>
    <message>
        <source>An example of a hospital that does not exist. Nothing is kept.</source>
        <translation>这是一家虚构医院的示例，没有保存任何内容。</translation>
    </message>
    <message>
        <source>What you wrote on this card is not kept yet.</source>
        <translation>这张卡片上写的内容还没有保存。</translation>
    </message>
    <message>
        <source>&amp;Go back to it</source>
        <translation>回去继续(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Drop it</source>
        <translation>不要了(&amp;D)</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Removed. Ctrl+Z in the window brings it back.</source>
        <translation>已删除。在主窗口按 Ctrl+Z 可以恢复。</translation>
    </message>
    <message>
        <source>Add a card</source>
        <translation>添加卡片</translation>
    </message>
    <message>
        <source>Reviewer card (*.json)</source>
        <translation>专家卡片 (*.json)</translation>
    </message>
    <message>
        <source>Save the card</source>
        <translation>保存卡片</translation>
    </message>
    <message>
        <source>reviewer.json</source>
        <translation>专家卡片.json</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>已存为 {name}。</translation>
    </message>
</context>
<context>
    <name>CaseButton</name>
    <message>
        <source>Case {name}. Opens the list of cases.</source>
        <translation>病例：{name}。打开病例列表。</translation>
    </message>
    <message>
        <source>{name}. Click for the list of cases (Ctrl+L).</source>
        <translation>{name}。点击打开病例列表（Ctrl+L）。</translation>
    </message>
</context>
<context>
    <name>CaseList</name>
    <message>
        <source>Cases</source>
        <translation>病例</translation>
    </message>
    <message>
        <source>&amp;New case</source>
        <translation>新建病例(&amp;N)</translation>
    </message>
    <message>
        <source>Open the &amp;sample case</source>
        <translation>打开示例病例(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>Type a name or a birth date</source>
        <translation>输入姓名或出生日期</translation>
    </message>
    <message>
        <source>Find a case</source>
        <translation>查找病例</translation>
    </message>
    <message>
        <source>1 case</source>
        <translation>1 个病例</translation>
    </message>
    <message>
        <source>{n} cases</source>
        <translation>{n} 个病例</translation>
    </message>
    <message>
        <source>{shown} of {total} cases</source>
        <translation>{shown} / {total} 个病例</translation>
    </message>
    <message>
        <source>No case has this name. “New case” begins one.</source>
        <translation>没有这个姓名的病例。可以点“新建病例”。</translation>
    </message>
    <message>
        <source>Put in the &amp;trash</source>
        <translation>放进回收站(&amp;T)</translation>
    </message>
    <message>
        <source>Making the sample case</source>
        <translation>正在准备示例病例</translation>
    </message>
    <message>
        <source>&amp;Disc intake</source>
        <translation>光盘接收(&amp;D)</translation>
    </message>
</context>
<context>
    <name>CaseTable</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>影像检查</translation>
    </message>
    <message>
        <source>To sort</source>
        <translation>待整理</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>建立日期</translation>
    </message>
</context>
<context>
    <name>CheckDialog</name>
    <message>
        <source>Choose the packet</source>
        <extracomment>How the secret key of a reviewer begins; anything else is a passphrase.</extracomment>
        <translation>选择资料包</translation>
    </message>
    <message>
        <source>Sealed packets (*.age);;All files (*)</source>
        <translation>加密资料包 (*.age);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Opening and comparing…</source>
        <translation>正在打开并比对…</translation>
    </message>
    <message>
        <source>Checking a packet</source>
        <translation>正在检查资料包</translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1 个文件</translation>
    </message>
    <message>
        <source>{n} files</source>
        <translation>{n} 个文件</translation>
    </message>
    <message>
        <source>The packet is whole: {files} are as they were sealed. Receipt {receipt}.</source>
        <translation>资料包完整：{files}都与加密时一致。核对码：{receipt}。</translation>
    </message>
    <message>
        <source>The packet is not as it was sealed. Ask for it again.</source>
        <translation>资料包与加密时不一致。请对方重新给一份。</translation>
    </message>
</context>
<context>
    <name>CheckPacket</name>
    <message>
        <source>Check a packet</source>
        <translation>检查资料包</translation>
    </message>
    <message>
        <source>Opens a packet and compares every file with its list. Nothing is changed.</source>
        <translation>打开资料包，按目录逐个核对文件，不改动任何内容。</translation>
    </message>
    <message>
        <source>&amp;Packet</source>
        <translation>资料包(&amp;P)</translation>
    </message>
    <message>
        <source>packet.age, or the folder it is in</source>
        <translation>packet.age，或它所在的文件夹</translation>
    </message>
    <message>
        <source>Packet</source>
        <translation>资料包</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>选择(&amp;C)…</translation>
    </message>
    <message>
        <source>Choose the packet</source>
        <translation>选择资料包</translation>
    </message>
    <message>
        <source>Pa&amp;ssphrase, or the secret key that it was made for</source>
        <translation>密码，或对应的私钥(&amp;S)</translation>
    </message>
    <message>
        <source>0000-0000-0000-0000-0000-0000</source>
        <translation>0000-0000-0000-0000-0000-0000</translation>
    </message>
    <message>
        <source>Passphrase or secret key</source>
        <translation>密码或私钥</translation>
    </message>
    <message>
        <source>Check the pac&amp;ket</source>
        <translation>检查资料包(&amp;K)</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>The quick check looks whether every stored file is there with its length. The full check reads every byte and finds a single changed letter. Neither changes anything.</source>
        <translation>快速检查看每个文件在不在、长度对不对。完整检查会读每一个字节，哪怕改了一个字母也能发现。两种检查都不改动任何内容。</translation>
    </message>
    <message>
        <source>&amp;Quick check</source>
        <translation>快速检查(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Full check</source>
        <translation>完整检查(&amp;F)</translation>
    </message>
    <message>
        <source>What is not as it was saved</source>
        <translation>与保存时不一致的内容</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>What is wrong, and what helps</source>
        <translation>问题和办法</translation>
    </message>
    <message>
        <source>If the list of records is damaged</source>
        <translation>资料目录损坏时</translation>
    </message>
    <message>
        <source>The list can be made again from its backups, the journal of your answers and the stored files. It is made beside the old one, which is kept.</source>
        <translation>目录可以根据备份、您填写内容的日志和已保存的文件重新生成。新目录另外生成，旧的会保留。</translation>
    </message>
    <message>
        <source>&amp;Rebuild the list of records</source>
        <translation>重建资料目录(&amp;R)</translation>
    </message>
    <message>
        <source>A check waits until the work that runs is done.</source>
        <translation>要等正在进行的工作完成后才能检查。</translation>
    </message>
    <message>
        <source>Not checked since the library was opened.</source>
        <translation>这次打开资料库后还没有检查过。</translation>
    </message>
    <message>
        <source>Checking the library</source>
        <translation>正在检查资料库</translation>
    </message>
    <message>
        <source>Checking. You can close this page and go on working.</source>
        <translation>正在检查。您可以关闭这一页，继续做别的事。</translation>
    </message>
    <message>
        <source>Record {n}</source>
        <translation>资料 {n}</translation>
    </message>
    <message>
        <source>Image file {n}</source>
        <translation>影像文件 {n}</translation>
    </message>
    <message>
        <source>Index file {n}</source>
        <translation>索引文件 {n}</translation>
    </message>
    <message>
        <source>The library</source>
        <translation>资料库</translation>
    </message>
    <message>
        <source>1 file looked at</source>
        <translation>查看了 1 个文件</translation>
    </message>
    <message>
        <source>{n} files looked at</source>
        <translation>查看了 {n} 个文件</translation>
    </message>
    <message>
        <source>1 thing is not as it was saved</source>
        <translation>有 1 处与保存时不一致</translation>
    </message>
    <message>
        <source>{n} things are not as they were saved</source>
        <translation>有 {n} 处与保存时不一致</translation>
    </message>
    <message>
        <source>Everything is as it was saved: {looked}.</source>
        <translation>一切都与保存时一致：{looked}。</translation>
    </message>
    <message>
        <source>{wrong} ({looked}).</source>
        <translation>{wrong}（{looked}）。</translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message>
        <source>{count} here</source>
        <extracomment>The heading over questions on which other lines rest. What is asked of the family comes first; what was set aside comes last. States, and questions apart from the rest. What was set aside shows no link; Enter and the menu still reach everything.</extracomment>
        <translation>已有 {count}</translation>
    </message>
    <message>
        <source>{count} asked for</source>
        <translation>已去要 {count}</translation>
    </message>
    <message>
        <source>{count} to look at</source>
        <translation>待查看 {count}</translation>
    </message>
    <message>
        <source>{count} missing</source>
        <translation>还缺 {count}</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>还没有内容</translation>
    </message>
</context>
<context>
    <name>ChecklistPanel</name>
    <message>
        <source>Checklist</source>
        <translation>资料清单</translation>
    </message>
    <message>
        <source>No case is open.</source>
        <translation>没有打开病例。</translation>
    </message>
    <message>
        <source>{lists}, not yet read by a clinician.</source>
        <translation>{lists}，尚未经临床医生审阅。</translation>
    </message>
    <message>
        <source>Write a le&amp;tter</source>
        <translation>写信(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Waiting on {n}</source>
        <translation>等待答复 {n} 项(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Waiting on {n}, {due} due</source>
        <translation>等待答复 {n} 项，{due} 项到期(&amp;W)</translation>
    </message>
    <message>
        <source>C&amp;hange</source>
        <translation>更改(&amp;H)</translation>
    </message>
    <message>
        <source>Lists of this case</source>
        <translation>本病例的清单</translation>
    </message>
    <message>
        <source>{source} (sells a service)</source>
        <translation>{source}（销售服务）</translation>
    </message>
</context>
<context>
    <name>ChoosePage</name>
    <message>
        <source>Put a disc in, or drop a folder here</source>
        <translation>放入光盘，或把文件夹拖到这里</translation>
    </message>
    <message>
        <source>Disc intake</source>
        <translation>光盘接收</translation>
    </message>
    <message>
        <source>First it is only read. Nothing is copied before you have said who it is.</source>
        <translation>先只读取。在您确认是谁之前，不复制任何内容。</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Read the disc {name}</source>
        <translation>读取光盘 {name}</translation>
    </message>
    <message>
        <source>Read the stick {name}</source>
        <translation>读取 U 盘 {name}</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>正在读取 {name}</translation>
    </message>
    <message>
        <source>Folder or disc to read</source>
        <translation>要读取的文件夹或光盘</translation>
    </message>
    <message>
        <source>Files to read</source>
        <translation>要读取的文件</translation>
    </message>
</context>
<context>
    <name>ChooseRecord</name>
    <message>
        <source>Type a part of its name</source>
        <translation>输入名称的一部分</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Take &amp;this one</source>
        <translation>选这一项(&amp;T)</translation>
    </message>
    <message>
        <source>There is nothing here yet.</source>
        <translation>这里还没有任何内容。</translation>
    </message>
</context>
<context>
    <name>ColumnsDialog</name>
    <message>
        <source>Opinions side by side</source>
        <extracomment>The narrowest column in pixels; more opinions than fit are reached by scrolling.</extracomment>
        <translation>会诊意见并排查看</translation>
    </message>
    <message>
        <source>They answer different wordings of the question. Each column tells its own.</source>
        <translation>这些意见回答的是不同版本的问题，各栏写明各自的问题。</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
    <message>
        <source>What stands in quotation marks are the words of the reviewers.</source>
        <translation>引号里的是专家的原话。</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
</context>
<context>
    <name>ComingIn</name>
    <message>
        <source>Seen so far in what you added. A file is in the case only once it has been copied.</source>
        <translation>目前在您添加的内容中看到这些。每个文件复制完成后才算收入资料。</translation>
    </message>
    <message>
        <source>What is being copied</source>
        <translation>正在复制的内容</translation>
    </message>
    <message>
        <source>A scan</source>
        <translation>一次检查</translation>
    </message>
    <message>
        <source>Being copied: 1 image file</source>
        <translation>正在复制：1 个影像文件</translation>
    </message>
    <message>
        <source>Being copied: {n} image files</source>
        <translation>正在复制：{n} 个影像文件</translation>
    </message>
    <message>
        <source>And {n} more</source>
        <translation>还有 {n} 项</translation>
    </message>
    <message>
        <source>{here} of {all} copied</source>
        <translation>已复制 {here} / {all}</translation>
    </message>
</context>
<context>
    <name>ConsentPanel</name>
    <message>
        <source>Consents</source>
        <translation>同意书</translation>
    </message>
    <message>
        <source>Who agreed</source>
        <translation>谁同意</translation>
    </message>
    <message>
        <source>Which records</source>
        <translation>哪些资料</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>同意日期</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>现在怎样</translation>
    </message>
    <message>
        <source>N&amp;ew consent</source>
        <translation>新的同意(&amp;E)</translation>
    </message>
    <message>
        <source>Choose the signed &amp;form…</source>
        <translation>选择已签名的表(&amp;F)…</translation>
    </message>
    <message>
        <source>The signed form</source>
        <translation>已签名的表</translation>
    </message>
    <message>
        <source>Print the form…</source>
        <translation>打印表格…</translation>
    </message>
    <message>
        <source>Relation to the patient</source>
        <translation>与患者的关系</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>同意日期</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Taken back on</source>
        <translation>撤回日期</translation>
    </message>
    <message>
        <source>Empty: all records of the packet</source>
        <translation>空着：资料包里的全部资料</translation>
    </message>
    <message>
        <source>Signed form</source>
        <translation>已签名的表</translation>
    </message>
    <message>
        <source>Consent for {reviewer}: {state}</source>
        <translation>给 {reviewer} 的同意：{state}</translation>
    </message>
    <message>
        <source>All records of the packet</source>
        <translation>资料包里的全部资料</translation>
    </message>
    <message>
        <source>Write who agreed first.</source>
        <translation>请先写是谁同意的。</translation>
    </message>
    <message>
        <source>Save the form</source>
        <translation>保存表格</translation>
    </message>
    <message>
        <source>consent.pdf</source>
        <translation>同意书.pdf</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as {name}. Print it and sign it.</source>
        <translation>已存为 {name}。请打印并签名。</translation>
    </message>
</context>
<context>
    <name>ContentsCard</name>
    <message>
        <source>What goes in</source>
        <translation>将放入资料包</translation>
    </message>
    <message>
        <source>document</source>
        <translation>份文件</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>份文件</translation>
    </message>
    <message>
        <source>scan</source>
        <translation>次检查</translation>
    </message>
    <message>
        <source>scans</source>
        <translation>次检查</translation>
    </message>
    <message>
        <source>1 image file</source>
        <translation>1 个影像文件</translation>
    </message>
    <message>
        <source>{n} image files</source>
        <translation>{n} 个影像文件</translation>
    </message>
    <message>
        <source>together</source>
        <translation>总大小</translation>
    </message>
    <message>
        <source>Kept for later: documents {documents}, image files {images}. The cover says so.</source>
        <translation>留到以后：文件 {documents} 个，影像文件 {images} 个。封面上会写明。</translation>
    </message>
</context>
<context>
    <name>ContentsTable</name>
    <message>
        <source>goes along</source>
        <translation>会放入</translation>
    </message>
    <message>
        <source>stays at home</source>
        <translation>不放入</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>影像检查</translation>
    </message>
    <message>
        <source>1 image file</source>
        <translation>1 个影像文件</translation>
    </message>
    <message>
        <source>{n} image files</source>
        <translation>{n} 个影像文件</translation>
    </message>
</context>
<context>
    <name>CopiesPage</name>
    <message>
        <source>Backup</source>
        <extracomment>Days after which a backup is old. Damaged files of a backup that are named.</extracomment>
        <translation>备份</translation>
    </message>
    <message>
        <source>A backup is a copy of the whole library on another disk or stick. Only what is new is copied, and everything copied is read back.</source>
        <translation>备份就是把整个资料库复制到另一块硬盘或 U 盘上。只复制新的内容，复制的每一个文件都会读回核对。</translation>
    </message>
    <message>
        <source>Back &amp;up now...</source>
        <translation>现在备份(&amp;U)…</translation>
    </message>
    <message>
        <source>A backup of a locked library is locked with the same passphrase.</source>
        <translation>资料库已加锁，备份也用同一个密码加锁。</translation>
    </message>
    <message>
        <source>This library is not locked, so whoever finds the backup can read it.</source>
        <translation>资料库没有加锁，所以谁拿到备份都能读。</translation>
    </message>
    <message>
        <source>Bring a backup back</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Bring &amp;back...</source>
        <translation>恢复备份(&amp;B)…</translation>
    </message>
    <message>
        <source>No backup yet. If this disk breaks, the records are gone. Make one today.</source>
        <translation>还没有备份。如果这块硬盘坏了，资料就没有了。请今天就做一次。</translation>
    </message>
    <message>
        <source>The last backup is from {date}, {n} days ago. It is time for a new one.</source>
        <translation>上次备份是 {date}，已过去 {n} 天。该做新的备份了。</translation>
    </message>
    <message>
        <source>The last backup is from {date}.</source>
        <translation>上次备份：{date}。</translation>
    </message>
    <message>
        <source>This library is empty, so a backup can take its place. Every file is compared on its way.</source>
        <translation>这个资料库是空的，可以用备份来代替。每个文件都会核对。</translation>
    </message>
    <message>
        <source>This library is in use. A backup can come back only where there is nothing yet.</source>
        <translation>这个资料库正在使用。备份只能恢复到还没有内容的资料库。</translation>
    </message>
    <message>
        <source>Where is the backup?</source>
        <translation>备份在哪里？</translation>
    </message>
    <message>
        <source>Where should the backup go?</source>
        <translation>备份放到哪里？</translation>
    </message>
    <message>
        <source>Backing up the library</source>
        <translation>正在备份资料库</translation>
    </message>
    <message>
        <source>1 file copied</source>
        <translation>复制了 1 个文件</translation>
    </message>
    <message>
        <source>{n} files copied</source>
        <translation>复制了 {n} 个文件</translation>
    </message>
    <message>
        <source>1 file is damaged in the library and could not be backed up. The check tells which.</source>
        <translation>资料库里有 1 个文件已损坏，无法备份。检查会告诉您是哪一个。</translation>
    </message>
    <message>
        <source>{n} files are damaged in the library and could not be backed up. The check tells which.</source>
        <translation>资料库里有 {n} 个文件已损坏，无法备份。检查会告诉您是哪些。</translation>
    </message>
    <message>
        <source>The backup is complete and was read back: {copied}, {kept} there already ({size}).</source>
        <translation>备份完成，并已读回核对：{copied}，另有 {kept} 个已经在那里（{size}）。</translation>
    </message>
    <message>
        <source>Bringing the backup back</source>
        <translation>正在恢复备份</translation>
    </message>
    <message>
        <source>The backup is back, and every file was compared.</source>
        <translation>备份已恢复，每个文件都核对过。</translation>
    </message>
</context>
<context>
    <name>CoursePanel</name>
    <message>
        <source>Since when</source>
        <translation>从哪天起</translation>
    </message>
    <message>
        <source>Note on it</source>
        <translation>对此的备注</translation>
    </message>
    <message>
        <source>What is to be noted about it</source>
        <translation>需要记下的内容</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>从哪天起</translation>
    </message>
    <message>
        <source>Answer e&amp;xpected by</source>
        <translation>预计答复日期(&amp;X)</translation>
    </message>
    <message>
        <source>Follow-up questions allowed</source>
        <translation>可以追问的次数</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>New state</source>
        <translation>新的状态</translation>
    </message>
    <message>
        <source>An&amp;y other state…</source>
        <translation>其他状态(&amp;Y)…</translation>
    </message>
    <message>
        <source>None of these packets</source>
        <translation>不是这些资料包</translation>
    </message>
</context>
<context>
    <name>DeskDialog</name>
    <message>
        <source>Disc intake</source>
        <translation>光盘接收</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>正在读取 {name}</translation>
    </message>
    <message>
        <source>Copying {name}</source>
        <translation>正在复制 {name}</translation>
    </message>
    <message>
        <source>receipt R{number}.pdf</source>
        <translation>回执 R{number}.pdf</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>保存回执</translation>
    </message>
    <message>
        <source>Page to print (*.pdf)</source>
        <translation>可打印的页面 (*.pdf)</translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message>
        <source>What could not be read</source>
        <translation>无法读取的文件</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>&amp;Save the receipt...</source>
        <translation>保存回执(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Open the case</source>
        <translation>打开病例(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Next disc</source>
        <translation>下一张光盘(&amp;N)</translation>
    </message>
    <message>
        <source>Taking in the files of {name}</source>
        <translation>正在接收 {name} 的文件</translation>
    </message>
    <message>
        <source>In the case of {name}</source>
        <translation>已放进 {name} 的病例</translation>
    </message>
    <message>
        <source>Found {n}</source>
        <translation>找到 {n}</translation>
    </message>
    <message>
        <source>The receipt is in {path}.</source>
        <translation>回执保存在 {path}。</translation>
    </message>
</context>
<context>
    <name>DriveStrip</name>
    <message>
        <source>Take in its files</source>
        <translation>导入其中的文件</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>A disc was put in: {name}</source>
        <translation>已放入光盘：{name}</translation>
    </message>
    <message>
        <source>A stick was put in: {name}</source>
        <translation>已插入U盘：{name}</translation>
    </message>
</context>
<context>
    <name>DropHere</name>
    <message>
        <source>Everything is copied. Nothing on the disc or in the folder is changed.</source>
        <translation>所有内容都会复制一份，光盘或文件夹里的原件不会改动。</translation>
    </message>
    <message>
        <source>Choose &amp;files...</source>
        <translation>选择文件(&amp;F)…</translation>
    </message>
    <message>
        <source>Choose a f&amp;older or disc...</source>
        <translation>选择文件夹或光盘(&amp;O)…</translation>
    </message>
</context>
<context>
    <name>DropVeil</name>
    <message>
        <source>Nothing on the disc or in the folder is changed.</source>
        <translation>光盘或文件夹里的内容不会被改动。</translation>
    </message>
</context>
<context>
    <name>Durations</name>
    <message>
        <source>1 second</source>
        <translation>1 秒</translation>
    </message>
    <message>
        <source>{n} seconds</source>
        <translation>{n} 秒</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 分钟</translation>
    </message>
    <message>
        <source>{n} minutes</source>
        <translation>{n} 分钟</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>{n} hours</source>
        <translation>{n} 小时</translation>
    </message>
</context>
<context>
    <name>EarlierCard</name>
    <message>
        <source>See it as the reviewer will</source>
        <translation>像专家一样查看</translation>
    </message>
    <message>
        <source>Earlier packets</source>
        <translation>以前的资料包</translation>
    </message>
</context>
<context>
    <name>FollowUpsPage</name>
    <message>
        <source>Follow-up questions</source>
        <translation>追问</translation>
    </message>
    <message>
        <source>The chosen question</source>
        <translation>选中的追问</translation>
    </message>
    <message>
        <source>Write a question of your own.</source>
        <translation>写一个自己的问题。</translation>
    </message>
    <message>
        <source>Own question</source>
        <translation>自己的问题</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Letter as PDF…</source>
        <translation>存为 PDF 信件…</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制文字</translation>
    </message>
    <message>
        <source>Mark as sent</source>
        <translation>标为已发出</translation>
    </message>
    <message>
        <source>How to reac&amp;h you</source>
        <translation>您的联系方式(&amp;H)</translation>
    </message>
    <message>
        <source>How to reach you</source>
        <translation>您的联系方式</translation>
    </message>
    <message>
        <source>{n} of {all} questions that are included</source>
        <translation>已有 {n} 个追问，包含 {all} 个</translation>
    </message>
    <message>
        <source>{n} questions; {all} are included. Ask the reviewer about the others, or choose.</source>
        <translation>共 {n} 个追问，只包含 {all} 个。其余的请先问专家，或做取舍。</translation>
    </message>
    <message>
        <source>{question} (sent {date})</source>
        <translation>{question}（{date} 已发出）</translation>
    </message>
    <message>
        <source>Copied. Paste it into a mail.</source>
        <translation>已复制，可粘贴到邮件中。</translation>
    </message>
    <message>
        <source>Save the letter</source>
        <translation>保存信件</translation>
    </message>
    <message>
        <source>questions.pdf</source>
        <translation>追问.pdf</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>已保存为 {name}。</translation>
    </message>
</context>
<context>
    <name>FurtherQuestion</name>
    <message>
        <source>Further question {n}</source>
        <translation>补充问题 {n}</translation>
    </message>
    <message>
        <source>{length}.</source>
        <translation>{length}。</translation>
    </message>
</context>
<context>
    <name>FurtherQuestions</name>
    <message>
        <source>&amp;Add a further question</source>
        <translation>增加一个补充问题(&amp;A)</translation>
    </message>
    <message>
        <source>Further questions</source>
        <translation>补充问题</translation>
    </message>
</context>
<context>
    <name>HeaderDialog</name>
    <message>
        <source>Details of this image</source>
        <extracomment>Milliseconds that a picture stands still before its header is read.</extracomment>
        <translation>这张图像的详细信息</translation>
    </message>
    <message>
        <source>Search the details</source>
        <translation>搜索详细信息</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
    <message>
        <source>1 line</source>
        <translation>1 行</translation>
    </message>
    <message>
        <source>{n} lines</source>
        <translation>{n} 行</translation>
    </message>
    <message>
        <source>{n} of {all} lines</source>
        <translation>{all} 行中的 {n} 行</translation>
    </message>
</context>
<context>
    <name>HeaderTable</name>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>What the file says</source>
        <translation>文件中的内容</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Known to the maker of the machine only</source>
        <translation>只有设备厂商知道</translation>
    </message>
    <message>
        <source>1 item</source>
        <translation>1 个条目</translation>
    </message>
    <message>
        <source>{n} items</source>
        <translation>{n} 个条目</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <extracomment>The page on which a family says why it asks. Pixels at each side of a title in the list.</extracomment>
        <translation>帮助</translation>
    </message>
    <message>
        <source>This program organises records. It does not give medical advice.</source>
        <translation>本程序只整理资料，不提供医疗建议。</translation>
    </message>
    <message>
        <source>CareNavigator Desktop {version}</source>
        <translation>CareNavigator Desktop {version}</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>帮助目录</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Your library</source>
        <translation>您的资料库</translation>
    </message>
    <message>
        <source>Locked: on the disk, nothing of the records can be read without the passphrase.</source>
        <translation>已加锁：没有密码，硬盘上的资料一点也读不出来。</translation>
    </message>
    <message>
        <source>Not locked: whoever has this computer or its disk can read the records.</source>
        <translation>未加锁：谁拿到这台电脑或它的硬盘，都能读到资料。</translation>
    </message>
    <message>
        <source>Where it lies</source>
        <translation>存放位置</translation>
    </message>
    <message>
        <source>Counting...</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>Take it off this computer</source>
        <translation>从这台电脑上移走</translation>
    </message>
    <message>
        <source>For a computer that you give away. A backup is made first and read back; only then is the library removed from here. What disks keep of deleted files cannot be promised away.</source>
        <translation>适合要转送他人的电脑。会先做备份并读回核对，然后才从这里删除资料库。硬盘上可能残留的痕迹，我们无法保证清除。</translation>
    </message>
    <message>
        <source>Back up and &amp;remove...</source>
        <translation>备份并移走(&amp;R)…</translation>
    </message>
    <message>
        <source>{size} in {files}</source>
        <translation>共 {files}，{size}</translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1 个文件</translation>
    </message>
    <message>
        <source>{n} files</source>
        <translation>{n} 个文件</translation>
    </message>
    <message>
        <source>Where should the backup go?</source>
        <translation>备份放到哪里？</translation>
    </message>
    <message>
        <source>Backing up, then removing the library</source>
        <translation>正在备份，然后移走资料库</translation>
    </message>
    <message>
        <source>The library is removed from this computer. Its backup is in {place}.</source>
        <translation>资料库已从这台电脑上移走。备份在 {place}。</translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message>
        <source>Import report</source>
        <translation>导入报告</translation>
    </message>
    <message>
        <source>What came of every file</source>
        <translation>每个文件的处理结果</translation>
    </message>
    <message>
        <source>Show files with this outcome</source>
        <translation>只显示这种结果的文件</translation>
    </message>
    <message>
        <source>Show files with this reason</source>
        <translation>只显示这种原因的文件</translation>
    </message>
    <message>
        <source>Files of this import</source>
        <translation>这次导入的文件</translation>
    </message>
    <message>
        <source>Save as CS&amp;V...</source>
        <translation>存为 CSV(&amp;V)…</translation>
    </message>
    <message>
        <source>Save as &amp;text...</source>
        <translation>存为文本(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>What the discs list, and what is here</source>
        <translation>光盘清单与实际收到的对照</translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message>
        <source>Found {n}</source>
        <extracomment>Lines of the part about lists that are in sight at once, and pixels around each. A disc that means ill may list any number of series.</extracomment>
        <translation>找到 {n}</translation>
    </message>
    <message>
        <source>1 file was</source>
        <translation>1 个文件</translation>
    </message>
    <message>
        <source>{n} files were</source>
        <translation>{n} 个文件</translation>
    </message>
    <message>
        <source>Stopped before the end: {left} not looked at. What is listed here is safely copied.</source>
        <translation>提前停止了：还有 {left}没有查看。这里列出的都已安全复制。</translation>
    </message>
    <message>
        <source>Every outcome</source>
        <translation>所有结果</translation>
    </message>
    <message>
        <source>Every reason</source>
        <translation>所有原因</translation>
    </message>
    <message>
        <source>1 file in the list</source>
        <translation>列表中有 1 个文件</translation>
    </message>
    <message>
        <source>{n} files in the list</source>
        <translation>列表中有 {n} 个文件</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>The report could not be saved there. Choose another folder.</source>
        <translation>报告无法保存在那里。请选择另一个文件夹。</translation>
    </message>
    <message>
        <source>And {n} more. The saved report has them all.</source>
        <translation>还有 {n} 条，保存的报告里有全部内容。</translation>
    </message>
</context>
<context>
    <name>Importer</name>
    <message>
        <source>Copying {name}</source>
        <extracomment>What an import brings. Seconds between two refreshes of the views while an import runs.</extracomment>
        <translation>正在复制 {name}</translation>
    </message>
    <message>
        <source>Copying {name} and {n} more</source>
        <translation>正在复制 {name}，另有 {n} 项</translation>
    </message>
</context>
<context>
    <name>LedgerDialog</name>
    <message>
        <source>Packets and opinions</source>
        <translation>资料包与会诊意见</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>会诊机构与专家</translation>
    </message>
    <message>
        <source>Packet</source>
        <translation>资料包</translation>
    </message>
    <message>
        <source>Opinions</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>发出</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>提到</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>提问</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未说清</translation>
    </message>
    <message>
        <source>Opinions of the chosen row, and what is open</source>
        <translation>所选一行的意见，以及还没有说清的内容</translation>
    </message>
    <message>
        <source>Save as &amp;PDF…</source>
        <translation>存为 PDF(&amp;P)…</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
    <message>
        <source>What was sent and asked, what came back, and what is open after it.</source>
        <translation>发出了什么、问了什么、收到了什么，以及还有什么没有说清。</translation>
    </message>
    <message>
        <source>There is no packet and no opinion in this case yet.</source>
        <translation>这个病例还没有资料包，也没有会诊意见。</translation>
    </message>
    <message>
        <source>Nobody is named</source>
        <translation>没有写明交给谁</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不清楚</translation>
    </message>
    <message>
        <source>No opinion came back yet.</source>
        <translation>还没有收到意见。</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>没有未说清的内容。</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>保存列表</translation>
    </message>
    <message>
        <source>opinions.pdf</source>
        <translation>会诊意见.pdf</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>已保存为 {name}。</translation>
    </message>
</context>
<context>
    <name>LetterDialog</name>
    <message>
        <source>Write a letter</source>
        <translation>写信</translation>
    </message>
    <message>
        <source>The letter</source>
        <translation>信件</translation>
    </message>
    <message>
        <source>It is &amp;sent: note it</source>
        <translation>已寄出，记下来(&amp;S)</translation>
    </message>
    <message>
        <source>Save as &amp;PDF...</source>
        <translation>存为 PDF(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Copy the text</source>
        <translation>复制文字(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Whom to ask</source>
        <translation>向谁索取(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Department</source>
        <translation>科室(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>地址(&amp;A)</translation>
    </message>
    <message>
        <source>How to &amp;reach you</source>
        <translation>您的联系方式(&amp;R)</translation>
    </message>
    <message>
        <source>One letter for each place. Tick what this place has.</source>
        <translation>每个单位一封信。请勾选这个单位有的资料。</translation>
    </message>
    <message>
        <source>Write whom to ask.</source>
        <translation>请写明向谁索取。</translation>
    </message>
    <message>
        <source>Tick what to ask for.</source>
        <translation>请勾选要索取的内容。</translation>
    </message>
    <message>
        <source>The PDF has both languages side by side.</source>
        <translation>PDF 里两种语言左右对照。</translation>
    </message>
    <message>
        <source>Copied. Paste it into a mail.</source>
        <translation>已复制，可粘贴到邮件里。</translation>
    </message>
    <message>
        <source>Save the letter</source>
        <translation>保存信件</translation>
    </message>
    <message>
        <source>letter.pdf</source>
        <translation>信件.pdf</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as {name}. Print it and sign it.</source>
        <translation>已存为 {name}。请打印并签名。</translation>
    </message>
    <message>
        <source>Noted: asked of {place}.</source>
        <translation>已记下：向 {place} 索取。</translation>
    </message>
    <message>
        <source>What to ask for</source>
        <translation>要索取什么</translation>
    </message>
    <message>
        <source>What the letter asks for</source>
        <translation>这封信要什么</translation>
    </message>
    <message>
        <source>What is missing, from any place</source>
        <translation>缺少的资料，写给任何机构</translation>
    </message>
    <message>
        <source>A summary, from the treating doctor</source>
        <translation>病情小结，写给主治医生</translation>
    </message>
    <message>
        <source>It asks for the illness, what was done, the plan, and for consent to answer the reviewer.</source>
        <translation>请医生写明病情、做过的治疗和计划，并同意答复会诊医生。</translation>
    </message>
</context>
<context>
    <name>LevelDialog</name>
    <message>
        <source>How much it is wanted</source>
        <translation>需要到什么程度</translation>
    </message>
    <message>
        <source>Not older than, in days</source>
        <translation>不超过多少天</translation>
    </message>
    <message>
        <source>Not &amp;older than, in days</source>
        <translation>不超过多少天(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Why?</source>
        <translation>为什么(&amp;W)？</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>为什么</translation>
    </message>
    <message>
        <source>The reviewer&apos;s own list goes before ours. The reason stays with the line.</source>
        <translation>以专家自己的清单为准。原因会和这一条一起保留。</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>需要</translation>
    </message>
    <message>
        <source>Wanted when the packet goes out</source>
        <translation>交出资料包时需要</translation>
    </message>
    <message>
        <source>Only if there was such a thing</source>
        <translation>有过这种情况才需要</translation>
    </message>
    <message>
        <source>Not wanted</source>
        <translation>不需要</translation>
    </message>
    <message>
        <source>A question to you</source>
        <translation>向您提的问题</translation>
    </message>
</context>
<context>
    <name>Levels</name>
    <message>
        <source>Soft tissue</source>
        <extracomment>Ordinary display settings for CT, in Hounsfield units.</extracomment>
        <translation>软组织</translation>
    </message>
    <message>
        <source>Lung</source>
        <translation>肺</translation>
    </message>
    <message>
        <source>Bone</source>
        <translation>骨</translation>
    </message>
    <message>
        <source>Brain</source>
        <translation>脑</translation>
    </message>
    <message>
        <source>As the file says</source>
        <translation>按文件设定</translation>
    </message>
    <message>
        <source>{said}: {name}</source>
        <translation>{said}：{name}</translation>
    </message>
    <message>
        <source>Full range</source>
        <translation>全部范围</translation>
    </message>
    <message>
        <source>As you set it</source>
        <translation>您的设定</translation>
    </message>
</context>
<context>
    <name>LibraryDialog</name>
    <message>
        <source>Your library</source>
        <translation>您的资料库</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>资料库</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Trail</source>
        <translation>操作记录</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>安全保护</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
</context>
<context>
    <name>LineMenu</name>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>Ye&amp;s or no</source>
        <translation>有或没有(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Clear the mark</source>
        <translation>清除标记(&amp;C)</translation>
    </message>
    <message>
        <source>They &amp;belong together</source>
        <translation>是同一次检查(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Write the answer…</source>
        <translation>写下回答(&amp;W)…</translation>
    </message>
    <message>
        <source>Wh&amp;y and source</source>
        <translation>原因和依据(&amp;Y)</translation>
    </message>
    <message>
        <source>It was &amp;asked for</source>
        <translation>已经去要(&amp;A)</translation>
    </message>
    <message>
        <source>It does not e&amp;xist…</source>
        <translation>没有这项(&amp;X)…</translation>
    </message>
    <message>
        <source>It was &amp;refused or lost…</source>
        <translation>对方不给或已丢失(&amp;R)…</translation>
    </message>
    <message>
        <source>It is &amp;not relevant here…</source>
        <translation>不需要(&amp;N)…</translation>
    </message>
    <message>
        <source>Write a &amp;letter…</source>
        <translation>写信(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;How much it is wanted…</source>
        <translation>需要到什么程度(&amp;H)…</translation>
    </message>
    <message>
        <source>As in the l&amp;ist again</source>
        <translation>恢复为清单原样(&amp;I)</translation>
    </message>
    <message>
        <source>Belongs &amp;to…</source>
        <translation>属于(&amp;T)…</translation>
    </message>
    <message>
        <source>Let the &amp;program decide</source>
        <translation>由程序决定(&amp;P)</translation>
    </message>
    <message>
        <source>They do not belon&amp;g together</source>
        <translation>它们不是一起的(&amp;G)</translation>
    </message>
</context>
<context>
    <name>ListsDialog</name>
    <message>
        <source>Lists of this case</source>
        <translation>本病例的清单</translation>
    </message>
    <message>
        <source>&amp;Add a list from a file...</source>
        <translation>从文件添加清单(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Remove this list</source>
        <translation>删除这份清单(&amp;R)</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
    <message>
        <source>Which &amp;cancer is it about?</source>
        <translation>是哪一种癌症(&amp;C)？</translation>
    </message>
    <message>
        <source>What does the &amp;reviewer want?</source>
        <translation>专家有什么要求(&amp;R)？</translation>
    </message>
    <message>
        <source>Each list adds lines to the base list or changes them. Every line says why it is there.</source>
        <translation>每份清单会在基础清单上增加或更改条目。每一条都写明为什么需要。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Read by {name}.</source>
        <translation>已由 {name} 审阅。</translation>
    </message>
    <message>
        <source>Not yet read by a clinician.</source>
        <translation>尚未经临床医生审阅。</translation>
    </message>
    <message>
        <source>Version {version} of {date}.</source>
        <translation>版本 {version}，{date}。</translation>
    </message>
    <message>
        <source>Add a list</source>
        <translation>添加清单</translation>
    </message>
    <message>
        <source>Checklist (*.json)</source>
        <translation>清单 (*.json)</translation>
    </message>
    <message>
        <source>Letters now begin with: {name}.</source>
        <translation>信件开头现在写：{name}。</translation>
    </message>
    <message>
        <source>Added: {name}.</source>
        <translation>已添加：{name}。</translation>
    </message>
    <message>
        <source>Removed. The lines it added are gone.</source>
        <translation>已删除，它增加的条目也没有了。</translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>&amp;Unlock</source>
        <translation>解锁(&amp;U)</translation>
    </message>
    <message>
        <source>Opening. This takes a moment on purpose: it makes guessing slow.</source>
        <translation>正在打开。这里特意要花一点时间，好让别人猜密码也快不了。</translation>
    </message>
    <message>
        <source>The capitals key (Caps Lock) seems to be on.</source>
        <translation>大写锁定键（Caps Lock）好像开着。</translation>
    </message>
    <message>
        <source>Type the long line from the recovery sheet. Small and capital letters are the same.</source>
        <translation>请输入恢复页上的那一长行字符，不分大小写。</translation>
    </message>
    <message>
        <source>Type your passphrase to see your records.</source>
        <translation>请输入密码，然后查看您的资料。</translation>
    </message>
    <message>
        <source>&amp;Line from the recovery sheet</source>
        <translation>恢复页上的字符(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>密码(&amp;P)</translation>
    </message>
    <message>
        <source>Open with the &amp;recovery sheet</source>
        <translation>用恢复页打开(&amp;R)</translation>
    </message>
    <message>
        <source>Open with the p&amp;assphrase</source>
        <translation>用密码打开(&amp;A)</translation>
    </message>
    <message>
        <source>Work that was under way is being finished. Then the library is closed.</source>
        <translation>刚才的工作正在收尾，完成后资料库就会关闭。</translation>
    </message>
    <message>
        <source>This library is locked</source>
        <translation>资料库已锁定</translation>
    </message>
</context>
<context>
    <name>LockSettings</name>
    <message>
        <source>Passphrase</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>The library is not locked: whoever has this computer or its disk can read the records. With a passphrase nobody can, and the library locks itself when you are away.</source>
        <translation>资料库没有加锁：谁拿到这台电脑或它的硬盘，都能读到资料。设了密码，别人就读不到了；您离开时，资料库会自动锁定。</translation>
    </message>
    <message>
        <source>The price: if you forget the passphrase and lose the recovery sheet, the records are gone. Nobody can open them, and we cannot help.</source>
        <translation>代价是：如果忘了密码，又丢了恢复页，资料就没有了。谁也打不开，我们也帮不上忙。</translation>
    </message>
    <message>
        <source>&amp;Lock with a passphrase...</source>
        <translation>设置密码并加锁(&amp;L)…</translation>
    </message>
    <message>
        <source>Lock &amp;now</source>
        <translation>立即锁定(&amp;N)</translation>
    </message>
    <message>
        <source>Ctrl+Shift+L does the same from everywhere.</source>
        <translation>在任何地方按 Ctrl+Shift+L 也可以。</translation>
    </message>
    <message>
        <source>Lock by itself when nobody &amp;touches the computer for</source>
        <translation>无人操作多久后自动锁定(&amp;T)</translation>
    </message>
    <message>
        <source>Passphrases that open it</source>
        <translation>能打开它的密码</translation>
    </message>
    <message>
        <source>Passphrases</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>属于谁</translation>
    </message>
    <message>
        <source>&amp;Add a person...</source>
        <translation>添加一个人(&amp;A)…</translation>
    </message>
    <message>
        <source>C&amp;hange yours...</source>
        <translation>更改您的密码(&amp;H)…</translation>
    </message>
    <message>
        <source>Take &amp;back</source>
        <translation>收回(&amp;B)</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>恢复页</translation>
    </message>
    <message>
        <source>A forgotten passphrase and a lost sheet mean that the records are gone for good.</source>
        <translation>忘了密码，又丢了恢复页，资料就永远没有了。</translation>
    </message>
    <message>
        <source>&amp;Save the recovery sheet...</source>
        <translation>保存恢复页(&amp;S)…</translation>
    </message>
    <message>
        <source>Take the lock &amp;off...</source>
        <translation>取消加锁(&amp;O)…</translation>
    </message>
    <message>
        <source>Without a lock</source>
        <translation>不加锁</translation>
    </message>
    <message>
        <source>5 minutes (a shared computer)</source>
        <translation>5 分钟（多人共用的电脑）</translation>
    </message>
    <message>
        <source>15 minutes (at home)</source>
        <translation>15 分钟（家里）</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Yours, the first one</source>
        <translation>您的密码（第一个）</translation>
    </message>
    <message>
        <source>Changing the passphrase</source>
        <translation>正在更改密码</translation>
    </message>
    <message>
        <source>The passphrase is changed.</source>
        <translation>密码已更改。</translation>
    </message>
    <message>
        <source>The passphrase of {name} opens the library now.</source>
        <translation>{name} 的密码现在可以打开资料库。</translation>
    </message>
    <message>
        <source>Adding a passphrase</source>
        <translation>正在添加密码</translation>
    </message>
    <message>
        <source>That passphrase does not open the library any more.</source>
        <translation>那个密码不能再打开资料库了。</translation>
    </message>
    <message>
        <source>Taking a passphrase back</source>
        <translation>正在收回密码</translation>
    </message>
    <message>
        <source>Take the lock off? Then whoever has this computer or its disk can read the records. Backups made before stay locked.</source>
        <translation>要取消加锁吗？取消后，谁拿到这台电脑或它的硬盘，都能读到资料。以前做的备份仍然是加锁的。</translation>
    </message>
    <message>
        <source>&amp;Keep it locked</source>
        <translation>保持加锁(&amp;K)</translation>
    </message>
    <message>
        <source>Take it o&amp;ff</source>
        <translation>取消加锁(&amp;F)</translation>
    </message>
    <message>
        <source>The library has no lock any more.</source>
        <translation>资料库不再加锁。</translation>
    </message>
    <message>
        <source>Taking the lock off</source>
        <translation>正在取消加锁</translation>
    </message>
</context>
<context>
    <name>LogPanel</name>
    <message>
        <source>What was said</source>
        <translation>说过的话</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>说了什么</translation>
    </message>
    <message>
        <source>With it</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>N&amp;ew line</source>
        <translation>新的一条(&amp;E)</translation>
    </message>
    <message>
        <source>Attach record…</source>
        <translation>附上资料…</translation>
    </message>
    <message>
        <source>Attach a record</source>
        <translation>附上一份资料</translation>
    </message>
    <message>
        <source>Promised &amp;for</source>
        <translation>承诺的日期(&amp;F)</translation>
    </message>
    <message>
        <source>Write what was said first.</source>
        <translation>请先写说了什么。</translation>
    </message>
</context>
<context>
    <name>LookedPage</name>
    <message>
        <source>Found</source>
        <extracomment>So much of copied words stands in a row, in signs; the field below has them all. What is looked for: the name of a line, and what it says.</extracomment>
        <translation>是否写明</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>In the reviewer&apos;s words</source>
        <translation>专家原话</translation>
    </message>
    <message>
        <source>The reviewer&apos;s words, copied</source>
        <translation>抄录专家原话</translation>
    </message>
    <message>
        <source>Open it there</source>
        <translation>打开这一页</translation>
    </message>
    <message>
        <source>No question is known for this opinion. Write it in the Question place.</source>
        <translation>不清楚这份意见回答的是什么问题。请在“问题”里写下来。</translation>
    </message>
    <message>
        <source>Keys: Y yes, N no, U unclear, Delete to clear, arrows to the next.</source>
        <translation>按键：Y 有，N 没有，U 不清楚，Del 清除，方向键换行。</translation>
    </message>
    <message>
        <source>Pa&amp;ge</source>
        <translation>页码(&amp;G)</translation>
    </message>
    <message>
        <source>The reviewer&apos;s &amp;words, copied</source>
        <translation>抄录专家原话(&amp;W)</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Add files</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>Add a folder or disc</source>
        <translation>添加文件夹或光盘</translation>
    </message>
    <message>
        <source>Paste files</source>
        <translation>粘贴文件</translation>
    </message>
    <message>
        <source>List of cases</source>
        <translation>病例列表</translation>
    </message>
    <message>
        <source>Search the records</source>
        <translation>搜索资料</translation>
    </message>
    <message>
        <source>Do the next step</source>
        <translation>做下一步</translation>
    </message>
    <message>
        <source>Undo the last step</source>
        <translation>撤销上一步</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>立即锁定</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>The passphrase of packet {code} is shown only now, and the sheet with it is not saved. Without it nobody can open the packet. Close anyway?</source>
        <translation>资料包 {code} 的密码只在现在显示，密码纸还没有保存。没有密码，谁也打不开资料包。仍要关闭吗？</translation>
    </message>
    <message>
        <source>The program is still at work behind the lock. If you close now, it stops. What is finished stays. Close anyway?</source>
        <translation>锁定之后，程序还在继续刚才的工作。现在关闭就会停下，已完成的部分会保留。仍要关闭吗？</translation>
    </message>
    <message>
        <source>The program is still at work: {what}. If you close now, it stops. What is finished stays. Close anyway?</source>
        <translation>程序还在工作：{what}。现在关闭就会停止，已完成的会保留。仍要关闭吗？</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Stay here</source>
        <translation>留在这里(&amp;S)</translation>
    </message>
    <message>
        <source>Disc intake</source>
        <translation>光盘接收</translation>
    </message>
</context>
<context>
    <name>MarkDialog</name>
    <message>
        <source>Write the answer</source>
        <translation>写下回答</translation>
    </message>
    <message>
        <source>&amp;Answer</source>
        <translation>回答(&amp;A)</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>One or two short sentences. They are kept with the case.</source>
        <translation>写一两句话就行，会保存在病例里。</translation>
    </message>
    <message>
        <source>{item}: what you know</source>
        <translation>{item}：您知道的情况</translation>
    </message>
    <message>
        <source>{item}: does not exist</source>
        <translation>{item}：没有这项</translation>
    </message>
    <message>
        <source>{item}: refused or lost</source>
        <translation>{item}：对方不给或已丢失</translation>
    </message>
    <message>
        <source>{item}: not relevant here</source>
        <translation>{item}：不需要</translation>
    </message>
</context>
<context>
    <name>MarkItem</name>
    <message>
        <source>Not in this case</source>
        <translation>病例里没有</translation>
    </message>
    <message>
        <source>One short sentence. It is printed in the packet, so that the reviewer knows why it is not there.</source>
        <translation>写一句话就行。它会印在资料包里，让专家知道为什么没有。</translation>
    </message>
    <message>
        <source>&amp;Why?</source>
        <translation>为什么(&amp;W)？</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Something went wrong in the program</source>
        <translation>程序出了问题</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>The program made a mistake. Everything saved before is safe. You can go on working. If it happens again, copy the details and send them to whoever looks after this program.</source>
        <translation>程序出错了。之前保存的内容都是安全的，您可以继续使用。如果再次发生，请复制详细信息，发给负责维护本程序的人。</translation>
    </message>
    <message>
        <source>&amp;Copy details</source>
        <translation>复制详细信息(&amp;C)</translation>
    </message>
</context>
<context>
    <name>NamesDialog</name>
    <message>
        <source>Do these names look wrong?</source>
        <translation>这些姓名看起来不对吗？</translation>
    </message>
    <message>
        <source>Ways of writing</source>
        <translation>文字编码</translation>
    </message>
    <message>
        <source>How the names read then</source>
        <translation>姓名会显示成这样</translation>
    </message>
    <message>
        <source>&amp;Use this</source>
        <translation>使用这个(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Leave as it is</source>
        <translation>保持不变(&amp;L)</translation>
    </message>
    <message>
        <source>Go through the list with the arrow keys until the names on the right read as they should. Only what this program shows and searches changes; the files stay as they are.</source>
        <translation>用方向键逐个选择，直到右边的姓名显示正确。改变的只是本程序的显示和搜索，文件本身保持不变。</translation>
    </message>
    <message>
        <source>Reading the names...</source>
        <translation>正在读取姓名…</translation>
    </message>
    <message>
        <source>From: {place}</source>
        <translation>来源：{place}</translation>
    </message>
    <message>
        <source>cannot read all of it</source>
        <translation>有无法识别的字</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>影像检查</translation>
    </message>
    <message>
        <source>Part of the scan</source>
        <translation>检查的一部分</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>医院</translation>
    </message>
    <message>
        <source>Disc or folder</source>
        <translation>光盘或文件夹</translation>
    </message>
    <message>
        <source>All names and descriptions are in plain letters.</source>
        <translation>所有姓名和说明都是普通字母，不需要更改。</translation>
    </message>
</context>
<context>
    <name>NewCase</name>
    <message>
        <source>New case</source>
        <translation>新建病例</translation>
    </message>
    <message>
        <source>One case for each person.</source>
        <translation>一个人建立一个病例。</translation>
    </message>
    <message>
        <source>&amp;Name, as on the ID</source>
        <translation>姓名，与证件一致(&amp;N)</translation>
    </message>
    <message>
        <source>Name, as on the ID</source>
        <translation>姓名，与证件一致</translation>
    </message>
    <message>
        <source>Birth &amp;date: year, month, day</source>
        <translation>出生日期：年-月-日(&amp;D)</translation>
    </message>
    <message>
        <source>1968-02-19</source>
        <translation>1968-02-19</translation>
    </message>
    <message>
        <source>Birth date: year, month, day</source>
        <translation>出生日期：年-月-日</translation>
    </message>
    <message>
        <source>&amp;Begin the case</source>
        <translation>建立病例(&amp;B)</translation>
    </message>
    <message>
        <source>Bac&amp;k</source>
        <translation>返回(&amp;K)</translation>
    </message>
</context>
<context>
    <name>NewCaseForm</name>
    <message>
        <source>Leave it empty if you do not know it.</source>
        <translation>不知道可以不填。</translation>
    </message>
    <message>
        <source>Type the name first, as it stands on the ID.</source>
        <translation>请先输入姓名，与证件一致。</translation>
    </message>
    <message>
        <source>This day is still to come. Please look at the year again.</source>
        <translation>这一天还没有到。请再看一下年份。</translation>
    </message>
</context>
<context>
    <name>NextStep</name>
    <message>
        <source>Next:</source>
        <translation>下一步：</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>They lie apart until you say whose they are.</source>
        <translation>在您确认是谁的之前，它们单独存放。</translation>
    </message>
    <message>
        <source>&amp;Sort now</source>
        <translation>现在整理(&amp;S)</translation>
    </message>
    <message>
        <source>What is it, from when, from where. Suggestions are filled in; Enter accepts.</source>
        <translation>是什么、什么时候、来自哪里。推测的内容已填好，按回车键确认。</translation>
    </message>
    <message>
        <source>Files of another person?</source>
        <translation>有另一个人的文件？</translation>
    </message>
    <message>
        <source>Files of {n} other people?</source>
        <translation>有另外 {n} 个人的文件？</translation>
    </message>
    <message>
        <source>1 new paper to sort</source>
        <translation>有 1 份新资料待整理</translation>
    </message>
    <message>
        <source>{n} new papers to sort</source>
        <translation>有 {n} 份新资料待整理</translation>
    </message>
    <message>
        <source>Who is who?</source>
        <translation>谁是谁？</translation>
    </message>
</context>
<context>
    <name>OpenPage</name>
    <message>
        <source>What is open</source>
        <translation>还没有说清的</translation>
    </message>
    <message>
        <source>Draft questions from what is open</source>
        <translation>从未说清的内容生成追问</translation>
    </message>
    <message>
        <source>1 point is open</source>
        <translation>有 1 处没有说清</translation>
    </message>
    <message>
        <source>{n} points are open</source>
        <translation>有 {n} 处没有说清</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>没有未说清的内容。</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>&amp;Try again</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Rebuild the list of records</source>
        <translation>重建资料目录(&amp;R)</translation>
    </message>
    <message>
        <source>{what}. Your records are shown again when this is done.</source>
        <translation>{what}。完成后会重新显示您的资料。</translation>
    </message>
    <message>
        <source>Opening your library...</source>
        <translation>正在打开资料库…</translation>
    </message>
</context>
<context>
    <name>OpinionPanel</name>
    <message>
        <source>Opinion</source>
        <translation>会诊意见</translation>
    </message>
    <message>
        <source>Take one &amp;in…</source>
        <translation>收入一份意见(&amp;I)…</translation>
    </message>
    <message>
        <source>What to look for</source>
        <translation>要查看的内容</translation>
    </message>
    <message>
        <source>Question that was sent</source>
        <translation>发出的问题</translation>
    </message>
    <message>
        <source>I loo&amp;ked</source>
        <translation>已经看过(&amp;K)</translation>
    </message>
    <message>
        <source>Page for the home doctor…</source>
        <translation>给本地医生的一页…</translation>
    </message>
    <message>
        <source>Side by side…</source>
        <translation>并排查看…</translation>
    </message>
    <message>
        <source>All packets and opinions…</source>
        <translation>所有资料包与意见…</translation>
    </message>
    <message>
        <source>No opinion yet</source>
        <translation>还没有会诊意见</translation>
    </message>
    <message>
        <source>When it comes, take it in here: choose its paper, or write down what was said in a call.</source>
        <translation>收到意见后在这里收入：选择意见所在的文件；如果是电话，请写下对方说了什么。</translation>
    </message>
    <message>
        <source>How it came</source>
        <translation>怎样收到</translation>
    </message>
    <message>
        <source>Twelve lines</source>
        <translation>十二项</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>Their words</source>
        <translation>专家原话</translation>
    </message>
    <message>
        <source>What is open</source>
        <translation>还没有说清的</translation>
    </message>
    <message>
        <source>Three weeks after it came, on {date}: look whether what is open is settled.</source>
        <translation>收到三周后（{date}）：看看没有说清的是否已经解决。</translation>
    </message>
    <message>
        <source>Looked at again on {date}.</source>
        <translation>{date} 已再次查看。</translation>
    </message>
    <message>
        <source>Save the page</source>
        <translation>保存这一页</translation>
    </message>
    <message>
        <source>opinion.pdf</source>
        <translation>会诊意见.pdf</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>已保存为 {name}。</translation>
    </message>
</context>
<context>
    <name>Opinions</name>
    <message>
        <source>Not looked at yet</source>
        <extracomment>The longest texts that are shown in one line, in signs.</extracomment>
        <translation>还没有查看</translation>
    </message>
    <message>
        <source>page {page}</source>
        <translation>第 {page} 页</translation>
    </message>
    <message>
        <source>question version {n}</source>
        <translation>问题第 {n} 版</translation>
    </message>
</context>
<context>
    <name>OriginForm</name>
    <message>
        <source>What was said in the call</source>
        <translation>电话里说了什么</translation>
    </message>
    <message>
        <source>Write down what was said, as close to the words as you can.</source>
        <translation>写下对方说的话，尽量接近原话。</translation>
    </message>
    <message>
        <source>The pap&amp;er it came as</source>
        <translation>意见所在的文件(&amp;E)</translation>
    </message>
    <message>
        <source>What was &amp;said</source>
        <translation>对方说了什么(&amp;S)</translation>
    </message>
    <message>
        <source>How it c&amp;ame</source>
        <translation>怎样收到(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Day it came</source>
        <translation>收到日期(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Name and specialty, as it says</source>
        <translation>署名与专业，照原文(&amp;N)</translation>
    </message>
    <message>
        <source>Date &amp;on it</source>
        <translation>意见上的日期(&amp;O)</translation>
    </message>
    <message>
        <source>The pa&amp;cket it answers</source>
        <translation>回答的资料包(&amp;C)</translation>
    </message>
    <message>
        <source>Choose the paper</source>
        <translation>请选择文件</translation>
    </message>
    <message>
        <source>Nobody knows</source>
        <translation>不清楚</translation>
    </message>
    <message>
        <source>Not among the records any more</source>
        <translation>已不在资料中</translation>
    </message>
</context>
<context>
    <name>OriginPage</name>
    <message>
        <source>Open the paper</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Take this opinion out</source>
        <translation>移除这份意见</translation>
    </message>
</context>
<context>
    <name>PacketPlace</name>
    <message>
        <source>C&amp;heck a packet…</source>
        <translation>检查资料包(&amp;H)…</translation>
    </message>
    <message>
        <source>Packet</source>
        <translation>资料包</translation>
    </message>
    <message>
        <source>Everything the reviewer needs, in one sealed folder.</source>
        <translation>专家要看的全部资料，放进一个加密的文件夹。</translation>
    </message>
    <message>
        <source>Sealing the packet</source>
        <translation>正在加密资料包</translation>
    </message>
    <message>
        <source>Making the packet</source>
        <translation>正在制作资料包</translation>
    </message>
    <message>
        <source>No browser could be opened. Open this file yourself: {path}</source>
        <translation>无法打开浏览器。请自行打开此文件：{path}</translation>
    </message>
</context>
<context>
    <name>PairDialog</name>
    <message>
        <source>Belongs to</source>
        <translation>属于</translation>
    </message>
    <message>
        <source>What it may belong to</source>
        <translation>可能属于什么</translation>
    </message>
    <message>
        <source>They &amp;belong together</source>
        <translation>它们是一起的(&amp;B)</translation>
    </message>
    <message>
        <source>What is nearest in time comes first.</source>
        <translation>时间最接近的排在前面。</translation>
    </message>
    <message>
        <source>There is nothing here yet.</source>
        <translation>这里还没有任何内容。</translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>没有日期</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>Papers that lay inside these image files</source>
        <translation>这些影像文件里带有的文件</translation>
    </message>
</context>
<context>
    <name>Parcels</name>
    <message>
        <source>{what}, {n} pieces</source>
        <translation>{what}，{n} 件</translation>
    </message>
    <message>
        <source>Back since {date}</source>
        <translation>{date} 已退回</translation>
    </message>
    <message>
        <source>Arrived on {date}</source>
        <translation>{date} 已收到</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>在路上</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>还没有寄出</translation>
    </message>
</context>
<context>
    <name>PartPanel</name>
    <message>
        <source>&amp;Keep</source>
        <translation>保存(&amp;K)</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>删除(&amp;M)</translation>
    </message>
</context>
<context>
    <name>Parts</name>
    <message>
        <source>Not a paper of its own</source>
        <translation>不是单独的一份资料</translation>
    </message>
</context>
<context>
    <name>PartsDialog</name>
    <message>
        <source>Several papers in one file</source>
        <translation>一个文件里有几份资料</translation>
    </message>
    <message>
        <source>&amp;One more paper</source>
        <translation>再加一份(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>保存(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>From page</source>
        <translation>从第几页</translation>
    </message>
    <message>
        <source>To page</source>
        <translation>到第几页</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>是什么</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 页</translation>
    </message>
    <message>
        <source>{n} pages</source>
        <translation>{n} 页</translation>
    </message>
    <message>
        <source>{name} has {pages}. Say which of them are a paper of their own; each counts by itself.</source>
        <translation>{name} 共 {pages}。请说明哪些页是单独的一份资料；每一份都单独计算。</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Anna, reception</source>
        <extracomment>Milliseconds without a key after which a passphrase is weighed.</extracomment>
        <translation>前台小王</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>再输入一次同样的密码</translation>
    </message>
    <message>
        <source>I &amp;know: without both, nobody can open the records again.</source>
        <translation>我知道(&amp;K)：两样都没有，谁也无法再打开这些资料。</translation>
    </message>
    <message>
        <source>Lock the library with a passphrase</source>
        <translation>用密码锁住资料库</translation>
    </message>
    <message>
        <source>Change your passphrase</source>
        <translation>更改您的密码</translation>
    </message>
    <message>
        <source>A passphrase for one more person</source>
        <translation>再给一个人设密码</translation>
    </message>
    <message>
        <source>&amp;Lock the library</source>
        <translation>锁住资料库(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Change it</source>
        <translation>更改(&amp;C)</translation>
    </message>
    <message>
        <source>A&amp;dd it</source>
        <translation>添加(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Whose passphrase is it?</source>
        <translation>这是谁的密码(&amp;W)？</translation>
    </message>
    <message>
        <source>&amp;Passphrase: five words or more that only you put together</source>
        <translation>密码(&amp;P)：五个词以上，只有您会这样组合</translation>
    </message>
    <message>
        <source>The same &amp;again</source>
        <translation>再输入一次(&amp;A)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Locked, the records on this computer cannot be read without the passphrase: not by a thief, not on a lost disk, not in a backup.</source>
        <translation>加锁以后，没有密码就读不了这台电脑上的资料：小偷读不了，丢了的硬盘里读不了，备份里也读不了。</translation>
    </message>
    <message>
        <source>The price: if you forget the passphrase and lose the recovery sheet, the records are gone. Nobody can open them, and we cannot help. You save the sheet in the next step.</source>
        <translation>代价是：如果忘了密码，又丢了恢复页，资料就没有了。谁也打不开，我们也帮不上忙。恢复页在下一步保存。</translation>
    </message>
    <message>
        <source>The old passphrase stops working. The recovery sheet stays as it is.</source>
        <translation>旧密码不再有效，恢复页保持不变。</translation>
    </message>
    <message>
        <source>It opens the same library. You can take it back at any time.</source>
        <translation>它打开的是同一个资料库。您随时可以收回。</translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation>两次输入的还不一样。</translation>
    </message>
    <message>
        <source>The capitals key (Caps Lock) seems to be on.</source>
        <translation>大写锁定键（Caps Lock）好像开着。</translation>
    </message>
    <message>
        <source>Locking the library</source>
        <translation>正在锁住资料库</translation>
    </message>
</context>
<context>
    <name>PasswordBox</name>
    <message>
        <source>Password of this PDF</source>
        <translation>这份 PDF 的密码</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>This PDF needs its password</source>
        <translation>这份 PDF 需要密码</translation>
    </message>
    <message>
        <source>Opening...</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>Opening a PDF with its password</source>
        <translation>正在用密码打开 PDF</translation>
    </message>
    <message>
        <source>The PDF is open: a copy without the password lies beside it.</source>
        <translation>PDF 已打开：旁边多了一份没有密码的副本。</translation>
    </message>
    <message>
        <source>A copy of this PDF without the password is here already.</source>
        <translation>这份 PDF 的无密码副本已经在这里了。</translation>
    </message>
</context>
<context>
    <name>PeopleDialog</name>
    <message>
        <source>Whose files are these?</source>
        <extracomment>Cards made at a time: a disc of a whole ward must not hold up the window.</extracomment>
        <translation>这些文件是谁的？</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Discs often hold files of somebody else, so say for each whether it is {name}: only then can the packet be sealed.</source>
        <translation>光盘里常混有别人的文件。请逐个确认是不是 {name}，全部确认后才能加密资料包。</translation>
    </message>
    <message>
        <source>Keys: S same person, N not ours, arrows to the next.</source>
        <translation>按键：S 是本人，N 不是我们的，方向键到下一个。</translation>
    </message>
    <message>
        <source>{name}, born {date}</source>
        <translation>{name}（{date}出生）</translation>
    </message>
    <message>
        <source>1 still to decide</source>
        <translation>还有 1 个待确认</translation>
    </message>
    <message>
        <source>{n} still to decide</source>
        <translation>还有 {n} 个待确认</translation>
    </message>
    <message>
        <source>Everyone is decided.</source>
        <translation>已全部确认。</translation>
    </message>
    <message>
        <source>No file with a name on it has come in yet.</source>
        <translation>还没有放入带姓名的文件。</translation>
    </message>
    <message>
        <source>{files} of {name} are in the trash. Once it is emptied, nothing of them is left here.</source>
        <translation>{name} 的 {files}已放进回收站。清空回收站后，这里不会留下任何内容。</translation>
    </message>
    <message>
        <source>Show &amp;more ({n})</source>
        <translation>显示更多(&amp;M)（{n}）</translation>
    </message>
    <message>
        <source>Do these names look &amp;wrong?</source>
        <translation>这些姓名看起来不对吗(&amp;W)？</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>Files that carry no name</source>
        <translation>没有姓名的文件</translation>
    </message>
    <message>
        <source>{names} and {n} more</source>
        <translation>{names}，另有 {n} 种写法</translation>
    </message>
    <message>
        <source>Also written: {names}</source>
        <translation>也写作：{names}</translation>
    </message>
    <message>
        <source>no birth date</source>
        <translation>没有出生日期</translation>
    </message>
    <message>
        <source>sex: other</source>
        <translation>性别：其他</translation>
    </message>
    <message>
        <source>1 scan</source>
        <translation>1 次检查</translation>
    </message>
    <message>
        <source>{n} scans</source>
        <translation>{n} 次检查</translation>
    </message>
    <message>
        <source>1 paper</source>
        <translation>1 份资料</translation>
    </message>
    <message>
        <source>{n} papers</source>
        <translation>{n} 份资料</translation>
    </message>
    <message>
        <source>files dropped one by one</source>
        <translation>单独拖入的文件</translation>
    </message>
    <message>
        <source>On: {places}</source>
        <translation>来源：{places}</translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1 个文件</translation>
    </message>
    <message>
        <source>{n} files</source>
        <translation>{n} 个文件</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} 至 {last}</translation>
    </message>
    <message>
        <source>born {date}</source>
        <translation>出生：{date}</translation>
    </message>
    <message>
        <source>female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>ID {numbers}</source>
        <translation>病人编号 {numbers}</translation>
    </message>
    <message>
        <source>Same person</source>
        <translation>是本人</translation>
    </message>
    <message>
        <source>They are ours</source>
        <translation>是我们的</translation>
    </message>
    <message>
        <source>Not ours</source>
        <translation>不是我们的</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Remove...</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Put all files of {name} in the trash</source>
        <translation>把 {name} 的所有文件放进回收站</translation>
    </message>
</context>
<context>
    <name>PicturePane</name>
    <message>
        <source>Picture of the chosen record</source>
        <extracomment>Characters of a text that are shown; the packet has all of it.</extracomment>
        <translation>选中资料的图像</translation>
    </message>
    <message>
        <source>Text of the chosen record</source>
        <translation>所选资料的文字</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>This file is locked with a password. It is kept as it is and goes into the packet.</source>
        <translation>这个文件有密码。已原样保留，会放入资料包。</translation>
    </message>
    <message>
        <source>Show all records (Esc)</source>
        <translation>显示全部资料（Esc）</translation>
    </message>
    <message>
        <source>Show it large (Space)</source>
        <translation>放大显示（空格键）</translation>
    </message>
    <message>
        <source>This file has no text that can be shown here. It is kept as it is.</source>
        <translation>这个文件没有可以在这里显示的文字。已原样保留。</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 页，共 {pages} 页</translation>
    </message>
    <message>
        <source>Drawing the picture...</source>
        <translation>正在显示图像…</translation>
    </message>
</context>
<context>
    <name>PlainDialog</name>
    <message>
        <source>Make a packet that is not sealed</source>
        <translation>制作不加密的资料包</translation>
    </message>
    <message>
        <source>Whoever finds it can read everything in it: the name, every report, every picture. Make one only for an import desk that can take nothing encrypted, and carry it there yourself.</source>
        <translation>捡到的人可以读取其中的一切：姓名、每份报告、每张影像。只有在导入处不能接收任何加密内容时才制作，并请亲自带去。</translation>
    </message>
    <message>
        <source>Whoever finds it can look at every picture in it and read the question. Make one only for an import desk that can take nothing encrypted, and carry it there yourself.</source>
        <translation>捡到的人可以查看其中的所有影像并读到问题。只有在导入处不能接收任何加密内容时才制作，并请亲自带去。</translation>
    </message>
    <message>
        <source>&amp;Type “{phrase}” to say that you mean it</source>
        <translation>请输入“{phrase}”以确认(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Make it all the same</source>
        <translation>仍要制作(&amp;M)</translation>
    </message>
</context>
<context>
    <name>ProfileOffer</name>
    <message>
        <source>Use this list</source>
        <translation>使用这份清单</translation>
    </message>
    <message>
        <source>From the card</source>
        <translation>卡片上写明</translation>
    </message>
    <message>
        <source>It names the list “{name}”. You can lay it over the checklist.</source>
        <translation>上面写了清单“{name}”。可以把它加到核对清单上。</translation>
    </message>
</context>
<context>
    <name>Provenance</name>
    <message>
        <source>Added {date} by {initials}</source>
        <translation>{date}由 {initials} 添加</translation>
    </message>
    <message>
        <source>Added {date}</source>
        <translation>{date}添加</translation>
    </message>
    <message>
        <source>Came on: {media}</source>
        <translation>来自：{media}</translation>
    </message>
</context>
<context>
    <name>PuttingAway</name>
    <message>
        <source>{name} is in the trash.</source>
        <translation>“{name}”已放进回收站。</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
</context>
<context>
    <name>QuestionBasis</name>
    <message>
        <source>What is missing of these comes first on the checklist.</source>
        <extracomment>Of the records behind a line so many are named. What stands before the name of a record, so that it begins below the words of its line.</extracomment>
        <translation>其中缺少的会排在清单最前面。</translation>
    </message>
    <message>
        <source>Lines the question rests on</source>
        <translation>这个问题依据的项目</translation>
    </message>
    <message>
        <source>This question re&amp;sts on…</source>
        <translation>这个问题依据的是(&amp;S)…</translation>
    </message>
    <message>
        <source>This question re&amp;sts on {n}…</source>
        <translation>这个问题依据 {n} 项(&amp;S)…</translation>
    </message>
    <message>
        <source>It rests on {n}…</source>
        <translation>依据 {n} 项…</translation>
    </message>
    <message>
        <source>It rests on…</source>
        <translation>依据的是…</translation>
    </message>
    <message>
        <source>{n} more</source>
        <translation>另外还有 {n} 份</translation>
    </message>
</context>
<context>
    <name>QuestionPlace</name>
    <message>
        <source>The question for the reviewer</source>
        <translation>要问专家的问题</translation>
    </message>
    <message>
        <source>What is the plan so far? By when must you decide? What do you want to ask about it?</source>
        <translation>目前的方案是什么？什么时候之前要决定？您想问什么？</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>One question for the reviewer, in one sentence. It is printed first in the packet.</source>
        <translation>用一句话写下要问专家的一个问题。它会印在资料包最前面。</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>There are blanks left to fill. Tab goes to the next one.</source>
        <translation>还有空白没有填。按 Tab 键跳到下一处。</translation>
    </message>
    <message>
        <source>{used} of {limit} characters</source>
        <translation>{used} / {limit} 字</translation>
    </message>
    <message>
        <source>{used} of {limit} words</source>
        <translation>{used} / {limit} 个词</translation>
    </message>
    <message>
        <source>Version {sent} was sent on {date}. What you see is version {now}.</source>
        <translation>第 {sent} 版已于 {date} 交出。现在看到的是第 {now} 版。</translation>
    </message>
    <message>
        <source>Worth a second look</source>
        <translation>再看一看</translation>
    </message>
    <message>
        <source>No remarks on the wording.</source>
        <translation>写法上没有提醒。</translation>
    </message>
    <message>
        <source>What makes a question easy to answer</source>
        <translation>怎样的问题容易回答</translation>
    </message>
    <message>
        <source>It names the plan as it stands now.</source>
        <translation>写明目前的方案。</translation>
    </message>
    <message>
        <source>It says by when you have to decide.</source>
        <translation>写明什么时候之前要决定。</translation>
    </message>
    <message>
        <source>It asks one thing, and ends with a question mark.</source>
        <translation>只问一件事，用问号结尾。</translation>
    </message>
    <message>
        <source>Is a remote review worth e&amp;xploring?</source>
        <translation>值得请远程会诊吗(&amp;X)？</translation>
    </message>
    <message>
        <source>Version {sent} was sent on {date}. If you change any part, it becomes version {next}.</source>
        <translation>第 {sent} 版已于 {date} 发出。改动任何一处，都会成为第 {next} 版。</translation>
    </message>
</context>
<context>
    <name>QuestionSide</name>
    <message>
        <source>&amp;Five steps</source>
        <translation>五个步骤(&amp;F)</translation>
    </message>
    <message>
        <source>Ways to &amp;begin</source>
        <translation>开头的写法(&amp;B)</translation>
    </message>
</context>
<context>
    <name>QuickLook</name>
    <message>
        <source>For checking what arrived, not for diagnosis.</source>
        <translation>仅用于核对收到的资料，
不用于诊断。</translation>
    </message>
    <message>
        <source>Show all records (Esc)</source>
        <translation>显示全部资料（Esc）</translation>
    </message>
    <message>
        <source>Show it large (Space)</source>
        <translation>放大显示（空格键）</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Language: {name}</source>
        <translation>语言：{name}</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Your library</source>
        <translation>您的资料库</translation>
    </message>
</context>
<context>
    <name>ReadingAgain</name>
    <message>
        <source>Reading names and descriptions again</source>
        <translation>正在重新读取姓名和说明</translation>
    </message>
    <message>
        <source>Names and descriptions were read again. The files stay as they are.</source>
        <translation>姓名和说明已重新读取。文件保持不变。</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
</context>
<context>
    <name>ReasonsPanel</name>
    <message>
        <source>In your own words</source>
        <translation>用您自己的话</translation>
    </message>
    <message>
        <source>Why do you ask?</source>
        <translation>为什么想请教？</translation>
    </message>
    <message>
        <source>Tick what is so, or nothing. It is printed after the question.</source>
        <translation>符合的请打勾，也可以不选。会印在问题之后。</translation>
    </message>
</context>
<context>
    <name>Rebuilding</name>
    <message>
        <source>Rebuilding the list of records</source>
        <translation>正在重建资料目录</translation>
    </message>
    <message>
        <source>The list of records is rebuilt: 1 entry.</source>
        <translation>资料目录已重建：1 条。</translation>
    </message>
    <message>
        <source>The list of records is rebuilt: {n} entries.</source>
        <translation>资料目录已重建：{n} 条。</translation>
    </message>
</context>
<context>
    <name>RecordDetails</name>
    <message>
        <source>A photo or a screenshot does not replace the image files. They stay missing.</source>
        <translation>照片或截图不能代替影像文件，影像文件仍然缺少。</translation>
    </message>
    <message>
        <source>The hospital&apos;s own number of the scan, often called accession number.</source>
        <translation>医院给这次检查的编号，英文常写作 accession number。</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>确认(&amp;A)</translation>
    </message>
    <message>
        <source>Say what it is first, or choose Not sure.</source>
        <translation>请先选它是什么，或者点“不确定”。</translation>
    </message>
    <message>
        <source>File: {name} ({size})</source>
        <translation>文件：{name}（{size}）</translation>
    </message>
    <message>
        <source>Suggested, because the paper says: {said}. Nothing counts until you accept.</source>
        <translation>推测依据是资料里写着：{said}。您确认后才算数。</translation>
    </message>
    <message>
        <source>Nothing is suggested for this one. Say what it is.</source>
        <translation>这一份推测不出来，请选它是什么。</translation>
    </message>
    <message>
        <source>&amp;What is it?</source>
        <translation>是什么(&amp;W)？</translation>
    </message>
    <message>
        <source>What is it?</source>
        <translation>是什么？</translation>
    </message>
    <message>
        <source>From w&amp;hen?</source>
        <translation>什么时候(&amp;H)？</translation>
    </message>
    <message>
        <source>From when? Year, year and month, or full date</source>
        <translation>什么时候？年份、年月或完整日期</translation>
    </message>
    <message>
        <source>2024-05-12, 2024-05 or 2024</source>
        <translation>2024-05-12、2024-05 或 2024</translation>
    </message>
    <message>
        <source>From where? The hospital or doctor</source>
        <translation>来自哪里？医院或医生</translation>
    </message>
    <message>
        <source>Hospital or doctor</source>
        <translation>医院或医生</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>Language of the paper</source>
        <translation>资料的语言</translation>
    </message>
    <message>
        <source>Kind of s&amp;can</source>
        <translation>检查种类(&amp;C)</translation>
    </message>
    <message>
        <source>Kind of scan the report is about</source>
        <translation>报告写的是哪种检查</translation>
    </message>
    <message>
        <source>Part of &amp;body</source>
        <translation>身体部位(&amp;B)</translation>
    </message>
    <message>
        <source>Part of the body</source>
        <translation>身体部位</translation>
    </message>
    <message>
        <source>Scan n&amp;umber</source>
        <translation>检查号(&amp;U)</translation>
    </message>
    <message>
        <source>Scan number (accession number) printed on the report</source>
        <translation>报告上印的检查号（accession number）</translation>
    </message>
    <message>
        <source>N&amp;otes</source>
        <translation>备注(&amp;O)</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>&amp;Not sure</source>
        <translation>不确定(&amp;N)</translation>
    </message>
    <message>
        <source>Suggested, because viewers save pictures of scans under such numbers.</source>
        <translation>建议如此，因为看片软件常用这样的编号保存检查图片。</translation>
    </message>
    <message>
        <source>Na&amp;me on it</source>
        <translation>纸上姓名(&amp;M)</translation>
    </message>
    <message>
        <source>Name of the person, as it is written on the paper</source>
        <translation>病人姓名，按纸上所写</translation>
    </message>
    <message>
        <source>As it is written on the paper</source>
        <translation>按纸上所写</translation>
    </message>
    <message>
        <source>Several papers in one file…</source>
        <translation>一个文件里有几份资料…</translation>
    </message>
    <message>
        <source>Sav&amp;e</source>
        <translation>保存(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;From where?</source>
        <translation>来自哪里(&amp;F)？</translation>
    </message>
</context>
<context>
    <name>RecordField</name>
    <message>
        <source>None</source>
        <extracomment>The least width of the link, and what it has beside its text, in pixels.</extracomment>
        <translation>无</translation>
    </message>
    <message>
        <source>None of them</source>
        <translation>都不是</translation>
    </message>
    <message>
        <source>Not among the records now</source>
        <translation>现在不在资料里</translation>
    </message>
</context>
<context>
    <name>RecordsHead</name>
    <message>
        <source>Search the records and their text</source>
        <extracomment>How long to wait for the next letter of a search, in milliseconds.</extracomment>
        <translation>搜索资料和其中的文字</translation>
    </message>
    <message>
        <source>Add...</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>By &amp;kind</source>
        <translation>按种类(&amp;K)</translation>
    </message>
    <message>
        <source>By &amp;date</source>
        <translation>按日期(&amp;D)</translation>
    </message>
    <message>
        <source>T&amp;imeline</source>
        <translation>时间线(&amp;I)</translation>
    </message>
</context>
<context>
    <name>RecordsPlace</name>
    <message>
        <source>Drop a disc, a folder or files here</source>
        <extracomment>The least height of the chosen record.</extracomment>
        <translation>把光盘、文件夹或文件拖到这里</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Try another word or fewer letters.</source>
        <translation>请换一个词，或少输几个字。</translation>
    </message>
    <message>
        <source>Search {n} records and their text</source>
        <translation>搜索 {n} 份资料和其中的文字</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>Recovery sheet</source>
        <translation>恢复页</translation>
    </message>
    <message>
        <source>&amp;Save the sheet...</source>
        <translation>保存恢复页(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>以后再说(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>完成(&amp;D)</translation>
    </message>
    <message>
        <source>Save the recovery sheet</source>
        <translation>保存恢复页</translation>
    </message>
    <message>
        <source>The sheet opens the library when the passphrase is forgotten. A forgotten passphrase and a lost sheet mean that the records are gone for good.</source>
        <translation>忘了密码时，用恢复页可以打开资料库。如果忘了密码，又丢了恢复页，资料就永远没有了。</translation>
    </message>
    <message>
        <source>Save it, print it, and keep the paper where you keep other important papers. Whoever has it can read the records, so do not leave the file on this computer.</source>
        <translation>请保存并打印出来，和其他重要证件放在一起。谁拿到它都能读资料，所以不要把文件留在这台电脑上。</translation>
    </message>
    <message>
        <source>The sheet is not saved yet. You are asked again each time the library is opened.</source>
        <translation>恢复页还没有保存。以后每次打开资料库都会再问您。</translation>
    </message>
    <message>
        <source>Saved as {name}. Print it now, then delete the file.</source>
        <translation>已保存为 {name}。请现在打印，然后删除这个文件。</translation>
    </message>
</context>
<context>
    <name>RegisterTable</name>
    <message>
        <source>Made</source>
        <translation>制作日期</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>核对码</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件数</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>给谁</translation>
    </message>
    <message>
        <source>Whoever has the passphrase</source>
        <translation>知道密码的人</translation>
    </message>
    <message>
        <source>Not sealed: whoever has it</source>
        <translation>未加密：拿到的人</translation>
    </message>
    <message>
        <source>version {n}</source>
        <translation>第 {n} 版</translation>
    </message>
    <message>
        <source>What was new</source>
        <translation>新增部分</translation>
    </message>
    <message>
        <source>Without names</source>
        <translation>不含姓名</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>First look</source>
        <translation>初步了解</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部资料</translation>
    </message>
</context>
<context>
    <name>RemarksCard</name>
    <message>
        <source>Before you seal it</source>
        <translation>加密之前</translation>
    </message>
    <message>
        <source>To do first</source>
        <translation>要先办的事</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>请留意</translation>
    </message>
    <message>
        <source>Nothing stands in the way.</source>
        <translation>没有要先办的事，可以加密了。</translation>
    </message>
    <message>
        <source>Decide now</source>
        <translation>现在确认</translation>
    </message>
    <message>
        <source>Open the question</source>
        <translation>打开问题</translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation>查看影像</translation>
    </message>
    <message>
        <source>Go to the records</source>
        <translation>去看资料</translation>
    </message>
</context>
<context>
    <name>RemoteChoice</name>
    <message>
        <source>May the reviewer say that this cannot be decided from afar?</source>
        <translation>专家可以回答“这个问题无法远程判断”吗？</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>可以(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>请尽量回答(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Left open</source>
        <translation>没有说明(&amp;L)</translation>
    </message>
</context>
<context>
    <name>RemovalDialog</name>
    <message>
        <source>Remove the library from this computer</source>
        <translation>从这台电脑上移走资料库</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>移走</translation>
    </message>
    <message>
        <source>&amp;Back up and remove</source>
        <translation>备份并移走(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Type the word “{word}” to say that you mean it</source>
        <translation>请输入“{word}”确认(&amp;T)</translation>
    </message>
    <message>
        <source>First everything is copied to {place} and read back from there. If anything is missing in the copy, nothing is removed.</source>
        <translation>先把全部内容复制到 {place}，再从那里读回核对。副本里只要缺了什么，就什么也不删除。</translation>
    </message>
</context>
<context>
    <name>Replies</name>
    <message>
        <source>{name} is an opinion now. Questions answered: {answered}. Records asked for: {wanted}.</source>
        <translation>{name} 已作为会诊意见接收。已回答的问题：{answered}。要求补充的资料：{wanted}。</translation>
    </message>
    <message>
        <source>What to know</source>
        <translation>需要知道的事</translation>
    </message>
</context>
<context>
    <name>ReportTable</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>ReviewPlace</name>
    <message>
        <source>&amp;Ask a reviewer…</source>
        <extracomment>What a wish may call a review by, beside its wanted records.</extracomment>
        <translation>请专家会诊(&amp;A)…</translation>
    </message>
    <message>
        <source>Reviewer &amp;cards…</source>
        <translation>专家卡片(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Side by side…</source>
        <translation>并排比较(&amp;S)…</translation>
    </message>
    <message>
        <source>Parcels…</source>
        <translation>包裹…</translation>
    </message>
    <message>
        <source>Letter to the treatin&amp;g doctor…</source>
        <translation>给主治医生的信(&amp;G)…</translation>
    </message>
    <message>
        <source>Take it off the &amp;list</source>
        <translation>从列表中去掉(&amp;L)</translation>
    </message>
    <message>
        <source>Other reviewers…</source>
        <translation>其他专家…</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>会诊</translation>
    </message>
    <message>
        <source>Nobody was asked yet</source>
        <translation>还没有请任何专家</translation>
    </message>
    <message>
        <source>Write down whom you ask, how far it is and what was said.</source>
        <translation>记下请了谁、进展到哪一步、对方说了什么。</translation>
    </message>
    <message>
        <source>C&amp;ourse</source>
        <translation>进展(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Before paying</source>
        <translation>付款前(&amp;B)</translation>
    </message>
    <message>
        <source>Records aske&amp;d for</source>
        <translation>要求补充的资料(&amp;D)</translation>
    </message>
    <message>
        <source>Co&amp;nsent</source>
        <translation>同意书(&amp;N)</translation>
    </message>
    <message>
        <source>Op&amp;inions</source>
        <translation>意见(&amp;I)</translation>
    </message>
    <message>
        <source>A new card…</source>
        <translation>新建卡片…</translation>
    </message>
</context>
<context>
    <name>ReviewedPage</name>
    <message>
        <source>Records that were sent</source>
        <extracomment>So many that are not mentioned are named, the others counted.</extracomment>
        <translation>发出的资料</translation>
    </message>
    <message>
        <source>Tick a&amp;ll</source>
        <translation>全部勾选(&amp;L)</translation>
    </message>
    <message>
        <source>Nobody knows yet which packet it answers. Choose it under “How it came”.</source>
        <translation>还不清楚它回答的是哪个资料包。请在“怎样收到”里选择。</translation>
    </message>
    <message>
        <source>What this packet held was not written down: it was made by an older program.</source>
        <translation>没有记下这个资料包里有什么：它是用旧版程序制作的。</translation>
    </message>
    <message>
        <source>Tick what the opinion says was reviewed of packet {code}.</source>
        <translation>请勾选意见写明审阅过的资料（资料包 {code}）。</translation>
    </message>
    <message>
        <source>Every record that was sent is mentioned.</source>
        <translation>发出的资料都提到了。</translation>
    </message>
    <message>
        <source>{names} and {n} more</source>
        <translation>{names} 等，另有 {n} 项</translation>
    </message>
    <message>
        <source>Not mentioned, {n} of {sent}: {names}</source>
        <translation>没有提到 {n} 项（共发出 {sent} 项）：{names}</translation>
    </message>
</context>
<context>
    <name>Reviews</name>
    <message>
        <source>{state}, {date}</source>
        <extracomment>The longest name of a reviewer in a list, in signs.</extracomment>
        <translation>{state}，{date}</translation>
    </message>
    <message>
        <source>Answer was due: {date}</source>
        <translation>答复已到期：{date}</translation>
    </message>
    <message>
        <source>Answer by {date}</source>
        <translation>预计 {date} 答复</translation>
    </message>
    <message>
        <source>Everything was answered.</source>
        <translation>全部都有回答。</translation>
    </message>
    <message>
        <source>Not known yet: {n}</source>
        <translation>还不知道：{n} 项</translation>
    </message>
    <message>
        <source>Taken back on {date}</source>
        <translation>{date} 已撤回</translation>
    </message>
    <message>
        <source>Not given yet</source>
        <translation>还没有同意</translation>
    </message>
    <message>
        <source>Ended on {date}</source>
        <translation>{date} 已到期</translation>
    </message>
    <message>
        <source>Holds today, until {date}</source>
        <translation>今天有效，到 {date} 为止</translation>
    </message>
    <message>
        <source>Holds today</source>
        <translation>今天有效</translation>
    </message>
    <message>
        <source>No consent is written down</source>
        <translation>没有记下同意书</translation>
    </message>
    <message>
        <source>Packet {code} of {date}, question version {version}</source>
        <translation>资料包 {code}，{date}，问题第 {version} 版</translation>
    </message>
</context>
<context>
    <name>ReviewsList</name>
    <message>
        <source>Reviewers of this case</source>
        <translation>本病例请的专家</translation>
    </message>
</context>
<context>
    <name>RunningLine</name>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>1 more waits</source>
        <translation>还有 1 项在等</translation>
    </message>
    <message>
        <source>{n} more wait</source>
        <translation>还有 {n} 项在等</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>SealCard</name>
    <message>
        <source>&amp;Seal the packet</source>
        <translation>加密资料包(&amp;S)</translation>
    </message>
    <message>
        <source>Witho&amp;ut names, images only</source>
        <translation>不含姓名，仅影像(&amp;U)</translation>
    </message>
    <message>
        <source>Only what is &amp;new since {code}</source>
        <translation>仅 {code} 之后的新内容(&amp;N)</translation>
    </message>
    <message>
        <source>Packet {code} of {date}</source>
        <translation>{date} 的资料包 {code}</translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1 个文件</translation>
    </message>
    <message>
        <source>{n} files</source>
        <translation>{n} 个文件</translation>
    </message>
    <message>
        <source>About {size} in {files}. Sealing and checking takes {disk} on a disk, {stick} on a USB stick.</source>
        <translation>约 {size}，共 {files}。加密并核对在硬盘上需要 {disk}，在 U 盘上需要 {stick}。</translation>
    </message>
    <message>
        <source>There is no room for it: only {free} are free there.</source>
        <translation>那里空间不够：只剩 {free}。</translation>
    </message>
    <message>
        <source>Yes, one file</source>
        <translation>是，一个文件</translation>
    </message>
    <message>
        <source>Pieces of 50 MB</source>
        <translation>每份 50 MB</translation>
    </message>
    <message>
        <source>Pieces of 200 MB</source>
        <translation>每份 200 MB</translation>
    </message>
    <message>
        <source>Pieces of 650 MB, for CDs</source>
        <translation>每卷 650 MB，适合光盘</translation>
    </message>
    <message>
        <source>Pieces under 4 GB, for a USB stick</source>
        <translation>每卷小于 4 GB，适合 U 盘</translation>
    </message>
    <message>
        <source>Sealed, opens in any browser</source>
        <translation>加密，用任何浏览器打开</translation>
    </message>
    <message>
        <source>AES-256 ZIP for an IT desk</source>
        <translation>AES-256 ZIP，交信息科</translation>
    </message>
    <message>
        <source>Not sealed: folder for an import desk</source>
        <translation>不加密：文件夹，交影像导入处</translation>
    </message>
    <message>
        <source>Not sealed: disc image (ISO)</source>
        <translation>不加密：光盘映像（ISO）</translation>
    </message>
    <message>
        <source>Where should the packet go?</source>
        <translation>资料包放到哪里？</translation>
    </message>
    <message>
        <source>&amp;Make the packet</source>
        <translation>制作资料包(&amp;M)</translation>
    </message>
    <message>
        <source>Paste the key that the reviewer sent you. It begins with age1.</source>
        <translation>请粘贴专家发来的密钥，它以 age1 开头。</translation>
    </message>
    <message>
        <source>The key is complete. Only its owner can open the packet.</source>
        <translation>密钥完整。只有它的主人能打开资料包。</translation>
    </message>
    <message>
        <source>The packet is being made. You can go on working.</source>
        <translation>正在制作资料包，您可以继续做别的。</translation>
    </message>
    <message>
        <source>First settle what is listed under “To do first”.</source>
        <translation>请先办好“要先办的事”里列出的各项。</translation>
    </message>
    <message>
        <source>Windows and macOS cannot open such a ZIP by themselves. The IT desk needs 7-Zip or the like.</source>
        <translation>Windows 和 macOS 自身无法打开这种 ZIP，信息科需要 7-Zip 之类的程序。</translation>
    </message>
    <message>
        <source>Whoever finds it can read it. You are asked once more before it is made.</source>
        <translation>捡到的人都能读取。制作之前会再问您一次。</translation>
    </message>
    <message>
        <source>A new folder is made there. Nothing leaves this computer by itself.</source>
        <translation>会在那里新建一个文件夹。资料不会自动传出这台电脑。</translation>
    </message>
    <message>
        <source>Keys from reviewer cards…</source>
        <translation>专家卡片上的公钥…</translation>
    </message>
    <message>
        <source>&amp;Everything</source>
        <translation>全部资料(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;First look, under 5 MB</source>
        <translation>初步了解，小于 5 MB(&amp;F)</translation>
    </message>
    <message>
        <source>How much?</source>
        <translation>放入多少？</translation>
    </message>
    <message>
        <source>A first look holds the question and key reports, no image files.</source>
        <translation>“初步了解”只放问题和关键报告，不放影像文件。</translation>
    </message>
</context>
<context>
    <name>SealForm</name>
    <message>
        <source>How is it handed &amp;over?</source>
        <translation>怎样交付(&amp;O)？</translation>
    </message>
    <message>
        <source>How is it handed over?</source>
        <translation>怎样交付？</translation>
    </message>
    <message>
        <source>Who is it for?</source>
        <translation>给谁？</translation>
    </message>
    <message>
        <source>Whoever has the p&amp;assphrase</source>
        <translation>知道密码的人(&amp;A)</translation>
    </message>
    <message>
        <source>Recommended. The program makes 24 digits, and you tell them by telephone.</source>
        <translation>推荐。程序生成 24 位数字的密码，您打电话告诉对方。</translation>
    </message>
    <message>
        <source>One reviewer, with their own &amp;key</source>
        <translation>一位专家，用对方自己的密钥(&amp;K)</translation>
    </message>
    <message>
        <source>age1…</source>
        <translation>age1…</translation>
    </message>
    <message>
        <source>The key of the reviewer</source>
        <translation>专家的密钥</translation>
    </message>
    <message>
        <source>It begins with age1. The reviewer sends it to you.</source>
        <translation>以 age1 开头，由专家发给您。</translation>
    </message>
    <message>
        <source>&amp;Where to?</source>
        <translation>放到哪里(&amp;W)？</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>选择(&amp;C)…</translation>
    </message>
    <message>
        <source>Choose the folder or the stick</source>
        <translation>选择文件夹或 U 盘</translation>
    </message>
    <message>
        <source>&amp;In one piece?</source>
        <translation>做成一个文件吗(&amp;I)？</translation>
    </message>
    <message>
        <source>In one piece?</source>
        <translation>做成一个文件吗？</translation>
    </message>
</context>
<context>
    <name>SealedPage</name>
    <message>
        <source>Cop&amp;y receipt</source>
        <translation>复制核对码(&amp;Y)</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>在文件夹中显示(&amp;F)</translation>
    </message>
    <message>
        <source>See it as the reviewer will</source>
        <translation>像专家一样查看</translation>
    </message>
    <message>
        <source>Save the &amp;certificate as PDF…</source>
        <translation>将核对证明保存为 PDF(&amp;C)…</translation>
    </message>
    <message>
        <source>Save the passphrase &amp;sheet as PDF…</source>
        <translation>把密码纸存为 PDF(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>完成(&amp;D)</translation>
    </message>
    <message>
        <source>The reviewer&apos;s page opens in your browser. Choose packet.age there and type the passphrase.</source>
        <translation>专家将看到的网页会在您的浏览器中打开。请在其中选择 packet.age 并输入密码。</translation>
    </message>
    <message>
        <source>The reviewer&apos;s page opens in your browser. Only the reviewer&apos;s key opens the packet there.</source>
        <translation>专家将看到的网页会在您的浏览器中打开。只有专家的密钥才能打开资料包。</translation>
    </message>
    <message>
        <source>Packet {code} for {name} is sealed</source>
        <translation>{name} 的资料包 {code} 已加密</translation>
    </message>
    <message>
        <source>Save the &amp;labels as PDF…</source>
        <translation>将标签保存为 PDF(&amp;L)…</translation>
    </message>
    <message>
        <source>Packet {code} for {name} is made</source>
        <translation>{name} 的资料包 {code} 已制作</translation>
    </message>
    <message>
        <source>1 image file</source>
        <translation>1 个影像文件</translation>
    </message>
    <message>
        <source>{n} image files</source>
        <translation>{n} 个影像文件</translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1 个文件</translation>
    </message>
    <message>
        <source>{n} files</source>
        <translation>{n} 个文件</translation>
    </message>
    <message>
        <source>It was opened again and every file compared: {files}, {images} among them.</source>
        <translation>已重新打开并逐个比对：共 {files}，其中 {images}。</translation>
    </message>
    <message>
        <source>Receipt {code}</source>
        <translation>核对码 {code}</translation>
    </message>
    <message>
        <source>It lies in {folder}</source>
        <translation>保存在 {folder}</translation>
    </message>
    <message>
        <source>It is shown only now. The program does not keep it.</source>
        <translation>只在现在显示。程序不保存密码。</translation>
    </message>
    <message>
        <source>It is not sealed: whoever has it can read it. Carry it yourself, and take it home again.</source>
        <translation>它没有加密：拿到的人都能读取。请亲自携带，并带回家。</translation>
    </message>
    <message>
        <source>It opens with 7-Zip or another program for AES-256, with the passphrase and its dashes.</source>
        <translation>用 7-Zip 或其他支持 AES-256 的程序打开，输入密码时包括短横线。</translation>
    </message>
    <message>
        <source>The labels are saved as {name}.</source>
        <translation>标签已保存为 {name}。</translation>
    </message>
    <message>
        <source>Labels {code}.pdf</source>
        <translation>标签 {code}.pdf</translation>
    </message>
    <message>
        <source>Save the labels</source>
        <translation>保存标签</translation>
    </message>
    <message>
        <source>Saved as {name}. Print it, then delete the file.</source>
        <translation>已存为 {name}。请打印出来，然后删除这个文件。</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>核对码</translation>
    </message>
    <message>
        <source>The reviewer reads this code back to you. If it is the same, everything has arrived.</source>
        <translation>请专家把收到的核对码念给您听。如果一样，资料就全部收到了。</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Tell it by telephone, four digits at a time.</source>
        <translation>打电话告诉对方，每次念四个数字。</translation>
    </message>
    <message>
        <source>Never write it in the mail that brings the packet, and never put it on the same stick.</source>
        <translation>不要写在寄资料包的邮件里，也不要存在同一个 U 盘里。</translation>
    </message>
    <message>
        <source>Keep the printed sheet at home. Without the passphrase nobody can open the packet.</source>
        <translation>把打印的密码纸留在家里。没有密码，谁也打不开资料包。</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Certificate {code}.pdf</source>
        <translation>核对证明 {code}.pdf</translation>
    </message>
    <message>
        <source>Save the certificate</source>
        <translation>保存核对证明</translation>
    </message>
    <message>
        <source>Saved as {name}. It names nobody.</source>
        <translation>已保存为 {name}。其中没有姓名。</translation>
    </message>
    <message>
        <source>Passphrase {code}.pdf</source>
        <translation>密码 {code}.pdf</translation>
    </message>
    <message>
        <source>Save the passphrase sheet</source>
        <translation>保存密码纸</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The sheet cannot lie in the packet&apos;s own folder. Choose another place.</source>
        <translation>密码纸不能放在资料包自己的文件夹里。请另选一个位置。</translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Show what is typed</source>
        <extracomment>Longer secrets than any person types.</extracomment>
        <translation>显示输入的内容</translation>
    </message>
    <message>
        <source>Hide what is typed</source>
        <translation>隐藏输入的内容</translation>
    </message>
</context>
<context>
    <name>SeenDialog</name>
    <message>
        <source>Pictures that may show a name</source>
        <translation>可能显示姓名的影像</translation>
    </message>
    <message>
        <source>Series to look at</source>
        <translation>需查看的序列</translation>
    </message>
    <message>
        <source>&amp;I have looked at every picture of this series. It may go along.</source>
        <translation>我已查看此序列的每一张影像，可以放入(&amp;I)。</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>保留(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>A name can stand within a picture, where no program takes it out: on ultrasound, on screens that were saved, on film. Photos can show a face. Look at every picture of a series. What has no tick stays at home.</source>
        <translation>姓名可能显示在影像画面中，程序无法去除：例如超声、屏幕截图和胶片。照片可能显示面容。请查看序列中的每一张影像。未勾选的不会放入。</translation>
    </message>
    <message>
        <source>Shown so far: {seen} of {all} pictures. Go through them with wheel, keys or the play button.</source>
        <translation>已显示 {all} 张中的 {seen} 张。请用滚轮、按键或播放按钮逐张查看。</translation>
    </message>
    <message>
        <source>1 picture</source>
        <translation>1 张影像</translation>
    </message>
    <message>
        <source>{n} pictures</source>
        <translation>{n} 张影像</translation>
    </message>
    <message>
        <source>looked at, goes along</source>
        <translation>已查看，将放入</translation>
    </message>
    <message>
        <source>stays at home</source>
        <translation>不放入</translation>
    </message>
</context>
<context>
    <name>SeriesList</name>
    <message>
        <source>1 image file</source>
        <translation>1 个影像文件</translation>
    </message>
    <message>
        <source>{n} image files</source>
        <translation>{n} 个影像文件</translation>
    </message>
    <message>
        <source>{here} of {listed} are here</source>
        <translation>{listed} 张中有 {here} 张</translation>
    </message>
    <message>
        <source>may be incomplete</source>
        <translation>可能不全</translation>
    </message>
    <message>
        <source>for planning only</source>
        <translation>仅定位图</translation>
    </message>
</context>
<context>
    <name>SeriesPane</name>
    <message>
        <source>Place among the pictures</source>
        <translation>在图像中的位置</translation>
    </message>
    <message>
        <source>Picture of {title}</source>
        <translation>{title}的图像</translation>
    </message>
    <message>
        <source>Reading the pictures...</source>
        <translation>正在读取图像…</translation>
    </message>
    <message>
        <source>{place}, being read</source>
        <translation>{place}，正在读取</translation>
    </message>
    <message>
        <source>Image {n} of {all}</source>
        <translation>第 {n} 张，共 {all} 张</translation>
    </message>
    <message>
        <source>File {n} of {all}</source>
        <translation>第 {n} 个文件，共 {all} 个</translation>
    </message>
    <message>
        <source>Dark and bright swapped</source>
        <translation>明暗已反转</translation>
    </message>
    <message>
        <source>{n} times larger</source>
        <translation>放大 {n} 倍</translation>
    </message>
</context>
<context>
    <name>SeriesStrip</name>
    <message>
        <source>Parts of this scan</source>
        <translation>这次检查的各组影像</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>To sort</source>
        <extracomment>What lies on the shelf. Tiles are made of records and studies only when they come into sight. Sections in the order of the shelf, and the kinds that lie in each. The names of all sections in the order of the shelf.</extracomment>
        <translation>待整理</translation>
    </message>
    <message>
        <source>Pathology</source>
        <translation>病理</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>影像检查</translation>
    </message>
    <message>
        <source>Lab and other tests</source>
        <translation>化验和其他检查</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>治疗</translation>
    </message>
    <message>
        <source>Letters and summaries</source>
        <translation>门诊病历和小结</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Could not be opened</source>
        <translation>打不开的</translation>
    </message>
    <message>
        <source>Perhaps of another person</source>
        <translation>可能是别人的</translation>
    </message>
    <message>
        <source>Of another person</source>
        <translation>别人的</translation>
    </message>
    <message>
        <source>No date yet</source>
        <extracomment>Pixels the name of a month or a year wants on the axis.</extracomment>
        <translation>还没有日期</translation>
    </message>
    <message>
        <source>not sorted yet</source>
        <translation>尚未整理</translation>
    </message>
    <message>
        <source>kept, but it could not be opened</source>
        <translation>已保留，但打不开</translation>
    </message>
    <message>
        <source>locked with a password</source>
        <translation>有密码</translation>
    </message>
    <message>
        <source>{modality} scan</source>
        <translation>{modality} 检查</translation>
    </message>
    <message>
        <source>1 image file</source>
        <translation>1 个影像文件</translation>
    </message>
    <message>
        <source>{n} image files</source>
        <translation>{n} 个影像文件</translation>
    </message>
    <message>
        <source>A scan</source>
        <translation>影像检查</translation>
    </message>
</context>
<context>
    <name>ShelfMenu</name>
    <message>
        <source>Show &amp;large</source>
        <translation>放大显示(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Mark as</source>
        <translation>标记为(&amp;M)</translation>
    </message>
    <message>
        <source>Put in the &amp;trash</source>
        <translation>放进回收站(&amp;T)</translation>
    </message>
    <message>
        <source>Not marked</source>
        <translation>未标记</translation>
    </message>
</context>
<context>
    <name>ShelfView</name>
    <message>
        <source>Records of this case</source>
        <extracomment>Tiles laid out between two looks at the event queue, so that ten thousand never hold up a frame.</extracomment>
        <translation>这个病例的资料</translation>
    </message>
</context>
<context>
    <name>ShipmentsDialog</name>
    <message>
        <source>Parcels</source>
        <translation>包裹</translation>
    </message>
    <message>
        <source>What</source>
        <translation>什么</translation>
    </message>
    <message>
        <source>Courier</source>
        <translation>快递</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>寄出</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>在哪里</translation>
    </message>
    <message>
        <source>Asked both hospitals &amp;whether an import or export permit is needed</source>
        <translation>已问过两边的医院是否需要进口或出口许可(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;New parcel</source>
        <translation>新包裹(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>保存(&amp;K)</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
    <message>
        <source>Slides, blocks and discs that were sent. What is lent has to come back.</source>
        <translation>寄出的切片、蜡块和光盘。借来的要还回去。</translation>
    </message>
    <message>
        <source>W&amp;hat was sent</source>
        <translation>寄了什么(&amp;H)</translation>
    </message>
    <message>
        <source>How &amp;many</source>
        <translation>数量(&amp;M)</translation>
    </message>
    <message>
        <source>N&amp;umbers on it</source>
        <translation>上面的编号(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Courier</source>
        <translation>快递(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Tracking number</source>
        <translation>快递单号(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Sent on</source>
        <translation>寄出日期(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Arrived on</source>
        <translation>收到日期(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Back on</source>
        <translation>退回日期(&amp;B)</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>备注(&amp;O)</translation>
    </message>
    <message>
        <source>Nothing was sent yet.</source>
        <translation>还没有寄出任何东西。</translation>
    </message>
    <message>
        <source>What you wrote about this parcel is not kept yet.</source>
        <translation>您写的这个包裹的内容还没有保存。</translation>
    </message>
    <message>
        <source>&amp;Go back to it</source>
        <translation>回去继续(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Drop it</source>
        <translation>不要了(&amp;D)</translation>
    </message>
</context>
<context>
    <name>SourcePopup</name>
    <message>
        <source>Why and source: {item}</source>
        <translation>原因和依据：{item}</translation>
    </message>
    <message>
        <source>Where this comes from</source>
        <translation>依据来自哪里</translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation>由谁更改</translation>
    </message>
    <message>
        <source>Our default.</source>
        <translation>我们的默认设置。</translation>
    </message>
</context>
<context>
    <name>Starters</name>
    <message>
        <source>Is the diagnosis complete?</source>
        <extracomment>A blank that is still to be filled; the editor jumps from one to the next.</extracomment>
        <translation>诊断完整吗？</translation>
    </message>
    <message>
        <source>The plan is ____ and we decide by ____: is the diagnosis complete enough for this plan?</source>
        <translation>目前的方案是____，要在____前决定：对这个方案来说，诊断足够完整吗？</translation>
    </message>
    <message>
        <source>Is the stage clear?</source>
        <translation>分期清楚吗？</translation>
    </message>
    <message>
        <source>The plan is ____ and we decide by ____: is the stage clear enough for this plan?</source>
        <translation>目前的方案是____，要在____前决定：对这个方案来说，分期足够清楚吗？</translation>
    </message>
    <message>
        <source>Is the plan complete?</source>
        <translation>方案完整吗？</translation>
    </message>
    <message>
        <source>The plan is ____ and it starts on ____: is anything missing from this plan?</source>
        <translation>目前的方案是____，从____开始：这个方案还缺什么吗？</translation>
    </message>
    <message>
        <source>Is the order right?</source>
        <translation>先后次序合适吗？</translation>
    </message>
    <message>
        <source>The plan is ____ first and ____ after it, from ____ on: would you keep this order?</source>
        <translation>目前的方案是先____再____，从____开始：您会保持这个次序吗？</translation>
    </message>
    <message>
        <source>Is there an alternative?</source>
        <translation>有别的选择吗？</translation>
    </message>
    <message>
        <source>The plan is ____ and we decide by ____: which alternative would you ask our doctors about?</source>
        <translation>目前的方案是____，要在____前决定：换作您，会向我们的医生问哪种别的选择？</translation>
    </message>
    <message>
        <source>Is there a trial?</source>
        <translation>有临床试验吗？</translation>
    </message>
    <message>
        <source>The plan is ____ and it starts on ____: which trial could we ask about before then?</source>
        <translation>目前的方案是____，从____开始：在那之前，我们可以打听哪个临床试验？</translation>
    </message>
    <message>
        <source>Is travel worth exploring?</source>
        <translation>值得考虑去外地吗？</translation>
    </message>
    <message>
        <source>The plan is ____ in ____ and we decide by ____: is travel to another hospital worth exploring?</source>
        <translation>目前的方案是____，在____做，要在____前决定：值得考虑去外地的医院吗？</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Notes that lead to the question. Leave out what you like.</source>
        <translation>先记几笔，慢慢理出问题。哪一步都可以不填。</translation>
    </message>
    <message>
        <source>Now say it in one sentence, in the large field. The notes are printed after it.</source>
        <translation>现在用一句话写进大框里。这些笔记会印在问题之后。</translation>
    </message>
</context>
<context>
    <name>StudyFacts</name>
    <message>
        <source>({n} only for planning)</source>
        <translation>(其中 {n} 组只用于定位)</translation>
    </message>
    <message>
        <source>From when</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>not written in the files</source>
        <translation>文件里没有写</translation>
    </message>
    <message>
        <source>From where</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>Kind of scan</source>
        <translation>检查种类</translation>
    </message>
    <message>
        <source>Image files</source>
        <translation>影像文件</translation>
    </message>
    <message>
        <source>The pictures themselves, as the machine made them. Hospitals call this format DICOM.</source>
        <translation>机器拍出的影像本身。医院把这种格式叫作 DICOM。</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>组数</translation>
    </message>
    <message>
        <source>A scan is made in runs. Each run is a part; hospitals call it a series.</source>
        <translation>一次检查会分几组拍摄。医院把一组叫作一个序列。</translation>
    </message>
    <message>
        <source>Scan number</source>
        <translation>检查号</translation>
    </message>
    <message>
        <source>The hospital&apos;s own number of the scan, often called accession number.</source>
        <translation>医院给这次检查的编号，英文常写作 accession number。</translation>
    </message>
    <message>
        <source>Also inside</source>
        <translation>还包含</translation>
    </message>
    <message>
        <source>These are pictures of the scan, not the image files. Ask for the image files too.</source>
        <translation>这些是检查的截图，不是影像文件。请再向医院索取影像文件。</translation>
    </message>
    <message>
        <source>These pictures may show a name in the picture itself.</source>
        <translation>这些影像的画面上可能带有姓名。</translation>
    </message>
    <message>
        <source>1 file also carries the beginning of a program. It was not run, and packets carry it with that part emptied.</source>
        <translation>1 个文件开头带有程序代码。程序没有运行它，资料包中会清空这一部分。</translation>
    </message>
    <message>
        <source>{n} files also carry the beginning of a program. None was run, and packets carry them with that part emptied.</source>
        <translation>{n} 个文件开头带有程序代码。程序没有运行它们，资料包中会清空这一部分。</translation>
    </message>
    <message>
        <source>1 image came twice with the same number but other content. Both are kept.</source>
        <translation>有 1 张影像出现两次，编号相同，内容不同。两张都已保留。</translation>
    </message>
    <message>
        <source>{n} images came twice with the same number but other content. All are kept.</source>
        <translation>有 {n} 张影像出现两次，编号相同，内容不同。全部都已保留。</translation>
    </message>
    <message>
        <source>For the reviewer: the scan that later ones are compared with, one in between, the newest one.</source>
        <extracomment>Listed parts of which nothing is here that are named one by one.</extracomment>
        <translation>给专家看的标记：用来对比的那次检查、中间的检查、最新的检查。</translation>
    </message>
    <message>
        <source>Mark it as</source>
        <translation>标记为</translation>
    </message>
    <message>
        <source>Do these names look &amp;wrong?</source>
        <translation>这些姓名看起来不对吗(&amp;W)？</translation>
    </message>
    <message>
        <source>The files do not say rightly how their names are written.</source>
        <translation>文件没有正确标明姓名的文字编码。</translation>
    </message>
    <message>
        <source>And {n} more parts.</source>
        <translation>还有 {n} 组。</translation>
    </message>
    <message>
        <source>How the pictures were made. In brackets are the letters the machine writes.</source>
        <translation>影像是怎样拍的。括号里是机器写下的字母。</translation>
    </message>
</context>
<context>
    <name>SupportDialog</name>
    <message>
        <source>Support report</source>
        <translation>支持报告</translation>
    </message>
    <message>
        <source>&amp;Save...</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>This is all that the file will hold. Nothing is sent by the program.</source>
        <translation>文件里只有这些内容。程序不会发送任何东西。</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>The report could not be saved there. Choose another folder.</source>
        <translation>报告无法保存到那里。请另选一个文件夹。</translation>
    </message>
</context>
<context>
    <name>TakeInDialog</name>
    <message>
        <source>Take in an opinion</source>
        <translation>收入会诊意见</translation>
    </message>
    <message>
        <source>Sort this paper as an opinion</source>
        <translation>把这份文件归为会诊意见</translation>
    </message>
    <message>
        <source>Add a &amp;file…</source>
        <translation>添加文件(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>保存(&amp;K)</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>取消(&amp;L)</translation>
    </message>
    <message>
        <source>Choose the paper it came as. For a call, write down who spoke, when, and what was said.</source>
        <translation>请选择意见所在的文件。如果是电话，请写下是谁、什么时候、说了什么。</translation>
    </message>
    <message>
        <source>What you wrote about this opinion is not kept yet.</source>
        <translation>您填写的这份意见还没有保存。</translation>
    </message>
    <message>
        <source>&amp;Go back to it</source>
        <translation>返回继续填写(&amp;G)</translation>
    </message>
    <message>
        <source>Drop &amp;it</source>
        <translation>不保存(&amp;I)</translation>
    </message>
</context>
<context>
    <name>TextPage</name>
    <message>
        <source>Text of the report</source>
        <translation>报告文字</translation>
    </message>
    <message>
        <source>First page of the paper</source>
        <translation>文件的第一页</translation>
    </message>
    <message>
        <source>Reading...</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>It has no pictures to look at. It is kept as it is and goes into the packet with its scan, where the programs of a hospital can use it.</source>
        <translation>这里没有可以看的图像。它会原样保存，并随这次检查一起放进资料包，医院的程序可以使用它。</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}：{value}</translation>
    </message>
    <message>
        <source>Image files without a picture</source>
        <translation>没有图像的影像文件</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Timeline of this case</source>
        <translation>本病例的时间线</translation>
    </message>
    <message>
        <source>Show less time, closer (+)</source>
        <translation>放大时间线 (+)</translation>
    </message>
    <message>
        <source>Show more time (-)</source>
        <translation>缩小时间线 (-)</translation>
    </message>
</context>
<context>
    <name>Tissue</name>
    <message>
        <source>Not asked yet</source>
        <translation>还没有问</translation>
    </message>
    <message>
        <source>Asked, no answer yet</source>
        <translation>问过，还没有答复</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>可以</translation>
    </message>
    <message>
        <source>No</source>
        <translation>不可以</translation>
    </message>
</context>
<context>
    <name>TissueDialog</name>
    <message>
        <source>Tissue</source>
        <translation>组织标本</translation>
    </message>
    <message>
        <source>Specimens</source>
        <translation>标本</translation>
    </message>
    <message>
        <source>What</source>
        <translation>什么</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>检验科室</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Slides</source>
        <translation>切片</translation>
    </message>
    <message>
        <source>Who holds it</source>
        <translation>由谁保管</translation>
    </message>
    <message>
        <source>May it be lent?</source>
        <translation>可以外借吗？</translation>
    </message>
    <message>
        <source>Reports about it</source>
        <translation>相关的报告</translation>
    </message>
    <message>
        <source>&amp;New specimen</source>
        <translation>新标本(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Parcels sent...</source>
        <translation>寄出的包裹(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>保存(&amp;K)</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>移除(&amp;V)</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
    <message>
        <source>Tissue that was taken out is kept in blocks and on slides. Write down where, and who may lend.</source>
        <translation>取出的组织保存在蜡块和切片上。请写下在哪里、由谁决定能否外借。</translation>
    </message>
    <message>
        <source>Before tissue is sent abroad, ask both hospitals whether an import or export permit is needed.</source>
        <translation>把组织寄往国外之前，请先问两边的医院：是否需要进口或出口许可。</translation>
    </message>
    <message>
        <source>&amp;What it is from</source>
        <translation>取自哪里(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>日期(&amp;D)</translation>
    </message>
    <message>
        <source>La&amp;boratory</source>
        <translation>检验科室(&amp;B)</translation>
    </message>
    <message>
        <source>N&amp;umber of the laboratory</source>
        <translation>检验编号(&amp;U)</translation>
    </message>
    <message>
        <source>Stained &amp;slides</source>
        <translation>染色切片数(&amp;S)</translation>
    </message>
    <message>
        <source>Special st&amp;ains</source>
        <translation>特殊染色(&amp;A)</translation>
    </message>
    <message>
        <source>Block numbe&amp;rs</source>
        <translation>蜡块编号(&amp;R)</translation>
    </message>
    <message>
        <source>Uns&amp;tained slides</source>
        <translation>未染色切片(&amp;T)</translation>
    </message>
    <message>
        <source>W&amp;ho holds it</source>
        <translation>由谁保管(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;May it be lent?</source>
        <translation>可以外借吗(&amp;M)？</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>备注(&amp;O)</translation>
    </message>
    <message>
        <source>Reports about &amp;it</source>
        <translation>相关的报告(&amp;I)</translation>
    </message>
    <message>
        <source>Nothing is written down yet.</source>
        <translation>还没有写下任何内容。</translation>
    </message>
    <message>
        <source>Not named</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>没有日期</translation>
    </message>
    <message>
        <source>What you wrote about this specimen is not kept yet.</source>
        <translation>您写的这份标本的内容还没有保存。</translation>
    </message>
    <message>
        <source>&amp;Go back to it</source>
        <translation>回去继续(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Drop it</source>
        <translation>不要了(&amp;D)</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>Brightness and contrast (W)</source>
        <translation>亮度和对比度（W）</translation>
    </message>
    <message>
        <source>Swap dark and bright (I)</source>
        <translation>明暗反转（I）</translation>
    </message>
    <message>
        <source>Smaller (-)</source>
        <translation>缩小（-）</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>放大（+）</translation>
    </message>
    <message>
        <source>Show all of it (0)</source>
        <translation>显示全图（0）</translation>
    </message>
    <message>
        <source>As it was (R)</source>
        <translation>恢复原样（R）</translation>
    </message>
    <message>
        <source>Details of this image (D)</source>
        <translation>这张图像的详细信息（D）</translation>
    </message>
    <message>
        <source>Brightness and contrast</source>
        <translation>亮度和对比度</translation>
    </message>
    <message>
        <source>Stop playing (P)</source>
        <translation>停止播放（P）</translation>
    </message>
    <message>
        <source>Play (P)</source>
        <translation>播放（P）</translation>
    </message>
    <message>
        <source>Show one only (C)</source>
        <translation>只显示一个（C）</translation>
    </message>
    <message>
        <source>Show two side by side (C)</source>
        <translation>并排显示两个（C）</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Take back the last step (Ctrl+Z)</source>
        <translation>撤销上一步 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>Sort now</source>
        <translation>现在整理</translation>
    </message>
    <message>
        <source>Whose are they?</source>
        <translation>这是谁的？</translation>
    </message>
    <message>
        <source>Write the question</source>
        <translation>写问题</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>看一下</translation>
    </message>
    <message>
        <source>Make the packet</source>
        <translation>制作资料包</translation>
    </message>
    <message>
        <source>Write the letter</source>
        <translation>写信</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
</context>
<context>
    <name>TrailPage</name>
    <message>
        <source>Trail</source>
        <extracomment>Lines shown; an export holds all.</extracomment>
        <translation>操作记录</translation>
    </message>
    <message>
        <source>Each change leaves a line: who, when, what and on which record, but nothing of what stands in it. Each line is bound to the one before, so that a changed line shows.</source>
        <translation>每次改动都会留下一行：谁、何时、做了什么、对哪份资料，但不含资料里的内容。每一行都与前一行相扣，改过的行能看出来。</translation>
    </message>
    <message>
        <source>Your &amp;initials, for new lines</source>
        <translation>您的姓名缩写，用于新的记录(&amp;I)</translation>
    </message>
    <message>
        <source>Your initials</source>
        <translation>您的姓名缩写</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>On</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>E&amp;xport...</source>
        <translation>导出(&amp;X)…</translation>
    </message>
    <message>
        <source>&amp;Verify an export...</source>
        <translation>核对导出的文件(&amp;V)…</translation>
    </message>
    <message>
        <source>No line yet.</source>
        <translation>还没有记录。</translation>
    </message>
    <message>
        <source>Export the trail</source>
        <translation>导出操作记录</translation>
    </message>
    <message>
        <source>Exported.</source>
        <translation>已导出。</translation>
    </message>
    <message>
        <source>Verify an export</source>
        <translation>核对导出的文件</translation>
    </message>
    <message>
        <source>1 line</source>
        <translation>1 行</translation>
    </message>
    <message>
        <source>{n} lines</source>
        <translation>{n} 行</translation>
    </message>
    <message>
        <source>Verified: {lines}, each as it was written.</source>
        <translation>核对无误：{lines}，每一行都与写入时一致。</translation>
    </message>
    <message>
        <source>Changed: line {n} is not as it was written. Lines before it are sound.</source>
        <translation>有改动：第 {n} 行与写入时不一致，它之前的各行没有问题。</translation>
    </message>
    <message>
        <source>Case begun</source>
        <translation>新建病例</translation>
    </message>
    <message>
        <source>Import begun</source>
        <translation>开始导入</translation>
    </message>
    <message>
        <source>Import ended</source>
        <translation>导入结束</translation>
    </message>
    <message>
        <source>Record sorted</source>
        <translation>整理资料</translation>
    </message>
    <message>
        <source>Answer taken back</source>
        <translation>撤销填写</translation>
    </message>
    <message>
        <source>Person: it is the patient</source>
        <translation>人员：是患者本人</translation>
    </message>
    <message>
        <source>Person: somebody else</source>
        <translation>人员：是别人</translation>
    </message>
    <message>
        <source>Person: open again</source>
        <translation>人员：重新待定</translation>
    </message>
    <message>
        <source>Question written</source>
        <translation>写下问题</translation>
    </message>
    <message>
        <source>Checklist line marked</source>
        <translation>标记清单条目</translation>
    </message>
    <message>
        <source>Mark taken back</source>
        <translation>取消标记</translation>
    </message>
    <message>
        <source>Parcel written down</source>
        <translation>已记下包裹</translation>
    </message>
    <message>
        <source>Packet made</source>
        <translation>生成资料包</translation>
    </message>
    <message>
        <source>Backup made</source>
        <translation>做了备份</translation>
    </message>
    <message>
        <source>Backup brought back</source>
        <translation>备份已恢复</translation>
    </message>
    <message>
        <source>List of records rebuilt</source>
        <translation>重建了资料目录</translation>
    </message>
    <message>
        <source>Library locked</source>
        <translation>锁住了资料库</translation>
    </message>
    <message>
        <source>Lock taken off</source>
        <translation>取消了加锁</translation>
    </message>
    <message>
        <source>Passphrase added</source>
        <translation>添加了密码</translation>
    </message>
    <message>
        <source>Passphrase taken back</source>
        <translation>收回了密码</translation>
    </message>
    <message>
        <source>Passphrase changed</source>
        <translation>更改了密码</translation>
    </message>
    <message>
        <source>Put in the trash</source>
        <translation>放进回收站</translation>
    </message>
    <message>
        <source>Brought back</source>
        <translation>从回收站恢复</translation>
    </message>
    <message>
        <source>Trash emptied</source>
        <translation>清空回收站</translation>
    </message>
    <message>
        <source>Case {n}</source>
        <translation>病例 {n}</translation>
    </message>
    <message>
        <source>Record {n}</source>
        <translation>资料 {n}</translation>
    </message>
    <message>
        <source>Scan {n}</source>
        <translation>检查 {n}</translation>
    </message>
    <message>
        <source>Person {n}</source>
        <translation>人员 {n}</translation>
    </message>
    <message>
        <source>Packet {n}</source>
        <translation>资料包 {n}</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>资料库</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Checklist line set for this case</source>
        <translation>为本病例设置了清单条目</translation>
    </message>
    <message>
        <source>Checklist line as in the list again</source>
        <translation>清单条目恢复为原样</translation>
    </message>
    <message>
        <source>Checklist question answered</source>
        <translation>回答了清单上的问题</translation>
    </message>
    <message>
        <source>Checklists chosen</source>
        <translation>选择了清单</translation>
    </message>
    <message>
        <source>Checklist added</source>
        <translation>添加了清单</translation>
    </message>
    <message>
        <source>Checklist removed</source>
        <translation>删除了清单</translation>
    </message>
    <message>
        <source>Names and descriptions read again</source>
        <translation>重新读取了姓名和说明</translation>
    </message>
    <message>
        <source>Report and scan: together or not</source>
        <translation>报告和影像：是否配对</translation>
    </message>
    <message>
        <source>Report and scan: left to the program</source>
        <translation>报告和影像：交由程序判断</translation>
    </message>
    <message>
        <source>Pages of a paper named</source>
        <translation>标出了资料的页码</translation>
    </message>
    <message>
        <source>Tissue written down</source>
        <translation>登记了标本</translation>
    </message>
    <message>
        <source>Tissue taken off the list</source>
        <translation>删除了标本登记</translation>
    </message>
    <message>
        <source>What the question rests on</source>
        <translation>问题依据的条目</translation>
    </message>
    <message>
        <source>Tissue {n}</source>
        <translation>标本 {n}</translation>
    </message>
    <message>
        <source>Place written down</source>
        <translation>登记了单位</translation>
    </message>
    <message>
        <source>Request written down</source>
        <translation>登记了索取</translation>
    </message>
    <message>
        <source>Request ended</source>
        <translation>结束了索取</translation>
    </message>
    <message>
        <source>Place {n}</source>
        <translation>单位 {n}</translation>
    </message>
    <message>
        <source>Request {n}</source>
        <translation>索取 {n}</translation>
    </message>
    <message>
        <source>Question: more written</source>
        <translation>问题：补充内容</translation>
    </message>
    <message>
        <source>Reviewer card written</source>
        <translation>填写专家卡片</translation>
    </message>
    <message>
        <source>Reviewer card removed</source>
        <translation>删除专家卡片</translation>
    </message>
    <message>
        <source>Review written down</source>
        <translation>记录会诊申请</translation>
    </message>
    <message>
        <source>Review: line in the log</source>
        <translation>会诊申请：记录一条</translation>
    </message>
    <message>
        <source>Consent written down</source>
        <translation>记录同意书</translation>
    </message>
    <message>
        <source>Record the reviewer asked for</source>
        <translation>记录专家要求的资料</translation>
    </message>
    <message>
        <source>Reviewer&apos;s answers before paying</source>
        <translation>记录付费前的询问答复</translation>
    </message>
    <message>
        <source>Review: line taken out</source>
        <translation>会诊申请：删除一条</translation>
    </message>
    <message>
        <source>Opinion taken in</source>
        <translation>收入会诊意见</translation>
    </message>
    <message>
        <source>Opinion looked through</source>
        <translation>查看会诊意见</translation>
    </message>
    <message>
        <source>Opinion: what was reviewed</source>
        <translation>会诊意见：审阅过的资料</translation>
    </message>
    <message>
        <source>Opinion: words written</source>
        <translation>会诊意见：填写文字</translation>
    </message>
    <message>
        <source>Opinion: looked back</source>
        <translation>会诊意见：回头查看</translation>
    </message>
    <message>
        <source>Follow-up questions sent</source>
        <translation>追问已发出</translation>
    </message>
    <message>
        <source>Opinion taken out</source>
        <translation>移除会诊意见</translation>
    </message>
</context>
<context>
    <name>TrashPage</name>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Nothing is deleted until you empty the trash. What lies here is in no list and no packet.</source>
        <translation>在您清空回收站之前，什么都不会删除。这里的内容不会出现在任何列表和资料包里。</translation>
    </message>
    <message>
        <source>In the trash</source>
        <translation>回收站里的内容</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>病例</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>放入时间</translation>
    </message>
    <message>
        <source>&amp;Bring back</source>
        <translation>恢复(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Empty the trash...</source>
        <translation>清空回收站(&amp;E)…</translation>
    </message>
    <message>
        <source>The whole case of {name}</source>
        <translation>{name} 的整个病例</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>没有标题</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>回收站是空的。</translation>
    </message>
    <message>
        <source>1 has been here for more than 30 days.</source>
        <translation>有 1 项放了超过 30 天。</translation>
    </message>
    <message>
        <source>{n} have been here for more than 30 days.</source>
        <translation>有 {n} 项放了超过 30 天。</translation>
    </message>
    <message>
        <source>1 thing</source>
        <translation>1 项</translation>
    </message>
    <message>
        <source>{n} things</source>
        <translation>{n} 项</translation>
    </message>
    <message>
        <source>Delete {count} for good? This cannot be taken back. Backups, packets already made and the disk itself may still hold copies.</source>
        <translation>要彻底删除 {count}吗？删除后无法恢复。备份、已经做好的资料包和硬盘本身可能还留有副本。</translation>
    </message>
    <message>
        <source>&amp;Delete for good</source>
        <translation>彻底删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>保留(&amp;K)</translation>
    </message>
    <message>
        <source>1 thing was deleted for good.</source>
        <translation>已彻底删除 1 项。</translation>
    </message>
    <message>
        <source>{n} things were deleted for good.</source>
        <translation>已彻底删除 {n} 项。</translation>
    </message>
</context>
<context>
    <name>TypedDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>It came on {date}</source>
        <translation>{date} 已收到</translation>
    </message>
    <message>
        <source>Refused on {date}</source>
        <translation>{date} 对方不给</translation>
    </message>
    <message>
        <source>Lost, said on {date}</source>
        <translation>{date} 说已丢失</translation>
    </message>
    <message>
        <source>Never made, said on {date}</source>
        <translation>{date} 说没有做过</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>该再去要了</translation>
    </message>
    <message>
        <source>Waiting until {date}</source>
        <translation>等到 {date}</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
</context>
<context>
    <name>WaitingDialog</name>
    <message>
        <source>Waiting on</source>
        <translation>等待答复</translation>
    </message>
    <message>
        <source>What was asked</source>
        <translation>索取的内容</translation>
    </message>
    <message>
        <source>Whom</source>
        <translation>向谁</translation>
    </message>
    <message>
        <source>What</source>
        <translation>什么</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>索取日期</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>现在怎样</translation>
    </message>
    <message>
        <source>It &amp;came</source>
        <translation>已收到(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Refused</source>
        <translation>对方不给(&amp;R)</translation>
    </message>
    <message>
        <source>Lo&amp;st</source>
        <translation>已丢失(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Never made</source>
        <translation>没有做过(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open again</source>
        <translation>重新等待(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Keep these words</source>
        <translation>保存这些内容(&amp;K)</translation>
    </message>
    <message>
        <source>Parcels &amp;sent...</source>
        <translation>寄出的包裹(&amp;S)…</translation>
    </message>
    <message>
        <source>Calendar &amp;file...</source>
        <translation>日历文件(&amp;F)…</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Promised for</source>
        <translation>答应的日期(&amp;P)</translation>
    </message>
    <message>
        <source>Ask &amp;again on</source>
        <translation>再去要的日期(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Who took it</source>
        <translation>经手人(&amp;W)</translation>
    </message>
    <message>
        <source>Num&amp;ber given</source>
        <translation>受理编号(&amp;B)</translation>
    </message>
    <message>
        <source>No&amp;te</source>
        <translation>备注(&amp;T)</translation>
    </message>
    <message>
        <source>What was asked of whom, and what became of it. It also goes on the gap list.</source>
        <translation>向谁要了什么、结果怎样。缺项清单上也会写明。</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>在路上</translation>
    </message>
    <message>
        <source>Nothing was asked yet. Write a letter first.</source>
        <translation>还没有索取过。请先写信。</translation>
    </message>
    <message>
        <source>Save the days to ask again</source>
        <translation>保存再去要的日期</translation>
    </message>
    <message>
        <source>reminders.ics</source>
        <translation>提醒.ics</translation>
    </message>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>日历 (*.ics)</translation>
    </message>
    <message>
        <source>Saved as {name}. Open it with your calendar.</source>
        <translation>已存为 {name}。请用日历程序打开。</translation>
    </message>
    <message>
        <source>Second opinion</source>
        <translation>第二诊疗意见</translation>
    </message>
</context>
<context>
    <name>WantedPanel</name>
    <message>
        <source>Records the reviewer asked for</source>
        <translation>专家要求补充的资料</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>现在怎样</translation>
    </message>
    <message>
        <source>N&amp;ew record</source>
        <translation>新的一项(&amp;E)</translation>
    </message>
    <message>
        <source>This record answers it…</source>
        <translation>用这份资料对应…</translation>
    </message>
    <message>
        <source>The record that answers it</source>
        <translation>对应的资料</translation>
    </message>
    <message>
        <source>Write a letter…</source>
        <translation>写信…</translation>
    </message>
    <message>
        <source>In the reviewer’s words</source>
        <translation>专家的原话</translation>
    </message>
    <message>
        <source>On page</source>
        <translation>在第几页</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>对应的资料</translation>
    </message>
    <message>
        <source>Each stands first on the checklist, where you can say that it was asked for or does not exist.</source>
        <translation>每一项都排在核对清单最前面，可以在那里标明已经申请或并不存在。</translation>
    </message>
    <message>
        <source>a record that is not here now</source>
        <translation>现在不在这里的资料</translation>
    </message>
    <message>
        <source>Here: {name}</source>
        <translation>已有：{name}</translation>
    </message>
    <message>
        <source>Write what the reviewer asked for first.</source>
        <translation>请先写专家要求什么。</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Drop a disc, a folder or files here</source>
        <translation>把光盘、文件夹或文件拖到这里</translation>
    </message>
    <message>
        <source>Rivera, Elena</source>
        <translation>例如：王秀兰</translation>
    </message>
    <message>
        <source>Name of the patient, as on the ID</source>
        <translation>患者姓名，与证件一致</translation>
    </message>
    <message>
        <source>&amp;Begin the case</source>
        <translation>建立病例(&amp;B)</translation>
    </message>
    <message>
        <source>Open the &amp;sample case</source>
        <translation>打开示例病例(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Your library</source>
        <translation>您的资料库(&amp;Y)</translation>
    </message>
    <message>
        <source>Lock the library with a &amp;passphrase...</source>
        <translation>用密码锁住资料库(&amp;P)…</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>This library is locked with a passphrase.</source>
        <translation>资料库已用密码锁住。</translation>
    </message>
    <message>
        <source>Whoever can use this computer can read the records.</source>
        <translation>能用这台电脑的人都能读到资料。</translation>
    </message>
    <message>
        <source>Good. Now type the patient&apos;s name, and the copying begins.</source>
        <translation>好的。现在请输入患者姓名，就会开始复制。</translation>
    </message>
    <message>
        <source>Copying the sample case</source>
        <translation>正在复制示例病例</translation>
    </message>
    <message>
        <source>&amp;Name of the patient, as on the ID</source>
        <translation>患者姓名，与证件一致(&amp;N)</translation>
    </message>
    <message>
        <source>Put the records of a case in order</source>
        <translation>把病历资料整理好</translation>
    </message>
    <message>
        <source>This program gathers papers and scans, shows what is missing, and packs them for a doctor.</source>
        <translation>本程序帮您收集病历和影像，看看还缺什么，再打包交给医生。</translation>
    </message>
</context>
<context>
    <name>WhoPage</name>
    <message>
        <source>What is on it</source>
        <extracomment>How many numbers of a person are shown, and how much of a name in the list. The data of the choice that begins a case.</extracomment>
        <translation>里面有什么</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>组数</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>影像</translation>
    </message>
    <message>
        <source>&amp;Right, take it in</source>
        <translation>没错，接收(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>People on it</source>
        <translation>里面的人</translation>
    </message>
    <message>
        <source>Please confirm together: is this you?</source>
        <translation>请一起确认：这是您本人吗？</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>病例</translation>
    </message>
    <message>
        <source>Name, as on the ID</source>
        <translation>姓名，与证件一致</translation>
    </message>
    <message>
        <source>Born, for example 1961-05-09</source>
        <translation>出生日期，例如 1961-05-09</translation>
    </message>
    <message>
        <source>From {name}</source>
        <translation>来自 {name}</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>没有姓名</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>新病例</translation>
    </message>
    <message>
        <source>No name is written in these files</source>
        <translation>这些文件上没有姓名</translation>
    </message>
    <message>
        <source>ID {numbers}</source>
        <translation>病人编号 {numbers}</translation>
    </message>
    <message>
        <source>&amp;Only this person&apos;s ({n})</source>
        <translation>只要此人的文件 ({n})(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Everything on it ({n})</source>
        <translation>全部文件 ({n})(&amp;E)</translation>
    </message>
    <message>
        <source>and the {n} that carry &amp;no name</source>
        <translation>以及 {n} 个没有姓名的文件(&amp;N)</translation>
    </message>
    <message>
        <source>1 file could not be read.</source>
        <translation>有 1 个文件无法读取。</translation>
    </message>
    <message>
        <source>{n} files could not be read.</source>
        <translation>有 {n} 个文件无法读取。</translation>
    </message>
    <message>
        <source>Type the name first, as it stands on the ID.</source>
        <translation>请先按证件填写姓名。</translation>
    </message>
</context>
<context>
    <name>WhomCard</name>
    <message>
        <source>&amp;Write down that it was sent</source>
        <translation>记下已寄出(&amp;W)</translation>
    </message>
    <message>
        <source>It &amp;goes to</source>
        <translation>交给(&amp;G)</translation>
    </message>
    <message>
        <source>It goes to</source>
        <translation>交给</translation>
    </message>
    <message>
        <source>Written down today for {name}.</source>
        <translation>已记下，今天交给 {name}。</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Copied in</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Already here</source>
        <translation>原来就有</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>CT</source>
        <translation>CT</translation>
    </message>
    <message>
        <source>MRI</source>
        <translation>磁共振</translation>
    </message>
    <message>
        <source>PET or PET-CT</source>
        <translation>PET 或 PET-CT</translation>
    </message>
    <message>
        <source>X-ray</source>
        <translation>X 光</translation>
    </message>
    <message>
        <source>Mammogram</source>
        <translation>乳腺钼靶</translation>
    </message>
    <message>
        <source>Ultrasound</source>
        <translation>超声</translation>
    </message>
    <message>
        <source>Nuclear medicine scan</source>
        <translation>核医学检查</translation>
    </message>
    <message>
        <source>Another scan</source>
        <translation>其他影像检查</translation>
    </message>
    <message>
        <source>English</source>
        <extracomment>The languages a paper may be in, by code; a record can name others.</extracomment>
        <translation>英语</translation>
    </message>
    <message>
        <source>Chinese (simplified)</source>
        <translation>中文（简体）</translation>
    </message>
    <message>
        <source>Chinese (traditional)</source>
        <translation>中文（繁体）</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>西班牙语</translation>
    </message>
    <message>
        <source>French</source>
        <translation>法语</translation>
    </message>
    <message>
        <source>German</source>
        <translation>德语</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>葡萄牙语</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>俄语</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>日语</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>韩语</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>阿拉伯语</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>印地语</translation>
    </message>
    <message>
        <source>Not sorted yet</source>
        <extracomment>Patterns of QLocale: a day, a month. Chinese writes its dates in one way only.</extracomment>
        <translation>尚未整理</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>WordsPage</name>
    <message>
        <source>Uncertain</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>A record is asked for</source>
        <translation>要求补充资料</translation>
    </message>
    <message>
        <source>Words of the reviewer</source>
        <translation>专家的话</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>In the reviewer&apos;s words</source>
        <translation>专家原话</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>The reviewer&apos;s words, copied</source>
        <translation>抄录专家原话</translation>
    </message>
    <message>
        <source>Keep these words</source>
        <translation>保存这段话</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新的一段</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>It is &amp;here as</source>
        <translation>已收到的资料(&amp;H)</translation>
    </message>
    <message>
        <source>What it i&amp;s</source>
        <translation>类别(&amp;S)</translation>
    </message>
    <message>
        <source>The reviewer&apos;s &amp;words, copied</source>
        <translation>抄录专家原话(&amp;W)</translation>
    </message>
    <message>
        <source>Pa&amp;ge</source>
        <translation>页码(&amp;G)</translation>
    </message>
    <message>
        <source>The record that answers it</source>
        <translation>对应的资料</translation>
    </message>
    <message>
        <source>Copy the words as they stand. A record that is asked for comes onto the checklist by itself.</source>
        <translation>请照原话抄录。专家要求的资料会自动加入清单。</translation>
    </message>
    <message>
        <source>{kind}: here</source>
        <translation>{kind}：已有</translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>已保存。</translation>
    </message>
</context>
<context>
    <name>Workplace</name>
    <message>
        <source>&amp;Records</source>
        <translation>资料(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Question</source>
        <translation>问题(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Packet</source>
        <translation>资料包(&amp;P)</translation>
    </message>
    <message>
        <source>1 paper to sort</source>
        <translation>有 1 份资料待整理</translation>
    </message>
    <message>
        <source>{n} papers to sort</source>
        <translation>有 {n} 份资料待整理</translation>
    </message>
    <message>
        <source>Re&amp;view</source>
        <translation>会诊(&amp;V)</translation>
    </message>
</context>
</TS>
