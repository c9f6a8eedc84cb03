<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_Hans" sourcelanguage="en">
<context>
    <name>ActivityBar</name>
    <message>
        <location filename="../../src/carenav_desktop/gui/activity/activity_bar.py" line="89"/>
        <source>Show repor&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/activity/activity_bar.py" line="91"/>
        <source>Hide this line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/activity/activity_bar.py" line="97"/>
        <source>This program organises records. It does not give medical advice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/activity/sentences.py" line="16"/>
        <source>{done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/activity/sentences.py" line="19"/>
        <source>{done} of {total} files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/activity/sentences.py" line="27"/>
        <source>about {n} seconds left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/activity/sentences.py" line="30"/>
        <source>about 1 minute left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/activity/sentences.py" line="30"/>
        <source>about {n} minutes left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/activity/sentences.py" line="40"/>
        <source>1 image file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/activity/sentences.py" line="40"/>
        <source>{n} image files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/activity/sentences.py" line="45"/>
        <source>1 paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/activity/sentences.py" line="45"/>
        <source>{n} papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/activity/sentences.py" line="48"/>
        <source>Copied in: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/activity/sentences.py" line="50"/>
        <source>Nothing new was copied in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/activity/sentences.py" line="55"/>
        <source>1 was already here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/activity/sentences.py" line="56"/>
        <source>{n} were already here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/activity/sentences.py" line="58"/>
        <source>1 left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/activity/sentences.py" line="58"/>
        <source>{n} left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/activity/sentences.py" line="59"/>
        <source>1 failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/activity/sentences.py" line="59"/>
        <source>{n} failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/activity/sentences.py" line="64"/>
        <source>Stopped before the end.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseButton</name>
    <message>
        <location filename="../../src/carenav_desktop/gui/frame/top_bar.py" line="27"/>
        <source>Case {name}. Opens the list of cases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/frame/top_bar.py" line="28"/>
        <source>{name}. Click for the list of cases (Ctrl+L).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseList</name>
    <message>
        <location filename="../../src/carenav_desktop/gui/cases/list.py" line="47"/>
        <location filename="../../src/carenav_desktop/gui/cases/list.py" line="71"/>
        <location filename="../../src/carenav_desktop/gui/cases/list.py" line="99"/>
        <source>Cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/cases/list.py" line="53"/>
        <source>&amp;New case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/cases/list.py" line="54"/>
        <source>Open the &amp;sample case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/cases/list.py" line="56"/>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/cases/list.py" line="65"/>
        <source>Type a name or a birth date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/cases/list.py" line="66"/>
        <source>Find a case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/cases/list.py" line="159"/>
        <source>1 case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/cases/list.py" line="159"/>
        <source>{n} cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/cases/list.py" line="162"/>
        <source>{shown} of {total} cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/cases/list.py" line="165"/>
        <source>No case has this name. “New case” begins one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/cases/list.py" line="199"/>
        <source>Making the sample case</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseTable</name>
    <message>
        <location filename="../../src/carenav_desktop/gui/cases/table.py" line="113"/>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/cases/table.py" line="114"/>
        <source>Born</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/cases/table.py" line="115"/>
        <source>Records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/cases/table.py" line="116"/>
        <source>Scans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/cases/table.py" line="117"/>
        <source>To sort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/cases/table.py" line="118"/>
        <source>Begun</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckDialog</name>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/check_dialog.py" line="52"/>
        <source>Choose the packet</source>
        <extracomment>How the secret key of a reviewer begins; anything else is a passphrase.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/check_dialog.py" line="52"/>
        <source>Sealed packets (*.age);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/check_dialog.py" line="61"/>
        <source>Opening and comparing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/check_dialog.py" line="67"/>
        <source>Checking a packet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/check_dialog.py" line="73"/>
        <source>1 file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/check_dialog.py" line="73"/>
        <source>{n} files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/check_dialog.py" line="74"/>
        <source>The packet is whole: {files} are as they were sealed. Receipt {receipt}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/check_dialog.py" line="78"/>
        <source>The packet is not as it was sealed. Ask for it again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckPacket</name>
    <message>
        <location filename="../../ui/forms/check_packet.ui" line="6"/>
        <source>Check a packet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/forms/check_packet.ui" line="15"/>
        <source>Opens a packet and compares every file with its list. Nothing is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/forms/check_packet.ui" line="23"/>
        <source>&amp;Packet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/forms/check_packet.ui" line="36"/>
        <source>packet.age, or the folder it is in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/forms/check_packet.ui" line="37"/>
        <source>Packet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/forms/check_packet.ui" line="42"/>
        <source>&amp;Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/forms/check_packet.ui" line="43"/>
        <source>Choose the packet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/forms/check_packet.ui" line="54"/>
        <source>Pass&amp;phrase, or the secret key that it was made for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/forms/check_packet.ui" line="60"/>
        <source>0000-0000-0000-0000-0000-0000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/forms/check_packet.ui" line="61"/>
        <source>Passphrase or secret key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/forms/check_packet.ui" line="87"/>
        <source>Check the pac&amp;ket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/forms/check_packet.ui" line="93"/>
        <source>C&amp;lose</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message>
        <location filename="../../src/carenav_desktop/gui/checklist/lines.py" line="40"/>
        <source>{count} here</source>
        <extracomment>What is asked of the family comes first; what was set aside comes last. What was set aside shows no link; Enter and the menu still reach everything.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/checklist/lines.py" line="41"/>
        <source>{count} asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/checklist/lines.py" line="42"/>
        <source>{count} to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/checklist/lines.py" line="43"/>
        <source>{count} missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/checklist/lines.py" line="46"/>
        <source>Nothing here yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChecklistPanel</name>
    <message>
        <location filename="../../src/carenav_desktop/gui/checklist/panel.py" line="39"/>
        <location filename="../../src/carenav_desktop/gui/checklist/panel.py" line="52"/>
        <source>Checklist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/checklist/panel.py" line="54"/>
        <source>Base list, not yet read by a clinician.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/checklist/panel.py" line="74"/>
        <source>No case is open.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContentsCard</name>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/contents.py" line="74"/>
        <location filename="../../src/carenav_desktop/gui/packet/contents.py" line="79"/>
        <source>What goes in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/contents.py" line="88"/>
        <source>document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/contents.py" line="88"/>
        <source>documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/contents.py" line="90"/>
        <source>scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/contents.py" line="90"/>
        <source>scans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/contents.py" line="91"/>
        <source>1 image file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/contents.py" line="91"/>
        <source>{n} image files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/contents.py" line="93"/>
        <source>together</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContentsTable</name>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/contents.py" line="59"/>
        <source>Scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/contents.py" line="60"/>
        <source>1 image file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/contents.py" line="60"/>
        <source>{n} image files</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DropHere</name>
    <message>
        <location filename="../../src/carenav_desktop/gui/frame/welcome.py" line="34"/>
        <source>Everything is copied. Nothing on the disc or in the folder is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/frame/welcome.py" line="35"/>
        <source>Choose &amp;files...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/frame/welcome.py" line="37"/>
        <source>Choose a f&amp;older or disc...</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DropVeil</name>
    <message>
        <location filename="../../src/carenav_desktop/gui/frame/drop.py" line="38"/>
        <source>Nothing on the disc or in the folder is changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <location filename="../../src/carenav_desktop/gui/frame/help.py" line="19"/>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/frame/help.py" line="24"/>
        <source>How it works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/frame/help.py" line="26"/>
        <source>1. Drop a disc, a folder or files anywhere on the window. They are copied, never changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/frame/help.py" line="27"/>
        <source>2. Say of each paper what it is, from when and from where. Enter accepts a suggestion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/frame/help.py" line="28"/>
        <source>3. The checklist at the right shows what is here and what to ask for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/frame/help.py" line="29"/>
        <source>4. Write the question, then make the sealed packet for the doctor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/frame/help.py" line="35"/>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/frame/help.py" line="39"/>
        <source>This program organises records. It does not give medical advice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/frame/help.py" line="40"/>
        <source>CareNavigator Desktop {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/frame/help.py" line="41"/>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/frame/help.py" line="47"/>
        <source>Do the next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/frame/help.py" line="48"/>
        <source>Add files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/frame/help.py" line="49"/>
        <source>Add a folder or disc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/frame/help.py" line="50"/>
        <source>Paste copied files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/frame/help.py" line="51"/>
        <source>Search the records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/frame/help.py" line="52"/>
        <source>List of cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/frame/help.py" line="53"/>
        <source>Records, question, packet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/frame/help.py" line="54"/>
        <source>Show the chosen record large, and back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/frame/help.py" line="55"/>
        <source>Accept a suggestion and go to the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/frame/help.py" line="56"/>
        <source>This page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message>
        <location filename="../../ui/forms/import_report.ui" line="6"/>
        <source>Import report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/forms/import_report.ui" line="13"/>
        <source>What came of every file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/forms/import_report.ui" line="19"/>
        <source>Show files with this outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/forms/import_report.ui" line="20"/>
        <source>Show files with this reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/forms/import_report.ui" line="27"/>
        <source>Files of this import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/forms/import_report.ui" line="40"/>
        <source>Save as &amp;CSV...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/forms/import_report.ui" line="41"/>
        <source>Save as &amp;text...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/forms/import_report.ui" line="43"/>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message>
        <location filename="../../src/carenav_desktop/gui/activity/import_report.py" line="48"/>
        <source>Found {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/activity/import_report.py" line="51"/>
        <source>1 file was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/activity/import_report.py" line="51"/>
        <source>{n} files were</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/activity/import_report.py" line="53"/>
        <source>Stopped before the end: {left} not looked at. What is listed here is safely copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/activity/import_report.py" line="59"/>
        <source>Every outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/activity/import_report.py" line="63"/>
        <source>Every reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/activity/import_report.py" line="70"/>
        <source>1 file in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/activity/import_report.py" line="70"/>
        <source>{n} files in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/activity/import_report.py" line="79"/>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/activity/import_report.py" line="79"/>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/activity/import_report.py" line="79"/>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/activity/import_report.py" line="80"/>
        <source>Table (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/activity/import_report.py" line="84"/>
        <source>Text (*.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/activity/import_report.py" line="88"/>
        <source>Save the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/activity/import_report.py" line="94"/>
        <source>The report could not be saved there. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Importer</name>
    <message>
        <location filename="../../src/carenav_desktop/gui/activity/importer.py" line="55"/>
        <source>Copying {name}</source>
        <extracomment>What an import brings. Seconds between two refreshes of the views while an import runs.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/activity/importer.py" line="56"/>
        <source>Copying {name} and {n} more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LineMenu</name>
    <message>
        <location filename="../../src/carenav_desktop/gui/checklist/line_menu.py" line="45"/>
        <source>&amp;Open</source>
        <extracomment>The whys, beside `marked.*`, that rest on a person&apos;s word.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/checklist/line_menu.py" line="54"/>
        <source>&amp;Clear the mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/checklist/line_menu.py" line="56"/>
        <source>&amp;Why and source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/checklist/line_menu.py" line="60"/>
        <source>They &amp;belong together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/checklist/line_menu.py" line="60"/>
        <source>&amp;Write the answer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/checklist/line_menu.py" line="62"/>
        <source>There is &amp;one, it is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/checklist/line_menu.py" line="63"/>
        <source>It was &amp;asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/checklist/line_menu.py" line="64"/>
        <source>It does not e&amp;xist…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/checklist/line_menu.py" line="65"/>
        <source>It was &amp;refused or lost…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/checklist/line_menu.py" line="66"/>
        <source>It is &amp;not relevant here…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <location filename="../../src/carenav_desktop/gui/main_window.py" line="114"/>
        <location filename="../../src/carenav_desktop/gui/main_window.py" line="138"/>
        <source>Add files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/main_window.py" line="115"/>
        <location filename="../../src/carenav_desktop/gui/main_window.py" line="145"/>
        <source>Add a folder or disc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/main_window.py" line="116"/>
        <source>Paste files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/main_window.py" line="117"/>
        <source>List of cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/main_window.py" line="118"/>
        <source>Search the records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/main_window.py" line="119"/>
        <source>Do the next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/main_window.py" line="120"/>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/main_window.py" line="246"/>
        <source>Drop to copy into the case of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/main_window.py" line="248"/>
        <source>Drop to begin a case with these files</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarkDialog</name>
    <message>
        <location filename="../../src/carenav_desktop/gui/checklist/mark_dialog.py" line="21"/>
        <source>Write the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/checklist/mark_dialog.py" line="22"/>
        <source>&amp;Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/checklist/mark_dialog.py" line="23"/>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/checklist/mark_dialog.py" line="24"/>
        <source>One or two short sentences. They are kept with the case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/checklist/mark_dialog.py" line="38"/>
        <source>{item}: what you know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/checklist/mark_dialog.py" line="40"/>
        <source>{item}: does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/checklist/mark_dialog.py" line="42"/>
        <source>{item}: refused or lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/checklist/mark_dialog.py" line="43"/>
        <source>{item}: not relevant here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarkItem</name>
    <message>
        <location filename="../../ui/forms/mark_item.ui" line="6"/>
        <source>Not in this case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/forms/mark_item.ui" line="19"/>
        <source>One short sentence. It is printed in the packet, so that the reviewer knows why it is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/forms/mark_item.ui" line="27"/>
        <source>&amp;Why?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/forms/mark_item.ui" line="34"/>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <location filename="../../src/carenav_desktop/gui/messages.py" line="101"/>
        <source>Something went wrong in the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/messages.py" line="106"/>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/messages.py" line="108"/>
        <source>The program made a mistake. Everything saved before is safe. You can go on working. If it happens again, copy the details and send them to whoever looks after this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/messages.py" line="117"/>
        <source>&amp;Copy details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewCase</name>
    <message>
        <location filename="../../ui/forms/new_case.ui" line="13"/>
        <source>New case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/forms/new_case.ui" line="18"/>
        <source>One case for each person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/forms/new_case.ui" line="26"/>
        <source>&amp;Name, as on the ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/forms/new_case.ui" line="33"/>
        <source>Name, as on the ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/forms/new_case.ui" line="42"/>
        <source>&amp;Birth date: year, month, day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/forms/new_case.ui" line="49"/>
        <source>1968-02-19</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/forms/new_case.ui" line="50"/>
        <source>Birth date: year, month, day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/forms/new_case.ui" line="72"/>
        <source>&amp;Begin the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/forms/new_case.ui" line="78"/>
        <source>Bac&amp;k</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewCaseForm</name>
    <message>
        <location filename="../../src/carenav_desktop/gui/cases/new_case.py" line="43"/>
        <source>Leave it empty if you do not know it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/cases/new_case.py" line="50"/>
        <source>Type the name first, as it stands on the ID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/cases/new_case.py" line="69"/>
        <source>This day is still to come. Please look at the year again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NextStep</name>
    <message>
        <location filename="../../src/carenav_desktop/gui/frame/top_bar.py" line="44"/>
        <source>Next:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <location filename="../../src/carenav_desktop/gui/frame/opening.py" line="22"/>
        <source>&amp;Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/frame/opening.py" line="36"/>
        <source>Opening your library...</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PacketPlace</name>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/place.py" line="50"/>
        <source>C&amp;heck a packet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/place.py" line="54"/>
        <location filename="../../src/carenav_desktop/gui/packet/place.py" line="232"/>
        <source>Earlier packets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/place.py" line="90"/>
        <source>Packet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/place.py" line="91"/>
        <source>Everything the reviewer needs, in one sealed folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/place.py" line="162"/>
        <source>Sealing the packet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleDialog</name>
    <message>
        <location filename="../../src/carenav_desktop/gui/people/dialog.py" line="31"/>
        <location filename="../../src/carenav_desktop/gui/people/dialog.py" line="64"/>
        <source>Whose files are these?</source>
        <extracomment>Cards made at a time: a disc of a whole ward must not hold up the window.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/people/dialog.py" line="35"/>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/people/dialog.py" line="66"/>
        <source>Discs often hold files of somebody else, so say for each whether it is {name}: only then can the packet be sealed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/people/dialog.py" line="123"/>
        <source>1 still to decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/people/dialog.py" line="123"/>
        <source>{n} still to decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/people/dialog.py" line="125"/>
        <source>Everyone is decided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/people/dialog.py" line="127"/>
        <source>No file with a name on it has come in yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/people/dialog.py" line="130"/>
        <source>Show &amp;more ({n})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <location filename="../../src/carenav_desktop/gui/people/cards.py" line="36"/>
        <source>Files that carry no name</source>
        <extracomment>How many spellings are shown before the rest is only counted.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/people/cards.py" line="65"/>
        <source>{names} and {n} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/people/cards.py" line="66"/>
        <source>Also written: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/people/cards.py" line="70"/>
        <source>1 file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/people/cards.py" line="70"/>
        <source>{n} files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/people/cards.py" line="72"/>
        <source>born {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/people/cards.py" line="73"/>
        <source>female</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/people/cards.py" line="73"/>
        <source>male</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/people/cards.py" line="76"/>
        <source>ID {numbers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/people/cards.py" line="84"/>
        <location filename="../../src/carenav_desktop/gui/people/cards.py" line="88"/>
        <source>Same person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/people/cards.py" line="84"/>
        <source>They are ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/people/cards.py" line="85"/>
        <location filename="../../src/carenav_desktop/gui/people/cards.py" line="88"/>
        <source>Not ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/people/cards.py" line="90"/>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PicturePane</name>
    <message>
        <location filename="../../src/carenav_desktop/gui/records/picture_pane.py" line="40"/>
        <source>Picture of the chosen record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/records/picture_pane.py" line="41"/>
        <source>Page before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/records/picture_pane.py" line="43"/>
        <source>Next page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/records/picture_pane.py" line="48"/>
        <source>Parts of this scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/records/picture_pane.py" line="50"/>
        <source>For checking what arrived, not for diagnosis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/records/picture_pane.py" line="64"/>
        <source>This file is locked with a password. It is kept as it is and goes into the packet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/records/picture_pane.py" line="86"/>
        <source>Show all records (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/records/picture_pane.py" line="86"/>
        <source>Show it large (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/records/picture_pane.py" line="137"/>
        <source>Page {page} of {pages}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/records/picture_pane.py" line="170"/>
        <source>Drawing the picture...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/records/picture_pane.py" line="188"/>
        <source>1 image file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/records/picture_pane.py" line="188"/>
        <source>{n} image files</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionPlace</name>
    <message>
        <location filename="../../src/carenav_desktop/gui/question/place.py" line="82"/>
        <source>The question for the reviewer</source>
        <extracomment>Milliseconds without a key before the text is stored.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/question/place.py" line="84"/>
        <source>What is the plan so far? By when must you decide? What do you want to ask about it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/question/place.py" line="93"/>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/question/place.py" line="95"/>
        <source>One question for the reviewer, in one sentence. It is printed first in the packet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/question/place.py" line="167"/>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/question/place.py" line="191"/>
        <source>There are blanks left to fill. Tab goes to the next one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/question/place.py" line="196"/>
        <source>{used} of {limit} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/question/place.py" line="196"/>
        <source>{used} of {limit} words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/question/place.py" line="205"/>
        <source>Version {sent} was sent on {date}. If you change it, it becomes version {next}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/question/place.py" line="207"/>
        <source>Version {sent} was sent on {date}. What you see is version {now}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/question/place.py" line="216"/>
        <source>Worth a second look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/question/place.py" line="218"/>
        <source>No remarks on the wording.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/question/place.py" line="226"/>
        <source>What makes a question easy to answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/question/place.py" line="228"/>
        <source>It names the plan as it stands now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/question/place.py" line="229"/>
        <source>It says by when you have to decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/question/place.py" line="230"/>
        <source>It asks one thing, and ends with a question mark.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <location filename="../../src/carenav_desktop/gui/frame/rail.py" line="71"/>
        <source>Language: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/frame/rail.py" line="74"/>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordDetails</name>
    <message>
        <location filename="../../src/carenav_desktop/gui/records/details.py" line="65"/>
        <source>Sa&amp;ve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/records/details.py" line="65"/>
        <source>&amp;Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/records/details.py" line="83"/>
        <source>Say what it is first, or choose Not sure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/records/details.py" line="135"/>
        <source>File: {name} ({size})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/records/details.py" line="141"/>
        <source>Suggested: {because} Nothing counts until you accept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/records/details.py" line="144"/>
        <source>Nothing is suggested for this one. Say what it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/forms/record_details.ui" line="25"/>
        <source>&amp;What is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/forms/record_details.ui" line="26"/>
        <source>What is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/forms/record_details.ui" line="27"/>
        <source>From w&amp;hen?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/forms/record_details.ui" line="28"/>
        <source>From when? Year, year and month, or full date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/forms/record_details.ui" line="28"/>
        <source>2024-05-12, 2024-05 or 2024</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/forms/record_details.ui" line="29"/>
        <source>From wh&amp;ere?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/forms/record_details.ui" line="30"/>
        <source>From where? The hospital or doctor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/forms/record_details.ui" line="30"/>
        <source>Hospital or doctor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/forms/record_details.ui" line="31"/>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/forms/record_details.ui" line="32"/>
        <source>Language of the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/forms/record_details.ui" line="33"/>
        <source>Kind of s&amp;can</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/forms/record_details.ui" line="34"/>
        <source>Kind of scan the report is about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/forms/record_details.ui" line="35"/>
        <source>Part of &amp;body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/forms/record_details.ui" line="36"/>
        <source>Part of the body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/forms/record_details.ui" line="37"/>
        <source>Scan n&amp;umber</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/forms/record_details.ui" line="38"/>
        <source>Scan number (accession number) printed on the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/forms/record_details.ui" line="39"/>
        <source>N&amp;otes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/forms/record_details.ui" line="40"/>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/forms/record_details.ui" line="60"/>
        <source>&amp;Not sure</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordsHead</name>
    <message>
        <location filename="../../src/carenav_desktop/gui/records/head.py" line="30"/>
        <source>Search the records and their text</source>
        <extracomment>How long to wait for the next letter of a search, in milliseconds.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/records/head.py" line="40"/>
        <source>Add...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/records/head.py" line="45"/>
        <source>Records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/records/head.py" line="78"/>
        <source>By &amp;kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/records/head.py" line="79"/>
        <source>By &amp;date</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordsPlace</name>
    <message>
        <location filename="../../src/carenav_desktop/gui/records/place.py" line="48"/>
        <source>&amp;Sort now</source>
        <extracomment>The least height of the chosen record.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/records/place.py" line="49"/>
        <source>Drop a disc, a folder or files here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/records/place.py" line="50"/>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/records/place.py" line="50"/>
        <source>Try another word or fewer letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/records/place.py" line="102"/>
        <source>What is it, from when, from where. Suggestions are filled in; Enter accepts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/records/place.py" line="207"/>
        <source>1 new paper to sort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/records/place.py" line="207"/>
        <source>{n} new papers to sort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/records/place.py" line="212"/>
        <source>Search {n} records and their text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RegisterTable</name>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/register.py" line="61"/>
        <source>Made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/register.py" line="62"/>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/register.py" line="63"/>
        <source>Receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/register.py" line="64"/>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/register.py" line="65"/>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/register.py" line="66"/>
        <source>For whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/register.py" line="70"/>
        <source>Whoever has the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/register.py" line="71"/>
        <source>version {n}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RemarksCard</name>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/remarks.py" line="31"/>
        <source>Before you seal it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/remarks.py" line="39"/>
        <source>To do first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/remarks.py" line="39"/>
        <source>Good to know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/remarks.py" line="45"/>
        <source>Nothing stands in the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/remarks.py" line="60"/>
        <source>Decide now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/remarks.py" line="61"/>
        <source>Open the question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/remarks.py" line="62"/>
        <source>Go to the records</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportTable</name>
    <message>
        <location filename="../../src/carenav_desktop/gui/models/report_table.py" line="57"/>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/models/report_table.py" line="57"/>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/models/report_table.py" line="57"/>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunningLine</name>
    <message>
        <location filename="../../src/carenav_desktop/gui/activity/activity_bar.py" line="33"/>
        <location filename="../../src/carenav_desktop/gui/activity/activity_bar.py" line="52"/>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/activity/activity_bar.py" line="35"/>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/activity/activity_bar.py" line="49"/>
        <source>1 more waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/activity/activity_bar.py" line="49"/>
        <source>{n} more wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/activity/activity_bar.py" line="52"/>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SealCard</name>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/sealing.py" line="42"/>
        <source>&amp;Seal the packet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/sealing.py" line="54"/>
        <source>Yes, one file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/sealing.py" line="55"/>
        <source>Pieces of 650 MB, for CDs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/sealing.py" line="56"/>
        <source>Pieces under 4 GB, for a USB stick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/sealing.py" line="93"/>
        <source>Where should the packet go?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/sealing.py" line="123"/>
        <source>Paste the key that the reviewer sent you. It begins with age1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/sealing.py" line="124"/>
        <source>The key is complete. Only its owner can open the packet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/sealing.py" line="128"/>
        <source>The packet is being made. You can go on working.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/sealing.py" line="130"/>
        <source>First settle what is listed under “To do first”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/sealing.py" line="131"/>
        <source>A new folder is made there. Nothing leaves this computer by itself.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SealForm</name>
    <message>
        <location filename="../../ui/forms/seal_form.ui" line="13"/>
        <source>Who is it for?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/forms/seal_form.ui" line="18"/>
        <source>Whoever has the &amp;passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/forms/seal_form.ui" line="24"/>
        <source>Recommended. The program makes 24 digits, and you tell them by telephone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/forms/seal_form.ui" line="29"/>
        <source>One reviewer, with their own &amp;key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/forms/seal_form.ui" line="34"/>
        <source>age1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/forms/seal_form.ui" line="35"/>
        <source>The key of the reviewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/forms/seal_form.ui" line="36"/>
        <source>It begins with age1. The reviewer sends it to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/forms/seal_form.ui" line="50"/>
        <source>&amp;Where to?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/forms/seal_form.ui" line="67"/>
        <source>&amp;Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/forms/seal_form.ui" line="68"/>
        <source>Choose the folder or the stick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/forms/seal_form.ui" line="79"/>
        <source>&amp;In one piece?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/forms/seal_form.ui" line="85"/>
        <source>In one piece?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SealedPage</name>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/sealed_page.py" line="52"/>
        <location filename="../../src/carenav_desktop/gui/packet/sealed_page.py" line="176"/>
        <source>Copy &amp;receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/sealed_page.py" line="53"/>
        <source>Show in &amp;folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/sealed_page.py" line="54"/>
        <source>Save the passphrase &amp;sheet as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/sealed_page.py" line="56"/>
        <source>&amp;Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/sealed_page.py" line="70"/>
        <source>Packet {code} for {name} is sealed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/sealed_page.py" line="72"/>
        <source>1 image file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/sealed_page.py" line="72"/>
        <source>{n} image files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/sealed_page.py" line="73"/>
        <source>1 file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/sealed_page.py" line="73"/>
        <source>{n} files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/sealed_page.py" line="75"/>
        <source>It was opened again and every file compared: {files}, {images} among them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/sealed_page.py" line="80"/>
        <source>Receipt {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/sealed_page.py" line="81"/>
        <source>It lies in {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/sealed_page.py" line="83"/>
        <source>It is shown only now. The program does not keep it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/sealed_page.py" line="89"/>
        <source>Saved as {name}. Print it, then delete the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/sealed_page.py" line="134"/>
        <source>Receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/sealed_page.py" line="137"/>
        <source>The reviewer reads this code back to you. If it is the same, everything has arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/sealed_page.py" line="156"/>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/sealed_page.py" line="160"/>
        <source>Tell it by telephone, four digits at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/sealed_page.py" line="161"/>
        <source>Never write it in the mail that brings the packet, and never put it on the same stick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/sealed_page.py" line="162"/>
        <source>Keep the printed sheet at home. Without the passphrase nobody can open the packet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/sealed_page.py" line="171"/>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/sealed_page.py" line="185"/>
        <source>Passphrase {code}.pdf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/sealed_page.py" line="187"/>
        <source>Save the passphrase sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/sealed_page.py" line="187"/>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/packet/sealed_page.py" line="193"/>
        <source>The sheet cannot lie in the packet&apos;s own folder. Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <location filename="../../src/carenav_desktop/gui/records/shelf.py" line="95"/>
        <source>To sort</source>
        <extracomment>What lies on the shelf. Tiles are made of records and studies only when they come into sight. Sections in the order of the shelf, and the kinds that lie in each.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/records/shelf.py" line="96"/>
        <source>Pathology</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/records/shelf.py" line="97"/>
        <source>Scans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/records/shelf.py" line="98"/>
        <source>Lab and other tests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/records/shelf.py" line="99"/>
        <source>Treatment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/records/shelf.py" line="100"/>
        <source>Letters and summaries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/records/shelf.py" line="101"/>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/records/shelf.py" line="102"/>
        <source>Could not be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/records/shelf.py" line="103"/>
        <source>Of another person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/records/shelf.py" line="123"/>
        <source>No date yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/records/shelf.py" line="177"/>
        <source>not sorted yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/records/shelf.py" line="179"/>
        <source>kept, but it could not be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/records/shelf.py" line="181"/>
        <source>locked with a password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/records/shelf.py" line="192"/>
        <source>{modality} scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/records/shelf.py" line="197"/>
        <source>1 image file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/records/shelf.py" line="197"/>
        <source>{n} image files</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShelfView</name>
    <message>
        <location filename="../../src/carenav_desktop/gui/records/shelf_view.py" line="41"/>
        <source>Records of this case</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourcePopup</name>
    <message>
        <location filename="../../src/carenav_desktop/gui/checklist/source_popup.py" line="24"/>
        <source>Why and source: {item}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/checklist/source_popup.py" line="35"/>
        <source>Where this comes from</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StarterList</name>
    <message>
        <location filename="../../src/carenav_desktop/gui/question/starter_list.py" line="75"/>
        <source>Ways to begin</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Starters</name>
    <message>
        <location filename="../../src/carenav_desktop/gui/question/starters.py" line="25"/>
        <source>Is the diagnosis complete?</source>
        <extracomment>A blank that is still to be filled; the editor jumps from one to the next.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/question/starters.py" line="26"/>
        <source>The plan is ____ and we decide by ____: is the diagnosis complete enough for this plan?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/question/starters.py" line="31"/>
        <source>Is the stage clear?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/question/starters.py" line="32"/>
        <source>The plan is ____ and we decide by ____: is the stage clear enough for this plan?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/question/starters.py" line="37"/>
        <source>Is the plan complete?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/question/starters.py" line="38"/>
        <source>The plan is ____ and it starts on ____: is anything missing from this plan?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/question/starters.py" line="43"/>
        <source>Is the order right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/question/starters.py" line="44"/>
        <source>The plan is ____ first and ____ after it, from ____ on: would you keep this order?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/question/starters.py" line="49"/>
        <source>Is there an alternative?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/question/starters.py" line="50"/>
        <source>The plan is ____ and we decide by ____: which alternative would you ask our doctors about?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/question/starters.py" line="55"/>
        <source>Is there a trial?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/question/starters.py" line="56"/>
        <source>The plan is ____ and it starts on ____: which trial could we ask about before then?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/question/starters.py" line="61"/>
        <source>Is travel worth exploring?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/question/starters.py" line="62"/>
        <source>The plan is ____ in ____ and we decide by ____: is travel to another hospital worth exploring?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StudyFacts</name>
    <message>
        <location filename="../../src/carenav_desktop/gui/records/study_facts.py" line="50"/>
        <source>({n} only for planning)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/records/study_facts.py" line="52"/>
        <source>From when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/records/study_facts.py" line="52"/>
        <location filename="../../src/carenav_desktop/gui/records/study_facts.py" line="53"/>
        <source>not written in the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/records/study_facts.py" line="53"/>
        <source>From where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/records/study_facts.py" line="54"/>
        <source>Kind of scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/records/study_facts.py" line="55"/>
        <source>Image files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/records/study_facts.py" line="56"/>
        <source>Parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/records/study_facts.py" line="57"/>
        <source>Scan number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/records/study_facts.py" line="64"/>
        <source>1 image came twice with the same number but other content. Both are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/records/study_facts.py" line="65"/>
        <source>{n} images came twice with the same number but other content. All are kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <location filename="../../src/carenav_desktop/gui/frame/top_bar.py" line="87"/>
        <source>Add files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/frame/top_bar.py" line="88"/>
        <source>Sort now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/frame/top_bar.py" line="89"/>
        <source>Whose are they?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/frame/top_bar.py" line="90"/>
        <source>Write the question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/frame/top_bar.py" line="91"/>
        <location filename="../../src/carenav_desktop/gui/frame/top_bar.py" line="92"/>
        <source>Show it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/frame/top_bar.py" line="93"/>
        <source>Make the packet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <location filename="../../src/carenav_desktop/gui/frame/welcome.py" line="68"/>
        <source>Drop a disc, a folder or files here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/frame/welcome.py" line="71"/>
        <source>Rivera, Elena</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/frame/welcome.py" line="72"/>
        <source>Name of the patient, as on the ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/frame/welcome.py" line="74"/>
        <source>&amp;Begin the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/frame/welcome.py" line="78"/>
        <source>Open the &amp;sample case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/frame/welcome.py" line="83"/>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/frame/welcome.py" line="99"/>
        <source>Good. Now type the patient&apos;s name, and the copying begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/frame/welcome.py" line="123"/>
        <source>Copying the sample case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/frame/welcome.py" line="133"/>
        <source>&amp;Name of the patient, as on the ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/frame/welcome.py" line="144"/>
        <source>Put the records of a case in order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/frame/welcome.py" line="146"/>
        <source>This program gathers papers and scans, shows what is missing, and packs them for a doctor.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <location filename="../../src/carenav_desktop/gui/words.py" line="30"/>
        <source>Pathology report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/words.py" line="31"/>
        <source>Biomarker or gene test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/words.py" line="32"/>
        <source>Scan report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/words.py" line="33"/>
        <source>Endoscopy report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/words.py" line="34"/>
        <source>Other test report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/words.py" line="35"/>
        <source>Blood test or other lab report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/words.py" line="36"/>
        <source>Operation report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/words.py" line="37"/>
        <source>Admission note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/words.py" line="38"/>
        <source>Discharge summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/words.py" line="39"/>
        <source>Letter from a doctor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/words.py" line="40"/>
        <source>Treatment summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/words.py" line="41"/>
        <source>Radiotherapy summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/words.py" line="42"/>
        <source>Medication list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/words.py" line="43"/>
        <source>Check-up report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/words.py" line="44"/>
        <source>Treatment plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/words.py" line="45"/>
        <source>Consent form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/words.py" line="46"/>
        <source>Identity document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/words.py" line="47"/>
        <source>Opinion of another doctor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/words.py" line="48"/>
        <source>Translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/words.py" line="49"/>
        <source>Photos of a scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/words.py" line="50"/>
        <source>Something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/words.py" line="53"/>
        <source>Head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/words.py" line="54"/>
        <source>Neck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/words.py" line="55"/>
        <source>Chest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/words.py" line="56"/>
        <source>Breast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/words.py" line="57"/>
        <source>Abdomen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/words.py" line="58"/>
        <source>Pelvis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/words.py" line="59"/>
        <source>Spine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/words.py" line="60"/>
        <source>Arm or leg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/words.py" line="61"/>
        <source>Whole body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/words.py" line="64"/>
        <source>Copied in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/words.py" line="65"/>
        <source>Already here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/words.py" line="66"/>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/words.py" line="67"/>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/words.py" line="70"/>
        <source>CT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/words.py" line="71"/>
        <source>MRI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/words.py" line="72"/>
        <source>PET or PET-CT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/words.py" line="73"/>
        <source>X-ray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/words.py" line="74"/>
        <source>Mammogram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/words.py" line="75"/>
        <source>Ultrasound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/words.py" line="76"/>
        <source>Nuclear medicine scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/words.py" line="77"/>
        <source>Another scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/words.py" line="81"/>
        <source>English</source>
        <extracomment>The languages a paper may be in, by code; a record can name others.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/words.py" line="82"/>
        <source>Chinese (simplified)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/words.py" line="83"/>
        <source>Chinese (traditional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/words.py" line="84"/>
        <source>Spanish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/words.py" line="85"/>
        <source>French</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/words.py" line="86"/>
        <source>German</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/words.py" line="87"/>
        <source>Portuguese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/words.py" line="88"/>
        <source>Russian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/words.py" line="89"/>
        <source>Japanese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/words.py" line="90"/>
        <source>Korean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/words.py" line="91"/>
        <source>Arabic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/words.py" line="92"/>
        <source>Hindi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/words.py" line="102"/>
        <source>Not sorted yet</source>
        <extracomment>Patterns of QLocale: a day, a month. Chinese writes its dates in one way only.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Workplace</name>
    <message>
        <location filename="../../src/carenav_desktop/gui/frame/workplace.py" line="34"/>
        <source>&amp;Records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/frame/workplace.py" line="35"/>
        <source>&amp;Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/frame/workplace.py" line="36"/>
        <source>&amp;Packet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/frame/workplace.py" line="83"/>
        <source>1 paper to sort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/carenav_desktop/gui/frame/workplace.py" line="83"/>
        <source>{n} papers to sort</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
