<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>Gatehouse::Admin::TokenSentences</name>
    <message>
        <source>client %1</source>
        <translation>Client %1</translation>
    </message>
    <message>
        <source>Three parts, soundly encoded.</source>
        <translation>Drei Teile, korrekt kodiert.</translation>
    </message>
    <message>
        <source>Names algorithm, type and key.</source>
        <translation>Nennt Algorithmus, Typ und Schlüssel.</translation>
    </message>
    <message>
        <source>A refresh token.</source>
        <translation>Ein Refresh-Token.</translation>
    </message>
    <message>
        <source>An access token.</source>
        <translation>Ein Access-Token.</translation>
    </message>
    <message>
        <source>Key %1 is one of ours.</source>
        <translation>Schlüssel %1 ist einer von unseren.</translation>
    </message>
    <message>
        <source>%1, as the key&apos;s record says.</source>
        <translation>%1, wie zum Schlüssel hinterlegt.</translation>
    </message>
    <message>
        <source>Made with that key; nothing was changed since.</source>
        <translation>Mit diesem Schlüssel erstellt; seither nichts geändert.</translation>
    </message>
    <message>
        <source>Says all that a token of ours says.</source>
        <translation>Enthält alles, was eines unserer Tokens enthält.</translation>
    </message>
    <message>
        <source>Issued by %1.</source>
        <translation>Ausgestellt von %1.</translation>
    </message>
    <message>
        <source>Made for %1.</source>
        <translation>Bestimmt für %1.</translation>
    </message>
    <message>
        <source>Issued %1 ago.</source>
        <translation>Vor %1 ausgestellt.</translation>
    </message>
    <message>
        <source>Good for another %1.</source>
        <translation>Noch %1 gültig.</translation>
    </message>
    <message>
        <source>It is %1&apos;s.</source>
        <translation>Es gehört %1.</translation>
    </message>
    <message>
        <source>The client is suspended; its access tokens run on until they expire.</source>
        <translation>Der Client ist ausgesetzt; seine Access-Tokens gelten weiter, bis sie ablaufen.</translation>
    </message>
    <message>
        <source>The client is active.</source>
        <translation>Der Client ist aktiv.</translation>
    </message>
    <message>
        <source>Not revoked.</source>
        <translation>Nicht widerrufen.</translation>
    </message>
    <message>
        <source>Its type is %1, which is no token of ours: at+jwt or rt+jwt.</source>
        <translation>Der Typ ist %1; unsere Tokens haben at+jwt oder rt+jwt.</translation>
    </message>
    <message>
        <source>It is a refresh token, which is never good as an access token.</source>
        <translation>Es ist ein Refresh-Token und gilt nie als Access-Token.</translation>
    </message>
    <message>
        <source>It is an access token, which is never good as a refresh token.</source>
        <translation>Es ist ein Access-Token und gilt nie als Refresh-Token.</translation>
    </message>
    <message>
        <source>This is no token: it must be three parts of base64url with dots between them, 16 KiB at most.</source>
        <translation>Das ist kein Token: Es muss aus drei durch Punkte getrennten base64url-Teilen bestehen, höchstens 16 KiB.</translation>
    </message>
    <message>
        <source>The header asks for extensions (crit), which is refused.</source>
        <translation>Der Header verlangt Erweiterungen (crit); das wird abgelehnt.</translation>
    </message>
    <message>
        <source>The header is not a JSON object that names algorithm, type and key.</source>
        <translation>Der Header ist kein JSON-Objekt, das Algorithmus, Typ und Schlüssel nennt.</translation>
    </message>
    <message>
        <source>No key of ours in use is called %1: it has retired, or the token is from elsewhere.</source>
        <translation>Keiner unserer verwendeten Schlüssel heißt %1: Er wurde stillgelegt, oder das Token stammt von anderswo.</translation>
    </message>
    <message>
        <source>It asks for %1, but its key is for %2.</source>
        <translation>Es verlangt %1, aber sein Schlüssel ist für %2.</translation>
    </message>
    <message>
        <source>The signature does not fit: the token was changed, or made by someone else.</source>
        <translation>Die Signatur passt nicht: Das Token wurde verändert oder von jemand anderem erstellt.</translation>
    </message>
    <message>
        <source>What it says is not what a token of ours says.</source>
        <translation>Der Inhalt entspricht nicht dem unserer Tokens.</translation>
    </message>
    <message>
        <source>Issued by %1, not by %2.</source>
        <translation>Ausgestellt von %1, nicht von %2.</translation>
    </message>
    <message>
        <source>Made for %1, not for %2.</source>
        <translation>Bestimmt für %1, nicht für %2.</translation>
    </message>
    <message>
        <source>Issued %1 in the future.</source>
        <translation>Ausgestellt %1 in der Zukunft.</translation>
    </message>
    <message>
        <source>Expired %1 ago.</source>
        <translation>Vor %1 abgelaufen.</translation>
    </message>
    <message>
        <source>There is no client %1 any more.</source>
        <translation>Den Client %1 gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>%1 is suspended and gets no new tokens.</source>
        <translation>%1 ist ausgesetzt und bekommt keine neuen Tokens.</translation>
    </message>
    <message>
        <source>%1 is disabled.</source>
        <translation>%1 ist deaktiviert.</translation>
    </message>
    <message>
        <source>The client&apos;s tokens were revoked after this one was issued.</source>
        <translation>Die Tokens des Clients wurden widerrufen, nachdem dieses ausgestellt wurde.</translation>
    </message>
    <message>
        <source>it is no token</source>
        <translation>es ist kein Token</translation>
    </message>
    <message>
        <source>its header is unsound</source>
        <translation>sein Header ist fehlerhaft</translation>
    </message>
    <message>
        <source>wrong type</source>
        <translation>falscher Typ</translation>
    </message>
    <message>
        <source>its key is not in use here</source>
        <translation>sein Schlüssel wird hier nicht verwendet</translation>
    </message>
    <message>
        <source>wrong algorithm</source>
        <translation>falscher Algorithmus</translation>
    </message>
    <message>
        <source>the signature does not fit</source>
        <translation>die Signatur passt nicht</translation>
    </message>
    <message>
        <source>its claims are unsound</source>
        <translation>seine Claims sind fehlerhaft</translation>
    </message>
    <message>
        <source>another issuer</source>
        <translation>anderer Aussteller</translation>
    </message>
    <message>
        <source>made for another audience</source>
        <translation>für eine andere Zielgruppe bestimmt</translation>
    </message>
    <message>
        <source>issued in the future</source>
        <translation>in der Zukunft ausgestellt</translation>
    </message>
    <message>
        <source>expired %1 ago</source>
        <translation>vor %1 abgelaufen</translation>
    </message>
    <message>
        <source>its client is gone</source>
        <translation>seinen Client gibt es nicht mehr</translation>
    </message>
    <message>
        <source>its client is suspended</source>
        <translation>sein Client ist ausgesetzt</translation>
    </message>
    <message>
        <source>its client is disabled</source>
        <translation>sein Client ist deaktiviert</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>widerrufen</translation>
    </message>
    <message>
        <source>Not good: %1</source>
        <translation>Ungültig: %1</translation>
    </message>
    <message>
        <source>Good refresh token of %1, %2 left</source>
        <translation>Gültiges Refresh-Token von %1, noch %2</translation>
    </message>
    <message>
        <source>Good access token of %1, %2 left</source>
        <translation>Gültiges Access-Token von %1, noch %2</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algorithmus</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Claims</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Zielgruppe</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Ausgestellt</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Revocation</source>
        <translation>Widerruf</translation>
    </message>
    <message>
        <source>Not reached.</source>
        <translation>Nicht erreicht.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1 d</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::AddressTest</name>
    <message>
        <source>The list is empty, so any address may call.</source>
        <translation>Die Liste ist leer, daher darf jede Adresse zugreifen.</translation>
    </message>
    <message>
        <source>%1 decides.</source>
        <translation>%1 entscheidet.</translation>
    </message>
    <message>
        <source>Only %1 fits, and it has expired.</source>
        <translation>Nur %1 passt und ist abgelaufen.</translation>
    </message>
    <message>
        <source>No entry fits.</source>
        <translation>Kein Eintrag passt.</translation>
    </message>
    <message>
        <source>Every entry has expired, so no one gets in.</source>
        <translation>Alle Einträge sind abgelaufen, daher kommt niemand hinein.</translation>
    </message>
    <message>
        <source>Address to test</source>
        <translation>Zu prüfende Adresse</translation>
    </message>
    <message>
        <source>Type an address to test it</source>
        <translation>Adresse zum Prüfen eingeben</translation>
    </message>
    <message>
        <source>Would this address get in?</source>
        <translation>Käme diese Adresse hinein?</translation>
    </message>
    <message>
        <source>Not an address yet.</source>
        <translation>Noch keine Adresse.</translation>
    </message>
    <message>
        <source>Gets in</source>
        <translation>Zugelassen</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Until you save, it is refused.</source>
        <translation>Bis zum Speichern wird sie abgelehnt.</translation>
    </message>
    <message>
        <source>Until you save, it gets in.</source>
        <translation>Bis zum Speichern wird sie zugelassen.</translation>
    </message>
    <message>
        <source>The whitelist would let it in, but the client is suspended.</source>
        <translation>Die Whitelist würde sie einlassen, aber der Client ist ausgesetzt.</translation>
    </message>
    <message>
        <source>The whitelist would let it in, but the client is disabled.</source>
        <translation>Die Whitelist würde sie einlassen, aber der Client ist deaktiviert.</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::AnswerPanel</name>
    <message>
        <source>the answer&apos;s body</source>
        <translation>Body der Antwort</translation>
    </message>
    <message>
        <source>the answer&apos;s headers</source>
        <translation>Header der Antwort</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>duration, size</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Inspect the access token</source>
        <translation>Access-Token prüfen</translation>
    </message>
    <message>
        <source>Inspect the refresh token</source>
        <translation>Refresh-Token prüfen</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>Noch keine Antwort</translation>
    </message>
    <message>
        <source>Choose a client, enter its secret and send: the answer appears here, exactly as a client gets it.</source>
        <translation>Client wählen, Secret eingeben und senden: Die Antwort erscheint hier genau so, wie ein Client sie bekommt.</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::Answers</name>
    <message>
        <source>Allow %1</source>
        <translation>%1 zulassen</translation>
    </message>
    <message>
        <source>Allow %1 for a day</source>
        <translation>%1 für einen Tag zulassen</translation>
    </message>
    <message>
        <source>Activate the client</source>
        <translation>Client aktivieren</translation>
    </message>
    <message>
        <source>Rotate the secret…</source>
        <translation>Secret erneuern…</translation>
    </message>
    <message>
        <source>Show this client</source>
        <translation>Diesen Client anzeigen</translation>
    </message>
    <message>
        <source>Show only this client&apos;s attempts</source>
        <translation>Nur Versuche dieses Clients anzeigen</translation>
    </message>
    <message>
        <source>Show only %1</source>
        <translation>Nur %1 anzeigen</translation>
    </message>
    <message>
        <source>Copy the row</source>
        <translation>Zeile kopieren</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::ApiCall</name>
    <message>
        <source>Login</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Check an access token</source>
        <translation>Access-Token prüfen</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Erneuern</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>Abmelden</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::AppearanceSection</name>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie im System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light or dark. Default: as the system.</source>
        <translation>Hell oder dunkel. Standard: wie im System.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>In force at the next start. Default: as the system.</source>
        <translation>Gilt ab dem nächsten Start. Standard: wie im System.</translation>
    </message>
    <message>
        <source>Stay in the tray when the window is closed</source>
        <translation>Beim Schließen des Fensters im Infobereich bleiben</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>The server goes on meanwhile. Default: off.</source>
        <translation>Der Server läuft währenddessen weiter. Standard: aus.</translation>
    </message>
    <message>
        <source>This desktop has no tray. Default: off.</source>
        <translation>Dieser Desktop hat keinen Infobereich. Standard: aus.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::ApplyBar</name>
    <message>
        <source>Applying…</source>
        <translation>Wird angewendet…</translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>1 Änderung</translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n Änderung</numerusform>
            <numerusform>%n Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” cannot be used</source>
        <translation>„%1“ ist nicht verwendbar</translation>
    </message>
    <message>
        <source>Go to “%1”, which cannot be used</source>
        <translation>Zu „%1“ (nicht verwendbar) springen</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::AttemptActions</name>
    <message>
        <source>%1 is active already.</source>
        <translation>%1 ist bereits aktiv.</translation>
    </message>
    <message>
        <source>After an attempt on %1</source>
        <translation>Nach einem Anmeldeversuch am %1</translation>
    </message>
    <message>
        <source>%1 has no whitelist any more: any address may call.</source>
        <translation>%1 hat keine Whitelist mehr: Jede Adresse darf zugreifen.</translation>
    </message>
    <message>
        <source>%1 lets %2 in already, by its entry %3.</source>
        <translation>%1 lässt %2 durch den Eintrag %3 bereits zu.</translation>
    </message>
    <message>
        <source>%1 lets %2 in for a day.</source>
        <translation>%1 lässt %2 für einen Tag zu.</translation>
    </message>
    <message>
        <source>%1 lets %2 in from now on.</source>
        <translation>%1 lässt %2 ab jetzt zu.</translation>
    </message>
    <message>
        <source>The entry %1 of %2 holds again.</source>
        <translation>Der Eintrag %1 von %2 gilt wieder.</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::AttemptFacts</name>
    <message>
        <source>Client %1</source>
        <translation>Client %1</translation>
    </message>
    <message>
        <source>%1 · id %2</source>
        <comment>a client&apos;s name and id</comment>
        <translation>%1 · ID %2</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>Ortszeit</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>User agent</source>
        <translation>User-Agent</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>HTTP-Status</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>Anfrage-ID</translation>
    </message>
    <message>
        <source>Forwarded for</source>
        <translation>Weitergeleitet für</translation>
    </message>
    <message numerus="yes">
        <source>%n of this network in this second. This was the first of them.</source>
        <translation>
            <numerusform>%n dieses Netzes in dieser Sekunde. Dies war der erste davon.</numerusform>
            <numerusform>%n dieses Netzes in dieser Sekunde. Dies war der erste davon.</numerusform>
        </translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Wie viele</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::AttemptsModel</name>
    <message>
        <source>Client %1</source>
        <translation>Client %1</translation>
    </message>
    <message>
        <source>Through %1
%2</source>
        <translation>Über %1
