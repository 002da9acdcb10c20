<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>Gatehouse::Admin::TokenSentences</name>
    <message>
        <source>client %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three parts, soundly encoded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names algorithm, type and key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A refresh token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An access token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key %1 is one of ours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, as the key&apos;s record says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made with that key; nothing was changed since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says all that a token of ours says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issued by %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issued %1 ago.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good for another %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is %1&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client is suspended; its access tokens run on until they expire.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client is active.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not revoked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its type is %1, which is no token of ours: at+jwt or rt+jwt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a refresh token, which is never good as an access token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is an access token, which is never good as a refresh token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no token: it must be three parts of base64url with dots between them, 16 KiB at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header asks for extensions (crit), which is refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header is not a JSON object that names algorithm, type and key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key of ours in use is called %1: it has retired, or the token is from elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It asks for %1, but its key is for %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature does not fit: the token was changed, or made by someone else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it says is not what a token of ours says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issued by %1, not by %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made for %1, not for %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issued %1 in the future.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired %1 ago.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no client %1 any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is suspended and gets no new tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is disabled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client&apos;s tokens were revoked after this one was issued.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is no token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its header is unsound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its key is not in use here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong algorithm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the signature does not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its claims are unsound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another issuer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made for another audience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>issued in the future</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expired %1 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its client is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its client is suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its client is disabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>revoked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not good: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good refresh token of %1, %2 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good access token of %1, %2 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revocation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::AddressTest</name>
    <message>
        <source>The list is empty, so any address may call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 decides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only %1 fits, and it has expired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No entry fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every entry has expired, so no one gets in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address to test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type an address to test it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would this address get in?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not an address yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gets in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until you save, it is refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until you save, it gets in.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::AnswerPanel</name>
    <message>
        <source>the answer&apos;s body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the answer&apos;s headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>duration, size</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspect the access token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspect the refresh token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a client, enter its secret and send: the answer appears here, exactly as a client gets it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::AnswerText</name>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::Answers</name>
    <message>
        <source>Allow %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow %1 for a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activate the client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate the secret…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only this client&apos;s attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the row</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::ApiCall</name>
    <message>
        <source>Login</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::AppearanceSection</name>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark. Default: as the system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In force at the next start. Default: as the system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay in the tray when the window is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server goes on meanwhile. Default: off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desktop has no tray. Default: off.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::ApplyBar</name>
    <message>
        <source>Applying…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 change</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to “%1”, which cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::AttemptActions</name>
    <message>
        <source>%1 is active already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After an attempt on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no whitelist any more: any address may call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lets %2 in already, by its entry %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lets %2 in for a day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lets %2 in from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry %1 of %2 holds again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::AttemptFacts</name>
    <message>
        <source>Client %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · id %2</source>
        <comment>a client&apos;s name and id</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::AttemptsModel</name>
    <message>
        <source>Client %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Through %1
