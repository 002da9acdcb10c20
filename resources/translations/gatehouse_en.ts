<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Gatehouse::Ui::ApplyBar</name>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::AttemptFacts</name>
    <message numerus="yes">
        <source>%n of this network in this second. This was the first of them.</source>
        <translation>
            <numerusform>%n of this network in this second. This was the first of them.</numerusform>
            <numerusform>%n of this network in this second. This was the first of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::BackupDialog</name>
    <message numerus="yes">
        <source>%n more characters are needed.</source>
        <translation>
            <numerusform>%n more character is needed.</numerusform>
            <numerusform>%n more characters are needed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::BulkBar</name>
    <message numerus="yes">
        <source>%n clients selected</source>
        <translation>
            <numerusform>%n client selected</numerusform>
            <numerusform>%n clients selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::ChoreList</name>
    <message numerus="yes">
        <source>%n things to do</source>
        <translation>
            <numerusform>%n thing to do</numerusform>
            <numerusform>%n things to do</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::ChoreText</name>
    <message numerus="yes">
        <source>%1: %n failed attempts in 24 hours</source>
        <translation>
            <numerusform>%1: %n failed attempt in 24 hours</numerusform>
            <numerusform>%1: %n failed attempts in 24 hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: a secret was never used in %n days</source>
        <translation>
            <numerusform>%1: a secret was never used in %n day</numerusform>
            <numerusform>%1: a secret was never used in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: a secret is %n days old</source>
        <translation>
            <numerusform>%1: a secret is %n day old</numerusform>
            <numerusform>%1: a secret is %n days old</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clients may call from any address</source>
        <translation>
            <numerusform>%n client may call from any address</numerusform>
            <numerusform>%n clients may call from any address</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more secrets that end soon</source>
        <translation>
            <numerusform>Show %n more secret that ends soon</numerusform>
            <numerusform>Show %n more secrets that end soon</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more entries that end soon</source>
        <translation>
            <numerusform>Show %n more entry that ends soon</numerusform>
            <numerusform>Show %n more entries that end soon</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more clients that fail</source>
        <translation>
            <numerusform>Show %n more client that fails</numerusform>
            <numerusform>Show %n more clients that fail</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more wide entries</source>
        <translation>
            <numerusform>Show %n more wide entry</numerusform>
            <numerusform>Show %n more wide entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more unused secrets</source>
        <translation>
            <numerusform>Show %n more unused secret</numerusform>
            <numerusform>Show %n more unused secrets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more old secrets</source>
        <translation>
            <numerusform>Show %n more old secret</numerusform>
            <numerusform>Show %n more old secrets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::ClientActions</name>
    <message numerus="yes">
        <source>%1 may log in %n time(s) a minute now.</source>
        <translation>
            <numerusform>%1 may log in once a minute now.</numerusform>
            <numerusform>%1 may log in %n times a minute now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clients are active and may log in.</source>
        <translation>
            <numerusform>%n client is active and may log in.</numerusform>
            <numerusform>%n clients are active and may log in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clients are suspended. Tokens they have run on until they expire.</source>
        <translation>
            <numerusform>%n client is suspended. Tokens it has run on until they expire.</numerusform>
            <numerusform>%n clients are suspended. Tokens they have run on until they expire.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clients are disabled. All their tokens have ended.</source>
        <translation>
            <numerusform>%n client is disabled. All its tokens have ended.</numerusform>
            <numerusform>%n clients are disabled. All their tokens have ended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clients have the status they had before.</source>
        <translation>
            <numerusform>%n client has the status it had before.</numerusform>
            <numerusform>%n clients have the status they had before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All tokens of %n clients are revoked.</source>
        <translation>
            <numerusform>All tokens of %n client are revoked.</numerusform>
            <numerusform>All tokens of %n clients are revoked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::ImportModel</name>
    <message numerus="yes">
        <source>%n address ranges</source>
        <translation>
            <numerusform>%n address range</numerusform>
            <numerusform>%n address ranges</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::NoticeRules</name>
    <message numerus="yes">
        <source>%n logins failed within a minute, the last one from %1.</source>
        <translation>
            <numerusform>%n login failed within a minute, the last one from %1.</numerusform>
            <numerusform>%n logins failed within a minute, the last one from %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::SaveAdvice</name>
    <message numerus="yes">
        <source>%Ln logins</source>
        <translation>
            <numerusform>%Ln login</numerusform>
            <numerusform>%Ln logins</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln addresses</source>
        <translation>
            <numerusform>%Ln address</numerusform>
            <numerusform>%Ln addresses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::SettingText</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::SettingsPage</name>
    <message numerus="yes">
        <source>%n settings applied</source>
        <translation>
            <numerusform>%n setting applied</numerusform>
            <numerusform>%n settings applied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::SigningKeysPanel</name>
    <message numerus="yes">
        <source>Every %n days</source>
        <translation>
            <numerusform>Every day</numerusform>
            <numerusform>Every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A new key takes over every %n days.</source>
        <translation>
            <numerusform>A new key takes over every day.</numerusform>
            <numerusform>A new key takes over every %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::TroubleBanners</name>
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
</context>
<context>
    <name>Gatehouse::Ui::VerifyStrip</name>
    <message numerus="yes">
        <source>And %n more: “gatehouse journal verify” names them.</source>
        <translation>
            <numerusform>And %n more: “gatehouse journal verify” names it.</numerusform>
            <numerusform>And %n more: “gatehouse journal verify” names them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::WaitingPanel</name>
    <message numerus="yes">
        <source>%n failed logins with this key from there; the wait began %1.</source>
        <translation>
            <numerusform>%n failed login with this key from there; the wait began %1.</numerusform>
            <numerusform>%n failed logins with this key from there; the wait began %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed logins from there, whatever the key; the wait began %1.</source>
        <translation>
            <numerusform>%n failed login from there, whatever the key; the wait began %1.</numerusform>
            <numerusform>%n failed logins from there, whatever the key; the wait began %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have to wait</source>
        <translation>
            <numerusform>%n has to wait</numerusform>
            <numerusform>%n have to wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more, who wait less long.</source>
        <translation>
            <numerusform>And %n more, who waits less long.</numerusform>
            <numerusform>And %n more, who wait less long.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::WhitelistPasteDialog</name>
    <message numerus="yes">
        <source>%Ln added</source>
        <translation>
            <numerusform>%Ln added</numerusform>
            <numerusform>%Ln added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to add</source>
        <translation>
            <numerusform>%Ln to add</numerusform>
            <numerusform>%Ln to add</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln duplicates left out</source>
        <translation>
            <numerusform>%Ln duplicate left out</numerusform>
            <numerusform>%Ln duplicates left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to mend</source>
        <translation>
            <numerusform>%Ln to mend</numerusform>
            <numerusform>%Ln to mend</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Correct %Ln ranges</source>
        <translation>
            <numerusform>Correct %Ln range</numerusform>
            <numerusform>Correct %Ln ranges</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln entries</source>
        <translation>
            <numerusform>Add %Ln entry</numerusform>
            <numerusform>Add %Ln entries</numerusform>
        </translation>
    </message>
</context>
</TS>
