<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AccountDialog</name>
    <message numerus="yes">
        <source>%n folder(s) found. Tick those that hold customers&apos; mail.</source>
        <translation>
            <numerusform>%n folder found. Tick it where it holds customers&apos; mail.</numerusform>
            <numerusform>%n folders found. Tick those that hold customers&apos; mail.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AlertStrip</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AlertTray</name>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>%n alert</numerusform>
            <numerusform>%n alerts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AttachmentChips</name>
    <message numerus="yes">
        <source>%n attachment(s)</source>
        <translation>
            <numerusform>%n attachment</numerusform>
            <numerusform>%n attachments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <translation>
            <numerusform>%n d</numerusform>
            <numerusform>%n d</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Outbox: %n</source>
        <translation>
            <numerusform>Outbox: %n</numerusform>
            <numerusform>Outbox: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Outbox: %n need(s) a decision</source>
        <translation>
            <numerusform>Outbox: %n needs a decision</numerusform>
            <numerusform>Outbox: %n need a decision</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Urgent: %n more from %1 so far</source>
        <translation>
            <numerusform>Urgent: %n more from %1 so far</numerusform>
            <numerusform>Urgent: %n more from %1 so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) will come back from snooze: G then S shows them.</source>
        <translation>
            <numerusform>%n ticket will come back from snooze: G then S shows it.</numerusform>
            <numerusform>%n tickets will come back from snooze: G then S shows them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n ticket(s)</source>
        <translation>
            <numerusform>%1: %n ticket</numerusform>
            <numerusform>%1: %n tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merged %n ticket(s)</source>
        <translation>
            <numerusform>Merged %n ticket</numerusform>
            <numerusform>Merged %n tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GapList</name>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MailCard</name>
    <message numerus="yes">
        <source>Show remote images (%n blocked)</source>
        <translation>
            <numerusform>Show remote images (%n blocked)</numerusform>
            <numerusform>Show remote images (%n blocked)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MailHeading</name>
    <message numerus="yes">
        <source>+%n copy/copies</source>
        <translation>
            <numerusform>+%n copy</numerusform>
            <numerusform>+%n copies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RailModel</name>
    <message numerus="yes">
        <source>{view}, %n ticket(s)</source>
        <translation>
            <numerusform>{view}, %n ticket</numerusform>
            <numerusform>{view}, %n tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RepeatedHint</name>
    <message numerus="yes">
        <source>You have written this %n times, last: %1.</source>
        <translation>
            <numerusform>You have written this %n time, last: %1.</numerusform>
            <numerusform>You have written this %n times, last: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThreadPage</name>
    <message numerus="yes">
        <source>Show %n earlier</source>
        <translation>
            <numerusform>Show %n earlier</numerusform>
            <numerusform>Show %n earlier</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TicketPane</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
</TS>