%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local time, %1. A time&apos;s tooltip has it in UTC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::AttemptsPage</name>
    <message>
        <source>Attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search key, address, agent or request id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop or resume following (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause following</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show why an attempt was answered so (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show why beside the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the attempts shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause or resume following</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jump to the newest attempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as JSON Lines…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 shown</source>
        <comment>state, number of attempts</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · %1 came too fast to show and are on record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No attempts yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every login appears here the moment it is answered. Try one with a client&apos;s key and secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No attempt on record fits this filter. New ones that do will appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standing still while scrolled up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server not running</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::BulkBar</name>
    <message>
        <source>Selected clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select none (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n clients selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::ChartText</name>
    <message>
        <source>the last hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the last 24 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No attempts in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 attempts in %2. %3. Busiest: %4, with %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::ChecksModel</name>
    <message>
        <source>passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>check: state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::Chip</name>
    <message>
        <source>Change this filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this filter (Delete)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the filter: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::ChoreList</name>
    <message>
        <source>Things to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n things to do</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No secret or whitelist needs a look.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::ChoreText</name>
    <message>
        <source>%1: the last secret ends %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: an old secret ends %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the whitelist entry %2 ends %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %n failed attempts in 24 hours</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1: the whitelist admits all of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: a secret was never used in %n days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: a secret is %n days old</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 may call from any address</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n clients may call from any address</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>From then on the client cannot log in. Rotate it before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make sure that the client uses the new one by then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls from there are refused from then on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most of them: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrow it to the addresses that call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand it over again, or delete the client.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate it; the old one may run on for a while.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its whitelist is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their whitelists are empty; %1 is the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whitelist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Show %n more secrets that end soon</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more entries that end soon</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more clients that fail</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more wide entries</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more unused secrets</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more old secrets</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::ClaimsModel</name>
    <message>
        <source>Member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::ClientActions</name>
    <message>
        <source>%1 is active and may log in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is suspended. Tokens it has run on until they expire.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is disabled. All its tokens have ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n clients are active and may log in.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clients are suspended. Tokens they have run on until they expire.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clients are disabled. All their tokens have ended.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clients have the status they had before.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>All tokens of %1 are revoked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>All tokens of %n clients are revoked.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is now called %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note on %1 is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret %1 of %2 is retired: it logs no one in any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::ClientAttemptsModel</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::ClientAttemptsPanel</name>
    <message>
        <source>The newest attempts of this client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all in Attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No attempts yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this client sends to the server appears here at once.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::ClientCommands</name>
    <message>
        <source>Copy the API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate the secret…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoke tokens…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the API keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::ClientDetailPanel</name>
    <message>
        <source>Back to the clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the clients (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whitelist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whitelist (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::ClientPicker</name>
    <message>
        <source>Search a client by name, id or key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients that fit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::ClientPopup</name>
    <message>
        <source>Attempts of one client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search id, name, key or note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · id %2</source>
        <comment>a client&apos;s name and id</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No client matches. Search for another part of its name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::ClientTransfer</name>
    <message>
        <source>Import clients…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the clients listed…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another import or export is under way. Wait for it to end, or cancel it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files of clients (*.csv *.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import done: %1 clients added, %2 changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import cancelled after %1 clients added, %2 changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV files (*.csv);;JSON files (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 clients are in %2, without their secrets.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::ClientsFooter</name>
    <message>
        <source>1 client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>7 of 100 clients</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::ClientsModel</name>
    <message>
        <source>ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whitelist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last success</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked up for the rows on screen only, so there is no order by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The addresses it may call from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it last got a token, and from which address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed attempts in the last 24 hours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last 24 hours, one bar each: successes stand, failures hang.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The age of its newest secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to put the clients in this order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest secret made:
%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1
%2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::ClientsPage</name>
    <message>
        <source>Clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search id, name, key, note or address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All statuses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New client (Ctrl+N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import and export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No client matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing fits this search and status.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select one client to delete it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::ClientsTable</name>
    <message>
        <source>Clients</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::CodeBox</name>
    <message>
        <source>Copy %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command or client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a command, or a client&apos;s name, key or id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::CopyButton</name>
    <message>
        <source>Copied. The clipboard forgets it in a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::DataSection</name>
    <message>
        <source>Data and version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients, secrets, settings and the record of every login.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gatehouse %1, Qt %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readable by you alone. Back it up whole, its master.key included: without it no secret can be checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not to be had</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::DeleteClientDialog</name>
    <message>
        <source>Delete client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its secrets and its whitelist go with it, and all its tokens end at once. The attempts on record stay. This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the name to confirm: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the client to delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::DraftRow</name>
    <message>
        <source>%1 Default: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset to default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset “%1” to its default</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::EntryDialog</name>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whitelist entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on the entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optional: whose addresses these are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry never expires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry expires at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moment of expiry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This moment has passed. Choose one that is ahead, or remove the entry.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::ExchangesModel</name>
    <message>
        <source>No answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::ExpiryBox</name>
    <message>
        <source>Expiry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never expires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For 1 hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For 1 day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For 90 days</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::ExportFlow</name>
    <message>
        <source>Export the attempts shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON Lines files (*.jsonl)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts written to %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export was cancelled. No file was written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::FailingModel</name>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client or key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mostly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failures</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::FailingPanel</name>
    <message>
        <source>Failing addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failing keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double click, or Enter, shows the attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No failures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody was refused in %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::FilterBar</name>
    <message>
        <source>Add filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by outcome…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by client…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by address or network…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by time…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <comment>between outcomes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contains “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::FilterChoice</name>
    <message>
        <source>Last hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last %1 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last %1 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last %1 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a time like 2026-11-24 13:00, a day like 2026-11-24, or 13:00 for today.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::FilterPopup</name>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply the filter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::FirstRun</name>
    <message>
        <source>A client is someone who may log in: a service, a partner, a device. Name the first one and press Enter; you get its key, its secret and a command to try them with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand out the first access</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::GeneralPanel</name>
    <message>
        <source>Copy the API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it log in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shut it out for now; tokens it has run on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shut it out for good; its tokens end at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoke tokens…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End all tokens it has; it may log in again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client %1 · created %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::GroupNames</name>
    <message>
        <source>Success</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused credentials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throttled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invalid request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::HandoverCard</name>
    <message>
        <source>Hand over to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret is the one you chose; it is kept as a hash and never shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret is shown this once and kept only as a hash. Save it now; if it is lost, rotate it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have saved it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the API secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programs that log in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your_api_secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 program</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::HandoverDialog</name>
    <message>
        <source>New secret</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::ImportDialog</name>
    <message>
        <source>Import clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the import will do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import 1 client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import %1 clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to import in this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 new · %2 changed · %3 unchanged · %4 left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::ImportModel</name>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name: %1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status: %1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note removed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note: %1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removes %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any address may call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 address range</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n address ranges</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>with its own secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a secret is made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::ImportRefusedDialog</name>
    <message>
        <source>Import clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be imported</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::ImportResultDialog</name>
    <message>
        <source>Import clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients added: %1, changed: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have saved them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These secrets are shown this once and kept nowhere. Save them, or hand them over now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys and secrets just made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines that could not be imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save keys and secrets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved to %1. Only you may read that file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::IssuedModel</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::KeysModel</name>
    <message>
        <source>%1 (%2)</source>
        <comment>moment (age)</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verifying only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until it is rotated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signs all new tokens, and verifies them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signs nothing any more. What it signed is good until it expires.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything it signed has expired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verifies until</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::KeysPage</name>
    <message>
        <source>Keys &amp; tokens</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::LegendButton</name>
    <message>
        <source>%1
Click to hide or show</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::LimitSpecs</name>
    <message>
        <source>Request head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most that a request line and its header fields may take together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Header fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many header fields a request may have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most that a body may take. A login has less than 1 KiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time for the head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a request&apos;s first byte to the end of its head.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time for the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a request&apos;s first byte to the end of its body.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Idle connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long a connection may stay open without a request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unread answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long an answer may wait for a client that does not read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long requests under way may take when the server stops.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many may be open at the same time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections per address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many of them from one IPv4 address, or one IPv6 /64 network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It must not be shorter than the time for the head, which is part of it. Choose more here, or less there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It must not be more than all connections together. Choose less here, or more connections.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::LimitsSection</name>
    <message>
        <source>Limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much a stranger may ask of the server. What goes beyond is refused and its connection closed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::ListStack</name>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::LiveTable</name>
    <message>
        <source>Attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jump to the newest attempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::MachineSource</name>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the server listens: 127.0.0.1 for programs on this machine, 0.0.0.0 for all networks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The port of that address; 0 takes a free one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many logins are decided at the same time. One serves tens of thousands a second.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::MainWindow</name>
    <message>
        <source>Gatehouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use port %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the base URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::Moment</name>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 local time
%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 mo</source>
        <comment>months</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 y</source>
        <comment>years</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::Navigation</name>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::NetworkPopup</name>
    <message>
        <source>From an address or network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address or network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>203.0.113.7 or 10.0.0.0/8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::NewClientDialog</name>
    <message>
        <source>New client</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::NewClientForm</name>
    <message>
        <source>Correct it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example: Billing service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optional: who asked for it, what it is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses that may log in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>203.0.113.7, 10.20.0.0/16; empty for any address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the corrected addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses, optional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::NoticeRules</name>
    <message>
        <source>Many failed logins</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n logins failed within a minute, the last one from %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>An address has to wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed too often and is held up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A secret ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A whitelist entry ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 logged in from %2 for the first time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::NotificationsSection</name>
    <message>
        <source>Notifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logins from new addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A client logs in from an address it never used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Many failed logins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logins fail again and again within a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held-up callers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody has failed so often that their next logins have to wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secrets and addresses that end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A secret or a whitelist entry ends within a day.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::OutcomeLook</name>
    <message>
        <source>Success</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invalid request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address not allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throttled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invalid token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh reused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::OutcomePopup</name>
    <message>
        <source>Outcomes to show</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last 24 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>30 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Successes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>99 % within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the last hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the last 24 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the newest %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the newest %1 failures in %2; there were more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over ten seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once clients log in, how many do, how many fail and why is to be seen here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try a login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a client</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::PolicySource</name>
    <message>
        <source>Issuer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names you in every token (iss). Programs that check it must know it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names whom a token is for (aud). Programs that check it must know it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long an access token is good for. A suspended client keeps those it has until then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long a client may fetch new tokens without its secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer than an access token: it would end before anybody has a use for it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::RangeCheck</name>
    <message>
        <source>%1 is in the list already.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::RangePaste</name>
    <message>
        <source>%1 is there already.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::RangeRemark</name>
    <message>
        <source>Expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has expired and admits no one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is very wide: %1 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loopback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the machine Gatehouse runs on, and no other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Covered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 already lets these addresses in.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::RefusedModel</name>
    <message>
        <source>The saved list refuses this address too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last login</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::ReplayRunner</name>
    <message>
        <source>The comparison was broken off.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::RequestDraft</name>
    <message>
        <source>“%1” is no header: a name, a colon and a value are needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The body is not JSON (line %1: %2). It is sent as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The body is JSON, but no object. It is sent as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No header says Content-Type: application/json. It is sent as it is.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::RequestPanel</name>
    <message>
        <source>Show the secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request as it is sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its API secret; forgotten when you leave this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit headers and body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo all edits of the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One header a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No client chosen: an empty API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stands for the secret above.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::RetireSecretDialog</name>
    <message>
        <source>Retire secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retire secret %1 of %2?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was last used %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No login with it is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever still logs in with it is refused at once, as if the secret were wrong. A retired secret never comes back: this cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retire it now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::Retirement</name>
    <message>
        <source>Wait for the first login with the new secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for logins with the new secret…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new secret is in use: %1, the last %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand over the new secret, made %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old secret was never used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old secret was not used since the new one was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then wait until the old secret falls silent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old secret has been silent since its last login, %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old secret was last used %1. It counts as silent after 24 hours without a login while the new one is in use.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::RetirementGuide</name>
    <message>
        <source>Retire the old secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the old secret to the new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change over to the new secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ends by itself: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::RevokeTokensDialog</name>
    <message>
        <source>Revoke tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoke all tokens of %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoke all tokens of %1 clients?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every token it holds is refused from now on, refresh tokens too. It may log in again at once with its key and secret. This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every token they hold is refused from now on, refresh tokens too. They may log in again at once with their keys and secrets. This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every access and refresh token of this client is dead at once, and cannot be brought back. The client may log in again with its secret; to shut it out, suspend it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoke its tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoke all tokens of a client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No client chosen yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::RotateKeyDialog</name>
    <message>
        <source>Rotate the signing key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate the signing key?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New logins are signed by a new key at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens that are out there stay good until they expire; the old key goes on verifying them, and retires by itself after the last one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is logged out, and no client has to do anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::RotateSecretDialog</name>
    <message>
        <source>Rotate secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new secret is made and shown once. Until the old one ends, both log in, so the client can change over in its own time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two secrets log in already, and there can be no third: the new one ends both. To change over gently, retire the older one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate the secret of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old secret ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old secrets end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at once (it may have leaked)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in 1 hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in 24 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old secret ends %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new secret</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::SaveAdvice</name>
    <message>
        <source>Would have refused %1 from %2 in the last 30 days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The saved list refuses them too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The saved list refuses %1 of them too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No login in the last 30 days to compare with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Admits the one login of the last 30 days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Admits all %1 of the last 30 days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list becomes empty: any address may then log in as this client.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and admit any address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing with the logins of the last 30 days…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save without waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every entry has expired: no address gets in any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and refuse everyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 login</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln logins</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 address</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln addresses</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::SecretsModel</name>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::SecretsPanel</name>
    <message>
        <source>Rotate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retire…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate the secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retire the selected secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate makes a second secret; the old one stays good as long as you choose.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::ServerLine</name>
    <message>
        <source>Server stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server not running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the base URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the server</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::ServerSection</name>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started with --listen %1, which is in force in place of the address and port below until you change them or start anew.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::SettingText</name>
    <message>
        <source>1 day</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 second</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A length of time is needed. Write a whole number and a unit, like 90s, 30m, 24h or 7d.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a length of time. Write a whole number and a unit, like 90s, 30m, 24h or 7d.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is too short. Choose at least %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is too long. Choose at most %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A size is needed. Write a number of bytes, or like 16 KiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a size. Write a number of bytes, or like 16 KiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is too large. Choose at most %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is too small. Choose at least %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 KiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number from %1 to %2 is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a whole number. Write one from %2 to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is too few. Choose at least %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is too many. Choose at most %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It must not be empty: tokens name it. Write a word, or the address of your service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It must not be longer than %1 characters. Shorten it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An address is needed: 127.0.0.1 for this machine only, 0.0.0.0 for all networks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not an IP address. Write 127.0.0.1 for this machine only, 0.0.0.0 for all networks, or one of this machine&apos;s own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this machine only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every network of this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reachable from other machines without TLS: secrets and tokens can be read on the way. Put a proxy that speaks TLS before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A port is a whole number from 0 to 65535. Choose one from 1024 up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a free port at each start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ports below 1024 need a privilege (CAP_NET_BIND_SERVICE).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::SettingsPage</name>
    <message>
        <source>Search settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No setting says that. Search for other words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply the changed settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back what is changed and not applied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 setting applied</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n settings applied</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::SigningKeysPanel</name>
    <message>
        <source>Rotate the signing key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate now…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate the signing key now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate automatically</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often a new key takes over by itself, as long as a server runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No signing key yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first one is made when the server starts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Every %n days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The first signing key is made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new key signs from now on. Old tokens stay good until they expire.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys are rotated only when you say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>A new key takes over every %n days.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::Sparkline</name>
    <message>
        <source>No attempts since %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since %1: %2 succeeded, %3 failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most in one hour: %1, from %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::StatTile</name>
    <message>
        <source>%1: %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::StatusLook</name>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::StepList</name>
    <message>
        <source>passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not reached</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::TaskStrip</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::TimePopup</name>
    <message>
        <source>Made when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local time, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end is not after the beginning. Choose a later end.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::Toaster</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::TokenPanel</name>
    <message>
        <source>Revoke a client&apos;s tokens…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoke this client&apos;s tokens…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Header and claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoke all tokens of a client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token to check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste an access or refresh token here (eyJ…)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check a token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoke this client&apos;s tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the client %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No token to check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste one above: you see what it says, whether it is good, and if not, which check it fails. It is kept nowhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All tokens of %1 are revoked.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::TokenRows</name>
    <message>
        <source>Access token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No client of this id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token&apos;s own id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generation, now %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family of one login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refreshes before it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::TokensSection</name>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In force from the next login on, for every server on this data. Tokens that are out stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::TrafficChart</name>
    <message>
        <source>Attempts by outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No attempts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::Tray</name>
    <message>
        <source>Open Gatehouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the base URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gatehouse: running at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gatehouse: the server is not running</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::TryoutPage</name>
    <message>
        <source>Send the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as curl with the secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests of this session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent in this session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the request (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as a curl command without the secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret is taken from the environment, $GATEHOUSE_SECRET</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More ways to copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is starting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is not running, so there is nobody to send to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is not running. Start it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied with the secret; the clipboard forgets it in a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied. It takes the secret from $GATEHOUSE_SECRET.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::WhitelistActions</name>
    <message>
        <source>The whitelist of %1 is empty: any address may log in now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whitelist of %1 is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whitelist of %1 is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::WhitelistEntryForm</name>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Many…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address or range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>203.0.113.7 or 10.0.0.0/8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on the entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note, optional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add many entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste or type many entries at once (Ctrl+Shift+V)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the corrected range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than one range: Enter opens them in the editor for many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::WhitelistModel</name>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New, not saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed, not saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes with the next save.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::WhitelistPanel</name>
    <message>
        <source>Whitelist entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit note and expiry of the entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note and expiry (F2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the whitelist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add many whitelist entries…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the whitelist entry…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone else changed the list meanwhile. Your edit now stands on the list as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any address may call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the first entry, and only listed addresses get in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the selected entries back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the selected entries</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::WhitelistPasteDialog</name>
    <message>
        <source>Add many entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses and ranges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong with the lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One a line, or separated by commas or spaces. What follows a range on its line, or a #, becomes its note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln added</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to add</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 duplicate left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln duplicates left out</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to mend</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Correct 1 range</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Correct %Ln ranges</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Add 1 entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln entries</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::WhitelistSaveBar</name>
    <message>
        <source>Which</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparison with past logins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses that would have been refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show which addresses would have been refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with past logins again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Past logins could not be compared: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::Why</name>
    <message>
        <source>Caller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Media type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throttle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whitelist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The caller&apos;s address is not on record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 connected directly, without a trusted proxy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, as the trusted proxy %2 says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client has no whitelist: any address may call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry %1 lets %2 in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client&apos;s whitelist lets %1 in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All tokens of the client have ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token was found good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An access token and a refresh token were issued.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sound request for a known path, within all limits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was sent as application/json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It held what is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It held a username and a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody had to wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is a client&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is that of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret %1 fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token is genuine and still good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client is active.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server could not take the request at that moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing at the path that was asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path does not answer this method. A login is a POST.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its head or its body is larger than the limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It did not arrive whole in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not HTTP as it must be: it could be read in two ways, or it asks for something that is not supported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The username or the password is missing, empty or not a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not a JSON object in UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is stored of the client with this key is damaged and could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No client has the key that was sent. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No client has the key that was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No client has the key %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many secrets that people chose were being checked at that moment. This one was not looked at; the caller may try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password is none of the client&apos;s live secrets. One that was retired or has expired does not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client was suspended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client was disabled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client was not active.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry %1 would let %2 in, but it has expired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every entry of the whitelist has expired, and an expiry never opens a door.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No entry of the client&apos;s whitelist contains %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Content-Type is not application/json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many logins had failed from this network. The caller was told to wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This refresh token had been spent before. Every token from the same login has ended, for one of two holders is a thief.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token is forged, expired, revoked or of another kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server failed while it made the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of “%1…” only its beginning is kept, because it does not look like a key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It begins like a secret: perhaps the two were swapped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether it is a client&apos;s is not on record.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::WhyPane</name>
    <message>
        <source>Why the attempt was answered so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No attempt chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one in the table to see why it was answered as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps and facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the request id</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