%2</translation>
    </message>
    <message>
        <source>Request %1</source>
        <translation>Anfrage %1</translation>
    </message>
    <message>
        <source>Local time, %1. A time&apos;s tooltip has it in UTC.</source>
        <translation>Ortszeit, %1. Der Tooltip einer Zeit zeigt sie in UTC.</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>Ortszeit</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::AttemptsPage</name>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Search key, address, agent or request id</source>
        <translation>Schlüssel, Adresse, Agent oder Anfrage-ID suchen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Stop or resume following (Space)</source>
        <translation>Mitlaufen anhalten oder fortsetzen (Leertaste)</translation>
    </message>
    <message>
        <source>Pause following</source>
        <translation>Mitlaufen anhalten</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Show why an attempt was answered so (Enter)</source>
        <translation>Zeigen, warum ein Anmeldeversuch so beantwortet wurde (Eingabetaste)</translation>
    </message>
    <message>
        <source>Show why beside the table</source>
        <translation>„Warum“ neben der Tabelle anzeigen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export the attempts shown</source>
        <translation>Angezeigte Versuche exportieren</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause or resume following</source>
        <translation>Mitlaufen anhalten oder fortsetzen</translation>
    </message>
    <message>
        <source>Show or hide why</source>
        <translation>„Warum“ ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Jump to the newest attempt</source>
        <translation>Zum neuesten Versuch springen</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>Als CSV exportieren…</translation>
    </message>
    <message>
        <source>Export as JSON Lines…</source>
        <translation>Als JSON Lines exportieren…</translation>
    </message>
    <message>
        <source>%1 · %2 shown</source>
        <comment>state, number of attempts</comment>
        <translation>%1 · %2 angezeigt</translation>
    </message>
    <message>
        <source> · %1 came too fast to show and are on record</source>
        <translation> · %1 kamen zu schnell für die Anzeige und sind aufgezeichnet</translation>
    </message>
    <message>
        <source>No attempts yet</source>
        <translation>Noch keine Versuche</translation>
    </message>
    <message>
        <source>Every login appears here the moment it is answered. Try one with a client&apos;s key and secret.</source>
        <translation>Jede Anmeldung erscheint hier, sobald sie beantwortet ist. Probieren Sie es mit Schlüssel und Secret eines Clients aus.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>No attempt on record fits this filter. New ones that do will appear here.</source>
        <translation>Kein aufgezeichneter Anmeldeversuch passt zu diesem Filter. Neue passende erscheinen hier.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Standing still while scrolled up</source>
        <translation>Steht still, solange hochgescrollt</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Server starting</source>
        <translation>Server startet</translation>
    </message>
    <message>
        <source>Server stopping</source>
        <translation>Server wird gestoppt</translation>
    </message>
    <message>
        <source>Server stopped</source>
        <translation>Server gestoppt</translation>
    </message>
    <message>
        <source>Server not running</source>
        <translation>Server läuft nicht</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::BackupDialog</name>
    <message>
        <source>There is no folder %1. Choose one that is there.</source>
        <translation>Den Ordner %1 gibt es nicht. Wählen Sie einen, der vorhanden ist.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Dieselbe noch einmal</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>How far the backup is</source>
        <translation>Wie weit die Sicherung ist</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Choose the file of the backup</source>
        <translation>Die Datei der Sicherung wählen</translation>
    </message>
    <message>
        <source>Back up everything</source>
        <translation>Alles sichern</translation>
    </message>
    <message>
        <source>One file with all that is needed to start elsewhere: clients, secrets, keys, the record and the settings of this machine. The server goes on meanwhile.</source>
        <translation>Eine Datei mit allem, was ein Neustart anderswo braucht: Clients, Geheimnisse, Schlüssel, die Aufzeichnung und die Einstellungen dieses Rechners. Der Server läuft dabei weiter.</translation>
    </message>
    <message>
        <source>It seals the file. Without it nobody opens the backup, you neither: keep it apart from the file.</source>
        <translation>Sie versiegelt die Datei. Ohne sie öffnet niemand die Sicherung, auch Sie nicht: Bewahren Sie sie getrennt von der Datei auf.</translation>
    </message>
    <message>
        <source>The command that restores it</source>
        <translation>Der Befehl, der sie wiederherstellt</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Den Befehl kopieren</translation>
    </message>
    <message>
        <source>The backup is written</source>
        <translation>Die Sicherung ist geschrieben</translation>
    </message>
    <message>
        <source>It is restored into an empty folder, on this machine or another, by this command:</source>
        <translation>Wiederhergestellt wird sie in einen leeren Ordner, auf diesem oder einem anderen Rechner, mit diesem Befehl:</translation>
    </message>
    <message>
        <source>File of the backup</source>
        <translation>Datei der Sicherung</translation>
    </message>
    <message>
        <source>%1 characters or more. Four words that do not belong together are a good one.</source>
        <translation>%1 Zeichen oder mehr. Vier Wörter, die nicht zusammengehören, sind eine gute.</translation>
    </message>
    <message numerus="yes">
        <source>%n more characters are needed.</source>
        <translation>
            <numerusform>%n Zeichen fehlt noch.</numerusform>
            <numerusform>%n Zeichen fehlen noch.</numerusform>
        </translation>
    </message>
    <message>
        <source>These are two different passphrases.</source>
        <translation>Das sind zwei verschiedene Passphrasen.</translation>
    </message>
    <message>
        <source>%1: %2, clients: %3.</source>
        <translation>%1: %2, Clients: %3.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::BulkBar</name>
    <message>
        <source>Selected clients</source>
        <translation>Ausgewählte Clients</translation>
    </message>
    <message>
        <source>Select none</source>
        <translation>Auswahl aufheben</translation>
    </message>
    <message>
        <source>Select none (Esc)</source>
        <translation>Auswahl aufheben (Esc)</translation>
    </message>
    <message numerus="yes">
        <source>%n clients selected</source>
        <translation>
            <numerusform>%n Client ausgewählt</numerusform>
            <numerusform>%n Clients ausgewählt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::ChartText</name>
    <message>
        <source>the last hour</source>
        <translation>der letzten Stunde</translation>
    </message>
    <message>
        <source>the last 24 hours</source>
        <translation>den letzten 24 Stunden</translation>
    </message>
    <message>
        <source>the last 30 days</source>
        <translation>den letzten 30 Tagen</translation>
    </message>
    <message>
        <source>No attempts in %1.</source>
        <translation>Keine Anmeldeversuche in %1.</translation>
    </message>
    <message>
        <source>%1 attempts in %2. %3. Busiest: %4, with %5.</source>
        <translation>%1 Anmeldeversuche in %2. %3. Höchstwert: %4 mit %5.</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <comment>a date</comment>
        <translation>dddd, d. MMMM</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::ChecksModel</name>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>check: state</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Befund</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::Chip</name>
    <message>
        <source>Change this filter</source>
        <translation>Diesen Filter ändern</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Filter: %1</translation>
    </message>
    <message>
        <source>Remove this filter (Delete)</source>
        <translation>Diesen Filter entfernen (Entf)</translation>
    </message>
    <message>
        <source>Remove the filter: %1</source>
        <translation>Filter entfernen: %1</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::ChoreList</name>
    <message>
        <source>Things to do</source>
        <translation>Zu erledigen</translation>
    </message>
    <message numerus="yes">
        <source>%n things to do</source>
        <translation>
            <numerusform>%n Aufgabe zu erledigen</numerusform>
            <numerusform>%n Aufgaben zu erledigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Nichts zu erledigen</translation>
    </message>
    <message>
        <source>No secret or whitelist needs a look.</source>
        <translation>Kein Secret und keine Whitelist muss geprüft werden.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::ChoreText</name>
    <message>
        <source>%1: the last secret ends %2</source>
        <translation>%1: Das letzte Secret endet %2</translation>
    </message>
    <message>
        <source>%1: an old secret ends %2</source>
        <translation>%1: Ein altes Secret endet %2</translation>
    </message>
    <message>
        <source>%1: the whitelist entry %2 ends %3</source>
        <translation>%1: Der Whitelist-Eintrag %2 endet %3</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n failed attempts in 24 hours</source>
        <translation>
            <numerusform>%1: %n fehlgeschlagener Anmeldeversuch in 24 Stunden</numerusform>
            <numerusform>%1: %n fehlgeschlagene Anmeldeversuche in 24 Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: the whitelist admits all of %2</source>
        <translation>%1: Die Whitelist lässt ganz %2 zu</translation>
    </message>
    <message numerus="yes">
        <source>%1: a secret was never used in %n days</source>
        <translation>
            <numerusform>%1: Ein Secret wurde %n Tag lang nie benutzt</numerusform>
            <numerusform>%1: Ein Secret wurde %n Tage lang nie benutzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: a secret is %n days old</source>
        <translation>
            <numerusform>%1: Ein Secret ist %n Tag alt</numerusform>
            <numerusform>%1: Ein Secret ist %n Tage alt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 may call from any address</source>
        <translation>%1 darf von jeder Adresse aus zugreifen</translation>
    </message>
    <message numerus="yes">
        <source>%n clients may call from any address</source>
        <translation>
            <numerusform>%n Client darf von jeder Adresse aus zugreifen</numerusform>
            <numerusform>%n Clients dürfen von jeder Adresse aus zugreifen</numerusform>
        </translation>
    </message>
    <message>
        <source>From then on the client cannot log in. Rotate it before.</source>
        <translation>Ab dann kann sich der Client nicht mehr anmelden. Erneuern Sie es vorher.</translation>
    </message>
    <message>
        <source>Make sure that the client uses the new one by then.</source>
        <translation>Stellen Sie sicher, dass der Client bis dahin das neue verwendet.</translation>
    </message>
    <message>
        <source>Calls from there are refused from then on.</source>
        <translation>Zugriffe von dort werden ab dann abgelehnt.</translation>
    </message>
    <message>
        <source>Most of them: %1.</source>
        <translation>Die meisten davon: %1.</translation>
    </message>
    <message>
        <source>Narrow it to the addresses that call.</source>
        <translation>Grenzen Sie sie auf die Adressen ein, die zugreifen.</translation>
    </message>
    <message>
        <source>Hand it over again, or delete the client.</source>
        <translation>Übergeben Sie es erneut oder löschen Sie den Client.</translation>
    </message>
    <message>
        <source>Rotate it; the old one may run on for a while.</source>
        <translation>Erneuern Sie es; das alte kann noch eine Weile gelten.</translation>
    </message>
    <message>
        <source>Its whitelist is empty.</source>
        <translation>Seine Whitelist ist leer.</translation>
    </message>
    <message>
        <source>Their whitelists are empty; %1 is the first.</source>
        <translation>Ihre Whitelists sind leer; %1 ist der erste.</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>Secrets</translation>
    </message>
    <message>
        <source>Whitelist</source>
        <translation>Whitelist</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more secrets that end soon</source>
        <translation>
            <numerusform>%n weiteres bald endendes Secret anzeigen</numerusform>
            <numerusform>%n weitere bald endende Secrets anzeigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more entries that end soon</source>
        <translation>
            <numerusform>%n weiteren bald endenden Eintrag anzeigen</numerusform>
            <numerusform>%n weitere bald endende Einträge anzeigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more clients that fail</source>
        <translation>
            <numerusform>%n weiteren Client mit Fehlversuchen anzeigen</numerusform>
            <numerusform>%n weitere Clients mit Fehlversuchen anzeigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more wide entries</source>
        <translation>
            <numerusform>%n weiteren weiten Eintrag anzeigen</numerusform>
            <numerusform>%n weitere weite Einträge anzeigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more unused secrets</source>
        <translation>
            <numerusform>%n weiteres unbenutztes Secret anzeigen</numerusform>
            <numerusform>%n weitere unbenutzte Secrets anzeigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more old secrets</source>
        <translation>
            <numerusform>%n weiteres altes Secret anzeigen</numerusform>
            <numerusform>%n weitere alte Secrets anzeigen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::ClaimsModel</name>
    <message>
        <source>Member</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::ClientActions</name>
    <message numerus="yes">
        <source>%1 may log in %n time(s) a minute now.</source>
        <translation>
            <numerusform>%1 darf sich jetzt %n-mal je Minute anmelden.</numerusform>
            <numerusform>%1 darf sich jetzt %n-mal je Minute anmelden.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 may log in as often as it likes.</source>
        <translation>%1 darf sich beliebig oft anmelden.</translation>
    </message>
    <message>
        <source>%1 is active and may log in.</source>
        <translation>%1 ist aktiv und darf sich anmelden.</translation>
    </message>
    <message>
        <source>%1 is suspended. Tokens it has run on until they expire.</source>
        <translation>%1 ist ausgesetzt. Vorhandene Tokens gelten weiter, bis sie ablaufen.</translation>
    </message>
    <message>
        <source>%1 is disabled. All its tokens have ended.</source>
        <translation>%1 ist deaktiviert. Alle zugehörigen Tokens sind beendet.</translation>
    </message>
    <message numerus="yes">
        <source>%n clients are active and may log in.</source>
        <translation>
            <numerusform>%n Client ist aktiv und darf sich anmelden.</numerusform>
            <numerusform>%n Clients sind aktiv und dürfen sich anmelden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clients are suspended. Tokens they have run on until they expire.</source>
        <translation>
            <numerusform>%n Client ist ausgesetzt. Vorhandene Tokens gelten weiter, bis sie ablaufen.</numerusform>
            <numerusform>%n Clients sind ausgesetzt. Vorhandene Tokens gelten weiter, bis sie ablaufen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clients are disabled. All their tokens have ended.</source>
        <translation>
            <numerusform>%n Client ist deaktiviert. Alle seine Tokens sind beendet.</numerusform>
            <numerusform>%n Clients sind deaktiviert. Alle ihre Tokens sind beendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clients have the status they had before.</source>
        <translation>
            <numerusform>%n Client hat wieder seinen vorherigen Status.</numerusform>
            <numerusform>%n Clients haben wieder ihren vorherigen Status.</numerusform>
        </translation>
    </message>
    <message>
        <source>All tokens of %1 are revoked.</source>
        <translation>Alle Tokens von %1 sind widerrufen.</translation>
    </message>
    <message numerus="yes">
        <source>All tokens of %n clients are revoked.</source>
        <translation>
            <numerusform>Alle Tokens von %n Client sind widerrufen.</numerusform>
            <numerusform>Alle Tokens von %n Clients sind widerrufen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is now called %2.</source>
        <translation>%1 heißt jetzt %2.</translation>
    </message>
    <message>
        <source>The note on %1 is saved.</source>
        <translation>Die Notiz zu %1 ist gespeichert.</translation>
    </message>
    <message>
        <source>Secret %1 of %2 is retired: it logs no one in any more.</source>
        <translation>Secret %1 von %2 ist stillgelegt: Damit kann sich niemand mehr anmelden.</translation>
    </message>
    <message>
        <source>%1 is deleted.</source>
        <translation>%1 ist gelöscht.</translation>
    </message>
    <message>
        <source>%1 may check tokens now.</source>
        <translation>%1 darf jetzt Tokens prüfen.</translation>
    </message>
    <message>
        <source>%1 may no longer check tokens.</source>
        <translation>%1 darf keine Tokens mehr prüfen.</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::ClientAttemptsModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::ClientAttemptsPanel</name>
    <message>
        <source>The newest attempts of this client</source>
        <translation>Die neuesten Versuche dieses Clients</translation>
    </message>
    <message>
        <source>Show all in Attempts</source>
        <translation>Alle unter „Versuche“ anzeigen</translation>
    </message>
    <message>
        <source>No attempts yet</source>
        <translation>Noch keine Versuche</translation>
    </message>
    <message>
        <source>What this client sends to the server appears here at once.</source>
        <translation>Was dieser Client an den Server sendet, erscheint hier sofort.</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::ClientCommands</name>
    <message>
        <source>Copy the API key</source>
        <translation>API-Schlüssel kopieren</translation>
    </message>
    <message>
        <source>Rotate the secret…</source>
        <translation>Secret erneuern…</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Aktivieren</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>Aussetzen</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>Deaktivieren</translation>
    </message>
    <message>
        <source>Revoke tokens…</source>
        <translation>Tokens widerrufen…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Copy the API keys</source>
        <translation>API-Schlüssel kopieren</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::ClientDetailPanel</name>
    <message>
        <source>Back to the clients</source>
        <translation>Zurück zu den Clients</translation>
    </message>
    <message>
        <source>Back to the clients (Esc)</source>
        <translation>Zurück zu den Clients (Esc)</translation>
    </message>
    <message>
        <source>Close the detail</source>
        <translation>Details schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Parts of the client</source>
        <translation>Bereiche des Clients</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>Secrets</translation>
    </message>
    <message>
        <source>Whitelist</source>
        <translation>Whitelist</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Whitelist (%1)</source>
        <translation>Whitelist (%1)</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::ClientPicker</name>
    <message>
        <source>Search a client by name, id or key</source>
        <translation>Client nach Name, ID oder Schlüssel suchen</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Clients that fit</source>
        <translation>Passende Clients</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::ClientPopup</name>
    <message>
        <source>Attempts of one client</source>
        <translation>Versuche eines Clients</translation>
    </message>
    <message>
        <source>Search id, name, key or note</source>
        <translation>ID, Name, Schlüssel oder Notiz suchen</translation>
    </message>
    <message>
        <source>Clients found</source>
        <translation>Gefundene Clients</translation>
    </message>
    <message>
        <source>%1 · id %2</source>
        <comment>a client&apos;s name and id</comment>
        <translation>%1 · ID %2</translation>
    </message>
    <message>
        <source>No client matches. Search for another part of its name.</source>
        <translation>Kein Client passt. Suchen Sie nach einem anderen Teil des Namens.</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::ClientTransfer</name>
    <message>
        <source>Import clients…</source>
        <translation>Clients importieren…</translation>
    </message>
    <message>
        <source>Export the clients listed…</source>
        <translation>Aufgelistete Clients exportieren…</translation>
    </message>
    <message>
        <source>Another import or export is under way. Wait for it to end, or cancel it.</source>
        <translation>Ein anderer Import oder Export läuft bereits. Warten Sie, bis er endet, oder brechen Sie ihn ab.</translation>
    </message>
    <message>
        <source>Import clients</source>
        <translation>Clients importieren</translation>
    </message>
    <message>
        <source>Files of clients (*.csv *.json);;All files (*)</source>
        <translation>Client-Dateien (*.csv *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>Importing clients</source>
        <translation>Clients werden importiert</translation>
    </message>
    <message>
        <source>Import done: %1 clients added, %2 changed.</source>
        <translation>Import abgeschlossen: %1 Clients hinzugefügt, %2 geändert.</translation>
    </message>
    <message>
        <source>Import cancelled after %1 clients added, %2 changed.</source>
        <translation>Import abgebrochen: bis dahin %1 Clients hinzugefügt, %2 geändert.</translation>
    </message>
    <message>
        <source>Export clients</source>
        <translation>Clients exportieren</translation>
    </message>
    <message>
        <source>CSV files (*.csv);;JSON files (*.json)</source>
        <translation>CSV-Dateien (*.csv);;JSON-Dateien (*.json)</translation>
    </message>
    <message>
        <source>Exporting clients</source>
        <translation>Clients werden exportiert</translation>
    </message>
    <message>
        <source>%1 clients are in %2, without their secrets.</source>
        <translation>%1 Clients stehen in %2, ohne ihre Secrets.</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::ClientsFooter</name>
    <message>
        <source>1 client</source>
        <translation>1 Client</translation>
    </message>
    <message>
        <source>%1 clients</source>
        <translation>%1 Clients</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>7 of 100 clients</comment>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::ClientsModel</name>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Whitelist</source>
        <translation>Whitelist</translation>
    </message>
    <message>
        <source>Last success</source>
        <translation>Letzter Erfolg</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Erfolglos</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 Stunden</translation>
    </message>
    <message>
        <source>Secret age</source>
        <translation>Secret-Alter</translation>
    </message>
    <message>
        <source>Looked up for the rows on screen only, so there is no order by it.</source>
        <translation>Wird nur für die sichtbaren Zeilen ermittelt, daher keine Sortierung danach.</translation>
    </message>
    <message>
        <source>The addresses it may call from.</source>
        <translation>Die Adressen, von denen er anfragen darf.</translation>
    </message>
    <message>
        <source>When it last got a token, and from which address.</source>
        <translation>Wann er zuletzt ein Token erhielt und von welcher Adresse aus.</translation>
    </message>
    <message>
        <source>Failed attempts in the last 24 hours.</source>
        <translation>Erfolglose Anmeldeversuche in den letzten 24 Stunden.</translation>
    </message>
    <message>
        <source>The last 24 hours, one bar each: successes stand, failures hang.</source>
        <translation>Die letzten 24 Stunden, ein Balken je Stunde: Erfolge stehen, Fehlschläge hängen.</translation>
    </message>
    <message>
        <source>The age of its newest secret.</source>
        <translation>Das Alter seines neuesten Secrets.</translation>
    </message>
    <message>
        <source>Click to put the clients in this order.</source>
        <translation>Klicken, um die Clients danach zu sortieren.</translation>
    </message>
    <message>
        <source>Any address</source>
        <translation>Jede Adresse</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>No secret</source>
        <translation>Kein Secret</translation>
    </message>
    <message>
        <source>Newest secret made:
%1</source>
        <translation>Neuestes Secret erzeugt:
%1</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>From %1
%2</source>
        <translation>Von %1
%2</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::ClientsPage</name>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Search id, name, key, note or address</source>
        <translation>ID, Name, Schlüssel, Notiz oder Adresse suchen</translation>
    </message>
    <message>
        <source>Status shown</source>
        <translation>Gezeigter Status</translation>
    </message>
    <message>
        <source>All statuses</source>
        <translation>Alle Status</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Ausgesetzt</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Deaktiviert</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>Neuer Client</translation>
    </message>
    <message>
        <source>New client (Ctrl+N)</source>
        <translation>Neuer Client (Strg+N)</translation>
    </message>
    <message>
        <source>Import and export</source>
        <translation>Import und Export</translation>
    </message>
    <message>
        <source>No client matches</source>
        <translation>Kein Client passt</translation>
    </message>
    <message>
        <source>Nothing fits this search and status.</source>
        <translation>Nichts passt zu dieser Suche und diesem Status.</translation>
    </message>
    <message>
        <source>Show all clients</source>
        <translation>Alle Clients zeigen</translation>
    </message>
    <message>
        <source>Select one client to delete it.</source>
        <translation>Wählen Sie einen einzelnen Client aus, um ihn zu löschen.</translation>
    </message>
    <message>
        <source>Clients are being imported. Secrets made for them are shown when the import ends; those already made would be lost. To end it sooner, cancel it.</source>
        <translation>Clients werden importiert. Für sie erzeugte Secrets werden am Ende des Imports gezeigt; die schon erzeugten gingen verloren. Brechen Sie ihn ab, um ihn früher zu beenden.</translation>
    </message>
    <message>
        <source>A whitelist has changes that are not saved.</source>
        <translation>Eine Whitelist hat Änderungen, die nicht gespeichert sind.</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::ClientsTable</name>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::CodeBox</name>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Client %1</source>
        <translation>Client %1</translation>
    </message>
    <message>
        <source>Command, setting or client</source>
        <translation>Befehl, Einstellung oder Client</translation>
    </message>
    <message>
        <source>Type a command, a setting, or a client&apos;s name, key or id</source>
        <translation>Befehl, Einstellung oder Name, Schlüssel oder ID eines Clients eingeben</translation>
    </message>
    <message>
        <source>No command, setting or client is called that.</source>
        <translation>Kein Befehl, keine Einstellung und kein Client heißt so.</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::CopyButton</name>
    <message>
        <source>Copied. The clipboard forgets it in a minute.</source>
        <translation>Kopiert. Die Zwischenablage vergisst es in einer Minute.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::DataSection</name>
    <message>
        <source>Data and version</source>
        <translation>Daten und Version</translation>
    </message>
    <message>
        <source>Size of the store</source>
        <translation>Größe des Datenbestands</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Datenbestand</translation>
    </message>
    <message>
        <source>Clients, secrets, settings and the record of every login.</source>
        <translation>Clients, Secrets, Einstellungen und die Aufzeichnung jeder Anmeldung.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Gatehouse %1, Qt %2</source>
        <translation>Gatehouse %1, Qt %2</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Not to be had</source>
        <translation>Nicht verfügbar</translation>
    </message>
    <message>
        <source>Readable by you alone. Its master.key belongs to it: without it no secret can be checked.</source>
        <translation>Nur für Sie lesbar. Sein master.key gehört dazu: Ohne ihn lässt sich kein Geheimnis prüfen.</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>Sichern …</translation>
    </message>
    <message>
        <source>Write a backup</source>
        <translation>Eine Sicherung schreiben</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>One sealed file with all that is needed to start elsewhere, written while the server goes on.</source>
        <translation>Eine versiegelte Datei mit allem, was ein Neustart anderswo braucht; der Server läuft dabei weiter.</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::DeleteClientDialog</name>
    <message>
        <source>Delete client</source>
        <translation>Client löschen</translation>
    </message>
    <message>
        <source>Its secrets and its whitelist go with it, and all its tokens end at once. The attempts on record stay. This cannot be undone.</source>
        <translation>Seine Secrets und seine Whitelist werden mit gelöscht, und alle seine Tokens enden sofort. Die aufgezeichneten Anmeldeversuche bleiben. Dies lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Type the name to confirm: %1</source>
        <translation>Zur Bestätigung den Namen eingeben: %1</translation>
    </message>
    <message>
        <source>Name of the client to delete</source>
        <translation>Name des zu löschenden Clients</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete the client</source>
        <translation>Client löschen</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>%1 löschen?</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::DraftRow</name>
    <message>
        <source>%1 Default: %2.</source>
        <translation>%1 Standard: %2.</translation>
    </message>
    <message>
        <source>Reset to default</source>
        <translation>Auf Standard zurücksetzen</translation>
    </message>
    <message>
        <source>Reset “%1” to its default</source>
        <translation>„%1“ auf den Standard zurücksetzen</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Choose a file for “%1”</source>
        <translation>Eine Datei für „%1“ wählen</translation>
    </message>
    <message>
        <source>PEM files (*.pem *.crt *.cer *.key);;All files (*)</source>
        <translation>PEM-Dateien (*.pem *.crt *.cer *.key);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::DurationText</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::EncryptionSection</name>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Make a new one</source>
        <translation>Neues erstellen</translation>
    </message>
    <message>
        <source>Make a new self-signed certificate</source>
        <translation>Ein neues selbstsigniertes Zertifikat erstellen</translation>
    </message>
    <message>
        <source>Callers that trusted the old one must be told</source>
        <translation>Aufrufer, die dem alten vertrauten, müssen es erfahren</translation>
    </message>
    <message>
        <source>Copy the fingerprint</source>
        <translation>Fingerabdruck kopieren</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint %1</source>
        <translation>SHA-256-Fingerabdruck %1</translation>
    </message>
    <message>
        <source>SHA-256 of the certificate that is shown, for callers to compare. For %1. Valid until %2. %3</source>
        <translation>SHA-256 des gezeigten Zertifikats, zum Vergleichen durch die Aufrufer. Für %1. Gültig bis %2. %3</translation>
    </message>
    <message>
        <source>Self-signed.</source>
        <translation>Selbstsigniert.</translation>
    </message>
    <message>
        <source>Issued by %1.</source>
        <translation>Ausgestellt von %1.</translation>
    </message>
    <message>
        <source>The server shows a new certificate. Tell your callers its fingerprint.</source>
        <translation>Der Server zeigt ein neues Zertifikat. Nennen Sie Ihren Aufrufern dessen Fingerabdruck.</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::EntryDialog</name>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Am</translation>
    </message>
    <message>
        <source>Whitelist entry</source>
        <translation>Whitelist-Eintrag</translation>
    </message>
    <message>
        <source>Note on the entry</source>
        <translation>Notiz zum Eintrag</translation>
    </message>
    <message>
        <source>Optional: whose addresses these are</source>
        <translation>Optional: wem diese Adressen gehören</translation>
    </message>
    <message>
        <source>The entry never expires</source>
        <translation>Der Eintrag läuft nie ab</translation>
    </message>
    <message>
        <source>The entry expires at</source>
        <translation>Der Eintrag läuft ab am</translation>
    </message>
    <message>
        <source>Moment of expiry</source>
        <translation>Zeitpunkt des Ablaufs</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>This moment has passed. Choose one that is ahead, or remove the entry.</source>
        <translation>Dieser Zeitpunkt ist vorbei. Wählen Sie einen künftigen oder entfernen Sie den Eintrag.</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::ExchangesModel</name>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::ExpiryBox</name>
    <message>
        <source>Expiry</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Never expires</source>
        <translation>Läuft nie ab</translation>
    </message>
    <message>
        <source>For 1 hour</source>
        <translation>Für 1 Stunde</translation>
    </message>
    <message>
        <source>For 1 day</source>
        <translation>Für 1 Tag</translation>
    </message>
    <message>
        <source>For 7 days</source>
        <translation>Für 7 Tage</translation>
    </message>
    <message>
        <source>For 30 days</source>
        <translation>Für 30 Tage</translation>
    </message>
    <message>
        <source>For 90 days</source>
        <translation>Für 90 Tage</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::ExportFlow</name>
    <message>
        <source>Export the attempts shown</source>
        <translation>Gezeigte Versuche exportieren</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>JSON Lines files (*.jsonl)</source>
        <translation>JSON-Lines-Dateien (*.jsonl)</translation>
    </message>
    <message>
        <source>Exporting to %1</source>
        <translation>Export nach %1</translation>
    </message>
    <message>
        <source>Attempts written to %1: %2</source>
        <translation>In %1 geschriebene Anmeldeversuche: %2</translation>
    </message>
    <message>
        <source>The export was cancelled. No file was written.</source>
        <translation>Der Export wurde abgebrochen. Es wurde keine Datei geschrieben.</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::FailingModel</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Client or key</source>
        <translation>Client/Schlüssel</translation>
    </message>
    <message>
        <source>Mostly</source>
        <translation>Meist</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fehlschläge</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::FailingPanel</name>
    <message>
        <source>Failing addresses</source>
        <translation>Erfolglose Adressen</translation>
    </message>
    <message>
        <source>Failing keys</source>
        <translation>Erfolglose Schlüssel</translation>
    </message>
    <message>
        <source>Double click, or Enter, shows the attempts</source>
        <translation>Doppelklick oder Enter zeigt die Versuche</translation>
    </message>
    <message>
        <source>No failures</source>
        <translation>Keine Fehlschläge</translation>
    </message>
    <message>
        <source>Nobody was refused in %1.</source>
        <translation>In %1 wurde niemand abgewiesen.</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::FilterBar</name>
    <message>
        <source>Add filter</source>
        <translation>Filter hinzufügen</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Alle entfernen</translation>
    </message>
    <message>
        <source>Filter by outcome…</source>
        <translation>Nach Ergebnis filtern…</translation>
    </message>
    <message>
        <source>Filter by client…</source>
        <translation>Nach Client filtern…</translation>
    </message>
    <message>
        <source>Filter by address or network…</source>
        <translation>Nach Adresse oder Netz filtern…</translation>
    </message>
    <message>
        <source>Filter by text…</source>
        <translation>Nach Text filtern…</translation>
    </message>
    <message>
        <source>Filter by time…</source>
        <translation>Nach Zeit filtern…</translation>
    </message>
    <message>
        <source>Add a filter</source>
        <translation>Einen Filter hinzufügen</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Alle Filter entfernen</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between outcomes</comment>
        <translation> oder </translation>
    </message>
    <message>
        <source>Client %1</source>
        <translation>Client %1</translation>
    </message>
    <message>
        <source>Contains “%1”</source>
        <translation>Enthält „%1“</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::FilterChoice</name>
    <message>
        <source>Last hour</source>
        <translation>Letzte Stunde</translation>
    </message>
    <message>
        <source>Last %1 days</source>
        <translation>Letzte %1 Tage</translation>
    </message>
    <message>
        <source>Last %1 hours</source>
        <translation>Letzte %1 Stunden</translation>
    </message>
    <message>
        <source>Last %1 minutes</source>
        <translation>Letzte %1 Minuten</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Ab %1</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Bis %1</translation>
    </message>
    <message>
        <source>Write a time like 2026-11-24 13:00, a day like 2026-11-24, or 13:00 for today.</source>
        <translation>Geben Sie eine Zeit wie 2026-11-24 13:00, einen Tag wie 2026-11-24 oder 13:00 für heute ein.</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::FilterPopup</name>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Apply the filter</source>
        <translation>Filter anwenden</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::FirstRun</name>
    <message>
        <source>A client is someone who may log in: a service, a partner, a device. Name the first one and press Enter; you get its key, its secret and a command to try them with.</source>
        <translation>Ein Client ist, wer sich anmelden darf: ein Dienst, ein Partner, ein Gerät. Geben Sie dem ersten einen Namen und drücken Sie Enter; Sie erhalten seinen Schlüssel, sein Secret und einen Befehl zum Ausprobieren.</translation>
    </message>
    <message>
        <source>Hand out the first access</source>
        <translation>Den ersten Zugang vergeben</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::GeneralPanel</name>
    <message>
        <source>Further logins are told to come back later; failed ones do not count</source>
        <translation>Weitere Anmeldungen werden auf später verwiesen; fehlgeschlagene zählen nicht</translation>
    </message>
    <message>
        <source>Limit its logins a minute to</source>
        <translation>Anmeldungen je Minute begrenzen auf</translation>
    </message>
    <message>
        <source>Limit its logins</source>
        <translation>Anmeldungen begrenzen</translation>
    </message>
    <message>
        <source>Logins a minute</source>
        <translation>Anmeldungen je Minute</translation>
    </message>
    <message>
        <source>Copy the API key</source>
        <translation>API-Schlüssel kopieren</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Zugang</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Änderungen speichern</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Aktivieren</translation>
    </message>
    <message>
        <source>Let it log in</source>
        <translation>Anmeldung erlauben</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>Aussetzen</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>Deaktivieren</translation>
    </message>
    <message>
        <source>Revoke tokens…</source>
        <translation>Tokens widerrufen…</translation>
    </message>
    <message>
        <source>End all tokens it has; it may log in again</source>
        <translation>Alle seine Tokens beenden; er darf sich wieder anmelden</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Delete this client</source>
        <translation>Diesen Client löschen</translation>
    </message>
    <message>
        <source>Client %1 · created %2</source>
        <translation>Client %1 · erstellt %2</translation>
    </message>
    <message>
        <source>Shut it out; tokens it has run on until they expire</source>
        <translation>Aussperren; vorhandene Tokens gelten, bis sie ablaufen</translation>
    </message>
    <message>
        <source>Shut it out; its tokens end at once</source>
        <translation>Aussperren; seine Tokens enden sofort</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::GroupNames</name>
    <message>
        <source>Success</source>
        <translation>Erfolg</translation>
    </message>
    <message>
        <source>Refused credentials</source>
        <translation>Zugangsdaten abgelehnt</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>Nicht erlaubt</translation>
    </message>
    <message>
        <source>Throttled</source>
        <translation>Gebremst</translation>
    </message>
    <message>
        <source>Invalid request</source>
        <translation>Ungültige Anfrage</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::HandoverCard</name>
    <message>
        <source>This server&apos;s certificate vouches for itself, so hand it over too; curl takes it with --cacert. One that Gatehouse made is tls-certificate.pem in the data folder.</source>
        <translation>Das Zertifikat dieses Servers bürgt für sich selbst; geben Sie es also mit. curl nimmt es mit --cacert. Eines, das Gatehouse gemacht hat, ist tls-certificate.pem im Datenordner.</translation>
    </message>
    <message>
        <source>Hand over to %1</source>
        <translation>An %1 übergeben</translation>
    </message>
    <message>
        <source>The secret is the one you chose; it is kept as a hash and never shown.</source>
        <translation>Das Secret ist das von Ihnen gewählte; es wird als Hash aufbewahrt und nie angezeigt.</translation>
    </message>
    <message>
        <source>The secret is shown this once and kept only as a hash. Save it now; if it is lost, rotate it.</source>
        <translation>Das Secret wird nur dieses eine Mal angezeigt und nur als Hash aufbewahrt. Sichern Sie es jetzt; geht es verloren, erneuern Sie es.</translation>
    </message>
    <message>
        <source>I have saved it</source>
        <translation>Ich habe es gesichert</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Copy the API key</source>
        <translation>API-Schlüssel kopieren</translation>
    </message>
    <message>
        <source>API secret</source>
        <translation>API-Secret</translation>
    </message>
    <message>
        <source>Copy the API secret</source>
        <translation>API-Secret kopieren</translation>
    </message>
    <message>
        <source>Programs that log in</source>
        <translation>Programme, die sich anmelden</translation>
    </message>
    <message>
        <source>your_api_secret</source>
        <translation>ihr_api_secret</translation>
    </message>
    <message>
        <source>%1 program</source>
        <translation>%1-Programm</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::HandoverDialog</name>
    <message>
        <source>New secret</source>
        <translation>Neues Secret</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::ImportDialog</name>
    <message>
        <source>Import clients</source>
        <translation>Clients importieren</translation>
    </message>
    <message>
        <source>What the import will do</source>
        <translation>Was der Import bewirkt</translation>
    </message>
    <message>
        <source>Import 1 client</source>
        <translation>1 Client importieren</translation>
    </message>
    <message>
        <source>Import %1 clients</source>
        <translation>%1 Clients importieren</translation>
    </message>
    <message>
        <source>There is nothing to import in this file.</source>
        <translation>In dieser Datei gibt es nichts zu importieren.</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>%1 importieren</translation>
    </message>
    <message>
        <source>%1 new · %2 changed · %3 unchanged · %4 left out</source>
        <translation>%1 neu · %2 geändert · %3 unverändert · %4 ausgelassen</translation>
    </message>
    <message>
        <source>Lines shown</source>
        <translation>Gezeigte Zeilen</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>Alle Zeilen</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::ImportModel</name>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>No change</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Name: %1 → %2</source>
        <translation>Name: %1 → %2</translation>
    </message>
    <message>
        <source>Range: %1 → %2</source>
        <translation>Bereich: %1 → %2</translation>
    </message>
    <message>
        <source>Status: %1 → %2</source>
        <translation>Status: %1 → %2</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Notiz: %1</translation>
    </message>
    <message>
        <source>Note removed: %1</source>
        <translation>Notiz entfernt: %1</translation>
    </message>
    <message>
        <source>Note: %1 → %2</source>
        <translation>Notiz: %1 → %2</translation>
    </message>
    <message>
        <source>Adds %1</source>
        <translation>Fügt %1 hinzu</translation>
    </message>
    <message>
        <source>Removes %1</source>
        <translation>Entfernt %1</translation>
    </message>
    <message>
        <source>Any address may call</source>
        <translation>Jede Adresse darf anfragen</translation>
    </message>
    <message>
        <source>1 address range</source>
        <translation>1 Adressbereich</translation>
    </message>
    <message numerus="yes">
        <source>%n address ranges</source>
        <translation>
            <numerusform>%n Adressbereich</numerusform>
            <numerusform>%n Adressbereiche</numerusform>
        </translation>
    </message>
    <message>
        <source>with its own secret</source>
        <translation>mit eigenem Secret</translation>
    </message>
    <message>
        <source>a secret is made</source>
        <translation>ein Secret wird erzeugt</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>May check tokens</source>
        <translation>Darf Tokens prüfen</translation>
    </message>
    <message>
        <source>May log in as often as it likes</source>
        <translation>Darf sich beliebig oft anmelden</translation>
    </message>
    <message>
        <source>Logins a minute: up to %1</source>
        <translation>Anmeldungen pro Minute: bis zu %1</translation>
    </message>
    <message>
        <source>May no longer check tokens</source>
        <translation>Darf keine Tokens mehr prüfen</translation>
    </message>
    <message>
        <source>Another client has this name</source>
        <translation>Ein anderer Client heißt auch so</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::ImportRefusedDialog</name>
    <message>
        <source>Import clients</source>
        <translation>Clients importieren</translation>
    </message>
    <message>
        <source>%1 cannot be imported</source>
        <translation>%1 lässt sich nicht importieren</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::ImportResultDialog</name>
    <message>
        <source>Import clients</source>
        <translation>Clients importieren</translation>
    </message>
    <message>
        <source>Clients added: %1, changed: %2</source>
        <translation>Clients hinzugefügt: %1, geändert: %2</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Als CSV speichern…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>I have saved them</source>
        <translation>Ich habe sie gesichert</translation>
    </message>
    <message>
        <source>These secrets are shown this once and kept nowhere. Save them, or hand them over now.</source>
        <translation>Diese Secrets werden nur dieses eine Mal angezeigt und nirgends aufbewahrt. Sichern Sie sie oder übergeben Sie sie jetzt.</translation>
    </message>
    <message>
        <source>Keys and secrets just made</source>
        <translation>Soeben erzeugte Schlüssel und Secrets</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Lines that could not be imported</source>
        <translation>Zeilen, die nicht importiert werden konnten</translation>
    </message>
    <message>
        <source>Save keys and secrets</source>
        <translation>Schlüssel und Secrets speichern</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>Saved to %1. Only you may read that file.</source>
        <translation>In %1 gespeichert. Nur Sie dürfen diese Datei lesen.</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::IssuedModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secret</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::JournalDetail</name>
    <message>
        <source>Choose an entry to see what was before and after.</source>
        <translation>Wählen Sie einen Eintrag, um zu sehen, was vorher und nachher war.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>By %1, %2, %3</source>
        <translation>Von %1, %2, %3</translation>
    </message>
    <message>
        <source>By another program than Gatehouse, %1</source>
        <translation>Von einem anderen Programm als Gatehouse, %1</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::JournalModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Welches</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>From where</source>
        <translation>Von wo</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::JournalPage</name>
    <message>
        <source>Search the journal</source>
        <translation>Im Journal suchen</translation>
    </message>
    <message>
        <source>Verify the record</source>
        <translation>Aufzeichnung prüfen</translation>
    </message>
    <message>
        <source>Looks whether an attempt or an entry was changed, removed or put in by hand</source>
        <translation>Prüft, ob ein Versuch oder ein Eintrag von Hand geändert, entfernt oder eingefügt wurde</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Verifying the record</source>
        <translation>Die Aufzeichnung wird geprüft</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::JournalView</name>
    <message>
        <source>Changes, the newest first</source>
        <translation>Änderungen, die neueste zuerst</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>No change says that. Search for other words.</source>
        <translation>Keine Änderung sagt das. Suchen Sie nach anderen Wörtern.</translation>
    </message>
    <message>
        <source>No changes yet</source>
        <translation>Noch keine Änderungen</translation>
    </message>
    <message>
        <source>Who changed what, when and from where appears here at once.</source>
        <translation>Wer was wann und von wo geändert hat, erscheint hier sofort.</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::KeysModel</name>
    <message>
        <source>%1 (%2)</source>
        <comment>moment (age)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Verifying only</source>
        <translation>Nur Prüfung</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Stillgelegt</translation>
    </message>
    <message>
        <source>Until it is rotated</source>
        <translation>Bis zur Erneuerung</translation>
    </message>
    <message>
        <source>Signs all new tokens, and verifies them.</source>
        <translation>Signiert alle neuen Tokens und prüft sie.</translation>
    </message>
    <message>
        <source>Signs nothing any more. What it signed is good until it expires.</source>
        <translation>Signiert nichts mehr. Was er signiert hat, gilt bis zum Ablauf.</translation>
    </message>
    <message>
        <source>Everything it signed has expired.</source>
        <translation>Alles, was er signiert hat, ist abgelaufen.</translation>
    </message>
    <message>
        <source>Key ID</source>
        <translation>Schlüssel-ID</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algorithmus</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Verifies until</source>
        <translation>Prüft bis</translation>
    </message>
    <message>
        <source>Published, signs from %1</source>
        <comment>moment</comment>
        <translation>Veröffentlicht, signiert ab %1</translation>
    </message>
    <message>
        <source>Verifies already, and is among the public keys, so that everybody knows it before it signs.</source>
        <translation>Prüft schon und steht bei den öffentlichen Schlüsseln, damit ihn alle kennen, bevor er signiert.</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::KeysPage</name>
    <message>
        <source>Keys &amp; tokens</source>
        <translation>Schlüssel &amp; Tokens</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::LegendButton</name>
    <message>
        <source>%1
Click to hide or show</source>
        <translation>%1
Klicken zum Aus- oder Einblenden</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::LimitSpecs</name>
    <message>
        <source>Request head</source>
        <translation>Anfragekopf</translation>
    </message>
    <message>
        <source>The most that a request line and its header fields may take together.</source>
        <translation>So viel dürfen Anfragezeile und Header-Felder zusammen höchstens umfassen.</translation>
    </message>
    <message>
        <source>Header fields</source>
        <translation>Header-Felder</translation>
    </message>
    <message>
        <source>How many header fields a request may have.</source>
        <translation>Wie viele Header-Felder eine Anfrage haben darf.</translation>
    </message>
    <message>
        <source>Request body</source>
        <translation>Anfrage-Body</translation>
    </message>
    <message>
        <source>The most that a body may take. A login has less than 1 KiB.</source>
        <translation>So viel darf ein Body höchstens umfassen. Eine Anmeldung hat weniger als 1 KiB.</translation>
    </message>
    <message>
        <source>Time for the head</source>
        <translation>Zeit für den Kopf</translation>
    </message>
    <message>
        <source>From a request&apos;s first byte to the end of its head.</source>
        <translation>Vom ersten Byte einer Anfrage bis zum Ende ihres Kopfes.</translation>
    </message>
    <message>
        <source>Time for the request</source>
        <translation>Zeit für die Anfrage</translation>
    </message>
    <message>
        <source>From a request&apos;s first byte to the end of its body.</source>
        <translation>Vom ersten Byte einer Anfrage bis zum Ende ihres Bodys.</translation>
    </message>
    <message>
        <source>Idle connection</source>
        <translation>Untätige Verbindung</translation>
    </message>
    <message>
        <source>How long a connection may stay open without a request.</source>
        <translation>Wie lange eine Verbindung ohne Anfrage offen bleiben darf.</translation>
    </message>
    <message>
        <source>Unread answer</source>
        <translation>Ungelesene Antwort</translation>
    </message>
    <message>
        <source>How long an answer may wait for a client that does not read it.</source>
        <translation>Wie lange eine Antwort auf einen Client warten darf, der sie nicht liest.</translation>
    </message>
    <message>
        <source>Time to finish</source>
        <translation>Zeit zum Beenden</translation>
    </message>
    <message>
        <source>How long requests under way may take when the server stops.</source>
        <translation>Wie lange laufende Anfragen noch dauern dürfen, wenn der Server stoppt.</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>How many may be open at the same time.</source>
        <translation>Wie viele gleichzeitig offen sein dürfen.</translation>
    </message>
    <message>
        <source>Connections per address</source>
        <translation>Verbindungen je Adresse</translation>
    </message>
    <message>
        <source>How many of them from one IPv4 address, or one IPv6 /64 network.</source>
        <translation>Wie viele davon von einer IPv4-Adresse oder einem IPv6-/64-Netz kommen dürfen.</translation>
    </message>
    <message>
        <source>It must not be shorter than the time for the head, which is part of it. Choose more here, or less there.</source>
        <translation>Sie darf nicht kürzer sein als die Zeit für den Kopf, die darin enthalten ist. Wählen Sie hier mehr oder dort weniger.</translation>
    </message>
    <message>
        <source>It must not be more than all connections together. Choose less here, or more connections.</source>
        <translation>Es dürfen nicht mehr sein als alle Verbindungen zusammen. Wählen Sie hier weniger oder mehr Verbindungen insgesamt.</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::LimitsSection</name>
    <message>
        <source>Limits</source>
        <translation>Grenzwerte</translation>
    </message>
    <message>
        <source>How much a stranger may ask of the server. What goes beyond is refused and its connection closed.</source>
        <translation>Wie viel ein Fremder vom Server verlangen darf. Was darüber hinausgeht, wird abgelehnt und die Verbindung geschlossen.</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::ListStack</name>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>This could not be read</source>
        <translation>Das konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::LiveTable</name>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Jump to the newest attempt</source>
        <translation>Zum neuesten Anmeldeversuch springen</translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation>%1 neu</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::MachineSource</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Where the server listens: 127.0.0.1 for programs on this machine, 0.0.0.0 for all networks.</source>
        <translation>Wo der Server lauscht: 127.0.0.1 für Programme auf diesem Rechner, 0.0.0.0 für alle Netze.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>The port of that address; 0 takes a free one.</source>
        <translation>Der Port dieser Adresse; 0 nimmt einen freien.</translation>
    </message>
    <message>
        <source>Server threads</source>
        <translation>Server-Threads</translation>
    </message>
    <message>
        <source>How many logins are decided at the same time. One serves tens of thousands a second.</source>
        <translation>Über wie viele Anmeldungen gleichzeitig entschieden wird. Ein Thread schafft Zehntausende pro Sekunde.</translation>
    </message>
    <message>
        <source>Trusted proxies</source>
        <translation>Vertrauenswürdige Proxys</translation>
    </message>
    <message>
        <source>Whose X-Forwarded-For or Forwarded says where a request came from: addresses or ranges with commas between them. Empty for none: then a caller is whoever connects.</source>
        <translation>Wessen X-Forwarded-For oder Forwarded sagt, woher eine Anfrage kam: Adressen oder Bereiche, durch Kommas getrennt. Leer für keine: dann ist der Aufrufer, wer sich verbindet.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Other machines reach this address, and plain HTTP is for this machine only. Choose an encryption, or allow plain HTTP anywhere.</source>
        <translation>Andere Rechner erreichen diese Adresse, und unverschlüsseltes HTTP ist nur für diesen Rechner. Wählen Sie eine Verschlüsselung, oder erlauben Sie unverschlüsseltes HTTP überall.</translation>
    </message>
    <message>
        <source>Whoever is on the way can read keys, secrets and tokens, unless something in front encrypts.</source>
        <translation>Wer auf dem Weg sitzt, kann Schlüssel, Geheimnisse und Tokens lesen, sofern nicht etwas davor verschlüsselt.</translation>
    </message>
    <message>
        <source>Choose one of the list.</source>
        <translation>Wählen Sie einen Eintrag der Liste.</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>How what callers send is kept from others on the way (TLS 1.2 and 1.3).</source>
        <translation>Wie vor anderen auf dem Weg verborgen wird, was Aufrufer senden (TLS 1.2 und 1.3).</translation>
    </message>
    <message>
        <source>Off: plain HTTP</source>
        <translation>Aus: unverschlüsseltes HTTP</translation>
    </message>
    <message>
        <source>A self-signed certificate</source>
        <translation>Ein selbstsigniertes Zertifikat</translation>
    </message>
    <message>
        <source>A certificate of yours</source>
        <translation>Ein eigenes Zertifikat</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>PEM file of your certificate, with those that issued it behind it. A new one is read as soon as the file changes.</source>
        <translation>PEM-Datei Ihres Zertifikats, dahinter die seiner Aussteller. Ein neues wird gelesen, sobald sich die Datei ändert.</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Privater Schlüssel</translation>
    </message>
    <message>
        <source>PEM file of its key: RSA or elliptic curve, without a passphrase, and not to be read by others.</source>
        <translation>PEM-Datei seines Schlüssels: RSA oder elliptische Kurve, ohne Passphrase und für andere nicht lesbar.</translation>
    </message>
    <message>
        <source>Callers’ authorities</source>
        <translation>Aussteller der Aufrufer</translation>
    </message>
    <message>
        <source>PEM file of the authorities whose certificate every caller must show. Empty: callers need none.</source>
        <translation>PEM-Datei der Aussteller, deren Zertifikat jeder Aufrufer zeigen muss. Leer: Aufrufer brauchen keines.</translation>
    </message>
    <message>
        <source>Plain HTTP</source>
        <translation>Unverschlüsseltes HTTP</translation>
    </message>
    <message>
        <source>Who may be served without encryption. Beyond this machine, others on the way can read keys, secrets and tokens.</source>
        <translation>Wer ohne Verschlüsselung bedient werden darf. Jenseits dieses Rechners können andere auf dem Weg Schlüssel, Geheimnisse und Tokens lesen.</translation>
    </message>
    <message>
        <source>On this machine only</source>
        <translation>Nur auf diesem Rechner</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Choose a file, or another kind of encryption.</source>
        <translation>Wählen Sie eine Datei oder eine andere Art der Verschlüsselung.</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::MainWindow</name>
    <message>
        <source>Gatehouse</source>
        <translation>Gatehouse</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Gehe zu %1</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>Neuer Client</translation>
    </message>
    <message>
        <source>Copy the base URL</source>
        <translation>Basis-URL kopieren</translation>
    </message>
    <message>
        <source>Stop the server</source>
        <translation>Server stoppen</translation>
    </message>
    <message>
        <source>Start the server</source>
        <translation>Server starten</translation>
    </message>
    <message>
        <source>Refresh this page</source>
        <translation>Diese Seite aktualisieren</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Demo: nothing is kept</source>
        <translation>Demo: nichts wird behalten</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::Moment</name>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>vor %1 min</translation>
    </message>
    <message>
        <source>in %1 min</source>
        <translation>in %1 min</translation>
    </message>
    <message>
        <source>%1 local time
%2</source>
        <translation>%1 Ortszeit
%2</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 mo</source>
        <comment>months</comment>
        <translation>%1 Mon.</translation>
    </message>
    <message>
        <source>%1 y</source>
        <comment>years</comment>
        <translation>%1 J.</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a date</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a date</comment>
        <translation>d. MMM</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::Navigation</name>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Strg+%2)</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::NetworkPopup</name>
    <message>
        <source>From an address or network</source>
        <translation>Von einer Adresse oder einem Netz</translation>
    </message>
    <message>
        <source>Address or network</source>
        <translation>Adresse oder Netz</translation>
    </message>
    <message>
        <source>203.0.113.7 or 10.0.0.0/8</source>
        <translation>203.0.113.7 oder 10.0.0.0/8</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 verwenden</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::NewClientDialog</name>
    <message>
        <source>New client</source>
        <translation>Neuer Client</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::NewClientForm</name>
    <message>
        <source>Correct it</source>
        <translation>Korrigieren</translation>
    </message>
    <message>
        <source>Create client</source>
        <translation>Client anlegen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>For example: Billing service</source>
        <translation>Zum Beispiel: Abrechnungsdienst</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Optional: who asked for it, what it is for</source>
        <translation>Optional: wer darum gebeten hat, wofür er ist</translation>
    </message>
    <message>
        <source>Addresses that may log in</source>
        <translation>Adressen, die sich anmelden dürfen</translation>
    </message>
    <message>
        <source>203.0.113.7, 10.20.0.0/16; empty for any address</source>
        <translation>203.0.113.7, 10.20.0.0/16; leer für jede Adresse</translation>
    </message>
    <message>
        <source>Take the corrected addresses</source>
        <translation>Korrigierte Adressen übernehmen</translation>
    </message>
    <message>
        <source>Addresses, optional</source>
        <translation>Adressen, optional</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::NoticeRules</name>
    <message>
        <source>Many failed logins</source>
        <translation>Viele fehlgeschlagene Anmeldungen</translation>
    </message>
    <message numerus="yes">
        <source>%n logins failed within a minute, the last one from %1.</source>
        <translation>
            <numerusform>%n Anmeldung ist innerhalb einer Minute fehlgeschlagen, zuletzt von %1.</numerusform>
            <numerusform>%n Anmeldungen sind innerhalb einer Minute fehlgeschlagen, die letzte von %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>An address has to wait</source>
        <translation>Eine Adresse muss warten</translation>
    </message>
    <message>
        <source>%1 failed too often and is held up.</source>
        <translation>%1 ist zu oft gescheitert und wird gebremst.</translation>
    </message>
    <message>
        <source>A secret ends</source>
        <translation>Ein Secret endet</translation>
    </message>
    <message>
        <source>A whitelist entry ends</source>
        <translation>Ein Whitelist-Eintrag endet</translation>
    </message>
    <message>
        <source>A new address</source>
        <translation>Eine neue Adresse</translation>
    </message>
    <message>
        <source>%1 logged in from %2 for the first time.</source>
        <translation>%1 hat sich zum ersten Mal von %2 angemeldet.</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::NotificationsSection</name>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Logins from new addresses</source>
        <translation>Anmeldungen von neuen Adressen</translation>
    </message>
    <message>
        <source>A client logs in from an address it never used.</source>
        <translation>Ein Client meldet sich von einer Adresse an, die er noch nie verwendet hat.</translation>
    </message>
    <message>
        <source>Many failed logins</source>
        <translation>Viele fehlgeschlagene Anmeldungen</translation>
    </message>
    <message>
        <source>Logins fail again and again within a minute.</source>
        <translation>Anmeldungen schlagen innerhalb einer Minute immer wieder fehl.</translation>
    </message>
    <message>
        <source>Held-up callers</source>
        <translation>Gebremste Aufrufer</translation>
    </message>
    <message>
        <source>Somebody has failed so often that their next logins have to wait.</source>
        <translation>Jemand ist so oft gescheitert, dass seine nächsten Anmeldungen warten müssen.</translation>
    </message>
    <message>
        <source>Secrets and addresses that end</source>
        <translation>Endende Secrets und Adressen</translation>
    </message>
    <message>
        <source>A secret or a whitelist entry ends within a day.</source>
        <translation>Ein Secret oder ein Whitelist-Eintrag endet innerhalb eines Tages.</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::OutcomeLook</name>
    <message>
        <source>Success</source>
        <translation>Erfolg</translation>
    </message>
    <message>
        <source>Invalid request</source>
        <translation>Ungültige Anfrage</translation>
    </message>
    <message>
        <source>Unknown key</source>
        <translation>Unbekannter Schlüssel</translation>
    </message>
    <message>
        <source>Wrong secret</source>
        <translation>Falsches Secret</translation>
    </message>
    <message>
        <source>Not active</source>
        <translation>Nicht aktiv</translation>
    </message>
    <message>
        <source>Address not allowed</source>
        <translation>Adresse nicht erlaubt</translation>
    </message>
    <message>
        <source>Throttled</source>
        <translation>Gebremst</translation>
    </message>
    <message>
        <source>Invalid token</source>
        <translation>Ungültiges Token</translation>
    </message>
    <message>
        <source>Refresh reused</source>
        <translation>Refresh wiederverwendet</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::OutcomePopup</name>
    <message>
        <source>Outcomes to show</source>
        <translation>Anzuzeigende Ergebnisse</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>The last hour</source>
        <translation>Die letzte Stunde</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>The last 24 hours</source>
        <translation>Die letzten 24 Stunden</translation>
    </message>
    <message>
        <source>30 d</source>
        <translation>30 d</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>Die letzten 30 Tage</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Successes</source>
        <translation>Erfolge</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fehlschläge</translation>
    </message>
    <message>
        <source>Half within</source>
        <translation>Hälfte binnen</translation>
    </message>
    <message>
        <source>99 % within</source>
        <translation>99 % binnen</translation>
    </message>
    <message>
        <source>Show the last hour</source>
        <translation>Letzte Stunde anzeigen</translation>
    </message>
    <message>
        <source>Show the last 24 hours</source>
        <translation>Letzte 24 Stunden anzeigen</translation>
    </message>
    <message>
        <source>Show the last 30 days</source>
        <translation>Letzte 30 Tage anzeigen</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>%1 of all</source>
        <translation>%1 von allen</translation>
    </message>
    <message>
        <source>of the newest %1</source>
        <translation>der neuesten %1</translation>
    </message>
    <message>
        <source>Of the newest %1 failures in %2; there were more.</source>
        <translation>Von den neuesten %1 Fehlschlägen in %2; es gab noch mehr.</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>over ten seconds</source>
        <translation>Mittel über 10 Sekunden</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>Noch ist nichts geschehen</translation>
    </message>
    <message>
        <source>Once clients log in, how many do, how many fail and why is to be seen here.</source>
        <translation>Sobald sich Clients anmelden, ist hier zu sehen, wie viele es tun, wie viele scheitern und warum.</translation>
    </message>
    <message>
        <source>Try a login</source>
        <translation>Anmeldung ausprobieren</translation>
    </message>
    <message>
        <source>Create a client</source>
        <translation>Client anlegen</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::PolicySource</name>
    <message>
        <source>Issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>Names you in every token (iss). Programs that check it must know it.</source>
        <translation>Nennt Sie in jedem Token (iss). Programme, die es prüfen, müssen den Namen kennen.</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Zielgruppe</translation>
    </message>
    <message>
        <source>Names whom a token is for (aud). Programs that check it must know it.</source>
        <translation>Nennt, für wen ein Token bestimmt ist (aud). Programme, die es prüfen, müssen den Namen kennen.</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Access-Token</translation>
    </message>
    <message>
        <source>How long an access token is good for. A suspended client keeps those it has until then.</source>
        <translation>Wie lange ein Access-Token gültig ist. Ein ausgesetzter Client behält bis dahin die Tokens, die er hat.</translation>
    </message>
    <message>
        <source>Refresh token</source>
        <translation>Refresh-Token</translation>
    </message>
    <message>
        <source>How long a client may fetch new tokens without its secret.</source>
        <translation>Wie lange ein Client ohne sein Secret neue Tokens holen darf.</translation>
    </message>
    <message>
        <source>No longer than an access token: it would end before anybody has a use for it.</source>
        <translation>Nicht länger als ein Access-Token: Es würde enden, bevor jemand es brauchen kann.</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>How long a client may go on fetching new tokens before it must send its secret again.</source>
        <translation>Wie lange ein Client immer neue Tokens holen darf, bevor er sein Secret wieder senden muss.</translation>
    </message>
    <message>
        <source>Lost answers</source>
        <translation>Verlorene Antworten</translation>
    </message>
    <message>
        <source>How long a refresh token just used is taken once more, for a client that did not get the answer. Later, using it again ends the login. 0s: never.</source>
        <translation>Wie lange ein eben benutztes Refresh-Token noch einmal angenommen wird, für einen Client, der die Antwort nicht bekam. Später beendet es die Anmeldung, wenn es wieder benutzt wird. 0s: nie.</translation>
    </message>
    <message>
        <source>Shorter than a refresh token: none will be good for longer than this.</source>
        <translation>Kürzer als ein Refresh-Token: Keines wird länger gelten als dies.</translation>
    </message>
    <message>
        <source>Name the folder with its whole path, from / on.</source>
        <translation>Nennen Sie den Ordner mit seinem ganzen Pfad, von / an.</translation>
    </message>
    <message>
        <source>There is no such folder. Until there is, nothing is removed.</source>
        <translation>Diesen Ordner gibt es nicht. Bis es ihn gibt, wird nichts entfernt.</translation>
    </message>
    <message>
        <source>Kept for</source>
        <translation>Aufbewahrt</translation>
    </message>
    <message>
        <source>How long attempts stay. Older ones are removed, a few at a time; how many there were each minute is kept longer.</source>
        <translation>Wie lange Versuche bleiben. Ältere werden nach und nach entfernt; wie viele es in jeder Minute waren, bleibt länger erhalten.</translation>
    </message>
    <message>
        <source>Kept at most</source>
        <translation>Höchstens so viele</translation>
    </message>
    <message>
        <source>How many attempts stay, however young: ten million take some two gigabytes.</source>
        <translation>Wie viele Versuche bleiben, so jung sie auch sind: Zehn Millionen brauchen etwa zwei Gigabyte.</translation>
    </message>
    <message>
        <source>Written out before</source>
        <translation>Vorher ausgeschrieben</translation>
    </message>
    <message>
        <source>Folder to write attempts to before they are removed, a file a day (JSON Lines). Empty: nowhere.</source>
        <translation>Ordner, in den Versuche geschrieben werden, bevor sie entfernt werden, eine Datei am Tag (JSON Lines). Leer: nirgendwohin.</translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>nirgendwohin</translation>
    </message>
    <message>
        <source>Failures of one key</source>
        <translation>Fehlschläge eines Schlüssels</translation>
    </message>
    <message>
        <source>After so many wrong secrets within 15 minutes one API key has to wait, from that network alone.</source>
        <translation>Nach so vielen falschen Geheimnissen innerhalb von 15 Minuten muss ein API-Schlüssel warten, und nur von diesem Netz aus.</translation>
    </message>
    <message>
        <source>Failures of a network</source>
        <translation>Fehlschläge eines Netzes</translation>
    </message>
    <message>
        <source>After so many failed logins within 15 minutes all keys from that network have to wait.</source>
        <translation>Nach so vielen fehlgeschlagenen Anmeldungen innerhalb von 15 Minuten müssen alle Schlüssel aus diesem Netz warten.</translation>
    </message>
    <message>
        <source>First wait</source>
        <translation>Erste Wartezeit</translation>
    </message>
    <message>
        <source>Each wait is twice as long as the one before.</source>
        <translation>Jede Wartezeit ist doppelt so lang wie die vorige.</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>Längste Wartezeit</translation>
    </message>
    <message>
        <source>No wait is longer than this.</source>
        <translation>Keine Wartezeit ist länger als diese.</translation>
    </message>
    <message>
        <source>The first wait must not be longer than the longest one.</source>
        <translation>Die erste Wartezeit darf nicht länger als die längste sein.</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::QuitDialog</name>
    <message>
        <source>Quit Gatehouse</source>
        <translation>Gatehouse beenden</translation>
    </message>
    <message>
        <source>Quit all the same</source>
        <translation>Trotzdem beenden</translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation>Geöffnet lassen</translation>
    </message>
    <message>
        <source>Something would be lost</source>
        <translation>Etwas ginge verloren</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::RangeCheck</name>
    <message>
        <source>%1 is in the list already.</source>
        <translation>%1 steht schon in der Liste.</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::RangePaste</name>
    <message>
        <source>%1 is there already.</source>
        <translation>%1 ist schon da.</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::RangeRemark</name>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>It has expired and admits no one.</source>
        <translation>Er ist abgelaufen und lässt niemanden zu.</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>Weit</translation>
    </message>
    <message>
        <source>This is very wide: %1 to %2.</source>
        <translation>Das ist sehr weit: %1 bis %2.</translation>
    </message>
    <message>
        <source>Loopback</source>
        <translation>Loopback</translation>
    </message>
    <message>
        <source>This is the machine Gatehouse runs on, and no other.</source>
        <translation>Das ist der Rechner, auf dem Gatehouse läuft, und kein anderer.</translation>
    </message>
    <message>
        <source>Covered</source>
        <translation>Abgedeckt</translation>
    </message>
    <message>
        <source>%1 already lets these addresses in.</source>
        <translation>%1 lässt diese Adressen schon zu.</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>This is a trusted proxy: a caller behind it comes from its own address, so this lets in nobody but the proxy itself.</source>
        <translation>Das ist ein vertrauenswürdiger Proxy: Wer über ihn anfragt, kommt von seiner eigenen Adresse; dies lässt also niemanden ein außer dem Proxy selbst.</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::RecordSection</name>
    <message>
        <source>Record</source>
        <translation>Aufzeichnung</translation>
    </message>
    <message>
        <source>What is removed goes within the hour, and the chain over the rest still verifies.</source>
        <translation>Was zu entfernen ist, geht binnen einer Stunde, und die Kette über den Rest bleibt prüfbar.</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::RefusedModel</name>
    <message>
        <source>The saved list refuses this address too.</source>
        <translation>Die gespeicherte Liste lehnt diese Adresse auch ab.</translation>
    </message>
    <message>
        <source>Refused address</source>
        <translation>Abgelehnte Adresse</translation>
    </message>
    <message>
        <source>Logins</source>
        <translation>Anmeldungen</translation>
    </message>
    <message>
        <source>Last login</source>
        <translation>Letzte Anmeldung</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::ReplayRunner</name>
    <message>
        <source>The comparison was broken off.</source>
        <translation>Der Vergleich wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::RequestDraft</name>
    <message>
        <source>“%1” is no header: a name, a colon and a value are needed.</source>
        <translation>„%1“ ist kein Header: Nötig sind ein Name, ein Doppelpunkt und ein Wert.</translation>
    </message>
    <message>
        <source>The body is not JSON (line %1: %2). It is sent as it is.</source>
        <translation>Der Body ist kein JSON (Zeile %1: %2). Er wird so gesendet, wie er ist.</translation>
    </message>
    <message>
        <source>The body is JSON, but no object. It is sent as it is.</source>
        <translation>Der Body ist JSON, aber kein Objekt. Er wird so gesendet, wie er ist.</translation>
    </message>
    <message>
        <source>No header says Content-Type: application/json. It is sent as it is.</source>
        <translation>Kein Header nennt Content-Type: application/json. Die Anfrage wird so gesendet, wie sie ist.</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::RequestPanel</name>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>The request as it is sent</source>
        <translation>Die Anfrage, wie sie gesendet wird</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>API secret</source>
        <translation>API-Secret</translation>
    </message>
    <message>
        <source>Its API secret; forgotten when you leave this page</source>
        <translation>Sein API-Secret; wird vergessen, wenn Sie diese Seite verlassen</translation>
    </message>
    <message>
        <source>Edit headers and body</source>
        <translation>Header und Body bearbeiten</translation>
    </message>
    <message>
        <source>Undo all edits of the request</source>
        <translation>Alle Änderungen der Anfrage rückgängig machen</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>One header a line</source>
        <translation>Ein Header pro Zeile</translation>
    </message>
    <message>
        <source>No client chosen: an empty API key</source>
        <translation>Kein Client gewählt: leerer API-Schlüssel</translation>
    </message>
    <message>
        <source>%1 stands for the secret above.</source>
        <translation>%1 steht für das Secret oben.</translation>
    </message>
    <message>
        <source>Show what it says</source>
        <translation>Inhalt zeigen</translation>
    </message>
    <message>
        <source>Hide what it says</source>
        <translation>Inhalt verbergen</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Access-Token</translation>
    </message>
    <message>
        <source>Refresh token</source>
        <translation>Refresh-Token</translation>
    </message>
    <message>
        <source>That of the last login here, or another one; forgotten when you leave</source>
        <translation>Das der letzten Anmeldung hier oder ein anderes; beim Verlassen vergessen</translation>
    </message>
    <message>
        <source>%1 stands for the token above.</source>
        <translation>%1 steht für das Token oben.</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::ResourceServerBox</name>
    <message>
        <source>May check tokens (resource server)</source>
        <translation>Darf Tokens prüfen (Resource-Server)</translation>
    </message>
    <message>
        <source>For an API that is handed tokens: it may ask whether another client&apos;s token is good</source>
        <translation>Für eine API, der Tokens vorgelegt werden: Sie darf fragen, ob das Token eines anderen Clients gültig ist</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::RetireSecretDialog</name>
    <message>
        <source>Retire secret</source>
        <translation>Secret stilllegen</translation>
    </message>
    <message>
        <source>Retire secret %1 of %2?</source>
        <translation>Secret %1 von %2 stilllegen?</translation>
    </message>
    <message>
        <source>It was last used %1.</source>
        <translation>Zuletzt verwendet: %1.</translation>
    </message>
    <message>
        <source>No login with it is known.</source>
        <translation>Es ist keine Anmeldung damit bekannt.</translation>
    </message>
    <message>
        <source>Whoever still logs in with it is refused at once, as if the secret were wrong. A retired secret never comes back: this cannot be undone.</source>
        <translation>Wer sich noch damit anmeldet, wird sofort abgelehnt, als wäre das Secret falsch. Ein stillgelegtes Secret kommt nie zurück: Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Retire it now</source>
        <translation>Jetzt stilllegen</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::Retirement</name>
    <message>
        <source>Wait for the first login with the new secret.</source>
        <translation>Warten Sie auf die erste Anmeldung mit dem neuen Secret.</translation>
    </message>
    <message>
        <source>Looking for logins with the new secret…</source>
        <translation>Anmeldungen mit dem neuen Secret werden gesucht…</translation>
    </message>
    <message>
        <source>The new secret is in use: %1, the last %2.</source>
        <translation>Das neue Secret ist in Gebrauch: %1, die letzte %2.</translation>
    </message>
    <message>
        <source>Hand over the new secret, made %1.</source>
        <translation>Übergeben Sie das neue Secret, erzeugt: %1.</translation>
    </message>
    <message>
        <source>The old secret was never used.</source>
        <translation>Das alte Secret wurde nie verwendet.</translation>
    </message>
    <message>
        <source>The old secret was not used since the new one was made.</source>
        <translation>Das alte Secret wurde nicht mehr verwendet, seit es das neue gibt.</translation>
    </message>
    <message>
        <source>Then wait until the old secret falls silent.</source>
        <translation>Warten Sie dann, bis das alte Secret verstummt.</translation>
    </message>
    <message>
        <source>The old secret has been silent since its last login, %1.</source>
        <translation>Das alte Secret ist seit seiner letzten Anmeldung still: %1.</translation>
    </message>
    <message>
        <source>The old secret was last used %1. It counts as silent after 24 hours without a login while the new one is in use.</source>
        <translation>Das alte Secret wurde zuletzt verwendet: %1. Es gilt nach 24 Stunden ohne Anmeldung als still, sofern das neue in Gebrauch ist.</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::RetirementGuide</name>
    <message>
        <source>Retire the old secret</source>
        <translation>Altes Secret stilllegen</translation>
    </message>
    <message>
        <source>From the old secret to the new one</source>
        <translation>Vom alten zum neuen Secret</translation>
    </message>
    <message>
        <source>Change over to the new secret</source>
        <translation>Auf das neue Secret umstellen</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Erledigt: %1</translation>
    </message>
    <message>
        <source>It ends by itself: %1.</source>
        <translation>Es endet von selbst: %1.</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::RevokeClientDialog</name>
    <message>
        <source>Revoke tokens</source>
        <translation>Tokens widerrufen</translation>
    </message>
    <message>
        <source>Every access and refresh token of this client is dead at once, and cannot be brought back. The client may log in again with its secret; to shut it out, suspend it.</source>
        <translation>Jedes Access- und Refresh-Token dieses Clients ist sofort ungültig und lässt sich nicht zurückholen. Der Client darf sich mit seinem Secret wieder anmelden; um ihn auszusperren, setzen Sie ihn aus.</translation>
    </message>
    <message>
        <source>Revoke its tokens</source>
        <translation>Seine Tokens widerrufen</translation>
    </message>
    <message>
        <source>Revoke all tokens of a client</source>
        <translation>Alle Tokens eines Clients widerrufen</translation>
    </message>
    <message>
        <source>No client chosen yet</source>
        <translation>Noch kein Client gewählt</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::RevokeTokensDialog</name>
    <message>
        <source>Revoke tokens</source>
        <translation>Tokens widerrufen</translation>
    </message>
    <message>
        <source>Revoke all tokens of %1?</source>
        <translation>Alle Tokens von %1 widerrufen?</translation>
    </message>
    <message>
        <source>Revoke all tokens of %1 clients?</source>
        <translation>Alle Tokens von %1 Clients widerrufen?</translation>
    </message>
    <message>
        <source>Every token it holds is refused from now on, refresh tokens too. It may log in again at once with its key and secret. This cannot be undone.</source>
        <translation>Jedes Token, das er hat, wird ab sofort abgelehnt, auch Refresh-Tokens. Er darf sich mit seinem Schlüssel und Secret sofort wieder anmelden. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Every token they hold is refused from now on, refresh tokens too. They may log in again at once with their keys and secrets. This cannot be undone.</source>
        <translation>Jedes Token, das sie haben, wird ab sofort abgelehnt, auch Refresh-Tokens. Sie dürfen sich mit ihren Schlüsseln und Secrets sofort wieder anmelden. Das lässt sich nicht rückgängig machen.</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::RotateKeyDialog</name>
    <message>
        <source>Rotate the signing key</source>
        <translation>Signaturschlüssel erneuern</translation>
    </message>
    <message>
        <source>Rotate the signing key?</source>
        <translation>Signaturschlüssel erneuern?</translation>
    </message>
    <message>
        <source>New logins are signed by a new key at once.</source>
        <translation>Neue Anmeldungen werden sofort mit einem neuen Schlüssel signiert.</translation>
    </message>
    <message>
        <source>Tokens that are out there stay good until they expire; the old key goes on verifying them, and retires by itself after the last one.</source>
        <translation>Bereits ausgegebene Tokens bleiben gültig, bis sie ablaufen; der alte Schlüssel prüft sie weiter und wird nach dem letzten von selbst stillgelegt.</translation>
    </message>
    <message>
        <source>Nobody is logged out, and no client has to do anything.</source>
        <translation>Niemand wird abgemeldet, und kein Client muss etwas tun.</translation>
    </message>
    <message>
        <source>Rotate now</source>
        <translation>Jetzt erneuern</translation>
    </message>
    <message>
        <source>HS256: a shared secret</source>
        <translation>HS256: ein gemeinsames Geheimnis</translation>
    </message>
    <message>
        <source>ES256: elliptic curve P-256</source>
        <translation>ES256: elliptische Kurve P-256</translation>
    </message>
    <message>
        <source>EdDSA: Ed25519</source>
        <translation>EdDSA: Ed25519</translation>
    </message>
    <message>
        <source>RS256: RSA of 2048 bits</source>
        <translation>RS256: RSA mit 2048 Bit</translation>
    </message>
    <message>
        <source>Algorithm of the new key</source>
        <translation>Algorithmus des neuen Schlüssels</translation>
    </message>
    <message>
        <source>Others verify tokens by themselves, with the public key from /.well-known/jwks.json.</source>
        <translation>Andere prüfen Tokens selbst, mit dem öffentlichen Schlüssel von /.well-known/jwks.json.</translation>
    </message>
    <message>
        <source>Only this server has the secret: whoever wants to verify a token asks it.</source>
        <translation>Nur dieser Server hat das Geheimnis: Wer ein Token prüfen will, fragt ihn.</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::RotateSecretDialog</name>
    <message>
        <source>Rotate secret</source>
        <translation>Secret erneuern</translation>
    </message>
    <message>
        <source>A new secret is made and shown once. Until the old one ends, both log in, so the client can change over in its own time.</source>
        <translation>Ein neues Secret wird erzeugt und einmal angezeigt. Bis das alte endet, gelten beide; so kann der Client in Ruhe umstellen.</translation>
    </message>
    <message>
        <source>Two secrets log in already, and there can be no third: the new one ends both. To change over gently, retire the older one first.</source>
        <translation>Es gelten schon zwei Secrets, und ein drittes kann es nicht geben: Das neue beendet beide. Für eine sanfte Umstellung legen Sie zuerst das ältere still.</translation>
    </message>
    <message>
        <source>Rotate the secret of %1</source>
        <translation>Secret von %1 erneuern</translation>
    </message>
    <message>
        <source>The old secret ends</source>
        <translation>Das alte Secret endet</translation>
    </message>
    <message>
        <source>The old secrets end</source>
        <translation>Die alten Secrets enden</translation>
    </message>
    <message>
        <source>at once (it may have leaked)</source>
        <translation>sofort (es könnte bekannt geworden sein)</translation>
    </message>
    <message>
        <source>in 1 hour</source>
        <translation>in 1 Stunde</translation>
    </message>
    <message>
        <source>in 24 hours</source>
        <translation>in 24 Stunden</translation>
    </message>
    <message>
        <source>in 7 days</source>
        <translation>in 7 Tagen</translation>
    </message>
    <message>
        <source>The old secret ends %1</source>
        <translation>Das alte Secret endet %1</translation>
    </message>
    <message>
        <source>Make a new secret</source>
        <translation>Neues Secret erzeugen</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::SaveAdvice</name>
    <message>
        <source>Would have refused %1 from %2 in the last 30 days.</source>
        <translation>Hätte in den letzten 30 Tagen %1 von %2 abgelehnt.</translation>
    </message>
    <message>
        <source>The saved list refuses them too.</source>
        <translation>Die gespeicherte Liste lehnt sie auch ab.</translation>
    </message>
    <message>
        <source>The saved list refuses %1 of them too.</source>
        <translation>Die gespeicherte Liste lehnt davon auch %1 ab.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>No login in the last 30 days to compare with.</source>
        <translation>Keine Anmeldung in den letzten 30 Tagen zum Vergleichen.</translation>
    </message>
    <message>
        <source>Admits the one login of the last 30 days.</source>
        <translation>Lässt die eine Anmeldung der letzten 30 Tage zu.</translation>
    </message>
    <message>
        <source>Admits all %1 of the last 30 days.</source>
        <translation>Lässt alle %1 der letzten 30 Tage zu.</translation>
    </message>
    <message>
        <source>Save anyway</source>
        <translation>Trotzdem speichern</translation>
    </message>
    <message>
        <source>The list becomes empty: any address may then log in as this client.</source>
        <translation>Die Liste wird leer: Dann darf sich jede Adresse als dieser Client anmelden.</translation>
    </message>
    <message>
        <source>Save and admit any address</source>
        <translation>Speichern und jede Adresse zulassen</translation>
    </message>
    <message>
        <source>Comparing with the logins of the last 30 days…</source>
        <translation>Vergleich mit den Anmeldungen der letzten 30 Tage…</translation>
    </message>
    <message>
        <source>Save without waiting</source>
        <translation>Speichern ohne zu warten</translation>
    </message>
    <message>
        <source>Every entry has expired: no address gets in any more.</source>
        <translation>Alle Einträge sind abgelaufen: Keine Adresse kommt mehr hinein.</translation>
    </message>
    <message>
        <source>Save and refuse everyone</source>
        <translation>Speichern und alle ablehnen</translation>
    </message>
    <message>
        <source>1 login</source>
        <translation>1 Anmeldung</translation>
    </message>
    <message numerus="yes">
        <source>%Ln logins</source>
        <translation>
            <numerusform>%Ln Anmeldung</numerusform>
            <numerusform>%Ln Anmeldungen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 address</source>
        <translation>1 Adresse</translation>
    </message>
    <message numerus="yes">
        <source>%Ln addresses</source>
        <translation>
            <numerusform>%Ln Adresse</numerusform>
            <numerusform>%Ln Adressen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::SecretsModel</name>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Ends %1</source>
        <translation>Endet %1</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Generated</source>
        <translation>Erzeugt</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Gewählt</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt verwendet</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::SecretsPanel</name>
    <message>
        <source>Rotate…</source>
        <translation>Erneuern…</translation>
    </message>
    <message>
        <source>Retire…</source>
        <translation>Stilllegen…</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>Secrets</translation>
    </message>
    <message>
        <source>Rotate the secret</source>
        <translation>Secret erneuern</translation>
    </message>
    <message>
        <source>Retire the selected secret</source>
        <translation>Ausgewähltes Secret stilllegen</translation>
    </message>
    <message>
        <source>Rotate makes a second secret; the old one stays good as long as you choose.</source>
        <translation>Erneuern erzeugt ein zweites Secret; das alte bleibt so lange gültig, wie Sie es wählen.</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::ServerLine</name>
    <message>
        <source>Server stopped</source>
        <translation>Server gestoppt</translation>
    </message>
    <message>
        <source>Server starting</source>
        <translation>Server startet</translation>
    </message>
    <message>
        <source>Server running</source>
        <translation>Server läuft</translation>
    </message>
    <message>
        <source>Server stopping</source>
        <translation>Server stoppt</translation>
    </message>
    <message>
        <source>Server not running</source>
        <translation>Server läuft nicht</translation>
    </message>
    <message>
        <source>Copy the base URL</source>
        <translation>Basis-URL kopieren</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Stop the server</source>
        <translation>Server stoppen</translation>
    </message>
    <message>
        <source>Start the server</source>
        <translation>Server starten</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::ServerSection</name>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Started with --listen %1, which is in force in place of the address and port below until you change them or start anew.</source>
        <translation>Gestartet mit --listen %1; das gilt anstelle der Adresse und des Ports unten, bis Sie diese ändern oder neu starten.</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::SettingText</name>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 Minute</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>1 second</source>
        <translation>1 Sekunde</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>A length of time is needed. Write a whole number and a unit, like 90s, 30m, 24h or 7d.</source>
        <translation>Eine Zeitdauer wird benötigt. Geben Sie eine ganze Zahl und eine Einheit ein, etwa 90s, 30m, 24h oder 7d.</translation>
    </message>
    <message>
        <source>“%1” is not a length of time. Write a whole number and a unit, like 90s, 30m, 24h or 7d.</source>
        <translation>„%1“ ist keine Zeitdauer. Geben Sie eine ganze Zahl und eine Einheit ein, etwa 90s, 30m, 24h oder 7d.</translation>
    </message>
    <message>
        <source>That is too short. Choose at least %1.</source>
        <translation>Das ist zu kurz. Wählen Sie mindestens %1.</translation>
    </message>
    <message>
        <source>That is too long. Choose at most %1.</source>
        <translation>Das ist zu lang. Wählen Sie höchstens %1.</translation>
    </message>
    <message>
        <source>no time</source>
        <translation>keine Zeit</translation>
    </message>
    <message>
        <source>A size is needed. Write a number of bytes, or like 16 KiB.</source>
        <translation>Eine Größe wird benötigt. Geben Sie eine Anzahl Bytes ein oder etwa 16 KiB.</translation>
    </message>
    <message>
        <source>“%1” is not a size. Write a number of bytes, or like 16 KiB.</source>
        <translation>„%1“ ist keine Größe. Geben Sie eine Anzahl Bytes ein oder etwa 16 KiB.</translation>
    </message>
    <message>
        <source>That is too large. Choose at most %1.</source>
        <translation>Das ist zu groß. Wählen Sie höchstens %1.</translation>
    </message>
    <message>
        <source>That is too small. Choose at least %1.</source>
        <translation>Das ist zu klein. Wählen Sie mindestens %1.</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Bytes</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 MiB</translation>
    </message>
    <message>
        <source>%1 KiB</source>
        <translation>%1 KiB</translation>
    </message>
    <message>
        <source>A number from %1 to %2 is needed.</source>
        <translation>Eine Zahl von %1 bis %2 wird benötigt.</translation>
    </message>
    <message>
        <source>“%1” is not a whole number. Write one from %2 to %3.</source>
        <translation>„%1“ ist keine ganze Zahl. Geben Sie eine von %2 bis %3 ein.</translation>
    </message>
    <message>
        <source>That is too few. Choose at least %1.</source>
        <translation>Das ist zu wenig. Wählen Sie mindestens %1.</translation>
    </message>
    <message>
        <source>That is too many. Choose at most %1.</source>
        <translation>Das ist zu viel. Wählen Sie höchstens %1.</translation>
    </message>
    <message>
        <source>It must not be empty: tokens name it. Write a word, or the address of your service.</source>
        <translation>Das Feld darf nicht leer sein: Der Wert steht in den Tokens. Geben Sie ein Wort oder die Adresse Ihres Dienstes ein.</translation>
    </message>
    <message>
        <source>It must not be longer than %1 characters. Shorten it.</source>
        <translation>Der Text darf nicht länger als %1 Zeichen sein. Kürzen Sie ihn.</translation>
    </message>
    <message>
        <source>An address is needed: 127.0.0.1 for this machine only, 0.0.0.0 for all networks.</source>
        <translation>Eine Adresse wird benötigt: 127.0.0.1 nur für diesen Rechner, 0.0.0.0 für alle Netzwerke.</translation>
    </message>
    <message>
        <source>“%1” is not an IP address. Write 127.0.0.1 for this machine only, 0.0.0.0 for all networks, or one of this machine&apos;s own.</source>
        <translation>„%1“ ist keine IP-Adresse. Geben Sie 127.0.0.1 nur für diesen Rechner, 0.0.0.0 für alle Netzwerke oder eine eigene Adresse dieses Rechners ein.</translation>
    </message>
    <message>
        <source>this machine only</source>
        <translation>nur dieser Rechner</translation>
    </message>
    <message>
        <source>every network of this machine</source>
        <translation>alle Netzwerke dieses Rechners</translation>
    </message>
    <message>
        <source>A port is a whole number from 0 to 65535. Choose one from 1024 up.</source>
        <translation>Ein Port ist eine ganze Zahl von 0 bis 65535. Wählen Sie einen ab 1024.</translation>
    </message>
    <message>
        <source>a free port at each start</source>
        <translation>ein freier Port bei jedem Start</translation>
    </message>
    <message>
        <source>Ports below 1024 need a privilege (CAP_NET_BIND_SERVICE).</source>
        <translation>Ports unter 1024 erfordern ein Privileg (CAP_NET_BIND_SERVICE).</translation>
    </message>
    <message>
        <source>%1 Write your proxies&apos; addresses with commas between them, like 127.0.0.1, 10.0.0.0/24.</source>
        <translation>%1 Schreiben Sie die Adressen Ihrer Proxys durch Kommas getrennt, etwa 127.0.0.1, 10.0.0.0/24.</translation>
    </message>
    <message>
        <source>That is very wide: whoever is in it can call from any address it likes, also from those on a whitelist. Name your proxies only.</source>
        <translation>Das ist sehr weit: Wer darin ist, kann sich jede beliebige Adresse geben, auch eine von einer Whitelist. Nennen Sie nur Ihre Proxys.</translation>
    </message>
    <message>
        <source>Reachable from other machines.</source>
        <translation>Von anderen Rechnern aus erreichbar.</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::SettingsPage</name>
    <message>
        <source>Search settings</source>
        <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>No setting says that. Search for other words.</source>
        <translation>Keine passende Einstellung. Suchen Sie nach anderen Wörtern.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Apply the changed settings</source>
        <translation>Die geänderten Einstellungen anwenden</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Take back what is changed and not applied</source>
        <translation>Nicht angewendete Änderungen zurücknehmen</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>1 setting applied</source>
        <translation>1 Einstellung angewendet</translation>
    </message>
    <message numerus="yes">
        <source>%n settings applied</source>
        <translation>
            <numerusform>%n Einstellung angewendet</numerusform>
            <numerusform>%n Einstellungen angewendet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::SigningKeysPanel</name>
    <message>
        <source>Rotate the signing key…</source>
        <translation>Signaturschlüssel erneuern…</translation>
    </message>
    <message>
        <source>Rotate now…</source>
        <translation>Jetzt erneuern…</translation>
    </message>
    <message>
        <source>Rotate the signing key now</source>
        <translation>Den Signaturschlüssel jetzt erneuern</translation>
    </message>
    <message>
        <source>Rotate automatically</source>
        <translation>Automatisch erneuern</translation>
    </message>
    <message>
        <source>How often a new key takes over by itself, as long as a server runs.</source>
        <translation>Wie oft ein neuer Schlüssel von selbst übernimmt, solange ein Server läuft.</translation>
    </message>
    <message>
        <source>Signing keys</source>
        <translation>Signaturschlüssel</translation>
    </message>
    <message>
        <source>No signing key yet</source>
        <translation>Noch kein Signaturschlüssel</translation>
    </message>
    <message>
        <source>The first one is made when the server starts.</source>
        <translation>Der erste wird beim Start des Servers erzeugt.</translation>
    </message>
    <message>
        <source>Make one now</source>
        <translation>Jetzt erzeugen</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message numerus="yes">
        <source>Every %n days</source>
        <translation>
            <numerusform>Nach je %n Tag</numerusform>
            <numerusform>Alle %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>The first signing key is made.</source>
        <translation>Der erste Signaturschlüssel ist erzeugt.</translation>
    </message>
    <message>
        <source>A new key signs from now on. Old tokens stay good until they expire.</source>
        <translation>Ab jetzt signiert ein neuer Schlüssel. Alte Tokens bleiben bis zu ihrem Ablauf gültig.</translation>
    </message>
    <message>
        <source>Keys are rotated only when you say so.</source>
        <translation>Schlüssel werden nur auf Ihre Anweisung erneuert.</translation>
    </message>
    <message numerus="yes">
        <source>A new key takes over every %n days.</source>
        <translation>
            <numerusform>Nach je %n Tag übernimmt ein neuer Schlüssel.</numerusform>
            <numerusform>Alle %n Tage übernimmt ein neuer Schlüssel.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::Sparkline</name>
    <message>
        <source>No attempts since %1.</source>
        <translation>Keine Anmeldeversuche seit %1.</translation>
    </message>
    <message>
        <source>Since %1: %2 succeeded, %3 failed.</source>
        <translation>Seit %1: %2 erfolgreich, %3 fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Most in one hour: %1, from %2.</source>
        <translation>Die meisten in einer Stunde: %1, ab %2.</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::StatTile</name>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::StatusLook</name>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Ausgesetzt</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Deaktiviert</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::StepList</name>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::TaskStrip</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation>Abbrechen: %1</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::TimePopup</name>
    <message>
        <source>Made when</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Local time, %1</source>
        <translation>Ortszeit, %1</translation>
    </message>
    <message>
        <source>The end is not after the beginning. Choose a later end.</source>
        <translation>Das Ende liegt nicht nach dem Anfang. Wählen Sie ein späteres Ende.</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::Toaster</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::TokenPanel</name>
    <message>
        <source>Revoke a client&apos;s tokens…</source>
        <translation>Tokens eines Clients widerrufen…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Show the client</source>
        <translation>Client anzeigen</translation>
    </message>
    <message>
        <source>Revoke this client&apos;s tokens…</source>
        <translation>Tokens dieses Clients widerrufen…</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Header and claims</source>
        <translation>Header und Claims</translation>
    </message>
    <message>
        <source>Revoke all tokens of a client</source>
        <translation>Alle Tokens eines Clients widerrufen</translation>
    </message>
    <message>
        <source>Clear the token</source>
        <translation>Das Token entfernen</translation>
    </message>
    <message>
        <source>Token to check</source>
        <translation>Zu prüfendes Token</translation>
    </message>
    <message>
        <source>Paste an access or refresh token here (eyJ…)</source>
        <translation>Access- oder Refresh-Token hier einfügen (eyJ…)</translation>
    </message>
    <message>
        <source>Check a token</source>
        <translation>Token prüfen</translation>
    </message>
    <message>
        <source>Revoke this client&apos;s tokens</source>
        <translation>Tokens dieses Clients widerrufen</translation>
    </message>
    <message>
        <source>Show the client %1</source>
        <translation>Client %1 anzeigen</translation>
    </message>
    <message>
        <source>No token to check</source>
        <translation>Kein Token zu prüfen</translation>
    </message>
    <message>
        <source>Paste one above: you see what it says, whether it is good, and if not, which check it fails. It is kept nowhere.</source>
        <translation>Fügen Sie oben eines ein: Sie sehen, was darin steht, ob es gültig ist, und wenn nicht, an welcher Prüfung es scheitert. Es wird nirgends aufbewahrt.</translation>
    </message>
    <message>
        <source>All tokens of %1 are revoked.</source>
        <translation>Alle Tokens von %1 sind widerrufen.</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::TokenRows</name>
    <message>
        <source>Access token</source>
        <translation>Access-Token</translation>
    </message>
    <message>
        <source>Refresh token</source>
        <translation>Refresh-Token</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algorithmus</translation>
    </message>
    <message>
        <source>Signing key</source>
        <translation>Signaturschlüssel</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Zielgruppe</translation>
    </message>
    <message>
        <source>No client of this id</source>
        <translation>Kein Client mit dieser ID</translation>
    </message>
    <message>
        <source>The token&apos;s own id</source>
        <translation>Die eigene ID des Tokens</translation>
    </message>
    <message>
        <source>Generation, now %1</source>
        <translation>Generation, jetzt %1</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>Generation</translation>
    </message>
    <message>
        <source>Family of one login</source>
        <translation>Familie einer Anmeldung</translation>
    </message>
    <message>
        <source>Refreshes before it</source>
        <translation>Vorherige Erneuerungen</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::TokensSection</name>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>In force from the next login on, for every server on this data. Tokens that are out stay as they are.</source>
        <translation>Gilt ab der nächsten Anmeldung, für jeden Server mit diesen Daten. Bereits ausgegebene Tokens bleiben, wie sie sind.</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::TrafficChart</name>
    <message>
        <source>Attempts by outcome</source>
        <translation>Anmeldeversuche nach Ergebnis</translation>
    </message>
    <message>
        <source>No attempts</source>
        <translation>Keine Anmeldeversuche</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::Tray</name>
    <message>
        <source>Open Gatehouse</source>
        <translation>Gatehouse öffnen</translation>
    </message>
    <message>
        <source>Copy the base URL</source>
        <translation>Basis-URL kopieren</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Stop the server</source>
        <translation>Server stoppen</translation>
    </message>
    <message>
        <source>Start the server</source>
        <translation>Server starten</translation>
    </message>
    <message>
        <source>Gatehouse: running at %1</source>
        <translation>Gatehouse: läuft unter %1</translation>
    </message>
    <message>
        <source>Gatehouse: the server is not running</source>
        <translation>Gatehouse: Der Server läuft nicht</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::TroubleBanners</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Use port %1</source>
        <translation>Port %1 nehmen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Nobody can log in, because no attempt can be recorded. %1</source>
        <translation>Niemand kann sich anmelden, weil kein Versuch aufgezeichnet werden kann. %1</translation>
    </message>
    <message>
        <source>New callers wait: the program has as many open files and connections as the system allows it. Raise the limit (ulimit -n) and start it again.</source>
        <translation>Neue Anrufer warten: Das Programm hat so viele offene Dateien und Verbindungen, wie das System ihm erlaubt. Heben Sie die Grenze an (ulimit -n), und starten Sie es neu.</translation>
    </message>
    <message>
        <source>The clock of this machine was set forward by %1.</source>
        <translation>Die Uhr dieses Rechners wurde um %1 vorgestellt.</translation>
    </message>
    <message>
        <source>The clock of this machine was set back by %1.</source>
        <translation>Die Uhr dieses Rechners wurde um %1 zurückgestellt.</translation>
    </message>
    <message>
        <source>Tokens and waits go by it: make sure that it is right. Nothing is removed or rotated by age for an hour.</source>
        <translation>Tokens und Wartezeiten richten sich nach ihr: Sorgen Sie dafür, dass sie richtig geht. Eine Stunde lang wird nichts nach Alter entfernt oder gewechselt.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Verstanden</translation>
    </message>
    <message>
        <source>Other machines reach the server over plain HTTP: whoever is on the way can read keys, secrets and tokens. Turn on encryption in the settings of the server, unless something in front of it encrypts.</source>
        <translation>Andere Rechner erreichen den Server über unverschlüsseltes HTTP: Wer auf dem Weg sitzt, kann Schlüssel, Geheimnisse und Tokens lesen. Schalten Sie in den Einstellungen des Servers die Verschlüsselung ein, sofern nicht etwas vor ihm verschlüsselt.</translation>
    </message>
    <message>
        <source>The certificate of the server ended %1 ago, and callers that check it stay away. Renew it; it is read as soon as the file changes.</source>
        <translation>Das Zertifikat des Servers ist seit %1 abgelaufen, und Aufrufer, die es prüfen, bleiben weg. Erneuern Sie es; es wird gelesen, sobald sich die Datei ändert.</translation>
    </message>
    <message>
        <source>The certificate of the server ends in %1. Renew it; it is read as soon as the file changes.</source>
        <translation>Das Zertifikat des Servers läuft in %1 ab. Erneuern Sie es; es wird gelesen, sobald sich die Datei ändert.</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::TryoutPage</name>
    <message>
        <source>Send the request</source>
        <translation>Anfrage senden</translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation>Als curl kopieren</translation>
    </message>
    <message>
        <source>Copy as curl with the secret</source>
        <translation>Als curl mit dem Secret kopieren</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>Requests of this session</source>
        <translation>Anfragen dieser Sitzung</translation>
    </message>
    <message>
        <source>Sent in this session</source>
        <translation>In dieser Sitzung gesendet</translation>
    </message>
    <message>
        <source>Send the request (Ctrl+Enter)</source>
        <translation>Anfrage senden (Strg+Enter)</translation>
    </message>
    <message>
        <source>Copy as a curl command without the secret</source>
        <translation>Als curl-Befehl ohne das Secret kopieren</translation>
    </message>
    <message>
        <source>The secret is taken from the environment, $GATEHOUSE_SECRET</source>
        <translation>Das Secret kommt aus der Umgebungsvariable $GATEHOUSE_SECRET</translation>
    </message>
    <message>
        <source>More ways to copy</source>
        <translation>Weitere Kopierarten</translation>
    </message>
    <message>
        <source>The server is starting.</source>
        <translation>Der Server startet.</translation>
    </message>
    <message>
        <source>The server is not running, so there is nobody to send to.</source>
        <translation>Der Server läuft nicht, daher gibt es keinen Empfänger.</translation>
    </message>
    <message>
        <source>Start the server</source>
        <translation>Server starten</translation>
    </message>
    <message>
        <source>The server is not running. Start it first.</source>
        <translation>Der Server läuft nicht. Starten Sie ihn zuerst.</translation>
    </message>
    <message>
        <source>Copied with the secret; the clipboard forgets it in a minute.</source>
        <translation>Mit dem Secret kopiert; die Zwischenablage vergisst es in einer Minute.</translation>
    </message>
    <message>
        <source>Copied. It takes the secret from $GATEHOUSE_SECRET.</source>
        <translation>Kopiert. Das Secret kommt aus $GATEHOUSE_SECRET.</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::VerifyStrip</name>
    <message>
        <source>Copy the head</source>
        <translation>Den Kopf kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the result</source>
        <translation>Das Ergebnis schließen</translation>
    </message>
    <message>
        <source>%1 attempts and %2 entries of the journal were looked at.</source>
        <translation>%1 Versuche und %2 Einträge des Journals wurden geprüft.</translation>
    </message>
    <message>
        <source>Sound: nobody changed, removed or put in a row by hand.</source>
        <translation>Unversehrt: Niemand hat von Hand eine Zeile geändert, entfernt oder eingefügt.</translation>
    </message>
    <message>
        <source>Keep the head elsewhere: given to “gatehouse journal verify --expect”, it also tells an older copy that was put back.</source>
        <translation>Bewahren Sie den Kopf woanders auf: „gatehouse journal verify --expect“ erkennt damit auch eine ältere Kopie, die zurückgespielt wurde.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more: “gatehouse journal verify” names them.</source>
        <translation>
            <numerusform>Und %n weiterer: „gatehouse journal verify“ nennt ihn.</numerusform>
            <numerusform>Und %n weitere: „gatehouse journal verify“ nennt sie.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::WaitingPanel</name>
    <message>
        <source>The record has only the beginning of this key, so all keys from %1 are let go.</source>
        <translation>Die Aufzeichnung enthält nur den Anfang dieses Schlüssels; daher werden alle Schlüssel aus %1 freigegeben.</translation>
    </message>
    <message>
        <source>%1 with any key</source>
        <translation>%1 mit jedem Schlüssel</translation>
    </message>
    <message>
        <source>%1 with the key %2</source>
        <translation>%1 mit dem Schlüssel %2</translation>
    </message>
    <message>
        <source>%1 waits %2</source>
        <translation>%1 wartet %2</translation>
    </message>
    <message numerus="yes">
        <source>%n failed logins with this key from there; the wait began %1.</source>
        <translation>
            <numerusform>%n fehlgeschlagene Anmeldung mit diesem Schlüssel von dort; die Wartezeit begann %1.</numerusform>
            <numerusform>%n fehlgeschlagene Anmeldungen mit diesem Schlüssel von dort; die Wartezeit begann %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed logins from there, whatever the key; the wait began %1.</source>
        <translation>
            <numerusform>%n fehlgeschlagene Anmeldung von dort, mit welchem Schlüssel auch immer; die Wartezeit begann %1.</numerusform>
            <numerusform>%n fehlgeschlagene Anmeldungen von dort, mit welchem Schlüssel auch immer; die Wartezeit begann %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Let all go</source>
        <translation>Alle freigeben</translation>
    </message>
    <message>
        <source>Let all go who have to wait</source>
        <translation>Alle freigeben, die warten müssen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Nobody has to wait</source>
        <translation>Niemand muss warten</translation>
    </message>
    <message numerus="yes">
        <source>%n have to wait</source>
        <translation>
            <numerusform>%n muss warten</numerusform>
            <numerusform>%n müssen warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Whoever fails to log in too often waits, longer each time, and is listed here.</source>
        <translation>Wer sich zu oft vergeblich anmeldet, wartet, jedes Mal länger, und steht dann hier.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more, who wait less long.</source>
        <translation>
            <numerusform>Und %n weiterer, der weniger lang wartet.</numerusform>
            <numerusform>Und %n weitere, die weniger lang warten.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 may log in again</source>
        <translation>%1: darf sich wieder anmelden</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Let go: %1</source>
        <translation>Freigeben: %1</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::WaitsSection</name>
    <message>
        <source>Failed logins</source>
        <translation>Fehlanmeldungen</translation>
    </message>
    <message>
        <source>In force from the next login on, for every server on this data. Who has to wait now is in the overview.</source>
        <translation>Gilt ab der nächsten Anmeldung, für jeden Server auf diesen Daten. Wer jetzt warten muss, steht in der Übersicht.</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::WhitelistActions</name>
    <message>
        <source>The whitelist of %1 is empty: any address may log in now.</source>
        <translation>Die Whitelist von %1 ist leer: Jede Adresse darf sich jetzt anmelden.</translation>
    </message>
    <message>
        <source>The whitelist of %1 is saved.</source>
        <translation>Die Whitelist von %1 ist gespeichert.</translation>
    </message>
    <message>
        <source>The whitelist of %1 is as it was.</source>
        <translation>Die Whitelist von %1 ist wieder wie zuvor.</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::WhitelistEntryForm</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Many…</source>
        <translation>Viele…</translation>
    </message>
    <message>
        <source>Address or range</source>
        <translation>Adresse oder Bereich</translation>
    </message>
    <message>
        <source>203.0.113.7 or 10.0.0.0/8</source>
        <translation>203.0.113.7 oder 10.0.0.0/8</translation>
    </message>
    <message>
        <source>Note on the entry</source>
        <translation>Notiz zum Eintrag</translation>
    </message>
    <message>
        <source>Note, optional</source>
        <translation>Notiz, optional</translation>
    </message>
    <message>
        <source>Add the entry</source>
        <translation>Eintrag hinzufügen</translation>
    </message>
    <message>
        <source>Add many entries</source>
        <translation>Viele Einträge hinzufügen</translation>
    </message>
    <message>
        <source>Paste or type many entries at once (Ctrl+Shift+V)</source>
        <translation>Viele Einträge auf einmal einfügen oder eingeben (Strg+Umschalt+V)</translation>
    </message>
    <message>
        <source>Take the corrected range</source>
        <translation>Den korrigierten Bereich übernehmen</translation>
    </message>
    <message>
        <source>More than one range: Enter opens them in the editor for many.</source>
        <translation>Mehr als ein Bereich: Enter öffnet sie im Editor für viele Einträge.</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 verwenden</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::WhitelistModel</name>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>New, not saved yet.</source>
        <translation>Neu, noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>Changed, not saved yet.</source>
        <translation>Geändert, noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>Goes with the next save.</source>
        <translation>Entfällt beim nächsten Speichern.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::WhitelistPanel</name>
    <message>
        <source>Whitelist entries</source>
        <translation>Whitelist-Einträge</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Edit note and expiry of the entry</source>
        <translation>Notiz und Ablauf des Eintrags bearbeiten</translation>
    </message>
    <message>
        <source>Note and expiry (F2)</source>
        <translation>Notiz und Ablauf (F2)</translation>
    </message>
    <message>
        <source>Save the whitelist</source>
        <translation>Whitelist speichern</translation>
    </message>
    <message>
        <source>Add many whitelist entries…</source>
        <translation>Viele Whitelist-Einträge hinzufügen…</translation>
    </message>
    <message>
        <source>Edit the whitelist entry…</source>
        <translation>Whitelist-Eintrag bearbeiten…</translation>
    </message>
    <message>
        <source>Someone else changed the list meanwhile. Your edit now stands on the list as it is.</source>
        <translation>Die Liste wurde inzwischen von jemand anderem geändert. Ihre Bearbeitung baut jetzt auf dem aktuellen Stand auf.</translation>
    </message>
    <message>
        <source>Any address may call</source>
        <translation>Jede Adresse darf zugreifen</translation>
    </message>
    <message>
        <source>Add the first entry, and only listed addresses get in.</source>
        <translation>Sobald der erste Eintrag hinzugefügt ist, kommen nur noch gelistete Adressen hinein.</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Put the selected entries back</source>
        <translation>Die ausgewählten Einträge zurückholen</translation>
    </message>
    <message>
        <source>Remove the selected entries</source>
        <translation>Die ausgewählten Einträge entfernen</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::WhitelistPasteDialog</name>
    <message>
        <source>Add many entries</source>
        <translation>Viele Einträge hinzufügen</translation>
    </message>
    <message>
        <source>Addresses and ranges</source>
        <translation>Adressen und Bereiche</translation>
    </message>
    <message>
        <source>What is wrong with the lines</source>
        <translation>Was an den Zeilen falsch ist</translation>
    </message>
    <message>
        <source>One a line, or separated by commas or spaces. What follows a range on its line, or a #, becomes its note.</source>
        <translation>Einer je Zeile oder durch Kommas oder Leerzeichen getrennt. Was in der Zeile auf einen Bereich oder ein # folgt, wird zu seiner Notiz.</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Enter</translation>
    </message>
    <message numerus="yes">
        <source>%Ln added</source>
        <translation>
            <numerusform>%Ln hinzugefügt</numerusform>
            <numerusform>%Ln hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to add</source>
        <translation>
            <numerusform>%Ln hinzuzufügen</numerusform>
            <numerusform>%Ln hinzuzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 duplicate left out</source>
        <translation>1 Duplikat ausgelassen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln duplicates left out</source>
        <translation>
            <numerusform>%Ln Duplikat ausgelassen</numerusform>
            <numerusform>%Ln Duplikate ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to mend</source>
        <translation>
            <numerusform>%Ln zu korrigieren</numerusform>
            <numerusform>%Ln zu korrigieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Correct 1 range</source>
        <translation>1 Bereich korrigieren</translation>
    </message>
    <message numerus="yes">
        <source>Correct %Ln ranges</source>
        <translation>
            <numerusform>%Ln Bereich korrigieren</numerusform>
            <numerusform>%Ln Bereiche korrigieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Add 1 entry</source>
        <translation>1 Eintrag hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln entries</source>
        <translation>
            <numerusform>%Ln Eintrag hinzufügen</numerusform>
            <numerusform>%Ln Einträge hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::WhitelistSaveBar</name>
    <message>
        <source>Which</source>
        <translation>Welche</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Nicht gespeicherte Änderungen</translation>
    </message>
    <message>
        <source>Comparison with past logins</source>
        <translation>Vergleich mit früheren Anmeldungen</translation>
    </message>
    <message>
        <source>Addresses that would have been refused</source>
        <translation>Adressen, die abgewiesen worden wären</translation>
    </message>
    <message>
        <source>Show which addresses would have been refused</source>
        <translation>Anzeigen, welche Adressen abgewiesen worden wären</translation>
    </message>
    <message>
        <source>Compare with past logins again</source>
        <translation>Erneut mit früheren Anmeldungen vergleichen</translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Strg+S</translation>
    </message>
    <message>
        <source>Past logins could not be compared: %1</source>
        <translation>Der Vergleich mit früheren Anmeldungen war nicht möglich: %1</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::Why</name>
    <message>
        <source>Caller</source>
        <translation>Aufrufer</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Media type</source>
        <translation>Medientyp</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Throttle</source>
        <translation>Bremse</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Whitelist</source>
        <translation>Whitelist</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>The caller&apos;s address is not on record.</source>
        <translation>Die Adresse des Aufrufers ist nicht verzeichnet.</translation>
    </message>
    <message>
        <source>%1 connected directly, without a trusted proxy.</source>
        <translation>%1 hat sich direkt verbunden, ohne vertrauenswürdigen Proxy.</translation>
    </message>
    <message>
        <source>%1, as the trusted proxy %2 says.</source>
        <translation>%1, laut dem vertrauenswürdigen Proxy %2.</translation>
    </message>
    <message>
        <source>The client has no whitelist: any address may call.</source>
        <translation>Der Client hat keine Whitelist: Jede Adresse darf zugreifen.</translation>
    </message>
    <message>
        <source>The entry %1 lets %2 in.</source>
        <translation>Der Eintrag %1 lässt %2 zu.</translation>
    </message>
    <message>
        <source>The client&apos;s whitelist lets %1 in.</source>
        <translation>Die Whitelist des Clients lässt %1 zu.</translation>
    </message>
    <message>
        <source>All tokens of the client have ended.</source>
        <translation>Alle Tokens des Clients sind ungültig geworden.</translation>
    </message>
    <message>
        <source>The token was found good.</source>
        <translation>Das Token wurde für gültig befunden.</translation>
    </message>
    <message>
        <source>An access token and a refresh token were issued.</source>
        <translation>Ein Access-Token und ein Refresh-Token wurden ausgestellt.</translation>
    </message>
    <message>
        <source>A sound request for a known path, within all limits.</source>
        <translation>Eine einwandfreie Anfrage an einen bekannten Pfad, innerhalb aller Grenzen.</translation>
    </message>
    <message>
        <source>It was sent as application/json.</source>
        <translation>Er wurde als application/json gesendet.</translation>
    </message>
    <message>
        <source>It held what is needed.</source>
        <translation>Er enthielt, was nötig ist.</translation>
    </message>
    <message>
        <source>It held a username and a password.</source>
        <translation>Er enthielt einen Benutzernamen und ein Passwort.</translation>
    </message>
    <message>
        <source>Nobody had to wait.</source>
        <translation>Niemand musste warten.</translation>
    </message>
    <message>
        <source>The key is a client&apos;s.</source>
        <translation>Der Schlüssel gehört zu einem Client.</translation>
    </message>
    <message>
        <source>The key is that of %1.</source>
        <translation>Der Schlüssel gehört zu %1.</translation>
    </message>
    <message>
        <source>Secret %1 fits.</source>
        <translation>Secret %1 passt.</translation>
    </message>
    <message>
        <source>The secret fits.</source>
        <translation>Das Secret passt.</translation>
    </message>
    <message>
        <source>The token is genuine and still good.</source>
        <translation>Das Token ist echt und noch gültig.</translation>
    </message>
    <message>
        <source>The client is active.</source>
        <translation>Der Client ist aktiv.</translation>
    </message>
    <message>
        <source>The server could not take the request at that moment.</source>
        <translation>Der Server konnte die Anfrage in diesem Moment nicht annehmen.</translation>
    </message>
    <message>
        <source>There is nothing at the path that was asked for.</source>
        <translation>Unter dem angefragten Pfad gibt es nichts.</translation>
    </message>
    <message>
        <source>The path does not answer this method. A login is a POST.</source>
        <translation>Der Pfad beantwortet diese Methode nicht. Eine Anmeldung ist ein POST.</translation>
    </message>
    <message>
        <source>Its head or its body is larger than the limit.</source>
        <translation>Header oder Body der Anfrage sind größer als erlaubt.</translation>
    </message>
    <message>
        <source>It did not arrive whole in time.</source>
        <translation>Die Anfrage ist nicht rechtzeitig vollständig angekommen.</translation>
    </message>
    <message>
        <source>It is not HTTP as it must be: it could be read in two ways, or it asks for something that is not supported.</source>
        <translation>Die Anfrage ist kein korrektes HTTP: Sie ließ sich auf zwei Arten lesen oder verlangt etwas, das nicht unterstützt wird.</translation>
    </message>
    <message>
        <source>The username or the password is missing, empty or not a text.</source>
        <translation>Der Benutzername oder das Passwort fehlt, ist leer oder kein Text.</translation>
    </message>
    <message>
        <source>It is not a JSON object in UTF-8.</source>
        <translation>Es ist kein JSON-Objekt in UTF-8.</translation>
    </message>
    <message>
        <source>What is stored of the client with this key is damaged and could not be read.</source>
        <translation>Die gespeicherten Daten des Clients mit diesem Schlüssel sind beschädigt und konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>No client has the key that was sent. %1</source>
        <translation>Kein Client hat den gesendeten Schlüssel. %1</translation>
    </message>
    <message>
        <source>No client has the key that was sent.</source>
        <translation>Kein Client hat den gesendeten Schlüssel.</translation>
    </message>
    <message>
        <source>No client has the key %1.</source>
        <translation>Kein Client hat den Schlüssel %1.</translation>
    </message>
    <message>
        <source>Too many secrets that people chose were being checked at that moment. This one was not looked at; the caller may try again.</source>
        <translation>In diesem Moment wurden zu viele von Menschen gewählte Secrets geprüft. Dieses wurde nicht geprüft; der Aufrufer darf es erneut versuchen.</translation>
    </message>
    <message>
        <source>The password is none of the client&apos;s live secrets. One that was retired or has expired does not count.</source>
        <translation>Das Passwort ist keines der Secrets des Clients, die live sind. Ein stillgelegtes oder abgelaufenes zählt nicht.</translation>
    </message>
    <message>
        <source>The client was suspended.</source>
        <translation>Der Client war ausgesetzt.</translation>
    </message>
    <message>
        <source>The client was disabled.</source>
        <translation>Der Client war deaktiviert.</translation>
    </message>
    <message>
        <source>The client was not active.</source>
        <translation>Der Client war nicht aktiv.</translation>
    </message>
    <message>
        <source>The entry %1 would let %2 in, but it has expired.</source>
        <translation>Der Eintrag %1 würde %2 zulassen, ist aber abgelaufen.</translation>
    </message>
    <message>
        <source>Every entry of the whitelist has expired, and an expiry never opens a door.</source>
        <translation>Alle Einträge der Whitelist sind abgelaufen, und ein Ablauf öffnet nie eine Tür.</translation>
    </message>
    <message>
        <source>No entry of the client&apos;s whitelist contains %1.</source>
        <translation>Kein Eintrag der Whitelist des Clients enthält %1.</translation>
    </message>
    <message>
        <source>The Content-Type is not application/json.</source>
        <translation>Der Content-Type ist nicht application/json.</translation>
    </message>
    <message>
        <source>Too many logins with this key had failed from this network. The caller was told to wait, and the credentials were not looked at. The same key from elsewhere is not held up.</source>
        <translation>Aus diesem Netzwerk waren zu viele Anmeldungen mit diesem Schlüssel fehlgeschlagen. Der Aufrufer wurde aufgefordert zu warten, und die Zugangsdaten wurden nicht angesehen. Derselbe Schlüssel wird von anderswo nicht aufgehalten.</translation>
    </message>
    <message>
        <source>The client had made as many logins as it may in a minute. The caller was told to wait.</source>
        <translation>Der Client hatte sich so oft angemeldet, wie er es in einer Minute darf. Der Aufrufer wurde aufgefordert zu warten.</translation>
    </message>
    <message>
        <source>Logins a minute</source>
        <translation>Anmeldungen pro Minute</translation>
    </message>
    <message>
        <source>Too many logins had failed from this network. The caller was told to wait.</source>
        <translation>Aus diesem Netzwerk waren zu viele Anmeldungen fehlgeschlagen. Der Aufrufer wurde aufgefordert zu warten.</translation>
    </message>
    <message>
        <source>The token is forged, expired, revoked or of another kind.</source>
        <translation>Das Token ist gefälscht, abgelaufen, widerrufen oder von anderer Art.</translation>
    </message>
    <message>
        <source>The server failed while it made the answer.</source>
        <translation>Beim Erstellen der Antwort ist der Server gescheitert.</translation>
    </message>
    <message>
        <source>Of “%1…” only its beginning is kept, because it does not look like a key.</source>
        <translation>Von „%1…“ wird nur der Anfang aufbewahrt, weil es nicht wie ein Schlüssel aussieht.</translation>
    </message>
    <message>
        <source>It begins like a secret: perhaps the two were swapped.</source>
        <translation>Es beginnt wie ein Secret: Vielleicht wurden die beiden vertauscht.</translation>
    </message>
    <message>
        <source>Not reached.</source>
        <translation>Nicht erreicht.</translation>
    </message>
    <message>
        <source>Whether it is a client&apos;s is not on record.</source>
        <translation>Ob er zu einem Client gehört, ist nicht verzeichnet.</translation>
    </message>
    <message>
        <source>Reuse</source>
        <translation>Wiederverwendung</translation>
    </message>
    <message>
        <source>The client is active, or suspended: then the tokens it has run on.</source>
        <translation>Der Client ist aktiv oder ausgesetzt: Dann gelten die Tokens, die er hat, weiter.</translation>
    </message>
    <message>
        <source>It had not been used before, or just now by a client that did not get the answer.</source>
        <translation>Es war noch nicht benutzt worden, oder eben erst von einem Client, der die Antwort nicht bekam.</translation>
    </message>
    <message>
        <source>The path does not answer this method.</source>
        <translation>Der Pfad beantwortet diese Methode nicht.</translation>
    </message>
    <message>
        <source>The refresh token is missing, empty or not a text.</source>
        <translation>Das Refresh-Token fehlt, ist leer oder kein Text.</translation>
    </message>
    <message>
        <source>No token was sent: a header “Authorization: Bearer”, with the access token behind it, is needed.</source>
        <translation>Es wurde kein Token gesendet: Nötig ist ein Header „Authorization: Bearer“ mit dem Access-Token dahinter.</translation>
    </message>
    <message>
        <source>What was sent is no token, or not the whole of one.</source>
        <translation>Was gesendet wurde, ist kein Token oder nicht das ganze.</translation>
    </message>
    <message>
        <source>It is a token for another use: an access token is not good as a refresh token, nor the other way round.</source>
        <translation>Es ist ein Token für einen anderen Zweck: Ein Access-Token gilt nicht als Refresh-Token und umgekehrt.</translation>
    </message>
    <message>
        <source>The key that it says it was signed with is none of ours, or has retired.</source>
        <translation>Der Schlüssel, mit dem es nach eigener Angabe signiert wurde, ist keiner von uns oder ausgedient.</translation>
    </message>
    <message>
        <source>It asks to be checked by another algorithm than its key&apos;s, which is how tokens are forged.</source>
        <translation>Es will mit einem anderen Verfahren geprüft werden als dem seines Schlüssels; so werden Tokens gefälscht.</translation>
    </message>
    <message>
        <source>Its signature does not fit: it was forged, or changed on the way.</source>
        <translation>Seine Signatur passt nicht: Es wurde gefälscht oder unterwegs verändert.</translation>
    </message>
    <message>
        <source>It names another issuer than the one in the settings.</source>
        <translation>Es nennt einen anderen Aussteller als den in den Einstellungen.</translation>
    </message>
    <message>
        <source>It names another audience than the one in the settings.</source>
        <translation>Es nennt eine andere Zielgruppe als die in den Einstellungen.</translation>
    </message>
    <message>
        <source>It says that it was made in the future. Compare the clocks.</source>
        <translation>Es sagt, es sei in der Zukunft gemacht worden. Vergleichen Sie die Uhren.</translation>
    </message>
    <message>
        <source>It has expired.</source>
        <translation>Es ist abgelaufen.</translation>
    </message>
    <message>
        <source>The client that it was made for was deleted.</source>
        <translation>Der Client, für den es gemacht wurde, ist gelöscht.</translation>
    </message>
    <message>
        <source>It has ended: the client logged out or was disabled, or its tokens were revoked.</source>
        <translation>Es ist beendet: Der Client hat sich abgemeldet oder wurde deaktiviert, oder seine Tokens wurden widerrufen.</translation>
    </message>
    <message>
        <source>The login that this refresh token goes back to is too long ago. The client must send its secret again.</source>
        <translation>Die Anmeldung, auf die dieses Refresh-Token zurückgeht, ist zu lange her. Der Client muss sein Secret wieder senden.</translation>
    </message>
    <message>
        <source>A refresh token from the same login had been used twice before, so all of them have ended. The client must log in again.</source>
        <translation>Ein Refresh-Token derselben Anmeldung war zuvor zweimal benutzt worden, deshalb sind alle beendet. Der Client muss sich neu anmelden.</translation>
    </message>
    <message>
        <source>This refresh token had been spent before. Every refresh token from the same login has ended, for one of two holders may be a thief.</source>
        <translation>Dieses Refresh-Token war schon verbraucht. Alle Refresh-Tokens derselben Anmeldung sind beendet, denn einer von zwei Besitzern kann ein Dieb sein.</translation>
    </message>
    <message>
        <source>%1, as the trusted proxy %2 says. It told of this way, the nearest last: %3.</source>
        <translation>%1, wie der vertrauenswürdige Proxy %2 sagt. Er nannte diesen Weg, den nächsten zuletzt: %3.</translation>
    </message>
</context>
<context>
    <name>Gatehouse::Ui::WhyPane</name>
    <message>
        <source>Why the attempt was answered so</source>
        <translation>Warum der Anmeldeversuch so beantwortet wurde</translation>
    </message>
    <message>
        <source>No attempt chosen</source>
        <translation>Kein Anmeldeversuch gewählt</translation>
    </message>
    <message>
        <source>Choose one in the table to see why it was answered as it was.</source>
        <translation>Wählen Sie einen in der Tabelle, um zu sehen, warum er so beantwortet wurde.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Steps and facts</source>
        <translation>Schritte und Fakten</translation>
    </message>
    <message>
        <source>Copy the request id</source>
        <translation>Anfrage-ID kopieren</translation>
    </message>
</context>
<context>
    <name>JournalText</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>any key from %1</source>
        <translation>jeder Schlüssel aus %1</translation>
    </message>
    <message>
        <source>%1 from anywhere</source>
        <translation>%1 von überall</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 aus %2</translation>
    </message>
    <message>
        <source>Client added</source>
        <translation>Client angelegt</translation>
    </message>
    <message>
        <source>Client changed</source>
        <translation>Client geändert</translation>
    </message>
    <message>
        <source>Client deleted</source>
        <translation>Client gelöscht</translation>
    </message>
    <message>
        <source>Secret made</source>
        <translation>Geheimnis erstellt</translation>
    </message>
    <message>
        <source>Secret changed</source>
        <translation>Geheimnis geändert</translation>
    </message>
    <message>
        <source>Secret removed</source>
        <translation>Geheimnis entfernt</translation>
    </message>
    <message>
        <source>Whitelist entry added</source>
        <translation>Whitelist-Eintrag hinzugefügt</translation>
    </message>
    <message>
        <source>Whitelist entry changed</source>
        <translation>Whitelist-Eintrag geändert</translation>
    </message>
    <message>
        <source>Whitelist entry removed</source>
        <translation>Whitelist-Eintrag entfernt</translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation>Einstellung geändert</translation>
    </message>
    <message>
        <source>Setting reset</source>
        <translation>Einstellung zurückgesetzt</translation>
    </message>
    <message>
        <source>Signing key made</source>
        <translation>Signaturschlüssel erstellt</translation>
    </message>
    <message>
        <source>Signing key changed</source>
        <translation>Signaturschlüssel geändert</translation>
    </message>
    <message>
        <source>Signing key removed</source>
        <translation>Signaturschlüssel entfernt</translation>
    </message>
    <message>
        <source>Waits let go</source>
        <translation>Wartezeiten freigegeben</translation>
    </message>
    <message>
        <source>Tokens revoked</source>
        <translation>Tokens widerrufen</translation>
    </message>
    <message>
        <source>Old attempts removed</source>
        <translation>Alte Versuche entfernt</translation>
    </message>
    <message>
        <source>Setting of this machine changed</source>
        <translation>Einstellung dieses Rechners geändert</translation>
    </message>
    <message>
        <source>Attempts exported</source>
        <translation>Versuche exportiert</translation>
    </message>
    <message>
        <source>Clients exported</source>
        <translation>Clients exportiert</translation>
    </message>
    <message>
        <source>Backup written</source>
        <translation>Sicherung geschrieben</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Resource server</source>
        <translation>Ressourcenserver</translation>
    </message>
    <message>
        <source>Logins per minute</source>
        <translation>Anmeldungen je Minute</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Endet</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algorithmus</translation>
    </message>
    <message>
        <source>Signs from</source>
        <translation>Signiert ab</translation>
    </message>
    <message>
        <source>Rotated</source>
        <translation>Gewechselt</translation>
    </message>
    <message>
        <source>Retires</source>
        <translation>Geht außer Dienst</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>another program</source>
        <translation>anderes Programm</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Konsole</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Kommandozeile</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
</context>
</TS>
